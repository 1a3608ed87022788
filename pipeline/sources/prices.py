"""A price index by year: a CSV with columns `annee` and `indice` (also `year`, `index`), and `source` for where it comes from."""

import re

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..tables.prices import PRICES
from . import text
from .amounts import to_decimal

COLUMNS = {"annee": ("annee", "année", "year", "exercice"), "indice": ("indice", "index", "ipc")}
SOURCES = ("source",)


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of prices, by year; empty when the town gives none."""
    found: dict[int, tuple] = {}
    for path in town.files("prices"):
        try:
            _read(list(text.rows(path, town.shown(path))), town.shown(path), found, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    rows = [(year, *found[year]) for year in sorted(found)]
    names = [column.name for column in PRICES.columns]
    return PRICES.frame({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _read(rows: list[tuple[int, list[str]]], shown: str, found: dict[int, tuple], findings: Findings) -> None:
    """Add the years of one file, its header first."""
    if not rows:
        findings.fault("le fichier est vide", file=shown, remedy="Donnez une ligne « annee,indice », puis une ligne par année.")
        return
    header_row, names = rows[0]
    header = [name.lower() for name in names]
    places = {column: next((header.index(name) for name in known if name in header), None) for column, known in COLUMNS.items()}
    for column, place in places.items():
        if place is None:
            remedy = f"Colonnes trouvées : {known_names(column, filter(None, header))}."
            findings.fault(f"il manque une colonne « {column} »", file=shown, row=header_row, remedy=remedy)
    if None in places.values():
        return
    source_at = next((header.index(name) for name in SOURCES if name in header), None)
    for row, cells in rows[1:]:
        year, index = (cells[place] if place < len(cells) else "" for place in places.values())
        try:
            value = float(to_decimal(index))
        except ValueError:
            value = 0.0
        if not re.fullmatch(r"\d{4}", year, re.ASCII) or value <= 0:
            findings.fault(f"« {year} » et « {index} » ne sont pas une année et un indice des prix", file=shown, row=row)
        elif int(year) in found:
            remedy = "Gardez une seule ligne par année, et des indices de la même base."
            findings.fault(f"l'année {year} est donnée deux fois", file=shown, row=row, remedy=remedy)
        else:
            source = cells[source_at] if source_at is not None and source_at < len(cells) else ""
            found[int(year)] = (value, source, shown, row)
