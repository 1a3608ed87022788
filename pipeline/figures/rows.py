"""Which rows of a list a number adds up or counts: the selector of grants and contracts, beside those of budget lines and loans."""

from dataclasses import dataclass

import pandas as pd

from ..formats import capitalised
from ..report import Figure
from .balance import Definition

COUNT = "count"


@dataclass(frozen=True)
class RowSelector:
    """Rows of a published table (`table` is its name, `label` its words) whose columns hold one of the values given, and what of them is
    added: a column of cents, or of numbers."""

    table: str
    label: str
    where: tuple[tuple[str, tuple], ...] = ()
    measure: str = "amount_cents"

    def of(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows that it takes."""
        for column, values in self.where:
            rows = rows[rows[column].isin(values)]
        return rows

    def total(self, rows: pd.DataFrame) -> int | float:
        """The sum of the measure, or the number of rows; what is not given counts as nothing. Not a whole number for posts only."""
        taken = self.of(rows)
        found = len(taken) if self.measure == COUNT else taken[self.measure].fillna(0).sum()
        return int(found) if found == int(found) else float(found)

    def words(self) -> str:
        return self.label

    def text(self) -> str:
        """The same for a machine: «table=subventions nature=aide en numéraire measure=amount_cents»."""
        pairs = [("table", self.table), *((column, "|".join(map(str, values))) for column, values in self.where), ("measure", self.measure)]
        return " ".join(f"{name}={value}" for name, value in pairs)


def figure(definition: Definition, unit: str, siret: str, year: int, rows: pd.DataFrame, before: pd.DataFrame | None) -> Figure:
    """A definition of one RowSelector as the figure of a budget and year; `before` are the rows of the year before, None without."""
    chosen: RowSelector = definition.terms[0].selector
    return Figure(
        definition.id, definition.label, siret[:9], siret, year, unit, chosen.total(rows), None if before is None else chosen.total(before),
        f"{capitalised(chosen.words())}.", f"+ {chosen.text()}",
    )  # fmt: skip
