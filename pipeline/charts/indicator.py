"""An indicator through time: its values, and the straight way from where it started to its target, or the bounds to stay within."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

import altair as alt
import pandas as pd

from ..figures.indicators import Measure
from ..report import Table
from . import Drawing
from .theme import TOKENS, colour
from .years import HEIGHT, WIDTH

PADDING = {"left": 30, "right": 48, "top": 10, "bottom": 5}
# Beyond this many, points would touch.
MOST_POINTS = 40


def draw(slug: str, title: str, takeaway: str, caption: str, measure: Measure, table: Table, number: Callable[[Fraction], str]) -> Drawing:
    """The values of a measure, two or more, as a line; `number` writes one. The first, the last and the target bear theirs."""
    values = measure.values
    rows = pd.DataFrame([{"day": _text(value.day), "value": float(value.value)} for value in values])
    days = [value.day for value in values] + [day for day in (measure.aim.baseline_on, measure.aim.target_on) if day]
    x = alt.X("day:T", axis=alt.Axis(labelAngle=0, format="%Y" if _spans(days) else "%m/%Y", tickCount=5 if not _spans(days) else "year"))
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=True))
    layers = [*_aimed(measure, days, x, y, number), alt.Chart(rows).mark_line(color=TOKENS["ink"], strokeWidth=2).encode(x=x, y=y)]
    if len(values) <= MOST_POINTS:
        layers.append(alt.Chart(rows).mark_point(color=TOKENS["ink"], filled=True, size=36, opacity=1).encode(x=x, y=y))
    ends = [{"day": _text(value.day), "value": float(value.value), "label": number(value.value)} for value in (values[0], values[-1])]
    layers.append(alt.Chart(pd.DataFrame(ends)).mark_text(dy=-14).encode(x=x, y=y, text="label:N"))
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, caption, table, chart)


def _aimed(measure: Measure, days: Sequence[date], x: alt.X, y: alt.Y, number: Callable[[Fraction], str]) -> list[alt.Chart]:
    """The way to the target, dashed, with a diamond at its end; or a dashed rule at each bound."""
    aim, dashed = measure.aim, {"strokeDash": [5, 4], "color": colour("neutral")}
    if aim.way == "range":
        ends = [{"day": _text(day), "value": float(bound), "bound": str(bound)} for bound in aim.bounds if bound is not None
                for day in (min(days), max(days))]  # fmt: skip
        return [alt.Chart(pd.DataFrame(ends)).mark_line(**dashed).encode(x=x, y=y, detail="bound:N")] if ends else []
    if aim.target is None or aim.target_on is None:
        return []
    end = {"day": _text(aim.target_on), "value": float(aim.target), "label": f"cible {number(aim.target)}"}
    layers = []
    if aim.baseline is not None and aim.baseline_on and aim.baseline_on < aim.target_on:
        way = pd.DataFrame([{"day": _text(aim.baseline_on), "value": float(aim.baseline)}, end])
        layers.append(alt.Chart(way).mark_line(**dashed).encode(x=x, y=y))
    mark = pd.DataFrame([end])
    layers.append(alt.Chart(mark).mark_point(shape="diamond", size=110, filled=True, opacity=1, color=colour("neutral")).encode(x=x, y=y))
    layers.append(alt.Chart(mark).mark_text(dy=16, color=colour("neutral")).encode(x=x, y=y, text="label:N"))
    return layers


def _spans(days: Sequence[date]) -> bool:
    """Whether years tell these days apart."""
    return max(days).year - min(days).year >= 2


def _text(day: date) -> str:
    # Noon, so that no time zone makes it the day before.
    return f"{day.isoformat()}T12:00:00"
