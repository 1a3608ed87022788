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
    sums = [_by_operation(among, lines) for among in (SPENT, EQUIPMENT, GRANTS)]
    ordered = lines.sort_values("year", kind="stable")
    labels = ordered[ordered["operation_label"] != ""].drop_duplicates("operation", keep="last")
    names = dict(zip(labels["operation"], labels["operation_label"], strict=True))
    policies: dict[str, str] = {}
    shares = SPENT.of(lines).groupby(["operation", "policy"])["amount_cents"].sum()
    for (number, policy), cents in shares.sort_values(ascending=False, kind="stable").items():
        if cents > 0:
            policies.setdefault(number, policy)
    return {
        number: Operation(number, names.get(number, ""), policies.get(number, ""), *(each.get(number, {}) for each in sums))
        for number in sorted(lines["operation"].unique())
    }


def _by_operation(among: Selector, lines: pd.DataFrame) -> dict[str, dict[int, int]]:
    """What a selector takes of each operation, by year."""
    found: dict[str, dict[int, int]] = {}
    for (number, year), cents in among.of(lines).groupby(["operation", "year"], sort=True)[among.measure].sum().items():
        found.setdefault(number, {})[int(year)] = int(cents)
    return found
