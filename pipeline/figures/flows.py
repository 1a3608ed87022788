"""Who pays whom: each flow between the budgets of a town, and with the authorities around it, as both sides write it.

A flow is what both sides show: the smaller of what is paid and what is received. When several budgets are on one side and the sums differ,
nothing says which of them does: they are told together. `removed_cents` is what a sum of budgets would count twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from . import flow_kinds
from .flow_kinds import Kind, accounts_of
from .selector import Selector

# The law's own annex of reciprocal flows, when it says something else than the accounts.
PRINTED = Kind("printed", "Écart avec les flux réciproques que le document imprime", "", "", {}, {})
SIDES = {"payer": "D", "receiver": "R"}
# Staff lent by the town to its annex budgets and to its CCAS.
STAFF = tuple(each for each in (*flow_kinds.INTERNAL, *flow_kinds.ATTACHED) if each.id in ("annex_staff", "ccas_staff"))


@dataclass(frozen=True)
class Flow:
    """One flow of a year, in cents. `payers` and `receivers` are SIRETs, empty when no budget at hand is on that side.

    A side is None when its accounts are not given; `paid_accounts` and `received_accounts` are those that hold an amount.
    """

    kind: Kind
    payers: tuple[str, ...]
    receivers: tuple[str, ...]
    paid_cents: int | None
    received_cents: int | None
    removed_cents: int
    paid_accounts: tuple[str, ...] = ()
    received_accounts: tuple[str, ...] = ()

    @property
    def is_comparable(self) -> bool:
        """Whether both sides are known and are of the same two bodies."""
        return not self.kind.is_shared and self.paid_cents is not None and self.received_cents is not None

    @property
    def difference_cents(self) -> int | None:
        """What is received more (or less) than what is paid; None when the two cannot be compared."""
        return self.received_cents - self.paid_cents if self.is_comparable else None

    @property
    def cents(self) -> int:
        """The flow as the town's own accounts tell it, else as both sides do."""
        if not self.kind.is_shared:
            return max(self.paid_cents or 0, self.received_cents or 0)
        own = self.paid_cents if self.kind.payer == "main" else self.received_cents
        return own or 0


def internal(accounts: Accounts, year: int) -> list[Flow]:
    """The flows between the budgets of the town itself, and the difference with those that its document prints, if it prints any."""
    found = [flow for kind in flow_kinds.INTERNAL for flow in _between(accounts, year, kind)]
    for section in "FI":
        printed = printed_flows(accounts, year, section)
        if printed is None:
            continue
        told = sum(flow.removed_cents for flow in found if flow.kind.section == section)
        if printed != told:
            kind = PRINTED if section == "F" else Kind("printed_capital", PRINTED.label, "", "", {}, {}, "I")
            found.append(Flow(kind, (), (), None, None, printed - told))
    return found


def printed_flows(accounts: Accounts, year: int, section: str) -> int | None:
    """What the main document's consolidation annex takes away in a section (rows 04): the smaller of both sides, None without any."""
    rows = accounts.printed_budgets
    rows = rows[(rows["budget"] == accounts.main) & (rows["year"] == year) & (rows["kind"] == "04") & (rows["section"] == section)]
    sums = [abs(int(rows[rows["side"] == side]["executed_cents"].sum())) for side in "DR"]
    return min(sums) if any(sums) else None


def attached(accounts: Accounts, year: int) -> list[Flow]:
    """The flows between the main budget and the CCAS or the caisse des écoles; the other side is None when its accounts are not given."""
    return [flow for kind in flow_kinds.ATTACHED for flow in _between(accounts, year, kind)]


def others(accounts: Accounts, year: int) -> list[Flow]:
    """The flows with authorities that serve other communes too: the town's side, and theirs for all communes when it is given."""
    return [flow for kind in flow_kinds.OTHERS for flow in _between(accounts, year, kind)]


