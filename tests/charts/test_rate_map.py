"""The map of rates: one class a fullness of one colour, nothing and not computed told apart without it, a legend of what is seen."""

import geopandas
import pytest
import shapely
from shapely.geometry import box

from pipeline.charts import ground, rate_map, render
from pipeline.charts.theme import TOKENS
from pipeline.report import Table

SQUARES = geopandas.GeoDataFrame(
    {"district": list("abcd"), "name": ["Ancien", "Bas", "Centre", "Dehors"]},
    geometry=[box(1000 * west, 0, 1000 * west + 1000, 1000) for west in range(4)],
    crs="EPSG:2154",
)
LEGEND = ["rien", "moins de 100 euros", "100 euros ou plus"]


def drawn(classes: dict, legend=LEGEND):
    labels = {code: (name, f"{place} €") for place, (code, name) in enumerate(zip("abcd", SQUARES["name"], strict=True))}
    shown = ground.frame(SQUARES.geometry)
    table = Table("Les montants", (), ())
    return rate_map.draw("taux", "Titre.", "Dit.", "Euros.", SQUARES, shown, classes, legend, "pas calculé", labels, table)


def layers(drawing) -> list[tuple[dict, list]]:
    """The style of each layer of shapes, and its shapes."""
    found = drawing.chart.to_dict()["layer"]
    return [(each["mark"], [shapely.geometry.shape(feature["geometry"]) for feature in each["data"]["values"]])
            for each in found if each["mark"]["type"] == "geoshape"]  # fmt: skip


def words(drawing) -> list[str]:
    made = drawing.chart.to_dict()
    return list(dict.fromkeys(row["label"] for rows in made["datasets"].values() for row in rows))


def test_classes_are_one_colour_more_and_more_full():
    drawing = drawn({"a": 1, "b": 2, "c": 0, "d": None})
    fills = [mark["fillOpacity"] for mark, _ in layers(drawing) if mark.get("fill")]
    ground_fills, legend_fills = fills[:3], fills[3:]
    assert ground_fills == [0.0, 0.25, 0.8] and legend_fills == [0.8, 0.25, 0.0]
    assert len({mark["fill"] for mark, _ in layers(drawing) if mark.get("fill")}) == 1
    assert words(drawing)[-4:] == ["100 euros ou plus", "moins de 100 euros", "rien", "pas calculé"]
    assert words(drawing)[:4] == ["Ancien\n0 €", "Centre\n2 €", "Dehors\n3 €", "Bas\n1 €"]


def test_words_on_a_full_class_have_the_colour_of_the_ground():
    drawing = drawn({"a": 1, "b": 2, "c": 0, "d": None}).chart.to_dict()
    said = {each["mark"].get("color") or "ink": [row["label"].split("\n")[0] for row in drawing["datasets"][each["data"]["name"]]]
            for each in drawing["layer"] if each["mark"]["type"] == "text" and each["mark"].get("align") != "left"}  # fmt: skip
    assert said == {"ink": ["Ancien", "Centre", "Dehors"], TOKENS["card"]: ["Bas"]}


def test_what_is_not_computed_is_hatched_inside_its_district_alone():
    drawing = drawn({"a": 1, "b": 2, "c": 1, "d": None})
    hatched = [shapes[0] for mark, shapes in layers(drawing) if not mark.get("fill") and "Line" in shapes[0].geom_type]
    assert len(hatched) == 2
    west, _, east, _ = hatched[0].bounds
    assert 537 <= west < east <= 714 and shapely.get_num_geometries(hatched[0]) > 10
    assert "rien" not in words(drawing)


def test_a_legend_tells_what_is_on_the_map():
    assert words(drawn({"a": 1, "b": 2, "c": 1, "d": 2}))[-2:] == ["100 euros ou plus", "moins de 100 euros"]
    found = ({"a": 1, "b": 2, "c": 1, "d": 2}, {"a": 1, "b": 2, "c": 0, "d": None})
    sizes = [drawn(classes).chart.to_dict()["height"] for classes in found]
    assert sizes[1] - sizes[0] == 2 * rate_map.ROW


@pytest.mark.parametrize("count", rate_map.FULLNESS)
def test_classes_are_as_far_apart_as_eyes_and_paper_need(count):
    steps = rate_map.FULLNESS[count]
    assert len(steps) == count + 1 and all(later - former >= 0.1 for former, later in zip(steps, steps[1:], strict=False))
    assert render.svg(drawn(dict.fromkeys("abcd", count), ["rien", *(f"classe {each}" for each in range(count))]))
