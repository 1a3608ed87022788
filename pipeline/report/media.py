"""Blocks of what others made: pictures, and articles of the press."""

from dataclasses import dataclass
from typing import ClassVar

from .words import Link


@dataclass(frozen=True)
class Picture:
    """A picture: the address of its file, its size in pixels, and its words. `alternative` is what it shows, empty when that teaches
    nothing; `credit` says who made it, under which licence."""

    src: str
    alternative: str
    width: int
    height: int
    credit: str
    caption: str = ""


@dataclass(frozen=True)
class Gallery:
    """Pictures in their order, each with its caption. They are loaded when a reader comes near."""

    component: ClassVar[str] = "gallery"
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Article:
    """An article: its title and address, in its newspaper or on this site; who wrote when («La Gazette, 3 mars 2024»); what it is about in
    the town's words; the pages of what it is about, when it does not stand on one of them."""

    link: Link
    source: str
    text: str = ""
    about: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Press:
    """Articles, the newest first, and whose opinions they hold."""

    component: ClassVar[str] = "press"
    articles: tuple[Article, ...]
    note: str = ""
