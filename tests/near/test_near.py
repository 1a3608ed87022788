"""What is around an address, on the build side: streets, things, and the files that the page searches."""

import gzip
import json
import random
from dataclasses import replace

import pandas as pd
import pytest

from pipeline import config, places
from pipeline.errors import Findings
from pipeline.near import Around, Street
from pipeline.near.streets import House
from pipeline.placed import Placed
from tests.conftest import ROOT
from tests.near import tiny


def content(around: Around) -> dict:
    return {address.removeprefix("/pres-de-chez-moi/"): json.loads(written) for address, written in around.files.all.items()}


def test_streets_stand_by_the_words_that_tell_them_apart_with_their_houses_in_order():
    assert Around(tiny.places()).streets == (
        Street("Avenue Abel", (House(1, "", 2.0011, 47.0009, "E"),)),
        Street("Le Bout du Monde", (House(0, "", 2.03, 47.0, ""),)),
        Street(
            "Rue de l'Étape",
            (House(2, "", 1.9989, 47.0, "O"), House(2, "bis", 1.999, 47.0001, "O"), House(12, "", 2.001, 47.0, "E")),
        ),
    )


def test_a_street_says_its_commune_where_there_are_several():
    names = [street.name for street in Around(tiny.places(towns=("Ville", "Bourg"))).streets]
    assert names == ["Avenue Abel (Ville)", "Le Bout du Monde (Bourg)", "Rue de l'Étape (Ville)"]


def told(thing: Placed) -> tuple:
    return thing.kind, thing.name, thing.text, thing.position, thing.about, thing.district


def test_things_stand_in_the_district_of_their_position_and_what_stands_nowhere_is_left_out():
    assert [told(thing) for thing in tiny.around(tiny.places(), *tiny.PROJECTS).things] == [
        ("equipment", "Gare", "Ailleurs", (2.5, 47.0), None, ""),
        ("equipment", "Gymnase du Bord", "", (2.0, 47.0), None, "O"),
        ("equipment", "Les Mésanges", "École, 12 Rue de l'Étape", (2.001, 47.0002), None, "E"),
        ("projects", "Éclairage du quartier", "terminé", None, None, "E"),
        ("projects", "Réfection des trottoirs", "en cours", None, (2.001, 47.0005), "E"),
    ]


def test_the_files_of_a_tiny_town():
    around = tiny.around(tiny.places(), *tiny.PROJECTS)
    found = content(around)
    head = found.pop("lieux.json")
    assert found == {
        "voies-1.json": [["Avenue Abel", 1], ["Le Bout du Monde", -1], ["Rue de l'Étape", 0, 1]],
        "numeros-1.json": [
            [[1, 2200, 900]],
            [[0, 31100, 0]],
            [[2, 0, 0, "0 bis", 100, 100, 10, 2000, -100], [0, 2, 1, 1]],
        ],
    }
    assert head.pop("words")["towns"] == ["ville"]
    assert head == {
        "corner": [1.9989, 47.0],
        "steps": 1_000_000,
        "firsts": [0],
        "districts": ["Ouest", "Est"],
        "kinds": ["Équipements", "Projets"],
        "things": [
            [0, "Gare", "Ailleurs", "", -1, 501_100, 0],
            [0, "Gymnase du Bord", "", "", 0, 1100, 0],
            [0, "Les Mésanges", "École, 12 Rue de l'Étape", "", 1, 2100, 200],
            [1, "Éclairage du quartier", "terminé", "/projets/eclairage/", 1],
            [1, "Réfection des trottoirs", "en cours", "/projets/trottoirs/", 1, 2100, 500, 1],
        ],
    }
    assert around.files.least == 3


def test_without_districts_nothing_names_one():
    found = content(Around(tiny.places(has_districts=False)))
    assert found["voies-1.json"] == [["Avenue Abel", -1], ["Le Bout du Monde", -1], ["Rue de l'Étape", -1]]
    assert (found["lieux.json"]["districts"], {thing[4] for thing in found["lieux.json"]["things"]}) == ([], {-1})


def test_the_order_of_the_rows_does_not_change_the_files():
    one = tiny.places()
    other = replace(one, addresses=one.addresses[::-1], equipment=one.equipment[::-1])
    assert Around(one).files == Around(other).files


@pytest.mark.parametrize("table", ["addresses", "equipment"])
def test_a_town_without_addresses_or_without_anything_near_them_is_not_told(table):
    assert Around(tiny.places()).is_told
    given = tiny.places()
    assert not Around(replace(given, **{table: pd.DataFrame(columns=getattr(given, table).columns)})).is_told


@pytest.fixture(scope="module")
def demonstration() -> Around:
    return Around(places.read(config.load(ROOT / "data"), Findings()))


def test_every_house_of_the_demonstration_is_in_a_light_file(demonstration):
    files = demonstration.files
    assert {address for address, written in files.all.items() if len(gzip.compress(written)) > 10_000} == set()
    assert (len(files.names), len(files.numbers), files.least) == (1, 4, 100)
    # Read back as the page does.
    head = content(demonstration)["lieux.json"]
    streets = [street for written in files.numbers.values() for street in json.loads(written)]
    assert [len(json.loads(written)) for written in files.numbers.values()] == [
        end - start for start, end in zip(head["firsts"], [*head["firsts"][1:], len(streets)], strict=True)
    ]
    found = set()
    for street, (steps, *_) in zip(demonstration.streets, streets, strict=True):
        number = east = north = 0
        for at in range(0, len(steps), 3):
            step, _, suffix = str(steps[at]).partition(" ")
            number, east, north = number + int(step), east + steps[at + 1], north + steps[at + 2]
            place = (round(head["corner"][0] + east / head["steps"], 6), round(head["corner"][1] + north / head["steps"], 6))
            found.add((street.name, number, suffix, *place))
    table = demonstration.places.addresses
    rows = zip(table["street"], table["number"].fillna(0), table["suffix"].fillna(""), table["longitude"], table["latitude"], strict=True)
    assert found == {(street, int(number), suffix, round(east, 6), round(north, 6)) for street, number, suffix, east, north in rows}


def test_two_thousand_bodies_more_are_still_a_light_file(demonstration):
    chance = random.Random(5)
    words = "club amicale loisirs théâtre judo handball parents jardin entraide musique danse atelier vanelle coteaux moulin lavoir".split()
    house = demonstration.streets[0].houses[0]

    def body(number: int) -> Placed:
        name, at = " ".join(chance.sample(words, 4)), (house.longitude + chance.random() / 50, house.latitude)
        text = f"{chance.randrange(9_000)} euros de subventions en 2024, {chance.randrange(90_000)} euros depuis 2019"
        return Placed("subsidies", "", name, "/2024/subventions/", at, "number", "Q1", text, id=str(number))

    more = [body(number) for number in range(2000)]
    [written] = replace(demonstration, placed=(*demonstration.things, *more)).files.things.values()
    assert len(json.loads(written)["things"]) == 2048 and len(gzip.compress(written)) < 60_000
