"""A sheet of a spreadsheet (XLSX, ODS) as rows of text, for who publishes a workbook where a CSV is expected.

A workbook is hostile until read: its size is bounded before anything is unpacked, a DOCTYPE is refused, a formula is never computed (the
value that the spreadsheet last showed is taken), repeated cells are never multiplied beyond what a sheet of data holds. Dates come as ISO.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from xml.parsers import expat

from ..errors import Fault, InputError

ZIP = b"PK\x03\x04"
# What a sheet of ten thousand grants takes, many times over.
MOST_BYTES = 64 << 20
MOST_ROWS, MOST_COLUMNS = 200_000, 200
BLOCK = 1 << 20
AGAIN = "Enregistrez le tableau de nouveau, au format CSV."
# Excel counts days from here; its own built-in formats 14 to 22 are dates.
EPOCH = date(1899, 12, 30)
BUILT_IN_DATES = frozenset(range(14, 23))
Cells = dict[int, str]


class _Refused(Exception):
    """Why a workbook is not read, in French."""


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
        found = _excel(archive, names, place) if "xl/workbook.xml" in names else _open_document(archive, place)
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
        _parse(archive, "xl/workbook.xml" if "xl/workbook.xml" in names else "content.xml", start, lambda *_: None)
    return found


@contextmanager
def _opened(path: Path, shown: str) -> Iterator[tuple[zipfile.ZipFile, set[str]]]:
    """The archive of a workbook and the names of its parts; whatever goes wrong while it is read is told as one fault."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if not names & {"xl/workbook.xml", "content.xml"}:
                raise _Refused("l'archive ZIP n'est pas un classeur (XLSX ou ODS attendu)")
            yield archive, names
    except _Refused as why:
        raise InputError([Fault(str(why), file=shown, remedy=AGAIN)]) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, LookupError, NotImplementedError, RuntimeError, ValueError):
        raise InputError([Fault("le classeur est abîmé et ne se lit pas", file=shown, remedy=AGAIN)]) from None


def _parse(archive: zipfile.ZipFile, name: str, start: Callable[[str, dict], None], end: Callable[[str, str], None]) -> None:
    """Walk one XML part: `start(name, attributes)`, `end(name, text)`, names without prefix. The text is what was read since the last tag:
    a start tag hands over what stands before it as the end of «»."""
    if archive.getinfo(name).file_size > MOST_BYTES:
        raise _Refused("le classeur est trop grand une fois décompressé")
    parser = expat.ParserCreate()
    text: list[str] = []

    def refuse(*_) -> None:
        raise _Refused("le classeur contient une déclaration DOCTYPE, qu'aucun tableur n'écrit")

    def started(tag: str, attributes: dict) -> None:
        end("", "".join(text))
        text.clear()
        start(tag.rpartition(":")[2], attributes)

    def ended(tag: str) -> None:
        end(tag.rpartition(":")[2], "".join(text))
        text.clear()

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = started
    parser.CharacterDataHandler = text.append
    parser.EndElementHandler = ended
    size = 0
    with archive.open(name) as handle:
        while block := handle.read(BLOCK):
            size += len(block)
            if size > MOST_BYTES:  # a header may lie about it
                raise _Refused("le classeur est trop grand une fois décompressé")
            parser.Parse(block, False)
    parser.Parse(b"", True)


def _check(number: int) -> None:
    if number > MOST_ROWS:
        raise _Refused(f"la feuille a plus de {MOST_ROWS} lignes")


# --- XLSX --------------------------------------------------------------------------------------------------------------------------------


def _excel(archive: zipfile.ZipFile, names: set[str], place_of_sheet: int) -> list[tuple[int, Cells]]:
    sheet = _sheet(archive, names, place_of_sheet)
    strings = _shared_strings(archive) if "xl/sharedStrings.xml" in names else []
    dated = _date_styles(archive) if "xl/styles.xml" in names else frozenset()
    found: list[tuple[int, Cells]] = []
    place, kind, style = 0, "", 0

    def start(tag: str, attributes: dict) -> None:
        nonlocal place, kind, style
        if tag == "row":
            found.append((int(attributes.get("r", found[-1][0] + 1 if found else 1)), {}))
            _check(len(found))
        elif tag == "c" and found:
            given = re.match(r"[A-Z]+", attributes.get("r", ""))
            place = _column(given[0]) if given else len(found[-1][1])
            kind, style = attributes.get("t", "n"), int(attributes.get("s", 0))

    def end(tag: str, text: str) -> None:
        if not found or tag not in ("v", "t") or place >= MOST_COLUMNS:
            return
        cells = found[-1][1]
        if tag == "t":  # inline text comes in runs
            cells[place] = cells.get(place, "") + text if kind == "inlineStr" else cells.get(place, "")
        elif kind == "s":
            cells[place] = strings[int(text)]
        else:
            cells[place] = _day(text) if kind == "n" and style in dated else _plain(text) if kind == "n" else text

    _parse(archive, sheet, start, end)
    return found


