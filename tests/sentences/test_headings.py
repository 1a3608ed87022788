"""Headings, read aloud: who, what, how much, when, whatever the amount and whoever reports."""

from pathlib import Path

import pytest

from pipeline.config import KINDS, Town
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import headings
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")
COUNTY = Reporter("le département", "il", "Orne")


def read_aloud(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("kind", "inhabitants", "is_annex", "subject", "pronoun"),
    [
        ("commune", 5000, False, "La ville", "elle"),
        ("commune", 4999, False, "La commune", "elle"),
        ("commune", None, False, "La commune", "elle"),
        ("epci", 80_000, False, "L'intercommunalité", "elle"),
        ("departement", None, False, "Le département", "il"),
        ("region", None, False, "La région", "elle"),
        ("ccas", None, False, "Le centre communal d'action sociale", "il"),
        ("syndicat", None, False, "Le syndicat", "il"),
        ("epci", 80_000, True, "Ce budget", "il"),
    ],
)
def test_who_reports(kind, inhabitants, is_annex, subject, pronoun):
    who = headings.reporter(Town(Path(), "Ormevanne", "219912342", kind), inhabitants, is_annex)
    assert (who.subject_capital, who.pronoun, who.name) == (subject, pronoun, "Ormevanne")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_authority_has_its_name(kind):
    assert headings.reporter(Town(Path(), "a", "219912342", kind), 1).subject


@pytest.mark.parametrize(
    ("cents", "is_forecast", "annex", "said"),
    [
        (26_339_621_178, False, "", "En 2022, Ormevanne a dépensé 263,4 millions d'euros."),
        (96_844_615, True, "", "En 2022, Ormevanne prévoit de dépenser 968 446 euros."),
        (150, False, "Eau", "En 2022, le budget « Eau » a dépensé 1,50 euro."),
        (0, False, "", "En 2022, Ormevanne n'a rien dépensé."),
        (0, True, "Eau", "En 2022, le budget « Eau » ne prévoit aucune dépense."),
        (-300_000, False, "", "En 2022, Ormevanne a récupéré 3 000 euros de plus que ses dépenses."),
        (-300_000, True, "", "En 2022, Ormevanne prévoit de récupérer 3 000 euros de plus que ses dépenses."),
    ],
)
def test_the_heading_of_a_year(cents, is_forecast, annex, said):
    assert read_aloud(headings.home(TOWN, cents, 2022, is_forecast, FR, annex)) == said


@pytest.mark.parametrize(
    ("side", "cents", "is_forecast", "said"),
    [
        ("D", 474_751_874, False, "la ville a dépensé 4,7 millions d'euros"),
        ("R", 474_751_874, False, "la ville a reçu 4,7 millions d'euros"),
        ("D", 84_00, True, "la ville prévoit de dépenser 84 euros"),
        ("R", 84_00, True, "la ville prévoit de recevoir 84 euros"),
        ("D", 0, False, "la ville n'a rien dépensé"),
        ("R", 0, False, "la ville n'a rien reçu"),
        ("D", 0, True, "la ville ne prévoit aucune dépense"),
        ("R", 0, True, "la ville ne prévoit aucune recette"),
        ("D", 1, False, "la ville a dépensé 0,01 euro"),
        ("D", -84_00, False, "la ville a récupéré 84 euros de plus qu'elle n'a dépensé"),
        ("R", -84_00, False, "la ville a rendu 84 euros de plus qu'elle n'a reçu"),
        ("D", -84_00, True, "la ville prévoit de récupérer 84 euros de plus qu'elle ne doit dépenser"),
        ("R", -84_00, True, "la ville prévoit de rendre 84 euros de plus qu'elle ne doit recevoir"),
    ],
)
def test_the_heading_of_an_item(side, cents, is_forecast, said):
    assert read_aloud(headings.item("Culture", TOWN, side, cents, 2022, is_forecast, FR)) == f"Culture : {said} en 2022."


def test_a_pronoun_agrees_with_who_reports():
    said = headings.item("Routes", COUNTY, "D", -84_00, 2022, False, FR)
    assert read_aloud(said) == "Routes : le département a récupéré 84 euros de plus qu'il n'a dépensé en 2022."
