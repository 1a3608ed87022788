"""The budgets of a town together: their sum, less what one pays to another; with its CCAS, as a second sum; and by policy.

The town's own budgets make the first total (CGCT L2313-1 shows them together). The CCAS and the caisse des écoles are legal persons of
their own: they are counted in the second total alone. An intercommunality, which serves other communes too, is never added.
"""

from dataclasses import dataclass

from ..accounts import Accounts
from ..config import ATTACHED
from ..formats import largest_remainder
from ..nomenclature.policies import UNCLASSIFIED
from . import flows
from .flows import Flow
from .selector import Selector

TOTALS = {
    "operating_expenditure": Selector("D", "F", "real"),
    "operating_revenue": Selector("R", "F", "real"),
    "capital_expenditure": Selector("D", "I", "real"),
    "capital_revenue": Selector("R", "I", "real"),
}
SPENDING = Selector("D", "", "real")


@dataclass(frozen=True)
class Consolidated:
    """Totals in cents by figure id, flows already taken away from both sides of their section; `sirets` are the budgets added."""

    sirets: tuple[str, ...]
    totals: dict[str, int]
    flows: tuple[Flow, ...]

    def removed(self, section: str) -> int:
        return sum(flow.removed_cents for flow in self.flows if flow.kind.section == section)

    @property
    def flows_cents(self) -> int:
        return self.removed("F") + self.removed("I")


def consolidated(accounts: Accounts, year: int) -> Consolidated | None:
    """All budgets of the main authority in a year, or None unless there are several and all are executed."""
    sirets = _own(accounts, year)
    if len(sirets) < 2 or not all(accounts.is_executed(siret, year) for siret in sirets):
        return None
    return _sum(accounts, year, sirets, tuple(flows.internal(accounts, year)))


def with_attached(accounts: Accounts, year: int) -> Consolidated | None:
    """The same with the CCAS and the caisse des écoles, or None when neither's executed accounts are at hand."""
    own = _own(accounts, year)
    beside = [siret for siret in accounts.budgets if accounts.role(siret) in ATTACHED and year in accounts.years(siret)]
    if not beside or not own or not all(accounts.is_executed(siret, year) for siret in (*own, *beside)):
        return None
    found = flows.internal(accounts, year) if len(own) > 1 else []
    known = [flow for flow in flows.attached(accounts, year) if flow.is_comparable]
    return _sum(accounts, year, [*own, *beside], (*found, *known))


def _own(accounts: Accounts, year: int) -> list[str]:
    return [siret for siret in accounts.budgets if accounts.is_own(siret) and year in accounts.years(siret)]


def _sum(accounts: Accounts, year: int, sirets: list[str], between: tuple[Flow, ...]) -> Consolidated:
    frames = [accounts.of(siret, year) for siret in sirets]
    totals = {id_: sum(chosen.total(frame) for frame in frames) for id_, chosen in TOTALS.items()}
    whole = Consolidated(tuple(sirets), totals, between)
    for id_, chosen in TOTALS.items():
        totals[id_] -= whole.removed(chosen.section)
    return whole


@dataclass(frozen=True)
class PolicyRow:
    """Real spending on a policy, in cents: of the main budget, of the others, and what one pays the other for it. `policy` is empty for
    flows that no line tells."""

    policy: str
    main: int
    others: int
    removed: int

    @property
    def total(self) -> int:
        return self.main + self.others - self.removed


def by_policy(accounts: Accounts, year: int, whole: Consolidated) -> list[PolicyRow]:
    """Spending of both sections by policy, largest first: adds up to the spending of `whole`, to the cent.

    What is removed is removed where it is paid, in proportion to the lines that pay it.
    """
    sums: dict[str, list[int]] = {}
    for siret in whole.sirets:
        lines = SPENDING.of(accounts.of(siret, year))
        for policy, cents in lines["amount_cents"].groupby(lines["policy"].replace("", UNCLASSIFIED)).sum().items():
            sums.setdefault(policy, [0, 0, 0])[0 if siret == accounts.main else 1] += int(cents)
    for flow in whole.flows:
        for policy, cents in _removed(accounts, year, flow).items():
            sums.setdefault(policy, [0, 0, 0])[2] += cents
    rows = [PolicyRow(policy, *amounts) for policy, amounts in sums.items() if any(amounts)]
    return sorted(rows, key=lambda row: (-row.total, row.policy))


def _removed(accounts: Accounts, year: int, flow: Flow) -> dict[str, int]:
    lines = flows.payer_lines(accounts, year, flow)
    amounts = lines["amount_cents"].groupby(lines["policy"].replace("", UNCLASSIFIED)).sum()
    paid = {policy: int(cents) for policy, cents in amounts.items() if cents > 0}
    whole = sum(paid.values())
    if not flow.removed_cents or not whole:
        return {"": flow.removed_cents} if flow.removed_cents else {}
    shares = largest_remainder([cents * flow.removed_cents for cents in paid.values()], whole)
    return {policy: share // whole for policy, share in zip(paid, shares, strict=True)}
