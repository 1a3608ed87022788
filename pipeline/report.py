"""What a report is made of: plain frozen values, and the one file that carries them to the site (report.json).

Left of this file numbers are computed, right of it they are only shown. A page is a heading and sections; a section is a row of blocks; a
block is one of the classes below and is drawn by the component of the theme that bears its name. Amounts are integer cents. Everything that
the theme needs is here and nothing that it does not: `tests/test_contract.py` holds both ways. Standard library only, so that the site is
built without pandas or altair.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from .formats import typography

VERSION = 1


# --- blocks -----------------------------------------------------------------------------------------------------------------------------
# `tone` is what a colour means everywhere: spend, earn, invest, debt, neutral.


@dataclass(frozen=True)
class Link:
    """Where to go and what it is called. `href` is an address of the site («/2022/depenses/»); `note` follows in grey."""

    label: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class Part:
    """One segment of a stacked bar: its words, its amount, and how wide it is drawn (0 to 100)."""

    label: str
    cents: int
    width_pct: float


@dataclass(frozen=True)
class BalanceRow:
    """One stacked bar: «Dépensé 263,4 millions» and its parts. The longest row of a balance fills the width (100)."""

    label: str
    amount: str
    tone: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Balance:
    """Two or more stacked bars on the same scale: what was spent and received, in both sections."""

    component: ClassVar[str] = "balance"
    rows: tuple[BalanceRow, ...]
    note: str = ""
    link: Link | None = None


@dataclass(frozen=True)
class Bar:
    """One row of a ranking: label, bar, amount in words and what puts it in proportion. `href` empty when there is no level below.

    `language` is that of the label when it is not the page's: a name that is not translated.
    """

    label: str
    href: str
    width_pct: float
    amount: str
    note: str
    text: str
    cents: int
    language: str = ""


@dataclass(frozen=True)
class Bars:
    """A ranking where each row leads one level down. `more` rows stand behind a disclosure («les 6 autres»)."""

    component: ClassVar[str] = "bars"
    tone: str
    rows: tuple[Bar, ...]
    more: tuple[Bar, ...] = ()
    more_label: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Gauge:
    """A value on a scale with a mark not to pass: where the value stands (0 to 100), the mark, and the words at both ends."""

    at_pct: float
    mark_pct: float
    low: str
    high: str


@dataclass(frozen=True)
class Card:
    """One key figure: a question or a noun phrase, the value in large, its unit and what it means."""

    title: str
    value: str
    unit: str
    text: str
    tone: str
    link: Link | None = None
    gauge: Gauge | None = None


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
    component: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table. `kind` says how a cell is written and aligned: text, code, cents, euros (rounded), number, percent, year, link.

    A cell is the raw value (str, int, float, None for «not given»); cents and euros are integer cents, a percent is a ratio (0.091 is
    written 9,1 %), a link is a list [label, href], then the language of the label when it is not the page's. `decimals` is for number and
    percent; None writes one for a percent or a float, none for an integer. The first column heads each row.
    """

    label: str
    kind: str = "text"
    decimals: int | None = None


@dataclass(frozen=True)
class Table:
    """A table for readers: a caption that says what it holds, typed columns, raw values. `total` is a row of the same width or empty.

    `collapsed` puts it behind a disclosure named by its caption; `csv` is the address of the same rows as a file.
    """

    component: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]
    total: tuple = ()
    note: str = ""
    csv: str = ""
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


@dataclass(frozen=True)
class Prose:
    """Paragraphs of plain text, escaped when shown."""

    component: ClassVar[str] = "prose"
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """Something a reader must know before believing a number: a break of series, a budget not yet executed, a difference."""

    component: ClassVar[str] = "notice"
    text: str
    link: Link | None = None


@dataclass(frozen=True)
class Links:
    """A list of links under a heading. `anchor` is the id that a link may end with; `language` that of the title and labels when it is not
    the page's."""

    component: ClassVar[str] = "links"
    title: str
    links: tuple[Link, ...]
    anchor: str = ""
    language: str = ""


