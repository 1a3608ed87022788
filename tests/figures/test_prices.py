"""Constant euros: amounts of one year in those of another."""

from fractions import Fraction

import pytest

from pipeline.figures.prices import Prices, of
from pipeline.tables.prices import PRICES

INDEX = Prices({2021: Fraction(100), 2022: Fraction("105.1"), 2024: Fraction("112.35")})


@pytest.mark.parametrize(
    ("year", "base", "expected"),
    [(2021, 2024, 1_123_50), (2024, 2024, 1_000_00), (2024, 2021, 890_08), (2023, 2024, None), (2021, 2025, None)],
)
def test_an_amount_in_the_euros_of_another_year(year, base, expected):
    assert INDEX.constant(1_000_00, year, base) == expected


def test_the_index_is_what_the_file_says_to_the_last_digit():
    columns = {"year": [2021, 2022], "index": [100.0, 105.1], "source": ["Insee", "Insee"], "file": ["a", "a"], "row": [2, 3]}
    assert of(PRICES.frame(columns)) == Prices({2021: Fraction(100), 2022: Fraction("105.1")}, "Insee")


def test_no_index_at_all():
    assert of(PRICES.empty()).rise(2021, 2024) is None
