"""Portraits of territories: the indicators of each beside the whole, its orientations and its documents.

Values are held together only when they are of one date. Only rates are compared, and only those that have a direction are ranked: a large
district has more of everything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..accounts import Accounts
from ..formats import slug
from .indicators import Indicator, Measure, Value

# Fewer territories than this make no rank worth telling.
FEWEST = 3
# A unit that says what it is for one of.
FOR_ONE = ("par", "pour")
# «Visiteurs par an» is a number all the same.
DURATIONS = ("an", "année", "mois", "trimestre", "semaine", "jour", "heure")


@dataclass(frozen=True)
class Line:
    """An indicator in one territory. `whole` is the value of the whole at the same date, None when it is not known.

    `compared` is «above», «below» or «same», empty when they are not to be compared; `is_better` None when nothing says what is better.
    `rank` is the place and out of how many territories, best first, None when nothing is ranked; `share` the part of the whole of what
    adds up.
    """

    indicator: Indicator
    measure: Measure
    whole: Value | None
    compared: str = ""
    is_better: bool | None = None
    rank: tuple[int, int] | None = None
    share: Fraction | None = None


@dataclass(frozen=True)
class Said:
    """An orientation or a document, as the town gives it."""

    title: str
    words: str
    address: str
    on: str


@dataclass(frozen=True)
class Portrait:
    """A territory: its name, the code of the district that it is (empty for none), its indicators, orientations and documents."""

    name: str
    district: str
    lines: tuple[Line, ...]
    orientations: tuple[Said, ...]
    documents: tuple[Said, ...]


def is_rate(indicator: Indicator) -> bool:
    """Whether values of two territories can be compared: the town says so, or the unit does (%, «par habitant»)."""
    words = indicator.unit.split()
    of_one = any(word in FOR_ONE and after not in DURATIONS for word, after in pairwise(words))
    return indicator.nature == "rate" or (not indicator.nature and (words[:1] == ["%"] or of_one))


def portraits(accounts: Accounts, indicators: Iterable[Indicator], districts: Mapping[str, str]) -> tuple[Portrait, ...]:
    """Each territory in alphabetical order; `districts` are names by code. Nothing when indicators tell of one territory alone, and the
    town says nothing of any."""
    given = list(indicators)
    known = {slug(name): code for code, name in districts.items()} | {slug(code): code for code in districts}
    whole = {"", slug(accounts.town.name)}
    names: dict[str, str] = {}
    for name in (*(each.territory for indicator in given for each in indicator.measures), *accounts.portraits["territory"]):
        if slug(name) not in whole:
            key = known.get(slug(name), slug(name))
            names.setdefault(key, districts.get(key, name))
    if len(names) < 2 and accounts.portraits.empty:
        return ()
    lines: dict[str, list[Line]] = {key: [] for key in names}
    for indicator in given:
        by_key: dict[str, Measure] = {}
        for measure in indicator.measures:
            by_key.setdefault(
                "" if slug(measure.territory) in whole else known.get(slug(measure.territory), slug(measure.territory)), measure
            )
        for key, line in _lines(indicator, by_key).items():
            lines[key].append(line)
    said: dict[tuple[str, str], list[Said]] = {}
    for row in accounts.portraits.itertuples():
        key = known.get(slug(row.territory), slug(row.territory))
        said.setdefault((key, row.kind), []).append(Said(row.title, row.words, row.address, row.on))
    found = [
        Portrait(name, key if key in districts else "", tuple(lines[key]), *(tuple(said.get((key, kind), ())) for kind in _KINDS))
        for key, name in names.items()
    ]
    return tuple(sorted(found, key=lambda each: slug(each.name)))


_KINDS = ("orientation", "document")


def _lines(indicator: Indicator, measures: Mapping[str, Measure]) -> dict[str, Line]:
    """The line of each territory that has a value or a target."""
    together = measures.get("")
    parts = {key: measure for key, measure in measures.items() if key}
    found = {}
    for key, measure in parts.items():
        now = measure.current
        whole = next((value for value in together.values if now and value.on == now.on), None) if together else None
        way = indicator.direction if indicator.direction in ("up", "down") else ""
        line = Line(indicator, measure, whole)
        if now and is_rate(indicator):
            compared, better = "", None
            if whole:
                compared = "same" if now.value == whole.value else "above" if now.value > whole.value else "below"
                better = (compared == "above") == (way == "up") if way and compared != "same" else None
            line = Line(indicator, measure, whole, compared, better, _rank(now, way, parts.values()))
        elif now and indicator.nature == "count" and whole and 0 <= now.value <= whole.value and whole.value > 0:
            line = Line(indicator, measure, whole, share=now.value / whole.value)
        found[key] = line
    return found


def _rank(now: Value, way: str, measures: Iterable[Measure]) -> tuple[int, int] | None:
    """The place of a value among those of all territories, when each has one at its date and a direction says what is better."""
    values = [next((value.value for value in each.values if value.on == now.on), None) for each in measures]
    if not way or len(values) < FEWEST or None in values:
        return None
    return 1 + sum(value > now.value if way == "up" else value < now.value for value in values), len(values)
