"""Inhabitants by year: a CSV with columns `annee` and `habitants` (also `year`, `population`)."""

import csv
import io

from ..config import Town
from ..errors import Findings, known_names
from .scdl_budget import text_of

YEARS = ("annee", "année", "year", "exercice")
COUNTS = ("habitants", "population", "pop", "ptot")


def read(town: Town, findings: Findings) -> dict[int, int]:
    """Inhabitants by year from the town's population files, the last file winning."""
    people: dict[int, int] = {}
    for path in town.population_files:
        shown = town.shown(path)
        text = text_of(path)
        first = text.split("\n", 1)[0]
        reader = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
        header = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
        year_column = next((header[name] for name in YEARS if name in header), None)
        count_column = next((header[name] for name in COUNTS if name in header), None)
        if year_column is None or count_column is None:
            findings.fault(
                "il manque une colonne « annee » ou « habitants »",
                file=shown,
                row=1,
                remedy=f"Colonnes trouvées : {known_names('annee', header)}.",
            )
            continue
        for row in reader:
            year, count = (
                (row[year_column] or "").strip(),
                "".join((row[count_column] or "").split()).replace("\u202f", "").replace("\u00a0", ""),
            )
            if not (year.isdigit() and len(year) == 4 and count.isdigit() and int(count) > 0):
                findings.fault(f"« {year} » et « {count} » ne sont pas une année et un nombre d'habitants", file=shown, row=reader.line_num)
                continue
            people[int(year)] = int(count)
    return people
