"""What texts mean among the places of a small town, then the demonstration's, with typos: how much is found, how much wrongly."""

import pandas as pd
import pytest

from pipeline import config, places
from pipeline.errors import Findings
from pipeline.geocoder import APART, DECIDED, EMPTY, SEVERAL, UNKNOWN, Geocoder
from pipeline.geocoder.trial import MISSING, SAME, tried
from pipeline.sources.address_decisions import Decision
from pipeline.tables.addresses import ADDRESSES
from pipeline.tables.districts import DISTRICTS
from pipeline.tables.equipment import EQUIPMENT
from tests.conftest import ROOT

# Street, its numbers, where the first is, and towards which side the others follow (a ten-thousandth of a degree each).
STREETS = (
    ("Rue des Lilas", ["1", "2", "4", "6", "6bis", "8", "10", "40"], (2.0, 47.0), (1, 0)),
    ("Rue de la Gare", ["1", "3", "5", "7"], (2.0001, 47.0005), (0, -1)),
    ("Avenue Jean Jaurès", ["2", "12", "14"], (2.01, 47.01), (1, 0)),
    ("Rue Jean Moulin", ["1"], (2.02, 47.0), (1, 0)),
    ("Rue Pierre Curie", ["1"], (2.03, 47.0), (1, 0)),
    ("Rue Marie Curie", ["1"], (2.04, 47.0), (1, 0)),
    ("Rue du 8 Mai 1945", ["8", "19"], (2.05, 47.0), (1, 0)),
    ("Rue La Bruyère", ["1"], (2.06, 47.0), (1, 0)),
    ("Rue de la Bruyère", ["1"], (2.07, 47.0), (1, 0)),
    ("Impasse de l'Étape au Blé", ["1"], (2.08, 47.0), (1, 0)),
    ("Boulevard Saint-Jacques", ["1"], (2.09, 47.0), (1, 0)),
    ("Rue des Pruniers", ["1"], (2.1, 47.0), (1, 0)),
)


def table_of(declared, rows: list[dict]) -> pd.DataFrame:
    whole = [{"file": "a.csv", "row": place} | row for place, row in enumerate(rows, 2)]
    empty = {"text": "", "code": "", "integer": None, "number": 0.0, "shape": ""}
    return declared.frame({column.name: [row.get(column.name, empty[column.kind]) for row in whole] for column in declared.columns})


def addresses_of(*streets, town="Test", town_code="99001") -> list[dict]:
    found = []
    for street, numbers, (longitude, latitude), (east, north) in streets:
        for place, number in enumerate(numbers):
            digits = number.rstrip("abister")
            found.append(
                {"address": f"{town_code}/{street}/{number}", "number": int(digits), "suffix": number[len(digits) :], "street": street,
                 "town": town, "town_code": town_code, "longitude": round(longitude + place * east / 10_000, 6),
                 "latitude": round(latitude + place * north / 10_000, 6)}
            )  # fmt: skip
    return found


HAMLET = {"address": "99001_champ-rond", "street": "Champ-Rond", "town": "Test", "town_code": "99001", "longitude": 2.5, "latitude": 47.5}
MILL = HAMLET | {"address": "99001_moulin-neuf", "street": "Le Moulin Neuf"}
SCHOOLS = [
    {"equipment": "E1", "name": "École élémentaire Jules Ferry", "longitude": 2.3, "latitude": 47.3},
    {"equipment": "E2", "name": "Gymnase des Coteaux", "longitude": 2.31, "latitude": 47.3},
]
DISTRICT = {"district": "Q1", "name": "La Gare", "former_name": "Zone des Ateliers", "longitude": 2.4, "latitude": 47.4}


def small(decisions=None, *streets) -> Geocoder:
    rows = [*addresses_of(*(streets or STREETS)), HAMLET, MILL]
    return Geocoder(table_of(ADDRESSES, rows), table_of(EQUIPMENT, SCHOOLS), table_of(DISTRICTS, [DISTRICT]), decisions or {})


@pytest.fixture(scope="module")
def geocoder() -> Geocoder:
    return small()


