"""Values in a few classes that a reader can tell apart on a map and read in a legend.

The method is declared: as many values in each class as can be (quantiles), between bounds that are the roundest numbers that part the
same values. Values that are equal, or all but equal, are never parted.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count, pairwise
from math import ceil, floor

# How many values make one class more: up to so many values, so many classes.
SIZES = ((2, 1), (8, 3), (15, 4))
MOST = 5
# What bounds are multiples of at each power of ten, the roundest first. Values nearer to each other than this share of them are not parted:
# the bound would look more exact than they are.
ROUND = (5, 2, 1)
ALIKE = Fraction(1, 100)


def bounds(values: Iterable[Fraction]) -> tuple[Fraction, ...]:
    """The bounds between classes, rising: a value that reaches one is in the class after it. None where values are too few or alike."""
    ordered = sorted(values)
    wanted = next((classes for most, classes in SIZES if len(ordered) <= most), MOST)
    between = {place: roundest(low, high) for place, (low, high) in enumerate(pairwise(ordered), 1) if low < high}
    found = set()
    for place in range(1, wanted):
        ideal = round(place * len(ordered) / wanted)
        ranks = [each for each, bound in between.items() if bound is not None]
        if ranks:
            found.add(between[min(ranks, key=lambda each: (abs(each - ideal), each))])
    return tuple(sorted(found))


def rank(value: Fraction, limits: tuple[Fraction, ...]) -> int:
    """The class of a value, from 0."""
    return sum(value >= limit for limit in limits)


def roundest(low: Fraction, high: Fraction) -> Fraction | None:
    """The roundest number above `low` and not above `high`; the one nearest to their middle when several are as round. None when the two
    are alike.

    Raises:
        ValueError: when `low` is not less than `high` (our mistake).
    """
    if low >= high:
        raise ValueError(f"nothing stands between {low} and {high}")
    if low < 0 <= high:
        return Fraction(0)
    largest, middle = max(abs(low), abs(high)), (low + high) / 2
    # The first power of ten that is not under the largest.
    power = next(each for each in count(-2) if Fraction(10) ** each >= largest)
    while Fraction(10) ** power * max(ROUND) >= largest * ALIKE:
        for digit in ROUND:
            step = Fraction(10) ** power * digit
            first, last = floor(low / step) + 1, floor(high / step)
            if first <= last and step >= largest * ALIKE:
                return step * min(max(ceil(middle / step - Fraction(1, 2)), first), last)
        power -= 1
    return None
