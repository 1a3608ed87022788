"""Blocks that show where things stand: how many are where, as one bar, and what is being built."""

from dataclasses import dataclass
from typing import ClassVar

from .media import Picture
from .words import Emblem, Link


@dataclass(frozen=True)
class Share:
    """So many things that stand alike: their sign, how many as it is written, words that follow the number («42 réalisées»), and how wide
    they are drawn (0 to 100). `shade` is how their part is filled: done, going, late, held, ahead, none. `href` leads to them, empty for
    nowhere."""

    mark: str
    count: str
    label: str
    width_pct: float
    shade: str
    href: str = ""


@dataclass(frozen=True)
class Strip:
    """Things counted by where they stand, as one bar whose legend is the counts. `whole` says of how many of what («91 actions»), `links`
    where more of them is shown."""

    component: ClassVar[str] = "strip"
    whole: str
    shares: tuple[Share, ...]
    note: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Work:
    """Something that is being built: what it costs, in large, and which cost that is; what is paid of it in words, `share_pct` drawing the
    part (0 to 100, None draws nothing); where and until when, in `text`. `emblem` stands where there is no picture."""

    title: str
    href: str
    cost: str
    label: str
    paid: str = ""
    share_pct: float | None = None
    text: str = ""
    picture: Picture | None = None
    emblem: Emblem | None = None


@dataclass(frozen=True)
class Works:
    """What is being built, each on its card."""

    component: ClassVar[str] = "works"
    works: tuple[Work, ...]
    note: str = ""
