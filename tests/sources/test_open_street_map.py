"""Extracts of OpenStreetMap: its own files, which the test writes, and what overpass-turbo and Geofabrik make of them."""

import json
import struct
import zlib
from xml.sax.saxutils import quoteattr

import geopandas
import pytest
from shapely.geometry import LineString, box

from pipeline.sources import map_layers, open_street_map
from pipeline.sources.open_street_map import CREDIT
from tests.sources.tiny_places import read

AROUND = (1.95, 46.95, 2.05, 47.05)
NODES = {1: (2.0, 47.0), 2: (2.01, 47.01), 3: (2.01, 47.0), 4: (3.0, 47.0), 5: (3.01, 47.01)}
HERE, RING = (1, 2), (1, 2, 3, 1)
# What is on each way: its nodes, its tags.
WAYS = (
    (HERE, {"highway": "primary_link", "name": "Boulevard <b>Nord</b>"}), (HERE, {"highway": "residential"}),
    (HERE, {"highway": "footway", "name": "Sentier des Vignes"}), (HERE, {"highway": "footway"}), (HERE, {"highway": "service"}),
    (HERE, {"highway": "steps", "name": "Escalier"}), (HERE, {"highway": "construction"}), (HERE, {"barrier": "wall"}),
    ((4, 5), {"highway": "residential", "name": "Rue lointaine"}), ((2, 4), {"highway": "trunk", "name": "Route longue"}),
    (HERE, {"waterway": "stream", "name": "Ru"}), (HERE, {"waterway": "stream", "name": "Ru couvert", "tunnel": "culvert"}),
    (HERE, {"waterway": "drain"}), (RING, {"natural": "water", "name": "Étang"}), (RING, {"landuse": "reservoir"}),
    (RING, {"leisure": "park", "name": "Parc"}), (RING, {"leisure": "garden"}), (RING, {"leisure": "garden", "name": "Jardin"}),
    (RING, {"landuse": "forest"}), (RING, {"landuse": "residential", "name": "Lotissement"}),
    (HERE, {"railway": "rail", "name": "Ligne"}), (HERE, {"railway": "rail", "service": "yard"}), (HERE, {"railway": "abandoned"}),
)  # fmt: skip
NAMES = {
    "streets": [("Boulevard <b>Nord</b>", True), ("", False), ("Sentier des Vignes", False), ("Route longue", True)],
    "water": [("Ru", False), ("Étang", False), ("", False)],
    "parks": [("Parc", False), ("Jardin", False), ("", False)],
    "railways": [("Ligne", False)],
}


def xml() -> bytes:
    nodes = "".join(f'<node id="{id_}" lat="{latitude}" lon="{longitude}"/>' for id_, (longitude, latitude) in NODES.items())
    ways = ""
    for id_, (refs, tags) in enumerate(WAYS, 1):
        listed = "".join(f'<nd ref="{ref}"/>' for ref in refs)
        said = "".join(f"<tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in tags.items())
        ways += f'<way id="{id_}">{listed}{said}</way>'
    return f'<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">{nodes}{ways}</osm>'.encode()


def varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])


def zigzag(value: int) -> int:
    return value * 2 if value >= 0 else -value * 2 - 1


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def block(kind: str, content: bytes) -> bytes:
    blob = field(2, len(content)) + field(3, zlib.compress(content))
    header = field(1, kind.encode()) + field(3, len(blob))
    return struct.pack(">I", len(header)) + header + blob


def pbf() -> bytes:
    """The same extract as Protocol Buffers (OSM PBF 1.3): one block of nodes, one of ways."""
    texts = [""]

    def at(text: str) -> int:
        texts.append(text)
        return len(texts) - 1

    nodes = b"".join(
        field(1, field(1, zigzag(id_)) + field(8, zigzag(round(latitude * 1e7))) + field(9, zigzag(round(longitude * 1e7))))
        for id_, (longitude, latitude) in NODES.items()
    )
    ways = b""
    for id_, (refs, tags) in enumerate(WAYS, 1):
        keys, values = (b"".join(varint(at(text)) for text in each) for each in (tags.keys(), tags.values()))
        steps = b"".join(varint(zigzag(ref - before)) for before, ref in zip((0, *refs), refs, strict=False))
        ways += field(3, field(1, id_) + field(2, keys) + field(3, values) + field(8, steps))
    strings = field(1, b"".join(field(1, text.encode()) for text in texts))
    header = field(4, b"OsmSchema-V0.6") + field(4, b"DenseNodes")
    return block("OSMHeader", header) + block("OSMData", strings + field(2, nodes) + field(2, ways))


def around(town, findings):
    return map_layers.read(town, findings, AROUND)


@pytest.mark.parametrize(("name", "write"), [("extrait.osm", xml), ("extrait.osm.pbf", pbf)])
@pytest.mark.parametrize("kind", NAMES)
def test_one_extract_gives_each_layer(kind, name, write, tmp_path):
    (tmp_path / name).write_bytes(write())
    found, faults, warnings = read(around, tmp_path, kind, tmp_path / name)
    assert (faults, warnings) == ([], [])
    layer = found[kind]
    assert (list(zip(layer.names, layer.are_main, strict=True)), layer.credit) == (NAMES[kind], CREDIT)
    # What goes on outside is cut.
    assert all(box(*AROUND).covers(shape) for shape in layer.shapes)


