"""Inhabitants by year: a CSV with columns `annee` and `habitants` (also `year`, `population`)."""

import re

from ..config import Town
from ..errors import Findings, InputError, known_names
from . import text
from .amounts import to_count

YEARS = ("annee", "année", "year", "exercice")
COUNTS = ("habitants", "population", "pop", "ptot")


def read(town: Town, findings: Findings) -> dict[int, int]:
    """Inhabitants by year from the town's population files, the last file winning."""
    people: dict[int, int] = {}
    for path in town.files("population"):
        try:
            people |= _read(list(text.rows(path, town.shown(path))), town.shown(path), findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    return people


def _read(rows: list[tuple[int, list[str]]], shown: str, findings: Findings) -> dict[int, int]:
    """Inhabitants by year from the rows of one file, its header first."""
    if not rows:
        findings.fault("le fichier est vide", file=shown, remedy="Donnez une ligne « annee,habitants », puis une ligne par année.")
        return {}
    header_row, names = rows[0]
    header = [name.lower() for name in names]
    year_at, count_at = (next((header.index(name) for name in known if name in header), None) for known in (YEARS, COUNTS))
    if year_at is None or count_at is None:
        what = f"il manque une colonne « {'annee' if year_at is None else 'habitants'} »"
        findings.fault(what, file=shown, row=header_row, remedy=f"Colonnes trouvées : {known_names('annee', header)}.")
        return {}
    people = {}
    for row, cells in rows[1:]:
        year, count = (cells[at] if at < len(cells) else "" for at in (year_at, count_at))
        try:
            inhabitants = to_count(count)
        except ValueError:
            inhabitants = 0
        if re.fullmatch(r"\d{4}", year, re.ASCII) and inhabitants:
            people[int(year)] = inhabitants
        else:
            findings.fault(f"« {year} » et « {count} » ne sont pas une année et un nombre d'habitants", file=shown, row=row)
    return people
