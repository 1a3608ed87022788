"""Portraits: rates are compared at one date, ranked with a direction alone, and numbers are only parts of the whole."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures.indicators import indicators
from pipeline.figures.territories import is_rate, portraits
from pipeline.tables.portraits import PORTRAITS
from tests.figures.test_indicators import one, with_indicators
from tests.figures.test_plans import rows

SAID = {"kind": "orientation", "title": "Planter", "words": "", "address": "", "on": "", "file": "p.csv", "row": 2}


def of(given: dict, *values: tuple, districts: dict | None = None, said: tuple = ()):
    """`values` are (territory, date, value)."""
    accounts = with_indicators(given, values=[(on, value, {"territory": where}) for where, on, value in values])
    accounts = replace(accounts, portraits=rows(PORTRAITS, SAID, said))
    return portraits(accounts, indicators(accounts), districts or {})


def lines(found) -> dict:
    return {each.name: each.lines[0] for each in found}


THREE = (("", "2024", 10.0), ("Nord", "2024", 8.0), ("Sud", "2024", 12.0), ("Est", "2024", 10.0))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"unit": "%", "direction": "up"},
         {"Est": ("same", None, (2, 3)), "Nord": ("below", False, (3, 3)), "Sud": ("above", True, (1, 3))}),
        ({"unit": "%", "direction": "down"},
         {"Est": ("same", None, (2, 3)), "Nord": ("below", True, (1, 3)), "Sud": ("above", False, (3, 3))}),
        ({"unit": "%"}, {"Est": ("same", None, None), "Nord": ("below", None, None), "Sud": ("above", None, None)}),
        ({"unit": "arbres", "direction": "up"}, {"Est": ("", None, None), "Nord": ("", None, None), "Sud": ("", None, None)}),
    ],
)  # fmt: skip
def test_what_is_compared_and_ranked(given, told):
    assert {name: (line.compared, line.is_better, line.rank) for name, line in lines(of(given, *THREE)).items()} == told


def test_a_number_is_a_part_of_the_whole():
    found = lines(of({"unit": "arbres", "nature": "count"}, ("", "2024", 40.0), ("Nord", "2024", 10.0), ("Sud", "2024", 50.0)))
    assert (found["Nord"].share, found["Sud"].share) == (Fraction(1, 4), None)


def test_values_of_two_dates_are_not_compared():
    found = lines(
        of({"unit": "%", "direction": "up"}, ("", "2023", 10.0), ("Nord", "2024", 8.0), ("Sud", "2024", 12.0), ("Est", "2023", 9.0))
    )
    assert (found["Nord"].whole, found["Nord"].compared, found["Nord"].rank) == (None, "", None)
    assert (found["Est"].whole.value, found["Est"].rank) == (10, None)


def test_the_authority_by_its_name_is_the_whole():
    assert lines(of({"unit": "%"}, ("Ormevanne", "2024", 10.0), ("Nord", "2024", 8.0), ("Sud", "2024", 12.0)))["Nord"].whole.value == 10


def test_a_territory_is_the_district_that_bears_its_code_or_its_name():
    found = of({"unit": "%"}, ("Q1", "2024", 8.0), ("quartier sud", "2024", 1.0), ("Voisine", "2024", 2.0),
               districts={"Q1": "Nord", "Q2": "Quartier Sud"}, said=({"territory": "nord"},))  # fmt: skip
    assert [(each.name, each.district, len(each.orientations)) for each in found] == [
        ("Nord", "Q1", 1), ("Quartier Sud", "Q2", 0), ("Voisine", "", 0),
    ]  # fmt: skip


def test_one_territory_alone_has_no_portrait_unless_something_is_said_of_it():
    assert of({"unit": "%"}, ("Seine-Saint-Denis", "2024", 8.0)) == ()
    assert [each.name for each in of({"unit": "%"}, ("Nord", "2024", 8.0), said=({"territory": "Nord"},))] == ["Nord"]


@pytest.mark.parametrize(
    ("unit", "nature", "rate"),
    [("% des jeunes", "", True), ("€ par habitant", "", True), ("cas pour mille habitants", "", True), ("visiteurs par an", "", False),
     ("arbres", "", False), ("jours", "rate", True), ("% des jeunes", "count", False)],
)  # fmt: skip
def test_what_is_a_rate(unit, nature, rate):
    assert is_rate(one({"unit": unit, "nature": nature})) is rate
