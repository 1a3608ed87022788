"""Legal ratios in English: every number of equal, explained and unexplained ones."""

import pytest

from pipeline.figures.printed import ABSENT, CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED
from pipeline.figures.ratios import OPTIONS, words
from pipeline.formats import language
from pipeline.sentences.en import labels, ratios

EN = language("en")


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([], "The legal ratios for 2022."),
        ([EQUAL], "The ratio printed for 2022 matches the one computed here."),
        ([EQUAL] * 9, "The 9 ratios printed for 2022 match those computed here, to the last digit."),
        ([EQUAL] * 4 + [POPULATION] * 6, "4 of the 10 ratios printed for 2022 match; 6 differ, and the reason is known."),
        ([EQUAL, ROUNDING], "1 of the 2 ratios printed for 2022 matches; 1 differs, and the reason is known."),
        ([CONVENTION] * 2, "None of the ratios printed for 2022 matches as it stands, and the reason is known."),
        ([UNEXPLAINED] * 2, "None of the ratios printed for 2022 matches or is explained."),
        ([EQUAL, POPULATION, UNEXPLAINED], "2 of the 3 ratios printed for 2022 match or are explained; 1 remains unexplained."),
        ([EQUAL, UNEXPLAINED, UNEXPLAINED], "1 of the 3 ratios printed for 2022 matches or is explained; 2 remain unexplained."),
    ],
)
def test_title(verdicts, expected):
    assert ratios.title(verdicts, 2022) == expected


def test_what_the_law_asks_depends_on_the_size():
    base = "Ten ratios that the law has printed at the head of the accounts, the same for all towns: they make it possible to compare."
    ten = f"{base} Ratios 2 and 8, which it no longer asks for, are still shown."
    assert ratios.duty(None, 3500, 10000, "M57") == ratios.duty(10000, 3500, 10000, "M57") == ten
    assert ratios.duty(9999, 3500, 10000, "M57") == f"{ten} For a commune of this size, only the first five are required."
    assert ratios.duty(3499, 3500, 10000, "M14") == (
        f"{base.replace('Ten', 'Eleven')} For a commune of this size, none is required: they are given for information."
    )


@pytest.mark.parametrize(
    ("kind", "population", "departures", "expected"),
    [
        (EQUAL, None, (), "equal"),
        (POPULATION, 112_712, (), "equal for 112,712 residents"),
        (CONVENTION, None, ("when a", "without b"), "equal when a and without b"),
        (CONVENTION, 900, ("when a",), "equal when a, for 900 residents"),
        (ROUNDING, None, (), "equal but for rounding"),
        (UNEXPLAINED, None, (), "difference not explained"),
        (ABSENT, None, (), ""),
    ],
)
def test_a_cell(kind, population, departures, expected):
    assert ratios.verdict(kind, population, departures, EN) == expected


def test_causes():
    assert ratios.population([1, 2, 5], 112_712, 111_810, "printed", EN) == (
        "Ratios 1, 2 and 5 become those of the document when divided by 112,712 residents. Here, the number is 111,810 (printed). The "
        "document has therefore most likely computed its ratios with another population."
    )
    assert ratios.cause([4], ("without b",), 900, EN) == "Ratio 4 becomes that of the document without b, with 900 residents."
    assert ratios.cause([4, 10], ("when a", "without b"), None, EN) == "Ratios 4 and 10 become those of the document when a and without b."
    assert [ratios.rounding(numbers) for numbers in ([], [3], [3, 4])] == [
        "", "Ratio 3 differs only by the rounding of the last digit.", "Ratios 3 and 4 differ only by the rounding of the last digit."
    ]  # fmt: skip
    assert [ratios.unexplained(numbers) for numbers in ([], [3], [3, 4])] == [
        "",
        "Ratio 3: neither another population nor a known convention gives the printed value.",
        "Ratios 3 and 4: neither another population nor a known convention gives the printed values.",
    ]


@pytest.mark.parametrize("norm", ["M14", "M57"])
def test_every_departure_is_said_in_both_languages(norm):
    for option in OPTIONS:
        for chosen in (True, False):
            assert bool(words(option, chosen, norm)) == bool(words(option, chosen, norm, labels.DEPARTURES)), (option, chosen)
    assert words("other_taxes", True, "M14", labels.DEPARTURES) == "when other direct taxes are taken (account 7311)"
