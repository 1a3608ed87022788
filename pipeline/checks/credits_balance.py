"""Each section is voted in balance: credits opened in spending equal those in revenue, results brought forward included (CGCT L1612-4)."""

from ..accounts import Accounts
from . import Outcome, compared

TITLE = "Les crédits ouverts s'équilibrent"
SECTIONS = {"F": "de fonctionnement", "I": "d'investissement"}


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for siret in accounts.budgets:
        for year in accounts.years(siret):
            lines = accounts.of(siret, year)
            for section, name in SECTIONS.items():
                rows = lines[lines["section"] == section]
                spending, revenue = (int(rows[rows["side"] == side]["voted_cents"].fillna(0).sum()) for side in ("D", "R"))
                if not spending and not revenue:
                    continue
                words = f"Section {name} : dépenses et recettes votées sont égales."
                otherwise = (
                    f"Section {name} : les recettes votées diffèrent des dépenses votées. Une section peut être votée en excédent ; "
                    "sinon un crédit manque dans le fichier."
                )
                found.append(compared("credits_balance", TITLE, siret, year, spending, revenue, words, otherwise))
    return found
