"""Workbooks of several sheets, written by hand: names of sheets → rows of texts, numbers as spreadsheets hold them."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

Sheets = Mapping[str, list[list[str | float]]]


def excel(path: Path, sheets: Sheets) -> Path:
    named = "".join(f'<sheet name="{escape(name)}" r:id="rId{place}"/>' for place, name in enumerate(sheets, 1))
    # The first sheet is not always the first part.
    relations = "".join(f'<Relationship Id="rId{at}" Target="worksheets/sheet{9 - at}.xml"/>' for at in range(1, len(sheets) + 1))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="w" xmlns:r="r"><sheets>{named}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="r">{relations}</Relationships>')
        for at, rows in enumerate(sheets.values(), 1):
            written = "".join(f'<row r="{number}">{"".join(map(_cell, cells))}</row>' for number, cells in enumerate(rows, 1))
            archive.writestr(f"xl/worksheets/sheet{9 - at}.xml", f'<worksheet xmlns="w"><sheetData>{written}</sheetData></worksheet>')
    return path


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value!r}</v></c>"


def open_document(path: Path, sheets: Sheets) -> Path:
    tables = ""
    for name, rows in sheets.items():
        tables += f'<table:table table:name="{escape(name)}">'
        for cells in rows:
            tables += f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>"
        tables += "</table:table>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", f'<o:c xmlns:o="o" xmlns:office="p" xmlns:table="t" xmlns:text="x">{tables}</o:c>')
    return path


def _ods_cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"><text:p>{value}</text:p></table:table-cell>'
