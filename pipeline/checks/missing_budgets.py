"""Every budget that the main account shows beside itself is given: one that is not is missing from all totals, and is named."""

from ..accounts import Accounts
from ..figures.printed_budgets import missing
from . import OK, WARNING, Outcome

TITLE = "Les budgets présentés ensemble sont tous donnés"


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    rows = accounts.printed_budgets
    for year in accounts.executed_years(accounts.main):
        if not len(rows[(rows["budget"] == accounts.main) & (rows["year"] == year) & (rows["kind"] == "02")]):
            continue
        lacking = missing(accounts, year)
        if not lacking:
            found.append(Outcome("missing_budgets", TITLE, accounts.main, year, OK, "Chaque budget imprimé a son fichier."))
        for printed in lacking:
            number = f" (SIRET {printed.siret})" if printed.siret else ""
            words = f"Le document présente aussi le budget « {printed.name} »{number}, dont le fichier n'est pas donné."
            found.append(Outcome("missing_budgets", TITLE, accounts.main, year, WARNING, words, file=printed.file))
    return found
