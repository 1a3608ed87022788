"""Which layer of a file is read, and files that are too large or not what they say."""

import json
import zipfile

import geopandas
import pytest
from shapely.geometry import LineString, box

from pipeline.errors import Findings, InputError
from pipeline.sources import geographic
from pipeline.sources.geographic import DISTRICTS, LINES, Things

EAST, WEST = box(2.01, 47, 2.02, 47.01), box(2, 47, 2.01, 47.01)
STREETS = Things("rues", "aucune rue", "lignes", "toutes", LINES, layers=("rue", "road"))
ALONE = 'Exportez celle des quartiers, seule, ou nommez-la dans town.toml : [districts], puis layer = "…".'


def layers(path, **shapes):
    for name, shape in shapes.items():
        geopandas.GeoDataFrame({"nom": [name]}, geometry=[shape], crs="EPSG:4326").to_file(path, layer=name)
    return path


def opened(path, things=DISTRICTS, around=None, layer=""):
    """The names read, or the faults; then what is advised."""
    findings = Findings()
    try:
        found = list(geographic.opened(path, path.name, things, findings, around, layer)["nom"])
    except InputError as error:
        found = [str(fault) for fault in error.faults]
    return found, [str(advice) for advice in findings.advice]


def test_the_layer_that_has_the_name_is_read_and_said(tmp_path):
    path = layers(tmp_path / "q.gpkg", iris=EAST, quartiers_2024=WEST, rues=LineString([(2, 47), (2, 47.1)]))
    assert opened(path) == (
        ["quartiers_2024"],
        ["q.gpkg : la couche « quartiers_2024 » a été lue, parmi 2 (« iris », « quartiers_2024 »). Si ce n'est pas la bonne, exportez "
         "l'autre, seule."],
    )  # fmt: skip
    assert opened(path, STREETS) == (["rues"], [])
    assert opened(path, layer="iris") == (["iris"], [])
    assert opened(path, layer="zones") == (
        ["town.toml, clé « districts.layer » : la couche « zones » n'existe pas. Couches de q.gpkg : « iris », « quartiers_2024 »."], []
    )  # fmt: skip


def test_two_layers_are_a_choice_that_the_town_makes(tmp_path):
    path = layers(tmp_path / "q.gpkg", iris=EAST, zones=WEST)
    assert opened(path) == ([f"q.gpkg : le fichier a 2 couches de surfaces (« iris », « zones »). {ALONE}"], [])
    path = layers(tmp_path / "q2.gpkg", quartiers_2014=EAST, quartiers_2024=WEST)
    assert opened(path)[0] == [f"q2.gpkg : le fichier a 2 couches de surfaces (« quartiers_2014 », « quartiers_2024 »). {ALONE}"]


@pytest.mark.parametrize("name", ["q.topojson", "q.json"])
def test_topojson_is_in_degrees(name, tmp_path):
    ring = {"type": "Polygon", "arcs": [[0]], "properties": {"nom": "A"}}
    whole = {
        "type": "Topology",
        "objects": {"q": {"type": "GeometryCollection", "geometries": [ring]}},
        "arcs": [list(WEST.exterior.coords)],
    }
    (tmp_path / name).write_text(json.dumps(whole), encoding="utf-8")
    frame = geographic.opened(tmp_path / name, name, DISTRICTS, Findings())
    assert (list(frame["nom"]), frame.crs.to_epsg(), frame.geometry[0].equals(WEST)) == (["A"], 4326, True)


def test_files_beyond_a_bound_are_refused_before_they_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(geographic, "MOST_MB", {".geojson": 1, ".zip": 2})
    (tmp_path / "q.geojson").write_text(" " * 1_500_000, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "q.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("q.shp", bytes(30_000_000))
    assert (tmp_path / "q.zip").stat().st_size < 100_000
    remedy = "Gardez-en ce qui est sur votre territoire, et simplifiez les contours."
    assert opened(tmp_path / "q.geojson")[0] == [f"q.geojson : le fichier fait 2 mégaoctets, 1 au plus sont lus. {remedy}"]
    assert opened(tmp_path / "q.zip")[0] == [f"q.zip : le fichier fait 30 mégaoctets une fois décompressé, 2 au plus sont lus. {remedy}"]


def test_a_large_file_is_read_around_the_town(tmp_path, monkeypatch):
    monkeypatch.setattr(geographic, "WHOLE_MB", 0)
    shapes = geopandas.GeoDataFrame({"nom": ["ici", "loin"]}, geometry=[WEST, box(3, 48, 3.1, 48.1)], crs="EPSG:4326").to_crs("EPSG:2154")
    shapes.to_file(tmp_path / "q.gpkg")
    assert opened(tmp_path / "q.gpkg", around=(1.9, 46.9, 2.1, 47.1))[0] == ["ici"]
    # What is elsewhere is read all the same, for somebody to say where it is.
    assert opened(tmp_path / "q.gpkg", around=(5, 45, 5.1, 45.1))[0] == ["ici", "loin"]


def test_a_nested_bomb_is_no_crash(tmp_path):
    (tmp_path / "q.geojson").write_text("[" * 200_000, encoding="utf-8")
    said = "n'est pas un « .geojson » lisible. Exportez de nouveau le fichier depuis votre logiciel de cartographie."
    assert opened(tmp_path / "q.geojson")[0] == [f"q.geojson : le fichier {said}"]
