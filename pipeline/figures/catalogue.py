"""Every figure of a budget and year, of all themes: sums over lines, the debt, the quotients, grants and contracts. What the site and the
open data show."""

from collections.abc import Iterable, Iterator

from ..accounts import Accounts, remembered
from ..config import Town
from ..formats import capitalised
from ..report import Figure
from . import balance, contracts, debt, equipment, levies, ofgl, populations, savings, staff, subsidies, surplus
from .balance import Definition
from .loans import LoanSelector
from .quotient import Behind, Quotient, published
from .ratios import NORMS, Conventions, Ratio, ratios

# What is known when a year is closed only, by the start of its ids: a voted budget would show a zero that means nothing.
UNVOTED = ("carried_over", "closing_result", "result_after_commitments")


def definitions(town: Town) -> tuple[Definition, ...]:
    """The sums over budget lines, in the order of the index: what is computed from one stands beside it."""
    added = (*savings.chain(town.asset_sales_in_savings), equipment.NET, surplus.CLOSING, surplus.AFTER_COMMITMENTS, *surplus.OPENING)
    chain = {each.id: each for each in added}
    beside = {
        "equipment_expenditure": ("equipment_expenditure", "equipment_net_expenditure"),
        "capital_result": ("capital_result", "closing_result"),
        "carried_over_revenue": ("carried_over_revenue", "result_after_commitments", *(each.id for each in surplus.OPENING)),
        "gross_savings": ("management_savings", "gross_savings", "net_savings", "own_funding"),
        "debt_repayment": ("debt_repayment", "interest"),
    }
    found: list[Definition] = []
    for definition in balance.definitions(town.asset_sales_in_savings):
        chain[definition.id] = definition
        found += [chain[id_] for id_ in beside.get(definition.id, (definition.id,))]
    return (*found, subsidies.accounts_definition())


@remembered
def quotients(accounts: Accounts, siret: str, year: int) -> tuple[Quotient, ...]:
    """What is divided, for an executed account; a voted budget is prudent by construction and is not judged."""
    if not accounts.is_executed(siret, year):
        return ()
    sales = accounts.town.asset_sales_in_savings
    found = [savings.savings_rate(sales), equipment.paid_by_others()]
    loans = accounts.loans_of(siret, year)
    if debt.is_known(loans):
        found += [debt.debt_years(sales), *debt.rate_quotients(loans)]
        if debt.is_known(accounts.loans_of(siret, year - 1)):
            found.append(debt.cost())
    found += [ratio.quotient for ratio in legal_ratios(accounts, siret, year)]
    return (*found, *populations.quotients(accounts, siret, year))


def norm(accounts: Accounts, siret: str, year: int) -> str:
    """M14, M57… : the nomenclature of the document that counts."""
    return accounts.chosen_documents(siret, year)["nomenclature"].iloc[0].partition("-")[0]


def conventions(town: Town) -> Conventions:
    return Conventions(asset_sales=town.asset_sales_in_savings)


@remembered
def legal_ratios(accounts: Accounts, siret: str, year: int) -> tuple[Ratio, ...]:
    """The ratios that the law asks of an executed main budget; none of a water or transport budget."""
    kind = norm(accounts, siret, year)
    is_asked = siret == accounts.main and kind in NORMS and accounts.is_executed(siret, year)
    return ratios(conventions(accounts.town), kind) if is_asked else ()


def ofgl_definitions(accounts: Accounts, siret: str, year: int) -> tuple[Definition, ...]:
    """The OFGL's amounts, for the executed main budget of a commune: its formulas are known for no other kind. Debt needs its annex."""
    is_told = siret == accounts.main and accounts.town.kind == "commune" and accounts.is_executed(siret, year)
    if not is_told or norm(accounts, siret, year) not in NORMS:
        return ()
    has_debt = debt.is_known(accounts.loans_of(siret, year))
    return tuple(each for each in ofgl.definitions() if has_debt or not _is_of_loans(each))


def _is_of_loans(definition: Definition) -> bool:
    return isinstance(definition.terms[0].selector, LoanSelector)


@remembered
def behind(accounts: Accounts, siret: str, year: int) -> Behind:
    loans, before = (known if debt.is_known(known) else None for known in (accounts.loans_of(siret, each) for each in (year, year - 1)))
    counted = {key: each.number for key, each in populations.counted(accounts, year).items()}
    return Behind(accounts.of(siret, year), loans, accounts.inhabitants(siret, year), before, counted)


@remembered
def figures(accounts: Accounts, siret: str, year: int) -> dict[str, Figure]:
    """Every figure by id. Sums are made for a voted budget too; only executed ones are published."""
    is_closed = accounts.is_executed(siret, year)
    wanted = [each for each in definitions(accounts.town) if is_closed or not each.id.startswith(UNVOTED)]
    found = balance.computed(accounts, siret, year, wanted)
    apart = ofgl_definitions(accounts, siret, year)
    found |= balance.computed(accounts, siret, year, [each for each in apart if not _is_of_loans(each)])
    owed = (*debt.definitions(), *(each for each in apart if _is_of_loans(each)))
    others = (levies.figures, subsidies.figures, contracts.figures, staff.figures)
    listed = (figure for make in others for figure in make(accounts, siret, year))
    for figure in (*_debt(accounts, siret, year, owed), *_quotients(accounts, siret, year), *listed):
        found[figure.id] = figure
    return found


def _debt(accounts: Accounts, siret: str, year: int, definitions: Iterable[Definition]) -> Iterator[Figure]:
    """Sums over loans, when the annex lists such loans."""
    for definition in definitions:
        chosen: LoanSelector = definition.terms[0].selector
        now, before = (chosen.of(accounts.loans_of(siret, each)) for each in (year, year - 1))
        if len(now):
            yield Figure(
                definition.id, definition.label, siret[:9], siret, year, "EUR", chosen.total(now),
                chosen.total(before) if len(before) else None,
                f"{capitalised(chosen.words())}.", f"+ {chosen.text()}",
            )  # fmt: skip


def _quotients(accounts: Accounts, siret: str, year: int) -> Iterator[Figure]:
    has_before = accounts.is_executed(siret, year - 1)
    rows, rows_before = behind(accounts, siret, year), behind(accounts, siret, year - 1) if has_before else None
    earlier = {each.id: each for each in quotients(accounts, siret, year - 1)} if has_before else {}
    for quotient in quotients(accounts, siret, year):
        before = earlier.get(quotient.id)
        yield Figure(
            quotient.id, quotient.label, siret[:9], siret, year, quotient.unit, published(quotient.value(rows)),
            published(before.value(rows_before)) if before else None, quotient.words(), quotient.text(),
        )  # fmt: skip
