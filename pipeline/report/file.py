"""report.json: the one file that carries a report to the site."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from ..formats import typography
from .pages import BLOCKS, VERSION, Edition, Page, Report


def _as_written(text: str) -> str:
    return text


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a class of a report; empty for any other."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


_BLOCKS = frozenset(BLOCKS.values())


def _plain(value, spaced: Callable[[str], str]):
    """Dictionaries and lists. `spaced` is the typography of the texts: French, but for what another language says."""
    kind = type(value)
    if kind is str:
        return spaced(value)
    if kind is tuple or kind is list:
        return [_plain(item, spaced) for item in value]
    if kind is dict:
        return {key: _plain(item, spaced) for key, item in value.items()}
    names = _names(kind)
    if not names:
        return value
    if kind is Edition or kind is Page and value.language:
        spaced = _as_written
    plain = {name: _plain(getattr(value, name), spaced) for name in names}
    if kind in _BLOCKS:
        plain["component"] = kind.component
    return plain


def write(report: Report, path: Path) -> None:
    """Write report.json: sorted keys, French typography, the same bytes for the same report."""
    # The same words stand on thousands of pages.
    plain = _plain(report, cache(typography))
    path.write_text(json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")


def read(path: Path) -> dict:
    """report.json as plain dictionaries and lists, which is what templates receive.

    Raises:
        ValueError: when the file was written by another version of the program.
    """
    plain = json.loads(path.read_text(encoding="utf-8"))
    if plain.get("version") != VERSION:
        raise ValueError(f"{path} : version {plain.get('version')} du rapport, {VERSION} attendue. Relancez « python3 tasks.py site ».")
    return plain
