"""The town's corrections: a CSV or a workbook with a row for each value that is wrong in another file. What each asks for, as it is
written; whether there is such a table, row and value is known where tables are (accounts/correcting).
"""

import re
from dataclasses import dataclass

from ..config import Town
from ..errors import Findings
from ..formats import slug
from . import beneficiaries, persons, sheets
from .amounts import to_count
from .explanations import DECIDED, decided, is_filled

NAMES = {
    "table": ("table", "donnees"),
    "file": ("fichier",),
    "row": ("ligne", "numero-de-ligne"),
    "key": ("repere", "reperes", "cle"),
    "column": ("colonne",),
    "before": ("valeur-lue", "avant", "ancienne-valeur"),
    "after": ("valeur-voulue", "apres", "nouvelle-valeur"),
    **DECIDED,
    "status": ("statut", "etat"),
}
NEEDED = ("table", "file", "column", "before", "after", *DECIDED)
SUSPENDED = "suspended"
STATUS_WORDS = {
    "applied": "appliquee active",
    "reported": "signalee",
    SUSPENDED: "suspendue",
}
# What stands in the column of a correction that takes the whole row away.
WHOLE_ROW = "ligne-entiere"


@dataclass(frozen=True)
class Asked:
    """A correction that the town asks for. `key` are columns and values that tell a row from others, `row` its number, None when the key
    does; `column` is empty for a row taken away. `listed` is the
    row that asks."""

    table: str
    file: str
    row: int | None
    key: tuple[tuple[str, str], ...]
    column: str
    before: str
    after: str
    said: dict[str, str]
    status: str
    listed: sheets.Row

    @property
    def is_removal(self) -> bool:
        return not self.column

    def where(self, ours: str) -> dict[str, object]:
        """Where a cell of the correction itself stands, as findings want it."""
        sheet = self.listed.sheet
        return {"file": sheet.said.shown, "row": self.listed.number, "column": sheet.column(ours)}


def read(town: Town, findings: Findings) -> list[Asked]:
    """What the files ask for, in their order, but what is suspended. Every fault is collected."""
    found = []
    for row in sheets.rows(town, "corrections", NAMES, NEEDED, findings):
        asked = _asked(row)
        if asked is not None and asked.status != SUSPENDED:
            found.append(asked)
    return found


def _asked(row: sheets.Row) -> Asked | None:
    filled = [is_filled(row, column) for column in ("table", "file", "column")]
    status = row.key("status", STATUS_WORDS) or "applied"
    said, number, key = decided(row), _number(row), _key(row)
    column = row.text("column")
    is_removal = slug(column) == WHOLE_ROW
    before, after = row.text("before"), row.text("after")
    if not row.text("row") and not row.text("key"):
        remedy = "Donnez son numéro (ligne), ou ce qui la désigne (repere), par exemple « nature=6042 | function=020 »."
        row.fault("which", "aucune ligne n'est désignée", "row", remedy)
        return None
    # Its number and what it holds: the day the file is put right, another row stands there.
    if is_removal and (number is None or not key or before or after):
        remedy = "Donnez « ligne » et, dans « repere », ce qu'elle contient ; laissez vides les deux valeurs."
        row.fault("removal", "une ligne à retirer se désigne par son numéro et par son contenu", "key", remedy)
        return None
    if not is_removal and before == after:
        row.fault("same", f"la valeur voulue est la valeur lue (« {after} »)", "after", "Corrigez l'une des deux, ou retirez la ligne.")
        return None
    # What is written here is published: a source would have held it back.
    if persons.names_one(after) or (slug(column) in ("beneficiary", "nombeneficiaire", "service") and beneficiaries.is_somebody(after)):
        row.fault("person", "la valeur voulue est sans doute le nom d'une personne", "after", "Retirez ce nom : il serait publié.")
        return None
    if not all(filled) or said is None or key is None or (number is None and not key):
        return None
    return Asked(slug(row.text("table").removesuffix(".csv")), row.text("file"), number, key, "" if is_removal else column, before, after,
                 said, status, row)  # fmt: skip


def _number(row: sheets.Row) -> int | None:
    text = row.text("row")
    try:
        return to_count(text) if text else None
    except ValueError as error:
        row.fault("row", str(error), "row")
        return None


def _key(row: sheets.Row) -> tuple[tuple[str, str], ...] | None:
    """«nature=6042 | function=020» → its columns and values; None when it is written otherwise, which is told."""
    parts = [part.strip() for part in re.split(r"\s*\|\s*", row.text("key")) if part.strip()]
    for part in parts:
        if "=" not in part:
            row.fault("key", f"« {part} » n'est pas de la forme colonne=valeur", "key", "Par exemple « nature=6042 | function=020 ».")
            return None
    return tuple((name.strip(), value.strip()) for name, _, value in (part.partition("=") for part in parts))
