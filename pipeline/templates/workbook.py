"""A template as a workbook: the table to fill in, what each column says, and the lists of words that some cells are chosen from."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from ..sources.no_data import COLUMN, MARK
from . import Field

TABLE, GUIDE, LISTS = "À remplir", "Colonnes", "Listes"
# A list of words serves so many rows.
ROWS = 2_000
WIDTHS = (22, 70, 34, 12, 34, 34, 50)
HEADS = ("Colonne", "Ce qu'elle dit", "Nature", "Obligatoire", "Mots connus", "Exemple", "Autres noms lus")
# The same bytes for the same template.
MADE = datetime(2024, 1, 1)
NARROWEST, WIDEST = 12, 40


def write(path: Path, heading: str, fields: Sequence[Field]) -> None:
    """One sheet to fill in, first, because the first is the one that is read."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": heading, "created": MADE})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    needed = book.add_format({"bold": True, "bg_color": "#FFF1C2"})
    example = book.add_format({"italic": True, "font_color": "#6B6B6B", "num_format": "@"})
    text = book.add_format({"num_format": "@"})
    table, guide, lists = (book.add_worksheet(name) for name in (TABLE, GUIDE, LISTS))
    for place, each in enumerate(fields):
        # Codes keep their leading zero, dates what their maker wrote.
        width = min(max(NARROWEST, len(each.header) + 2, len(each.example) + 2), WIDEST)
        table.set_column(place, place, width, text)
        table.write_string(0, place, each.header, needed if each.is_needed else bold)
        table.write_string(1, place, each.example, example)
        _choose(table, lists, place, each)
        cells = (each.header, each.words, each.kind, "oui" if each.is_needed else "", ", ".join(each.choices), each.example,
                 ", ".join(each.others))  # fmt: skip
        for column, cell in enumerate(cells):
            guide.write_string(place + 1, column, cell, wrapped)
    table.set_column(len(fields), len(fields), len(MARK) + 2)
    table.write_string(0, len(fields), COLUMN, bold)
    table.write_string(1, len(fields), MARK, example)
    table.freeze_panes(1, 0)
    for column, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        guide.set_column(column, column, width)
        guide.write_string(0, column, head, bold)
    guide.freeze_panes(1, 1)
    lists.hide()
    book.close()


def _choose(table, lists, place: int, each: Field) -> None:
    """The list of words of a column, and the cells that are chosen from it; another word is told, not forbidden: more are read."""
    if not each.choices:
        return
    lists.write_column(0, place, [each.header, *each.choices])
    letter = xlsxwriter.utility.xl_col_to_name(place)
    source = f"={LISTS}!${letter}$2:${letter}${len(each.choices) + 1}"
    table.data_validation(1, place, ROWS, place, {
        "validate": "list", "source": source, "error_type": "warning", "error_title": "Mot inconnu ?",
        "error_message": "Ce mot n'est pas dans la liste. Le garder ?",
    })  # fmt: skip
