"""The town's comments: a CSV or a workbook with columns `annee`, `code` and `texte` (also `year`, `text`) → the table of that name.

Reads and refuses what is no year or says nothing; whether a year and a code exist in the accounts is told where accounts are known
(checks/known_comments).
"""

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables.comments import COMMENTS
from . import headers, no_data
from .dates import is_year
from .repeated import Repeated

# Ours → what files call them, as slugs, the template's first.
NAMES = {"year": ("annee", "exercice", "year"), "code": ("code", "poste"), "text": ("texte", "commentaire", "text")}
EXPECTED = "L'en-tête attendu est « annee;code;texte »."


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """Every comment of the town's files, in their order."""
    columns: dict[str, list] = {column.name: [] for column in COMMENTS.columns}
    for path in town.files("comments"):
        shown = town.shown(path)
        try:
            _add(columns, headers.find(path, shown, lambda cells: "" not in map(_ours, cells)).rows, shown, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    return COMMENTS.frame(columns)


def _add(columns: dict[str, list], rows: list[tuple[int, list[str]]], shown: str, findings: Findings) -> None:
    if not rows:
        findings.fault("le fichier est vide", file=shown, remedy=f"{EXPECTED} Donnez ensuite une ligne par commentaire.")
        return
    places = _places(*rows[0], shown, findings)
    if places is None:
        return
    said = Repeated(shown)
    for row, cells in rows[1:]:
        if no_data.is_one(cells, row, said):
            continue
        if len(cells) > len(rows[0][1]):
            remedy = "Mettez entre guillemets droits un texte qui contient le séparateur."
            findings.fault(f"la ligne a {len(cells)} colonnes, l'en-tête {len(rows[0][1])}", file=shown, row=row, remedy=remedy)
            continue
        year, code, words = (cells[places[name]] if places[name] < len(cells) else "" for name in ("year", "code", "text"))
        if not is_year(year):
            findings.fault(f"« {year} » n'est pas une année (quatre chiffres attendus)", file=shown, row=row, column=NAMES["year"][0])
            continue
        for name, value in (("code", code), ("text", words)):
            if not value:
                findings.fault("la case est vide", file=shown, row=row, column=NAMES[name][0], remedy="Remplissez-la, ou retirez la ligne.")
        if code and words:
            paragraphs = "\n".join(filter(None, (" ".join(line.split()) for line in words.splitlines())))
            for name, value in zip(columns, (int(year), code, paragraphs, shown, row), strict=True):
                columns[name].append(value)
    said.tell(findings)


def _places(row: int, header: list[str], shown: str, findings: Findings) -> dict[str, int] | None:
    """Where each column stands, None when one is missing, unknown or given twice."""
    names = [_ours(given) for given in header]
    expected = [known[0] for known in NAMES.values()]
    before = len(findings.faults)
    for given, ours in zip(header, names, strict=True):
        if not ours:
            what, remedy = f"la colonne « {given} » est inconnue", f"Colonnes connues : {known_names(slug(given), expected)}."
            findings.fault(what, file=shown, row=row, remedy=remedy)
    for ours, known in NAMES.items():
        if names.count(ours) != 1:
            what = f"la colonne « {known[0]} » {'manque' if ours not in names else 'est donnée deux fois'}"
            findings.fault(what, file=shown, row=row, remedy=EXPECTED)
    return {ours: names.index(ours) for ours in NAMES} if len(findings.faults) == before else None


def _ours(given: str) -> str:
    """Our name of a column; empty for one that is unknown."""
    return next((ours for ours, known in NAMES.items() if slug(given) in known), no_data.COLUMN if slug(given) == no_data.COLUMN else "")
