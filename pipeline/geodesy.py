"""Where a point is: degrees from Lambert-93, metres between two points, and whether a place is in France. Plain arithmetic, no library.

Positions are WGS84 degrees (longitude first), or metres of Lambert-93 (RGF93, EPSG:2154), the official projection of mainland France.
"""

from math import asin, atan, atan2, cos, exp, hypot, log, pi, radians, sin, sqrt

# Constants of the projection: IGN, «Projections cartographiques en usage en France», NTG_71. ECCENTRICITY is that of the ellipsoid GRS80.
ECCENTRICITY = 0.08181919104281579
EXPONENT, RADIUS = 0.7256077650532670, 11_754_255.4261
X_POLE, Y_POLE = 700_000.0, 12_655_612.0499
MERIDIAN = radians(3)
EARTH_M = 6_371_000.0

# West, south, east, north of each part of France, in degrees, generously.
MAINLAND = (-5.6, 41.2, 9.8, 51.3)
FRANCE = (
    MAINLAND,
    (-63.3, 14.2, -60.6, 18.3),  # Antilles, Saint-Martin, Saint-Barthélemy
    (-54.8, 2.0, -51.4, 6.0),  # Guyane
    (55.0, -21.6, 56.0, -20.7),  # La Réunion
    (44.8, -13.2, 45.5, -12.5),  # Mayotte
    (-56.6, 46.6, -56.0, 47.3),  # Saint-Pierre-et-Miquelon
    (163.0, -23.0, 168.5, -17.5),  # Nouvelle-Calédonie
    (-155.0, -28.0, -134.0, -7.5),  # Polynésie française
    (-178.5, -14.6, -175.8, -13.0),  # Wallis-et-Futuna
)


def is_in_france(longitude: float, latitude: float) -> bool:
    """Whether a position is on French ground, or near it."""
    return any(west <= longitude <= east and south <= latitude <= north for west, south, east, north in FRANCE)


def is_in_mainland(longitude: float, latitude: float) -> bool:
    """Whether a position is where Lambert-93 is in use."""
    west, south, east, north = MAINLAND
    return west <= longitude <= east and south <= latitude <= north


def from_lambert93(x: float, y: float) -> tuple[float, float]:
    """Metres of Lambert-93 → degrees."""
    radius, angle = hypot(x - X_POLE, y - Y_POLE), atan2(x - X_POLE, Y_POLE - y)
    isometric = -log(radius / RADIUS) / EXPONENT
    latitude = 2 * atan(exp(isometric)) - pi / 2
    # Converges by a factor of 150 each time: five steps are more than a double can tell.
    for _ in range(5):
        sine = ECCENTRICITY * sin(latitude)
        latitude = 2 * atan(((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2) * exp(isometric)) - pi / 2
    return (MERIDIAN + angle / EXPONENT) * 180 / pi, latitude * 180 / pi


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two positions in degrees, on a sphere: right to a half per cent."""
    (west, south), (east, north) = (tuple(map(radians, each)) for each in (one, other))
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(min(1.0, half)))
