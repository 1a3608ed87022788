"""The map of a town: its list, its names or marks, edges that neighbours share, and how much it weighs."""

import gzip
import json
import random

import geopandas
import pytest
import shapely
from shapely.geometry import LineString, box

from pipeline.charts import ground, render, town_map
from pipeline.charts.theme import PALE, TOKENS
from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.places import read


def districts(*shapes, names=("Est", "Ouest"), codes=("Q1", "Q2"), people=(1200, 800)) -> geopandas.GeoDataFrame:
    facts = {"district": codes, "name": names, "population": people}
    return geopandas.GeoDataFrame({key: list(each) for key, each in facts.items()}, geometry=list(shapes), crs="EPSG:2154")


TWO = districts(box(1000, 0, 2000, 1000), box(0, 0, 1000, 1000))


def features(drawing, layer: int) -> list[dict]:
    made = drawing.chart.to_dict()
    given = made["layer"][layer]["data"]
    return given["values"] if "values" in given else made["datasets"][given["name"]]


def labels(drawing) -> list[str]:
    made = drawing.chart.to_dict()
    return [row["label"] for row in made["datasets"][made["layer"][-1]["data"]["name"]]]


def test_the_list_says_what_the_map_shows():
    drawing = town_map.draw("carte", "La ville a deux quartiers.", "À l'est et à l'ouest.", TWO, {})
    assert drawing.table.rows == (("Est", 1200), ("Ouest", 800))
    assert [column.label for column in drawing.table.columns] == ["Quartier", "Habitants"]
    assert labels(drawing) == ["Est", "Ouest"]
    size = drawing.chart.to_dict()
    assert (size["width"], size["height"]) == (720, 366)


def test_inhabitants_are_left_out_unless_all_are_known():
    drawing = town_map.draw("carte", "Titre.", "", districts(*TWO.geometry, people=(1200, None)), {})
    assert drawing.table.rows == (("Est",), ("Ouest",))


def test_north_is_up_and_neighbours_share_their_edge():
    east, west = (shapely.geometry.shape(each["geometry"]) for each in features(town_map.draw("carte", "T.", "", TWO, {}), 0))
    assert west.bounds == pytest.approx((6, 6, 360, 360)) and east.bounds == pytest.approx((360, 6, 714, 360))
    tall = town_map.draw("carte", "T.", "", districts(box(0, 0, 10, 10), box(0, 10, 10, 20)), {})
    south, north = (shapely.geometry.shape(each["geometry"]) for each in features(tall, 0))
    assert north.bounds[3] == pytest.approx(south.bounds[1]) and tall.chart.to_dict()["height"] == 900


def test_marks_stand_for_names_that_do_not_fit():
    thin = box(0, 0, 990, 1000), box(990, 0, 1000, 1000)
    assert labels(town_map.draw("carte", "T.", "", districts(*thin), {})) == ["Q1", "Q2"]
    slugs = town_map.draw("carte", "T.", "", districts(*thin, codes=("est", "ouest")), {})
    assert labels(slugs) == [row[0] for row in slugs.table.rows] == ["A", "B"]
    long = districts(box(0, 0, 900, 900), box(900, 0, 1800, 900), names=("Les Trois Écluses", "Centre"))
    assert labels(town_map.draw("carte", "T.", "", long, {})) == ["Les Trois\nÉcluses", "Centre"]


def test_what_is_outside_the_town_is_cut_and_water_goes_over_edges():
    water = geopandas.GeoSeries([box(900, -500, 1100, 500)], crs="EPSG:2154")
    streets = geopandas.GeoSeries([LineString([(-500, 500), (500, 500)]), LineString([(5000, 0), (6000, 0)])], crs="EPSG:2154")
    drawing = town_map.draw("carte", "T.", "", TWO, {"water": water, "streets": streets})
    marks = [layer["mark"] for layer in drawing.chart.to_dict()["layer"]]
    assert [mark.get("fill") or mark.get("stroke") for mark in marks[:-2]] == [
        TOKENS["card"], TOKENS["line"], TOKENS["soft"], PALE["earn"]
    ]  # fmt: skip
    [street] = features(drawing, 1)
    assert shapely.geometry.shape(street["geometry"]).bounds == pytest.approx((6, 183, 183, 183))
    [river] = features(drawing, 3)
    assert shapely.geometry.shape(river["geometry"]).bounds == pytest.approx((324.6, 183, 395.4, 360))


@pytest.mark.parametrize("name", ["angers_quartiers", "montpellier_quartiers", "paris_arrondissements", "communes-93"])
def test_real_towns_make_light_maps(name, shared_data):
    path = shared_data / "geo" / f"{name}.geojson"
    shapes = read(Town(folder=path.parent, name="Test", siren="1", sources={"districts": (path,)}), Findings()).shapes
    drawing = town_map.draw("carte", "La ville a des quartiers.", "", shapes, {})
    drawn = [shapely.geometry.shape(each["geometry"]) for each in features(drawing, 0)]
    assert len(drawn) == len(shapes) and all(each.area > 0 for each in drawn)
    # The ground is that of the town: nothing inside out, nothing lost.
    scale = (drawn[0].area / shapes.area.iloc[0]) ** 0.5
    assert sum(each.area for each in drawn) == pytest.approx(shapes.area.sum() * scale**2, rel=0.02)
    svg = render.svg(drawing)
    assert len(gzip.compress(svg.encode())) < 12_000
    assert svg == render.svg(drawing) and json.dumps(drawing.chart.to_dict())


def test_a_map_around_one_district_cuts_what_is_beyond():
    shown = ground.frame(TWO.geometry.iloc[:1], around=0.1)
    assert shown.places([(1000, 0), (2000, 1000), (0, 0)]) == [(65.0, 655.0), (655.0, 65.0), None]
    east, west = ground.simplified(list(TWO.geometry), shown)
    assert ground.outline(east) == "M65,65L65,655L655,655L655,65Z" and west.bounds[0] == -1
    assert ground.outline(shapely.Polygon()) == ""
    assert labels(town_map.draw("carte", "T.", "", TWO, {}, ground.frame(TWO.geometry.iloc[:1], around=0.02), True)) == ["Est"]


def test_names_keep_clear_of_points():
    crowd = [(x, y) for x in range(370, 710, 20) for y in range(10, 200, 20)]
    drawing = town_map.draw("carte", "T.", "", TWO, {}, points=crowd)
    [rows] = [rows for rows in drawing.chart.to_dict()["datasets"].values() if rows[0].get("label")]
    assert rows[0]["label"] == "Est" and rows[0]["y"] > 220


def test_thousands_of_streets_are_one_light_path():
    chance = random.Random(5)
    starts = [(chance.uniform(0, 2000), chance.uniform(0, 1000)) for _ in range(5000)]
    bend = chance.uniform
    lines = [LineString([(x + 12 * step * way, y + 12 * step * (1 - way) + bend(-4, 4)) for step in range(12)])
             for x, y in starts for way in (chance.choice((0, 1)),)]  # fmt: skip
    drawing = town_map.draw("carte", "T.", "", TWO, {"lanes": geopandas.GeoSeries(lines, crs="EPSG:2154")})
    assert len(features(drawing, 1)) == 1
    assert len(gzip.compress(render.svg(drawing).encode())) < 200_000
