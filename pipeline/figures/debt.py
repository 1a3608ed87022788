"""The debt: what is owed at the end of the year, how many years of savings it is, and what the loans are.

Debt is the annex of the account, own loans only: guaranteed loans are somebody else's and refinancing repeats what is already there.
Without the annex nothing is said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from .balance import Definition
from .balance import definitions as of_lines
from .loans import LoanSelector
from .quotient import Quotient
from .savings import FINANCIAL
from .selector import Term

OWED = LoanSelector("01")
REPAID = LoanSelector("01", "capital_cents")
GUARANTEED = LoanSelector("09")
REFINANCING = LoanSelector("05")
# CGCT D1611-41: years beyond which the law asks for a way back. No other kind of authority has one.
THRESHOLDS = {"commune": 12, "epci": 12, "departement": 10, "region": 9}
# Below this share of the debt, loans whose rate is told do not speak for the others.
ENOUGH = Fraction(95, 100)


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


def rate_quotients(loans: pd.DataFrame) -> tuple[Quotient, ...]:
    """What is said of all the debt's rates, when they are told for nearly all that is owed."""
    whole = OWED.total(loans)
    found = []
    if _speaks_for(OWED.of(loans).query("rate != ''"), whole):
        found.append(
            Quotient(
                "fixed_rate_share",
                "Part de la dette à taux fixe",
                "Sur 100 euros dus, ceux dont le taux ne peut plus changer.",
                "percent",
                (Term(1, LoanSelector("01", rate="F")),),
                (Term(1, OWED),),
                "debt",
            )
        )
    known = LoanSelector("01", has_level=True)
    if _speaks_for(known.of(loans), whole):
        found.append(
            Quotient(
                "average_rate",
                "Taux moyen de la dette",
                "Le taux de chaque emprunt, compté à proportion de ce qui reste dû.",
                "percent",
                (Term(1, LoanSelector("01", "yearly_interest_cents", has_level=True)),),
                (Term(1, known),),
                "debt",
            )
        )
    return tuple(found)


def _speaks_for(loans: pd.DataFrame, whole: int) -> bool:
    return whole > 0 and Fraction(OWED.total(loans), whole) >= ENOUGH


def cost() -> Quotient:
    """For a year whose year before has its annex too."""
    return Quotient(
        "debt_cost",
        "Coût de la dette pour 100 euros dus",
        "Les intérêts et les frais payés dans l'année, pour 100 euros dus à son début.",
        "percent",
        (Term(1, FINANCIAL),),
        (Term(1, LoanSelector("01", is_before=True)),),
        "debt",
    )


def definitions() -> tuple[Definition, ...]:
    """The sums over loans. They are never added to each other."""
    return (
        Definition("debt_outstanding", "Dette au 31 décembre",
                   "Ce qui reste à rendre aux prêteurs à la fin de l'année, intérêts à venir non compris.", (Term(1, OWED),), "debt"),
        Definition("debt_refinanced", "Emprunts qui en remplacent d'autres",
                   "Ce qui reste dû sur les emprunts pris dans l'année pour en rembourser d'autres. L'annexe les écrit deux fois : ils "
                   "sont déjà dans la dette.", (Term(1, REFINANCING),), "neutral"),
        Definition("debt_guaranteed", "Emprunts garantis",
                   "Ce que d'autres (bailleurs sociaux surtout) doivent encore et que la collectivité rembourserait à leur place s'ils ne "
                   "le pouvaient pas. Ce n'est pas sa dette.", (Term(1, GUARANTEED),), "neutral"),
    )  # fmt: skip
