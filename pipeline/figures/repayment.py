"""What is left to repay at the end of each year to come, were nothing more borrowed: computed loan by loan from the debt annex.

The annex holds no schedule. It says what is owed, for how long, how often and in which way capital is paid back, and what was paid back in
the year. Capital paid back «more and more» (equal instalments, interest included) grows by a rate at each instalment: that of the contract,
which for a variable rate is not the rate of the day. It is found from the capital of the year when that year was a whole one; else the rate
written is taken. Against the next years' accounts of a city of 110,000, this comes within a few per cent (tests/figures/test_repayment.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

import pandas as pd

from . import debt

PER_YEAR = {"A": 1, "S": 2, "I": 4, "B": 6, "M": 12}
# No contract grows its instalments of capital by more in a year: the year was not a whole one.
STEEPEST = Decimal("0.1")
STEPS = 40


@dataclass(frozen=True)
class Outlook:
    """`left` is what is owed at the end of each year, in cents, from the year of the annex to the first without debt. Loans whose end is
    not known, or already past, are not in it: they are `apart_count`, for `apart_cents`."""

    left: dict[int, int]
    apart_count: int
    apart_cents: int

    @property
    def half_year(self) -> int | None:
        """The first year at whose end half or less is left."""
        first = next(iter(self.left.values()), 0)
        return next((year for year, cents in self.left.items() if 2 * cents <= first), None) if first > 0 else None

    @property
    def last_year(self) -> int | None:
        """The year of the last instalment."""
        return max(self.left) if len(self.left) > 1 else None

    @property
    def first_repaid(self) -> int:
        """What is paid back in the first year to come, in cents."""
        years = list(self.left)
        return self.left[years[0]] - self.left[years[1]] if len(years) > 1 else 0


def outlook(loans: pd.DataFrame, year: int) -> Outlook:
    """The own loans of the annex of `year`, added up."""
    left, apart = {year: 0}, []
    for loan in debt.owed(loans).itertuples():
        if loan.owed_cents < 0 or pd.isna(loan.years_left) or loan.years_left <= 0:
            apart.append(int(loan.owed_cents))
            continue
        for each, cents in _left(loan, year):
            left[each] = left.get(each, 0) + cents
    return Outlook(dict(sorted(left.items())), len(apart), sum(apart))


def _left(loan, year: int) -> Iterator[tuple[int, int]]:
    """(year, cents still owed at its end) from the annex's year to the last of the loan, which leaves nothing."""
    owed, per_year = int(loan.owed_cents), PER_YEAR.get(loan.period, 1)
    count, growth = _rhythm(loan, year, owed, per_year)
    for after, done in enumerate(range(0, count, per_year)):
        yield year + after, owed if loan.profile == "F" else _cents(owed * _share_left(done, count, growth))
    yield year + ceil(count / per_year), 0


def _rhythm(loan, year: int, owed: int, per_year: int) -> tuple[int, Decimal]:
    """How many instalments are left, and by what share capital grows from one to the next."""
    exact = Decimal(str(loan.years_left)) * per_year
    count = max(1, ceil(exact))
    written = Decimal(0) if loan.profile == "C" or pd.isna(loan.rate_pct) else max(Decimal(0), Decimal(str(loan.rate_pct)) / 100 / per_year)
    paid = 0 if pd.isna(loan.capital_cents) else int(loan.capital_cents)
    was_whole = paid > 0 and not pd.isna(loan.first_year) and loan.first_year < year - 1
    if not was_whole:
        return count, written
    # Exactly 6 years left are 6 yearly instalments, or 7 when the next falls on 1 January: the year's own tells which.
    counts = (count, count + 1) if exact == count else (count,)
    count = min(counts, key=lambda each: abs(_paid_before(owed, each, per_year, written) - paid))
    found = _growth(owed, count, per_year, paid)
    return count, written if found is None else found


def _growth(owed: int, count: int, per_year: int, paid: int) -> Decimal | None:
    """The growth that makes the year before the capital that was paid in it; None when no likely one does."""
    low, high = Decimal(0), STEEPEST / per_year
    if _paid_before(owed, count, per_year, low) <= paid:
        return low
    if _paid_before(owed, count, per_year, high) > paid:
        return None
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _paid_before(owed, count, per_year, middle) > paid else (low, middle)
    return low


def _paid_before(owed: int, count: int, per_year: int, growth: Decimal) -> Decimal:
    """The capital of the `per_year` instalments that came before the `count` that are left."""
    if not growth:
        return Decimal(owed * per_year) / count
    return owed * (1 - (1 + growth) ** -per_year) / ((1 + growth) ** count - 1)


def _share_left(done: int, count: int, growth: Decimal) -> Decimal:
    """What is left of the capital once `done` of `count` instalments are paid, from 1 to 0."""
    if not growth:
        return Decimal(count - done) / count
    whole = (1 + growth) ** count
    return (whole - (1 + growth) ** done) / (whole - 1)


def _cents(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_HALF_UP))