@pytest.mark.parametrize(
    ("text", "precision", "score", "name"),
    [
        ("6 rue des Lilas", "number", 1.0, "6 Rue des Lilas"),
        ("6 bis, RUE DES LILAS", "number", 1.0, "6 bis Rue des Lilas"),
        ("6bis r. des lilas 99000 Test", "number", 1.0, "6 bis Rue des Lilas"),
        ("rue des Lilas, n° 6", "number", 1.0, "6 Rue des Lilas"),
        ("8 ter rue des Lilas", "number", 0.95, "8 Rue des Lilas"),
        ("12 rue des Lilas", "number", 0.8, "10 Rue des Lilas"),
        ("25 rue des Lilas", "street", 0.7, "Rue des Lilas"),
        ("Réfection de la rue des Lilas (entre le 4 et le 8)", "number", 0.95, "4 à 8 Rue des Lilas"),
        ("du 4 au 8 rue des Lilas", "number", 0.95, "4 à 8 Rue des Lilas"),
        ("4 à 8, rue des Lilas", "number", 0.95, "4 à 8 Rue des Lilas"),
        ("face au 8, rue des Lilas", "number", 1.0, "8 Rue des Lilas"),
        ("entre le 6 et le 40 rue des Lilas", "number", 0.95, "6 à 40 Rue des Lilas"),
        ("6 - 8 rue des Lilas", "number", 0.95, "6 à 8 Rue des Lilas"),
        ("6 BIS RUE DES LILAS", "number", 1.0, "6 bis Rue des Lilas"),
        ("1 rue Moulin Jean", "number", 0.95, "1 Rue Jean Moulin"),
        ("Travaux 2024 rue des Lilas", "street", 0.7, "Rue des Lilas"),
        ("12 av J Jaures", "number", 0.95, "12 Avenue Jean Jaurès"),
        ("avenue Jaurès", "street", 0.665, "Avenue Jean Jaurès"),
        ("rue du huit mai et 8 rue du 8 mai", "number", 0.95, "8 Rue du 8 Mai 1945"),
        ("19 rue du 8 mai 1945", "number", 1.0, "19 Rue du 8 Mai 1945"),
        ("bd st jacques", "street", 0.7, "Boulevard Saint-Jacques"),
        ("imp. etape au ble", "street", 0.7, "Impasse de l'Étape au Blé"),
        ("rue de la Bruyère", "street", 0.7, "Rue de la Bruyère"),
        ("rue La Bruyère", "street", 0.7, "Rue La Bruyère"),
        ("rue des Lila", "street", 0.651, "Rue des Lilas"),
        ("aveneu Jean Jaurès", "street", 0.7, "Avenue Jean Jaurès"),
        ("rue Jean Jaurès", "street", 0.595, "Avenue Jean Jaurès"),
        ("Gymnase des Coteaux : toiture", "equipment", 0.9, "Gymnase des Coteaux"),
        ("École Jules-Ferry, rue de la Gare", "equipment", 0.855, "École élémentaire Jules Ferry"),
        ("École Jules-Ferry, 3 rue de la Gare", "number", 1.0, "3 Rue de la Gare"),
        ("champ rond", "place", 0.8, "Champ-Rond"),
        ("lieu-dit Champ-Rond", "place", 0.8, "Champ-Rond"),
        ("quartier de la gare", "district", 0.5, "La Gare"),
        ("Zone des Ateliers", "district", 0.5, "La Gare"),
        ("angle rue des Lilas et rue de la Gare", "crossing", 0.9, "Rue des Lilas / Rue de la Gare"),
        ("rue de la Gare et rue des Lilas", "crossing", 0.9, "Rue de la Gare / Rue des Lilas"),
    ],
)  # fmt: skip
def test_what_a_text_means(text, precision, score, name, geocoder):
    found = geocoder.locate(text)
    assert (found.precision, found.score, found.name, found.reason) == (precision, score, name, "")
    assert found.text == text and found.longitude and found.latitude


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", EMPTY),
        ("—", EMPTY),
        ("Divers bâtiments", UNKNOWN),
        ("8 mai 1945", UNKNOWN),
        ("parking de la gare", UNKNOWN),
        ("rue du Moulin", UNKNOWN),
        ("rue du Moulin Neuf", UNKNOWN),
        ("rue des Meuniers", UNKNOWN),
        ("rue du 18 mai 1945", UNKNOWN),
        ("rue des Lilas Blancs", UNKNOWN),
        ("Rue Lilas Blancs", UNKNOWN),
        ("1 Rue Moulin Rouge", UNKNOWN),
        ("1 RUE MOULIN ROUGE", UNKNOWN),
        ("1 rue du Prunier à Vent", UNKNOWN),
        ("impasse des Lilas", UNKNOWN),
        ("rue Curie", SEVERAL),
        ("angle de la rue des Lilas et de l'avenue Jean Jaurès", APART),
    ],
)
def test_a_text_that_could_mean_something_else_is_left_to_somebody(text, reason, geocoder):
    found = geocoder.locate(text)
    assert (found.precision, found.score, found.longitude, found.latitude, found.reason) == ("none", 0.0, None, None, reason)


