"""What English clauses say of zero, of less than nothing, of a first year, of very little and of very much."""

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.en import clauses

EN = language("en")
MILLION = 10**8


def read_aloud(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("now", "before", "said", "sentence"),
    [
        (100, None, "", ""),
        (4 * MILLION, 4 * MILLION, "the same as in 2021", "The amount is the same as in 2021."),
        (0, 0, "the same as in 2021", "The amount is the same as in 2021."),
        (-5 * MILLION, -5 * MILLION, "the same as in 2021", "The amount is the same as in 2021."),
        (10_001 * 100, 10_000 * 100, "about the same as in 2021", "The amount is about the same as in 2021."),
        (104_500, 100_000, "4.5% more than in 2021", "The amount is up 4.5% compared with 2021."),
        (95_500, 100_000, "4.5% less than in 2021", "The amount is down 4.5% compared with 2021."),
        (200_000, 100_000, "100.0% more than in 2021", "The amount is up 100.0% compared with 2021."),
        (200_001, 100_000, "compared with €1,000 in 2021", "The amount was €1,000 in 2021."),
        (100, 100 * MILLION, "compared with €100.0 million in 2021", "The amount was €100.0 million in 2021."),
        (0, 8_400, "compared with €84 in 2021", "The amount was €84 in 2021."),
        (-8_400, 8_400, "compared with €84 in 2021", "The amount was €84 in 2021."),
        (8_400, 0, "compared with nothing in 2021", "There was nothing in 2021."),
        (8_400, -310 * MILLION, "compared with minus €310.0 million in 2021", "The amount was minus €310.0 million in 2021."),
        (-100, -150, "compared with minus €1.50 in 2021", "The amount was minus €1.50 in 2021."),
    ],
)
def test_a_change(now, before, said, sentence):
    assert read_aloud(clauses.change(now, before, 2021, EN)) == said
    assert read_aloud(clauses.trend(now, before, 2021, EN)) == sentence


def test_a_change_of_something_named():
    assert clauses.trend(90_00, 100_00, 2021, EN, "The debt") == "The debt is down 10.0% compared with 2021."


@pytest.mark.parametrize(
    ("part", "total", "share", "on_hundred"),
    [
        (17, 100, "17.0%", "€17 in every €100"),
        (1, 10_000, "less than 0.1%", "less than €1 in every €100"),
        (9_999, 10_000, "more than 99.9%", "more than €99 in every €100"),
        (100, 100, "100%", "€100 in every €100"),
        (130, 100, "130.0%", "€130 in every €100"),
        (0, 100, "", ""),
        (-3, 100, "", ""),
        (3, 0, "", ""),
    ],
)
def test_a_share(part, total, share, on_hundred):
    assert clauses.share(part, total, EN) == share
    assert clauses.on_hundred(part, total, EN) == on_hundred


@pytest.mark.parametrize(
    ("cents", "inhabitants", "said"),
    [
        (40_900, 1, "€409 per resident"),
        (263_396_211_78, 111_810, "€2,356 per resident"),
        (100, 1, "€1.00 per resident"),
        (1_994, 10, "€1.99 per resident"),
        (1, 3, "less than one cent per resident"),
        (0, 990, ""),
        (40_900, None, ""),
        (40_900, 0, ""),
        (-40_900, 1, "−€409 per resident"),
    ],
)
def test_per_resident(cents, inhabitants, said):
    assert clauses.per_inhabitant(cents, inhabitants, EN) == clauses.per_inhabitant(cents, inhabitants, EN, is_short=True) == said


@pytest.mark.parametrize(
    ("cents", "number", "said"), [(500_000, 1, "€5,000"), (42, 1, "€0.42"), (1, 1000, "less than one cent"), (0, 5, "")]
)
def test_for_each(cents, number, said):
    assert clauses.each(cents, number, EN) == said


def test_for_each_of_none():
    assert clauses.each(100, None, EN) == ""


def test_listed():
    assert [clauses.listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A and B", "A, B and C"]
