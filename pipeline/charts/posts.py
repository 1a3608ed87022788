"""One bar a year, whose parts are groups of agents and whose height is how many they are, written above."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from ..formats import Language, largest_remainder
from ..report import Column, Table
from . import Drawing
from .theme import IN_TABLE, LABEL, cell, colour
from .years import HEIGHT, PADDING, WIDTH


def draw(
    slug: str, title: str, takeaway: str, caption: str, parts: Mapping[str, Mapping[int, int]], places: int, language: Language
) -> Drawing:
    """Two groups at most, by name, each in hundredths by year: the same years, two at least. `places` is how many decimals are told."""
    years = sorted({year for values in parts.values() for year in values})
    totals = {year: sum(values[year] for values in parts.values()) for year in years}
    step = 10 ** (2 - places)
    shown = {year: largest_remainder([values[year] for values in parts.values()], step) for year in years}
    rows = [
        {"year": str(year), "part": name, "order": order, "value": values[year] / 100, "cell": cell(row, order + 1)}
        for order, (name, values) in enumerate(parts.items())
        for row, year in enumerate(years)
    ]
    above = [{"year": str(year), "value": totals[year] / 100, "label": language.number(sum(shown[year]) / 100, places)} for year in years]
    x = alt.X("year:N", axis=alt.Axis(labelAngle=0), scale=alt.Scale(paddingInner=0.32, paddingOuter=0.1))
    y = alt.Y("value:Q", axis=None)
    names = list(parts)
    tones = alt.Scale(domain=names, range=[colour("neutral"), colour("neutral", is_pale=True)][: len(names)])
    legend = alt.Legend(direction="horizontal", columnPadding=36, offset=24) if len(names) > 1 else None
    bars = alt.Chart(pd.DataFrame(rows)).mark_bar(aria=True)
    layers = (
        bars.encode(x=x, y=y, description=IN_TABLE, color=alt.Color("part:N", scale=tones, legend=legend), order=alt.Order("order:Q")),
        alt.Chart(pd.DataFrame(above)).mark_text(dy=-9).encode(x=x, y=y, text=LABEL),
    )
    columns = [Column("Année", "year"), *(Column(name, "number", places) for name in names)]
    cells = [[year, *(each / 100 for each in shown[year])] for year in years]
    if len(names) > 1:
        columns.append(Column("Total", "number", places))
        cells = [[*row, sum(shown[row[0]]) / 100] for row in cells]
    table = Table(f"{title} : le tableau", tuple(columns), tuple(map(tuple, cells)), collapsed=True)
    return Drawing(slug, title, takeaway, caption, table, alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING))
