"""Ground that two districts share, or that none holds."""

import json

import pytest
import shapely
from shapely.geometry import box

from pipeline.errors import Findings
from pipeline.sources import district_ground
from pipeline.sources.district_ground import tell_ground
from pipeline.sources.geographic import COMMUNES, DISTRICTS

EAST, WEST = box(2.01, 47, 2.02, 47.01), box(2, 47, 2.01, 47.01)
FRAME = box(1.99, 46.99, 2.04, 47.02)


def told(*shapes, things=DISTRICTS) -> list[str]:
    rows = [
        {"name": name, "shape": shapely.to_geojson(shape), "file": "q.geojson", "row": place}
        for place, (name, shape) in enumerate(zip("ABC", shapes, strict=False), 1)
    ]
    assert all(json.loads(row["shape"]) for row in rows)
    findings = Findings()
    tell_ground(rows, things, findings)
    assert findings.faults == ()
    return [str(warning) for warning in findings.warnings]


@pytest.mark.parametrize("shapes", [(), (EAST, WEST), (FRAME - EAST, EAST), (FRAME - box(2, 47, 2.0002, 47.02), EAST - FRAME)])
def test_sound_ground_says_nothing(shapes):
    # The last has a crack of fifteen metres, as boundaries drawn by hand have.
    assert told(*[shape for shape in shapes if not shape.is_empty]) == []


def test_districts_that_overlap_are_told():
    said = "q.geojson : « A » et « B » se recouvrent sur 50 % {}. Ce qui est dans les deux sera compté dans le premier."
    assert told(EAST, box(2, 47, 2.015, 47.01)) == [said.format("du plus petit")]
    assert told(EAST, box(2, 47, 2.015, 47.01), things=COMMUNES) == [said.format("de la plus petite")]


def test_ground_in_no_district_is_told():
    remedy = "Ce qui s'y trouve ne sera compté nulle part : vérifiez le tracé."
    assert told(FRAME - EAST) == [
        f"q.geojson : un espace entouré n'est dans aucun quartier (de 85 hectares, vers 2.0150, 47.0050). {remedy}"
    ]
    assert told(FRAME - EAST - box(2.03, 47, 2.031, 47.01), things=COMMUNES) == [
        f"q.geojson : 2 espaces entourés ne sont dans aucune commune (le plus grand de 85 hectares, vers 2.0150, 47.0050). {remedy}"
    ]


def test_needless_detail_is_told(monkeypatch):
    monkeypatch.setattr(district_ground, "FINE", 50)
    assert told(shapely.Point(2, 47).buffer(0.01)) == [
        "q.geojson : le quartier n° 1 (« A ») a 65 points. La construction en sera plus longue : simplifiez les contours dans votre "
        "logiciel de cartographie."
    ]
