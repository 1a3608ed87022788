"""Tables as a French spreadsheet saves them: cells between semicolons, amounts with a comma; and files of text written together."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from .xml_writer import euros


def table(rows: Iterable[Iterable]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    return out.getvalue()


def amount(cents: int | None) -> str:
    """«12700000,00»; nothing when nobody knows it."""
    return "" if cents is None else euros(cents).replace(".", ",")


def save(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write texts by name of file, in a folder made for them. Returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]
