"""Values that are not amounts, in words: number, sign, rounding, and what cannot be computed."""

from fractions import Fraction

import pytest

from pipeline.formats import language
from pipeline.sentences.measures import moved, written

FRENCH = language("fr")


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (9.1245, "percent", "9,1\u00a0%"),
        (-2.04, "percent", "\u22122,0\u00a0%"),
        (0.0, "percent", "0\u00a0%"),
        (9.7167, "years", "9,7\u00a0ans"),
        (1.94, "years", "1,9\u00a0an"),
        (1.96, "years", "2,0\u00a0ans"),
        (0.0, "years", "0,0\u00a0an"),
        (1889.5636, "EUR/inhabitant", "1\u202f889,56\u00a0€ par habitant"),
        (Fraction(1, 3), "percent", "0,3\u00a0%"),
        (123456, "EUR", "1\u202f234,56\u00a0€"),
        (None, "years", "non calculable"),
    ],
)
def test_written(value, unit, expected):
    assert written(value, unit, FRENCH) == expected


@pytest.mark.parametrize(
    ("value", "before", "expected"),
    [(9.7, 9.5, "contre 9,5\u00a0ans en 2021"), (9.71, 9.69, "comme en 2021"), (None, 9.5, ""), (9.7, None, "")],
)
def test_moved(value, before, expected):
    assert moved(value, before, "years", 2021, FRENCH) == expected
