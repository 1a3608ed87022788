"""The ground of the map that moves: what its file holds, read back into metres, and how much it weighs."""

import gzip
import json
import random

import geopandas
import pytest
import shapely
from shapely.geometry import LineString, MultiPolygon, box

from pipeline.charts import base_map
from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.places import read

WEST, SOUTH = 700_000.0, 6_600_000.0


def square(x: float, y: float, side: float = 1000.0):
    return box(WEST + x, SOUTH + y, WEST + x + side, SOUTH + y + side)


TWO = geopandas.GeoDataFrame({"name": ["Ouest", "L'Est « vieux »"]}, geometry=[square(0, 0), square(1000, 0)], crs="EPSG:2154")


def told(districts=TWO, **layers) -> dict:
    content = base_map.script(districts, layers).decode()
    assert content.startswith("window.townGround={") and content.endswith("};\n")
    return json.loads(content.removeprefix("window.townGround=").removesuffix(";\n"))


def metres(ground: dict, flat: list[int]) -> list[tuple[float, float]]:
    """The places of a line, from the south-west corner of the two districts."""
    found, x, y = [], 0, 0
    for east, north in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + east, y + north
        found.append(shapely.Point(ground["corner"][0] + x / ground["steps"], ground["corner"][1] + y / ground["steps"]))
    return [(point.x - WEST, point.y - SOUTH) for point in geopandas.GeoSeries(found, crs="EPSG:4326").to_crs("EPSG:2154")]


def test_districts_come_back_where_they_were_with_their_name_in_them():
    ground = told()
    assert [name for name, _, _ in ground["districts"]] == ["Ouest", "L'Est « vieux »"]
    [_, place, [[ring]]] = ground["districts"][1]
    corners = {(round(x, -1), round(y, -1)) for x, y in metres(ground, ring)}
    assert corners == {(1000, 0), (2000, 0), (2000, 1000), (1000, 1000)}
    assert metres(ground, place)[0] == pytest.approx((1500, 500), abs=8)


def test_neighbours_keep_one_edge():
    bent = LineString([(WEST + 1000 + (y % 3), SOUTH + y) for y in range(0, 1001, 50)])
    whole = box(WEST, SOUTH, WEST + 2000, SOUTH + 1000)
    halves = shapely.get_parts(shapely.ops.split(whole, bent))
    ground = told(geopandas.GeoDataFrame({"name": ["a", "b"]}, geometry=list(halves), crs="EPSG:2154"))
    edges = []
    for _, _, [[ring]] in ground["districts"]:
        edges.append({(round(x), round(y)) for x, y in metres(ground, ring) if 900 < x < 1100})
    assert edges[0] == edges[1] and edges[0]


def test_layers_are_joined_cut_near_the_town_and_told_by_their_form():
    street = [LineString([(WEST + x, SOUTH + 500), (WEST + x + 100, SOUTH + 500)]) for x in (0, 100, 200)]
    far = LineString([(WEST + 9000, SOUTH), (WEST + 9500, SOUTH)])
    lake = MultiPolygon([square(100, 100, 50), square(150, 100, 50)])
    river = LineString([(WEST - 5000, SOUTH + 200), (WEST + 5000, SOUTH + 200)])
    ground = told(lanes=[*street, far], water=[lake, river], parks=[])
    assert "parks" not in ground
    [line] = ground["lanes"]["lines"]
    assert ground["lanes"]["surfaces"] == [] and len(line) == 4
    assert metres(ground, line) == [pytest.approx((0, 500), abs=1.5), pytest.approx((300, 500), abs=1.5)]
    assert len(ground["water"]["surfaces"]) == 1
    [river] = ground["water"]["lines"]
    assert sorted(round(x, -2) for x, _ in metres(ground, river)) == [-200, 2200]


def test_a_surface_keeps_its_holes():
    park = square(100, 100, 500).difference(square(200, 200, 100))
    [[outer, hole]] = told(parks=[park])["parks"]["surfaces"]
    assert len(outer) > len(hole) - 4 and metres(told(parks=[park]), hole)[0][0] == pytest.approx(200, abs=110)


def test_five_thousand_streets_are_light():
    chance = random.Random(1)
    streets = []
    for _ in range(5_000):
        x, y = WEST + chance.uniform(0, 2000), SOUTH + chance.uniform(0, 1000)
        streets.append(LineString([(x + 25 * step, y + chance.uniform(-20, 20)) for step in range(7)]))
    assert len(gzip.compress(base_map.script(TWO, {"lanes": streets}))) < 120_000


@pytest.mark.parametrize(("name", "count"), [("paris_arrondissements", 17), ("angers_quartiers", 10), ("montpellier_quartiers", 7)])
def test_real_districts_keep_their_size(name, count, shared_data):
    path = shared_data / "geo" / f"{name}.geojson"
    shapes = read(Town(path.parent, "Test", "1", sources={"districts": (path,)}), Findings()).shapes
    ground = told(shapes)
    assert len(ground["districts"]) == count == len(shapes)
    for (_, _, parts), area in zip(ground["districts"], shapes.area, strict=True):
        made = [shapely.Polygon(metres(ground, rings[0]), [metres(ground, ring) for ring in rings[1:]]) for rings in parts]
        projected = geopandas.GeoSeries(made).area.sum()
        assert projected == pytest.approx(area, rel=0.01)
