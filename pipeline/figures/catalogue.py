"""Every figure of a budget and year, of all themes: sums over lines, the debt, the quotients, grants and contracts. What the site and the
open data show."""

from collections.abc import Iterator

from ..accounts import Accounts
from ..config import Town
from ..report import Figure
from . import balance, contracts, debt, savings, subsidies
from .balance import Definition
from .loans import LoanSelector
from .quotient import Behind, Quotient, published
from .ratios import NORMS, Conventions, Ratio, ratios


def definitions(town: Town) -> tuple[Definition, ...]:
    """The sums over budget lines, in the order of the index: the savings chain stands together, interest beside the capital repaid."""
    chain = {each.id: each for each in savings.chain(town.asset_sales_in_savings)}
    beside = {
        "gross_savings": ("management_savings", "gross_savings", "net_savings", "own_funding"),
        "debt_repayment": ("debt_repayment", "interest"),
    }
    found: list[Definition] = []
    for definition in balance.definitions(town.asset_sales_in_savings):
        chain[definition.id] = definition
        found += [chain[id_] for id_ in beside.get(definition.id, (definition.id,))]
    return (*found, subsidies.accounts_definition())


def quotients(accounts: Accounts, siret: str, year: int) -> tuple[Quotient, ...]:
    """What is divided, for an executed account; a voted budget is prudent by construction and is not judged."""
    if not accounts.is_executed(siret, year):
        return ()
    sales = accounts.town.asset_sales_in_savings
    found = [savings.savings_rate(sales)]
    if debt.is_known(accounts.loans_of(siret, year)):
        found.append(debt.debt_years(sales))
    return (*found, *(ratio.quotient for ratio in legal_ratios(accounts, siret, year)))


def norm(accounts: Accounts, siret: str, year: int) -> str:
    """M14, M57… : the nomenclature of the document that counts."""
    return accounts.chosen_documents(siret, year)["nomenclature"].iloc[0].partition("-")[0]


def conventions(town: Town) -> Conventions:
    return Conventions(asset_sales=town.asset_sales_in_savings)


def legal_ratios(accounts: Accounts, siret: str, year: int) -> tuple[Ratio, ...]:
    """The ratios that the law asks of an executed main budget; none of a water or transport budget."""
    kind = norm(accounts, siret, year)
    is_asked = siret == accounts.main and kind in NORMS and accounts.is_executed(siret, year)
    return ratios(conventions(accounts.town), kind) if is_asked else ()


def behind(accounts: Accounts, siret: str, year: int) -> Behind:
    loans = accounts.loans_of(siret, year)
    return Behind(accounts.of(siret, year), loans if debt.is_known(loans) else None, accounts.population.get(year))


def figures(accounts: Accounts, siret: str, year: int) -> dict[str, Figure]:
    """Every figure by id. Sums are made for a voted budget too; only executed ones are published."""
    found = balance.computed(accounts, siret, year, definitions(accounts.town))
    lists = (*subsidies.figures(accounts, siret, year), *contracts.figures(accounts, siret, year))
    for figure in (*_debt(accounts, siret, year), *_quotients(accounts, siret, year), *lists):
        found[figure.id] = figure
    return found


def _debt(accounts: Accounts, siret: str, year: int) -> Iterator[Figure]:
    """What is owed and what is guaranteed, when the annex lists such loans."""
    for definition in debt.definitions():
        chosen: LoanSelector = definition.terms[0].selector
        now, before = (chosen.of(accounts.loans_of(siret, each)) for each in (year, year - 1))
        if len(now):
            yield Figure(
                definition.id, definition.label, siret[:9], siret, year, "EUR", chosen.total(now),
                chosen.total(before) if len(before) else None,
                f"{chosen.words()[:1].upper()}{chosen.words()[1:]}.", f"+ {chosen.text()}",
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
