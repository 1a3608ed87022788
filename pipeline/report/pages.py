"""A page and its sections, and the report: everything that the site shows."""

from dataclasses import dataclass, field
from typing import get_args

from .bars import Balance, Bars, Receipt
from .maps import Map, Near
from .media import Gallery, Picture, Press
from .numbers import Cards, ChartView, Facts, Files, Proof, Table
from .promises import Timeline, Tree
from .statuses import Strip, Works
from .words import Emblem, Link, Links, Notice, Prose

VERSION = 1
# Where the files of documents for paper stand: made after the pages, which link to those that exist.
DOCUMENTS = "/documents/"

Block = (
    Balance | Bars | Cards | Facts | Table | ChartView | Proof | Prose | Notice | Links | Receipt | Near | Map | Gallery | Press | Tree
    | Timeline | Files | Strip | Works
)  # fmt: skip
BLOCKS: dict[str, type] = {cls.component: cls for cls in get_args(Block)}


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


@dataclass(frozen=True)
class Page:
    """One page of the site.

    `address` starts and ends with a slash and never changes over years. `title` is the heading, a sentence or a question; `name` is the
    short form for breadcrumbs and lists; `description` is one sentence for search engines. `crumbs` go from the year down to the page
    above. `years` are the same page in other years (`href` empty for the year shown). `nav` is the label of the menu entry that is lit.
    `language` is empty for that of the town; `alternate` is the address of the same page in another language,
    `moved_to` that of the page that took the place of this one. `emblem` is that of the policy that the page tells; `picture` stands
    beside the heading; `emphasis` is the part of the title to mark, its amount.
    `paper` is the kind of a document for paper («note», «rapport», «affiche»), which has a sheet of its own when printed; `pdf` is the
    address of the same as a file, which may not be made yet. `words` is the address of a text that the page shows first, when the town has
    written one.
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
    moved_to: str = ""
    emblem: Emblem | None = None
    picture: Picture | None = None
    emphasis: str = ""
    paper: str = ""
    pdf: str = ""
    words: str = ""


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
    """Who reports: what the header and footer of each page say, the logo, and the colours that take the place of the theme's by scheme
    («light», «dark»): names of tokens.css → #rrggbb."""

    name: str
    siren: str
    kind: str
    language: str
    is_fictional: bool = False
    logo: Picture | None = None
    palette: dict[str, dict[str, str]] = field(default_factory=dict)


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

    A drawing takes the width it is given: about 400 wide, its letters read from a phone to half a screen. Ids inside an SVG differ between
    all of them.
    """

    town: TownCard
    digest: str
    years: tuple[int, ...]
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    source: str
    pages: tuple[Page, ...]
    charts: dict[str, str] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()
    menus: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    editions: dict[str, Edition] = field(default_factory=dict)
    version: int = VERSION
