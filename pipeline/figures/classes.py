"""Values in a few classes that a reader can tell apart on a map and read in a legend.

The method is declared: as many values in each class as can be (quantiles), between bounds that are the roundest numbers that part the
same values. Equal values are never parted.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

# How many values make one class more: up to so many values, so many classes.
SIZES = ((2, 1), (8, 3), (15, 4))
MOST = 5
# What bounds are multiples of at each power of ten, the roundest first; none is finer than a cent.
ROUND = (5, 2, 1)
FINEST = -2


def bounds(values: Iterable[Fraction]) -> tuple[Fraction, ...]:
    """The bounds between classes, rising: a value that reaches one is in the class after it. None where values are too few or alike."""
    ordered = sorted(values)
    wanted = next((classes for most, classes in SIZES if len(ordered) <= most), MOST)
    found: list[Fraction] = []
    for place in range(1, wanted):
        rank = _parted(ordered, round(place * len(ordered) / wanted))
        if rank is not None:
            found.append(roundest(ordered[rank - 1], ordered[rank]))
    return tuple(sorted(set(found)))


def rank(value: Fraction, limits: tuple[Fraction, ...]) -> int:
    """The class of a value, from 0."""
    return sum(value >= limit for limit in limits)


def roundest(low: Fraction, high: Fraction) -> Fraction:
    """The roundest number above `low` and not above `high`; the one nearest to their middle when several are as round.

    Raises:
        ValueError: when `low` is not less than `high` (our mistake).
    """
    if low >= high:
        raise ValueError(f"nothing stands between {low} and {high}")
    if low < 0 <= high:
        return Fraction(0)
    middle = (low + high) / 2
    power = len(str(int(max(abs(low), abs(high)))))
    while power >= FINEST:
        for digit in ROUND:
            step = Fraction(10) ** power * digit
            first, last = floor(low / step) + 1, floor(high / step)
            if first <= last:
                return step * min(max(ceil(middle / step - Fraction(1, 2)), first), last)
        power -= 1
    return high


def _parted(ordered: list[Fraction], rank: int) -> int | None:
    """The rank nearest to `rank` where a value differs from that before it; None where all are equal."""
    ranks = [each for each in range(1, len(ordered)) if ordered[each - 1] < ordered[each]]
    return min(ranks, key=lambda each: (abs(each - rank), each), default=None)
