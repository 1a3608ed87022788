"""How far a value is: up, down, between bounds; what is missing, already met, passed or gone the other way."""

from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.progress import Aim, expected, progress, standing

START, END = date(2020, 1, 1), date(2024, 1, 1)
MIDDLE = date(2021, 12, 31)


def aim(direction="up", baseline=10, target=20, low=None, high=None, dated=True) -> Aim:
    exact = {name: None if value is None else Fraction(value) for name, value in
             {"baseline": baseline, "target": target, "low": low, "high": high}.items()}  # fmt: skip
    return Aim(direction, baseline_on=START if dated else None, target_on=END if dated else None, **exact)


@pytest.mark.parametrize(
    ("given", "value", "part", "where"),
    [
        (aim(), 15, Fraction(1, 2), "on_track"),
        (aim(), 12, Fraction(1, 5), "behind"),
        (aim(), 10, 0, "behind"),
        (aim(), 8, Fraction(-1, 5), "away"),
        (aim(), 20, 1, "reached"),
        (aim(), 25, Fraction(3, 2), "reached"),
        (aim("down", 20, 10), 15, Fraction(1, 2), "on_track"),
        (aim("down", 20, 10), 22, Fraction(-1, 5), "away"),
        (aim("down", 20, 10), 8, Fraction(6, 5), "reached"),
        (aim("range", 10, None, 0, 6), 8, Fraction(1, 2), "on_track"),
        (aim("range", 10, None, 0, 6), 5, 1, "reached"),
        (aim("range", 10, None, 0, 6), -4, 0, "behind"),
        (aim("range", 3, None, 0, 6), 8, None, "away"),
        # The target is met from the start: there is a level to keep.
        (aim(baseline=20), 20, 1, "reached"),
        (aim(baseline=30), 25, 1, "reached"),
        (aim(baseline=30), 15, None, "away"),
        # Without a baseline, or dates, or a target.
        (aim(baseline=None), 15, None, "short"),
        (aim(baseline=None), 20, None, "reached"),
        (aim(dated=False), 15, Fraction(1, 2), "short"),
        (aim(target=None), 15, None, "no_target"),
        (aim(), None, None, "no_value"),
        # A direction that is not given follows from the target; where it cannot, nothing is said.
        (aim("", 10, 20), 15, Fraction(1, 2), "on_track"),
        (aim("", 20, 10), 15, Fraction(1, 2), "on_track"),
        (aim("", 10, 10), 10, None, "no_target"),
        (aim("", None, 10), 12, None, "no_target"),
    ],
)
def test_progress_and_standing_half_way(given, value, part, where):
    exact = None if value is None else Fraction(value)
    assert (progress(given, exact), standing(given, exact, MIDDLE)) == (part, where)


def test_a_target_is_missed_from_its_date_on():
    assert standing(aim(), Fraction(19), date(2023, 12, 31)) == "behind"
    assert standing(aim(), Fraction(19), END) == "missed"
    assert standing(aim(), Fraction(20), END) == "reached"


def test_what_is_expected_goes_straight_and_stays_at_the_target():
    assert expected(aim(), MIDDLE) == 10 + Fraction(10 * 730, 1461)
    assert (expected(aim(), START), expected(aim(), date(2030, 1, 1)), expected(aim(), date(2010, 1, 1))) == (10, 20, 10)
    assert expected(aim("range", 10, None, 0, 6), END) == 6
    assert expected(aim("range", -4, None, 0, 6), END) == 0
    assert (expected(aim(baseline=None), END), expected(aim(dated=False), END), expected(aim(target=None), END)) == (None, None, None)
