"""Blocks about places: a map and its list, and what stands around an address."""

from dataclasses import dataclass
from typing import ClassVar

from .bars import Choice
from .words import Link


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
class Facet:
    """A question by which the reader keeps a part of the places: «En quelle année ?». `name` is its word in the address bar (fixed), as is
    the `value` of each option."""

    name: str
    label: str
    options: tuple[Choice, ...]


@dataclass(frozen=True)
class Size:
    """A circle of the legend of amounts: its radius in pixels, and the amount that it stands for, in words."""

    radius: float
    label: str


@dataclass(frozen=True)
class Spot:
    """A place of the list beside a map. `x`, `y` are pixels of the map, None for what has no point; `number` is what both say, 0 for none.

    `theme` is the rank of its family among the map's; `href` is its own page, when it has one. `position` is (longitude, latitude) in
    degrees, of what has a point. What is a line or a surface has an `outline` (the path of an SVG, in the pixels of the map) and a `shape`
    (GeoJSON in degrees). `answers` are, facet by facet, the ranks of the options that it fits; `radius` is that of its amount, None when
    that is not known.
    """

    number: int
    label: str
    text: str
    theme: int
    href: str = ""
    x: float | None = None
    y: float | None = None
    position: tuple[float, float] | None = None
    outline: str = ""
    shape: str = ""
    answers: tuple[tuple[int, ...], ...] = ()
    radius: float | None = None


@dataclass(frozen=True)
class Circle:
    """An amount at a place, drawn over a map: its middle and radius in pixels of the map, the area in proportion to the amount.

    The largest ones bear `lines` of words, the last of which is the amount: beside the circle, from `text_x` and the middle of the first
    line at `text_y`, to the right of it or to its left (`anchor`: start, end or middle). What a circle is, a list beside the map says too.
    """

    x: float
    y: float
    radius: float
    lines: tuple[str, ...] = ()
    text_x: float = 0
    text_y: float = 0
    anchor: str = "start"


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
    adds filters (`facets`) and highlighting, and on request a map that moves, whose ground is the file at the address `ground` (none: the
    map stays as it is), which `version` tells from that of another build. `bounds` are west, south, east and north of what it first shows,
    in degrees; `credit` says whose data the ground is. `sizes` are the legend of amounts, empty when no place has one. `has_state_tiles`
    offers the State's own map, asked for elsewhere, which the reader is told before. `circles` are amounts at places, the largest first.
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
    facets: tuple[Facet, ...] = ()
    sizes: tuple[Size, ...] = ()
    ground: str = ""
    version: str = ""
    bounds: tuple[float, ...] = ()
    credit: str = ""
    has_state_tiles: bool = False
    circles: tuple[Circle, ...] = ()
