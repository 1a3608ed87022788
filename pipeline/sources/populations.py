"""Pupils, households, places in a nursery by year: a table with columns `annee`, `population`, `nombre` (`year`, `number`), `source`."""

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..nomenclature.populations import known
from ..tables.populations import POPULATIONS
from . import listed
from .amounts import to_count
from .dates import is_year

COLUMNS = {
    "annee": ("annee", "year", "exercice"),
    "population": ("population",),
    "nombre": ("nombre", "number", "effectif"),
    "source": ("source",),
}
NEEDED = ("annee", "population", "nombre")


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of populations, in the order of the files; empty when the town gives none."""
    denominators = known(town)
    found: dict[tuple[int, str], tuple] = {}
    for cells, row, said in listed.of_town(town, "populations", COLUMNS, NEEDED, findings):
        year, population, number = cells["annee"], cells["population"], cells["nombre"]
        is_known = population in denominators
        if not is_year(year):
            said.fault(f"year {year}", f"« {year} » n'est pas une année (quatre chiffres attendus)", row, "annee")
        if not is_known:
            remedy = f"Populations connues : {known_names(population, denominators)}, ou déclarez [denominators.…] dans town.toml."
            said.fault(f"unknown {population}", f"« {population} » n'est pas une population connue", row, "population", remedy)
        try:
            count = to_count(number)
        except ValueError:
            count = 0
        if count <= 0:
            said.fault(f"count {number}", f"« {number} » n'est pas un nombre entier de 1 ou plus", row, "nombre")
        if not (is_year(year) and is_known and count > 0):
            continue
        if (int(year), population) in found:
            what = f"la population « {population} » est donnée deux fois pour {year}"
            said.fault(what, what, row, remedy="Gardez une seule ligne.")
            continue
        found[int(year), population] = (count, cells["source"], said.shown, row)
    rows = [(*key, *rest) for key, rest in found.items()]
    names = [column.name for column in POPULATIONS.columns]
    return POPULATIONS.frame({name: [row[place] for row in rows] for place, name in enumerate(names)})
