"""The way of an indicator as places on a line from 0 to 100: where it started, where it is, what it must be. Arithmetic only.

A value that must rise and one that must fall go the same way, from the left to the right: what is drawn is the part of the way that is
done (`progress`). One that must stay between two bounds has these in the middle of its line.
"""

from dataclasses import dataclass
from fractions import Fraction

from .indicators import Measure
from .progress import progress

# Where the baseline and the target stand: there is room before the one, for what went back, and after the other, for what went beyond.
START, GOAL = 15, 80
# The bounds between which a value must stay.
LOW, HIGH = 35, 65
# The ends of the line, kept clear so that a mark there is seen whole; and any place in what must be reached.
FIRST, LAST, WITHIN = 2, 97, 90


@dataclass(frozen=True)
class Line:
    """Places from 0 to 100: from where to where the value went (the same twice: only where it is), between what it must be, and where a
    steady pace would have it, None when not known or no longer of use."""

    start: float
    value: float
    low: float
    high: float
    due: float | None = None


def line(measure: Measure) -> Line | None:
    """None where nothing can be drawn: without a value, a target or a baseline, or of a target that was met at first and is no longer."""
    aim, current = measure.aim, measure.current
    if current is None or not aim.has_target:
        return None
    if aim.way == "range":
        if aim.low is None or aim.high is None or aim.low >= aim.high:
            return None
        at = _kept(LOW + (HIGH - LOW) * (current.value - aim.low) / (aim.high - aim.low))
        return Line(at, at, LOW, HIGH)
    done = measure.progress
    if done is None:
        return None
    if aim.was_met:
        return Line(WITHIN, WITHIN, GOAL, 100)
    steady = progress(aim, measure.expected) if done < 1 else None
    due = _on(steady) if steady is not None and 0 < steady < 1 else None
    return Line(START, _on(done), GOAL, 100, due)


def _on(done: Fraction) -> float:
    return _kept(START + (GOAL - START) * done)


def _kept(place: Fraction) -> float:
    return round(float(min(max(place, FIRST), LAST)), 2)
