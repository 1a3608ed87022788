"""What a report is made of: plain frozen values, and the one file that carries them to the site (report.json).

Left of this file numbers are computed, right of it they are only shown. A page is a heading and sections; a section is a row of blocks; a
block is one of the classes of `words`, `numbers`, `bars`, `maps`, `media`, `promises` and `statuses`, drawn by the component of the theme
that bears its name. Amounts are integer cents. Everything that the theme needs is here and nothing that it does not:
`tests/test_contract.py` holds both ways. Standard library only, so that the site is built without pandas or altair.
"""

from .bars import Balance, BalanceRow, Bar, Bars, Choice, Measure, Part, Receipt, Slide
from .file import read, write
from .maps import Area, Circle, Facet, Map, MapTheme, Near, Size, Spot, SpotGroup
from .media import Article, Gallery, Picture, Press
from .numbers import Card, Cards, ChartView, Column, DataFile, Fact, Facts, Files, Gauge, Proof, Table, Way
from .pages import BLOCKS, DOCUMENTS, VERSION, Block, Edition, Figure, Page, Report, Section, TownCard
from .promises import Branch, Moment, Timeline, Tree
from .statuses import Share, Strip, Work, Works
from .words import Emblem, Link, Links, Notice, Prose

__all__ = (
    "BLOCKS", "DOCUMENTS", "VERSION", "Area", "Article", "Balance", "BalanceRow", "Bar", "Bars", "Block", "Branch", "Card", "Cards",
    "ChartView", "Choice", "Circle", "Column", "DataFile", "Edition", "Emblem", "Facet", "Fact", "Facts", "Figure", "Files", "Gallery",
    "Gauge", "Link", "Links", "Map", "MapTheme", "Measure", "Moment", "Near", "Notice", "Page", "Part", "Picture", "Press", "Proof",
    "Prose", "Receipt", "Report", "Section", "Share", "Size", "Slide", "Spot", "SpotGroup", "Strip", "Table", "Timeline", "TownCard",
    "Tree", "Way", "Work", "Works", "read", "write",
)  # fmt: skip
