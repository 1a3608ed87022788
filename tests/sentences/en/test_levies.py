"""What is said of voted taxes in English: exact sentences, and those that must not be said of another town."""

from fractions import Fraction

import pytest

from pipeline.figures.levies import HOUSING, LAND, PROPERTY, Effects, Levy
from pipeline.formats import NBSP, language
from pipeline.sentences.en import levies
from pipeline.sentences.headings import Reporter

EN = language("en")
TOWN = Reporter("the town", "it", "Ormevanne")
START = "In 2022, the rate of the tax on built property (taxe foncière) is 41.44%"


def levy(rate: str | None, year: int = 2022, code: str = PROPERTY) -> Levy:
    return Levy(code, year, 1_000_00, Fraction(rate) if rate else None, 400_00, "a.xml", 3)


@pytest.mark.parametrize(
    ("before", "takes_over", "product", "people", "expected"),
    [
        (levy("38.58"), False, 89_899_212_00, 111_810,
         ", compared with 38.58% in 2021. The taxes that the town votes on were expected to bring in €89.9 million, or €804 per resident."),
        (levy("41.44"), False, None, None, ", as in 2021."),
        (None, False, 500_00, None, ". The taxes that the town votes on were expected to bring in €500."),
        (None, True, None, 10, ", including the share that used to go to the département."),
    ],
)  # fmt: skip
def test_lead(before, takes_over, product, people, expected):
    assert levies.lead(TOWN, levy("41.44"), before, product, people, 2022, EN, takes_over).replace(NBSP, " ") == START + expected


def test_headings():
    assert levies.title(TOWN) == "Which taxes does the town vote on?"
    assert levies.lead(TOWN, None, None, None, 100, 2022, EN) == ""
    assert levies.product(None, 2, 2022, EN) == "The taxes voted in 2022."
    assert levies.product(500_00, 1, 2022, EN) == "One direct tax, expected to bring in €500 in 2022."
    assert levies.product(500_00, 3, 2022, EN) == "3 direct taxes, expected to bring in €500 in 2022."


@pytest.mark.parametrize(
    ("rates", "has_break", "expected"),
    [
        ({2019: "22.29", 2020: "22.29", 2021: "38.58", 2022: "41.44"}, True, "41.44% in 2022, compared with 38.58% in 2021."),
        ({2020: "22.29", 2021: "38.58"}, True, "38.58% in 2021."),
        ({2018: "21", 2020: "22.29"}, True, "22.29% in 2020, compared with 21.00% in 2018."),
        ({2020: "22.29", 2022: "22.29"}, False, "22.29% in 2022, as in 2020."),
    ],
)
def test_rates_are_compared_on_one_side_of_the_reform(rates, has_break, expected):
    assert levies.rates({year: Fraction(rate) for year, rate in rates.items()}, has_break, EN) == expected


@pytest.mark.parametrize(
    ("base", "rate", "is_same", "expected"),
    [
        (2_000_00, 5_000_00, False, "the rates add €5,000 to the yield, the bases €2,000."),
        (2_000_00, -5_000_00, False, "the rates take €5,000 from the yield, the bases add €2,000 to it."),
        (0, 5_000_00, False, "the rates add €5,000 to the yield, the bases change nothing."),
        (-20_00, 0, True, "no rate changed; the bases take €20 from the yield."),
        (0, 0, True, "neither the rates nor the bases changed."),
    ],
)
def test_effects(base, rate, is_same, expected):
    assert levies.effects([Effects(PROPERTY, base, rate, 7)], is_same, 2022, EN) == f"From 2021 to 2022, {expected}"


def test_received():
    assert levies.received(TOWN, 108_041_073_00, 89_899_212_00, 237_012_877_26, 111_810, EN).replace(NBSP, " ") == (
        "That is 45.6% of what the town receives to run its services, €966 per resident. That is €18.1 million more than the expected "
        "yield."
    )
    assert levies.received(TOWN, 100_00, 120_00, 0, None, EN) == "That is €20 less than the expected yield."
    assert levies.received(TOWN, 100_000_01, 100_000_00, 0, None, EN) == "That is very nearly the expected yield."
    assert levies.received(TOWN, 100_00, None, 0, None, EN) == ""


@pytest.mark.parametrize(
    ("kind", "year", "has_housing", "is_more", "expected"),
    [
        ("commune", 2022, True, True, "the State's coefficient, later adjustments or taxes that the annex does not detail"),
        ("commune", 2022, False, True,
         "the State's coefficient, later adjustments or the housing tax on second homes, which the annex does not give"),
        ("commune", 2020, False, True, "later adjustments or taxes that the annex does not detail"),
        ("epci", 2022, True, True, "later adjustments or taxes that the annex does not detail"),
        ("commune", 2023, False, False, "the State's coefficient or later adjustments"),
        ("commune", 2020, True, False, "later adjustments"),
    ],
)  # fmt: skip
def test_a_distance_has_no_cause_that_cannot_be(kind, year, has_housing, is_more, expected):
    assert levies.gap(kind, year, has_housing, is_more) == f"The difference may come from {expected}. The accounts do not say."


def test_a_rise_of_the_reform_is_never_told_as_a_vote():
    assert levies.jump(levy("22.29", 2020), levy("38.58", 2021), EN) == (
        "In 2021 the rule changed. The step from 22.29% in 2020 to 38.58% in 2021 includes the département's rate, which was added to the "
        "commune's: alone, it does not say what the council decided."
    )
    crach = Levy(PROPERTY, 2021, 4_420_000_00, Fraction(36), 1_591_200_00, "a.xml", 3, rate_change=82.83)
    assert levies.printed_change(crach, EN) == (
        "The document for 2021 says that the rate of the tax on built property (taxe foncière) rose by 82.83% in a year. That calculation "
        "most likely compares a rate with the département's share to a rate without it: it does not say what the council decided."
    )


def test_who_pays_and_what_changed_depend_on_the_year_and_on_who_votes():
    known = {code: levy("40", code=code) for code in (LAND, HOUSING)}
    assert levies.payers(known, 2020) == (levies.PAID_BY[LAND], levies.HOUSING_BEFORE)
    assert levies.payers(known, 2021) == (levies.PAID_BY[LAND], levies.HOUSING_SINCE)
    assert [len(levies.reform(kind)) for kind in ("commune", "epci", "departement", "syndicat")] == [2, 1, 1, 0]


def test_taxes_that_do_not_compare_are_named():
    housing = Levy(HOUSING, 2022, None, None, 3_314_354_00, "a.xml", 5)
    told = "Without the housing tax, for which the document does not give every number in both years."
    assert (levies.aside([housing]), levies.aside([])) == (told, "")


def test_a_base_that_is_not_shown_says_why():
    mohon = Levy(PROPERTY, 2023, None, Fraction("32.24"), 281_101_00, "a.xml", 3, wrong="base",
                 printed=(279_706_00, Fraction("32.24"), 281_101_00))  # fmt: skip
    assert levies.hidden_base(mohon, EN) == (
        "The base of the tax on built property (taxe foncière) is not shown: the document prints €279,706, which would make €90,177 at a "
        "rate of 32.24%, and not €281,101."
    )
