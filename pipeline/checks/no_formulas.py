"""Texts that a spreadsheet would take for a formula when a reader opens the published data: advice for the finance team, told by `check`.

Data is published as it was read, to the character: a mark put before such a text would protect who opens the file, and be wrong for who
computes with it. So the remedy is in the town's file.
"""

import re

import pandas as pd

from ..accounts import Accounts
from ..errors import Findings
from ..places import Places
from ..tables import Column, Table
from ..tables.fields import held

# A sign alone, or before a number, is what it looks like.
FORMULA = re.compile(r"[=@].|[+-](?![\d\s.,]*$)", re.DOTALL)
REMEDY = "Commencez ce texte par une lettre ou un chiffre dans votre fichier : il est publié tel quel."
SHOWN = 40


def advise(accounts: Accounts, places: Places, findings: Findings) -> None:
    """The first such text of each column of each file, and how many more there are."""
    for table, frame in (*held(accounts), *held(places)):
        for column in table.columns:
            if column.kind in ("text", "code") and not column.values:
                _column(table, column, frame, findings)


def _column(table: Table, column: Column, frame: pd.DataFrame, findings: Findings) -> None:
    # Few texts of a long column differ.
    texts = {text for text in frame[column.name].unique() if isinstance(text, str) and FORMULA.match(text)}
    if not texts:
        return
    rows = frame[frame[column.name].isin(texts)]
    for file, those in rows.groupby("file") if "file" in rows else [("", rows)]:
        text, more = those[column.name].iloc[0], len(those) - 1
        what = (
            f"« {text[:SHOWN]}{'…' if len(text) > SHOWN else ''} » commence comme une formule : un tableur qui ouvre {table.name}.csv "
            f"chercherait à la calculer (colonne « {column.published_name} »"
        )
        what += f", {more} autre{'s' if more > 1 else ''} de même)" if more else ")"
        row = those["row"].iloc[0] if "row" in those else None
        findings.advise(what, file=file, row=None if row is None or pd.isna(row) else int(row), remedy=REMEDY)
