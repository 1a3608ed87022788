"""The GeoJSON geometry of a project: where one point of it is, and what is kept of its shape."""

import json

from ..geodesy import is_in_france

# The nesting of positions in each kind of geometry.
DEPTHS = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
LEAST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
DECIMALS = 6


def placed(geometry: dict) -> tuple[tuple[float, float], str]:
    """A point of the shape (longitude, latitude), and the shape as GeoJSON text; no text for a point, which says it all.

    Raises:
        ValueError: when it is no geometry, or stands outside France; the message is a French clause.
    """
    kind = geometry.get("type")
    if kind not in DEPTHS:
        raise ValueError(f"« {kind} » n'est pas une forme connue ({', '.join(DEPTHS)})")
    coordinates = _rounded(geometry.get("coordinates"), DEPTHS[kind], LEAST.get(kind, 1))
    if kind == "Point":
        return (coordinates[0], coordinates[1]), ""
    # Heavy, and for towns whose projects have shapes only.
    import shapely
    from shapely.geometry import shape

    given = shape({"type": kind, "coordinates": coordinates})
    if "Polygon" in kind and not given.is_valid:
        given = shapely.make_valid(given)
    if given.is_empty:
        raise ValueError("la forme est vide")
    largest = max(shapely.get_parts(given), key=lambda part: (part.area, part.length))
    point = largest.interpolate(0.5, normalized=True) if largest.geom_type == "LineString" else largest.representative_point()
    text = json.dumps({"type": kind, "coordinates": coordinates}, separators=(",", ":"))
    return (round(point.x, DECIMALS), round(point.y, DECIMALS)), text


def _rounded(given: object, depth: int, least: int) -> list:
    """Positions of two numbers to ten centimetres, as deep as the kind of geometry wants."""
    if not isinstance(given, list) or not given:
        raise ValueError("la forme n'a pas de coordonnées lisibles")
    if depth:
        if depth == 1 and len(given) < least:
            raise ValueError("la forme n'a pas assez de points")
        return [_rounded(each, depth - 1, least) for each in given]
    try:
        longitude, latitude = (round(float(each), DECIMALS) for each in given[:2])
    except (TypeError, ValueError):
        raise ValueError("la forme n'a pas de coordonnées lisibles") from None
    if not is_in_france(longitude, latitude):
        swapped = " : longitude et latitude sont échangées" if is_in_france(latitude, longitude) else ""
        raise ValueError(f"« {longitude}, {latitude} » n'est pas en France (longitude, puis latitude, en degrés){swapped}")
    return [longitude, latitude]
