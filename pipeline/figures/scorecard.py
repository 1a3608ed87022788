"""A balanced scorecard: indicators by perspective, how each moved since its last value and since its start. Arithmetic only.

The perspective of an indicator is the one that the town declares; an indicator that has none is in no scorecard.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ..tables.indicators import PERSPECTIVES
from .indicators import Indicator, Measure, Value

# What is at its target or on the way to it, among those that have one and a value.
WELL = ("reached", "on_track")
UNJUDGED = ("no_target", "no_value", "short")


@dataclass(frozen=True)
class Trend:
    """The last two values that can be compared. `sense` is «up», «down» or «level»; `is_better` None when nothing says what is better."""

    before: Value
    now: Value
    sense: str
    is_better: bool | None


@dataclass(frozen=True)
class Perspective:
    """The indicators of one perspective (a key of PERSPECTIVES): how many are judged against a target, and how many of these go well."""

    key: str
    indicators: tuple[Indicator, ...]

    @property
    def judged(self) -> int:
        return sum(each.main.standing not in UNJUDGED for each in self.indicators)

    @property
    def well(self) -> int:
        return sum(each.main.standing in WELL for each in self.indicators)


def perspectives(indicators: Iterable[Indicator]) -> tuple[Perspective, ...]:
    """The four perspectives in order, empty ones too; nothing when no indicator is in one."""
    given = list(indicators)
    found = tuple(Perspective(key, tuple(each for each in given if each.perspective == key)) for key in PERSPECTIVES)
    return found if any(each.indicators for each in found) else ()


def trend(measure: Measure) -> Trend | None:
    """How the current value moved since the one before it; None when there is none, or both are of one day."""
    now = measure.current
    before = [value for value in measure.values if now and value.day < now.day]
    if not before:
        return None
    last, aim = before[-1], measure.aim
    sense = "level" if now.value == last.value else "up" if now.value > last.value else "down"
    better = None
    if aim.way == "range" and aim.has_target:
        better = None if aim.distance(now.value) == aim.distance(last.value) else aim.distance(now.value) < aim.distance(last.value)
    elif aim.way and sense != "level":
        better = sense == aim.way
    return Trend(last, now, sense, better)


def times(measure: Measure) -> Fraction | None:
    """The current value for one of the baseline; None when either is missing, not positive, or they are of one date."""
    start, now = measure.aim.baseline, measure.current
    if start is None or now is None or start <= 0 or now.value <= 0 or measure.baseline_on == now.on:
        return None
    return now.value / start
