"""A tax rate by year: one bar a year, its rate above it, and a rule where rates stop comparing."""

from collections.abc import Mapping
from fractions import Fraction

import altair as alt
import pandas as pd

from ..formats import Language
from ..report import Table
from . import Drawing
from .theme import IN_TABLE, LABEL, cell, colour
from .years import HEIGHT, PADDING, WIDTH, break_marks


def draw(
    slug: str, title: str, takeaway: str, rates: Mapping[int, Fraction], table: Table, language: Language, break_year: int | None = None,
    column: int = 1,
) -> Drawing:  # fmt: skip
    """Bars of rates in per cent, over at least two years. `break_year` is the first year that does not compare with those before, `column`
    that of these rates in the table, which has a row for each of these years, in their order."""
    years = sorted(rates)
    rows = pd.DataFrame(
        [
            {
                "year": str(year),
                "value": float(rates[year]),
                "label": language.rate(rates[year]).partition(language.before_sign)[0],
                "cell": cell(row, column),
            }
            for row, year in enumerate(years)
        ]
    )
    x = alt.X(
        "year:N", sort=[str(year) for year in years], axis=alt.Axis(labelAngle=0), scale=alt.Scale(paddingInner=0.32, paddingOuter=0.1)
    )
    y = alt.Y("value:Q", axis=None)
    layers = [
        alt.Chart(rows).mark_bar(color=colour("earn"), aria=True).encode(x=x, y=y, description=IN_TABLE),
        alt.Chart(rows).mark_text(dy=-9).encode(x=x, y=y, text=LABEL),
        *break_marks([str(year) for year in years[1:] if year == break_year], x, len(years)),
    ]
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, "Pour cent de la base.", table, chart)
