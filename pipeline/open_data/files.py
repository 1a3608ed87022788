"""Writes the published CSV and GeoJSON files and datapackage.json: UTF-8, comma, LF, the same bytes for the same accounts."""

import csv
import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import pandas as pd

from ..report import Figure
from ..report import Table as ShownTable
from ..tables import Table, euros_text
from ..tables.figures import FIGURES


def write_table(table: Table, published: pd.DataFrame, folder: Path) -> Path:
    """One declared table as `folder`/<name>.csv."""
    path = folder / f"{table.name}.csv"
    published.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
    return path


def write_shapes(table: Table, frame: pd.DataFrame, folder: Path) -> Path:
    """The rows of a table that has a column of shapes, as `folder`/<name>.geojson."""
    [shape] = [column.name for column in table.columns if column.kind == "shape"]
    facts = frame.drop(columns=shape).astype(object)
    rows = facts.where(facts.notna(), None).to_dict("records")
    return write_features(zip(rows, map(json.loads, frame[shape]), strict=True), folder / f"{table.name}.geojson")


def figures_frame(figures: Iterable[Figure], consolidated: Iterable[tuple[str, str, int, int]]) -> pd.DataFrame:
    """donnees/chiffres.csv: figures of executed budgets, then consolidated totals (figure, authority, year, cents)."""
    rows = [(each.id, each.authority, each.budget, each.year, _value(each), each.unit) for each in figures]
    rows += [(id_, authority, "consolidated", year, euros_text(cents), "EUR") for id_, authority, year, cents in consolidated]
    return pd.DataFrame(rows, columns=[column.name for column in FIGURES.columns])


def _value(figure: Figure) -> str:
    """Euros with two decimals, or the plain number; empty for what cannot be computed."""
    if figure.unit == "EUR":
        return euros_text(figure.value)
    if figure.unit == "count":
        return str(figure.value)
    return "" if figure.value is None else f"{figure.value:.4f}"


def write_shown(table: ShownTable, path: Path) -> None:
    """The rows of a chart's table: amounts in euros with two decimals, links by their words."""

    def written(cell: object, kind: str) -> object:
        return euros_text(cell) if kind == "cents" else cell[0] if kind == "link" and cell else cell

    kinds = [column.kind for column in table.columns]
    rows = ([written(cell, kind) for kind, cell in zip(kinds, row, strict=True)] for row in table.rows)
    _write_rows([column.label for column in table.columns], rows, path)


def write_features(features: Iterable[tuple[dict, dict | None]], path: Path) -> Path:
    """Properties and geometries in degrees (WGS 84) as GeoJSON (RFC 7946), one feature a line; what has no place has no geometry."""
    rows = [
        json.dumps({"type": "Feature", "properties": facts, "geometry": shape}, ensure_ascii=False, separators=(",", ":"))
        for facts, shape in features
    ]
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n", encoding="utf-8", newline="\n")
    return path


class Lines:
    """The published budget lines as rows by their number, made once for the hundreds of figures that add some of them."""

    def __init__(self, published: pd.DataFrame):
        cells = published.astype(object).where(published.notna(), "")
        self._header = [*published, "counted_eur"]
        self._rows = dict(zip(published["line"], cells.itertuples(index=False, name=None), strict=True))

    def write(self, counted: Iterable[tuple[int, int]], path: Path) -> None:
        """The lines behind a figure (number, cents) and what each counts for: the last column adds up to the figure."""
        _write_rows(self._header, ([*self._rows[line], euros_text(cents)] for line, cents in counted), path)


def _write_rows(header: Sequence[str], rows: Iterable[Sequence], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def table_resource(table: Table, path: Path) -> dict:
    """What the data package says of a table's CSV: its schema, size and digest."""
    return _resource(path, table.name, table.title, table.words, "csv", "text/csv") | {"schema": table.schema()}


def shape_resource(table: Table, path: Path) -> dict:
    """What the data package says of the shapes of a table's rows, in a file of their own."""
    words = f"{table.title} : la même chose que {table.name}.csv, pour une carte (GeoJSON, WGS 84)."
    return _resource(path, path.name, f"{table.title}, pour une carte", words, "geojson", "application/geo+json")


def _resource(path: Path, name: str, title: str, words: str, kind: str, mediatype: str) -> dict:
    raw = path.read_bytes()
    return {
        "name": name, "title": title, "description": words, "path": path.name, "format": kind, "mediatype": mediatype,
        "encoding": "utf-8", "bytes": len(raw), "hash": f"sha256:{sha256(raw).hexdigest()}",
    }  # fmt: skip


def write_package(name: str, title: str, resources: Sequence[dict], path: Path, description: str = "") -> None:
    """datapackage.json (https://specs.frictionlessdata.io/data-package/): what each file is."""
    package = {
        "name": name,
        "title": title,
        **({"description": description} if description else {}),
        "profile": "data-package",
        "licenses": [
            {"name": "etalab-2.0", "title": "Licence Ouverte 2.0", "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence"}
        ],
        "resources": list(resources),
    }
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
