"""Equipment in a file of a geographic software (GeoPackage, Shapefile): its rows, as those of any other list, with their shape."""

import json
from pathlib import Path

import shapely

from ..errors import Findings
from . import objects
from .boundaries import in_degrees
from .geographic import LINES, SURFACES, Things, cell, opened

THINGS = Things("équipements", "aucun équipement", "points ou de surfaces", "tous", ("Point", *LINES, *SURFACES), layers=("equip",))
REMEDY = "Exportez-le de nouveau en WGS 84."


def rows(path: Path, shown: str, findings: Findings) -> tuple[list[str], list[objects.Row]]:
    """The names of the columns and the rows, numbered from 1.

    Raises:
        InputError: when it is no geographic file, or its system of coordinates is wrong.
    """
    frame, wrong = opened(path, shown, THINGS, findings), Findings()
    shapes = in_degrees(frame, "", shown, wrong, THINGS, REMEDY)
    wrong.raise_faults()
    facts = frame.drop(columns=frame.geometry.name)
    names = [str(name) for name in facts.columns]
    found = []
    for rank, (shape, values) in enumerate(zip(shapes or (), facts.itertuples(index=False, name=None), strict=True), 1):
        geometry = None if shape is None or shape.is_empty else json.loads(shapely.to_geojson(shapely.force_2d(shape)))
        found.append(objects.Row(rank, dict(zip(names, map(cell, values), strict=True)), geometry))
    return names, found
