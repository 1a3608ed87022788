"""An indicator through time: its values, and the straight way from where it started to its target, or the bounds to stay within."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

import altair as alt
import pandas as pd

from ..figures.indicators import Measure
from ..figures.periods import first_day, last_day
from ..report import Table
from . import Drawing
from .theme import IN_TABLE, LABEL, TOKENS, cell, colour, told
from .years import HEIGHT

# Labels stand beside the ends of the line.
WIDTH = 300
PADDING = {"left": 16, "right": 16, "top": 12, "bottom": 5}
# Beyond this many, points would touch, and so would the names of years.
MOST_POINTS, MOST_YEARS = 40, 7


def draw(slug: str, title: str, takeaway: str, caption: str, measure: Measure, table: Table, number: Callable[[Fraction], str]) -> Drawing:
    """The values of a measure, of two days or more, as a line; `number` writes one. The first, the last and the target bear theirs."""
    values, aim = measure.values, measure.aim
    dates = [value.on for value in values] + [text for text in (measure.baseline_on, measure.target_on) if text]
    # A year stands where its name is; what is known by month or day stands at its end.
    place = first_day if all(len(text) == len("2024") for text in dates) else last_day
    days = [place(text) for text in dates]
    x = alt.X("day:T", axis=_axis(days))
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=True))
    rows = [
        {"day": _text(place(value.on)), "value": float(value.value), "label": number(value.value), "cell": cell(row, 1)}
        for row, value in enumerate(values)
    ]
    frame = pd.DataFrame(rows)
    layers = [alt.Chart(frame).mark_line(color=TOKENS["ink"], strokeWidth=2).encode(x=x, y=y)]
    if len(values) <= MOST_POINTS:
        layers.append(
            alt.Chart(frame)
            .mark_point(color=TOKENS["ink"], filled=True, size=36, opacity=1, aria=True)
            .encode(x=x, y=y, description=IN_TABLE)
        )
    for row, align, offset in ((rows[0], "right", -8), (rows[-1], "left", 8)):
        layers += told(alt.Chart(pd.DataFrame([row])).encode(x=x, y=y, text=LABEL), align=align, dx=offset)
    aimed = _bounds(measure, days, x, y) if aim.way == "range" else _target(measure, place, x, y, number)
    chart = alt.layer(*aimed, *layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    return Drawing(slug, title, takeaway, caption, table, chart)


def _bounds(measure: Measure, days: Sequence[date], x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """A dashed rule at each bound."""
    ends = [
        {"day": _text(day), "value": float(bound), "bound": str(bound)}
        for bound in measure.aim.bounds
        if bound is not None
        for day in (min(days), max(days))
    ]
    return [_dashed(pd.DataFrame(ends)).encode(x=x, y=y, detail=alt.Detail("bound:N"))] if ends else []


def _target(measure: Measure, place: Callable[[str], date], x: alt.X, y: alt.Y, number: Callable[[Fraction], str]) -> list[alt.Chart]:
    """The way to the target, dashed, with a diamond at its end."""
    aim = measure.aim
    if aim.target is None or not measure.target_on:
        return []
    end = {"day": _text(place(measure.target_on)), "value": float(aim.target), "label": f"cible {number(aim.target)}"}
    layers = []
    if aim.baseline is not None and aim.baseline_on and aim.baseline_on < aim.target_on:
        layers.append(
            _dashed(pd.DataFrame([{"day": _text(place(measure.baseline_on)), "value": float(aim.baseline)}, end])).encode(x=x, y=y)
        )
    mark = alt.Chart(pd.DataFrame([end]))
    quiet = colour("neutral")
    layers.append(mark.mark_point(shape="diamond", size=110, filled=True, opacity=1, color=quiet).encode(x=x, y=y))
    # Clear of the last value, whose label is on the right: ended at the diamond, and on its other side.
    side = 16 if measure.values[-1].value >= aim.target else -16
    layers.append(mark.mark_text(align="right", dx=8, dy=side, color=quiet).encode(x=x, y=y, text=LABEL))
    return layers


def _dashed(rows: pd.DataFrame) -> alt.Chart:
    return alt.Chart(rows).mark_line(strokeDash=[5, 4], color=colour("neutral"))


def _axis(days: Sequence[date]) -> alt.Axis:
    """A name for each year, or for some; for each end when years do not tell these days apart."""
    first, last = min(days), max(days)
    if last.year - first.year < 2:
        return alt.Axis(labelAngle=0, labelFlush=False, format="%m/%Y", values=[_text(first), _text(last)])
    step = -(-(last.year - first.year + 1) // MOST_YEARS)
    years = range(first.year if first.day == first.month == 1 else first.year + 1, last.year + 1, step)
    return alt.Axis(labelAngle=0, labelFlush=False, format="%Y", values=[_text(date(year, 1, 1)) for year in years])


def _text(day: date) -> str:
    # Noon, so that no time zone makes it the day before.
    return f"{day.isoformat()}T12:00:00"
