"""Loans written inside a test: only what the test is about is said, the rest is filled in."""

import pandas as pd

from pipeline.tables.loans import LOANS
from tests.figures.tiny import MAIN, SIREN

LOAN = {
    "authority": SIREN, "budget": MAIN, "year": 2024, "stage": "CA", "kind": "01", "account": "1641", "lender": "Banque", "purpose": "",
    "first_year": None, "last_year": None, "years_left": None, "period": "A", "profile": "P",
    "borrowed_cents": None, "owed_cents": 100_00, "capital_cents": None, "interest_cents": None,
    "rate": "F", "rate_pct": None, "risk": "1A", "file": "a.xml",
}  # fmt: skip


def loans(*rows: dict) -> pd.DataFrame:
    full = [LOAN | {"row": 10 * number} | row for number, row in enumerate(rows, 1)]
    return LOANS.frame({column.name: [row[column.name] for row in full] for column in LOANS.columns})
