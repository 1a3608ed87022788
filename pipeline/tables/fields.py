"""Dataclasses that hold tables: the field says which, and from it follow what an empty one is and what is published."""

from dataclasses import field, fields
from typing import Any

import pandas as pd

from . import Table


def holding(table: Table) -> Any:
    """A field that holds a table, empty by default."""
    return field(default_factory=table.empty, metadata={"table": table})


def held(holder: object) -> list[tuple[Table, pd.DataFrame]]:
    """The tables that the fields of a dataclass hold, in order, but those without rows."""
    found = [(each.metadata["table"], getattr(holder, each.name)) for each in fields(holder) if "table" in each.metadata]
    return [(table, frame) for table, frame in found if len(frame)]
