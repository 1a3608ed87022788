"""Accounts of a few lines, written inside a test: only what the test is about is said, the rest is filled in."""

from pathlib import Path

import pandas as pd

from pipeline import accounts
from pipeline.accounts import Accounts
from pipeline.config import Town
from pipeline.nomenclature.charts import Charts
from pipeline.nomenclature.policies import default
from pipeline.sources.budget import Budgets
from pipeline.tables.budget_documents import BUDGET_DOCUMENTS
from pipeline.tables.budget_lines import BUDGET_LINES
from pipeline.tables.printed_figures import CONTROL_TOTALS, PRINTED_FIGURES

SIREN = "219912342"
MAIN, WATER = f"{SIREN}00011", f"{SIREN}00029"
LINE = {
    "authority": SIREN, "budget": MAIN, "year": 2024, "stage": "CA", "stage_number": "", "nomenclature": "M57-M57_D", "section": "F",
    "side": "D", "movement": "real", "chapter": "011", "nature": "6288", "nature_label": "", "function": "", "function_label": "",
    "operation": "", "operation_label": "", "voted_cents": None, "executed_cents": None, "carried_over_cents": None, "file": "a.xml",
}  # fmt: skip
DOCUMENT = {
    "is_annex": False, "stage_number": "", "is_voted_by_function": False, "decided_on": "", "printed_population": None,
    "calculated_lines": 0, "sha256": "",
}  # fmt: skip


def lines(*rows: dict) -> pd.DataFrame:
    """Budget lines from what each row says; an amount defaults to what is executed, in cents."""
    full = [LINE | {"line": number, "row": 10 * number} | row for number, row in enumerate(rows, 1)]
    return BUDGET_LINES.frame({column.name: [row[column.name] for row in full] for column in BUDGET_LINES.columns})


def accounts_of(*rows: dict, asset_sales_in_savings: bool = False) -> Accounts:
    """The accounts of a town whose documents hold these lines."""
    read = lines(*rows)
    keys = ["authority", "budget", "year", "stage", "nomenclature", "file"]
    documents = [
        DOCUMENT | dict(zip(keys, key, strict=True)) | {"budget_name": key[1], "is_annex": key[1] != MAIN, "lines": count}
        for key, count in read.groupby(keys).size().items()
    ]
    frame = BUDGET_DOCUMENTS.frame({column.name: [row[column.name] for row in documents] for column in BUDGET_DOCUMENTS.columns})
    town = Town(Path(), "Ormevanne", SIREN, asset_sales_in_savings=asset_sales_in_savings)
    budgets = Budgets(read, frame, PRINTED_FIGURES.empty(), CONTROL_TOTALS.empty())
    return accounts.assemble(town, budgets, Charts(), default(), {})