def test_positions(geocoder):
    assert [(found.longitude, found.latitude, found.id) for found in map(geocoder.locate, ("6 rue des Lilas", "4 à 8 rue des Lilas"))] == [
        (2.0003, 47.0, "99001/Rue des Lilas/6"), (2.00035, 47.0, "99001/rue-des-lilas")
    ]  # fmt: skip
    # The middle of a street is one of its doors.
    street = geocoder.locate("rue des Lilas")
    assert street.latitude == 47.0 and street.longitude in (2.0003, 2.0004)
    crossing = geocoder.locate("angle rue des Lilas et rue de la Gare")
    assert (crossing.longitude, crossing.latitude) == (2.0001, 47.0001)


def test_decisions_win_and_what_is_left_is_listed():
    decided = {"12-rue-des-lilas": Decision("E2"), "divers": Decision(), "la-mare": Decision(position=(2.2, 47.2))}
    geocoder = small(decided)
    texts = ["12, rue des Lilas", "Divers", "La mare", "rue Curie", "nulle part", "nulle part"]
    found = [geocoder.locate(text) for text in texts]
    assert [(each.precision, each.score, each.name) for each in found[:3]] == [
        ("equipment", 1.0, "Gymnase des Coteaux"), ("none", 0.0, ""), ("number", 1.0, "")
    ]  # fmt: skip
    assert (found[2].longitude, found[2].latitude, found[1].reason) == (2.2, 47.2, DECIDED)
    assert [each.text for each in found if each.is_undecided] == ["rue Curie", "nulle part", "nulle part"]


def test_the_same_street_in_two_towns():
    here, there = (addresses_of(STREETS[0], town=town, town_code=code) for town, code in (("Ici", "99001"), ("Saint-Loin", "99002")))
    geocoder = Geocoder(table_of(ADDRESSES, here + there), EQUIPMENT.empty(), DISTRICTS.empty(), {})
    assert geocoder.locate("6 rue des Lilas").reason == SEVERAL
    assert geocoder.locate("6 rue des Lilas, Saint-Loin").id == "99002/Rue des Lilas/6"
    assert geocoder.locate("6 rue des Lilas", town="Ici").id == "99001/Rue des Lilas/6"


def test_a_street_of_one_word_is_meant_only_alone():
    geocoder = small({}, ("Le Bourg", ["12"], (2.0, 47.0), (1, 0)), ("Rue", ["1"], (2.1, 47.0), (1, 0)), ("—", ["1"], (2.2, 47.0), (1, 0)))
    assert geocoder.locate("12 le Bourg, Test").name == "12 Le Bourg"
    assert [geocoder.locate(text).reason for text in ("rue des Lilas", "salle du bourg", "—")] == [UNKNOWN, UNKNOWN, EMPTY]


def test_a_town_without_any_place():
    assert Geocoder(ADDRESSES.empty(), EQUIPMENT.empty(), DISTRICTS.empty(), {}).locate("12 rue des Lilas").reason == UNKNOWN


# --- measured on the demonstration -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def demonstration() -> places.Places:
    findings = Findings()
    found = places.read(config.load(ROOT / "data"), findings)
    assert findings.faults + findings.warnings == ()
    return found


@pytest.fixture(scope="module")
def names(demonstration) -> list[str]:
    houses = demonstration.addresses[demonstration.addresses["number"].notna()]
    return list(dict.fromkeys(houses["street"]))


def test_every_street_is_found_by_its_name(demonstration, names):
    assert [name for name in names if demonstration.geocoder.locate(name).name != name] == []


def test_typos_are_seen_through_and_seldom_wrongly(demonstration):
    results = tried(demonstration.addresses, demonstration.equipment, demonstration.districts)
    missing = results.pop(MISSING)
    least = dict.fromkeys(results, 0.95) | {name: 1 for name in SAME} | {"words in another order": 0.6}
    assert {name: True for name in results} == {name: result.right / result.asked >= least[name] for name, result in results.items()}
    assert {name: result.elsewhere for name, result in results.items()} == dict.fromkeys(results, 0)
    assert all(result.asked > 100 for result in results.values())
    # «Avenue du Lavoir» is taken for the street of that name: people often mistake the one for the other.
    assert (missing.asked > 100, missing.right, missing.elsewhere <= 2) == (True, 0, True)


def test_a_trial_is_the_same_each_time(demonstration):
    few = demonstration.addresses[:300]
    assert tried(few, demonstration.equipment, demonstration.districts) == tried(few, demonstration.equipment, demonstration.districts)


def test_equipment_is_found_by_its_name(demonstration):
    table = demonstration.equipment
    found = [demonstration.geocoder.locate(f"{name} : travaux").id for name in table["name"]]
    assert found == list(table["equipment"])