def _sheet(archive: zipfile.ZipFile, names: set[str], place: int) -> str:
    """The part that holds a sheet of the workbook, by its relation; else by the order of the names of parts."""
    ids: list[str] = []
    targets: dict[str, str] = {}

    def sheet(tag: str, attributes: dict) -> None:
        if tag == "sheet":
            ids.extend(value for key, value in attributes.items() if key.rpartition(":")[2] == "id")

    def relation(tag: str, attributes: dict) -> None:
        if tag == "Relationship":
            targets[attributes["Id"]] = attributes["Target"]

    _parse(archive, "xl/workbook.xml", sheet, lambda *_: None)
    if "xl/_rels/workbook.xml.rels" in names:
        _parse(archive, "xl/_rels/workbook.xml.rels", relation, lambda *_: None)
    target = targets.get(ids[place], "") if place < len(ids) else ""
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    if part in names:
        return part
    sheets = sorted(name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    if not sheets:
        raise _Refused("le classeur n'a aucune feuille")
    return sheets[place]


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    found: list[str] = []
    is_phonetic = False

    def start(tag: str, attributes: dict) -> None:
        nonlocal is_phonetic
        if tag == "si":
            found.append("")
        is_phonetic = is_phonetic or tag == "rPh"

    def end(tag: str, text: str) -> None:
        nonlocal is_phonetic
        if tag == "t" and found and not is_phonetic:
            found[-1] += text
        elif tag == "rPh":
            is_phonetic = False

    _parse(archive, "xl/sharedStrings.xml", start, end)
    return found


def _date_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    """The numbers of the cell styles that show a date."""
    dates, styles, is_within = set(BUILT_IN_DATES), [], False

    def start(tag: str, attributes: dict) -> None:
        nonlocal is_within
        if tag == "numFmt" and re.search(r"[dmy]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", attributes.get("formatCode", "").lower())):
            dates.add(int(attributes["numFmtId"]))
        elif tag == "cellXfs":
            is_within = True
        elif tag == "xf" and is_within:
            styles.append(int(attributes.get("numFmtId", 0)))

    def end(tag: str, _: str) -> None:
        nonlocal is_within
        is_within = is_within and tag != "cellXfs"

    _parse(archive, "xl/styles.xml", start, end)
    return frozenset(number for number, shown in enumerate(styles) if shown in dates)


def _column(letters: str) -> int:
    """«A» → 0, «AB» → 27."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _day(text: str) -> str:
    """A number of days as ISO, or the number itself when it is no day of our times."""
    days = float(text)
    return (EPOCH + timedelta(days=int(days))).isoformat() if 0 < days < 80_000 else text


def _plain(text: str) -> str:
    """A whole number without the exponent and the zero that a spreadsheet adds: «3.0353E+13», «292000.0»."""
    number = float(text)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else text


# --- ODS ---------------------------------------------------------------------------------------------------------------------------------


def _open_document(archive: zipfile.ZipFile, sheet: int) -> list[tuple[int, Cells]]:
    found: list[tuple[int, Cells]] = []
    tables, number, repeated, place, wide = 0, 0, 1, 0, 1
    value, paragraphs, depth = "", [], 0

    def start(tag: str, attributes: dict) -> None:
        nonlocal tables, number, repeated, place, wide, value, paragraphs, depth
        if tag == "table":
            tables += 1
        elif tables != sheet + 1:
            return
        elif tag == "table-row":
            found.append((number + 1, {}))
            repeated, place = int(attributes.get("table:number-rows-repeated", 1)), 0
        elif tag in ("table-cell", "covered-table-cell"):
            wide = int(attributes.get("table:number-columns-repeated", 1))
            shown = attributes.get("office:value-type", "")
            given = {"date": "office:date-value", "float": "office:value", "currency": "office:value", "percentage": "office:value"}.get(
                shown
            )
            value, paragraphs = attributes.get(given, "") if given else "", []
            value = value[:10] if shown == "date" else _plain(value) if value else ""
        elif tag == "p":
            paragraphs.append("")
        elif tag in ("annotation", "note"):  # a comment on the cell is not the cell
            depth += 1

    def end(tag: str, text: str) -> None:
        nonlocal number, place, depth
        if tables != sheet + 1:
            return
        if paragraphs and not depth:
            paragraphs[-1] += " " if tag in ("s", "tab", "line-break") else text
        if tag in ("annotation", "note"):
            depth -= 1
        elif tag in ("table-cell", "covered-table-cell"):
            content = value or "\n".join(filter(None, (each.strip() for each in paragraphs)))
            # What is repeated to the end of the sheet is empty; a value repeated that often is no data.
            for at in range(place, min(place + wide, MOST_COLUMNS)) if content else ():
                found[-1][1][at] = content
            place += wide
        elif tag == "table-row":
            number += repeated
            if found[-1][1]:
                _check(number)
                first, cells = found[-1]
                found.extend((first + more, cells) for more in range(1, repeated))
            else:
                found.pop()

    _parse(archive, "content.xml", start, end)
    return found
