"""Blocks that are words: texts, notices, lists of links."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Link:
    """Where to go and what it is called. `href` is an address of the site («/2022/depenses/»); `note` follows in grey."""

    label: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class Emblem:
    """What a policy is recognised by, beside its name: a pictogram (theme/templates/icons.html) and the name of a colour (tokens.css),
    empty for that of what it stands in."""

    icon: str
    colour: str = ""


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
    the page's. What is `collapsed` is folded under its title, and unfolds for a link to its anchor. `emblem` is that of
    the policy that the title names. A list that `folds` does so where the screen is narrow."""

    component: ClassVar[str] = "links"
    title: str
    links: tuple[Link, ...]
    anchor: str = ""
    language: str = ""
    collapsed: bool = False
    emblem: Emblem | None = None
    folds: bool = False
