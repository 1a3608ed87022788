"""What is published, one file a table: its columns, their units and words. The vocabulary of everything else.

A declaration serves four times: the types of the frame, the Table Schema beside the published CSV, the data dictionary page, and the
template that a finance team fills in. It does not read files (sources) and does not compare tables (checks).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

# How each kind is held in a frame, and what Table Schema calls it. Codes are text: «01» is not 1.
DTYPES = {
    "text": "str",
    "code": "str",
    "date": "str",
    "cents": "Int64",
    "integer": "Int64",
    "year": "int64",
    "number": "float64",
    "boolean": "bool",
    "shape": "str",
}
# What readers are told of it.
KINDS = {
    "text": "texte", "code": "texte (code)", "date": "date (AAAA-MM-JJ)", "cents": "nombre, en euros", "integer": "nombre entier",
    "year": "année", "number": "nombre", "boolean": "vrai ou faux", "shape": "forme (GeoJSON)",
}  # fmt: skip
SCHEMA_TYPES = {
    "text": "string",
    "code": "string",
    "date": "date",
    "cents": "number",
    "integer": "integer",
    "year": "year",
    "number": "number",
    "boolean": "boolean",
    "shape": "geojson",
}


@dataclass(frozen=True)
class Column:
    """A column: its name, kind (a key of DTYPES), what it means in French, and its allowed values when they are few.

    A date is ISO text. `published_as` is the name that a national schema gives to what it holds.
    """

    name: str
    kind: str
    words: str
    values: tuple[str, ...] = ()
    is_required: bool = True
    published_as: str = ""

    @property
    def published_name(self) -> str:
        """Its name in the published CSV, where cents become euros with two decimals."""
        if self.published_as:
            return self.published_as
        return self.name.removesuffix("_cents") + "_eur" if self.kind == "cents" else self.name


# Where each row was read, from a town's own file and from an official one: the last columns of most tables.
_ROW = Column("row", "integer", "Ligne de ce fichier.")
PROVENANCE = (Column("file", "text", "Fichier lu."), _ROW)
OFFICIAL_PROVENANCE = (Column("file", "text", "Fichier officiel lu."), _ROW)


@dataclass(frozen=True)
class Table:
    """A table: its name (the CSV's too), what it holds in French, and its columns in order."""

    name: str
    title: str
    words: str
    columns: tuple[Column, ...]

    def frame(self, columns: Mapping[str, Sequence]) -> pd.DataFrame:
        """A typed frame from columns of equal length, by name. Missing codes are empty text, missing amounts are NA.

        Raises:
            KeyError: when a declared column is missing (our mistake, not the town's).
        """
        return pd.DataFrame({column.name: pd.array(columns[column.name], dtype=DTYPES[column.kind]) for column in self.columns})

    def of_rows(self, rows: Iterable[Mapping]) -> pd.DataFrame:
        """A typed frame of rows, each by name of column; what is not a column is left out.

        Raises:
            KeyError: when a row lacks a declared column (our mistake, not the town's).
        """
        kept = list(rows)
        return self.frame({column.name: [row[column.name] for row in kept] for column in self.columns})

    def empty(self) -> pd.DataFrame:
        return self.of_rows(())

    def published(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame as it goes to the portal: declared columns only, amounts in euros as exact decimal text."""
        out = {}
        for column in self.columns:
            values = frame[column.name]
            out[column.published_name] = [euros_text(v) for v in values] if column.kind == "cents" else values
        return pd.DataFrame(out)

    def schema(self) -> dict:
        """The Table Schema of the published CSV (https://specs.frictionlessdata.io/table-schema/)."""
        fields = []
        for column in self.columns:
            constraints = {"required": True} if column.is_required else {}
            if column.values:
                constraints["enum"] = list(column.values)
            field = {"name": column.published_name, "type": SCHEMA_TYPES[column.kind], "description": column.words}
            fields.append({**field, "constraints": constraints} if constraints else field)
        return {"name": self.name, "title": self.title, "description": self.words, "fields": fields, "missingValues": [""]}


def listed(codes: Mapping[str, str], means: str = " : ") -> str:
    """Codes with what each means, for the words of a column: «P : programme ; E : engagement»."""
    return " ; ".join(f"{code}{means}{words}" for code, words in codes.items())


def euros_text(cents: int | None) -> str:
    """Cents as euros with two decimals and a dot, exactly: 123456 → 1234.56. Empty when not given."""
    if cents is None or pd.isna(cents):
        return ""
    sign, digits = ("-", -cents) if cents < 0 else ("", cents)
    return f"{sign}{digits // 100}.{digits % 100:02d}"
