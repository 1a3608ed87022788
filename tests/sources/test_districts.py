"""Boundaries of districts in every form and system, and what is refused: real towns, then squares."""

import json
import zipfile

import geopandas
import pytest
import shapely
from shapely.geometry import box

from pipeline.sources import boundaries, districts
from tests.conftest import ROOT
from tests.sources.tiny_places import read, tuples

EAST, WEST = box(2.01, 47, 2.02, 47.01), box(2, 47, 2.01, 47.01)
SYSTEM = 'Exportez-le de nouveau en WGS 84, ou écrivez son système dans town.toml : [districts], puis crs = "EPSG:2154".'


def frame_of(*shapes, crs="EPSG:4326", names=("Est", "Ouest"), **columns) -> geopandas.GeoDataFrame:
    given = {"nom": list(names[: len(shapes)])} | columns
    return geopandas.GeoDataFrame(given, geometry=list(shapes), crs=crs)


def read_frame(folder, frame, name="quartiers.geojson", more=""):
    path = folder / name
    frame.to_file(path)
    return read(districts.read, folder, "districts", path, more=more)


def read_json(folder, *features, more="", **top):
    path = folder / "quartiers.geojson"
    listed = [{"type": "Feature", "properties": facts, "geometry": shape} for facts, shape in features]
    path.write_text(json.dumps({"type": "FeatureCollection", **top, "features": listed}), encoding="utf-8")
    return read(districts.read, folder, "districts", path, more=more)


def polygon(*ring) -> dict:
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


@pytest.mark.parametrize(
    ("name", "first", "count", "km2"),
    [
        ("angers_quartiers", ("deux-croix-banchais", "Deux Croix - Banchais"), 10, 42.7),
        ("montpellier_quartiers", ("hopitaux-facultes", "Hôpitaux-Facultés"), 7, 56.9),
        ("paris_arrondissements", ("0", "Paris Centre"), 17, 105.4),
        ("communes-93", ("93015", "Coubron"), 40, 236.2),
    ],
)
def test_real_towns_are_read_whatever_way_their_rings_turn(name, first, count, km2, shared_data, tmp_path):
    frame, faults, warnings = read(districts.read, tmp_path, "districts", shared_data / "geo" / f"{name}.geojson")
    assert (faults, warnings, len(frame)) == ([], [], count)
    assert tuples(frame, "district", "name")[0] == first
    shapes = shapely.from_geojson(list(frame["shape"]))
    assert all(shape.is_valid and ring.is_ccw for shape in shapes for ring in shapely.get_exterior_ring(shapely.get_parts(shape)))
    # The official area, which boundaries drawn for the screen come near.
    area = geopandas.GeoSeries(shapes, crs="EPSG:4326").to_crs("EPSG:2154").area.sum() / 1e6
    assert area == pytest.approx(km2, rel=0.05)
    inner = shapely.points(list(zip(frame["longitude"], frame["latitude"], strict=True)))
    assert all(shape.contains(point) for shape, point in zip(shapes, inner, strict=True))


def test_a_list_is_no_cell_and_no_number_is_infinite(tmp_path):
    square = polygon((2.96, 47.30), (2.97, 47.30), (2.97, 47.31))
    facts = {"nom": "Centre", "code": ["x"], "population": [1, 2], "depuis": {"an": 1}}
    frame, faults, _ = read_json(tmp_path, (facts, square))
    assert (tuples(frame, "district", "name"), faults) == ([("centre", "Centre")], [])
    (tmp_path / "vide.geojson").write_text('{"type": "FeatureCollection", "features": [null]}', encoding="utf-8")
    assert read(districts.read, tmp_path, "districts", tmp_path / "vide.geojson")[1] == [
        "vide.geojson : le fichier n'est pas un « .geojson » lisible. Exportez de nouveau le fichier depuis votre logiciel de cartographie."
    ]
    assert read_json(tmp_path, ({"nom": "Centre", "population": float("inf")}, square))[1] == [
        "quartiers.geojson, colonne « population » : le quartier n° 1 : « inf » n'est pas un nombre entier."
    ]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:2154", "EPSG:3857", "EPSG:3946"])
