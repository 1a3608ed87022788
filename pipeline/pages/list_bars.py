"""Parts of an amount as bars: one unit, displayed parts that add up to the displayed whole. For lists of grants or contracts."""

from dataclasses import dataclass

from ..formats import capitalised
from ..report import Bar, Bars
from ..sentences import clauses
from .measured import HEADED, measured, width
from .site import Site


@dataclass(frozen=True)
class Item:
    """A part: its label, its amount in cents, a short note («3 aides»), a clause that follows its share, and where it leads.

    A part that gathers many («Les 230 autres») has no bar: it would dwarf those that stand for one.
    """

    label: str
    cents: int
    note: str = ""
    clause: str = ""
    href: str = ""
    is_many: bool = False


def bars(site: Site, items: list[Item], of: str, tone: str = "spend", note: str = "") -> Bars:
    """A bar for each part; `of` follows a share («des subventions»)."""
    language = site.language
    total = sum(item.cents for item in items)
    # A grant of a thousand euros beside one of two millions is no «0,0 million»: the smallest part chooses the unit.
    scale = language.scale_of(max(min((abs(item.cents) for item in items if item.cents), default=0), 10_00))
    amounts = measured([item.cents for item in items], language, scale, headed=HEADED)
    widest = max((item.cents for item in items if not item.is_many), default=0)
    rows = []
    for item, amount in zip(items, amounts, strict=True):
        share = clauses.share(item.cents, total, language)
        said = [clauses.sentence(f"{share} {of}" if share else ""), clauses.sentence(item.clause)]
        label = capitalised(item.label)
        drawn = None if item.is_many else width(item.cents, widest)
        rows.append(Bar(label, item.href, drawn, amount, item.note, " ".join(filter(None, said)), item.cents))
    return Bars(tone, tuple(rows), note=note)


def kept(items: list[Item], shown: int, others: str, last: tuple[Item, ...] = ()) -> list[Item]:
    """The first items, the others as one («les 230 autres», `others` says of what), then `last`."""
    if len(items) <= shown + 1:
        return [*items, *last]
    rest = items[shown:]
    return [*items[:shown], Item(f"Les {len(rest)} autres {others}", sum(item.cents for item in rest), is_many=True), *last]