def _between(accounts: Accounts, year: int, kind: Kind) -> list[Flow]:
    payers, receivers = (_side(accounts, year, kind, name) for name in ("payer", "receiver"))
    sums = {siret: _amount(accounts, siret, year, kind, "payer") for siret in payers}
    gains = {siret: _amount(accounts, siret, year, kind, "receiver") for siret in receivers}
    if kind in STAFF:
        gains = _shared_staff(accounts, year, kind, gains)
    paid, received = ({siret: cents for siret, cents in side.items() if cents} for side in (sums, gains))
    own = paid if kind.payer == "main" else received
    if kind.is_shared and not own:
        return []
    spread, hub = (received, paid) if kind.payer == "main" else (paid, received)
    if len(spread) > 1 and not kind.is_shared and sum(spread.values()) == sum(hub.values()):
        groups: Iterable[Sequence[str]] = ([siret] for siret in spread)
    elif spread or hub:
        groups = [list(spread)]
    else:
        return []
    found = []
    for group in groups:
        amount = sum(spread[siret] for siret in group)
        whole = amount if len(spread) > 1 and list(group) != list(spread) else sum(hub.values())
        both = (whole, amount) if kind.payer == "main" else (amount, whole)
        known = tuple(bool(side) for side in (payers, receivers))
        paid_cents, received_cents = (cents if is_known else None for cents, is_known in zip(both, known, strict=True))
        removed = 0 if kind.is_shared else max(0, min(paid_cents or 0, received_cents or 0))
        ends = (tuple(hub), tuple(group)) if kind.payer == "main" else (tuple(group), tuple(hub))
        # A budget at hand that shows nothing is still the other side, unless it is one of several.
        ends = (ends[0] or _only(kind.payer, payers), ends[1] or _only(kind.receiver, receivers))
        found.append(
            Flow(
                kind, *ends, paid_cents, received_cents, removed,
                _codes(accounts, ends[0], year, kind, "payer"), _codes(accounts, ends[1], year, kind, "receiver"),
            )
        )  # fmt: skip
    return found


def _only(role: str, sirets: list[str]) -> tuple[str, ...]:
    return tuple(sirets) if role != "annex" or len(sirets) == 1 else ()


def _side(accounts: Accounts, year: int, kind: Kind, name: str) -> list[str]:
    """The budgets at hand that may be on a side of a flow, executed ones only."""
    role = getattr(kind, name)
    return [siret for siret in accounts.budgets if accounts.role(siret) == role and accounts.is_executed(siret, year)]


def _selector(accounts: Accounts, siret: str, year: int, kind: Kind, name: str) -> Selector | None:
    natures = accounts_of(kind.paid if name == "payer" else kind.received, _norm(accounts, siret, year), year)
    return Selector(SIDES[name], kind.section, "real", natures=natures) if natures else None


def _norm(accounts: Accounts, siret: str, year: int) -> str:
    return accounts.chosen_documents(siret, year)["nomenclature"].iloc[0].partition("-")[0]


def _amount(accounts: Accounts, siret: str, year: int, kind: Kind, name: str) -> int:
    chosen = _selector(accounts, siret, year, kind, name)
    return chosen.total(accounts.of(siret, year)) if chosen else 0


def _codes(accounts: Accounts, sirets: Iterable[str], year: int, kind: Kind, name: str) -> tuple[str, ...]:
    """The accounts that hold an amount."""
    found: set[str] = set()
    for siret in sirets:
        chosen = _selector(accounts, siret, year, kind, name)
        if chosen:
            lines = chosen.of(accounts.of(siret, year))
            found |= set(lines[lines["amount_cents"] != 0]["nature"])
    return tuple(sorted(found))


def _shared_staff(accounts: Accounts, year: int, kind: Kind, gains: dict[str, int]) -> dict[str, int]:
    """What the main budget receives for its staff under the M14, whose account 70841 is for annex budgets and the CCAS alike: the CCAS's
    share is what it pays, as far as annex budgets leave it; all of it in a town without annex budgets."""
    found = {}
    for siret, cents in gains.items():
        if _norm(accounts, siret, year) == "M14":
            pool = Selector("R", "F", "real", natures=("70841",)).total(accounts.of(siret, year))
            annexes = _side(accounts, year, STAFF[0], "payer")
            lent, ccas = (
                sum(_amount(accounts, each, year, staff, "payer") for each in _side(accounts, year, staff, "payer")) for staff in STAFF
            )
            share = min(ccas, max(0, pool - lent)) if annexes else pool
            cents = share if kind == STAFF[1] else pool - share
        found[siret] = cents
    return found


def payer_lines(accounts: Accounts, year: int, flow: Flow) -> pd.DataFrame:
    """The lines of who pays a flow."""
    chosen = [(siret, _selector(accounts, siret, year, flow.kind, "payer")) for siret in flow.payers]
    frames = [selector.of(accounts.of(siret, year)) for siret, selector in chosen if selector]
    return pd.concat(frames) if frames else accounts.lines.iloc[:0]
