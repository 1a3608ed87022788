"""How every chart looks: type, sizes and colours, the same as the site's tokens (theme/static/css/tokens.css).

A chart is drawn with the light palette; render.py turns each of its colours into the token of that name, so that the dark scheme and the
forced colours of a reader apply to charts too.
"""

import altair as alt

from .. import typefaces

TOKENS = {
    "spend": "#c2410c",
    "earn": "#0f766e",
    "invest": "#4338ca",
    "debt": "#8b2a7c",
    "ink": "#17213a",
    "soft": "#4f5b76",
    "line": "#ddd8cc",
    # Grounds of a map.
    "card": "#ffffff",
    "earn-pale": "#d5efe9",
}
# The second part of a stack is the same colour, paler: operating is full, capital is pale.
PALE = {"spend": "#e19a7c", "earn": "#83b6b1", "invest": "#9e99e2", "debt": "#cb88a5", "neutral": "#a9afbc"}
FONT = f"{typefaces.DRAWN_FAMILY}, sans-serif"


@alt.theme.register("comptes-clairs", enable=True)
def theme() -> alt.theme.ThemeConfig:
    quiet = {
        "domain": False,
        "ticks": False,
        "grid": False,
        "labelColor": TOKENS["soft"],
        "labelFontSize": 15,
        "labelPadding": 8,
        "title": None,
    }
    return {
        "config": {
            "aria": False,
            "background": "transparent",
            "font": FONT,
            "view": {"stroke": None},
            "axis": quiet,
            "text": {"color": TOKENS["ink"], "fontSize": 15, "fontWeight": 600},
            "legend": {"orient": "top", "title": None, "labelFontSize": 15, "labelColor": TOKENS["ink"], "symbolType": "square"},
            "bar": {"cornerRadius": 0},
            # Left alone, a mark is pale, and so is the whole legend of its chart.
            "tick": {"opacity": 1},
        }
    }


def cell(row: int, column: int) -> str:
    """The cell of the chart's table that a mark draws, both from 0, as its datum says it (`IN_TABLE`)."""
    return f"{row}-{column}"


# Encoded by the marks that draw a cell of the table, with `aria=True`: render.py keeps it as data-cell, which a script reads.
IN_TABLE = alt.Description("cell:N")
# The words of a mark. Altair makes a channel of «label:N» alone too, but takes a hundred times as long.
LABEL = alt.Text("label:N")


def colour(tone: str, is_pale: bool = False) -> str:
    """The colour of a tone in the light scheme; a tone without colour of its own is the ink's."""
    return PALE.get(tone, PALE["neutral"]) if is_pale else TOKENS.get(tone, TOKENS["soft"])


def told(points: alt.Chart, **more) -> list[alt.Chart]:
    """The words of points, their `label`, over a band of the ground that parts them from the lines they meet; `more` is of the mark."""
    bands = ({"stroke": TOKENS["card"], "strokeWidth": 4, "strokeJoin": "round"}, {})
    return [points.mark_text(**more, **band) for band in bands]
