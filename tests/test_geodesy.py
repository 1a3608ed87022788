"""Lambert-93 against a public address and against the national institute's own parameters; distances; what is France."""

import pytest

from pipeline.geodesy import from_lambert93, is_in_france, is_in_mainland, metres

# Degrees and metres of the same place, by pyproj from EPSG:4326 to EPSG:2154 (to the centimetre).
PLACES = {
    "Escoulis": ((1.028392, 43.111637), (539416.16, 6225601.16)),
    "Paris": ((2.35, 48.85), (652301.56, 6861302.73)),
    "Plougastel": ((-4.35, 48.38), (156556.60, 6834166.21)),
    "Corte": ((9.4, 42.1), (1229862.32, 6132552.98)),
}


@pytest.mark.parametrize("name", PLACES)
def test_degrees_and_metres_of_a_place(name):
    degrees, planar = PLACES[name]
    assert from_lambert93(*planar) == pytest.approx(degrees, abs=2e-7)


def test_the_distance_of_two_places():
    assert metres((2.35, 48.85), (2.35, 48.85)) == 0
    planar = (652301.56 - 539416.16) ** 2 + (6861302.73 - 6225601.16) ** 2
    assert metres((2.35, 48.85), (1.028392, 43.111637)) == pytest.approx(planar**0.5, rel=0.005)


@pytest.mark.parametrize(
    ("position", "france", "mainland"),
    [((2.35, 48.85), True, True), ((48.85, 2.35), False, False), ((55.45, -20.88), True, False), ((0, 0), False, False)],
)
def test_what_is_france(position, france, mainland):
    assert (is_in_france(*position), is_in_mainland(*position)) == (france, mainland)
