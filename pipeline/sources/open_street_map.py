"""What an extract of OpenStreetMap holds of streets, water, parks and railways: which of its tags matter, and how its own files are read.

Its own files are .osm and .osm.pbf; what overpass-turbo and Geofabrik export is opened as any other file, and told by its columns. Only
what is around the town is read, so that the extract of a whole département may be given.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import geopandas
import pandas as pd

KINDS = (".osm", ".pbf")
# The licence (ODbL 1.0) wants it beside each map.
CREDIT = "© les contributeurs d'OpenStreetMap, ODbL"
# What only files made from OpenStreetMap call their columns.
MARKS = frozenset("@id osm_id osm_way_id osmid other_tags fclass highway waterway railway".split())

# What matters, by layer and tag; «fclass» is how Geofabrik writes them all.
TAGS = {
    "streets": {
        "highway": """motorway trunk primary secondary tertiary motorway_link trunk_link primary_link secondary_link tertiary_link
            unclassified residential living_street pedestrian road footway path cycleway track service"""
    },
    "water": {"waterway": "river stream canal riverbank dock", "natural": "water", "landuse": "reservoir"},
    "parks": {"leisure": "park garden", "landuse": "forest recreation_ground", "natural": "wood"},
    "railways": {"railway": "rail light_rail narrow_gauge tram funicular preserved"},
}
# Geofabrik's own words for some of them.
CLASSES = {"streets": "track_grade1 track_grade2 track_grade3 track_grade4 track_grade5", "water": "water reservoir", "parks": "forest"}
KEPT = {
    kind: {tag: frozenset(values.split()) for tag, values in tags.items()}
    | {"fclass": frozenset(f"{' '.join(tags.values())} {CLASSES.get(kind, '')}".split())}
    for kind, tags in TAGS.items()
}
# Drives of car parks, paths of fields and gardens of houses: nobody finds the way by them, unless they have a name.
NAMED_ONLY = frozenset(f"footway path cycleway track service garden {CLASSES['streets']}".split())
# Water under the ground, and rails where no train stops or passes.
HIDDEN = {"water": ("tunnel",), "railways": ("tunnel", "service")}
# The layers that GDAL makes of an extract, and their tags with a column of their own; the others stand together in `other_tags`.
COLUMNS = {"lines": ("highway", "waterway", "railway"), "multipolygons": ("landuse", "leisure", "natural")}


def is_one(path: Path) -> bool:
    """Whether a file with one of KINDS is what its name says, by its first bytes."""
    with path.open("rb") as handle:
        head = handle.read(4096)
    return (
        b"OSMHeader" in head[:64]
        if path.suffix.lower() == ".pbf"
        else head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") and b"<osm" in head
    )


def read(path: Path, around: tuple[float, float, float, float]) -> geopandas.GeoDataFrame:
    """The lines and surfaces of an extract that touch the box `around` and have a tag of TAGS, in degrees.

    Raises:
        pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError: when it is no extract.
    """
    found = []
    for layer, columns in COLUMNS.items():
        where = " OR ".join(f'"{column}" IS NOT NULL' for column in columns)
        found.append(geopandas.read_file(path, layer=layer, bbox=around, where=where, columns=["name", *columns, "other_tags"]))
    return geopandas.GeoDataFrame(pd.concat(found, ignore_index=True), crs=found[0].crs)


def is_made_from_it(frame: geopandas.GeoDataFrame) -> bool:
    """Whether the columns of a file are those of OpenStreetMap."""
    return not MARKS.isdisjoint(str(column).lower() for column in frame.columns)


def kept(frame: geopandas.GeoDataFrame, kind: str, names: Sequence[str]) -> list[bool]:
    """Which rows are of the layer `kind`: all of them in a file that says nothing of it, as a town's own."""
    given = {tag: values for tag in KEPT[kind] if any(values := texts(frame, (tag,)))}
    if not given:
        return [True] * len(frame)
    hidden = [_tag(frame, tag) for tag in HIDDEN.get(kind, ())]
    found = []
    for row, name in enumerate(names):
        meant = {given[tag][row] for tag in given} & {value for tag in given for value in KEPT[kind][tag] if given[tag][row] == value}
        is_hidden = any(values[row] not in ("", "no") for values in hidden)
        found.append(bool(meant) and not is_hidden and (bool(name) or not meant <= NAMED_ONLY))
    return found


def texts(frame: geopandas.GeoDataFrame, columns: Sequence[str]) -> list[str]:
    """The first of these columns that the file has, as text; empty where nothing is given."""
    lowered = {str(column).lower(): column for column in frame.columns if column != frame.geometry.name}
    theirs = next((lowered[name] for name in columns if name in lowered), None)
    if theirs is None:
        return [""] * len(frame)
    return ["" if value is None or value != value else " ".join(str(value).split()) for value in frame[theirs]]


def _tag(frame: geopandas.GeoDataFrame, tag: str) -> list[str]:
    """A tag that has a column, or stands among the others («"tunnel"=>"culvert"»)."""
    found = re.compile(rf'"{tag}"=>"([^"]*)"')
    others = (match[1] if (match := found.search(given)) else "" for given in texts(frame, ("other_tags",)))
    # Geofabrik writes T and F.
    own = ("" if value == "F" else value for value in texts(frame, (tag,)))
    return [one or other for one, other in zip(own, others, strict=True)]
