"""The rows of a table that is a CSV, a workbook (XLSX, ODS), a JSON or a GeoJSON: each a set of texts by column name, with its shape.

Another format is one more reader here, and every source that reads rows through this module has it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from ..errors import Fault, InputError
from . import headers, text

KINDS = (".csv", ".txt", ".tsv", ".xlsx", ".ods", ".json", ".geojson")
AGAIN = "Exportez le fichier de nouveau."
NUMBER = re.compile(r"-?\d+\.\d+(?:[eE][+-]?\d+)?", re.ASCII)
# Read whole, in six times as much memory.
MOST_JSON_MB, MB = 50, 1_000_000
# A sum of floats is off by less than this.
NOISE = Decimal("0.0000001")
# RFC 7946 says degrees of WGS 84; older files say so, or something else.
DEGREES = ("CRS84", "EPSG::4326", "EPSG:4326")


@dataclass(frozen=True)
class Row:
    """A row: its line in the file or the sheet, or its rank from 1 in a JSON; its texts; its GeoJSON geometry, if any.
    `is_short` says that cells and header do not match."""

    row: int
    cells: dict[str, str]
    geometry: dict | None = None
    is_short: bool = False


class Rows(NamedTuple):
    """A table that was opened: the names of its columns, its rows, and how it is told to a maker, with its sheet if that must be said."""

    names: list[str]
    rows: Iterator[Row]
    shown: str


def read(path: Path, shown: str, sheet: str = "", is_header: headers.IsHeader = lambda cells: True) -> Rows:
    """The names of the columns and the rows, stripped; empty rows are left out. Of a workbook, the sheet whose name starts with `sheet`,
    else the first one where a row `is_header`. What stands above that row is no part of the table.

    Raises:
        InputError: when the file is not of the format of its name, or holds no list.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        what = f"« {path.suffix} » n'est pas un format de tableau connu"
        raise InputError([Fault(what, file=shown, remedy=f"Formats connus : {', '.join(KINDS)}. Exportez votre tableur en CSV.")])
    if kind in (".json", ".geojson"):
        found = list(_of_json(path, shown))
        return Rows(list(dict.fromkeys(name for row in found for name in row.cells)), iter(found), shown)
    lines, place, sheets = headers.find(path, shown, is_header, sheet)
    _, header = lines[0] if lines else (1, [])
    if not sheets:
        found = (Row(number, dict(zip(header, cells, strict=False)), is_short=len(cells) != len(header)) for number, cells in lines[1:])
        return Rows(header, found, shown)
    # A sheet has no cell after the last one that is filled.
    found = (
        Row(number, dict.fromkeys(header, "") | dict(zip(header, map(_meant, cells), strict=False)), is_short=len(cells) > len(header))
        for number, cells in lines[1:]
    )
    return Rows(header, found, f"{shown}, feuille « {sheets[place]} »" if len(sheets) > 1 else shown)


def _meant(cell: str) -> str:
    """A cell on one line, a number as it was meant."""
    cell = " ".join(cell.split())
    return _plain(cell) if NUMBER.fullmatch(cell) else cell


def _of_json(path: Path, shown: str) -> Iterator[Row]:
    if (size := path.stat().st_size) > MOST_JSON_MB * MB:
        what = f"le fichier fait {size / MB:.0f} mégaoctets, {MOST_JSON_MB} au plus sont lus"
        raise InputError([Fault(what, file=shown, remedy="Gardez-en ce qui est sur votre territoire, et simplifiez les formes.")])
    try:
        read = json.loads(text.decoded(path.read_bytes()), parse_float=_plain, parse_int=str, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise InputError([Fault("le fichier n'est pas un JSON lisible", file=shown, remedy=AGAIN)]) from None
    if isinstance(read, dict) and read.get("type") == "FeatureCollection":
        yield from _features(read, shown)
        return
    # Some tools wrap their list: what stands beside it (a year) is true of every row.
    common = {key: value for key, value in read.items() if not isinstance(value, (dict, list))} if isinstance(read, dict) else {}
    lists = [value for value in read.values() if isinstance(value, list)] if isinstance(read, dict) else [read]
    if len(lists) != 1 or not isinstance(lists[0], list) or not all(isinstance(each, dict) for each in lists[0]):
        raise InputError([Fault("le fichier n'est pas une liste d'objets, une par ligne de tableau", file=shown, remedy=AGAIN)])
    for rank, each in enumerate(lists[0], 1):
        yield Row(rank, _texts(common | each))


def _features(read: dict, shown: str) -> Iterator[Row]:
    crs = str(read.get("crs") or "")
    if crs and not any(name in crs for name in DEGREES):
        what = "les positions ne sont pas déclarées en degrés (WGS 84)"
        raise InputError([Fault(what, file=shown, remedy="Exportez de nouveau en WGS 84 (EPSG:4326).")])
    features = read.get("features")
    if not isinstance(features, list) or not all(isinstance(each, dict) for each in features):
        raise InputError([Fault("le fichier n'a pas de liste « features »", file=shown, remedy=AGAIN)])
    for rank, each in enumerate(features, 1):
        facts, geometry = each.get("properties"), each.get("geometry")
        yield Row(rank, _texts(facts if isinstance(facts, dict) else {}), geometry if isinstance(geometry, dict) else None)


def _texts(facts: dict) -> dict[str, str]:
    """Properties as texts; nested ones are no cells."""
    return {
        str(name): "" if value is None else str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
        for name, value in facts.items()
        if not isinstance(value, (dict, list))
    }


def _plain(number: str) -> str:
    """A float as it was meant: 9655229.389999999 is 9655229.39."""
    try:
        exact = Decimal(number)
        cents = exact.quantize(Decimal("0.01"))
    except InvalidOperation:
        return number
    return str(cents) if exact != cents and abs(exact - cents) < NOISE else number
