"""Where a table that people fill in begins: under a title or not, and in which sheet of a workbook. Knows nothing of what columns mean."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import Fault, InputError
from ..formats import slug
from . import text, workbook

# A header stands in one of the first rows that hold something.
ABOVE = 5
WORKBOOKS = (".xlsx", ".ods")
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
# What a workbook with a password is wrapped in, as Excel names it.
PROTECTED = "EncryptedPackage".encode("utf-16-le")
IsHeader = Callable[[list[str]], bool]


class Found(NamedTuple):
    """The rows from the header on, (number, stripped cells), with the rank of their sheet and the names of all sheets; a CSV has none."""

    rows: list[tuple[int, list[str]]]
    place: int = 0
    sheets: Sequence[str] = ()

    def told(self, shown: str) -> str:
        """How the file is told, with its sheet when that is not the first one."""
        return f"{shown}, feuille « {self.sheets[self.place]} »" if self.place else shown


def find(path: Path, shown: str, is_header: IsHeader, sheet: str = "", within: int = ABOVE) -> Found:
    """The rows of a CSV or of a workbook from the first row that `is_header`, among the first ones, else from the first row of all.

    Of a workbook, the sheet whose name starts with the slug `sheet`, else the first one that has such a row, else the first one.

    Raises:
        InputError: when the file is neither, or a workbook of before 2007.
    """
    with path.open("rb") as handle:
        head = handle.read(len(OLD_EXCEL))
    if head == OLD_EXCEL:
        what, remedy = "c'est un classeur Excel d'avant 2007 (XLS), qui n'est pas lu", "Enregistrez-le au format XLSX, ODS ou CSV."
        if PROTECTED in path.read_bytes():
            what, remedy = "le classeur est protégé par un mot de passe", "Enregistrez-le de nouveau sans mot de passe."
        raise InputError([Fault(what, file=shown, remedy=remedy)])
    if path.suffix.lower() not in WORKBOOKS and not workbook.is_one(path):
        return Found(_from_header(list(text.rows(path, shown)), is_header, within)[1])
    names = workbook.sheets(path, shown)
    named = next((place for place, name in enumerate(names) if sheet and slug(name).startswith(sheet)), None)
    first: list[tuple[int, list[str]]] = []
    for place in range(len(names)) if named is None else (named,):
        is_there, rows = _from_header(list(workbook.rows(path, shown, place)), is_header, within)
        if is_there or named is not None:
            return Found(rows, place, names)
        first = first or rows
    return Found(first, 0, names)


def _from_header(rows: list[tuple[int, list[str]]], is_header: IsHeader, within: int) -> tuple[bool, list[tuple[int, list[str]]]]:
    for rank, (_, cells) in enumerate(rows[:within]):
        if is_header(cells):
            return True, rows[rank:]
    return False, rows
