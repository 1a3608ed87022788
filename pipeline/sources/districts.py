"""The boundaries of districts, as any geographic software writes them → the table of districts.

GeoJSON, GeoPackage, Shapefile (alone or in a zip), in any coordinate system that is declared. Rings are turned as RFC 7946 wants them and
shapes that cross themselves repaired; where the system is wrong, missing or not the same everywhere, the file is refused.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.geometry.base import BaseGeometry

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..geodesy import is_in_france
from ..tables.districts import DISTRICTS
from .amounts import to_count

KINDS = (".geojson", ".json", ".gpkg", ".shp", ".zip")
# What files call each column, once in lower case; «l_ar» and «c_ar» are Paris's.
NAMES = {
    "name": ("nom", "name", "nom_quartier", "nom_quart", "quartier", "libelle", "libquart", "nom_qua", "l_qu", "l_ar", "label"),
    "code": ("code", "code_quartier", "code_insee", "insee", "num_quartier", "c_qu", "c_ar"),
    "population": ("population", "pop", "habitants"),
    "former_name": ("ancien_nom", "former_name"),
}
DECIMALS = 6
# A repair that changes a district by more than this share of its area is no repair.
REPAIR_SHARE = 0.01
# Districts that share more than this of the smaller one overlap; a line drawn twice by hand does not.
OVERLAP_SHARE = 0.02
CRS_REMEDY = 'Exportez-le de nouveau en WGS 84, ou écrivez son système dans town.toml : [districts], puis crs = "EPSG:2154".'
AGAIN = "Exportez de nouveau le fichier depuis votre logiciel de cartographie."


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of districts, in the order of the files."""
    rows: list[dict] = []
    for path in town.district_files:
        shown = town.shown(path)
        try:
            frame = _opened(path, shown)
            shapes = _in_degrees(frame, town.district_columns.get("crs", ""), shown, findings)
            rows += _rows(frame, shapes, town.district_columns, shown, findings) if shapes is not None else []
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    _tell_doubles(rows, findings)
    return DISTRICTS.frame({column.name: [row[column.name] for row in rows] for column in DISTRICTS.columns})


def _opened(path: Path, shown: str) -> geopandas.GeoDataFrame:
    """The features of a file.

    Raises:
        InputError: when it is no geographic file, or its layers leave a choice.
    """
    findings = Findings()
    if path.suffix.lower() not in KINDS:
        remedy = f"Formats connus : {', '.join(KINDS)}."
        findings.fault(f"« {path.suffix} » n'est pas un format de carte connu", file=shown, remedy=remedy)
        findings.raise_faults()
    try:
        layers = [str(name) for name, kind in pyogrio.list_layers(path) if kind is None or "Polygon" in kind or kind == "Unknown"]
        if len(layers) != 1:
            what = f"le fichier a {len(layers)} couches de surfaces" + (f" ({known_names('', layers)})" if layers else "")
            findings.fault(what, file=shown, remedy="Exportez celle des quartiers, seule.")
            findings.raise_faults()
        frame = geopandas.read_file(path, layer=layers[0])
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, shapely.errors.GEOSException, ValueError, OSError):
        findings.fault("le fichier n'est pas lisible", file=shown, remedy=AGAIN)
        findings.raise_faults()
    if not isinstance(frame, geopandas.GeoDataFrame) or not len(frame):
        findings.fault("le fichier n'a aucun quartier", file=shown, remedy=AGAIN)
        findings.raise_faults()
    return frame


def _in_degrees(frame: geopandas.GeoDataFrame, given: str, shown: str, findings: Findings) -> list[BaseGeometry] | None:
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
        findings.fault("le fichier ne dit pas son système de coordonnées", file=shown, remedy=CRS_REMEDY)
        return None
    known = [shape for shape in frame.geometry if shape is not None and not shape.is_empty]
    are_degrees = [_looks_like_degrees(shape) for shape in known]
    if any(are_degrees) and not all(are_degrees):
        place = are_degrees.index(not are_degrees[0]) + 1
        what = f"les quartiers ne sont pas tous dans le même système de coordonnées : le n° {place} diffère du premier"
        findings.fault(what, file=shown, remedy="Mettez-les tous en WGS 84 dans votre logiciel de cartographie.")
        return None
    if are_degrees and are_degrees[0] != crs.is_geographic:
        seen = "des degrés" if are_degrees[0] else "des mètres"
        name = f"{crs.name}" + (f", EPSG:{crs.to_epsg()}" if crs.to_epsg() else "")
        findings.fault(f"les coordonnées sont {seen}, mais le système déclaré ({name}) dit autre chose", file=shown, remedy=CRS_REMEDY)
        return None
    return list(frame.geometry.set_crs(crs, allow_override=True).to_crs("EPSG:4326"))


def _looks_like_degrees(shape: BaseGeometry) -> bool:
    return all(abs(bound) <= 180 for bound in shape.bounds)


