"""Opens a file of shapes, whatever geographic software wrote it: GeoJSON, GeoPackage, Shapefile (alone or in a zip).

What the shapes must be is for whoever reads them.
"""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import geopandas
import pyogrio
import shapely

from ..errors import Findings, known_names

KINDS = (".geojson", ".json", ".gpkg", ".shp", ".zip")
# What may stand in a zipped shapefile.
ZIPPED = tuple("/ .shp .shx .dbf .prj .cpg .qpj .qmd .sbn .sbx .xml .txt .pdf".split())
AGAIN = "Exportez de nouveau le fichier depuis votre logiciel de cartographie."


@dataclass(frozen=True)
class Things:
    """What a file is about, as sentences name it: «quartiers», «aucun quartier», and the shapes that tell one of its layers from others."""

    plural: str
    none: str
    forms: str
    all: str
    kinds: tuple[str, ...]


SURFACES, LINES = ("Polygon",), ("LineString",)
DISTRICTS = Things("quartiers", "aucun quartier", "surfaces", "tous", SURFACES)


def opened(path: Path, shown: str, things: Things) -> geopandas.GeoDataFrame:
    """The features of a file.

    Raises:
        InputError: when it is no geographic file, or its layers leave a choice.
    """
    findings = Findings()
    if path.suffix.lower() not in KINDS:
        remedy = f"Formats connus : {', '.join(KINDS)}."
        findings.fault(f"« {path.suffix} » n'est pas un format de carte connu", file=shown, remedy=remedy)
        findings.raise_faults()
    if not _is_what_it_says(path):
        findings.fault(f"le fichier n'est pas un « {path.suffix.lower()} » lisible", file=shown, remedy=AGAIN)
        findings.raise_faults()
    try:
        layers = [str(name) for name, kind in pyogrio.list_layers(path) if _may_hold(kind, things)]
        if len(layers) != 1:
            what = f"le fichier a {len(layers)} couches de {things.forms}" + (f" ({known_names('', layers)})" if layers else "")
            findings.fault(what, file=shown, remedy=f"Exportez celle des {things.plural}, seule.")
            findings.raise_faults()
        frame = geopandas.read_file(path, layer=layers[0])
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, shapely.errors.GEOSException, ValueError, OSError):
        findings.fault("le fichier n'est pas lisible", file=shown, remedy=AGAIN)
        findings.raise_faults()
    if not isinstance(frame, geopandas.GeoDataFrame) or not len(frame):
        findings.fault(f"le fichier n'a {things.none}", file=shown, remedy=AGAIN)
        findings.raise_faults()
    return frame


def _may_hold(kind: str | None, things: Things) -> bool:
    """Whether a layer of that kind of shapes, which may be mixed, can hold what is looked for."""
    return kind is None or kind in ("Unknown", "GeometryCollection") or any(each in kind for each in things.kinds)


def _is_what_it_says(path: Path) -> bool:
    """Whether a file is of the format of its name: GDAL tries all that it knows, and some of them open other files and addresses."""
    kind = path.suffix.lower()
    if kind in (".geojson", ".json"):
        try:
            read = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            return False
        return isinstance(read, dict) and read.get("type") in ("FeatureCollection", "Feature")
    if kind == ".zip":
        try:
            names = zipfile.ZipFile(path).namelist()
        except (zipfile.BadZipFile, OSError):
            return False
        return any(name.lower().endswith(".shp") for name in names) and all(name.lower().endswith(ZIPPED) for name in names)
    with path.open("rb") as handle:
        return handle.read(16).startswith(b"SQLite format 3" if kind == ".gpkg" else b"\x00\x00\x27\x0a")