def test_an_extract_named_for_every_layer_is_read_once(tmp_path, monkeypatch):
    times = []
    monkeypatch.setattr(open_street_map, "read", lambda *given, reader=open_street_map.read: times.append(1) or reader(*given))
    path = tmp_path / "a.osm"
    path.write_bytes(xml())
    more = "\n".join(f'{kind} = ["{path.as_posix()}"]' for kind in NAMES if kind != "streets")
    found, faults, _ = read(around, tmp_path, "streets", path, more=more)
    assert ({kind: len(layer.shapes) for kind, layer in found.items()}, faults, len(times)) == (
        {kind: len(names) for kind, names in NAMES.items()}, [], 1
    )  # fmt: skip


def test_an_export_of_overpass_turbo(tmp_path):
    features = [
        {"type": "Feature", "id": "way/1", "properties": {"@id": "way/1", **tags}, "geometry": shape}
        for tags, shape in (
            ({"highway": "tertiary", "name": "Rue"}, LineString([NODES[1], NODES[2]]).__geo_interface__),
            ({"highway": "bus_stop", "name": "Arrêt"}, {"type": "Point", "coordinates": NODES[1]}),
            ({"leisure": "park", "name": "Parc"}, box(2, 47, 2.01, 47.01).__geo_interface__),
        )
    ]
    (tmp_path / "export.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    for kind, name in (("streets", "Rue"), ("parks", "Parc")):
        found, faults, _ = read(around, tmp_path, kind, tmp_path / "export.geojson")
        assert (found[kind].names, found[kind].credit, faults) == ((name,), CREDIT, [])


def frame(values, shapes, **columns):
    given = {"osm_id": [str(place) for place in range(len(values))], "fclass": values, "name": [value.upper() for value in values]}
    return geopandas.GeoDataFrame(given | columns, geometry=shapes, crs="EPSG:4326")


def test_what_geofabrik_makes_of_it(tmp_path):
    line, square = LineString([NODES[1], NODES[2]]), box(2, 47, 2.01, 47.01)
    roads = frame(["secondary", "track_grade3", "steps", "unknown"], [line] * 4)
    roads.to_file(tmp_path / "gis_osm_roads_free_1.shp")
    found, faults, _ = read(around, tmp_path, "streets", tmp_path / "gis_osm_roads_free_1.shp")
    assert (found["streets"].names, found["streets"].are_main, found["streets"].credit, faults) == (
        ("SECONDARY", "TRACK_GRADE3"), (True, False), CREDIT, []
    )  # fmt: skip
    package = tmp_path / "free.gpkg"
    roads.to_file(package, layer="gis_osm_roads_free")
    frame(["rail", "rail", "subway"], [line] * 3, tunnel=["F", "T", "T"]).to_file(package, layer="gis_osm_railways_free")
    frame(["forest", "residential"], [square] * 2).to_file(package, layer="gis_osm_landuse_a_free")
    frame(["building"], [square]).to_file(package, layer="gis_osm_buildings_a_free")
    for kind, names in (("railways", ("RAIL",)), ("parks", ("FOREST",)), ("streets", ("SECONDARY", "TRACK_GRADE3"))):
        found, faults, _ = read(around, tmp_path, kind, package)
        assert (found[kind].names, faults) == (names, [])


def test_a_file_of_the_town_needs_no_credit(tmp_path):
    geopandas.GeoDataFrame({"nom": ["Rue"], "type": ["principale"]}, geometry=[LineString([NODES[1], NODES[2]])], crs="EPSG:4326").to_file(
        tmp_path / "rues.geojson"
    )
    assert read(around, tmp_path, "streets", tmp_path / "rues.geojson")[0]["streets"].credit == ""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pbf", b"\x00\x00\x00\x0dnothing", "le fichier n'est pas un extrait d'OpenStreetMap (« .pbf ») lisible"),
        ("a.osm", b"<html></html>", "le fichier n'est pas un extrait d'OpenStreetMap (« .osm ») lisible"),
        ("b.pbf", pbf()[:150], "l'extrait d'OpenStreetMap est abîmé et ne se lit pas"),
        ("b.osm", xml()[:1500], "l'extrait d'OpenStreetMap est abîmé et ne se lit pas"),
    ],
)
def test_what_is_no_extract_is_refused(name, content, said, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert read(around, tmp_path, "streets", tmp_path / name)[1] == [f"{name} : {said}. Téléchargez-le de nouveau."]


def test_an_extract_of_elsewhere_or_without_districts(tmp_path):
    (tmp_path / "a.osm").write_bytes(xml())
    assert read(map_layers.read, tmp_path, "streets", tmp_path / "a.osm")[1] == [
        "a.osm : un extrait d'OpenStreetMap se lit autour de la commune. Donnez les quartiers (« districts » dans town.toml) : "
        "on lit ce qui est autour d'eux."
    ]
    far = (5.0, 45.0, 5.1, 45.1)
    _, faults, warnings = read(lambda town, findings: map_layers.read(town, findings, far), tmp_path, "railways", tmp_path / "a.osm")
    assert (faults, warnings) == (
        [],
        ["a.osm : le fichier n'a aucune voie ferrée sur le territoire. Vérifiez que c'est le bon fichier, ou retirez-le de "
         "« railways » dans town.toml."],
    )  # fmt: skip
