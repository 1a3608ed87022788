"""report.json: the one file that carries a report to the site."""

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from ..formats import typography
from .pages import VERSION, Edition, Page, Report


def _as_written(text: str) -> str:
    return text


def _plain(value, spaced: Callable[[str], str] = typography):
    """Dictionaries and lists. `spaced` is the typography of the texts: French, but for what another language says."""
    if isinstance(value, str):
        return spaced(value)
    if hasattr(value, "__dataclass_fields__"):
        if isinstance(value, Edition) or isinstance(value, Page) and value.language:
            spaced = _as_written
        plain = {f.name: _plain(getattr(value, f.name), spaced) for f in fields(value)}
        if type(value).__dict__.get("component"):
            plain = {"component": value.component, **plain}
        return plain
    if isinstance(value, (tuple, list)):
        return [_plain(item, spaced) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, spaced) for key, item in value.items()}
    return value


def write(report: Report, path: Path) -> None:
    """Write report.json: sorted keys, French typography, the same bytes for the same report."""
    plain = {name: _plain(getattr(report, name)) for name in (f.name for f in fields(report))}
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
