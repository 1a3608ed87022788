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
