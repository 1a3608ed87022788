"""A workbook (XLSX) of texts and numbers, the same bytes on every machine: not compressed, no date of its own."""

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
Sheet = Iterable[Iterable[object]]


def write(path: Path, sheets: Mapping[str, Sheet]) -> None:
    """Write sheets by name. A number is a cell of number, None or an empty text is no cell, everything else is text."""
    names = list(sheets)
    places = range(1, len(names) + 1)
    type_of = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = f'<Override PartName="/xl/workbook.xml" ContentType="{type_of}.sheet.main+xml"/>' + "".join(
        f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{type_of}.worksheet+xml"/>' for place in places
    )
    listed = "".join(f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations([("worksheet", f"worksheets/sheet{place}.xml") for place in places]),
    }
    parts |= {f"xl/worksheets/sheet{at}.xml": _sheet(rows) for at, rows in enumerate(sheets.values(), 1)}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            # What made the archive is written in it, and differs between systems.
            entry.create_system = 0
            archive.writestr(entry, _DECLARED + content)


def _relations(found: list[tuple[str, str]]) -> str:
    rows = "".join(f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for at, (kind, to) in enumerate(found, 1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _sheet(rows: Sheet) -> str:
    written = (
        f'<row r="{number}">{"".join(_cell(value, f"{_letter(at)}{number}") for at, value in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(written)}</sheetData></worksheet>'


def _cell(value: object, place: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def _letter(place: int) -> str:
    """The name of a column: 0 is A. A workbook of the town has fewer than 26."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]
