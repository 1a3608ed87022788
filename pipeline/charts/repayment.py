"""What is left of the debt at the end of each year to come: one row a year, which a phone can hold where thirty columns would not fit."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from ..formats import Language, Scale
from ..report import Column, Table
from . import Drawing
from .theme import IN_TABLE, LABEL, cell, colour
from .years import PADDING, unit

WIDTH, ROW = 270, 20
# More rows than this and only some years are drawn and written.
MOST = 30


def draw(slug: str, title: str, takeaway: str, left: Mapping[int, int], language: Language) -> Drawing:
    """Bars from the amounts left in cents, by year, at least two."""
    first, last = min(left), max(left)
    step = -(-(last - first) // MOST)
    years = sorted({*range(first, last + 1, step), last})
    scale = language.scale_of(max(left.values()))
    rows = pd.DataFrame(
        [
            {"year": str(year), "value": left[year] / scale.cents, "label": _label(left[year], scale, language), "cell": cell(row, 1)}
            for row, year in enumerate(years)
        ]
    )  # fmt: skip
    y = alt.Y("year:N", sort=[str(year) for year in years], scale=alt.Scale(paddingInner=0.28, paddingOuter=0.1))
    x = alt.X("value:Q", axis=None)
    bars = alt.Chart(rows).mark_bar(color=colour("debt"), aria=True).encode(x=x, y=y, description=IN_TABLE)
    words = alt.Chart(rows).mark_text(dx=6, align="left").encode(x=x, y=y, text=LABEL)
    columns = (Column("Fin de l'année", "year"), Column("Reste dû", "cents"), Column("Remboursé dans l'année", "cents"))
    cells = tuple((year, left[year], left[year - 1] - left[year] if year > first else None) for year in years)
    if step > 1:
        columns, cells = columns[:2], tuple(row[:2] for row in cells)
    table = Table(f"{title} : le tableau", columns, cells, collapsed=True)
    chart = alt.layer(bars, words).properties(width=WIDTH, height=ROW * len(years), padding=PADDING)
    return Drawing(slug, title, takeaway, f"{unit(scale)}, à la fin de chaque année.", table, chart)


def _label(cents: int, scale: Scale, language: Language) -> str:
    """The amount in the chart's unit; what is too small to show there is not nothing."""
    if not cents:
        return "0"
    if 0 < cents < scale.step / 2:
        return f"moins de {language.number(scale.step / scale.cents, scale.decimals)}"
    return language.number(cents / scale.cents, scale.decimals)
