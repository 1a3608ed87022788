"""A scorecard: perspectives counted, trends that say better only where a direction does, changes since the start."""

from fractions import Fraction

import pytest

from pipeline.figures.indicators import indicators
from pipeline.figures.scorecard import perspectives, times, trend
from tests.figures.test_indicators import one, with_indicators


@pytest.mark.parametrize(
    ("direction", "before", "now", "sense", "is_better"),
    [
        ("down", 12.0, 10.0, "down", True),
        ("down", 10.0, 12.0, "up", False),
        ("up", 10.0, 12.0, "up", True),
        ("", 10.0, 12.0, "up", None),
        ("up", 10.0, 10.0, "level", None),
        ("range", 2.0, 4.0, "up", True),
        ("range", 9.0, 12.0, "up", False),
        # Both within the bounds: neither is better.
        ("range", 6.0, 7.0, "up", None),
    ],
)
def test_which_way_a_value_moved(direction, before, now, sense, is_better):
    found = trend(one({"direction": direction, "low": 5.0, "high": 8.0}, values=[("2022", before), ("2023", now)]).main)
    assert (found.before.on, found.sense, found.is_better) == ("2022", sense, is_better)


def test_a_direction_is_deduced_from_the_target():
    assert trend(one(targets=[{}], values=[("2022", 16.0), ("2023", 15.0)]).main).is_better is True


def test_one_value_makes_no_trend():
    assert trend(one(values=[("2022", 16.0)]).main) is None
    assert trend(one().main) is None


@pytest.mark.parametrize(
    ("target", "value", "ratio"),
    [({}, ("2024", 5.0), Fraction(1, 4)), ({"baseline": 0.0}, ("2024", 5.0), None), ({}, ("2024", 0.0), None), ({}, ("2020", 20.0), None),
     ({"baseline": None}, ("2024", 5.0), None)],
)  # fmt: skip
def test_the_value_for_one_of_the_start(target, value, ratio):
    assert times(one(targets=[target], values=[value]).main) == ratio


def test_perspectives_count_what_is_judged_and_what_goes_well():
    accounts = with_indicators(
        {"indicator": "i", "perspective": "users"}, {"indicator": "j", "perspective": "users"},
        {"indicator": "k", "perspective": "finance"},
        {"indicator": "l"}, targets=[{}, {"indicator": "j"}], values=[("2022", 9.0), ("2022", 19.0, {"indicator": "j"})],
    )  # fmt: skip
    found = perspectives(indicators(accounts))
    assert [(each.key, len(each.indicators), each.judged, each.well) for each in found] == [
        ("users", 2, 2, 1), ("finance", 1, 0, 0), ("process", 0, 0, 0), ("learning", 0, 0, 0),
    ]  # fmt: skip
    assert perspectives(indicators(with_indicators({"indicator": "l"}))) == ()
