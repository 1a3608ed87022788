"""What one finds one's way by (streets, water, parks, railways), from the town's files or an OpenStreetMap extract → shapes to draw.

Nothing is counted on them and they are not published: a shape of another form than the layer's is left out, a file without any is a fault.
What is far from the town is left out too, so that one extract of a département serves.
"""

from dataclasses import dataclass
from math import isfinite
from pathlib import Path

import geopandas
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

from ..config import LAYERS, Town
from ..errors import Fault, Findings, InputError
from ..formats import slug
from ..geodesy import is_in_france
from . import open_street_map
from .boundaries import in_degrees
from .geographic import AGAIN, LINES, SURFACES, Box, Things, opened, refuse_large
from .open_street_map import texts

THINGS = {
    "streets": Things("rues", "aucune rue", "lignes", "toutes", LINES, layers=("rue", "voie", "route", "street", "road")),
    "water": Things(
        "rivières et plans d'eau", "aucune eau", "lignes ou de surfaces", "tous", (*LINES, *SURFACES), layers=("eau", "water", "hydro")
    ),
    "parks": Things("parcs", "aucun parc", "surfaces", "tous", SURFACES, layers=("parc", "park", "landuse", "vert")),
    "railways": Things("voies ferrées", "aucune voie ferrée", "lignes", "toutes", LINES, layers=("ferree", "railway")),
}
CRS_REMEDY = "Exportez-le de nouveau en WGS 84."
NAMES = ("nom", "name", "nom_voie", "libelle", "voie_nom", "toponyme")
# How files rank their streets: OpenStreetMap, BD TOPO, then whatever else.
RANKS = ("highway", "fclass", "importance", "type", "nature", "classe")
MAIN = frozenset("motorway trunk primary secondary tertiary 1 2 3 principale principal primaire structurante".split())
WHERE = "Donnez les quartiers (« districts » dans town.toml) : on lit ce qui est autour d'eux."


@dataclass(frozen=True)
class Layer:
    """The shapes of a layer in WGS84 degrees, what each is called (empty when nothing says it), and whether it is a main one.

    `credit` is what the licence of the file wants beside each map, empty for the town's own.
    """

    shapes: tuple[BaseGeometry, ...]
    names: tuple[str, ...]
    are_main: tuple[bool, ...]
    credit: str = ""


def read(town: Town, findings: Findings, around: Box | None = None) -> dict[str, Layer]:
    """The layers that the town gives, by key of LAYERS, as far as they are in the box `around` (degrees; everything without one)."""
    found = {}
    extracts: dict[Path, geopandas.GeoDataFrame] = {}
    for kind in LAYERS:
        rows: list[tuple[BaseGeometry, str, bool]] = []
        credit = ""
        for path in town.files(kind):
            try:
                if path.suffix.lower() in open_street_map.KINDS:
                    # One extract is of all layers, and long to read.
                    extracts[path] = frame = extracts[path] if path in extracts else _extract(path, town.shown(path), around)
                else:
                    frame = opened(path, town.shown(path), THINGS[kind], findings, around)
                rows += _rows(frame, kind, town.shown(path), findings, around)
                credit = open_street_map.CREDIT if open_street_map.is_made_from_it(frame) else credit
            except InputError as error:
                for fault in error.faults:
                    findings.add(fault)
        if rows:
            found[kind] = Layer(*map(tuple, zip(*rows, strict=True)), credit)
    return found


def _extract(path: Path, shown: str, around: Box | None) -> geopandas.GeoDataFrame:
    refuse_large(path, shown)
    wrong, remedy = f"le fichier n'est pas un extrait d'OpenStreetMap (« {path.suffix} ») lisible", "Téléchargez-le de nouveau."
    if open_street_map.is_one(path) and around is None:
        wrong, remedy = "un extrait d'OpenStreetMap se lit autour de la commune", WHERE
    elif open_street_map.is_one(path):
        try:
            return open_street_map.read(path, around)
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, shapely.errors.GEOSException, ValueError, OSError):
            wrong = "l'extrait d'OpenStreetMap est abîmé et ne se lit pas"
    raise InputError([Fault(wrong, file=shown, remedy=remedy)])


def _rows(
    frame: geopandas.GeoDataFrame, kind: str, shown: str, findings: Findings, around: Box | None
) -> list[tuple[BaseGeometry, str, bool]]:
    things = THINGS[kind]
    shapes = in_degrees(frame, "", shown, findings, things, CRS_REMEDY)
    if shapes is None:
        return []
    names, ranks = texts(frame, NAMES), texts(frame, RANKS)
    found = []
    for shape, name, rank, is_kept in zip(shapes, names, ranks, open_street_map.kept(frame, kind, names), strict=True):
        if is_kept and _is_one(shape, things):
            found.append((shapely.force_2d(shape), name, slug(rank.removesuffix("_link")) in MAIN))
    is_extract = open_street_map.is_made_from_it(frame)
    if not found and not is_extract:
        findings.fault(f"le fichier n'a {things.none} ({things.forms} attendues)", file=shown, remedy=AGAIN)
        return []
    if found:
        west, south, east, north = shapely.total_bounds([shape for shape, *_ in found])
        if not is_in_france((west + east) / 2, (south + north) / 2):
            said = f"longitude {(west + east) / 2:.3f}, latitude {(south + north) / 2:.3f}"
            findings.fault(f"les {things.plural} ne sont pas en France ({said})", file=shown, remedy=CRS_REMEDY)
            return []
    near = found if around is None else [(cut, *rest) for shape, *rest in found if _is_one(cut := _cut(shape, around), things)]
    if not near:
        # An extract is of everything, and a town may have no railway.
        say = findings.warning if is_extract else findings.fault
        remedy = f"Vérifiez que c'est le bon fichier, ou retirez-le de « {kind} » dans town.toml."
        say(f"le fichier n'a {things.none} sur le territoire", file=shown, remedy=remedy)
    return near


def _is_one(shape: BaseGeometry | None, things: Things) -> bool:
    if shape is None or shape.is_empty or not all(map(isfinite, shape.bounds)):
        return False
    return any(form in shape.geom_type for form in things.kinds)


def _cut(shape: BaseGeometry, around: Box) -> BaseGeometry:
    """What of a shape is in a box."""
    west, south, east, north = shape.bounds
    if around[0] <= west and around[1] <= south and east <= around[2] and north <= around[3]:
        return shape
    return shapely.clip_by_rect(shape if shape.is_valid else shapely.make_valid(shape), *around)
