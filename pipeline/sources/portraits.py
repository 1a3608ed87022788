"""What is said of territories: files of orientations and documents → their table. Where each territory stands on the site is a page's."""

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..tables.portraits import PORTRAITS
from . import sheets
from .result_columns import NEEDED, PORTRAIT_WORDS
from .result_columns import PORTRAITS as NAMES
from .sheets import Row


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """Every orientation and document, in the order of the files."""
    found: list[dict] = []
    for row in sheets.rows(town, "portraits", NAMES, NEEDED["portraits"], findings):
        _take(row, found)
    return PORTRAITS.of_rows(found)


def _take(row: Row, found: list[dict]) -> None:
    for column in NEEDED["portraits"]:
        if not row.text(column):
            row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    kind, title = row.key("kind", PORTRAIT_WORDS), row.unnamed("title")
    if not (kind and title and slug(row.text("territory"))):
        return
    found.append(
        {
            "territory": row.text("territory"), "kind": kind, "title": title, "words": row.unnamed("words"),
            "address": row.address("address"), "on": row.date("on"), "file": row.sheet.said.shown, "row": row.number,
        }
    )  # fmt: skip
