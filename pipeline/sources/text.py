"""The text of a CSV, whatever program wrote it: UTF-8 with or without BOM, Windows-1252, UTF-16; commas, semicolons or tabs."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import Fault, InputError

DELIMITERS = ",;\t"
# How many lines may stand above a header.
TITLES = 6
# Accents of UTF-8 read as Windows-1252: «Ã©» for «é».
GARBLED = re.compile("[\u00c3\u00c2][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|\ufffd")
REOPEN = "Rouvrez le fichier d'origine en UTF-8 et exportez-le de nouveau."


def decoded(raw: bytes) -> str:
    """Bytes as text: by their byte-order mark, else UTF-8, else Windows-1252."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def is_garbled(name: str) -> bool:
    """Whether accents were lost, in a file saved in one encoding and read in another."""
    return GARBLED.search(name) is not None


def is_utf8(path: Path) -> bool:
    """Whether a file is UTF-8, or says itself to be UTF-16."""
    raw = path.read_bytes()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return True


def first_line(path: Path) -> str:
    """The beginning of a file as text, up to its first line end, without blanks around it."""
    with path.open("rb") as handle:
        head = handle.read(4096)
    whole = head[: len(head) // 2 * 2] if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
    return _one_line_end(decoded(whole)).lstrip().partition("\n")[0].rstrip()


def _one_line_end(text: str) -> str:
    """Lines that end as ours do: old spreadsheets of a Mac write a carriage return alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _delimiter(text: str) -> str:
    """What separates the cells: the most frequent mark of the first line that has one, because a title above the header has none."""
    lines = text.lstrip().split("\n", TITLES)[:TITLES]
    first = next((line for line in lines if any(mark in line for mark in DELIMITERS)), "")
    return max(DELIMITERS, key=first.count)


def rows(path: Path, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV that hold something, header first: (line of the file, stripped cells).

    Raises:
        InputError: when it is no text, or a quotation mark swallows the rest of the file.
    """
    text = _one_line_end(decoded(path.read_bytes()))
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                yield reader.line_num, stripped
    except csv.Error:
        what = "la ligne n'est pas celle d'un CSV (guillemet ouvert et jamais fermé, ou caractère interdit)"
        remedy = "Enregistrez le fichier de nouveau au format CSV."
        raise InputError([Fault(what, file=shown, row=reader.line_num, remedy=remedy)]) from None
