"""The town's comments: a CSV with columns `year`, `code` and `text` (also `annee`, `texte`) → the table of that name.

Reads and refuses what is no year or says nothing; whether a year and a code exist in the accounts is told where accounts are known
(checks/known_comments).
"""

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..tables.comments import COMMENTS
from . import examples, text
from .dates import is_year
from .repeated import Repeated

NAMES = {"year": ("year", "annee", "année"), "code": ("code",), "text": ("text", "texte")}


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """Every comment of the town's files, in their order."""
    columns: dict[str, list] = {column.name: [] for column in COMMENTS.columns}
    for path in town.files("comments"):
        shown = town.shown(path)
        try:
            _add(columns, list(text.rows(path, shown)), shown, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    return COMMENTS.frame(columns)


def _add(columns: dict[str, list], rows: list[tuple[int, list[str]]], shown: str, findings: Findings) -> None:
    if not rows:
        findings.fault("le fichier est vide", file=shown, remedy="Donnez une ligne « year,code,text », puis une ligne par commentaire.")
        return
    places = _places(*rows[0], shown, findings)
    if places is None:
        return
    said = Repeated(shown)
    for row, cells in rows[1:]:
        if examples.is_left(cells, row, said):
            continue
        if len(cells) > len(rows[0][1]):
            remedy = "Mettez entre guillemets droits un texte qui contient le séparateur."
            findings.fault(f"la ligne a {len(cells)} colonnes, l'en-tête {len(rows[0][1])}", file=shown, row=row, remedy=remedy)
            continue
        year, code, words = (cells[places[name]] if places[name] < len(cells) else "" for name in ("year", "code", "text"))
        if not is_year(year):
            findings.fault(f"« {year} » n'est pas une année (quatre chiffres attendus)", file=shown, row=row, column="year")
            continue
        for name, value in (("code", code), ("text", words)):
            if not value:
                findings.fault("la case est vide", file=shown, row=row, column=name, remedy="Remplissez-la, ou retirez la ligne.")
        if code and words:
            paragraphs = "\n".join(filter(None, (" ".join(line.split()) for line in words.splitlines())))
            for name, value in zip(columns, (int(year), code, paragraphs, shown, row), strict=True):
                columns[name].append(value)
    said.tell(findings)


def _places(row: int, header: list[str], shown: str, findings: Findings) -> dict[str, int] | None:
    """Where each column stands, None when one is missing, unknown or given twice."""
    names = [next((ours for ours, known in NAMES.items() if given.lower() in known), "") for given in header]
    before = len(findings.faults)
    for given, ours in zip(header, names, strict=True):
        if not ours and given.lower() != examples.COLUMN:
            what, remedy = f"la colonne « {given} » est inconnue", f"Colonnes connues : {known_names(given.lower(), NAMES)}."
            findings.fault(what, file=shown, row=row, remedy=remedy)
    for ours in NAMES:
        if names.count(ours) != 1:
            what = f"la colonne « {ours} » {'manque' if ours not in names else 'est donnée deux fois'}"
            findings.fault(what, file=shown, row=row, remedy="L'en-tête attendu est « year,code,text ».")
    return {ours: names.index(ours) for ours in NAMES} if len(findings.faults) == before else None
