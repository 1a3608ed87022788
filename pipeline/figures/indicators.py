"""The indicators of the town: for each territory the values, the aim and the progress; and whether the last value is still fresh.

`indicators(accounts)` is all that others need; the arithmetic of progress is in progress.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from ..accounts import Accounts
from ..formats import slug
from ..tables.indicators import PERIODS
from .periods import last_day, months
from .plans import drawn_up
from .progress import Aim, expected, progress, standing

BASE = "/indicateurs/"
TEXTS = tuple("name definition formula unit nature periodicity perspective theme policy plan source owner limits file row".split())


@dataclass(frozen=True)
class Value:
    """A value at a date (ISO text, as precise as it is known)."""

    on: str
    value: Fraction
    is_estimate: bool
    note: str

    @property
    def day(self) -> date:
        return last_day(self.on)


@dataclass(frozen=True)
class Measure:
    """An indicator in one territory: its aim and its values, oldest first. Dates are as written; `others` are values of another
    duration than the target's, which are not compared with it."""

    territory: str
    aim: Aim
    baseline_on: str
    target_on: str
    current_on: str
    values: tuple[Value, ...]
    others: tuple[Value, ...] = ()

    @cached_property
    def current(self) -> Value | None:
        """The value that is held against the target: the one that the source says, else the last."""
        said = (value for value in self.values if value.on == self.current_on)
        return next(said, self.values[-1] if self.values else None)

    @property
    def progress(self) -> Fraction | None:
        return progress(self.aim, self.current.value if self.current else None)

    @property
    def expected(self) -> Fraction | None:
        """What a straight line to the target gives at the date of the current value."""
        return expected(self.aim, self.current.day) if self.current else None

    @property
    def standing(self) -> str:
        return standing(self.aim, self.current.value if self.current else None, self.current.day if self.current else None)


@dataclass(frozen=True)
class Indicator:
    """An indicator, in each of its territories, the authority's own first. Texts are as given, empty when they are not."""

    id: str
    name: str
    definition: str
    formula: str
    unit: str
    nature: str
    direction: str
    periodicity: str
    perspective: str
    theme: str
    policy: str
    plan: str
    source: str
    owner: str
    limits: str
    measures: tuple[Measure, ...]
    as_of: date | None
    file: str
    row: int

    @property
    def address(self) -> str:
        return f"{BASE}{slug(self.id)}/"

    @property
    def main(self) -> Measure:
        """The measure that is told first."""
        return self.measures[0]

    @cached_property
    def age(self) -> int | None:
        """Whole months between the last value and the day the data was drawn up; None without either."""
        last = max((measure.values[-1].day for measure in self.measures if measure.values), default=None)
        return months(last, self.as_of) if last and self.as_of else None

    @property
    def is_stale(self) -> bool:
        """Whether a newer value was to be expected; not known, and so false, without a periodicity."""
        return bool(self.periodicity) and self.age is not None and self.age > PERIODS[self.periodicity]


def indicators(accounts: Accounts) -> tuple[Indicator, ...]:
    """Every indicator, in the order of the files."""
    as_of = drawn_up(accounts.town.results_as_of, accounts.observations, ("on",))
    values: dict[tuple[str, str, bool], list[Value]] = {}
    for row in accounts.observations.itertuples():
        value = Value(row.on, Fraction(str(row.value)), bool(row.is_estimate), row.note)
        values.setdefault((row.indicator, row.territory, bool(row.is_comparable)), []).append(value)
    aims = {(row["indicator"], row["territory"]): row for row in _records(accounts.targets)}
    territories: dict[str, dict[str, None]] = {}
    for id_, territory, *_ in (*aims, *values):
        territories.setdefault(id_, {})[territory] = None
    found = []
    for row in _records(accounts.indicators):
        id_ = row["indicator"]
        # The empty one, which is the authority's own territory, first.
        names = sorted(territories.get(id_, {"": None}), key=bool)
        measures = tuple(
            _measure(row, name, aims.get((id_, name), {}), *(values.get((id_, name, each), []) for each in (True, False))) for name in names
        )
        found.append(Indicator(id=id_, direction=row["direction"], measures=measures, as_of=as_of, **{name: row[name] for name in TEXTS}))
    return tuple(found)


def _measure(row: dict, territory: str, aim: dict, values: Iterable[Value], others: Iterable[Value]) -> Measure:
    dates = {name: aim.get(name, "") for name in ("baseline_on", "target_on", "current_on")}
    return Measure(
        territory,
        Aim(
            row["direction"],
            **{name: _exact(aim.get(name)) for name in ("baseline", "target")},
            **{name: _exact(row[name]) for name in ("low", "high")},
            **{name: last_day(dates[name]) if dates[name] else None for name in ("baseline_on", "target_on")},
        ),
        **dates,
        values=tuple(sorted(values, key=lambda value: value.day)),
        others=tuple(sorted(others, key=lambda value: value.day)),
    )


def _records(frame) -> list[dict]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def _exact(value: float | None) -> Fraction | None:
    return None if value is None else Fraction(str(value))
