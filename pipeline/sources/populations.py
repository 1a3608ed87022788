"""Pupils, households, places in a nursery by year: a CSV with columns `annee`, `population`, `nombre` (also `year`, `number`), `source`."""

import re

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..nomenclature.populations import known
from ..tables.populations import POPULATIONS
from . import text
from .amounts import to_count

COLUMNS = {"annee": ("annee", "année", "year", "exercice"), "population": ("population",), "nombre": ("nombre", "number", "effectif")}
SOURCES = ("source",)


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of populations, in the order of the files; empty when the town gives none."""
    found: dict[tuple[int, str], tuple] = {}
    for path in town.files("populations"):
        try:
            _read(list(text.rows(path, town.shown(path))), town, town.shown(path), found, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    rows = [(*key, *rest) for key, rest in found.items()]
    names = [column.name for column in POPULATIONS.columns]
    return POPULATIONS.frame({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _read(rows: list[tuple[int, list[str]]], town: Town, shown: str, found: dict[tuple[int, str], tuple], findings: Findings) -> None:
    """Add the rows of one file, its header first."""
    if not rows:
        remedy = "Donnez une ligne « annee,population,nombre,source », puis une ligne par année et par population."
        findings.fault("le fichier est vide", file=shown, remedy=remedy)
        return
    header_row, names = rows[0]
    header = [name.lower() for name in names]
    places = {column: next((header.index(name) for name in told if name in header), None) for column, told in COLUMNS.items()}
    for column, place in places.items():
        if place is None:
            remedy = f"Colonnes trouvées : {known_names(column, filter(None, header))}."
            findings.fault(f"il manque une colonne « {column} »", file=shown, row=header_row, remedy=remedy)
    if None in places.values():
        return
    places["source"] = next((header.index(name) for name in SOURCES if name in header), None)
    denominators = known(town)
    for row, cells in rows[1:]:
        year, population, number, source = (cells[place] if place is not None and place < len(cells) else "" for place in places.values())
        before = len(findings.faults)
        if not re.fullmatch(r"\d{4}", year, re.ASCII):
            findings.fault(f"« {year} » n'est pas une année (quatre chiffres attendus)", file=shown, row=row, column="annee")
        if population not in denominators:
            remedy = f"Populations connues : {known_names(population, denominators)}, ou déclarez [denominators.…] dans town.toml."
            findings.fault(f"« {population} » n'est pas une population connue", file=shown, row=row, column="population", remedy=remedy)
        try:
            count = to_count(number)
        except ValueError:
            count = 0
        if count <= 0:
            findings.fault(f"« {number} » n'est pas un nombre entier de 1 ou plus", file=shown, row=row, column="nombre")
        if len(findings.faults) > before:
            continue
        if (int(year), population) in found:
            what = f"la population « {population} » est donnée deux fois pour {year}"
            findings.fault(what, file=shown, row=row, remedy="Gardez une seule ligne.")
            continue
        found[int(year), population] = (count, source, shown, row)
