"""The territory is a whole: districts tile the town, streets and addresses are where they say, and the same each time."""

import csv
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.geodesy import from_lambert93, metres

from .place import Town
from .territory import files

FOLDER = Path(__file__).resolve().parents[2] / "data" / files.FOLDER


def features(name: str) -> list[tuple[dict, dict]]:
    read = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [(each["properties"], each["geometry"]) for each in read["features"]]


def rows(name: str, delimiter: str) -> list[dict]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=delimiter))


@pytest.fixture(scope="module")
def houses() -> list[dict]:
    return rows("adresses.csv", ";")


def area(ring: list[list[float]]) -> float:
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in pairwise(ring)) / 2


def test_districts_tile_the_town_edge_by_edge():
    rings = [shape["coordinates"][0] for _, shape in features("quartiers.geojson")]
    sides = Counter(tuple(map(tuple, side)) for ring in rings for side in pairwise(ring))
    assert len(rings) == 8 and max(sides.values()) == 1
    # Walked once each way, a side parts two districts; walked one way only, it is the town's own boundary.
    outer = {side for side in sides if side[::-1] not in sides}
    boundary = features("commune.geojson")[0][1]["coordinates"][0]
    assert outer == {tuple(map(tuple, side)) for side in pairwise(boundary)}
    assert sum(map(area, rings)) == pytest.approx(area(boundary)) and all(area(ring) > 0 for ring in rings)


def test_one_district_was_renamed_one_cut_in_two_and_all_have_inhabitants():
    now, before = ([facts for facts, _ in features(name)] for name in ("quartiers.geojson", "quartiers-2019.geojson"))
    names = [{facts["code"]: facts["nom"] for facts in given} for given in (before, now)]
    assert names[0].items() - names[1].items() == {("Q7", "Zone des Tanneries"), ("Q45", "Le Parc et les Écluses")}
    assert names[1].items() - names[0].items() == {("Q7", "Le Lavoir"), ("Q4", "Le Parc"), ("Q5", "Les Trois Écluses")}
    assert [(facts["ancien_nom"], facts["renomme_en"]) for facts in now if facts["ancien_nom"]] == [("Zone des Tanneries", 2022)]
    areas = [{facts["code"]: area(shape["coordinates"][0]) for facts, shape in features(name)}
             for name in ("quartiers.geojson", "quartiers-2019.geojson")]  # fmt: skip
    assert areas[1]["Q45"] == pytest.approx(areas[0]["Q4"] + areas[0]["Q5"])
    town = Town()
    assert sum(facts["population"] for facts in now) == town.people(town.executed_years[-1])
    assert all(facts["population"] > 1_000 for facts in now)


def test_streets_have_one_name_each_and_addresses_are_in_them(houses):
    streets = [facts for facts, _ in features("rues.geojson")]
    names = Counter(facts["nom"] for facts in streets)
    assert 350 <= len(streets) <= 450 and max(names.values()) == 1
    assert sum(facts["type"] == "pont" for facts in streets) == 2
    numbered = [house for house in houses if house["numero"] != "99999"]
    assert {house["voie_nom"] for house in numbered} <= set(names)
    assert len(houses) - len(numbered) == 15 and 6_000 <= len(houses) <= 8_000
    assert {house["suffixe"] for house in houses} == {"", "bis", "ter"}


def test_both_positions_of_an_address_are_one_place(houses):
    for house in houses[::50]:
        place = from_lambert93(float(house["x"]), float(house["y"]))
        assert metres(place, (float(house["long"]), float(house["lat"]))) < 0.15
        assert len(house["long"].partition(".")[2]) <= 6


def test_keys_say_town_street_and_number(houses):
    assert len({house["cle_interop"] for house in houses}) == len(houses)
    for house in houses:
        assert house["cle_interop"].split("_")[::2] == ["99123", f"{int(house['numero']):05d}"][: len(house["cle_interop"].split("_")[::2])]


def test_equipment_stands_at_an_address(houses):
    known = {house["cle_interop"]: (house["long"], house["lat"], house["voie_nom"], house["numero"]) for house in houses}
    for each in rows("equipements.csv", ","):
        assert known[each["ADR_CLE_INTEROP"]] == (each["EQUIP_LONG"], each["EQUIP_LAT"], each["ADR_NOMVOIE"], each["ADR_NUMERO"])
        assert each["EQUIP_UID"] == f"99123-{each['EQUIP_CODE']}"


def test_it_is_small_and_another_seed_draws_another(tmp_path):
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_500_000
    files.generate(tmp_path, Town(seed=8))
    other = (tmp_path / files.FOLDER / "rues.geojson").read_bytes()
    assert other != (FOLDER / "rues.geojson").read_bytes()
