"""Taking what a document says from the pages that say it: their headings, their first sentence, their blocks of a kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...report import DOCUMENTS, Bars, Block, Cards, ChartView, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..measured import width
from ..site import Site, View


@dataclass(frozen=True)
class Source:
    """A year of the main budget and all the pages made so far, by address."""

    site: Site
    view: View
    pages: Mapping[str, Page]

    def page(self, *parts: str) -> Page | None:
        """The first page that exists among addresses under the year («dette/»), or of no year («/projets/»)."""
        addresses = (part if part.startswith("/") else f"{self.view.base}{part}" for part in parts)
        return next((self.pages[address] for address in addresses if address in self.pages), None)

    @property
    def home(self) -> Page:
        return self.pages[self.view.base]

    @property
    def is_latest(self) -> bool:
        """Whether what is told of no year (plans, map) is told of this one."""
        return self.view.year == self.site.latest


def blocks(page: Page, *kinds: type) -> list[Block]:
    """The blocks of a page that are of these kinds, in order."""
    return [_still(each) for each in (*page.hero, *(block for part in page.sections for block in part.blocks)) if isinstance(each, kinds)]


def first(page: Page, *kinds: type) -> list[Block]:
    """The first of them, as a list that is empty without one."""
    return blocks(page, *kinds)[:1]


def largest(page: Page, count: int) -> list[Block]:
    """The first ranking of a page, without what is nothing, cut after its largest rows; the page itself has the others."""
    found = []
    for bars in first(page, Bars):
        rows = tuple(each for each in (*bars.rows, *bars.more) if each.value)
        bars = replace(bars, rows=rows, more=(), more_label="")
        if len(rows) > count + 1:
            note = f"Et {len(rows) - count} autres postes, plus petits, que le site montre tous."
            bars = replace(bars, rows=rows[:count], note=note, links=(Link(page.name, page.address),))
        found.append(bars)
    return found


def section(page: Page, anchor: str) -> Section | None:
    return next((each for each in page.sections if each.anchor == anchor), None)


def inside(page: Page, anchor: str, *kinds: type) -> list[Block]:
    """The blocks of a section of a page, those of these kinds when some are given; none without it."""
    found = section(page, anchor)
    return [unfolded(_still(each)) for each in found.blocks if not kinds or isinstance(each, kinds)] if found else []


def facts(page: Page, count: int | None = None) -> list[Block]:
    """The large values under the heading of a page, the first ones of them."""
    return [Facts(each.facts[:count]) for each in page.hero if isinstance(each, Facts)][:1]


def gauged(page: Page) -> list[Block]:
    """Of the first cards of a page, those that measure something against a limit: its large values say the others."""
    cards = tuple(each for block in first(page, Cards) for each in block.cards if each.gauge)
    return [Cards(cards)] if cards else []


def lead(page: Page, *more: str) -> list[Block]:
    """The first sentence of a page as a paragraph, and others."""
    said = tuple(text for text in (page.lead, *more) if text)
    return [Prose(said)] if said else []


def charts(page: Page, *slugs: str, count: int | None = None) -> list[Block]:
    """The first charts of a page whose names start so (all without names), each with what the heading of its section says of it, and what
    must be known before believing it."""
    found: list[list[Block]] = []
    for part in page.sections:
        for block in part.blocks:
            if isinstance(block, ChartView) and (not slugs or block.slug.startswith(slugs)):
                told = replace(block, takeaway=" ".join(text for text in (part.title, block.takeaway) if text))
                found.append([told, *(Notice(each.text) for each in part.blocks if isinstance(each, Notice))])
    return [block for blocks_ in found[:count] for block in blocks_]


def _still(block: Block) -> Block:
    """A ranking in euros and of its year, on the scale of this year: paper has nothing to choose."""
    if not isinstance(block, Bars):
        return block
    rows = block.rows
    if block.slides:
        widest = max((row.value for row in rows), default=0)
        rows = tuple(replace(row, width_pct=width(row.value, widest)) for row in rows)
    return replace(block, rows=rows, measures=(), years=(), slides=(), elsewhere=())


def unfolded(block: Block) -> Block:
    """A table that paper shows open."""
    return replace(block, collapsed=False) if isinstance(block, Table) else block


def further(label: str, page: Page) -> Links:
    """Where the site tells more."""
    return Links("", (Link(label, page.address),))


def pdf(address: str) -> str:
    """Where the file of a document stands once it is made: /2024/affiche/ → /documents/2024-affiche.pdf."""
    return f"{DOCUMENTS}{address.strip('/').replace('/', '-')}.pdf"


def own_words(address: str) -> str:
    """The text by which a town opens a document, if it writes one: /2024/note-de-presentation/ → /note-de-presentation-2024/."""
    year, name = address.strip("/").split("/")
    return f"/{name}-{year}/"


# A part of a document: its anchor, its name and its sections, at least one.
Parts = Sequence[tuple[str, str, Sequence[Section]]]


def numbered(parts: Parts) -> list[Section]:
    """The sections of a document in order, the first of each part under its number."""
    found = []
    for rank, (anchor, name, (opening, *others)) in enumerate(parts, 1):
        found += [replace(opening, kicker=f"{rank}. {name}", anchor=anchor), *others]
    return found


def contents(address: str, title: str, parts: Parts) -> Section:
    """The table of contents of a document."""
    return Section((Links(title, tuple(Link(name, f"{address}#{anchor}") for anchor, name, _ in parts)),), anchor="sommaire")