@pytest.mark.parametrize("name", ["quartiers.gpkg", "quartiers.shp", "quartiers.geojson"])
def test_the_forms_and_systems_of_a_file(name, crs, tmp_path):
    frame, faults, warnings = read_frame(tmp_path, frame_of(EAST, WEST).to_crs(crs), name)
    assert (tuples(frame, "district", "name", "row"), faults, warnings) == ([("est", "Est", 1), ("ouest", "Ouest", 2)], [], [])
    # A degree is kept to its sixth decimal, and a projected file to the centimetre.
    assert all(shapely.from_geojson(shape).equals_exact(square.normalize(), 2e-6, normalize=True)
               for shape, square in zip(frame["shape"], (EAST, WEST), strict=True))  # fmt: skip


def test_a_zipped_shapefile(tmp_path):
    frame_of(EAST, WEST).to_file(tmp_path / "q.shp")
    with zipfile.ZipFile(tmp_path / "q.zip", "w") as archive:
        for path in tmp_path.glob("q.[!z]*"):
            archive.write(path, path.name)
    frame, faults, _ = read(districts.read, tmp_path, "districts", tmp_path / "q.zip")
    assert (tuples(frame, "name"), faults) == ([("Est",), ("Ouest",)], [])


def test_facts_of_a_district_and_columns_that_the_town_names(tmp_path):
    facts = {"QUARTIER_L": "Gare", "num": 3.0, "pop": "1 204", "ancien_nom": None}
    square = polygon((2, 47), (2.01, 47), (2.01, 47.01), (2, 47.01))
    more = '[districts]\nname = "QUARTIER_L"\ncode = "num"'
    frame, faults, _ = read_json(tmp_path, (facts, square), more=more)
    assert tuples(frame, "district", "name", "former_name", "population", "longitude", "latitude", "shape") == [
        ("3", "Gare", "", 1204, 2.005, 47.005, '{"type":"Polygon","coordinates":[[[2.0,47.0],[2.01,47.0],[2.01,47.01],[2.0,'
                                               '47.01],[2.0,47.0]]]}')
    ]  # fmt: skip
    assert faults == []


def test_shared_edges_stay_shared(tmp_path):
    frame, _, _ = read(districts.read, tmp_path, "districts", ROOT / "data" / "raw" / "territoire" / "quartiers.geojson")
    shapes = shapely.from_geojson(list(frame["shape"]))
    assert shapely.coverage_is_valid(shapes)
    assert tuples(frame, "name", "former_name")[6] == ("Le Lavoir", "Zone des Tanneries")


def test_a_small_crossing_is_repaired_and_a_bow_tie_refused(tmp_path):
    spike = polygon((2, 47), (2.01, 47), (2.01, 47.01), (2.005, 47.01), (2.005, 47.02), (2.005, 47.01), (2, 47.01))
    frame, faults, _ = read_json(tmp_path, ({"nom": "Pointe"}, spike))
    assert faults == [] and shapely.from_geojson(frame["shape"][0]).equals(WEST)
    bow = polygon((2, 47), (2.01, 47.01), (2.01, 47), (2, 47.01))
    assert read_json(tmp_path, ({"nom": "Nœud"}, bow))[1] == [
        "quartiers.geojson : le quartier n° 1 (« Nœud ») a un contour qui se croise lui-même. Corrigez-le dans votre logiciel "
        "de cartographie "
        "(« réparer les géométries »)."
    ]  # fmt: skip


SQUARE = polygon((2, 47), (2.01, 47), (2.01, 47.01), (2, 47.01))
METRES = polygon((700000, 6600000), (701000, 6600000), (701000, 6601000))


