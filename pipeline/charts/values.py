"""One bar a year for a value that is no amount: a percentage, years, euros per inhabitant. A year without one has its place."""

from collections.abc import Collection, Mapping, Sequence

import altair as alt
import pandas as pd

from ..formats import Language
from ..report import Column, Table
from . import Drawing
from .theme import IN_TABLE, LABEL, cell, colour
from .years import HEIGHT, PADDING, WIDTH, break_marks

UNITS = {
    "percent": "Pour cent.", "years": "Années.", "EUR/inhabitant": "Euros par habitant.", "EUR/population": "Euros.",
}  # fmt: skip
DECIMALS = {"percent": 1, "years": 1}


def draw(
    slug: str, title: str, takeaway: str, values: Mapping[int, float | None], years: Sequence[int], unit: str, tone: str,
    language: Language, breaks: Collection[int] = (),
) -> Drawing:  # fmt: skip
    """Bars of values in their unit (9.1 for 9,1 %) over at least two years; `breaks` are years before which a rule stands."""
    decimals = DECIMALS.get(unit, 0)
    known = [
        {"year": str(year), "value": values[year], "cell": cell(row, 1)} for row, year in enumerate(years) if values.get(year) is not None
    ]
    above = [
        {"year": str(year), "value": max(values.get(year) or 0, 0),
         "label": "–" if values.get(year) is None else language.number(values[year], decimals)} for year in years
    ]  # fmt: skip
    names = [str(year) for year in years]
    x = alt.X("year:N", sort=names, axis=alt.Axis(labelAngle=0), scale=alt.Scale(domain=names, paddingInner=0.32, paddingOuter=0.1))
    y = alt.Y("value:Q", axis=None)
    layers = [
        alt.Chart(pd.DataFrame(known, columns=["year", "value", "cell"]))
        .mark_bar(color=colour(tone), aria=True)
        .encode(x=x, y=y, description=IN_TABLE),
        alt.Chart(pd.DataFrame(above)).mark_text(dy=-9).encode(x=x, y=y, text=LABEL),
        *break_marks([str(year) for year in years if year in breaks], x, len(years)),
    ]
    columns = (Column("Année", "year"), Column(UNITS[unit].removesuffix("."), "percent" if unit == "percent" else "number", 2))
    rows = tuple((year, None if values.get(year) is None else values[year] / 100 if unit == "percent" else values[year]) for year in years)
    missing = " Un tiret : non calculable." if len(known) < len(years) else ""
    table = Table(f"{title} : le tableau", columns, rows, collapsed=True)
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, f"{UNITS[unit]}{missing}", table, chart)
