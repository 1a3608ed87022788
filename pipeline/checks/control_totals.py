"""Lines add up to the totals that official documents print beside them: the consolidation annex, the accountant's part of a CFU."""

from ..accounts import Accounts
from ..figures.selector import Selector
from . import Outcome, compared

TITLES = {
    "consolidation": "Les lignes font le total de l'annexe de consolidation",
    "accountant": "Les lignes font les totaux du comptable public",
}
MEASURES = {"real": "opérations réelles", "order": "opérations d'ordre", "total": "total de l'exercice"}
SECTIONS = {"F": "de fonctionnement", "I": "d'investissement"}
SIDES = {"D": "dépenses", "R": "recettes"}


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for row in accounts.totals.itertuples():
        if (row.budget, row.year) not in accounts.executed:
            continue
        lines = accounts.of(row.budget, int(row.year))
        movements = ("real", "order") if row.measure == "total" else (row.measure,)
        total = sum(Selector(row.side, row.section, movement).total(lines) for movement in movements)
        carried = Selector(row.side, row.section, "brought_forward").total(lines)
        name = f"{SIDES[row.side].capitalize()} {SECTIONS[row.section]}, {MEASURES[row.measure]}"
        # Some software prints the annex with the result brought forward in it.
        if row.origin == "consolidation" and carried and total != row.executed_cents == total + carried:
            total, name = total + carried, f"{name}, résultat reporté compris"
        found.append(
            compared(row.origin, TITLES[row.origin], row.budget, int(row.year), int(row.executed_cents), total, f"{name} : montants égaux.",
                     f"{name} : les lignes ne font pas le total imprimé. Le site montre les lignes.", f"{row.file}, ligne {row.row}")
        )  # fmt: skip
    return found
