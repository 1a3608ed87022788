"""Who pays whom: each flow between the budgets of a town, and with the authorities around it, as both sides write it.

A flow is what both sides show: the smaller of what is paid and what is received. When several budgets are on one side and the sums differ,
nothing says which of them does: they are told together. `removed_cents` is what a sum of budgets would count twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from ..accounts import Accounts
from . import flow_kinds
from .flow_kinds import Kind, accounts_of
from .selector import Selector

# The law's own annex of reciprocal flows, when it says something else than the accounts.
PRINTED = Kind("printed", "Écart avec les flux réciproques que le document imprime", "", "", {}, {})
SIDES = {"payer": "D", "receiver": "R"}
SHARED_ACCOUNT = Kind("shared_staff", flow_kinds.STAFF, "", "main", {}, {"M14": ("70841",)})
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
    found = _of_kinds(accounts, year, flow_kinds.INTERNAL)
    for section in "FI":
        printed = printed_flows(accounts, year, section)
        if printed is None:
            continue
        told = sum(flow.removed_cents for flow in found if flow.kind.section == section)
        if printed != told:
            found.append(Flow(replace(PRINTED, section=section), (), (), None, None, printed - told))
    return found


def printed_flows(accounts: Accounts, year: int, section: str) -> int | None:
    """What the main document's consolidation annex takes away in a section (rows 04): the smaller of both sides, None without any."""
    rows = accounts.printed_budgets
    rows = rows[(rows["budget"] == accounts.main) & (rows["year"] == year) & (rows["kind"] == "04") & (rows["section"] == section)]
    sums = [abs(int(rows[rows["side"] == side]["executed_cents"].sum())) for side in "DR"]
    return min(sums) if any(sums) else None


def attached(accounts: Accounts, year: int) -> list[Flow]:
    """The flows between the main budget and the CCAS or the caisse des écoles; the other side is None when its accounts are not given."""
    return _of_kinds(accounts, year, flow_kinds.ATTACHED)


def others(accounts: Accounts, year: int) -> list[Flow]:
    """The flows with authorities that serve other communes too: the town's side, and theirs for all communes when it is given."""
    return _of_kinds(accounts, year, flow_kinds.OTHERS)


def payer_lines(accounts: Accounts, year: int, flow: Flow) -> pd.DataFrame:
    """The lines of who pays a flow."""
    frames = []
    for siret in flow.payers:
        natures = accounts_of(flow.kind.paid, _norm(accounts, siret, year), year)
        if natures:
            frames.append(Selector("D", flow.kind.section, "real", natures=natures).of(accounts.of(siret, year)))
    return pd.concat(frames) if frames else accounts.lines.iloc[:0]


def _of_kinds(accounts: Accounts, year: int, kinds: Iterable[Kind]) -> list[Flow]:
    books = _Books(accounts, year)
    return [flow for kind in kinds for flow in _between(books, kind)]


def _norm(accounts: Accounts, siret: str, year: int) -> str:
    return accounts.chosen_documents(siret, year)["nomenclature"].iloc[0].partition("-")[0]


class _Books:
    """The executed budgets of a year by role, each with its real amounts by account: summed once, asked many times."""

    def __init__(self, accounts: Accounts, year: int) -> None:
        self.year = year
        self._by_role: dict[str, list[str]] = {}
        self._sums: dict[str, dict[tuple[str, str, str], int]] = {}
        self.norms: dict[str, str] = {}
        for siret in accounts.budgets:
            if accounts.is_executed(siret, year):
                self._by_role.setdefault(accounts.role(siret), []).append(siret)
                self.norms[siret] = _norm(accounts, siret, year)
                lines = accounts.of(siret, year)
                sums = lines[lines["movement"] == "real"].groupby(["side", "section", "nature"])["amount_cents"].sum()
                self._sums[siret] = {key: int(cents) for key, cents in sums.items() if cents}

    def side(self, kind: Kind, name: str) -> list[str]:
        """The budgets that may be on a side («payer», «receiver») of a flow."""
        return self._by_role.get(getattr(kind, name), [])

    def parts(self, siret: str, kind: Kind, name: str) -> dict[str, int]:
        """The amounts of a side of a flow, by account."""
        natures = accounts_of(kind.paid if name == "payer" else kind.received, self.norms[siret], self.year)
        wanted = (SIDES[name], kind.section)
        return {key[2]: cents for key, cents in self._sums[siret].items() if key[:2] == wanted and natures and key[2].startswith(natures)}

    def amounts(self, kind: Kind, name: str) -> dict[str, int]:
        """What each budget on a side writes, in cents."""
        return {siret: sum(self.parts(siret, kind, name).values()) for siret in self.side(kind, name)}

    def codes(self, sirets: Iterable[str], kind: Kind, name: str) -> tuple[str, ...]:
        """The accounts that hold an amount."""
        return tuple(sorted({code for siret in sirets for code in self.parts(siret, kind, name)}))


def _between(books: _Books, kind: Kind) -> list[Flow]:
    payers, receivers = books.side(kind, "payer"), books.side(kind, "receiver")
    gains = books.amounts(kind, "receiver")
    if kind in STAFF:
        gains = _shared_staff(books, kind, gains)
    paid, received = ({siret: cents for siret, cents in side.items() if cents} for side in (books.amounts(kind, "payer"), gains))
    is_paid_by_main = kind.payer == "main"
    hub, spread = (paid, received) if is_paid_by_main else (received, paid)
    if not (hub or spread) or (kind.is_shared and not hub):
        return []
    # The sum received from several, when it is theirs to the cent, is shared out among them.
    is_split = len(spread) > 1 and not kind.is_shared and sum(spread.values()) == sum(hub.values())
    found = []
    for group in [[siret] for siret in spread] if is_split else [list(spread)]:
        theirs = sum(spread[siret] for siret in group)
        ours = theirs if is_split else sum(hub.values())
        both = (ours, theirs) if is_paid_by_main else (theirs, ours)
        known = (cents if side else None for cents, side in zip(both, (payers, receivers), strict=True))
        paid_cents, received_cents = known
        ends = (tuple(hub), tuple(group)) if is_paid_by_main else (tuple(group), tuple(hub))
        # A budget at hand that shows nothing is still the other side, unless it is one of several.
        ends = (ends[0] or _only(kind.payer, payers), ends[1] or _only(kind.receiver, receivers))
        removed = 0 if kind.is_shared else max(0, min(paid_cents or 0, received_cents or 0))
        codes = (books.codes(ends[0], kind, "payer"), books.codes(ends[1], kind, "receiver"))
        found.append(Flow(kind, *ends, paid_cents, received_cents, removed, *codes))
    return found


def _only(role: str, sirets: list[str]) -> tuple[str, ...]:
    return tuple(sirets) if role != "annex" or len(sirets) == 1 else ()


def _shared_staff(books: _Books, kind: Kind, gains: dict[str, int]) -> dict[str, int]:
    """What the main budget receives for its staff under the M14, whose account 70841 is for annex budgets and the CCAS alike: the CCAS's
    share is what it pays, as far as annex budgets leave it; all of it in a town without annex budgets."""
    found = {}
    for siret, cents in gains.items():
        if books.norms[siret] == "M14":
            pool = sum(books.parts(siret, SHARED_ACCOUNT, "receiver").values())
            lent, ccas = (sum(books.amounts(staff, "payer").values()) for staff in STAFF)
            share = min(ccas, max(0, pool - lent)) if books.side(STAFF[0], "payer") else pool
            cents = share if kind == STAFF[1] else pool - share
        found[siret] = cents
    return found
