"""What the accounts write under the number of an equipment operation: the selector of its lines, beside that of accounts (selector.py)."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from .equipment import GROSS
from .selector import Selector

SPENT = Selector("D", "I", "real")
# Grants received for what is built (account 13).
GRANTS = Selector("R", "I", "real", natures=("13",))
EQUIPMENT = GROSS[0].selector


@dataclass(frozen=True)
class OperationSelector:
    """The lines of one operation among those that `among` takes. It stands in a Term as a Selector does."""

    operation: str
    among: Selector = SPENT

    def of(self, lines: pd.DataFrame) -> pd.DataFrame:
        return self.among.of(lines[lines["operation"] == self.operation])

    def total(self, lines: pd.DataFrame) -> int:
        """The sum in cents; a missing amount counts as nothing."""
        return int(self.of(lines)[self.among.measure].fillna(0).sum())

    def words(self) -> str:
        return f"{self.among.words()}, opération {self.operation}"

    def text(self) -> str:
        return f"{self.among.text()} operation={self.operation}"


@dataclass(frozen=True)
class Operation:
    """An operation of the main budget over its years: its last label, the policy of most of its spending, and in cents by year what was
    spent (or voted, while nothing is), how much of that is equipment, and which grants came in. A year without a line is absent."""

    number: str
    label: str
    policy: str
    spent: Mapping[int, int]
    equipment: Mapping[int, int]
    grants: Mapping[int, int]


def of(accounts: Accounts) -> dict[str, Operation]:
    """The operations of the main budget by number."""
    lines = accounts.lines
    lines = lines[
        (lines["budget"] == accounts.main) & (lines["operation"] != "") & (lines["section"] == "I") & (lines["movement"] == "real")
    ]
    found = {}
    for number, rows in lines.groupby("operation", sort=True):
        by_year = {int(year): kept for year, kept in rows.groupby("year", sort=True)}
        spent, equipment, grants = (
            {year: chosen.total(kept) for year, kept in by_year.items() if len(chosen.of(kept))}
            for chosen in (OperationSelector(number, among) for among in (SPENT, EQUIPMENT, GRANTS))
        )
        labels = rows.sort_values("year")["operation_label"]
        named = [label for label in labels if label]
        sums = SPENT.of(rows).groupby("policy")["amount_cents"].sum()
        policy = str(sums.idxmax()) if len(sums) and sums.max() > 0 else ""
        found[number] = Operation(number, named[-1] if named else "", policy, spent, equipment, grants)
    return found
