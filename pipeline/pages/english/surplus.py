"""The surplus in English, on the debt page: what the year leaves, what of it is not free, and where the year before's went."""

from ...report import Block, Column, Link, Notice, Prose, Section, Table
from ...sentences.en import surplus as sentences
from ...sentences.surplus import Opening
from .. import surplus as french
from ..key_figure import address
from .frame import Speaker

LEFT = {
    "operating_result": "Operating result",
    "capital_result": "Capital result",
    "carried_over_revenue": "To be received later for investment",
    "carried_over_expenditure": "To be paid later for investment",
}
# What is brought forward, above zero and below.
WENT = {
    "surplus_set_aside": ("Set aside to invest (account 1068)", "Set aside to invest (account 1068)"),
    "operating_brought_forward": ("Left to run services (account 002)", "Operating deficit brought forward (account 002)"),
    "capital_brought_forward": ("Capital surplus brought forward (account 001)", "Capital deficit brought forward (account 001)"),
}
COLUMNS = (Column("", "link"), Column("Amount", "cents"))


def sections(told: Speaker) -> list[Section]:
    """What the year leaves, then what became of what the year before left."""
    value, found = french.left(told.view)
    blocks = (Prose(sentences.meaning(found, told.language)), *_left(told, value, found.closing, found.after))
    title = sentences.title(found, told.year, told.language)
    return [Section(blocks, kicker="And the surplus?", title=title, anchor="surplus"), *_went(told)]


def _left(told: Speaker, value: dict[str, int], closing: int, after: int) -> list[Table]:
    """The two results that make what is left, then what is committed, each table adding up."""
    view = told.view
    rows = [([LEFT[id_], address(view, id_)], sign * value[id_]) for id_, _, sign in french.LEFT]
    first = (["Closing result", address(view, "closing_result")], closing)
    last = (["Once commitments are met", address(view, "result_after_commitments")], after)
    tables = [Table(f"What {told.year} leaves, to the cent", COLUMNS, tuple(rows[:2]), first)]
    if committed := tuple(row for row in rows[2:] if row[1]):
        tables.append(Table("With what is committed and not yet paid or received", COLUMNS, (first, *committed), last))
    return tables


def _went(told: Speaker) -> list[Section]:
    view, language, before = told.view, told.language, told.year - 1
    parts = {id_: view.figures[id_].value for id_, *_ in french.WENT}
    if not any(parts.values()):
        return []
    found = Opening(*parts.values())
    blocks: list[Block] = list(french.split(found, f"Operating surplus of {before}", ("to invest", "to run services"), language))
    if said := sentences.opening(found, before, language):
        blocks.append(Prose(said))
    rows = tuple(([WENT[id_][cents < 0], address(view, id_)], cents) for id_, cents in parts.items() if cents)
    result, brought = french.result_before(told.site, view), sum(parts.values())
    is_all = result == brought
    total = [f"Brought forward in {told.year}", ""]
    if is_all:
        total = [f"Closing result of {before}", address(told.site.views[view.siret, before], "closing_result")]
    blocks.append(Table(f"What {before} left, as {told.year} brings it forward", COLUMNS, rows, (total, brought)))
    if result is not None and not is_all:
        words = f"The accounts for {before} left {language.euros(result)}: {told.year} also brings forward, or leaves out, something else."
        blocks.append(Notice(words, Link("What is checked", "/verification/")))
    return [Section(tuple(blocks), kicker=f"The surplus of {before}, a year later", title=sentences.destination(found, before, language))]
