"""The amounts of a list of bars: one unit, parts that add up, nothing shown as nothing that is not."""

import pytest

from pipeline.formats import language
from pipeline.pages.measured import measured, width

FR, EN = language("fr"), language("en")


def plain(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def test_parts_add_up_as_displayed_and_none_is_nothing():
    cents = [1_240_000_000, 1_240_000_000, 1_000_000, 0, -120_000_000]
    assert plain(measured(cents, FR)) == ["12,4 millions", "12,4 millions", "moins de 0,1 million", "0 €", "−1,2 million"]
    assert plain(measured(cents, EN))[2] == "less than €0.1 million"
    assert plain(measured([1_046_000_000, 1_046_000_000, 1_046_000_000], FR)) == ["10,5 millions", "10,5 millions", "10,4 millions"]


def test_the_largest_are_those_of_the_headings():
    assert plain(measured([2_044_000_000, 1_044_000_000, 644_000_000], FR)) == ["20,5 millions", "10,4 millions", "6,4 millions"]
    assert plain(measured([2_044_000_000, 1_044_000_000, 644_000_000], FR, headed=2)) == ["20,4 millions", "10,4 millions", "6,5 millions"]


def test_years_are_no_parts_of_a_whole():
    cents = [1_046_000_000, 1_046_000_000, 1_046_000_000, 2_000_000]
    assert plain(measured(cents, FR, adds_up=False)) == ["10,5 millions", "10,5 millions", "10,5 millions", "moins de 0,1 million"]


def test_a_unit_may_be_given():
    assert plain(measured([150_000_00], FR, FR.scale_of(5_000_000_00))) == ["0,2 million"]
    assert measured([], FR) == []


@pytest.mark.parametrize(("cents", "widest", "drawn"), [(300, 300, 100), (100, 300, 33.33), (-100, 300, 0), (0, 0, 0)])
def test_width(cents, widest, drawn):
    assert width(cents, widest) == drawn
