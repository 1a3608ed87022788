"""Districts that were renamed, cut anew or that are no more: squares side by side."""

import json

import pandas as pd
import pytest
from shapely.geometry import box, mapping

from pipeline import config
from pipeline.config import FormerDistricts
from pipeline.errors import Findings
from pipeline.figures.district_past import Gone, Past, changes, gone
from pipeline.places import Places, read
from pipeline.tables.districts import DISTRICTS, FORMER_DISTRICTS


def table(declared, squares: dict, **more):
    """A table of districts from (west, east) hundredths of a degree by name; north and south are the same for all."""
    count = len(squares)
    whole = {"longitude": 2.0, "latitude": 47.0, "file": "q", "former_name": "", "renamed_year": None, "population": None} | more
    shapes = [json.dumps(mapping(box(2 + west / 100, 47, 2 + east / 100, 47.01))) for west, east in squares.values()]
    given = {key: [value] * count for key, value in whole.items()} | {
        "district": [name[:1].lower() for name in squares], "name": list(squares), "shape": shapes, "row": list(range(1, count + 1)),
    }  # fmt: skip
    return declared.frame({column.name: given[column.name] for column in declared.columns})


def places(now: dict, before: dict) -> Places:
    return Places(districts=table(DISTRICTS, now), former_districts=table(FORMER_DISTRICTS, before, until_year=2021))


def test_a_town_without_former_districts_has_no_past():
    told = Places(districts=table(DISTRICTS, {"Est": (1, 2)}))
    assert changes(told) == {} and gone(told, {}) == ()


def test_the_same_ground_is_the_same_district_or_one_renamed():
    # The border is drawn twice, forty metres apart.
    told = places({"Est": (0, 1), "Lavoir": (1, 2)}, {"Est": (0, 1.04), "Tanneries": (1.04, 2)})
    past = changes(told)
    assert past == {"l": Past(2022, "Tanneries")} and not past["l"].is_recut
    assert gone(told, past) == ()


def test_new_limits_are_told_with_what_the_ground_was_part_of():
    told = places({"Centre": (0, 1), "Neuf": (1, 2), "Sud": (2, 4)}, {"Centre": (0, 1.4), "Vieux": (1.4, 4)})
    past = changes(told)
    assert {code: (each.year, each.is_recut, [(name, round(share, 2)) for name, share in each.parts]) for code, each in past.items()} == {
        "c": (2022, True, [("Centre", 1.0)]),
        "n": (2022, True, [("Vieux", 0.6), ("Centre", 0.4)]),
        "s": (2022, True, [("Vieux", 1.0)]),
    }
    assert gone(told, past) == (Gone("Vieux", 2022, ("s", "n")),)


def test_what_is_not_sure_is_not_said():
    told = places({"Neuf": (0, 2)}, {"Vieux": (0, 1.5)})
    assert changes(told) == {"n": Past(2022)}


def test_only_the_last_change_is_told():
    told = places({"Est": (0, 2)}, {"Est": (0, 2)})
    older = told.former_districts.assign(until_year=2014, name="Loin")
    assert changes(Places(districts=told.districts, former_districts=older)) == {"e": Past(2015, "Loin")}
    both = pd.concat([older, told.former_districts], ignore_index=True)
    assert changes(Places(districts=told.districts, former_districts=both)) == {}


@pytest.mark.parametrize("name", ["angers_quartiers", "paris_arrondissements"])
def test_a_real_town_drawn_again_did_not_change(name, shared_data):
    path = shared_data / "geo" / f"{name}.geojson"
    town = config.Town(path.parent, "Test", "1", sources={"districts": (path,)}, former_districts=(FormerDistricts(path, 2021),))
    told = read(town, Findings())
    assert len(told.former_districts) == len(told.districts) and changes(told) == {}
