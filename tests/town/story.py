"""What happens in the town over the years, in numbers: prices, a pandemic, a tax reform, an energy shock, a music school handed over, a
pool closed, a debt refinanced. What is built is told in `capital`, what is said of it in `comments`.

Everything is relative to 2021. A year that a table does not name moves by the table's usual pace, so that the town lives before and after
its story as well.
"""

from .chance import Chance

ORIGIN = 2021

# Change on the year before, in per cent: the usual pace, then the years that differ.
GROWTH: dict[str, tuple[float, dict[int, float]]] = {
    "staff": (2.0, {2020: 1.3, 2021: 1.6, 2022: 4.1, 2023: 3.4, 2024: 2.9, 2025: 2.3}),
    "goods": (1.8, {2020: 0.6, 2021: 1.9, 2022: 4.8, 2023: 4.3, 2024: 2.2}),
    "food": (1.9, {2022: 9.2, 2023: 10.7, 2024: 1.4}),
    "electricity": (2.0, {2020: 3.4, 2021: 5.1, 2022: 80.0, 2023: -12.5, 2024: -14.0, 2025: -9.0}),
    "gas": (2.0, {2020: -6.2, 2021: 8.7, 2022: 64.0, 2023: -4.0, 2024: -17.0, 2025: -6.0}),
    "grants": (1.0, {2022: 1.6, 2023: 2.4}),
    "contributions": (1.6, {2022: 3.1, 2023: 5.4, 2024: 3.2}),
    # Rental values follow prices by law (CGI art. 1518 bis); the council raised the rate once, in 2023.
    "local_taxes": (1.6, {2020: 1.7, 2021: 3.5, 2022: 3.6, 2023: 9.3, 2024: 4.3, 2025: 2.1}),
    "property_sales": (2.5, {2020: -7.3, 2021: 18.6, 2022: 5.7, 2023: -21.4, 2024: -12.8, 2025: 3.0}),
    "state": (0.4, {2020: -0.3, 2021: 0.2, 2023: 1.3, 2024: 1.9}),
    "fees": (1.8, {2022: 6.1, 2023: 4.6, 2024: 3.9}),
    "shared_taxes": (0.2, {}),
    "works": (1.5, {2022: 6.0, 2023: 4.0}),
}

# Spring 2020 and the winter after it: share of an ordinary year that a service buys and earns, by function. Staff and grants are paid.
PANDEMIC: dict[str, dict[int, float]] = {
    "022": {2020: 0.81},
    "023": {2020: 0.44, 2021: 0.78},
    "281": {2020: 0.64, 2021: 0.93},
    "288": {2020: 0.67, 2021: 0.95},
    "311": {2020: 0.71, 2021: 0.88},
    "313": {2020: 0.82, 2021: 0.96},
    "316": {2020: 0.38, 2021: 0.62},
    "321": {2020: 0.76, 2021: 0.91},
    "323": {2020: 0.57, 2021: 0.79},
    "331": {2020: 0.72, 2021: 0.94},
    "338": {2020: 0.78},
    "4221": {2020: 0.77, 2021: 0.96},
    "4238": {2020: 0.83, 2021: 0.95},
    "61": {2020: 0.72, 2021: 0.97},
    "632": {2020: 0.57, 2021: 0.86},
    "633": {2020: 0.61, 2021: 0.77},
}
# What a pandemic stops: purchases, fees, and taxes on trade and stays. Neither staff, grants nor property taxes.
FOOD = "60623"
STOPPED = ("60", "61", "62", "70", "73154", "731721")
UNFORESEEN_YEAR = 2020
# Building sites are many before an election, stood still in the spring of 2020, then caught up.
WORKS_PACE = {2019: 1.28, 2020: 0.71, 2021: 1.06}

POOL = "323"
# Share of an ordinary year that the pool spends or earns: closed in the spring of 2023, when its frame is found unsafe.
POOL_SPENDING = {2023: 0.46, 2024: 0.17, 2025: 0.15}
POOL_FEES = {2023: 0.21, 2024: 0.0, 2025: 0.0}
# What was still counted on for it once amended.
POOL_EXPECTED = {2023: 0.62}

