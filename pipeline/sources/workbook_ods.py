"""One sheet of an ODS: repeated cells and rows, comments that are not cells. Bounds and errors are those of workbook_parts."""

import zipfile

from .workbook_parts import MOST_COLUMNS, Cells, parse, plain, refuse_beyond


def read(archive: zipfile.ZipFile, sheet: int) -> list[tuple[int, Cells]]:
    """The rows of the sheet of that rank: their number and cells by column."""
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
            value = value[:10] if shown == "date" else plain(value) if value else ""
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
                refuse_beyond(number)
                first, cells = found[-1]
                found.extend((first + more, cells) for more in range(1, repeated))
            else:
                found.pop()

    parse(archive, "content.xml", start, end)
    return found