def _rows(
    frame: geopandas.GeoDataFrame, shapes: Sequence[BaseGeometry | None], given: dict[str, str], shown: str, findings: Findings
) -> list[dict]:
    columns = _columns(frame, given, shown, findings)
    if columns is None:
        return []
    rows = []
    for place, (shape, facts) in enumerate(zip(shapes, frame.drop(columns="geometry").to_dict("records"), strict=True), 1):
        texts = {ours: _text(facts[theirs]) for ours, theirs in columns.items()}
        name = texts["name"]
        if not name:
            findings.fault(f"le quartier n° {place} n'a pas de nom", file=shown, column=columns["name"], remedy="Remplissez la case.")
            continue
        sound = _sound(shape, name, place, shown, findings)
        if sound is None:
            continue
        inner = sound.representative_point()
        rows.append(
            {"district": texts.get("code") or slug(name), "name": name, "former_name": texts.get("former_name", ""),
             "population": _people(texts.get("population", ""), place, columns, shown, findings),
             "longitude": round(inner.x, DECIMALS), "latitude": round(inner.y, DECIMALS),
             "shape": json.dumps(_rounded(json.loads(shapely.to_geojson(sound))), separators=(",", ":")), "file": shown, "row": place}
        )  # fmt: skip
    return rows


def _columns(frame: geopandas.GeoDataFrame, given: dict[str, str], shown: str, findings: Findings) -> dict[str, str] | None:
    """Our name of each column → the file's: what town.toml says, else what is known, else the only text that tells districts apart."""
    there = [str(column) for column in frame.columns if column != "geometry"]
    lowered = {column.lower(): column for column in reversed(there)}
    found = {}
    for ours, names in NAMES.items():
        wanted = given.get(ours, "")
        if wanted and wanted not in there:
            remedy = f"Colonnes de {shown} : {known_names(wanted, there)}."
            findings.fault(f"la colonne « {wanted} » n'existe pas", file="town.toml", column=f"districts.{ours}", remedy=remedy)
            return None
        theirs = wanted or next((lowered[name] for name in names if name in lowered), "")
        if theirs:
            found[ours] = theirs
    if "name" not in found:
        texts = [column for column in there if _tells_apart([_text(value) for value in frame[column]])]
        if len(texts) != 1:
            what = "on ne sait pas quelle colonne est le nom des quartiers"
            remedy = f'Écrivez dans town.toml : [districts], puis name = "…". Colonnes : {known_names("nom", there)}.'
            findings.fault(what, file=shown, remedy=remedy)
            return None
        found["name"] = texts[0]
    return found


def _tells_apart(values: list[str]) -> bool:
    return len(set(values)) == len(values) and all(re.search("[^\\W\\d_]{3}", value) for value in values)


def _text(value: object) -> str:
    """A property as text: a code that was read as a number is one again, nothing is empty."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return " ".join(str(value).split())


def _people(given: str, place: int, columns: dict[str, str], shown: str, findings: Findings) -> int | None:
    if not given:
        return None
    try:
        return to_count(given)
    except ValueError as error:
        findings.fault(f"quartier n° {place} : {error}", file=shown, column=columns["population"])
        return None


def _sound(shape: BaseGeometry | None, name: str, place: int, shown: str, findings: Findings) -> BaseGeometry | None:
    """A surface without crossings, outer rings counter-clockwise, or None and why it cannot be had."""
    which = f"le quartier n° {place} (« {name} »)"
    if shape is None or shape.is_empty:
        findings.fault(f"{which} n'a pas de contour", file=shown, remedy=AGAIN)
        return None
    # Altitudes, when there are, are nobody's here.
    shape = shapely.force_2d(shape)
    if shape.geom_type not in ("Polygon", "MultiPolygon"):
        findings.fault(f"{which} n'est pas une surface ({shape.geom_type})", file=shown, remedy="Donnez des polygones.")
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


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_rounded(each) for each in value]
    return round(value, DECIMALS) if isinstance(value, float) else value


def _tell_doubles(rows: list[dict], findings: Findings) -> None:
    """Two districts of one code or one name, or on the same ground."""
    for key, said in (("district", "code"), ("name", "nom")):
        seen: dict[str, dict] = {}
        for row in rows:
            first = seen.setdefault(row[key], row)
            if first is not row:
                what = f"les quartiers n° {first['row']} et {row['row']} ont le même {said}, « {row[key]} »"
                findings.fault(what, file=row["file"], remedy="Gardez un seul des deux, ou donnez à chacun le sien.")
    shapes = [shapely.from_geojson(row["shape"]) for row in rows]
    tree = shapely.STRtree(shapes)
    for one, other in sorted({tuple(sorted(pair)) for pair in tree.query(shapes, predicate="intersects").T.tolist() if pair[0] != pair[1]}):
        smaller = min(shapes[one].area, shapes[other].area)
        shared = shapely.intersection(shapes[one].buffer(0), shapes[other].buffer(0)).area / smaller
        if shared > OVERLAP_SHARE:
            what = f"« {rows[one]['name']} » et « {rows[other]['name']} » se recouvrent sur {100 * shared:.0f} % du plus petit"
            findings.warning(what, file=rows[other]["file"], remedy="Ce qui est dans les deux sera compté dans le premier.")
