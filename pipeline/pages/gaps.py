"""What was voted against what was done, section by section, before any words: what the pages of every language tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..figures.breakdown import Node
from ..formats import LESS_THAN, Language, Scale, round_half_up
from ..report import Block, Column, Fact, Facts, Table

SHOWN = 6


@dataclass(frozen=True)
class Part:
    """A section of spending: its letter and its tone."""

    letter: str
    tone: str

    def done(self, node: Node, year: int) -> int:
        return (node.operating if self.letter == "F" else node.capital).get(year, 0)

    def voted(self, node: Node, year: int) -> int:
        return node.voted_in.get((self.letter, year), 0)

    def left(self, node: Node, year: int) -> int:
        """Voted and not spent, in cents; negative when more was spent than voted."""
        return self.voted(node, year) - self.done(node, year)


PARTS = (Part("F", "spend"), Part("I", "invest"))


@dataclass(frozen=True)
class Words:
    """How a section is told in a language: its heading, its name, the paragraph that explains its gaps."""

    name: str
    noun: str
    about: str


def is_used(root: Node, part: Part, year: int) -> bool:
    """Whether any item of a section was voted or spent in a year."""
    return any(part.left(node, year) or part.done(node, year) for policy in root.in_year(year) for node in policy.in_year(year))


def gaps(root: Node, part: Part, year: int) -> tuple[list[tuple[Node, Node]], list[tuple[Node, Node]]]:
    """(policy, item) spent below what was voted, then those spent above it, each list from the largest gap down."""
    items = [(policy, node) for policy in root.in_year(year) for node in policy.in_year(year)]
    items.sort(key=lambda each: (-abs(part.left(each[1], year)), each[1].path))
    under, over = ([each for each in items if sign * part.left(each[1], year) > 0] for sign in (1, -1))
    return under, over


@dataclass(frozen=True)
class Row:
    """An item as the tables show it, in cents: voted, done, and how far below or above what was voted, each in a column of its own because
    residents do not read negative amounts. `later` is what is already committed and still to be paid; None where it is not told."""

    node: Node
    voted: int
    done: int
    later: int | None = None

    @property
    def cells(self) -> tuple:
        left = self.voted - self.done
        later = () if self.later is None else (self.later,)
        return self.voted, self.done, *later, left if left > 0 else "", -left if left < 0 else ""


def spent(root: Node, part: Part, year: int) -> list[Row]:
    """The policies of a section that were voted or spent, from the largest gap down."""
    rows = [
        Row(
            node, part.voted(node, year), part.done(node, year),
            node.carried_over.get((part.letter, year), 0) if part.letter == "I" else None,
        )
        for node in sorted(root.in_year(year), key=lambda node: -abs(part.left(node, year)))
    ]  # fmt: skip
    return [row for row in rows if row.voted or row.done]


def received(root: Node, year: int) -> list[Row]:
    """Revenue over both sections: the price of an asset sold is voted in one (024) and received in the other (775)."""
    rows = [Row(node, node.voted.get(year, 0), node.cents[year]) for node in root.in_year(year)]
    return sorted(rows, key=lambda row: -abs(row.voted - row.done))


def table(caption: str, columns: tuple[Column, ...], rows: list[Row], link: Callable[[Node], list[str]], is_collapsed: bool) -> Table:
    """Rows and their total, each leading to its item by `link`."""
    shown = tuple((link(row.node), *row.cells) for row in rows)
    total = (["Total", ""], *(sum(row[place] or 0 for row in shown) for place in range(1, len(columns))))
    return Table(caption, columns, shown, total, collapsed=is_collapsed)


def rates(root: Node, year: int, words: dict[str, Words], done: str, language: Language) -> tuple[Block, ...]:
    """How much of each section was done, under its name and `done` («réalisé»)."""
    facts = []
    for part in PARTS:
        spent_cents, voted = part.done(root, year), part.voted(root, year)
        if voted > 0 and spent_cents >= 0:
            facts.append(Fact(f"{words[part.letter].noun} {done}", language.percent(spent_cents / voted), part.tone))
    return (Facts(tuple(facts)),) if facts else ()


def unit(amounts: Sequence[int], scale: Scale, language: Language) -> Scale:
    """The unit of amounts told side by side, in cents: that of the whole list, unless it would tell one of them as nothing."""
    smallest = min(filter(None, map(abs, amounts)), default=scale.step)
    return scale if smallest >= scale.step else language.scale_of(smallest)


def percent(done: int, voted: int, language: Language) -> str:
    """How much of what was voted was done, in whole per cent: what was done is never told as 0 %."""
    if done > 0 and not round_half_up(100 * done, voted):
        return f"{LESS_THAN[language.code]} {language.percent(Fraction(1, 100), 0)}"
    return language.percent(Fraction(done, voted), 0)


def rate(done: int, voted: int, language: Language, about: tuple[str, str]) -> str:
    """«64 %»; a gap never stands beside a plain 100 %: `about` are the words for a little less and a little more."""
    told = percent(done, voted, language)
    return told if done == voted or told != language.percent(1, 0) else f"{about[done > voted]} {told}"
