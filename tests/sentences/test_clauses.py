"""What clauses say of zero, of less than nothing, of a first year, of very little and of very much: true, in good French, and never why."""

from fractions import Fraction

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import clauses

FR = language("fr")
MILLION = 10**8


def read_aloud(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (100, None, ""),
        (4 * MILLION, 4 * MILLION, "autant qu'en 2021"),
        (0, 0, "comme en 2021"),
        (-5 * MILLION, -5 * MILLION, "autant qu'en 2021"),
        (10_001 * 100, 10_000 * 100, "à peu près comme en 2021"),
        (9_999 * 100, 10_000 * 100, "à peu près comme en 2021"),
        (10_005 * 100, 10_000 * 100, "0,1 % de plus qu'en 2021"),
        (104_500, 100_000, "4,5 % de plus qu'en 2021"),
        (95_500, 100_000, "4,5 % de moins qu'en 2021"),
        (200_000, 100_000, "100,0 % de plus qu'en 2021"),
        (200_001, 100_000, "contre 1 000 euros en 2021"),
        (69 * MILLION, 22 * MILLION, "contre 22,0 millions d'euros en 2021"),
        (100, 100 * MILLION, "contre 100,0 millions d'euros en 2021"),
        (0, 8_400, "contre 84 euros en 2021"),
        (-8_400, 8_400, "contre 84 euros en 2021"),
        (8_400, 0, "contre rien en 2021"),
        (-8_400, 0, "contre rien en 2021"),
        (8_400, -310 * MILLION, "contre moins 310,0 millions d'euros en 2021"),
        (-100, -150, "contre moins 1,50 euro en 2021"),
        (150, 100, "50,0 % de plus qu'en 2021"),
    ],
)
def test_a_change(now, before, said):
    assert read_aloud(clauses.change(now, before, 2021, FR)) == said


@pytest.mark.parametrize(
    ("part", "total", "share", "on_hundred"),
    [
        (17, 100, "17,0 %", "17 € sur 100"),
        (1, 10_000, "moins de 0,1 %", "moins de 1 € sur 100"),
        (4, 1000, "0,4 %", "moins de 1 € sur 100"),
        (5, 1000, "0,5 %", "1 € sur 100"),
        (9_999, 10_000, "plus de 99,9 %", "plus de 99 € sur 100"),
        (995, 1000, "99,5 %", "plus de 99 € sur 100"),
        (100, 100, "100 %", "100 € sur 100"),
        (130, 100, "130,0 %", "130 € sur 100"),
        (0, 100, "", ""),
        (-3, 100, "", ""),
        (3, 0, "", ""),
        (3, -100, "", ""),
    ],
)
def test_a_share(part, total, share, on_hundred):
    assert read_aloud(clauses.share(part, total, FR)) == share
    assert read_aloud(clauses.on_hundred(part, total, FR)) == on_hundred


@pytest.mark.parametrize(
    ("cents", "inhabitants", "long", "short"),
    [
        (40_900, 1, "409 euros par habitant", "409 € par habitant"),
        (263_396_211_78, 111_810, "2 356 euros par habitant", "2 356 € par habitant"),
        (100, 1, "1,00 euro par habitant", "1,00 € par habitant"),
        (1_996, 10, "2,00 euros par habitant", "2,00 € par habitant"),
        (1_994, 10, "1,99 euro par habitant", "1,99 € par habitant"),
        (1, 2, "0,01 euro par habitant", "0,01 € par habitant"),
        (1, 3, "moins d'un centime par habitant", "moins d'un centime par habitant"),
        (0, 990, "", ""),
        (40_900, None, "", ""),
        (40_900, 0, "", ""),
        (-40_900, 1, "−409 euros par habitant", "−409 € par habitant"),
    ],
)
def test_per_inhabitant(cents, inhabitants, long, short):
    assert read_aloud(clauses.per_inhabitant(cents, inhabitants, FR)) == long
    assert read_aloud(clauses.per_inhabitant(cents, inhabitants, FR, is_short=True)) == short


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("c'est 9,1 % des dépenses", "", "autant qu'en 2021"), "C'est 9,1 % des dépenses, autant qu'en 2021."),
        (("à peu près comme en 2021",), "À peu près comme en 2021."),
        (("17 € sur 100 dépensés",), "17 € sur 100 dépensés."),
        (("", ""), ""),
        ((), ""),
    ],
)
def test_a_sentence(parts, said):
    assert clauses.sentence(*parts) == said


def test_no_percentage_says_all_or_nothing_of_what_is_neither():
    """«0,0 %» and «100,0 %» would be wrong: something is left, or something is there."""
    for part in (1, 4, 5, 49, 50, 51, 9_949, 9_950, 9_994, 9_995, 9_999):
        said = read_aloud(clauses.share(part, 10_000, FR))
        assert "0,0 %" not in said.removeprefix("10"), part
        assert "100" not in said, part
        fallen = read_aloud(clauses.change(part, 10_000, 2021, FR))
        assert not fallen.startswith(("0,0 %", "100,0 %")), part
    assert Fraction(1, 2000) == clauses.BARELY


@pytest.mark.parametrize(
    "now, before, said",
    [
        (104_50, 100_00, "Le montant est en hausse de 4,5 % par rapport à 2021."),
        (95_50, 100_00, "Le montant est en baisse de 4,5 % par rapport à 2021."),
        (100_00, 100_00, "Le montant est le même qu'en 2021."),
        (0, 0, "Le montant est le même qu'en 2021."),
        (100_001_00, 100_000_00, "Le montant est à peu près le même qu'en 2021."),
        (84_00, 0, "Il n'y avait rien en 2021."),
        (900_00, 100_00, "Le montant était de 100 euros en 2021."),
        (84_00, -100_00, "Le montant était de moins 100 euros en 2021."),
        (0, 100_00, "Le montant était de 100 euros en 2021."),
        (-84_00, 100_00, "Le montant était de 100 euros en 2021."),
        (84_00, None, ""),
    ],
)
def test_a_change_as_a_sentence_of_its_own(now, before, said):
    assert clauses.trend(now, before, 2021, language("fr")).replace("\u00a0", " ") == said


def test_a_change_of_something_named():
    assert clauses.trend(90_00, 100_00, 2021, language("fr"), "La dette") == "La dette est en baisse de 10,0\u00a0% par rapport à 2021."


def test_listed():
    assert [clauses.listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A et B", "A, B et C"]
