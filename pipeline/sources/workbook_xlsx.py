"""One sheet of an XLSX: strings that it shares, numbers that are dates by their style. Bounds and errors are those of workbook_parts."""

import re
import zipfile
from datetime import date, timedelta

from .workbook_parts import MOST_COLUMNS, Cells, Refused, parse, plain, refuse_beyond

# Excel counts days from here; its own built-in formats 14 to 22 are dates.
EPOCH = date(1899, 12, 30)
BUILT_IN_DATES = frozenset(range(14, 23))


def read(archive: zipfile.ZipFile, names: set[str], place_of_sheet: int) -> list[tuple[int, Cells]]:
    """The rows of the sheet of that rank: their number and cells by column. `names` are those of the parts of the archive."""
    sheet = _sheet(archive, names, place_of_sheet)
    strings = _shared_strings(archive) if "xl/sharedStrings.xml" in names else []
    dated = _date_styles(archive) if "xl/styles.xml" in names else frozenset()
    found: list[tuple[int, Cells]] = []
    place, kind, style = 0, "", 0

    def start(tag: str, attributes: dict) -> None:
        nonlocal place, kind, style
        if tag == "row":
            found.append((int(attributes.get("r", found[-1][0] + 1 if found else 1)), {}))
            refuse_beyond(len(found))
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
            cells[place] = _day(text) if kind == "n" and style in dated else plain(text) if kind == "n" else text

    parse(archive, sheet, start, end)
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

    parse(archive, "xl/workbook.xml", sheet, lambda *_: None)
    if "xl/_rels/workbook.xml.rels" in names:
        parse(archive, "xl/_rels/workbook.xml.rels", relation, lambda *_: None)
    target = targets.get(ids[place], "") if place < len(ids) else ""
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    if part in names:
        return part
    sheets = sorted(name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    if not sheets:
        raise Refused("le classeur n'a aucune feuille")
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

    parse(archive, "xl/sharedStrings.xml", start, end)
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

    parse(archive, "xl/styles.xml", start, end)
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
