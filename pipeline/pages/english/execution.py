"""“Planned and done”: what was voted against what was done, items from the largest gap down, each section apart, without the town's own
comments, which are in French."""

from ...figures.breakdown import Node
from ...formats import Scale, capitalised
from ...report import Bar, Bars, Block, Column, Link, Links, Page, Prose, Section
from ...sentences.en import clauses
from ...sentences.en import execution as sentences
from .. import execution as french
from ..gaps import PARTS, SHOWN, Part, Words, gaps, is_used, rate, rates, received, spent, table, unit
from ..measured import measured, width
from ..shelf import Shelf
from .frame import EXECUTION, REVENUE, SPENDING, Speaker

ABOUT = ("nearly", "just over")
WORDS = {
    "F": Words(
        "To run services",
        "operating spending",
        "Voted credit is a ceiling, chapter by chapter: going over it takes another vote. It is therefore normal that a little is left at "
        "the end of the year.",
    ),
    "I": Words(
        "To invest",
        "capital spending",
        "Works that fall behind move from one year to the next: a gap in investment is often a delay, more rarely a saving.",
    ),
}
RECEIVED = (
    "Planned revenue is an estimate, not a permission: more may be received. A grant often arrives a year after the works that it pays "
    "for, and a planned loan is taken out only if it is needed."
)


def page(told: Speaker) -> Page:
    year, language = told.year, told.language
    shelf = told.shelves[SPENDING]
    root = shelf.breakdown.root
    done, voted = root.cents[year], root.voted[year]
    sections = [section for part in PARTS for section in _spent(told, shelf, part)]
    if REVENUE in told.shelves:
        sections.append(_received(told, told.shelves[REVENUE]))
    counterpart = french.address(told.view)
    sections.append(Section((Links("", (Link("The same page, with the authority's comments where it gives any", counterpart),)),)))
    return told.page(
        EXECUTION,
        sentences.whole(done, voted, year, told.who, language),
        sentences.difference(done, voted, "spent", language),
        sections,
        counterpart,
        rates(root, year, WORDS, "carried out", language),
    )


def _spent(told: Speaker, shelf: Shelf, part: Part) -> list[Section]:
    """What was spent below what was voted, then what was spent above it."""
    year, language, root, words = told.year, told.language, shelf.breakdown.root, WORDS[part.letter]
    if not is_used(root, part, year):
        return []
    explained = [words.about]
    later = root.carried_over.get((part.letter, year), 0)
    if later > 0:
        explained.append(f"{language.amount(later)} is already committed and will be paid later (restes à réaliser).")
    under, over = gaps(root, part, year)
    blocks: list[Block] = [Prose(tuple(explained))]
    if under:
        caption = f"{capitalised(words.noun)} that was planned and not spent, from the largest gap down."
        blocks.append(_gaps(told, shelf, part, under, caption))
    caption, columns = f"{capitalised(words.noun)} in {year}, planned and done, to the cent", _columns("Spent", part.letter == "I")
    blocks.append(table(caption, columns, spent(root, part, year), lambda node: _link(told, shelf, node), True))
    title = sentences.part(words.name, "spent", part.done(root, year), part.voted(root, year), language)
    sections = [Section(tuple(blocks), title=title, anchor=words.noun.replace(" ", "-"))]
    if over:
        count = f"{len(over)} items" if len(over) > 1 else "One item"
        more = f"{count} spent more than planned in {words.noun}."
        sections.append(Section((_gaps(told, shelf, part, over, ""),), title=more))
    return sections


def _gaps(told: Speaker, shelf: Shelf, part: Part, items: list[tuple[Node, Node]], note: str) -> Bars:
    """Gaps share one unit and add up as displayed."""
    language, year = told.language, told.year
    found = [abs(part.left(node, year)) for _, node in items]
    scale = language.scale_of(found[0])
    rows = []
    for (policy, node), gap, amount in zip(items, found, measured(found, language), strict=True):
        label, other = told.name(shelf.breakdown, node)
        beside, text = _row(told, shelf, part, policy, node, scale)
        rows.append(Bar(label, shelf.target(told.view, node), width(gap, found[0]), amount, beside, text, gap, other))
    if len(rows) <= SHOWN + 1:
        return Bars("neutral", tuple(rows), note=note)
    return Bars("neutral", tuple(rows[:SHOWN]), tuple(rows[SHOWN:]), f"The {len(rows) - SHOWN} other gaps", note)


def _row(told: Speaker, shelf: Shelf, part: Part, policy: Node, node: Node, scale: Scale) -> tuple[str, str]:
    """What stands beside a gap and under it: the rate; the amounts, and what is still to be paid."""
    language, year = told.language, told.year
    done, voted = part.done(node, year), part.voted(node, year)
    later = max(node.carried_over.get((part.letter, year), 0), 0)
    scale = unit((done, voted, voted - done, later), scale, language)
    beside = "not planned" if voted <= 0 else f"{rate(done, voted, language, ABOUT)} done" if done > 0 else "nothing spent"
    spent = f"{'spent' if done > 0 else 'got back'} {language.quantity(abs(done), scale)}" if done else "nothing spent"
    expected = f"planned {language.quantity(voted, scale)}" if voted > 0 else "nothing planned"
    said = [f"{told.called(shelf.breakdown, policy)}.", clauses.sentence(expected, spent)]
    if later:
        said.append(f"Already committed, to be paid later: {language.quantity(later, scale)}.")
    return beside, " ".join(said)


def _link(told: Speaker, shelf: Shelf, node: Node) -> list[str]:
    label, other = told.name(shelf.breakdown, node)
    return [label, shelf.target(told.view, node), *([other] if other else [])]


def _columns(verb: str, later: bool) -> tuple[Column, ...]:
    names = ("Planned", verb, *(("To be paid later",) if later else ()), "Less than planned", "More than planned")
    return (Column("Item", "link"), *(Column(name, "cents") for name in names))


def _received(told: Speaker, shelf: Shelf) -> Section:
    year, root = told.year, shelf.breakdown.root
    caption = f"Revenue in {year}, planned and received, to the cent"
    rows = table(caption, _columns("Received", False), received(root, year), lambda node: _link(told, shelf, node), False)
    title = sentences.part("Revenue", "received", root.cents[year], root.voted.get(year, 0), told.language)
    return Section((Prose((RECEIVED,)), rows), title=title, anchor="revenue")
