"""Each break of series of town.toml is about a year of the accounts that has one before it, and about one thing in them.

For the makers alone: it tells faults, and has no place on the reconciliation page.
"""

from ..accounts import Accounts
from ..errors import Findings
from ..figures.breaks import known_for, readings
from ..figures.comments import trees
from .known_comments import tell

WHERE = {"file": "town.toml", "column": "breaks"}


def refuse(accounts: Accounts, findings: Findings) -> None:
    """A fault for each break whose year or code is unknown, or whose code may be several things."""
    if not accounts.town.breaks:
        return
    known = known_for(accounts, trees(accounts))
    years = accounts.years()[1:]
    for each in accounts.town.breaks:
        if each.year not in years:
            told = f"Années possibles : {', '.join(map(str, years))}." if years else "Il faut au moins deux années de comptes."
            what = f"il faut les comptes de {each.year} et d'une année d'avant pour montrer une rupture de série en {each.year}"
            findings.fault(what, **WHERE, remedy=told)
        elif each.code:
            named = [known[year] for year in (each.year, each.year - 1) if year in known]
            tell(each.code, each.year, readings(each, known), named, findings, WHERE)
