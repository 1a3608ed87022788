"""The days that a year, a month and a day cover, and the months between two."""

from datetime import date

import pytest

from pipeline.figures.periods import first_day, last_day, months, newest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_what_a_date_covers(text, first, last):
    assert (first_day(text), last_day(text)) == (first, last)


def test_the_newest_of_dates_of_any_precision():
    assert newest(["2023-05-02", "", "2024", "2024-06"]) == date(2024, 12, 31)
    assert newest(["", ""]) is None


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        (date(2023, 12, 31), date(2024, 12, 31), 12),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2024, 1, 15), date(2024, 2, 14), 0),
        (date(2024, 3, 1), date(2024, 1, 1), -2),
    ],
)
def test_whole_months(first, last, number):
    assert months(first, last) == number