@dataclass(frozen=True)
class Choice:
    """A number that a reader may take instead of typing one: its words, and what it puts in the field."""

    label: str
    value: str


@dataclass(frozen=True)
class Receipt:
    """An amount split as the accounts are, and a field where the reader types another: the one block that a script brings to life.

    `bars` is the split of `value`, complete without script. `weights` are, row by row, what each part is in proportion to (cents of the
    accounts): all that the script needs to split another amount by the same rule. `label`, `hint` and `value` are those of the field,
    `name` its id, unique on its page. `choices` put an amount in it. `feeds` is the name of the receipt that takes the first part.
    """

    component: ClassVar[str] = "receipt"
    label: str
    hint: str
    value: str
    bars: Bars
    weights: tuple[int, ...]
    choices: tuple[Choice, ...] = ()
    name: str = "montant"
    feeds: str = ""


@dataclass(frozen=True)
class Near:
    """A field where the reader types an address, and what stands around it, found by a script in files of the site.

    `label` and `hint` are those of the field, `note` says what is sent and what is not. `names`, `numbers` and `things` are the addresses
    of the files (pipeline/near), `version` tells them from those of another build. `radii` are the distances to choose from, in metres, the
    first one taken. `districts` lead to where each is told on this page, in their order; one more at the end leads to what is in none.
    """

    component: ClassVar[str] = "near"
    label: str
    hint: str
    note: str
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    things: str
    version: str
    radii: tuple[Choice, ...]
    districts: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Area:
    """A district on a map: its outline (the path of an SVG, in the pixels of the map) and where it leads. `is_here` is the one told."""

    label: str
    href: str
    outline: str
    is_here: bool = False


@dataclass(frozen=True)
class MapTheme:
    """A family of places: its words, the mark that stands for it (the path of an SVG around 0, 0), its tone, how many are shown."""

    label: str
    mark: str
    tone: str
    count: int


@dataclass(frozen=True)
class Spot:
    """A place of the list beside a map. `x`, `y` are pixels of the map, None for what has no point; `number` is what both say, 0 for none.

    `theme` is the rank of its family among the map's; `href` is its own page, when it has one.
    """

    number: int
    label: str
    text: str
    theme: int
    href: str = ""
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True)
class SpotGroup:
    """A part of the list beside a map: a heading, which may lead somewhere, and its places in order."""

    title: str
    spots: tuple[Spot, ...]
    href: str = ""
    note: str = ""


@dataclass(frozen=True)
class Map:
    """A map and, beneath, all that it shows as a list: `slug` is the drawing in `Report.charts`, `width` and `height` its pixels.

    Areas and points lie over the drawing. `is_dense` makes points that are too many to be numbered and to be links. theme/static/js/map.js
    adds zoom, filters and highlighting.
    """

    component: ClassVar[str] = "map"
    slug: str
    title: str
    width: int
    height: int
    areas: tuple[Area, ...]
    caption: str = ""
    themes: tuple[MapTheme, ...] = ()
    groups: tuple[SpotGroup, ...] = ()
    is_dense: bool = False
    links: tuple[Link, ...] = ()


Block = Balance | Bars | Cards | Facts | Table | ChartView | Proof | Prose | Notice | Links | Receipt | Near | Map
BLOCKS: dict[str, type] = {
    cls.component: cls for cls in (Balance, Bars, Cards, Facts, Table, ChartView, Proof, Prose, Notice, Links, Receipt, Near, Map)
}


@dataclass(frozen=True)
class Section:
    """A part of a page with its own heading.

    `layout` is «stack» (blocks one under the other), «split» (two side by side on a wide screen) or «columns» (as many as fit: lists of
    links). Without a title, the headings of its blocks move up one level. `anchor` is the id that a link may end with («#dette»).
    """

    blocks: tuple[Block, ...]
    kicker: str = ""
    title: str = ""
    layout: str = "stack"
    anchor: str = ""