@pytest.mark.parametrize(
    ("features", "said"),
    [
        ([({"nom": "A"}, METRES)],
         "quartiers.geojson : les coordonnées sont des mètres, mais le système déclaré (WGS 84, EPSG:4326) dit autre chose. " + SYSTEM),
        ([({"nom": "A"}, SQUARE), ({"nom": "B"}, METRES)],
         "quartiers.geojson : les quartiers ne sont pas tous dans le même système de coordonnées : le n° 2 diffère des précédents. "
         "Mettez-les tous en WGS 84 dans votre logiciel de cartographie."),
        ([({"nom": "A"}, polygon((47, 2), (47, 2.01), (47.01, 2.01)))],
         "quartiers.geojson : le quartier n° 1 (« A ») n'est pas en France (longitude 47.005, latitude 2.005) : la longitude et "
         "la latitude "
         "sont échangées. " + SYSTEM),
        ([({"nom": "A"}, polygon((20, 60), (20.1, 60), (20.1, 60.1)))],
         "quartiers.geojson : le quartier n° 1 (« A ») n'est pas en France (longitude 20.050, latitude 60.050) : le système de coordonnées "
         "déclaré n'est sans doute pas le bon. " + SYSTEM),
        ([({"nom": "A"}, {"type": "LineString", "coordinates": [[2, 47], [2.1, 47]]})],
         "quartiers.geojson : le fichier n'a aucune couche de surfaces. Exportez celle des quartiers, seule."),
        ([({"nom": "A"}, SQUARE), ({"nom": "B"}, None)],
         "quartiers.geojson : le quartier n° 2 (« B ») n'a pas de contour. Exportez de nouveau le fichier depuis votre logiciel "
         "de cartographie."),
        ([({"nom": "La ChÃ¢taigneraie"}, SQUARE)],
         "quartiers.geojson, colonne « nom » : le quartier n° 1 : « La ChÃ¢taigneraie » est mal encodé. Rouvrez le fichier d'origine en "
         "UTF-8 et exportez-le de nouveau."),
        ([({"nom": ""}, SQUARE)], "quartiers.geojson, colonne « nom » : le quartier n° 1 n'a pas de nom. Remplissez la case."),
        ([({"nom": "A", "population": "beaucoup"}, SQUARE)],
         "quartiers.geojson, colonne « population » : le quartier n° 1 : « beaucoup » n'est pas un nombre entier."),
        ([({"zone": "Nord", "maire": "Personne"}, SQUARE)],
         "quartiers.geojson : on ne sait pas quelle colonne est le nom des quartiers. Écrivez dans town.toml : [districts], "
         "puis name = \"…\". "
         "Colonnes : « maire », « zone »."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_sentence(features, said, tmp_path):
    assert read_json(tmp_path, *features)[1] == [said]


def test_two_districts_of_one_code_or_name(tmp_path):
    other = polygon((2.1, 47), (2.11, 47), (2.11, 47.01))
    double = [({"nom": "A", "code": 1}, SQUARE), ({"nom": "B", "code": 1}, other)]
    assert read_json(tmp_path, *double, more='[districts]\ncode = "code"')[1] == [
        "quartiers.geojson : les quartiers n° 1 et 2 ont le même code, « 1 ». Donnez-leur deux codes différents, ou "
        "réunissez leurs contours en un seul."
    ]
    # A code that is the same for all is the town's.
    assert tuples(read_json(tmp_path, *double)[0], "district") == [("a",), ("b",)]


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_files_that_do_not_say_their_system_or_are_no_map(tmp_path):
    frame = frame_of(EAST, WEST).to_crs("EPSG:2154").set_crs(None, allow_override=True)
    assert read_frame(tmp_path, frame, "q.shp")[1] == [f"q.shp : le fichier ne dit pas son système de coordonnées. {SYSTEM}"]
    given = read_frame(tmp_path, frame, "q.shp", more='[districts]\ncrs = "EPSG:2154"')
    assert (len(given[0]), given[1]) == (2, [])
    assert read_frame(tmp_path, frame, "q.shp", more='[districts]\ncrs = "EPSG:21540000"')[1] == [
        "town.toml, clé « districts.crs » : « EPSG:21540000 » n'est pas un système de coordonnées. Écrivez par exemple "
        'crs = "EPSG:2154" (Lambert-93).'
    ]
    (tmp_path / "q.geojson").write_text("{", encoding="utf-8")
    (tmp_path / "q.txt").write_text("quartiers", encoding="utf-8")
    assert read(districts.read, tmp_path, "districts", tmp_path / "q.geojson", tmp_path / "q.txt")[1] == [
        "q.geojson : le fichier n'est pas un « .geojson » lisible. Exportez de nouveau le fichier depuis votre logiciel de cartographie.",
        "q.txt : « .txt » n'est pas un format de carte connu. Formats connus : .geojson, .json, .topojson, .gpkg, .shp, .zip.",
    ]


def test_a_column_that_the_town_names_must_exist(tmp_path):
    assert read_json(tmp_path, ({"nom": "A"}, SQUARE), more='[districts]\nname = "nomm"')[1] == [
        "town.toml, clé « districts.name » : la colonne « nomm » n'existe pas. Colonnes de quartiers.geojson : « nom »."
    ]


def test_a_file_is_of_the_format_of_its_name(tmp_path):
    (tmp_path / "q.gpkg").write_text("<OGRVRTDataSource/>", encoding="utf-8")
    (tmp_path / "q.json").write_text('{"type": "gdal_streamed_alg"}', encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "q.zip", "w") as archive:
        archive.writestr("q.vrt", "<OGRVRTDataSource/>")
    files = [tmp_path / f"q.{kind}" for kind in ("gpkg", "json", "zip")]
    assert read(districts.read, tmp_path, "districts", *files)[1] == [
        f"{path.name} : le fichier n'est pas un « {path.suffix} » lisible. Exportez de nouveau le fichier depuis votre logiciel de "
        "cartographie."
        for path in files
    ]


def test_the_parts_of_a_larger_authority_are_called_what_they_are(tmp_path):
    twice = [({"nom": "A", "code_insee": "93001"}, SQUARE), ({"nom": "A", "code_insee": "93002"}, None)]
    assert read_json(tmp_path, *twice)[1] == [
        "quartiers.geojson : la commune n° 2 (« A ») n'a pas de contour. Exportez de nouveau le fichier depuis votre logiciel de "
        "cartographie."
    ]


def test_a_collection_of_surfaces_is_one_and_altitudes_are_dropped(tmp_path):
    other = polygon((2.02, 47, 12), (2.03, 47, 12), (2.03, 47.01, 12))
    frame, faults, _ = read_json(tmp_path, ({"nom": "A"}, {"type": "GeometryCollection", "geometries": [SQUARE, other]}))
    shape = shapely.from_geojson(frame["shape"][0])
    assert (shape.geom_type, shape.has_z, faults) == ("MultiPolygon", False, [])
    mixed = [({"nom": "A"}, SQUARE), ({"nom": "B"}, {"type": "Point", "coordinates": [2, 47]})]
    assert read_json(tmp_path, *mixed)[1] == [
        "quartiers.geojson : le quartier n° 2 (« B ») n'est pas une surface, mais un point. Donnez des polygones."
    ]


def test_the_markup_and_formulas_of_a_name_are_text(tmp_path):
    frame, faults, _ = read_json(tmp_path, ({"nom": "<b>Gare</b> =1+1"}, SQUARE))
    assert (tuples(frame, "district", "name"), faults) == ([("b-gare-b-1-1", "<b>Gare</b> =1+1")], [])


def test_a_boundary_of_too_many_points_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(boundaries, "MOST_POINTS", 4)
    other = polygon((2.1, 47), (2.11, 47), (2.11, 47.01))
    frame, faults, _ = read_json(tmp_path, ({"nom": "A"}, SQUARE), ({"nom": "B"}, other))
    assert (tuples(frame, "name"), faults) == (
        [("B",)],
        ["quartiers.geojson : le quartier n° 1 (« A ») a 5 points, 4 au plus sont lus. Simplifiez les contours dans votre logiciel de "
         "cartographie."],
    )  # fmt: skip
