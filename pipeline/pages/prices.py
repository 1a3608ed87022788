"""Constant euros beside a series told in euros of each year, where the town gives a price index; nothing where it gives none."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..charts import Drawing
from ..report import Column
from ..sentences import prices as sentences
from .site import Site


def real_change(site: Site, cents: Mapping[int, int], first: int, last: int) -> str:
    """The second sentence of a series, from the amounts of two years; empty without an index for both."""
    return sentences.real_change(cents.get(last, 0), cents.get(first, 0), site.prices.rise(first, last), first, last, site.language)


def with_constant(site: Site, drawing: Drawing, cents: Mapping[int, int], executed: Sequence[int], what: str = "") -> Drawing:
    """The drawing, its table with one more column: totals in euros of the last executed year. A year without an index has none.

    `what` names the amounts («Épargne brute») where the table holds several.
    """
    if not executed or len(executed) < 2:
        return drawing
    base = executed[-1]
    constant = {year: site.prices.constant(cents.get(year, 0), year, base) for year in executed}
    if sum(value is not None for value in constant.values()) < 2:
        return drawing
    table = drawing.table
    rows = tuple((*row, constant.get(row[0])) for row in table.rows)
    source = f" : {site.prices.source}" if site.prices.source else ""
    note = f"{table.note} Indice des prix{source}.".strip()
    label = f"{what} en euros de {base}" if what else f"En euros de {base}"
    return replace(drawing, table=replace(table, columns=(*table.columns, Column(label, "cents")), rows=rows, note=note))
