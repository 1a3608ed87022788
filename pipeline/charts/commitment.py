"""A commitment year by year: the bounds to keep within, and what the accounts say, by a shape that tells whether they were kept."""

from collections.abc import Callable
from fractions import Fraction

import altair as alt
import pandas as pd

from ..figures.commitments import BEYOND, HELD, MISSED, WITHIN, Commitment, Year
from ..report import Table
from . import Drawing
from .theme import IN_TABLE, LABEL, TOKENS, cell, colour, told
from .years import HEIGHT, PADDING, WIDTH

# Shape tells kept from not kept, and a hollow one what is only voted.
SHAPES = {HELD: "circle", MISSED: "diamond", WITHIN: "circle", BEYOND: "diamond"}
# Below this part of the largest, amounts are told from each other without starting from nothing.
CLOSE = 0.5
# How far from its point an amount is written, the room left above and under all points, and the height of letters, in pixels.
APART, ROOM, LETTERS = 16, 25, 17


def draw(
    slug: str, title: str, takeaway: str, caption: str, found: Commitment, table: Table, number: Callable[[Fraction], str]
) -> Drawing:  # fmt: skip
    """The years of a commitment that have a value or a bound, at least two; `number` writes a value in few signs."""
    names = {year.year: f"{year.year} (prévu)" if year.is_planned and year.value is not None else str(year.year) for year in found.years}
    every = [float(each) for year in found.years for each in (year.value, year.low, year.high) if each is not None]
    is_close = min(every) > CLOSE * max(every) > 0
    axis = alt.Axis(labelAngle=0, labelExpr="split(datum.label, ' ')")
    x = alt.X("year:N", sort=list(names.values()), axis=axis, scale=alt.Scale(paddingInner=0.2, paddingOuter=0.1))
    scale = alt.Scale(zero=not is_close, nice=False, padding=ROOM)
    y = alt.Y("value:Q", axis=None, scale=scale)
    shown = every if is_close else [0.0, *every]
    pixels = (HEIGHT - 2 * ROOM) / ((max(shown) - min(shown)) or 1)
    layers = [*_bounds(found, names, x, y)]
    for hollow in (False, True):
        rows = _rows(found, names, number, hollow, pixels)
        if not rows:
            continue
        frame = pd.DataFrame(rows)
        shape = alt.Shape("shape:N", scale=None, legend=None)
        points = alt.Chart(frame).mark_point(filled=not hollow, size=110, opacity=1, strokeWidth=2, color=TOKENS["ink"], aria=True)
        layers.append(points.encode(x=x, y=y, shape=shape, description=IN_TABLE))
        for side in sorted(set(frame["side"])):
            layers += told(alt.Chart(frame[frame["side"] == side]).encode(x=x, y=y, text=LABEL), dy=side * APART)
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, caption, table, chart)


def _rows(found: Commitment, names: dict[int, str], number: Callable[[Fraction], str], hollow: bool, pixels: float) -> list[dict]:
    return [
        {
            "year": names[year.year],
            "value": float(year.value),
            "label": number(year.value),
            "side": 1 if _is_crossed(year, pixels) else -1,
            "shape": SHAPES.get(year.standing, "cross"),
            "cell": cell(row, 1),
        }
        for row, year in enumerate(found.years)
        if year.value is not None and (year.is_planned is hollow)
    ]


def _is_crossed(year: Year, pixels: float) -> bool:
    """Whether a bound would cross an amount written above its point, and none the same amount under it. `pixels` are those of one unit."""
    gaps = [pixels * float(edge - year.value) for edge in (year.low, year.high) if edge is not None]
    return any(abs(gap - APART) < LETTERS / 2 for gap in gaps) and not any(abs(gap + APART) < LETTERS / 2 for gap in gaps)


def _bounds(found: Commitment, names: dict[int, str], x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """A band between two bounds, and a rule at each bound, year by year."""
    band = [
        {"year": names[year.year], "value": float(year.low), "top": float(year.high)}
        for year in found.years
        if year.low is not None and year.high is not None and year.low < year.high
    ]
    edges = [{"year": names[year.year], "value": float(edge)} for year in found.years for edge in (year.low, year.high) if edge is not None]
    layers = []
    if band:
        layers.append(alt.Chart(pd.DataFrame(band)).mark_bar(color=TOKENS["line"]).encode(x=x, y=y, y2=alt.Y2("top:Q")))
    if edges:
        ticks = alt.Chart(pd.DataFrame(edges)).mark_tick(color=colour("neutral"), thickness=2, size=0.8 * WIDTH / len(names))
        layers.append(ticks.encode(x=x, y=y))
    return layers
