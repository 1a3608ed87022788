"""What is said of places, for none, one and many."""

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import places

FRENCH = language("fr")
WORDS = places.parts("commune")


def test_parts_of_a_territory_are_districts_only_in_a_commune():
    assert [places.parts(kind).many for kind in ("commune", "epci", "departement")] == ["quartiers", "secteurs", "secteurs"]


@pytest.mark.parametrize(("number", "said"), [(0, "aucun quartier"), (1, "un quartier"), (1200, f"1{NARROW}200 quartiers")])
def test_count(number, said):
    assert places.count(number, "quartier", "quartiers", FRENCH) == said


def test_counts():
    assert places.counts({"equipment": 48}, FRENCH) == "48 équipements publics"
    assert places.counts({"equipment": 1}, FRENCH) == "un équipement public"
    assert places.counts({}, FRENCH) == ""


@pytest.mark.parametrize(
    ("has_people", "has_things", "said"),
    [
        (True, True, "Centre : qui y vit, qu'y trouve-t-on ?"),
        (False, True, "Centre : qu'y trouve-t-on ?"),
        (True, False, "Centre : qui y vit ?"),
        (False, False, "Centre : où est ce quartier ?"),
    ],
)
def test_a_heading_asks_what_the_page_answers(has_people, has_things, said):
    assert places.question("Centre", has_people, has_things, WORDS) == said


@pytest.mark.parametrize(
    ("people", "of_all", "how_many", "said"),
    [
        (4203, 24307, 8, f"4{NARROW}203 personnes y vivent, soit 17,3{NBSP}% des habitants des 8 quartiers."),
        (4203, None, 8, f"4{NARROW}203 personnes y vivent."),
        (4203, 4203, 1, f"4{NARROW}203 personnes y vivent."),
        (99, 1000, 8, "99 personnes y vivent."),
        (1, 1000, 8, "Une personne y vit."),
        (0, 1000, 8, "Personne n'y habite."),
    ],
)
def test_inhabitants(people, of_all, how_many, said):
    assert places.inhabitants(people, of_all, how_many, WORDS, FRENCH) == said


def test_a_change_of_name():
    assert places.renamed("Zone des Tanneries", 2022, WORDS) == "Ce quartier s'appelait « Zone des Tanneries » avant 2022."
    assert places.renamed("Zone", None, places.parts("epci")) == "Ce secteur s'appelait autrefois « Zone »."
    assert places.renamed("", 2022, WORDS) == ""


def test_what_has_no_point_is_said():
    assert [places.unplaced(number) for number in (0, 1, 3)] == [
        "",
        "Un lieu de la liste n'a pas de point sur la carte : sa place exacte n'est pas connue.",
        "3 lieux de la liste n'ont pas de point sur la carte : leur place exacte n'est pas connue.",
    ]
    assert places.shown(48, 0, WORDS) == "Chacun est sur la carte, et dans la liste de son quartier."
    assert places.shown(1, 0, WORDS) == "Il est sur la carte et dans la liste."
    assert places.shown(48, 2, WORDS) == "La liste les dit tous ; la carte montre ceux dont la place exacte est connue."
    assert places.mark("B") == "repère B"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([("Vieux", 1.0)], " Avant, il faisait partie du quartier « Vieux »."),
        ([("Neuf", 0.97)], " Avant, il faisait partie du quartier du même nom, plus étendu."),
        ([("Vieux", 0.52), ("Sud", 0.48)],
         " Avant, sa surface était répartie entre « Vieux » (environ la moitié) et « Sud » (environ la moitié)."),
        ([], ""),
    ],
)  # fmt: skip
def test_limits_that_changed(given, said):
    assert places.recut("Neuf", 2022, given, WORDS) == (
        f"Les limites de ce quartier ont changé en 2022.{said} Les chiffres comptés avant 2022 dans les anciennes limites ne se comparent "
        "pas à ceux d'aujourd'hui."
    )


def test_a_district_that_is_no_more():
    assert places.now_called("Zone", "Le Lavoir") == "« Zone » s'appelle aujourd'hui « Le Lavoir »."
    assert (
        places.divided("Zone", 2022, 1, WORDS) == "« Zone » n'existe plus depuis 2022 : ce quartier est aujourd'hui dans un autre quartier."
    )


def test_projects_that_are_nowhere_are_counted():
    assert [places.nowhere(number, FRENCH).replace("\u202f", " ") for number in (0, 1, 1042)] == [
        "",
        "Un projet n'est ni sur la carte ni dans cette liste : son lieu n'est pas connu, ou c'est tout le territoire.",
        "1 042 projets ne sont ni sur la carte ni dans cette liste : leur lieu n'est pas connu, ou c'est tout le territoire.",
    ]
