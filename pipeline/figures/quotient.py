"""Figures that are one sum divided by another, or by the inhabitants: declared like sums, computed exactly, and never a huge number.

A denominator that is nothing or negative, an annex or a population that is not given leave the figure without a value: it is then told as
«non calculable».
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import pandas as pd

from ..formats import round_half_up
from . import selector
from .loans import LoanSelector
from .selector import Selector, Term

# Units, and what turns the bare quotient of two sums in cents (or of cents by inhabitants) into each.
PER_POPULATION = "EUR/population"
SCALES = {"EUR/inhabitant": Fraction(1, 100), PER_POPULATION: Fraction(1, 100), "percent": Fraction(100), "years": Fraction(1)}
DECIMALS = 4


@dataclass(frozen=True)
class Behind:
    """What the figures of a budget and year are computed from. `loans` is None when the account has no debt annex,
    `loans_before` when the year before has none; `populations` are what else than inhabitants is counted, by key."""

    lines: pd.DataFrame
    loans: pd.DataFrame | None
    inhabitants: int | None
    loans_before: pd.DataFrame | None = None
    populations: Mapping[str, int] = field(default_factory=dict)

    def total(self, terms: Sequence[Term]) -> int | None:
        """The signed sum of terms in cents, or None when it needs an annex that is not there."""
        cents = 0
        for term in terms:
            rows = self._rows(term.selector)
            if rows is None:
                return None
            if term.selector not in self._totals:
                self._totals[term.selector] = term.selector.total(rows)
            cents += term.sign * self._totals[term.selector]
        return cents

    @cached_property
    def _totals(self) -> dict[Selector | LoanSelector, int]:
        """The sums made so far: quotients share most of theirs."""
        return {}

    def _rows(self, chosen: Selector | LoanSelector) -> pd.DataFrame | None:
        if not isinstance(chosen, LoanSelector):
            return self.lines
        return self.loans_before if chosen.is_before else self.loans


@dataclass(frozen=True)
class Quotient:
    """A figure before it is computed: `numerator` divided by `denominator`, or by the inhabitants when the unit says so.

    A numerator without terms cannot be computed from accounts. `unit` is a key of SCALES. `population` is what it is divided by when that
    is neither a sum nor the inhabitants: its key, and its words in the plural.
    """

    id: str
    label: str
    meaning: str
    unit: str
    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...] = ()
    tone: str = "neutral"
    population: str = ""
    population_words: str = ""

    @property
    def is_per_inhabitant(self) -> bool:
        return self.unit == "EUR/inhabitant"

    def parts(self, behind: Behind) -> tuple[int | None, int | None]:
        """What is divided, in cents, and by what: cents, or inhabitants."""
        above = behind.total(self.numerator) if self.numerator else None
        if self.population:
            return above, behind.populations.get(self.population)
        return above, behind.inhabitants if self.is_per_inhabitant else behind.total(self.denominator)

    def value(self, behind: Behind) -> Fraction | None:
        """The exact value in its unit, or None when it cannot be computed."""
        above, below = self.parts(behind)
        if above is None or below is None or below <= 0:
            return None
        return Fraction(above, below) * SCALES[self.unit]

    def words(self) -> str:
        """The formula in French."""
        if not self.numerator:
            return "Ne se calcule pas à partir des comptes."
        below = "nombre d'habitants" if self.is_per_inhabitant else self.population_words or _lower(selector.words(self.denominator))
        return f"({selector.words(self.numerator).removesuffix('.')}) ÷ ({below.removesuffix('.')})."

    def text(self) -> str:
        """The same for a machine."""
        below = "population" if self.is_per_inhabitant else self.population or _machine(self.denominator)
        return f"( {_machine(self.numerator)} ) / ( {below} )" if self.numerator else ""


def published(value: Fraction | None) -> float | None:
    """A value as the open data holds it: four decimals, rounded half up."""
    return None if value is None else round_half_up(value.numerator * 10**DECIMALS, value.denominator) / 10**DECIMALS


def _machine(terms: Sequence[Term]) -> str:
    return " ; ".join(f"{'+' if term.sign > 0 else '-'} {term.selector.text()}" for term in terms)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
