"""Internal entries balance: what leaves a section enters the other (CGCT, instruction M57 tome 2: opérations d'ordre)."""

from ..accounts import Accounts
from . import Outcome, compared

TITLE = "Les écritures internes s'équilibrent"


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for siret in accounts.budgets:
        for year in accounts.executed_years(siret):
            lines = accounts.of(siret, year)
            order = lines[lines["movement"] == "order"]
            spent, received = (int(order[order["side"] == side]["amount_cents"].sum()) for side in ("D", "R"))
            found.append(
                compared("order_balance", TITLE, siret, year, spent, received, "Dépenses et recettes d'ordre sont égales.",
                         "Dépenses et recettes d'ordre diffèrent : une écriture interne manque d'un côté.")
            )  # fmt: skip
    return found