# --- pages ------------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Page:
    """One page of the site.

    `address` starts and ends with a slash and never changes over years. `title` is the heading, a sentence or a question; `name` is the
    short form for breadcrumbs and lists; `description` is one sentence for search engines. `crumbs` go from the year down to the page
    above. `years` are the same page in other years (`href` empty for the year shown). `nav` is the label of the menu entry that is lit.
    `language` is empty for that of the town; `alternate` is the address of the same page in another language.
    """

    address: str
    name: str
    title: str
    description: str
    sections: tuple[Section, ...] = ()
    kicker: str = ""
    lead: str = ""
    hero: tuple[Block, ...] = ()
    year: int | None = None
    nav: str = ""
    crumbs: tuple[Link, ...] = ()
    years: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    is_home: bool = False
    language: str = ""
    alternate: str = ""


@dataclass(frozen=True)
class Figure:
    """A number that is shown somewhere, with all that is needed to trace it.

    `value` is in cents for unit «EUR», else a plain number («percent»: 9.1 for 9,1 %), None when it cannot be computed; `previous` is the
    same a year before. `formula` says in words what is added up, `selector` is the same for a machine, `lines` are the
    budget lines behind it: (line number, signed cents that it counts for).
    """

    id: str
    label: str
    authority: str
    budget: str
    year: int
    unit: str
    value: int | float | None
    previous: int | float | None
    formula: str
    selector: str
    lines: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class TownCard:
    """Who reports: what the header and footer of each page say."""

    name: str
    siren: str
    kind: str
    language: str
    is_fictional: bool = False


@dataclass(frozen=True)
class Edition:
    """What frames the pages of one more language than the town's: where its first page is, its menu, footer and source."""

    home: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    source: str


@dataclass(frozen=True)
class Report:
    """Everything the site shows. `charts` holds each drawing once, as inline SVG; `source` ends each page.

    `menu` is the main menu; `menus` holds under a year («2021») the one that the pages of that year show in its place. `editions` are the
    other languages, by code.

    A drawing takes the width it is given: about 430 wide, its letters read from a phone to half a screen. `narrow_charts` holds, under the
    same slug, what a phone shows in the place of a wider one. Ids inside an SVG differ between all of them.
    """

    town: TownCard
    digest: str
    years: tuple[int, ...]
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    source: str
    pages: tuple[Page, ...]
    charts: dict[str, str] = field(default_factory=dict)
    narrow_charts: dict[str, str] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    menus: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    editions: dict[str, Edition] = field(default_factory=dict)
    version: int = VERSION


# --- report.json ------------------------------------------------------------------------------------------------------------------------


def _as_written(text: str) -> str:
    return text


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a class of this file; empty for any other."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def _plain(value, spaced: Callable[[str], str]):
    """Dictionaries and lists. `spaced` is the typography of the texts: French, but for what another language says."""
    kind = type(value)
    if kind is str:
        return spaced(value)
    if kind is tuple or kind is list:
        return [_plain(item, spaced) for item in value]
    if kind is dict:
        return {key: _plain(item, spaced) for key, item in value.items()}
    names = _names(kind)
    if not names:
        return value
    if kind is Edition or kind is Page and value.language:
        spaced = _as_written
    plain = {name: _plain(getattr(value, name), spaced) for name in names}
    if kind in _BLOCKS:
        plain["component"] = kind.component
    return plain


_BLOCKS = frozenset(BLOCKS.values())


def write(report: Report, path: Path) -> None:
    """Write report.json: sorted keys, French typography, the same bytes for the same report."""
    # The same words stand on thousands of pages.
    plain = _plain(report, cache(typography))
    path.write_text(json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")


def read(path: Path) -> dict:
    """report.json as plain dictionaries and lists, which is what templates receive.

    Raises:
        ValueError: when the file was written by another version of the program.
    """
    plain = json.loads(path.read_text(encoding="utf-8"))
    if plain.get("version") != VERSION:
        raise ValueError(f"{path} : version {plain.get('version')} du rapport, {VERSION} attendue. Relancez « python3 tasks.py site ».")
    return plain
