"""Things and their places: one record whatever the source, a point only where the place is exact."""

from dataclasses import replace

from pipeline import placed
from pipeline.placed import Placed
from pipeline.sentences.places import KINDS as WORDS
from tests.near import tiny


def test_each_kind_has_its_heading_and_its_words():
    assert list(placed.KINDS) == list(WORDS)


def test_a_point_is_drawn_where_the_place_is_exact_and_measured_from_where_the_street_is_known():
    assert placed.spot(2.0, 47.0, "given") == {"position": (2.0, 47.0), "about": None}
    assert placed.spot(2.0, 47.0, "street") == {"position": None, "about": (2.0, 47.0)}
    assert placed.spot(2.0, 47.0, "district") == placed.spot(None, None, "none") == {"position": None, "about": None}


def test_equipment_says_what_it_is_and_what_is_unknown_of_it():
    given = tiny.places()
    table = given.equipment.copy()
    table.loc[1, ["longitude", "latitude"]] = None
    table.loc[2, ["longitude", "latitude", "street_address"]] = [None, None, "Rue de l'Étape"]
    first, second, third = placed.gathered(replace(given, equipment=table))
    assert first == Placed("equipment", "Sport", "Gymnase du Bord", "", (2.0, 47.0), "given", "O", "", id="e2")
    assert (second.text, second.precision, second.position, second.district) == ("École, 12 Rue de l'Étape", "number", (2.001, 47.0), "E")
    assert (third.precision, third.position, third.measured_from, third.district) == ("street", None, (1.999, 47.0001), "")


def test_what_has_several_places_counts_once_and_a_district_that_is_said_wins():
    several = [tiny.project("Quais", "", "/quais/", 2.0 + step, 47.0, "place", said) for step, said in ((0.001, ""), (0.002, "O"))]
    found = placed.gathered(tiny.places(), several)
    assert [each.district for each in found[-2:]] == ["E", "O"]
    assert placed.counted(found) == {"equipment": 3, "projects": 1}


def test_families_of_a_kind_stand_together_the_most_numerous_first():
    def thing(kind: str, theme: str) -> Placed:
        return Placed(kind, theme, "", "", None, "none", "", "")

    things = [*(thing("projects", "Projets en travaux") for _ in range(9)), thing("equipment", "Autres"), thing("equipment", "Autres"),
              thing("equipment", "Santé"), thing("equipment", "Culture"), thing("equipment", "Culture")]  # fmt: skip
    assert placed.themes(things) == ["Culture", "Santé", "Autres", "Projets en travaux"]
