"""What is drawn of an indicator: where it started, where it is, what it must be; nothing where that is not known."""

from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.indicators import Measure, Value
from pipeline.figures.progress import Aim
from pipeline.figures.way import Line, line

START, END = date(2020, 1, 1), date(2024, 1, 1)


def measure(value, direction="up", baseline=10, target=20, low=None, high=None, on="2020", dated=False) -> Measure:
    exact = {name: None if each is None else Fraction(each) for name, each in
             {"baseline": baseline, "target": target, "low": low, "high": high}.items()}  # fmt: skip
    dates = {"baseline_on": START, "target_on": END} if dated else {}
    values = () if value is None else (Value(on, Fraction(value), False, ""),)
    return Measure("", Aim(direction, **exact, **dates), "2020", "2024", "", values)


@pytest.mark.parametrize(
    ("given", "drawn"),
    [
        (measure(10), Line(15, 15, 80, 100)),
        (measure(15), Line(15, 47.5, 80, 100)),
        (measure(20), Line(15, 80, 80, 100)),
        # Beyond the target, and much more than the line holds.
        (measure(22), Line(15, 93, 80, 100)),
        (measure(90), Line(15, 97, 80, 100)),
        # Gone the other way.
        (measure(9), Line(15, 8.5, 80, 100)),
        (measure(-90), Line(15, 2, 80, 100)),
        # What must fall goes from the left to the right as well.
        (measure(15, "down", 20, 10), Line(15, 47.5, 80, 100)),
        # A level to keep: kept, and lost.
        (measure(25, baseline=30), Line(90, 90, 80, 100)),
        (measure(15, baseline=30), None),
        # Between two bounds.
        (measure(3, "range", None, None, 0, 6), Line(50, 50, 35, 65)),
        (measure(9, "range", 10, None, 0, 6), Line(80, 80, 35, 65)),
        (measure(-90, "range", 10, None, 0, 6), Line(2, 2, 35, 65)),
        (measure(3, "range", 10, None, None, 6), None),
        (measure(6, "range", 10, None, 6, 6), None),
        # Something is not known.
        (measure(None), None),
        (measure(15, target=None), None),
        (measure(15, baseline=None), None),
        (measure(15, "", 10, 10), None),
    ],
)
def test_the_places_of_a_line(given, drawn):
    assert line(given) == drawn


@pytest.mark.parametrize(("value", "on", "due"), [(12, "2021", 47.48), (12, "2019", None), (12, "2025", None), (25, "2021", None)])
def test_where_a_steady_pace_would_have_it_while_that_is_of_use(value, on, due):
    assert line(measure(value, on=on, dated=True)).due == due
