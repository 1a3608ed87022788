"""Rows of the tax annex, written inside a test: only what it is about is said."""

import pandas as pd

from pipeline.tables.taxes import TAXES
from tests.figures.tiny import MAIN, SIREN

ROW = {
    "authority": SIREN, "budget": MAIN, "year": 2024, "stage": "CA", "type": "D", "tax": "02", "label": "", "base_cents": None,
    "rate_pct": None, "product_cents": None, "rate_change_pct": None, "file": "a.xml",
}  # fmt: skip


def taxes(*rows: dict) -> pd.DataFrame:
    full = [ROW | {"row": 10 * number} | row for number, row in enumerate(rows, 1)]
    return TAXES.frame({column.name: [row[column.name] for row in full] for column in TAXES.columns})
