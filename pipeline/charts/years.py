"""One bar a year, operating and capital stacked, its total written above: how an amount moves, without an axis to read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from ..formats import Language, Scale, capitalised
from ..report import Column, Table
from . import Drawing
from .theme import IN_TABLE, LABEL, TOKENS, cell, colour

# Narrow enough for a phone to show its letters as they are; a wide screen enlarges it.
WIDTH, HEIGHT = 380, 210
# Until the site's typeface comes, a reader's own may be wider than the one measured here: nothing must be cut at the edge.
PADDING = {"left": 5, "right": 22, "top": 5, "bottom": 5}

# As many letters of totals as stand side by side; beyond, one ran into the next, and amounts are told in thousands.
MOST_LETTERS = 46
THOUSANDS = Scale(10**5, 0, "millier", "milliers")


@dataclass(frozen=True)
class Series:
    """Amounts in cents by year for one part of the stack."""

    label: str
    cents: Mapping[int, int]


def draw(
    slug: str, title: str, takeaway: str, parts: Sequence[Series], years: Sequence[int], tone: str, language: Language,
    forecast: frozenset[int] = frozenset(), breaks: Collection[int] = (),
) -> Drawing:  # fmt: skip
    """Stacked bars of at most two parts over at least two years.

    Years in `forecast` are voted, not executed, and say so. `breaks` are years from which on amounts are not those of before: a rule stands
    before each.
    """
    kept = [part for part in parts if any(part.cents.get(year) for year in years)] or list(parts[:1])
    totals = {year: sum(part.cents.get(year, 0) for part in kept) for year in years}
    scale = _scale(list(totals.values()), language)
    names = {year: f"{year} (prévu)" if year in forecast else str(year) for year in years}
    rows = [
        {
            "year": names[year],
            "part": part.label,
            "order": order,
            "value": part.cents.get(year, 0) / scale.cents,
            "cell": cell(row, order + 1),
        }
        for order, part in enumerate(kept)
        for row, year in enumerate(years)
    ]
    above = [
        {
            "year": names[year],
            "value": max(totals[year], 0) / scale.cents,
            "label": language.number(totals[year] / scale.cents, scale.decimals),
        }
        for year in years
    ]
    # «2025 (prévu)» on two lines: on one, it runs into the year before.
    axis = alt.Axis(labelAngle=0, labelExpr="split(datum.label, ' ')")
    x = alt.X("year:N", sort=list(names.values()), axis=axis, scale=alt.Scale(paddingInner=0.32, paddingOuter=0.1))
    y = alt.Y("value:Q", axis=None)
    legend = alt.Legend(direction="horizontal", columnPadding=36, offset=24) if len(kept) > 1 else None
    bars = (
        alt.Chart(pd.DataFrame(rows))
        .mark_bar(aria=True)
        .encode(
            x=x,
            y=y,
            description=IN_TABLE,
            color=alt.Color(
                "part:N",
                scale=alt.Scale(domain=[part.label for part in kept], range=[colour(tone), colour(tone, is_pale=True)][: len(kept)]),
                legend=legend,
            ),
            order=alt.Order("order:Q"),
        )
    )
    layers = [bars, alt.Chart(pd.DataFrame(above)).mark_text(dy=-9).encode(x=x, y=y, text=LABEL)]
    layers += break_marks([names[year] for year in years if year in breaks], x, len(years))
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING)
    first = {year: names[year] if year in forecast else year for year in years}
    return Drawing(slug, title, takeaway, f"{unit(scale)}.", _table(f"{title} : le tableau", kept, totals, first), chart)


def _table(caption: str, parts: Sequence[Series], totals: Mapping[int, int], first: Mapping[int, str | int]) -> Table:
    """The same amounts, a row a year that begins with its cell of `first`; a total where there are several parts."""
    has_total = len(parts) > 1
    columns = [Column("Année", "year"), *(Column(part.label, "cents") for part in parts)]
    rows = [[cell, *(part.cents.get(year, 0) for part in parts), *([totals[year]] if has_total else ())] for year, cell in first.items()]
    columns += [Column("Total", "cents")] if has_total else []
    return Table(caption, tuple(columns), tuple(map(tuple, rows)), collapsed=True)


def _scale(totals: Sequence[int], language: Language) -> Scale:
    """The unit of the totals, in which none is shown as nothing and none runs into its neighbour."""
    scale = language.scale_of(max(map(abs, totals), default=0))
    longest = max((len(language.number(total / scale.cents, scale.decimals)) for total in totals), default=0)
    is_telling = all(abs(total) >= THOUSANDS.step for total in totals if total)
    return THOUSANDS if longest * len(totals) > MOST_LETTERS and not scale.plural and is_telling else scale


def unit(scale: Scale) -> str:
    """What a chart counts in: «Millions d'euros», «Euros»."""
    return f"{capitalised(scale.plural)} d'euros" if scale.plural else "Euros"


def break_marks(names: Sequence[str], x: alt.X, count: int) -> list[alt.Chart]:
    """A rule before each of these years of an axis of `count` years; no layer when there are none."""
    if not names:
        return []
    marks = pd.DataFrame([{"year": name} for name in names])
    return [alt.Chart(marks).mark_rule(strokeDash=[3, 3], color=TOKENS["soft"], xOffset=-WIDTH / count / 2).encode(x=x)]
