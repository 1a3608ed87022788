"""Computed ratios against those that towns printed in their own documents, and the causes found when they differ."""

from fractions import Fraction

import pandas as pd
import pytest

from pipeline.figures import catalogue, printed
from pipeline.figures.printed import ABSENT, CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED
from pipeline.figures.quotient import Behind
from pipeline.figures.ratios import Conventions
from tests.figures.tiny import lines

FLAT = "en ne comptant que la dotation forfaitaire (compte 7411)"
SALES = "en comptant les ventes de biens (compte 775)"


def compared(accounts, year: int) -> dict[int, printed.Comparison]:
    rows = accounts.printed
    rows = rows[(rows["budget"] == accounts.main) & (rows["year"] == year) & rows["stage"].isin(["CA", "CFU"])]
    norm = catalogue.norm(accounts, accounts.main, year)
    found = printed.compare(rows, catalogue.behind(accounts, accounts.main, year), catalogue.conventions(accounts.town), norm)
    return {each.ratio.number: each for each in found}


# What is found otherwise than equal; every other printed ratio agrees to its last digit.
MONTREUIL = {
    2017: {**dict.fromkeys((1, 2, 3, 4, 5), (POPULATION, 106_136, ())), 6: (CONVENTION, 106_136, (FLAT,)), 9: (ROUNDING, None, ())},
    2018: {**dict.fromkeys((1, 2, 3, 4, 5), (POPULATION, 108_175, ())), 6: (CONVENTION, 108_175, (FLAT,)), 9: (UNEXPLAINED, None, ())},
    2019: {5: (UNEXPLAINED, None, ()), 6: (CONVENTION, None, (FLAT,)), 11: (UNEXPLAINED, None, ())},
    2020: {},
    2021: {},
    2022: dict.fromkeys((1, 2, 3, 4, 5, 6), (POPULATION, 112_712, ())),
}


@pytest.mark.parametrize("year", MONTREUIL)
def test_montreuil(read_town, year):
    found = compared(read_town("montreuil"), year)
    expected = dict.fromkeys((1, 2, 3, 4, 5, 6, 7, 9, 10, 11), (EQUAL, None, ())) | {8: (ABSENT, None, ())} | MONTREUIL[year]
    assert {number: (each.verdict, each.population, each.departures) for number, each in found.items()} == expected


def test_to_the_last_digit(read_town):
    found = compared(read_town("montreuil"), 2021)
    values = {number: float(printed.rounded(each.computed, 2)) for number, each in found.items() if each.computed is not None}
    assert values == {1: 1825.37, 2: 907.63, 3: 2023.89, 4: 259.08, 5: 1888.82, 6: 130.11, 7: 54.62, 9: 97.49, 10: 12.8, 11: 93.33}
    assert [found[number].mean is not None for number in (1, 11)] == [True, True]


def test_a_village_that_counts_its_sales(read_town):
    """Mohon prints its ratios with the sales, and some with four decimals."""
    accounts = read_town("mohon")
    found = compared(accounts, 2023)
    same = dict.fromkeys((1, 4, 5, 6, 7), EQUAL) | dict.fromkeys((2, 8), ABSENT) | dict.fromkeys((3, 9, 10, 11), CONVENTION)
    assert {number: each.verdict for number, each in found.items()} == same
    assert {each.departures for each in found.values() if each.verdict == CONVENTION} == {(SALES,)}
    with_sales = printed.compare(accounts.printed, catalogue.behind(accounts, accounts.main, 2023), Conventions(asset_sales=True), "M57")
    assert {each.verdict for each in with_sales} == {EQUAL, ABSENT}
    assert [float(printed.rounded(with_sales[place].computed, 2)) for place in (0, 2, 3, 4)] == [708.54, 940.59, 205.04, 252.47]


def test_a_town_with_own_works_and_january_debt(read_town):
    found = compared(read_town("crach"), 2021)
    assert {number: each.departures for number, each in found.items() if each.verdict == CONVENTION} == {
        2: ("en prenant un autre périmètre d'impôts directs (compte 7311)",),
        4: ("en ajoutant les subventions d'équipement versées (compte 204)",),
        5: ("en prenant la dette du 1er janvier",),
        7: ("en retirant des dépenses les travaux en régie",),
        10: ("en ajoutant les subventions d'équipement versées (compte 204)",),
        11: ("en prenant la dette du 1er janvier",),
    }
    assert {number for number, each in found.items() if each.verdict == EQUAL} == {1, 3, 6, 9}


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024])
def test_the_demonstration_agrees(read_town, year):
    verdicts = {each.verdict for each in compared(read_town("demonstration"), year).values()}
    assert verdicts == {EQUAL, ABSENT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 874,44", (Fraction(187444, 100), 2)),
        ("1771.23", (Fraction(177123, 100), 2)),
        ("53,42%", (Fraction(5342, 100), 2)),
        ("54,46 ", (Fraction(5446, 100), 2)),
        ("82.2027 %", (Fraction(822027, 10000), 4)),
        ("1\u202f175", (Fraction(1175), 0)),
        ("1.234,5", (Fraction(12345, 10), 1)),
        ("-3,5", (Fraction(-35, 10), 1)),
        ("", None),
        ("n.c.", None),
        ("26/06/2003", None),
        ("٣", None),
        ("9" * 16, None),
    ],
)
def test_number(text, expected):
    assert printed.number(text) == expected


def test_one_ratio_alone_names_no_population():
    """Any value is right for some population: one ratio proves none."""
    rows = lines({"executed_cents": 1000_00})
    rows["amount_cents"] = rows["executed_cents"]
    said = pd.DataFrame([{"code": "ValDepRFonc", "text": "12,50"}])
    first = printed.compare(said, Behind(rows, None, 100), Conventions(), "M57")[0]
    assert (first.verdict, first.population, first.difference) == (UNEXPLAINED, None, Fraction(5, 2))


def test_zero_is_not_printed():
    rows = lines({"executed_cents": 1000_00})
    rows["amount_cents"] = rows["executed_cents"]
    said = pd.DataFrame([{"code": "ValDepRFonc", "text": "0,00"}])
    assert printed.compare(said, Behind(rows, None, None), Conventions(), "M57")[0].verdict == ABSENT
