"""Tables of what a town fills in as it can: a column that no row fills is not shown."""

from collections.abc import Iterable, Sequence

from ..report import Column


def filled(columns: Sequence[Column], rows: Iterable[Sequence], always: int = 1) -> tuple[tuple[Column, ...], tuple[tuple, ...]]:
    """The columns that a row at least fills, and the rows cut to them; the first `always` columns stay. Zero fills, None and "" do not."""
    whole = tuple(rows)
    kept = [place for place in range(len(columns)) if place < always or any(row[place] not in (None, "") for row in whole)]
    return tuple(columns[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in whole)
