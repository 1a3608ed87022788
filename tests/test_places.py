"""The places of a town together: read when it gives them, joined by position, and nothing heavy loaded when it gives none."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from pipeline import config, places
from pipeline.errors import Findings
from tests.conftest import ROOT
from tests.sources.documents import town


def read(folder, **parts) -> tuple[places.Places, list[str]]:
    findings = Findings()
    found = places.read(config.load(town(folder, {"a.xml": "<a/>"}, **parts)), findings)
    return found, [str(fault) for fault in findings.faults]


@pytest.fixture(scope="module")
def demonstration() -> places.Places:
    return places.read(config.load(ROOT / "data"), Findings())


def test_a_town_without_places(tmp_path):
    found, faults = read(tmp_path)
    assert (len(found.districts), len(found.addresses), len(found.equipment), found.decisions, faults) == (0, 0, 0, {}, [])
    assert found.districts_at([(2.0, 47.0), None]) == ["", ""]
    with pytest.raises(ValueError, match="no districts"):
        _ = found.shapes


def test_a_town_without_districts_loads_no_geographic_library():
    code = (
        "import sys; from pathlib import Path; from pipeline import build, config, places; from pipeline.errors import Findings;"
        "places.read(config.load(Path('tests/towns/crach')), Findings());"
        "print({'geopandas', 'shapely', 'pyproj', 'pyogrio'} & set(sys.modules))"
    )
    if not (ROOT.parent / "shared" / "data").is_dir():
        pytest.skip("the shared public files (../shared/data) are not on this machine")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout.strip(), done.returncode) == ("set()", 0), done.stderr


def test_the_district_of_a_position(demonstration):
    inner = list(zip(demonstration.districts["longitude"], demonstration.districts["latitude"], strict=True))
    codes = list(demonstration.districts["district"])
    assert demonstration.districts_at([*inner, None, (2.0, 46.0)]) == [*codes, "", ""]
    # A corner that two districts share is in the first of them, whatever their order.
    one, other, *more = (set(map(tuple, json.loads(shape)["coordinates"][0])) for shape in demonstration.districts["shape"])
    corner = sorted(one & other - set().union(*more))[0]
    turned = replace(demonstration, districts=demonstration.districts[::-1])
    assert (demonstration.districts_at([corner]), turned.districts_at([corner])) == (["Q1"], ["Q2"])


def test_every_address_is_in_a_district_and_shapes_are_in_metres(demonstration):
    houses = demonstration.addresses
    found = demonstration.districts_at(zip(houses["longitude"], houses["latitude"], strict=True))
    assert "" not in found and set(found) == set(demonstration.districts["district"])
    shapes = demonstration.shapes
    assert shapes.crs.to_epsg() == 2154 and shapes.area.sum() / 1e6 == pytest.approx(20.2, abs=0.1)
    assert list(shapes["name"]) == list(demonstration.districts["name"])


def test_shapes_overseas_have_their_own_metres(tmp_path):
    (tmp_path / "q.geojson").write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Bas"},"geometry":{"type":"Polygon","coordinates":'
        "[[[55.45,-20.9],[55.46,-20.9],[55.46,-20.89],[55.45,-20.9]]]}}]}",
        encoding="utf-8",
    )
    found, faults = read(tmp_path, more_sources='districts = "q.geojson"')
    assert faults == [] and found.shapes.crs.to_epsg() == 32740
    assert found.shapes.area.sum() == pytest.approx(1040.0 * 1107.0 / 2, rel=0.01)


def test_faults_of_all_files_are_told_together(tmp_path):
    for name in ("q.geojson", "a.csv", "e.csv", "d.csv"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    more = 'districts = "q.geojson"\naddresses = "a.csv"\nequipment = "e.csv"\naddress_decisions = "d.csv"'
    _, faults = read(tmp_path, more_sources=more)
    assert {fault.partition(" ")[0].rstrip(",") for fault in faults} == {"q.geojson", "a.csv", "e.csv", "d.csv"}


def test_the_street_near_a_place_is_that_of_its_nearest_address(demonstration):
    house = demonstration.addresses[demonstration.addresses["number"].notna()].iloc[0]
    at = house["longitude"], house["latitude"]
    assert demonstration.streets_near([at, (2.0, 46.0)]) == [house["street"], ""]
    assert demonstration.streets_near([]) == []
