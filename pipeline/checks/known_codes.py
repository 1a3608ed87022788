"""Every account and function is one that a chart of accounts knows. A code that nothing resembles is a fault: its lines have no name."""

from ..accounts import Accounts
from ..nomenclature.chart import ChartOfAccounts
from . import FAULT, OK, WARNING, Outcome

TITLE = "Chaque compte et chaque fonction est connu"
SHOWN = 8


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for document in accounts.documents.itertuples():
        chart = accounts.charts.get(document.nomenclature, int(document.year))
        rows = accounts.all_lines
        rows = rows[(rows["budget"] == document.budget) & (rows["year"] == document.year) & (rows["stage"] == document.stage)]
        for column, name, knows, resembles in (
            ("nature", "compte", chart.knows_account, chart.account),
            ("function", "fonction", chart.knows_function, chart.function),
        ):
            codes = sorted(filter(None, rows[column].unique()))
            unknown = [code for code in codes if not knows(code)]
            lost = [code for code in unknown if not resembles(code)]
            if column == "function" and not chart.functions:
                continue
            level = FAULT if lost else WARNING if unknown else OK
            words = _all_known(name, chart, len(codes)) if level == OK else _words(name, chart, unknown, lost)
            found.append(Outcome("known_codes", TITLE, document.budget, int(document.year), level, words, file=document.file))
    return found


def _all_known(name: str, chart: ChartOfAccounts, count: int) -> str:
    if count > 1:
        return f"{count} codes de {name}, tous connus ({chart.origin})."
    return f"{'Un seul' if count else 'Aucun'} code de {name}{', connu' if count else ''} ({chart.origin})."


def _words(name: str, chart: ChartOfAccounts, unknown: list[str], lost: list[str]) -> str:
    """Which codes are unknown, those that nothing resembles first, and what follows."""
    told = lost or unknown
    listed = ", ".join(f"« {code} »" for code in told[:SHOWN]) + ("…" if len(told) > SHOWN else "")
    origin = f" ({chart.origin})" if chart.origin else ""
    remedy = "Donnez le plan de comptes de l'année dans sources.plans_de_comptes."
    follows = remedy if lost else "Les lignes prennent le nom du compte supérieur."
    return f"{len(told)} {name}{'s' if len(told) > 1 else ''} que le plan de comptes{origin} ne connaît pas : {listed}. {follows}"
