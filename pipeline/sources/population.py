"""Inhabitants by year: a table with columns `annee` and `habitants` (also `year`, `population`)."""

from ..config import Town
from ..errors import Findings
from . import listed
from .amounts import to_count
from .dates import is_year

COLUMNS = {"annee": ("annee", "year", "exercice"), "habitants": ("habitants", "population", "pop", "ptot")}


def read(town: Town, findings: Findings) -> dict[int, int]:
    """Inhabitants by year from the town's population files, the last file winning."""
    people: dict[int, int] = {}
    for cells, row, said in listed.of_town(town, "population", COLUMNS, tuple(COLUMNS), findings):
        year, count = cells["annee"], cells["habitants"]
        try:
            inhabitants = to_count(count)
        except ValueError:
            inhabitants = 0
        if is_year(year) and inhabitants:
            people[int(year)] = inhabitants
        else:
            said.fault(f"{year} {count}", f"« {year} » et « {count} » ne sont pas une année et un nombre d'habitants", row)
    return people
