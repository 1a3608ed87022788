"""Opens a file of shapes, whatever geographic software wrote it: GeoJSON, TopoJSON, GeoPackage, Shapefile (alone or in a zip).

What the shapes must be is for whoever reads them. A file is hostile until read: its size is bounded, also once unpacked, and it must be
what its name says.
"""

import json
import warnings
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import geopandas
import numpy as np
import pyogrio
import shapely

from ..errors import Fault, Findings, InputError, known_names
from ..formats import slug

JSON = (".geojson", ".json", ".topojson")
KINDS = (*JSON, ".gpkg", ".shp", ".zip")
# What is read at most, in megabytes, unpacked: six times as much memory for JSON, which is read whole. The streets of a region hold in it.
MOST_MB = {".geojson": 40, ".json": 40, ".topojson": 40, ".gpkg": 300, ".shp": 300, ".zip": 300, ".osm": 500, ".pbf": 80}
# A file larger than this is read around the town alone; a smaller one whole, so that all that is wrong with it is seen.
WHOLE_MB = 5
MB = 1_000_000
# Of a file that has nothing around the town, what is read to say why.
SAMPLE = 1000
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
    one: str = ""
    smaller: str = ""
    # Words by which the layer is known among others of one file.
    layers: tuple[str, ...] = ()


SURFACES, LINES = ("Polygon",), ("LineString",)
DISTRICTS = Things("quartiers", "aucun quartier", "surfaces", "tous", SURFACES, "le quartier", "du plus petit", ("quartier",))
SECTORS = Things("secteurs", "aucun secteur", "surfaces", "tous", SURFACES, "le secteur", "du plus petit", ("secteur", "commune"))
COMMUNES = replace(SECTORS, plural="communes", none="aucune commune", all="toutes", one="la commune", smaller="de la plus petite")
Box = tuple[float, float, float, float]


def opened(
    path: Path, shown: str, things: Things, findings: Findings, around: Box | None = None, layer: str = ""
) -> geopandas.GeoDataFrame:  # fmt: skip
    """The features of a file; of a large one, those that touch the box `around`, in degrees. `layer` names the one to read.

    Raises:
        InputError: when it is no geographic file, is too large, or its layers leave a choice.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        _refuse(f"« {path.suffix} » n'est pas un format de carte connu", shown, f"Formats connus : {', '.join(KINDS)}.")
    refuse_large(path, shown)
    if not _is_what_it_says(path):
        _refuse(f"le fichier n'est pas un « {kind} » lisible", shown)
    try:
        # What GDAL finds odd, it says in English.
        with warnings.catch_warnings(action="ignore"):
            frame = _flat(_read(path, _layer(path, shown, things, findings, layer), around))
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, shapely.errors.GEOSException, ValueError, OSError):
        _refuse("le fichier n'est pas lisible", shown)
    if not isinstance(frame, geopandas.GeoDataFrame) or not len(frame):
        _refuse(f"le fichier n'a {things.none}", shown)
    # A topology never says its system: it has no other than this one.
    is_topology = frame.crs is None and kind in JSON and _type_of(path) == "Topology"
    return frame.set_crs("EPSG:4326") if is_topology else frame


def cell(value: object) -> str:
    """A property as text: a code that was read as a number is one again, nothing is empty."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def refuse_large(path: Path, shown: str) -> None:
    """Refuse a file that would fill the memory of a small computer.

    Raises:
        InputError: with how large it is, and what to do.
    """
    size, most, unpacked = path.stat().st_size, MOST_MB[path.suffix.lower()], ""
    if path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            size, unpacked = sum(member.file_size for member in archive.infolist()), " une fois décompressé"
    if size > most * MB:
        what = f"le fichier fait {size / MB:.0f} mégaoctets{unpacked}, {most} au plus sont lus"
        _refuse(what, shown, "Gardez-en ce qui est sur votre territoire, et simplifiez les contours.")


def _refuse(what: str, shown: str, remedy: str = AGAIN) -> NoReturn:
    raise InputError([Fault(what, file=shown, remedy=remedy)])


def _layer(path: Path, shown: str, things: Things, findings: Findings, wanted: str) -> str:
    """The layer to read: the one that is wanted, the only one that can hold these things, else the only one with their name."""
    layers = [str(name) for name, kind in pyogrio.list_layers(path) if _may_hold(kind, things)]
    listed = known_names(wanted, layers)
    if wanted in layers:
        return wanted
    if len(layers) == 1:
        return layers[0]
    if wanted and layers:
        remedy = f"Couches de {shown} : {listed}."
        raise InputError([Fault(f"la couche « {wanted} » n'existe pas", file="town.toml", column="districts.layer", remedy=remedy)])
    alone = f"Exportez celle des {things.plural}, seule"
    if not layers:
        _refuse(f"le fichier n'a aucune couche de {things.forms}", shown, f"{alone}.")
    named = [name for name in layers if any(word in slug(name) for word in things.layers)]
    if len(named) != 1:
        remedy = f'{alone}, ou nommez-la dans town.toml : [districts], puis layer = "…".' if things.one else f"{alone}."
        _refuse(f"le fichier a {len(layers)} couches de {things.forms} ({listed})", shown, remedy)
    what = f"la couche « {named[0]} » a été lue, parmi {len(layers)} ({listed})"
    findings.advise(what, file=shown, remedy="Si ce n'est pas la bonne, exportez l'autre, seule.")
    return named[0]


def _read(path: Path, layer: str, around: Box | None) -> geopandas.GeoDataFrame:
    crs = pyogrio.read_info(path, layer=layer)["crs"]
    if around is None or crs is None or path.stat().st_size < WHOLE_MB * MB:
        return geopandas.read_file(path, layer=layer)
    box = geopandas.GeoSeries([shapely.box(*around)], crs="EPSG:4326").to_crs(crs).total_bounds
    frame = geopandas.read_file(path, layer=layer, bbox=tuple(box))
    return frame if len(frame) else geopandas.read_file(path, layer=layer, rows=SAMPLE)


def _flat(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """The features without the lists that their properties may hold, which are no cells."""
    for name in frame.columns:
        if frame[name].dtype == object:
            frame[name] = [None if isinstance(value, (list, dict, np.ndarray)) else value for value in frame[name]]
    return frame


def _may_hold(kind: str | None, things: Things) -> bool:
    """Whether a layer of that kind of shapes, which may be mixed, can hold what is looked for."""
    return kind is None or kind in ("Unknown", "GeometryCollection") or any(each in kind for each in things.kinds)


def _is_what_it_says(path: Path) -> bool:
    """Whether a file is of the format of its name: GDAL tries all that it knows, and some of them open other files and addresses."""
    kind = path.suffix.lower()
    if kind in JSON:
        return _type_of(path) in ("FeatureCollection", "Feature", "Topology")
    if kind == ".zip":
        try:
            names = zipfile.ZipFile(path).namelist()
        except (zipfile.BadZipFile, OSError):
            return False
        return any(name.lower().endswith(".shp") for name in names) and all(name.lower().endswith(ZIPPED) for name in names)
    with path.open("rb") as handle:
        return handle.read(16).startswith(b"SQLite format 3" if kind == ".gpkg" else b"\x00\x00\x27\x0a")


def _type_of(path: Path) -> str:
    """What a JSON document says that it is; empty when it is none."""
    try:
        read = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return ""
    if not isinstance(read, dict) or not all(isinstance(each, dict) for each in read.get("features") or ()):
        return ""
    return str(read.get("type", ""))
