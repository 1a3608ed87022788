"""Shapes made sound: in WGS84 degrees; the boundary of a district without crossings, its rings turned as RFC 7946 wants them.

A wrong, missing or mixed coordinate system is a fault, never a guess.
"""

import geopandas
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.geometry.base import BaseGeometry

from ..errors import Findings
from ..geodesy import is_in_france
from .geographic import AGAIN, Things

DECIMALS = 6
# The coast of a whole région drawn to the metre has fewer; each costs memory many times over.
MOST_POINTS = 200_000
FORMS = {"Point": "un point", "MultiPoint": "des points", "LineString": "une ligne", "MultiLineString": "des lignes"}
# A repair that changes a district by more than this share of its area is no repair.
REPAIR_SHARE = 0.01
CRS_REMEDY = 'Exportez-le de nouveau en WGS 84, ou écrivez son système dans town.toml : [districts], puis crs = "EPSG:2154".'


def in_degrees(
    frame: geopandas.GeoDataFrame, given: str, shown: str, findings: Findings, things: Things, remedy: str = CRS_REMEDY
) -> list[BaseGeometry] | None:
    """The shapes in WGS84, or None and what is wrong with the coordinate system."""
    crs = frame.crs
    if given:
        try:
            crs = CRS.from_user_input(given)
        except CRSError:
            what = f"« {given} » n'est pas un système de coordonnées"
            findings.fault(what, file="town.toml", column="districts.crs", remedy='Écrivez par exemple crs = "EPSG:2154" (Lambert-93).')
            return None
    if crs is None:
        findings.fault("le fichier ne dit pas son système de coordonnées", file=shown, remedy=remedy)
        return None
    known = [(place, shape) for place, shape in enumerate(frame.geometry, 1) if shape is not None and not shape.is_empty]
    are_degrees = [_looks_like_degrees(shape) for _, shape in known]
    if any(are_degrees) and not all(are_degrees):
        place, _ = known[are_degrees.index(not are_degrees[0])]
        what = f"les {things.plural} ne sont pas {things.all} dans le même système de coordonnées : le n° {place} diffère des précédents"
        findings.fault(what, file=shown, remedy=f"Mettez-les {things.all} en WGS 84 dans votre logiciel de cartographie.")
        return None
    if are_degrees and are_degrees[0] != crs.is_geographic:
        seen = "des degrés" if are_degrees[0] else "des mètres"
        name = f"{crs.name}" + (f", EPSG:{crs.to_epsg()}" if crs.to_epsg() else "")
        findings.fault(f"les coordonnées sont {seen}, mais le système déclaré ({name}) dit autre chose", file=shown, remedy=remedy)
        return None
    return list(frame.geometry.set_crs(crs, allow_override=True).to_crs("EPSG:4326"))


def _looks_like_degrees(shape: BaseGeometry) -> bool:
    return all(abs(bound) <= 180 for bound in shape.bounds)


def sound(
    shape: BaseGeometry | None, name: str, place: int, shown: str, findings: Findings, things: Things
) -> BaseGeometry | None:  # fmt: skip
    """A surface without crossings, outer rings counter-clockwise, or None and why it cannot be had."""
    which = f"{things.one} n° {place} (« {name} »)"
    if shape is None or shape.is_empty:
        findings.fault(f"{which} n'a pas de contour", file=shown, remedy=AGAIN)
        return None
    # Altitudes, when there are, are nobody's here.
    shape = shapely.force_2d(shape)
    if shape.geom_type == "GeometryCollection" and all("Polygon" in part.geom_type for part in shapely.get_parts(shape)):
        shape = shapely.union_all(shapely.get_parts(shape))
    if shape.geom_type not in ("Polygon", "MultiPolygon"):
        findings.fault(
            f"{which} n'est pas une surface, mais {FORMS.get(shape.geom_type, 'un mélange de formes')}",
            file=shown,
            remedy="Donnez des polygones.",
        )
        return None
    if (points := shapely.get_num_coordinates(shape)) > MOST_POINTS:
        what = f"{which} a {points} points, {MOST_POINTS} au plus sont lus"
        findings.fault(what, file=shown, remedy="Simplifiez les contours dans votre logiciel de cartographie.")
        return None
    west, south, east, north = shape.bounds
    middle = (west + east) / 2, (south + north) / 2
    if not is_in_france(*middle):
        said = f"longitude {middle[0]:.3f}, latitude {middle[1]:.3f}"
        swapped = is_in_france(middle[1], middle[0])
        why = "la longitude et la latitude sont échangées" if swapped else "le système de coordonnées déclaré n'est sans doute pas le bon"
        findings.fault(f"{which} n'est pas en France ({said}) : {why}", file=shown, remedy=CRS_REMEDY)
        return None
    if not shape.is_valid:
        repaired = _surfaces(shapely.make_valid(shape, method="structure", keep_collapsed=False))
        if repaired is None or abs(repaired.area - shape.area) > REPAIR_SHARE * max(repaired.area, shape.area):
            remedy = "Corrigez-le dans votre logiciel de cartographie (« réparer les géométries »)."
            findings.fault(f"{which} a un contour qui se croise lui-même", file=shown, remedy=remedy)
            return None
        shape = repaired
    return shapely.orient_polygons(shape)


def _surfaces(shape: BaseGeometry) -> BaseGeometry | None:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type in ("Polygon", "MultiPolygon") and part.area]
    return shapely.union_all(parts) if parts else None


def rounded(value: object) -> object:
    """Coordinates of a GeoJSON geometry to ten centimetres: equal ones stay equal, so that shared edges stay shared."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return round(value, DECIMALS) if isinstance(value, float) else value
