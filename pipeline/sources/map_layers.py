"""What one finds one's way by (streets, water, parks, railways), from the town's files or an OpenStreetMap extract → shapes to draw.

Nothing is counted on them and they are not published: a shape of another form than the layer's is left out, a file without any is a fault.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas
import shapely
from shapely.geometry.base import BaseGeometry

from ..config import LAYERS, Town
from ..errors import Findings, InputError
from ..formats import slug
from ..geodesy import is_in_france
from .boundaries import in_degrees
from .geographic import AGAIN, LINES, SURFACES, Things, opened

THINGS = {
    "streets": Things("rues", "aucune rue", "lignes", "toutes", LINES),
    "water": Things("rivières et plans d'eau", "aucune eau", "lignes ou de surfaces", "tous", (*LINES, *SURFACES)),
    "parks": Things("parcs", "aucun parc", "surfaces", "tous", SURFACES),
    "railways": Things("voies ferrées", "aucune voie ferrée", "lignes", "toutes", LINES),
}
CRS_REMEDY = "Exportez-le de nouveau en WGS 84."
NAMES = ("nom", "name", "nom_voie", "libelle", "voie_nom", "toponyme")
# How files rank their streets: OpenStreetMap, BD TOPO, then whatever else.
RANKS = ("highway", "importance", "type", "nature", "classe")
MAIN = frozenset("motorway trunk primary secondary tertiary 1 2 3 principale principal primaire structurante".split())
# What OpenStreetMap files under these words and nobody finds their way by.
OTHERS = {
    "highway": frozenset("bus_stop construction corridor crossing elevator platform proposed razed rest_area services steps".split()),
    "railway": frozenset("abandoned construction disused platform proposed razed station tram_stop".split()),
}
OTHER_COLUMN = {"streets": "highway", "railways": "railway"}


@dataclass(frozen=True)
class Layer:
    """The shapes of a layer in WGS84 degrees, what each is called (empty when nothing says it), and whether it is a main one."""

    shapes: tuple[BaseGeometry, ...]
    names: tuple[str, ...]
    are_main: tuple[bool, ...]


def read(town: Town, findings: Findings) -> dict[str, Layer]:
    """The layers that the town gives, by key of LAYERS."""
    found = {}
    for kind in LAYERS:
        rows: list[tuple[BaseGeometry, str, bool]] = []
        for path in town.files(kind):
            try:
                rows += _rows(path, kind, town.shown(path), findings)
            except InputError as error:
                for fault in error.faults:
                    findings.add(fault)
        if rows:
            found[kind] = Layer(*map(tuple, zip(*rows, strict=True)))
    return found


def _rows(path: Path, kind: str, shown: str, findings: Findings) -> list[tuple[BaseGeometry, str, bool]]:
    things = THINGS[kind]
    frame = opened(path, shown, things)
    shapes = in_degrees(frame, "", shown, findings, things, CRS_REMEDY)
    if shapes is None:
        return []
    names, ranks = _texts(frame, NAMES), _texts(frame, RANKS)
    column = OTHER_COLUMN.get(kind, "")
    values = _texts(frame, (column,))
    # An extract of everything says what is a street; a file of streets does not have to.
    has_kinds = any(values)
    found = []
    for shape, name, rank, value in zip(shapes, names, ranks, values, strict=True):
        if shape is None or shape.is_empty or not any(form in shape.geom_type for form in things.kinds):
            continue
        if not has_kinds or value and value not in OTHERS[column]:
            found.append((shapely.force_2d(shape), name, slug(rank.removesuffix("_link")) in MAIN))
    if not found:
        findings.fault(f"le fichier n'a {things.none} ({things.forms} attendues)", file=shown, remedy=AGAIN)
        return []
    west, south, east, north = shapely.total_bounds([shape for shape, *_ in found])
    if not is_in_france((west + east) / 2, (south + north) / 2):
        said = f"longitude {(west + east) / 2:.3f}, latitude {(south + north) / 2:.3f}"
        findings.fault(f"les {things.plural} ne sont pas en France ({said})", file=shown, remedy=CRS_REMEDY)
        return []
    return found


def _texts(frame: geopandas.GeoDataFrame, columns: Sequence[str]) -> list[str]:
    """The first of these columns that the file has, as text; empty where nothing is given."""
    lowered = {str(column).lower(): column for column in frame.columns if column != frame.geometry.name}
    theirs = next((lowered[name] for name in columns if name in lowered), None)
    if theirs is None:
        return [""] * len(frame)
    return ["" if value is None or value != value else " ".join(str(value).split()) for value in frame[theirs]]
