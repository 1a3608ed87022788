"""The layers that a map shows to find one's way by: which shapes are kept, which are main, and what is refused."""

import json

import pytest

from pipeline.sources import map_layers
from tests.conftest import ROOT
from tests.sources.tiny_places import read as read_source

LINE = {"type": "LineString", "coordinates": [[2, 47], [2.01, 47.01]]}
SQUARE = {"type": "Polygon", "coordinates": [[[2, 47], [2.01, 47], [2.01, 47.01], [2, 47]]]}
METRES = {"type": "Polygon", "coordinates": [[[7e5, 6e6], [7e5, 7e6], [8e5, 7e6], [7e5, 6e6]]]}
POINT = {"type": "Point", "coordinates": [2, 47]}
AGAIN = "Exportez de nouveau le fichier depuis votre logiciel de cartographie."


def read(folder, kind: str, *features, **top):
    listed = [{"type": "Feature", "properties": facts, "geometry": shape} for facts, shape in features]
    path = folder / "rues.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", **top, "features": listed}), encoding="utf-8")
    return read_source(map_layers.read, folder, kind, path)


def test_a_file_of_the_town(tmp_path):
    found, faults, warnings = read_source(map_layers.read, tmp_path, "streets", ROOT / "data" / "raw" / "territoire" / "rues.geojson")
    assert (faults, warnings, list(found)) == ([], [], ["streets"])
    streets = found["streets"]
    assert (len(streets.shapes), sum(streets.are_main), streets.names[:2]) == (437, 17, ("Place de l'Hôtel-de-Ville", "Grande Rue"))


def test_an_extract_of_openstreetmap_keeps_streets_by_their_rank(tmp_path):
    found, faults, _ = read(
        tmp_path, "streets", ({"name": "Boulevard", "highway": "primary_link"}, LINE), ({"name": "Rue", "highway": "residential"}, LINE),
        ({"name": "Escalier", "highway": "steps"}, LINE), ({"name": "Ruisseau", "waterway": "stream"}, LINE),
        ({"name": "Arrêt", "highway": "bus_stop"}, POINT),
    )  # fmt: skip
    assert faults == []
    assert (found["streets"].names, found["streets"].are_main) == (("Boulevard", "Rue"), (True, False))


def test_water_is_lines_and_surfaces_and_railways_in_use(tmp_path):
    water, _, _ = read(tmp_path, "water", ({"nom": "Ru"}, LINE), ({"nom": None}, SQUARE))
    assert [shape.geom_type for shape in water["water"].shapes] == ["LineString", "Polygon"] and water["water"].names == ("Ru", "")
    rails, _, _ = read(tmp_path, "railways", ({"railway": "rail"}, LINE), ({"railway": "abandoned"}, LINE))
    assert len(rails["railways"].shapes) == 1


def test_another_system_comes_out_in_degrees(tmp_path):
    metres = {"type": "LineString", "coordinates": [[700000, 6600000], [701000, 6600000]]}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    found, faults, _ = read(tmp_path, "streets", ({"nom": "Rue"}, metres), crs=crs)
    assert faults == [] and found["streets"].shapes[0].bounds[0] == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("kind", "features", "said"),
    [
        ("streets", [({"nom": "A"}, SQUARE)], "le fichier n'a aucune couche de lignes. Exportez celle des rues, seule."),
        ("parks", [({"nom": "A"}, SQUARE), ({"nom": "B"}, METRES)],
         "les parcs ne sont pas tous dans le même système de coordonnées : le n° 2 diffère des précédents. Mettez-les tous en WGS 84 dans "
         "votre logiciel de cartographie."),
        ("streets", [({"nom": "A"}, {"type": "GeometryCollection", "geometries": []})],
         f"le fichier n'a aucune rue (lignes attendues). {AGAIN}"),
        ("streets", [({"nom": "A"}, {"type": "LineString", "coordinates": [[20, 60], [20.1, 60]]})],
         "les rues ne sont pas en France (longitude 20.050, latitude 60.000). Exportez-le de nouveau en WGS 84."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence(kind, features, said, tmp_path):
    assert read(tmp_path, kind, *features)[1] == [f"rues.geojson : {said}"]
