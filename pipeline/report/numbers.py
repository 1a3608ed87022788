"""Blocks that show numbers: key figures, tables, charts, and where a number comes from."""

from dataclasses import dataclass
from typing import ClassVar

from .words import Link


@dataclass(frozen=True)
class Gauge:
    """A value on a scale with a mark not to pass: where the value stands (0 to 100), the mark, and the words at both ends."""

    at_pct: float
    mark_pct: float
    low: str
    high: str


@dataclass(frozen=True)
class Card:
    """One key figure: a question or a noun phrase, the value in large, its unit and what it means. `quote` is what a reader may copy: the
    figure in a sentence and its source; the address of `link` is added to it."""

    title: str
    value: str
    unit: str
    text: str
    tone: str
    link: Link | None = None
    gauge: Gauge | None = None
    quote: str = ""


@dataclass(frozen=True)
class Cards:
    component: ClassVar[str] = "cards"
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Fact:
    """A short label and a value in large: «réalisé 97 %». `href` leads to where it is told at length."""

    label: str
    value: str
    tone: str = "neutral"
    href: str = ""


@dataclass(frozen=True)
class Facts:
    """Facts about one amount; `quote` is what a reader may copy of it, in a sentence with its source: the address of the page is added."""

    component: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]
    quote: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table. `kind` says how a cell is written and aligned: text, code, date (in words, on one line), cents, euros
    (rounded), number, percent, share (a percent of a whole, drawn beside it), year, link, way, or value, a number that is already written
    with a unit of its own.

    A cell is the raw value (str, int, float, None for «not given»); cents and euros are integer cents, a percent is a ratio (0.091 is
    written 9,1 %), a link is a list [label, href], then the language of the label when it is not the page's. A way is a Way. `decimals` is
    for number, share and percent; None writes one for a percent or a float, none for an integer. The first column heads each row.
    """

    label: str
    kind: str = "text"
    decimals: int | None = None


@dataclass(frozen=True)
class Way:
    """A cell that draws beside its words how far something is on a line from 0 to 100: from where it started to its value, what it must be
    (`low` to `high`), and where a steady pace would have it, `due`, None when not known. Words without a value draw nothing."""

    words: str
    start: float = 0
    value: float | None = None
    low: float = 0
    high: float = 100
    due: float | None = None


@dataclass(frozen=True)
class Table:
    """A table for readers: a caption that says what it holds, typed columns, raw values. `total` is a row of the same width or empty.

    `collapsed` puts it behind a disclosure named by its caption; `csv` is the address of the same rows as a file. `in_order` is for rows
    that follow from one another, as a running balance does: no reader sorts or filters them. `summed_up` is for what is collapsed and
    told in short before: it stays folded on paper.
    """

    component: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]
    total: tuple = ()
    note: str = ""
    csv: str = ""
    collapsed: bool = False
    in_order: bool = False
    summed_up: bool = False


@dataclass(frozen=True)
class DataFile:
    """A file to download: where a link to it leads on the page (`anchor`), what it holds, the link, and its columns, said in a table."""

    anchor: str
    title: str
    words: str
    link: Link
    columns: Table


@dataclass(frozen=True)
class Files:
    """Files of one family. What is `collapsed` is folded under its title, and unfolds for a link to a file."""

    component: ClassVar[str] = "files"
    title: str
    files: tuple[DataFile, ...]
    collapsed: bool = False


@dataclass(frozen=True)
class ChartView:
    """A chart on a page: the drawing's slug in `Report.charts`, and the same rows as a table."""

    component: ClassVar[str] = "chart"
    slug: str
    title: str
    takeaway: str
    caption: str
    table: Table


@dataclass(frozen=True)
class Proof:
    """«D'où vient ce chiffre ?»: in words, the parts that make it, and where to see the lines."""

    component: ClassVar[str] = "proof"
    title: str
    text: str
    table: Table | None = None
    links: tuple[Link, ...] = ()
