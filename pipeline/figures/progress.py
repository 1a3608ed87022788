"""How far a value is from where it started to where it must go, and where it should be at a date. Missing is None, never zero.

The progress is (value − baseline) ÷ (target − baseline), for what must rise and for what must fall: above one when the target is passed,
below nothing when the value went the other way. Between two bounds it is the part of the way to the nearest bound.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

# What a value is against its target, in the order in which it is told.
STANDINGS = ("missed", "away", "behind", "short", "on_track", "reached", "no_target", "no_value")


@dataclass(frozen=True)
class Aim:
    """What a value must become. `direction` is a key of DIRECTIONS or empty; numbers and dates are None when not known."""

    direction: str
    baseline: Fraction | None = None
    baseline_on: date | None = None
    target: Fraction | None = None
    target_on: date | None = None
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def way(self) -> str:
        """The direction, deduced from the target and the baseline when it is not given; empty when nothing says it."""
        if self.direction or self.target is None or self.baseline is None or self.target == self.baseline:
            return self.direction
        return "up" if self.target > self.baseline else "down"

    @property
    def bounds(self) -> tuple[Fraction | None, Fraction | None]:
        """Between what the value must be, None where nothing limits it; both None without a target."""
        if self.way == "range":
            return self.low, self.high
        if self.target is None or not self.way:
            return None, None
        return (self.target, None) if self.way == "up" else (None, self.target)

    @property
    def has_target(self) -> bool:
        return self.bounds != (None, None)

    def distance(self, value: Fraction) -> Fraction:
        """What is left to the target; zero once it is met."""
        low, high = self.bounds
        return max(low - value if low is not None else Fraction(0), value - high if high is not None else Fraction(0), Fraction(0))

    @property
    def was_met(self) -> bool:
        """Whether the baseline met the target already: there is no way to go, only a level to keep."""
        return self.has_target and self.baseline is not None and self.distance(self.baseline) == 0

    @property
    def goal(self) -> Fraction | None:
        """The value to reach: the target, or the bound that is nearest to the baseline."""
        low, high = self.bounds
        if self.way != "range" or self.baseline is None:
            return self.target if self.way != "range" else None
        return low if low is not None and self.baseline < low else high if high is not None and self.baseline > high else self.baseline


def progress(aim: Aim, value: Fraction | None) -> Fraction | None:
    """The part of the way that is done; None without a target, a baseline or a value, and when the target was met from the start and is
    no longer."""
    if value is None or not aim.has_target or aim.baseline is None:
        return None
    if aim.was_met:
        return Fraction(1) if aim.distance(value) == 0 else None
    if aim.way == "range":
        return 1 - aim.distance(value) / aim.distance(aim.baseline)
    return (value - aim.baseline) / (aim.target - aim.baseline)


def expected(aim: Aim, on: date) -> Fraction | None:
    """The value that a straight line from the baseline to the target has at a date; None where one of their dates is not known."""
    if aim.baseline is None or aim.goal is None or aim.baseline_on is None or aim.target_on is None or not aim.has_target:
        return None
    days = (aim.target_on - aim.baseline_on).days
    part = Fraction((on - aim.baseline_on).days, days) if days > 0 else Fraction(1)
    return aim.baseline + (aim.goal - aim.baseline) * min(max(part, Fraction(0)), Fraction(1))


def standing(aim: Aim, value: Fraction | None, on: date | None) -> str:
    """A key of STANDINGS. «short» is a target not met yet of which nothing says whether it will be in time."""
    if value is None or on is None:
        return "no_value"
    if not aim.has_target:
        return "no_target"
    if aim.distance(value) == 0:
        return "reached"
    if aim.target_on and on >= aim.target_on:
        return "missed"
    done = progress(aim, value)
    if (done is not None and done < 0) or aim.was_met:
        return "away"
    wanted = expected(aim, on)
    if wanted is None:
        return "short"
    return "on_track" if aim.distance(value) <= aim.distance(wanted) else "behind"
