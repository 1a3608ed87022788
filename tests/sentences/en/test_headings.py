"""English headings, whatever the amount and whoever reports."""

from pathlib import Path

import pytest

from pipeline.config import KINDS, Town
from pipeline.formats import NBSP, language
from pipeline.sentences.en import headings
from pipeline.sentences.headings import Reporter

EN = language("en")
TOWN = Reporter("the town", "it", "Ormevanne")


def read_aloud(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("kind", "inhabitants", "is_annex", "subject"),
    [
        ("commune", 5000, False, "The town"),
        ("commune", 4999, False, "The commune"),
        ("commune", None, False, "The commune"),
        ("epci", 80_000, False, "The intermunicipal authority"),
        ("epci", 80_000, True, "This budget"),
    ],
)
def test_who_reports(kind, inhabitants, is_annex, subject):
    who = headings.reporter(Town(Path(), "Ormevanne", "219912342", kind), inhabitants, is_annex)
    assert (who.subject_capital, who.pronoun, who.name) == (subject, "it", "Ormevanne")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_authority_has_its_name(kind):
    assert headings.reporter(Town(Path(), "a", "219912342", kind), 1).subject.startswith("the ")


@pytest.mark.parametrize(
    ("cents", "is_forecast", "annex", "said"),
    [
        (26_339_621_178, False, "", "In 2022, Ormevanne spent €263.4 million."),
        (96_844_615, True, "", "In 2022, Ormevanne plans to spend €968,446."),
        (150, False, "Eau", "In 2022, the “Eau” budget spent €1.50."),
        (0, False, "", "In 2022, Ormevanne spent nothing."),
        (0, True, "Eau", "In 2022, the “Eau” budget plans no spending."),
        (-300_000, False, "", "In 2022, Ormevanne got back €3,000 more than it spent."),
        (-300_000, True, "", "In 2022, Ormevanne plans to get back €3,000 more than it spends."),
    ],
)
def test_the_heading_of_a_year(cents, is_forecast, annex, said):
    assert read_aloud(headings.home(TOWN, cents, 2022, is_forecast, EN, annex)) == said


@pytest.mark.parametrize(
    ("side", "cents", "is_forecast", "said"),
    [
        ("D", 474_751_874, False, "spent €4.7 million"),
        ("R", 474_751_874, False, "received €4.7 million"),
        ("D", 84_00, True, "plans to spend €84"),
        ("R", 84_00, True, "plans to receive €84"),
        ("D", 0, False, "spent nothing"),
        ("R", 0, True, "plans no revenue"),
        ("D", 1, False, "spent €0.01"),
        ("D", -84_00, False, "got back €84 more than it spent"),
        ("R", -84_00, False, "paid back €84 more than it received"),
        ("D", -84_00, True, "plans to get back €84 more than it will spend"),
        ("R", -84_00, True, "plans to pay back €84 more than it will receive"),
    ],
)
def test_the_heading_of_an_item(side, cents, is_forecast, said):
    assert read_aloud(headings.item("Culture", TOWN, side, cents, 2022, is_forecast, EN)) == f"Culture: the town {said} in 2022."
