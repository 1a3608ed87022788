"""“Where does the money go?” and “Where does it come from?”: every item with what it is made of, on one page a side."""

from dataclasses import dataclass

from ...figures.breakdown import Node
from ...nomenclature.policies import UNCLASSIFIED
from ...report import Block, Fact, Facts, Link, Notice, Page, Section
from ...sentences.en import clauses
from ...sentences.en import proportion as said
from .. import proportion
from ..shelf import UNATTRIBUTED, Shelf
from . import rows
from .frame import SPENDING, Speaker


@dataclass(frozen=True)
class Words:
    """What a side of the budget is called."""

    question: str
    planned: str
    done: str
    all: str


WORDS = {
    "D": Words("Where does the money go?", "plans to spend", "spent", "Spending"),
    "R": Words("Where does the money come from?", "plans to receive", "received", "Revenue"),
}


def page(told: Speaker, address: str) -> Page:
    """The page of a side, at one of the addresses of `told.shelves`."""
    shelf, year, language = told.shelves[address], told.year, told.language
    root, words = shelf.breakdown.root, WORDS[shelf.breakdown.side]
    below, total = root.in_year(year), root.cents[year]
    leading = shelf.leading(year)
    amount = clauses.signed_amount(leading.cents[year], language)
    lead = clauses.sentence(
        f"{told.who.subject} {words.planned if told.view.is_forecast else words.done} {clauses.signed_amount(total, language)} in all",
        clauses.per_inhabitant(total, told.people, language),
    )
    facts = [fact for _, *pairs in proportion.changes(told.site, told.view, root.cents, said, language) for fact in pairs if fact]
    ranking = rows.items(told, shelf, below, lambda node: anchored(address, node))
    sections = [Section((ranking, *_apart(shelf, below)), title="Every item, from the largest down")]
    if address == SPENDING and told.by_nature:
        sections.append(_by_nature(told, told.by_nature))
    _, forecast = told.site.series_years(told.view.siret)
    sections += rows.over_years(told, root.cents, shelf.tone, words.all, forecast)
    lists = tuple(rows.made_of(told, shelf, node) for node in below)
    sections.append(Section(lists, title="What each item is made of", layout="columns"))
    return told.page(
        address,
        f"{words.question} First: {told.called(shelf.breakdown, leading)}, {amount} in {year}.",
        lead,
        sections,
        shelf.address(told.view),
        (Facts(tuple(Fact(*fact) for fact in facts)),) if facts else (),
    )


def anchored(address: str, node: Node) -> str:
    """Where what an item of the first level is made of stands on the page at `address`."""
    return f"{address}#{node.path[0]}"


def _by_nature(told: Speaker, shelf: Shelf) -> Section:
    below = shelf.breakdown.root.in_year(told.year)
    ranking = rows.items(told, shelf, below, lambda node: shelf.target(told.view, node))
    return Section((ranking,), kicker="The same money, told another way", title="What kind of spending is it?")


def _apart(shelf: Shelf, below: list[Node]) -> list[Block]:
    found = {node.path[-1] for node in below}
    notices: list[Block] = []
    if UNATTRIBUTED in found and shelf.breakdown.side == "D":
        words = (
            "Part of the spending is not attached to any policy: entries common to all services, which the official accounts do not break "
            "down (function 01). They are shown as they are."
        )
        notices.append(Notice(words))
    if UNCLASSIFIED in found:
        words = "Lines “not classified yet” are not known so far to the table that links accounts to policies. They count in the total."
        notices.append(Notice(words, Link("What is checked", "/verification/")))
    return notices
