import pytest

from pipeline.sources.project_shapes import placed

LINE = {"type": "LineString", "coordinates": [[2.0, 47.0], [2.0, 47.2]]}


def test_a_point_needs_no_shape():
    assert placed({"type": "Point", "coordinates": ["2.96431349", "47.3034", "12"]}) == ((2.964313, 47.3034), "")


def test_a_line_stands_at_its_middle_and_keeps_its_shape():
    assert placed(LINE) == ((2.0, 47.1), '{"type":"LineString","coordinates":[[2.0,47.0],[2.0,47.2]]}')


def test_an_area_stands_inside_itself():
    ring = [[2.0, 47.0], [2.2, 47.0], [2.2, 47.2], [2.0, 47.2], [2.0, 47.0]]
    (longitude, latitude), shape = placed({"type": "Polygon", "coordinates": [ring]})
    assert 2.0 < longitude < 2.2 and 47.0 < latitude < 47.2 and shape.startswith('{"type":"Polygon"')


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        ({"type": "GeometryCollection", "geometries": []}, "« GeometryCollection » n'est pas une forme connue (Point, MultiPoint, "
                                                           "LineString, MultiLineString, Polygon, MultiPolygon)"),
        ({"type": "Point", "coordinates": []}, "la forme n'a pas de coordonnées lisibles"),
        ({"type": "Point", "coordinates": ["a", 2]}, "la forme n'a pas de coordonnées lisibles"),
        ({"type": "LineString", "coordinates": [[2.0, 47.0]]}, "la forme n'a pas assez de points"),
        ({"type": "Point", "coordinates": [47.3, 2.9]}, "« 47.3, 2.9 » n'est pas en France (longitude, puis latitude, en degrés) : "
                                                        "longitude et latitude sont échangées"),
        ({"type": "Point", "coordinates": [0, 0]}, "« 0.0, 0.0 » n'est pas en France (longitude, puis latitude, en degrés)"),
    ],
)  # fmt: skip
def test_what_is_no_shape_is_refused(geometry, said):
    with pytest.raises(ValueError) as raised:
        placed(geometry)
    assert str(raised.value) == said
