"""Blocks that show parts of a whole as bars, and the one where a reader types the whole.

`tone` is what a colour means, here and everywhere: spend, earn, invest, debt, neutral.
"""

from dataclasses import dataclass
from typing import ClassVar

from .words import Emblem, Link


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

    `value` is the number that `amount` tells, for machines: cents of an amount of money, how many of anything else.
    `width_pct` is None for a part that is no bar: many together beside those that are alone. `language` is that of the label when it is not
    the page's: a name that is not translated. `emblem` is that of a policy.
    """

    label: str
    href: str
    width_pct: float | None
    amount: str
    note: str
    text: str
    value: int
    language: str = ""
    emblem: Emblem | None = None


@dataclass(frozen=True)
class Measure:
    """A way to tell all the rows of a ranking, which a reader may choose: its key, the same on every page so that a choice is kept, its
    label, the amount of each row in words (`rows`, then `more`) and what it does, in a sentence. `texts` where those of the rows do not
    hold in it, `widths_pct` where bars are not as long as in euros. The first measure of a ranking is the one shown, which needs nothing
    but its key and label.
    """

    key: str
    label: str
    amounts: tuple[str, ...] = ()
    said: str = ""
    texts: tuple[str, ...] = ()
    widths_pct: tuple[float, ...] = ()


@dataclass(frozen=True)
class Slide:
    """A year to which a reader may move the rows of a ranking: its label, the same with its state («2021, exécuté»), what it all makes in
    a sentence, and the page of that year.

    The rest is row by row, `rows` and `elsewhere` of the ranking together: `measures` are those of the ranking, euros first and told like
    the others, `exact`, `notes` and `hrefs` the value, the note and the address of each row then. A row that has no amount in euros is
    not shown. The year of the page has nothing to move: no link, no rows.
    """

    label: str
    told: str
    said: str
    link: Link | None = None
    measures: tuple[Measure, ...] = ()
    exact: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    hrefs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bars:
    """A ranking where each row leads one level down. `more` rows stand behind a disclosure («les 6 autres»).

    `measures` are the ways to tell it that a reader may choose from, `years` the same ranking in the years just before and after, `slides`
    all the years to which its rows can be moved in their place, bars on one scale; `elsewhere` are the rows that only others of them have.
    """

    component: ClassVar[str] = "bars"
    tone: str
    rows: tuple[Bar, ...]
    more: tuple[Bar, ...] = ()
    more_label: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()
    measures: tuple[Measure, ...] = ()
    years: tuple[Link, ...] = ()
    slides: tuple[Slide, ...] = ()
    elsewhere: tuple[Bar, ...] = ()


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
