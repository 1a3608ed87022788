"""What both formats of workbook (XLSX, ODS) are read with: one XML part walked within bounds, the numbers that a spreadsheet writes."""

import zipfile
from collections.abc import Callable
from xml.parsers import expat

# What a sheet of ten thousand grants takes, many times over.
MOST_BYTES = 64 << 20
MOST_ROWS, MOST_COLUMNS = 200_000, 200
BLOCK = 1 << 20
Cells = dict[int, str]


class Refused(Exception):
    """Why a workbook is not read, in French."""


def parse(archive: zipfile.ZipFile, name: str, start: Callable[[str, dict], None], end: Callable[[str, str], None]) -> None:
    """Walk one XML part: `start(name, attributes)`, `end(name, text)`, names without prefix. The text is what was read since the last tag:
    a start tag hands over what stands before it as the end of «»."""
    if archive.getinfo(name).file_size > MOST_BYTES:
        raise Refused("le classeur est trop grand une fois décompressé")
    parser = expat.ParserCreate()
    text: list[str] = []

    def refuse(*_) -> None:
        raise Refused("le classeur contient une déclaration DOCTYPE, qu'aucun tableur n'écrit")

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
                raise Refused("le classeur est trop grand une fois décompressé")
            parser.Parse(block, False)
    parser.Parse(b"", True)


def refuse_beyond(number: int) -> None:
    """Refuse a sheet of more rows than any sheet of data."""
    if number > MOST_ROWS:
        raise Refused(f"la feuille a plus de {MOST_ROWS} lignes")


def plain(text: str) -> str:
    """A whole number without the exponent and the zero that a spreadsheet adds: «3.0353E+13», «292000.0»."""
    number = float(text)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else text
