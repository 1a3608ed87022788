"""Which loans a number adds up: the selector of the debt annex, beside the one of budget lines (selector.py)."""

from dataclasses import dataclass

import pandas as pd

KINDS = {"01": "emprunts de la collectivité", "05": "emprunts de refinancement", "09": "emprunts garantis"}
MEASURES = {"owed_cents": "capital restant dû au 31 décembre", "capital_cents": "capital remboursé dans l'année"}


@dataclass(frozen=True)
class LoanSelector:
    """Loans of one kind (CodTypEmpr) and the amount of theirs that is added. It stands in a Term as a Selector of lines does."""

    kind: str
    measure: str = "owed_cents"

    def of(self, loans: pd.DataFrame) -> pd.DataFrame:
        return loans[loans["kind"] == self.kind]

    def total(self, loans: pd.DataFrame) -> int:
        """The sum in cents; a missing amount counts as nothing, as a loan paid back has none."""
        return int(self.of(loans)[self.measure].fillna(0).sum())

    def words(self) -> str:
        return f"{MEASURES[self.measure]}, {KINDS[self.kind]} (annexe de la dette, nature {self.kind})"

    def text(self) -> str:
        return f"table=emprunts kind={self.kind} measure={self.measure}"
