"""Blocks that show what was promised: a tree whose branches open, and dates in order."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Branch:
    """Something in a tree. `note` tells what it adds up to or where it stands, in words; `share_pct` (0 to 100) draws the part that is
    done, None draws nothing. One that holds `branches` opens, and then leads to `href`."""

    label: str
    href: str
    note: str = ""
    share_pct: float | None = None
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True)
class Tree:
    """A tree, closed until it is opened branch by branch; `note` says how its parts are counted."""

    component: ClassVar[str] = "tree"
    branches: tuple[Branch, ...]
    note: str = ""


@dataclass(frozen=True)
class Moment:
    """A date in words, what happens then and where that stands («● Réalisée»). `is_past` draws it full; `text` follows."""

    when: str
    title: str
    state: str = ""
    href: str = ""
    text: str = ""
    is_past: bool = False


@dataclass(frozen=True)
class Timeline:
    """Dates in the order in which they are given."""

    component: ClassVar[str] = "timeline"
    moments: tuple[Moment, ...]
    note: str = ""
