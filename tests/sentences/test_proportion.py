"""Much or little: what is said where a percentage tells, and where it would mislead."""

from fractions import Fraction

import pytest

from pipeline.formats import MINUS, NBSP, language
from pipeline.sentences.proportion import hundred, moved, moved_in_constant_euros

FR = language("fr")


def plain(pair: tuple[str, str] | None) -> tuple[str, ...] | None:
    return pair and tuple(text.replace(NBSP, " ").replace("\u202f", " ").replace(MINUS, "-") for text in pair)


@pytest.mark.parametrize(
    ("part", "total", "said"),
    [
        (17_00, 100_00, "17 €"),
        (1, 10**9, "moins de 1 €"),
        (999, 1000, "plus de 99 €"),
        (5, 5, "100 €"),
        (-5, 100, ""),
        (5, 0, ""),
        (5, -9, ""),
    ],
)
def test_on_a_hundred(part, total, said):
    assert hundred(part, total, FR).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("now", "before", "is_first", "said"),
    [
        (103_10, 100_00, False, ("par rapport à 2021", "+ 3,1 %")),
        (96_90, 100_00, True, ("depuis 2021", "- 3,1 %")),
        (100_00, 100_00, True, ("depuis 2021", "autant")),
        (0, 0, False, ("par rapport à 2021", "autant")),
        (100_001, 100_000, False, ("par rapport à 2021", "à peu près autant")),
        (5_00, 0, True, ("en 2021", "rien")),
        (300_00, 100_00, False, ("en 2021", "100 €")),
        (0, 100_00, False, ("en 2021", "100 €")),
        (-5_00, 100_00, False, ("en 2021", "100 €")),
        (5_00, -100_00, True, ("en 2021", "-100 €")),
        (-5_00, -100_00, False, ("en 2021", "-100 €")),
    ],
)
def test_a_change(now, before, is_first, said):
    assert plain(moved(now, before, 2021, is_first, FR)) == said


@pytest.mark.parametrize(
    ("now", "before", "rise", "said"),
    [
        (110_00, 100_00, Fraction(11, 10), ("depuis 2021, sans l'effet des prix", "autant")),
        (110_00, 100_00, Fraction(12, 10), ("depuis 2021, sans l'effet des prix", "- 8,3 %")),
        (300_00, 100_00, Fraction(11, 10), ("en 2021, en euros de 2024", "110 €")),
        (110_00, 100_00, None, None),
        (110_00, 100_00, Fraction(1), None),
        (110_00, 0, Fraction(11, 10), None),
        (110_00, -100_00, Fraction(11, 10), None),
    ],
)
def test_a_change_without_the_effect_of_prices(now, before, rise, said):
    assert plain(moved_in_constant_euros(now, before, rise, 2024, 2021, True, FR)) == said
