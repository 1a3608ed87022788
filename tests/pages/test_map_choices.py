"""What a reader may keep of a map, and the circles of amounts."""

import math

from pipeline.formats import language
from pipeline.pages.map_choices import Choices, radius, sizes
from pipeline.placed import EQUIPMENT, PROJECTS, Placed
from pipeline.report import Choice, Facet

FRENCH = language("fr")
POLICIES = {"ecole": "École et enfance", "voirie": "Rues et déplacements", "sport": "Sport"}


def thing(kind=PROJECTS, **facts) -> Placed:
    return Placed(kind, "Projets", "Un nom", "", None, "none", "", "", **facts)


def test_each_question_has_the_answers_that_some_place_gives_in_their_order():
    placed = [
        thing(EQUIPMENT),
        thing(policy="voirie", years=(2022, 2024), phase="works"),
        thing(policy="ecole", years=(2023,), phase="delivered"),
    ]
    choices = Choices(placed, POLICIES)
    assert choices.facets == (
        Facet("quoi", "Quoi ?", (Choice("Équipements", "equipements"), Choice("Projets", "projets"))),
        Facet(
            "politique", "Quelle politique ?",
            (Choice("École et enfance", "ecole-et-enfance"), Choice("Rues et déplacements", "rues-et-deplacements")),
        ),
        Facet("annee", "Quelle année ?", (Choice("2024", "2024"), Choice("2023", "2023"), Choice("2022", "2022"))),
        Facet("phase", "Où en est-ce ?", (Choice("En travaux", "en-travaux"), Choice("Terminés", "termines"))),
    )  # fmt: skip
    assert [choices.answers(each) for each in placed] == [((0,), (), (), ()), ((1,), (1,), (0, 2), (0,)), ((1,), (0,), (1,), (1,))]


def test_a_question_of_one_answer_is_none():
    choices = Choices([thing(policy="sport", years=(2024,)), thing(policy="inconnue")], POLICIES)
    assert (choices.facets, choices.answers(thing(policy="sport"))) == ((), ())


def test_the_area_of_a_circle_is_in_proportion_and_what_is_not_known_has_none():
    half, whole = radius(500_000, 1_000_000), radius(1_000_000, 1_000_000)
    assert math.isclose(whole**2 / half**2, 2, rel_tol=0.01)
    assert (radius(None, 1_000_000), radius(100, 0)) == (None, None)
    assert radius(1, 10**9) == radius(-500, 10**9) == 2.0


def test_the_legend_tells_round_amounts_that_places_reach():
    assert [size.label.replace("\u00a0", " ").replace("\u202f", " ") for size in sizes(13_200_000_00, FRENCH)] == [
        "10 millions d'euros", "2 millions d'euros", "500 000 euros",
    ]  # fmt: skip
    assert [size.label.replace("\u00a0", " ") for size in sizes(3_00, FRENCH)] == ["2 euros"]
    assert sizes(0, FRENCH) == () and sizes(99, FRENCH) == ()
    assert [size.radius for size in sizes(100_00, FRENCH)] == [28.0, 12.5, 4.0]
