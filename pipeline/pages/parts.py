"""Parts of an amount as bars: one unit, displayed parts that add up to the displayed whole. For lists of grants or contracts."""

from dataclasses import dataclass

from ..formats import largest_remainder
from ..report import Bar, Bars
from ..sentences import clauses
from .rankings import HEADED
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
    displayed = largest_remainder([item.cents for item in items], scale.step, headed=HEADED)
    widest = max((item.cents for item in items if not item.is_many), default=0)
    rows = []
    for item, rounded in zip(items, displayed, strict=True):
        amount = language.quantity(rounded, scale)
        if not rounded and item.cents > 0:
            amount = f"moins de {language.quantity(scale.step, scale)}"
        share = clauses.share(item.cents, total, language)
        said = [clauses.sentence(f"{share} {of}" if share else ""), clauses.sentence(item.clause)]
        width = round(100 * max(item.cents, 0) / widest, 2) if widest > 0 and not item.is_many else 0
        label = f"{item.label[:1].upper()}{item.label[1:]}"
        rows.append(Bar(label, item.href, width, amount, item.note, " ".join(filter(None, said)), item.cents))
    return Bars(tone, tuple(rows), note=note)


def kept(items: list[Item], shown: int, others: str, last: tuple[Item, ...] = ()) -> list[Item]:
    """The first items, the others as one («les 230 autres», `others` says of what), then `last`."""
    if len(items) <= shown + 1:
        return [*items, *last]
    rest = items[shown:]
    return [*items[:shown], Item(f"Les {len(rest)} autres {others}", sum(item.cents for item in rest), is_many=True), *last]
