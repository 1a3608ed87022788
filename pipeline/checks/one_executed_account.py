"""A budget and year has one executed account: a CFU replaces the CA, and both together would count the year twice."""

from ..accounts import Accounts
from ..sources.budget import EXECUTED
from . import FAULT, Outcome

TITLE = "Un seul compte exécuté par budget et par an"


def check(accounts: Accounts) -> list[Outcome]:
    rows = accounts.documents[accounts.documents["stage"].isin(EXECUTED)]
    found = []
    for (siret, year), same in rows.groupby(["budget", "year"]):
        if len(same) > 1:
            files = ", ".join(same["file"])
            words = f"un compte administratif et un compte financier unique sont donnés pour {year} ({files}). Gardez-en un seul."
            found.append(Outcome("one_executed_account", TITLE, siret, int(year), FAULT, words))
    return found
