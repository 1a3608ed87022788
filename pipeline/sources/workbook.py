"""A sheet of a spreadsheet (XLSX, ODS) as rows of text, for who publishes a workbook where a CSV is expected.

A workbook is hostile until read: its size is bounded before anything is unpacked, a DOCTYPE is refused, a formula is never computed (the
value that the spreadsheet last showed is taken), repeated cells are never multiplied beyond what a sheet of data holds. Dates come as ISO.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers import expat

from ..errors import Fault, InputError
from . import workbook_ods, workbook_xlsx
from .workbook_parts import Refused, parse

ZIP = b"PK\x03\x04"
AGAIN = "Enregistrez le tableau de nouveau, au format CSV."


def is_one(path: Path) -> bool:
    """Whether a file is a zipped workbook, by its first bytes."""
    with path.open("rb") as handle:
        return handle.read(4) == ZIP


def rows(path: Path, shown: str, place: int = 0) -> Iterator[tuple[int, list[str]]]:
    """The rows of a sheet that hold something: (row number, stripped cells). `place` is its rank among `sheets`, from 0.

    Raises:
        InputError: when it is no workbook, is damaged, or is larger than any sheet of data.
    """
    with _opened(path, shown) as (archive, names):
        found = workbook_xlsx.read(archive, names, place) if "xl/workbook.xml" in names else workbook_ods.read(archive, place)
    for number, cells in found:
        stripped = [cells.get(place, "").strip() for place in range(max(cells, default=-1) + 1)]
        if any(stripped):
            yield number, stripped


def sheets(path: Path, shown: str) -> list[str]:
    """The names of the sheets of a workbook, in their order.

    Raises:
        InputError: as for its rows.
    """
    found: list[str] = []

    def start(tag: str, attributes: dict) -> None:
        if tag in ("sheet", "table"):
            found.append(attributes.get("name") or attributes.get("table:name") or str(len(found) + 1))

    with _opened(path, shown) as (archive, names):
        parse(archive, "xl/workbook.xml" if "xl/workbook.xml" in names else "content.xml", start, lambda *_: None)
    return found


@contextmanager
def _opened(path: Path, shown: str) -> Iterator[tuple[zipfile.ZipFile, set[str]]]:
    """The archive of a workbook and the names of its parts; whatever goes wrong while it is read is told as one fault."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if not names & {"xl/workbook.xml", "content.xml"}:
                raise Refused("l'archive ZIP n'est pas un classeur (XLSX ou ODS attendu)")
            yield archive, names
    except Refused as why:
        raise InputError([Fault(str(why), file=shown, remedy=AGAIN)]) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, LookupError, NotImplementedError, RuntimeError, ValueError):
        raise InputError([Fault("le classeur est abîmé et ne se lit pas", file=shown, remedy=AGAIN)]) from None
