"""Each legal ratio beside the one that the town printed in its own document, and the likely cause when they differ.

A cause is never guessed: it is a population or a convention with which the computation gives the printed value, to its last digit. A
population is named only when it explains several ratios at once.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

import pandas as pd

from ..formats import round_half_up
from ..sources.amounts import to_decimal
from .quotient import Behind, Quotient
from .ratios import OPTIONS, Conventions, Ratio, ratios, words

EQUAL, ROUNDING, POPULATION, CONVENTION, UNEXPLAINED, ABSENT = "equal", "rounding", "population", "convention", "unexplained", "absent"
# Two departures at once explain real documents; with three, anything could be explained.
MOST = 2


@dataclass(frozen=True)
class Comparison:
    """A ratio, what is computed, what is printed (None when nothing is) with how many decimals, and the national mean beside it.

    `verdict` is one of the constants above; `population` and `departures` (words) are what makes both equal.
    """

    ratio: Ratio
    computed: Fraction | None
    printed: Fraction | None
    decimals: int
    mean: Fraction | None
    verdict: str
    population: int | None = None
    departures: tuple[str, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        """Printed less computed, as printed: to its last digit."""
        if self.computed is None or self.printed is None:
            return None
        return self.printed - rounded(self.computed, self.decimals)


def compare(printed: pd.DataFrame, behind: Behind, conventions: Conventions, norm: str) -> list[Comparison]:
    """The eleven ratios of a document against its printed figures (rows of `printed_figures` of one document)."""
    texts = {row.code: row.text for row in printed.itertuples()}
    found = []
    told = {}
    for ratio in ratios(conventions, norm):
        value = number(texts.get(f"Val{ratio.code}", ""))
        # Software writes zero for what it does not know.
        told[ratio.number] = value if value and value[0] else None
    population = _population(told, behind, conventions, norm)
    for ratio in ratios(conventions, norm):
        mean = number(texts.get(f"MoyNat{ratio.code}", ""))
        shown = (ratio, ratio.quotient.value(behind))
        mean = mean[0] if mean and mean[0] else None
        if not told[ratio.number]:
            found.append(Comparison(*shown, None, 2, mean, ABSENT))
            continue
        value, decimals = told[ratio.number]
        verdict, people, departures = _cause(ratio, value, decimals, behind, conventions, norm, population)
        found.append(Comparison(*shown, value, decimals, mean, verdict, people, departures))
    return found


def number(text: str) -> tuple[Fraction, int] | None:
    """A printed number and its decimals: «1 874,44» → (1874.44, 2), «54,46 %» → (54.46, 2). None when it is no number."""
    try:
        value = to_decimal(text)
    except ValueError:
        return None
    return Fraction(value), max(0, -value.as_tuple().exponent)


def rounded(value: Fraction, decimals: int) -> Fraction:
    return Fraction(round_half_up(value.numerator * 10**decimals, value.denominator), 10**decimals)


def _cause(
    ratio: Ratio, value: Fraction, decimals: int, behind: Behind, conventions: Conventions, norm: str, population: int | None
) -> tuple[str, int | None, tuple[str, ...]]:
    """What makes the computed ratio the printed one: the fewest departures, the town's own population before another one."""
    for changed, others in _others(conventions, norm):
        quotient = ratios(others, norm)[ratio.number - 1].quotient
        if changed and quotient == ratio.quotient:
            continue
        peoples: Iterable[int | None] = (None, population) if ratio.quotient.is_per_inhabitant and population else (None,)
        for people in peoples:
            found = quotient.value(replace(behind, inhabitants=people) if people else behind)
            if found is not None and rounded(found, decimals) == value:
                return (CONVENTION if changed else POPULATION if people else EQUAL), people, changed
    computed = ratio.quotient.value(behind)
    if computed is not None and abs(rounded(computed, decimals) - value) <= Fraction(1, 10**decimals):
        return ROUNDING, None, ()
    return UNEXPLAINED, None, ()


def _others(conventions: Conventions, norm: str) -> Iterable[tuple[tuple[str, ...], Conventions]]:
    """The conventions themselves, then those that depart from them in one way, then in two; each with its words."""
    known = [(option, not getattr(conventions, option)) for option in OPTIONS]
    known = [(option, chosen) for option, chosen in known if words(option, chosen, norm)]
    for count in range(MOST + 1):
        for some in combinations(known, count):
            yield tuple(words(option, chosen, norm) for option, chosen in some), replace(conventions, **dict(some))


def _population(told: dict, behind: Behind, conventions: Conventions, norm: str) -> int | None:
    """The one population, other than ours, with which the most ratios (two at least) are as printed."""
    votes: Counter[int] = Counter()
    for ratio in ratios(conventions, norm):
        if told[ratio.number] and ratio.quotient.is_per_inhabitant:
            votes.update(_populations(ratio.quotient, *told[ratio.number], behind))
    ours = votes.pop(behind.inhabitants, 0)
    if not votes:
        return None
    most = max(votes.values())
    best = sorted(people for people, count in votes.items() if count == most)
    return best[len(best) // 2] if most >= 2 and most > ours else None


def _populations(quotient: Quotient, value: Fraction, decimals: int, behind: Behind) -> Sequence[int]:
    """Every number of inhabitants that makes the printed value; none when the amount is nothing or too coarsely printed to tell."""
    above, _ = quotient.parts(behind)
    if not above or above < 0 or value <= 0:
        return ()
    half = Fraction(1, 2 * 10**decimals)
    if value <= half:
        return ()
    least, most = ceil(Fraction(above, 100) / (value + half)), floor(Fraction(above, 100) / (value - half))
    return range(least, most + 1) if 0 < most - least <= 1000 else (least,) if least == most else ()
