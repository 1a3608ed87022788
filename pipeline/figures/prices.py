"""Constant euros: what an amount of one year is worth in the euros of another, by the index that the town gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..formats import round_half_up


@dataclass(frozen=True)
class Prices:
    """A price index by year; empty when none is given. `source` is where it comes from, in words."""

    index: Mapping[int, Fraction]
    source: str = ""

    def rise(self, first: int, last: int) -> Fraction | None:
        """What one euro of the year `first` has become in `last`: 1.07 when prices rose by 7 %. None when a year has no index."""
        if first not in self.index or last not in self.index:
            return None
        return self.index[last] / self.index[first]

    def constant(self, cents: int, year: int, base: int) -> int | None:
        """An amount of `year` in cents of `base`."""
        rise = self.rise(year, base)
        return None if rise is None else round_half_up(cents * rise.numerator, rise.denominator)


def of(frame: pd.DataFrame) -> Prices:
    """The index that the table of prices holds."""
    sources = dict.fromkeys(source for source in frame["source"] if source)
    # A float's shortest text is what its file says.
    index = {int(year): Fraction(str(value)) for year, value in zip(frame["year"], frame["index"], strict=True)}
    return Prices(index, ", ".join(sources))
