"""Every account and function is one that a chart of accounts knows. A code that nothing resembles is a fault: its lines would have no name."""

from ..accounts import Accounts
from . import FAULT, OK, WARNING, Outcome

TITLE = "Chaque compte et chaque fonction est connu"


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
            codes = rows[column].unique()
            unknown = sorted(code for code in codes if code and not knows(code))
            lost = [code for code in unknown if not resembles(code)]
            if column == "function" and not chart.functions:
                continue
            level = FAULT if lost else WARNING if unknown else OK
            listed = ", ".join(f"« {code} »" for code in (lost or unknown)[:8])
            if level == OK:
                words = f"{len(codes)} codes de {name}, tous connus ({chart.origin})."
            else:
                words = f"{len(lost or unknown)} {name}{'s' if len(lost or unknown) > 1 else ''} que le plan de comptes ({chart.origin}) ne connaît pas : {listed}."
                words += (
                    " Donnez le plan de comptes de l'année dans sources.plans_de_comptes."
                    if lost
                    else " Les lignes prennent le nom du compte supérieur."
                )
            found.append(Outcome("known_codes", TITLE, document.budget, int(document.year), level, words, file=document.file))
    return found
