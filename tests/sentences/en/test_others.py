"""Measures, constant euros and comparisons in English, on awkward values."""

from fractions import Fraction

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.en import comparison, measures, prices

EN = language("en")
EUROS = EN.scale_of(1_000_00)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (9.1, "percent", "9.1%"),
        (9.7, "years", "9.7 years"),
        (1.0, "years", "1.0 years"),
        (0, "years", "0.0 years"),
        (-0.04, "percent", "0.0%"),
        (-3.14, "percent", "−3.1%"),
        (1889.56, "EUR/inhabitant", "€1,889.56 per resident"),
        (123, "EUR", "€1.23"),
        (None, "years", "cannot be computed"),
    ],
)
def test_a_measure(value, unit, said):
    assert measures.written(value, unit, EN).replace(NBSP, " ") == said


def test_a_measure_that_moved():
    assert measures.moved(9.1, 9.8, "percent", 2021, EN) == "compared with 9.8% in 2021"
    assert measures.moved(9.11, 9.12, "percent", 2021, EN) == "as in 2021"
    assert measures.moved(9.1, None, "percent", 2021, EN) == measures.moved(None, 9.1, "percent", 2021, EN) == ""


@pytest.mark.parametrize(
    ("now", "before", "rise", "said"),
    [
        (105_00, 100_00, Fraction(110, 100), "Allowing for rising prices, this is 4.5% less."),
        (120_00, 100_00, Fraction(110, 100), "Allowing for rising prices, this is 9.1% more."),
        (110_00, 100_00, Fraction(110, 100), "Allowing for rising prices, this is about the same."),
        (100_00, 100_00, Fraction(98, 100), "Allowing for falling prices, this is 2.0% more."),
        (900_00, 100_00, Fraction(110, 100), "In 2022 euros, it was €110 in 2017."),
        (100_00, 100_00, Fraction(1), ""),
        (100_00, 0, Fraction(110, 100), ""),
        (-100_00, 100_00, Fraction(110, 100), ""),
        (100_00, 100_00, None, ""),
    ],
)
def test_a_real_change(now, before, rise, said):
    assert prices.real_change(now, before, rise, 2017, 2022, EN) == said


@pytest.mark.parametrize(
    ("ours", "median", "said"),
    [
        (104_10, 100_00, "4.1% more than the median"),
        (95_00, 100_00, "5.0% less than the median"),
        (100_01, 100_00, "about the median"),
        (0, 0, "about the median"),
        (300_00, 100_00, "against a median of €100"),
        (-50_00, 100_00, "against a median of €100"),
        (50_00, -100_00, "against a median of −€100"),
    ],
)
def test_against_the_median(ours, median, said):
    assert comparison.against_median(ours, Fraction(median), EUROS, EN) == said


@pytest.mark.parametrize(
    ("rank", "count", "shared_by", "said"),
    [
        (1, 9, 1, "the highest of the 9"),
        (9, 9, 1, "the lowest of the 9"),
        (1, 9, 2, "1st of 9, shared"),
        (2, 9, 1, "2nd of 9"),
        (3, 9, 1, "3rd of 9"),
        (4, 9, 1, "4th of 9"),
        (11, 30, 1, "11th of 30"),
        (12, 30, 1, "12th of 30"),
        (22, 30, 1, "22nd of 30"),
        (113, 200, 1, "113th of 200"),
    ],
)
def test_a_place(rank, count, shared_by, said):
    assert comparison.place(rank, count, shared_by) == said


def test_the_rest_of_a_comparison():
    assert comparison.amount(0, EUROS, EN) == "€0"
    assert comparison.amount(1, EUROS, EN) == "less than €1"
    assert comparison.title("Ormevanne", 1384_00, Fraction(1329_49), EUROS, EN) == (
        "Ormevanne: €1,384 per resident, 4.1% more than the median."
    )
    told = "Being above is neither better nor worse: it shows where to look."
    assert comparison.overview("Ormevanne", [1, 1, -1, 0]) == (
        f"Out of 4 amounts per resident, Ormevanne is above the median for 2, below it for 1, level with it for 1. {told}"
    )
    assert comparison.overview("Ormevanne", [0]) == f"Out of 1 amount per resident, Ormevanne is level with the median for 1. {told}"
    assert comparison.band("20000-49999", EN) == "20,000 to 49,999 residents"
    assert comparison.band("100000-", EN) == "100,000 residents or more"
    said = [comparison.inhabitants(number, EN).replace(NBSP, " ") for number in (24_131, 990, 1)]
    assert said == ["24,100 residents", "990 residents", "1 resident"]
    assert comparison.rule(3, 2) == (
        "A commune is comparable when it is in the same population band and has between half and twice as many residents. At least 3 are "
        "needed for a median to mean something: comparing communes that differ too much would mislead."
    )
    assert comparison.page_title("Ormevanne", 8) == "Is it a lot? Ormevanne beside 8 communes of similar size."
    assert comparison.nobody("Orne") == "What can Orne be compared with? No group of communes of similar size is given."
    assert comparison.other_kind("Orne") == "The OFGL data read here are those of communes; Orne is not one."
