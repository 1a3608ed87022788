"""The town's explanations of differences between its official documents → the table of that name.

Whether a check finds such a difference is told where checks are (checks/explained).
"""

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..tables.corrections import EXPLANATIONS
from . import beneficiaries, persons, sheets
from .dates import is_year

# Who says it and why, as both files of decisions write it.
DECIDED = {
    "reason": ("motif", "raison", "explication"),
    "decided_by": ("service", "direction", "decide-par"),
    "decided_on": ("date", "decide-le"),
}
NAMES = {
    "year": ("annee", "exercice"),
    "budget": ("budget", "siret"),
    "check": ("controle", "verification"),
    "difference_cents": ("ecart", "montant"),
    **DECIDED,
}
NEEDED = ("year", "check", "difference_cents", *DECIDED)


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of explained differences, in the order of the files. Every fault is collected."""
    found = []
    for row in sheets.rows(town, "explanations", NAMES, NEEDED, findings):
        year, said = row.text("year"), decided(row)
        if year and not is_year(year):
            row.fault("year", f"« {year} » n'est pas une année (quatre chiffres attendus)", "year")
        cents = row.signed_cents("difference_cents")
        filled = [is_filled(row, column) for column in ("year", "check", "difference_cents")]
        if said is None or not all(filled) or not is_year(year) or cents is None:
            continue
        budget = "".join(row.text("budget").split())
        found.append({"year": int(year), "budget": budget, "check": row.text("check"), "difference_cents": cents, **said,
                      "file": row.sheet.said.shown, "row": row.number})  # fmt: skip
    return EXPLANATIONS.of_rows(found)


def is_filled(row: sheets.Row, column: str) -> bool:
    if not row.text(column):
        row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    return bool(row.text(column))


def decided(row: sheets.Row) -> dict[str, str] | None:
    """Why, who decided and when; None when one is missing, which is told. All three are shown to readers."""
    filled = [is_filled(row, column) for column in DECIDED]
    said = {"reason": row.text("reason"), "decided_by": row.text("decided_by"), "decided_on": row.date("decided_on")}
    refused = (("reason", persons.names_one), ("decided_by", beneficiaries.is_somebody))
    named = [column for column, is_one in refused if is_one(said[column])]
    for column in named:
        row.fault("person", "le texte nomme sans doute une personne", column, "Retirez ce nom : le texte est publié.")
    return said if all(filled) and not named else None
