"""One or two series month by month, as lines that stop where a month is not known: contacts, requests, shares answered in time."""

from collections.abc import Collection, Mapping

import altair as alt
import pandas as pd

from ..report import Table
from . import Drawing
from .theme import IN_TABLE, TOKENS, cell, colour
from .years import HEIGHT, WIDTH

# Full, then dashed: two lines are told apart without their colour.
DASHES, TONES = ([1, 0], [5, 4]), ("ink", "invest")
PADDING = {"left": 5, "right": 16, "top": 12, "bottom": 5}
# Numbers as French writes them.
COUNTS = "replace(format(datum.value, ',d'), regexp(',', 'g'), '\u202f')"
SHARES = "format(100 * datum.value, 'd') + '\u00a0%'"
# Beyond this many, points would touch.
MOST_POINTS = 40


def draw(
    slug: str, title: str, takeaway: str, caption: str, series: Mapping[str, Mapping[str, float | None]], table: Table,
    target: float | None = None, is_share: bool = False,
) -> Drawing:  # fmt: skip
    """Values by month («2024-09») of one series or two by name; None where nothing is known. A dashed rule stands at `target`."""
    months = sorted({month for values in series.values() for month in values})
    rows = pd.DataFrame(
        [
            {"month": f"{month}-01T12:00:00", "value": values.get(month), "name": name, "cell": cell(row, column)}
            for (name, values), column in zip(series.items(), _columns(table, series), strict=True)
            for row, month in enumerate(months)
        ]
    )
    x = alt.X("month:T", axis=_axis(months))
    shown = alt.Axis(tickCount=4, labelExpr=SHARES if is_share else COUNTS, grid=True, gridColor=TOKENS["line"])
    y = alt.Y("value:Q", axis=shown, scale=alt.Scale(domain=[0, 1]) if is_share else alt.Scale(zero=True))
    names = list(series)
    legend = alt.Legend(symbolType="stroke", symbolStrokeWidth=3, symbolSize=400) if len(names) > 1 else None
    tones = alt.Color("name:N", scale=alt.Scale(domain=names, range=[colour(tone) for tone in TONES[: len(names)]]), legend=legend)
    dashes = alt.StrokeDash("name:N", scale=alt.Scale(domain=names, range=list(DASHES[: len(names)])), legend=legend)
    layers = [alt.Chart(rows).mark_line(strokeWidth=2).encode(x=x, y=y, color=tones, strokeDash=dashes)]
    # A month between two that are not known has no line: its point says it.
    if len(months) <= MOST_POINTS or rows["value"].isna().any():
        known = rows[rows["value"].notna()]
        layers.append(
            alt.Chart(known).mark_point(filled=True, size=24, opacity=1, aria=True).encode(x=x, y=y, color=tones, description=IN_TABLE)
        )
    if target is not None:
        rule = pd.DataFrame([{"value": target}])
        layers.insert(0, alt.Chart(rule).mark_rule(strokeDash=[3, 3], color=TOKENS["soft"]).encode(y=y))
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, caption, table, chart)


def _columns(table: Table, series: Collection[str]) -> list[int]:
    """Which column of the table holds each series: that of its name, or the last, the total, for one that is alone."""
    labels = [column.label for column in table.columns]
    return [labels.index(name) if name in labels else len(labels) - 1 for name in series]


def _axis(months: list[str]) -> alt.Axis:
    """The name of each year under its first month; of the first and the last month when there is one year or less."""
    years = [month for month in months if month.endswith("-01")]
    if len(years) < 2:
        return alt.Axis(labelAngle=0, labelFlush=False, format="%m/%Y", values=[f"{each}-01T12:00:00" for each in (months[0], months[-1])])
    step = -(-len(years) // 7)
    return alt.Axis(labelAngle=0, labelFlush=False, format="%Y", values=[f"{each}-01T12:00:00" for each in years[::step]])
