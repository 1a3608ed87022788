"""One file, one chart: a pure function from rows to a Drawing. Style is the theme's (theme.py), pixels are render.py's."""

from dataclasses import dataclass

import altair as alt
from altair.utils.schemapi import debug_mode

from ..report import Table

# A decorator: Altair would check each piece of a chart against its schema as the piece is made, which takes longer than to make it. The
# tests of charts leave it on.
unchecked = debug_mode(False)


@dataclass(frozen=True)
class Drawing:
    """A chart and what makes it readable without seeing it: a title that is a sentence, the takeaway, the rows, a caption with the unit."""

    slug: str
    title: str
    takeaway: str
    caption: str
    table: Table
    chart: alt.TopLevelMixin
