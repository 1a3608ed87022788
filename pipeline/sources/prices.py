"""A price index by year: a table with columns `annee` and `indice` (also `year`, `index`), and `source` for where it comes from."""

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..tables.prices import PRICES
from . import listed
from .amounts import to_decimal
from .dates import is_year

COLUMNS = {"annee": ("annee", "year", "exercice"), "indice": ("indice", "index", "ipc"), "source": ("source",)}
NEEDED = ("annee", "indice")


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of prices, by year; empty when the town gives none."""
    found: dict[int, tuple] = {}
    for cells, row, said in listed.of_town(town, "prices", COLUMNS, NEEDED, findings):
        year, index = cells["annee"], cells["indice"]
        try:
            value = float(to_decimal(index))
        except ValueError:
            value = 0.0
        if not is_year(year) or value <= 0:
            said.fault(f"{year} {index}", f"« {year} » et « {index} » ne sont pas une année et un indice des prix", row)
        elif int(year) in found:
            remedy = "Gardez une seule ligne par année, et des indices de la même base."
            said.fault(f"twice {year}", f"l'année {year} est donnée deux fois", row, remedy=remedy)
        else:
            found[int(year)] = (value, cells["source"], said.shown, row)
    rows = [(year, *found[year]) for year in sorted(found)]
    names = [column.name for column in PRICES.columns]
    return PRICES.frame({name: [row[place] for row in rows] for place, name in enumerate(names)})
