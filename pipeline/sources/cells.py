"""One value of a declared table from what a person writes of it, and back to how it is published."""

import pandas as pd

from ..tables import Column, euros_text
from .amounts import to_cents, to_count, to_decimal
from .dates import to_date


def to_cell(column: Column, text: str) -> str | int | float | None:
    """«12 400,50» in a column of cents → 1240050. Nothing written is an empty text, or no number.

    Raises:
        ValueError: when a text is no value of such a column, with a clause that says why.
    """
    if not text:
        return "" if column.kind in ("text", "code", "date") else None
    if column.kind == "date":
        return to_date(text)
    if column.kind == "cents":
        return to_cents(text)
    if column.kind in ("integer", "year"):
        return to_count(text)
    if column.kind == "number":
        return float(to_decimal(text))
    if column.values and text not in column.values:
        raise ValueError(f"« {text} » n'est pas une valeur de cette colonne ({', '.join(column.values)} attendus)")
    return text


def as_text(column: Column, value: object) -> str:
    """A value as it is published: cents in euros, nothing for what is not given."""
    if value is None or value is pd.NA or value != value:
        return ""
    if column.kind == "cents":
        return euros_text(int(value))
    return f"{value:g}" if column.kind == "number" else str(value)
