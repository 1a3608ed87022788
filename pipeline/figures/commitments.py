"""What the town committed itself to keep for years, against what its accounts say: year by year, held, not held, or not known yet.

`commitments(accounts)` is all that others need. The value of a year is that of a figure of the catalogue, whole or of one policy, or of
lines that the town names. What is only voted is foreseen: it never counts as held. What the accounts do not tell is not zero.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

import pandas as pd

from ..accounts import Accounts, remembered
from ..formats import slug
from ..report import Figure
from ..tables.commitments import UNITS
from . import catalogue, selector, selector_text
from .selector import Selector, Term

# Where a year stands: kept, not kept, foreseen within or beyond by a budget that is only voted, not computable, still to come.
HELD, MISSED, WITHIN, BEYOND, UNKNOWN, LATER = STANDINGS = ("held", "missed", "within", "beyond", "unknown", "later")


@dataclass(frozen=True)
class Year:
    """A year of a commitment: its value and its bounds in the unit of the commitment, None when not known or without bound."""

    year: int
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    standing: str
    is_planned: bool


@dataclass(frozen=True)
class Commitment:
    """A commitment and its years. `unit` is a key of UNITS; `figure` the id of the figure that it is about, empty when the town names its
    own lines (`terms`); `words` say what is counted. `base` is the value of `base_year`, where a yearly change starts."""

    id: str
    name: str
    kind: str
    figure: str
    label: str
    terms: tuple[Term, ...]
    words: str
    policy: str
    service: str
    unit: str
    low: Fraction | None
    high: Fraction | None
    base_year: int | None
    base: Fraction | None
    perimeter: str
    source: str
    description: str
    years: tuple[Year, ...]
    file: str
    row: int

    @property
    def anchor(self) -> str:
        return slug(self.id)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many years stand where, in the order of STANDINGS."""
        found = Counter(year.standing for year in self.years)
        return {key: found[key] for key in STANDINGS if found[key]}

    @property
    def told(self) -> tuple[Year, ...]:
        """The years with a value."""
        return tuple(year for year in self.years if year.value is not None)

    @property
    def is_yearly(self) -> bool:
        """Whether values are changes from the year before, in per cent."""
        return self.kind == "change" and self.base_year is None


@remembered
def known_figures(accounts: Accounts) -> Mapping[str, Figure]:
    """The figures of the main budget that a commitment may name, by id: each as the last year that has it tells it."""
    found: dict[str, Figure] = {}
    for year in accounts.years():
        found |= {id_: each for id_, each in catalogue.figures(accounts, accounts.main, year).items() if each.unit in UNITS}
    return found


def figure_of(accounts: Accounts, text: str) -> Figure | None:
    """The figure that a text names by its id or its label; None for none."""
    return next((each for id_, each in known_figures(accounts).items() if slug(text) in (slug(id_), slug(each.label))), None)


def terms_of(accounts: Accounts, row) -> tuple[Term, ...]:
    """The lines that a row of the table counts: its own, else those of its figure; cut to its policy. Empty when the figure is no sum.

    Raises:
        ValueError: when the lines cannot be read.
    """
    if row.figure:
        found = figure_of(accounts, row.figure)
        sums = {each.id: each.terms for each in catalogue.definitions(accounts.town)}
        terms = sums.get(found.id, ()) if found else ()
    else:
        terms = selector_text.terms(row.lines)
    if not row.policy:
        return terms
    if not all(isinstance(term.selector, Selector) for term in terms):
        return ()
    known = accounts.policies.policies
    label = known[row.policy].label if row.policy in known else row.policy
    return tuple(Term(term.sign, replace(term.selector, path=(row.policy,), path_words=label)) for term in terms)


@remembered
def commitments(accounts: Accounts) -> tuple[Commitment, ...]:
    """Every commitment, in the order of the files. What names nothing was refused before: checks/known_commitments."""
    return tuple(_commitment(accounts, row) for row in accounts.commitments.itertuples())


def _commitment(accounts: Accounts, row) -> Commitment:
    figure = figure_of(accounts, row.figure) if row.figure else None
    terms = terms_of(accounts, row)
    values = {year: _value(accounts, year, "" if row.policy or not figure else figure.id, terms, row.policy) for year in accounts.years()}
    low, high = (None if pd.isna(bound) else Fraction(str(bound)) for bound in (row.low, row.high))
    base_year = None if pd.isna(row.base_year) else int(row.base_year)
    is_yearly = row.kind == "change" and base_year is None
    base = values.get(base_year) if base_year and accounts.is_executed(accounts.main, base_year) else None
    last = max(accounts.executed_years(accounts.main), default=0)
    years = []
    for year in range(row.first_year, row.last_year + 1):
        is_planned = year in accounts.years() and not accounts.is_executed(accounts.main, year)
        value = _change(accounts, values, year) if is_yearly else values.get(year)
        bounds = (low, high)
        if row.kind == "change" and base_year:
            bounds = tuple(None if rate is None or base is None else base * (1 + rate / 100) ** (year - base_year) for rate in bounds)
        is_past = year <= last and not is_planned
        years.append(Year(year, value, *bounds, _standing(value, *bounds, is_past, is_planned), is_planned))
    return Commitment(
        id=row.commitment, name=row.name, kind=row.kind, figure=figure.id if figure else "", label=figure.label if figure else "",
        terms=terms, words=selector.words(terms) if terms else figure.formula, policy=row.policy, service=row.service,
        unit="percent" if is_yearly else figure.unit if figure else "EUR", low=low, high=high, base_year=base_year, base=base,
        perimeter=row.perimeter, source=row.source, description=row.description, years=tuple(years), file=row.file, row=int(row.row),
    )  # fmt: skip


def _value(accounts: Accounts, year: int, figure: str, terms: tuple[Term, ...], policy: str) -> Fraction | None:
    """What the accounts say of a year, in euros or in the figure's unit. A policy without a line that year has no value."""
    if figure:
        found = catalogue.figures(accounts, accounts.main, year).get(figure)
        if found is None or found.value is None:
            return None
        return Fraction(found.value, 100) if found.unit == "EUR" else Fraction(str(found.value))
    lines = accounts.of(accounts.main, year)
    if policy and not (lines["policy"] == policy).any():
        return None
    return Fraction(selector.total(terms, lines), 100)


def _change(accounts: Accounts, values: Mapping[int, Fraction | None], year: int) -> Fraction | None:
    """The change from the year before, in per cent; None unless both are executed and the first is positive: a voted budget is prudent."""
    now, before = values.get(year), values.get(year - 1)
    are_closed = all(accounts.is_executed(accounts.main, each) for each in (year, year - 1))
    return (now / before - 1) * 100 if are_closed and now is not None and before is not None and before > 0 else None


def _standing(value: Fraction | None, low: Fraction | None, high: Fraction | None, is_past: bool, is_planned: bool) -> str:
    if value is None or (low is None and high is None):
        return UNKNOWN if is_past else LATER
    is_kept = (low is None or value >= low) and (high is None or value <= high)
    if is_planned:
        return WITHIN if is_kept else BEYOND
    return HELD if is_kept else MISSED
