"""Gross savings by year and, on each bar, the capital due to lenders: a bar that stays below its mark does not pay it back."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from ..formats import Language
from ..report import Column, Table
from . import Drawing
from .theme import IN_TABLE, LABEL, TOKENS, cell, colour
from .years import HEIGHT, PADDING, WIDTH, break_marks, unit

SAVED, OWED = "Épargne brute", "Capital à rembourser"


def draw(
    slug: str, title: str, takeaway: str, saved: Mapping[int, int], repaid: Mapping[int, int], years: Sequence[int], language: Language,
    break_year: int | None = None,
) -> Drawing:  # fmt: skip
    """Bars of savings with a mark at the capital repaid, both in cents by year, over at least two executed years."""
    scale = language.scale_of(max((abs(cents) for year in years for cents in (saved[year], repaid[year])), default=0))
    bars, marks = (
        pd.DataFrame(
            [{"year": str(year), "part": part, "value": cents[year] / scale.cents, "cell": cell(row, at)} for row, year in enumerate(years)]
        )
        for at, part, cents in ((1, SAVED, saved), (2, OWED, repaid))
    )
    labels = pd.DataFrame(
        [
            {
                "year": str(year),
                "value": max(saved[year], repaid[year], 0) / scale.cents,
                "label": language.quantity(saved[year], scale).split()[0],
            }
            for year in years
        ]
    )
    x = alt.X(
        "year:N", sort=[str(year) for year in years], axis=alt.Axis(labelAngle=0), scale=alt.Scale(paddingInner=0.32, paddingOuter=0.1)
    )
    y = alt.Y("value:Q", axis=None)
    part = alt.Color(
        "part:N",
        scale=alt.Scale(domain=[SAVED, OWED], range=[colour("earn"), colour("debt")]),
        legend=alt.Legend(direction="horizontal", columnPadding=36),
    )
    across = 0.8 * WIDTH / len(years)
    layers = [
        alt.Chart(bars).mark_bar(aria=True).encode(x=x, y=y, color=part, description=IN_TABLE),
        # Both colours are as dark: in black and white, the mark is told by its edge.
        alt.Chart(marks).mark_tick(thickness=8, size=across, color=TOKENS["card"]).encode(x=x, y=y),
        alt.Chart(marks).mark_tick(thickness=4, size=across, aria=True).encode(x=x, y=y, color=part, description=IN_TABLE),
        alt.Chart(labels).mark_text(dy=-11).encode(x=x, y=y, text=LABEL),
        *break_marks([str(year) for year in years if year == break_year], x, len(years)),
    ]
    columns = (Column("Année", "year"), Column(SAVED, "cents"), Column(OWED, "cents"), Column("Épargne nette", "cents"))
    rows = tuple((year, saved[year], repaid[year], saved[year] - repaid[year]) for year in years)
    caption = f"{unit(scale)}. Le nombre est l'épargne. Quand la barre dépasse le trait, elle suffit à rembourser les emprunts de l'année."
    return Drawing(
        slug, title, takeaway, caption, Table(f"{title} : le tableau", columns, rows, collapsed=True),
        alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, padding=PADDING),
    )  # fmt: skip
