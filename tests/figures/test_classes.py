"""Classes of values: as many in each as can be, between the roundest numbers that part the same values."""

from fractions import Fraction

import pytest

from pipeline.figures import classes


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ([], []),
        ([5], []),
        ([5, 80], []),
        ([5, 5, 5, 5], []),
        # Eight in three classes: 3, 2 and 3 of them.
        ([3, 106, 111, 118, 150, 363, 375, 6414], [115, 200]),
        (range(1, 10), [3, 5, 8]),
        (range(100, 2100, 100), [500, 900, 1300, 1700]),
        # Equal values stay together, even when that makes classes fewer.
        ([0, 0, 0, 0, 7, 7, 7, 7], [5]),
        # 236 and 237 are one value for who reads a legend.
        ([100, 200, 236, 237, 400, 500], [220, 400]),
        ([-40, -30, 10, 20, 30, 40], [0, 30]),
        ([Fraction(1, 10), Fraction(2, 10), Fraction(9, 10)], [Fraction(2, 10), Fraction(1, 2)]),
    ],
)
def test_bounds(values, limits):
    assert list(classes.bounds(map(Fraction, values))) == limits


@pytest.mark.parametrize(
    ("low", "high", "number"),
    [
        (111, 118, 115),
        (150, 363, 200),
        (363, 375, 370),
        (999, 1001, 1000),
        (1, 2, 2),
        (-1, 0, 0),
        (-250, -120, -200),
        (3, 6414, 5000),
        (236, 237, None),
    ],
)
def test_the_roundest_number_is_above_the_first_and_reaches_the_second(low, high, number):
    found = classes.roundest(Fraction(low), Fraction(high))
    assert found == number and (found is None or low < found <= high)


def test_nothing_stands_between_equal_values():
    with pytest.raises(ValueError, match="nothing stands between 2 and 2"):
        classes.roundest(Fraction(2), Fraction(2))


def test_a_value_that_reaches_a_bound_is_after_it():
    limits = (Fraction(10), Fraction(20))
    assert [classes.rank(Fraction(value), limits) for value in (9, 10, 19, 20, 500)] == [0, 1, 1, 2, 2]
