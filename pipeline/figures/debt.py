"""The debt: what is owed at the end of the year, how many years of savings it is, and what the loans are.

Debt is the annex of the account, own loans only: guaranteed loans are somebody else's and refinancing repeats what is already there.
Without the annex nothing is said.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from .balance import Definition
from .balance import definitions as of_lines
from .loans import LoanSelector
from .quotient import Quotient
from .selector import Term

OWED = LoanSelector("01")
REPAID = LoanSelector("01", "capital_cents")
GUARANTEED = LoanSelector("09")
REFINANCING = LoanSelector("05")
# CGCT D1611-41: years beyond which the law asks for a way back. No other kind of authority has one.
THRESHOLDS = {"commune": 12, "epci": 12, "departement": 10, "region": 9}
HORIZONS = (5, 10, 15, 20)


def is_known(loans: pd.DataFrame) -> bool:
    """Whether the account lists own loans. An annex that is empty or holds only guarantees says nothing about them."""
    return bool((loans["kind"] == "01").any())


def debt_years(asset_sales_in_savings: bool) -> Quotient:
    gross = next(each for each in of_lines(asset_sales_in_savings) if each.id == "gross_savings")
    return Quotient(
        "debt_years",
        "Capacité de désendettement",
        "Le nombre d'années qu'il faudrait pour rembourser toute la dette, si toute l'épargne brute y allait.",
        "years",
        (Term(1, OWED),),
        gross.terms,
        "debt",
    )


@dataclass(frozen=True)
class Group:
    """Loans that share something: its words, how many there are, and what is owed on them in cents."""

    label: str
    count: int
    cents: int


def groups(loans: pd.DataFrame, label: Callable[[object], str]) -> list[Group]:
    """Own loans still owed, by what `label` makes of each row, the largest amount first."""
    found: dict[str, list[int]] = {}
    for row in owed(loans).itertuples():
        found.setdefault(label(row), []).append(int(row.owed_cents))
    made = [Group(name, len(amounts), sum(amounts)) for name, amounts in found.items()]
    return sorted(made, key=lambda group: (-group.cents, group.label))


def owed(loans: pd.DataFrame) -> pd.DataFrame:
    """Own loans on which something is still owed, the largest first."""
    rows = OWED.of(loans)
    return rows[rows["owed_cents"].fillna(0) != 0].sort_values(["owed_cents", "row"], ascending=[False, True])


def by_horizon(loans: pd.DataFrame, year: int) -> list[Group]:
    """Own loans still owed by when they end, the nearest first; those whose end is not given last."""
    names = []
    first = year + 1
    for horizon in HORIZONS:
        names.append((year + horizon, f"de {first} à {year + horizon}"))
        first = year + horizon + 1
    beyond, unknown = f"après {first - 1}", "fin non indiquée"

    def label(row) -> str:
        if pd.isna(row.last_year):
            return unknown
        return next((name for last, name in names if row.last_year <= last), beyond)

    order = {name: place for place, name in enumerate([*(name for _, name in names), beyond, unknown])}
    return sorted(groups(loans, label), key=lambda group: order[group.label])


def last_year(loans: pd.DataFrame) -> int | None:
    """The last year of the last own loan still owed, or None when no loan says."""
    years = owed(loans)["last_year"].dropna()
    return None if years.empty else int(years.max())


def definitions() -> tuple[Definition, ...]:
    """The sums over loans. They are never added to each other."""
    return (
        Definition("debt_outstanding", "Dette au 31 décembre",
                   "Ce qui reste à rendre aux prêteurs à la fin de l'année, intérêts à venir non compris.", (Term(1, OWED),), "debt"),
        Definition("debt_guaranteed", "Emprunts garantis",
                   "Ce que d'autres (bailleurs sociaux surtout) doivent encore et que la collectivité rembourserait à leur place s'ils ne "
                   "le pouvaient pas. Ce n'est pas sa dette.", (Term(1, GUARANTEED),), "neutral"),
    )  # fmt: skip
