"""What is said of territories: files of orientations and documents → their table. Where each territory stands on the site is a page's."""

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..tables.portraits import PORTRAITS
from . import sheets, web_addresses
from .result_columns import PORTRAIT_WORDS
from .result_columns import PORTRAITS as NAMES
from .sheets import Row


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """Every orientation and document, in the order of the files."""
    found: list[dict] = []
    sheets.each(town, "portraits", NAMES, ("territory", "kind", "title"), lambda row: _take(row, found), findings)
    return PORTRAITS.frame({column.name: [row[column.name] for row in found] for column in PORTRAITS.columns})


def _take(row: Row, found: list[dict]) -> None:
    for column in ("territory", "kind", "title"):
        if not row.text(column):
            row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    kind, title = row.key("kind", PORTRAIT_WORDS), row.unnamed("title")
    if not (kind and title and slug(row.text("territory"))):
        return
    found.append(
        {
            "territory": row.text("territory"), "kind": kind, "title": title, "words": row.unnamed("words"), "address": _address(row),
            "on": row.date("on"), "file": row.sheet.said.shown, "row": row.number,
        }
    )  # fmt: skip


def _address(row: Row) -> str:
    given = row.text("address")
    try:
        return web_addresses.to_address(given) if given else ""
    except ValueError as error:
        row.fault("address", str(error), "address", web_addresses.REMEDY)
        return ""