# The music school goes to the agglomeration, which is paid for it by what it hands back to the town (CGI art. 1609 nonies C).
TRANSFER_YEAR = 2022
TRANSFERRED = "311"
KEPT_PURCHASES = 0.12
COMPENSATION, COMPENSATION_CUT = "73211", 18.4

REFINANCING_YEAR = 2023
# Of the two rates that variable loans follow, one is negative for long, then rises: hundredths of a per cent.
INDEX = {2022: 24, 2023: 318, 2024: 352, 2025: 221}

# Lines of one year only: account, side, function, euros per inhabitant of 2021.
ONE_OFFS: dict[int, tuple[tuple[str, str, str, float], ...]] = {
    2020: (
        ("60628", "D", "020", 5.3),
        ("6283", "D", "211", 2.7),
        ("64118", "D", "020", 4.1),
        ("657363", "D", "420", 3.2),
        ("65748", "D", "61", 2.3),
        ("74718", "R", "020", 1.4),
        ("65134", "D", "424", 1.9),
        # Season tickets of the theatre paid back: revenue less.
        ("7088", "R", "316", -0.34),
    ),
    2021: (("60628", "D", "020", 1.2),),
    # A supplier's refund booked as spending less.
    2022: (("6228", "D", "845", -0.09),),
    # The State pays part of the energy bill of towns that it squeezed (loi 2022-1157, art. 14).
    2023: (("74718", "R", "020", 4.1),),
}
# What the State paid for homes freed of the residence tax went, with the tax itself, into the property tax handed over by the département.
LAST_RESIDENCE_TAX_YEAR, RESIDENCE_TAX_AID = 2020, "74834"

# Loans drawn, in euros per inhabitant.
USUAL_LOAN = 46.0
SCHOOL_LOAN_YEARS = (2023, 2024)
LOANS = {2019: 58.0, 2020: 38.0, 2023: 190.0, 2024: 62.0}

INHABITANTS_GROWTH = 0.36
# The first account prints another population than the one its ratios divide by, and than town.toml gives: that of inhabitants alone.
MISPRINTED_SHARE = 0.983


def level(family: str, year: int) -> float:
    """The price level of a family of spending or revenue, 1 in 2021."""
    pace, years = GROWTH[family]
    value = 1.0
    for passing in range(ORIGIN + 1, year + 1):
        value *= 1 + years.get(passing, pace) / 100
    for passing in range(ORIGIN, year, -1):
        value /= 1 + years.get(passing, pace) / 100
    return value


def activity(nature: str, function: str, side: str, year: int) -> float:
    """How much of its ordinary activity a service has in a year, for an account."""
    if function == POOL:
        past = max((known for known in POOL_SPENDING if known <= year), default=None)
        if past is not None:
            return (POOL_FEES if side == "R" else POOL_SPENDING)[past]
    if function == TRANSFERRED and year >= TRANSFER_YEAR and nature.startswith((*STOPPED, "64", "63")):
        return KEPT_PURCHASES if side == "D" and nature.startswith("6") and not nature.startswith(("63", "64")) else 0.0
    if not nature.startswith(STOPPED):
        return 1.0
    share = PANDEMIC.get(function, {}).get(year, 1.0)
    # A closed building is still heated and insured: only what is eaten, or sold, stops altogether.
    return share if side == "R" or nature == FOOD else (share + 1) / 2


def expected(nature: str, function: str, side: str, year: int) -> float:
    """What the council counted on when it voted the year's budget, before a pandemic or a closing: a share as `activity` gives."""
    if year in POOL_EXPECTED and function == POOL:
        return POOL_EXPECTED[year]
    return 1.0 if year == UNFORESEEN_YEAR else activity(nature, function, side, year)


def index_in(year: int) -> int:
    """What variable rates follow, in hundredths of a per cent."""
    return INDEX.get(year, 0)


def inhabitants_in(year: int, first_year: int, inhabitants: int, chance: Chance) -> int:
    """The population of the law (municipale + comptée à part): that of the first year, growing a little and unevenly."""
    people = inhabitants
    for passing in range(first_year + 1, year + 1):
        people = round(people * (1 + INHABITANTS_GROWTH * chance.around_one(0.4, "people", passing) / 100))
    return people
