"""What happens in the town over the years: prices, an energy shock, a school rebuilt, a pool closed, a debt refinanced. Numbers only.

Everything is relative to 2021. A year that a table does not name moves by the table's usual pace, so that the town lives before and after
its story as well.
"""

from .chance import Chance

ORIGIN = 2021

# Change on the year before, in per cent: the usual pace, then the years that differ.
GROWTH: dict[str, tuple[float, dict[int, float]]] = {
    "staff": (2.0, {2022: 3.9, 2023: 3.4, 2024: 2.9, 2025: 2.3}),
    "goods": (1.8, {2022: 4.8, 2023: 4.3, 2024: 2.2}),
    "food": (1.9, {2022: 9.2, 2023: 10.7, 2024: 1.4}),
    "electricity": (2.0, {2022: 80.0, 2023: -12.5, 2024: -14.0, 2025: -9.0}),
    "gas": (2.0, {2022: 64.0, 2023: -4.0, 2024: -17.0, 2025: -6.0}),
    "grants": (1.0, {2022: 1.6, 2023: 2.4}),
    "contributions": (1.6, {2022: 3.1, 2023: 5.4, 2024: 3.2}),
    "local_taxes": (1.6, {2022: 3.8, 2023: 7.4, 2024: 4.3, 2025: 2.1}),
    "property_sales": (2.5, {2022: 5.7, 2023: -21.4, 2024: -12.8, 2025: 3.0}),
    "state": (0.4, {2023: 1.3, 2024: 1.9}),
    "fees": (1.8, {2022: 6.1, 2023: 4.6, 2024: 3.9}),
    "shared_taxes": (0.2, {}),
    "works": (1.5, {2022: 6.0, 2023: 4.0}),
}

POOL = "323"
# Share of an ordinary year that the pool spends or earns: closed in the spring of 2023, when its frame is found unsafe.
POOL_SPENDING = {2023: 0.46, 2024: 0.17, 2025: 0.15}
POOL_FEES = {2023: 0.21, 2024: 0.0, 2025: 0.0}

REFINANCING_YEAR = 2023
REFUND_YEAR = 2022

# Loans drawn, in euros per inhabitant.
USUAL_LOAN = 46.0
LOANS = {2023: 190.0, 2024: 62.0}

INHABITANTS_GROWTH = 0.36


def level(family: str, year: int) -> float:
    """The price level of a family of spending or revenue, 1 in 2021."""
    pace, years = GROWTH[family]
    value = 1.0
    for passing in range(ORIGIN + 1, year + 1):
        value *= 1 + years.get(passing, pace) / 100
    for passing in range(ORIGIN, year, -1):
        value /= 1 + years.get(passing, pace) / 100
    return value


def activity(function: str, side: str, year: int) -> float:
    """How much of its ordinary activity a service has in a year."""
    if function != POOL:
        return 1.0
    past = max((known for known in POOL_SPENDING if known <= year), default=None)
    return 1.0 if past is None else (POOL_FEES if side == "R" else POOL_SPENDING)[past]


def inhabitants_in(year: int, first_year: int, inhabitants: int, chance: Chance) -> int:
    """The printed population: that of the first year, growing a little and unevenly."""
    people = inhabitants
    for passing in range(first_year + 1, year + 1):
        people = round(people * (1 + INHABITANTS_GROWTH * chance.around_one(0.4, "people", passing) / 100))
    return people
