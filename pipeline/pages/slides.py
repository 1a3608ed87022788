"""A ranking of items on a page, and the same moved from year to year in its place: every year is there, each measure on one scale.

The rows of a year are those of that year's own page (`rankings`), told once for all the pages that show them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from ..figures.breakdown import Node
from ..report import Bar, Bars, Link, Measure, Slide
from ..sentences import clauses
from ..sentences import retold as words
from ..sentences import slides as sentences
from . import breaks, emblems, retold
from .measured import width
from .rankings import NEGATIVE, RANKING, amount_before, bars
from .shelf import Shelf
from .site import Site, View

# The items of each side of a budget move, and those of the policies of the main one: below, a thousand pages cannot afford all their years.
POLICIES = "depenses"
EUROS, INHABITANT, SHARE, CONSTANT = "euros", "inhabitant", "share", "constant"
# What a whole is in the numbers that bars of shares and amounts a head are drawn from: fine enough for any of them.
WHOLE = 10**6


class Told(NamedTuple):
    """The ranking of one year: the place of each item among its rows, these rows, and the measures but euros by their key."""

    places: Mapping[str, int]
    rows: tuple[Bar, ...]
    measures: Mapping[str, Measure]

    def place(self, node: Node) -> int | None:
        return self.places.get(node.path[-1])


def ranking(site: Site, view: View, shelf: Shelf, parent: Node, shown: int | None = None) -> Bars:
    """The items of `parent`, with the years to which they can be moved: all of them on its own page, which leads to the same page of the
    years before and after; on the first page of a budget the `shown` largest, with a link to the others."""
    own, made = _told(site, view, shelf, parent), Bars(shelf.tone, ())
    rows, measures = own.rows, tuple(measure for measure in own.measures.values() if measure.amounts)
    if shown is None:
        made = replace(made, years=_years(site, view, shelf, parent))
    elif len(rows) > shown + 1:
        made = replace(made, links=(Link(f"Les {len(rows)} postes, le tableau, les données", shelf.address(view)),))
        rows, measures = rows[:shown], retold.first(measures, shown)
    made = replace(made, rows=rows, measures=(Measure(EUROS, words.EUROS), *measures) if measures else ())
    years = [year for year in site.series_years(view.siret)[0] if any(year in node.cents for node in parent.children)]
    deepest = 1 if shelf.part == POLICIES and view.siret == site.accounts.main else 0
    if len(years) < 2 or len(parent.path) > deepest:
        return made
    told = {year: _told(site, site.views[view.siret, year], shelf, parent) for year in years}
    is_cut = len(rows) < len(own.rows)
    added = [] if is_cut else _added(parent, view.year, years)
    return _Moved(site, view, shelf, parent, told, parent.in_year(view.year)[: len(rows)], added, shown is not None, is_cut).slid(made)


def _told(site: Site, view: View, shelf: Shelf, parent: Node) -> Told:
    return site.ranked((view.siret, view.year, shelf.part, *parent.path), lambda: _tell(site, view, shelf, parent))


def _tell(site: Site, view: View, shelf: Shelf, parent: Node) -> Told:
    below = parent.in_year(view.year)
    made = bars(site, view, shelf, below, "de ce montant" if parent.path else "")
    measures = {measure.key: measure for measure in made.measures[1:]}
    if view.year == retold.base_year(site, view.siret):
        exact, before = [node.cents[view.year] for node in below], [amount_before(site, view, node) for node in below]
        given = retold.Ranking(exact, before, "", NEGATIVE[shelf.breakdown.side])
        measures[CONSTANT] = retold.at_base(site.prices, given, view.year, retold.Voice(site.language, words, clauses))
    return Told({node.path[-1]: place for place, node in enumerate(below)}, made.rows, measures)


def _added(parent: Node, year: int, years: Sequence[int]) -> list[Node]:
    """The items that only other years have, the largest that one ever was first."""
    found = [node for node in parent.children if year not in node.cents and any(each in node.cents for each in years)]
    return sorted(found, key=lambda node: (-max(node.cents.values()), node.label))


@dataclass(frozen=True)
class _Moved:
    """A ranking over years: what it says in each (`told`), the items of the page in its order (`shown`), and those that other years add.

    `is_first` on the first page of a budget; `is_cut` where it shows the largest items only.
    """

    site: Site
    view: View
    shelf: Shelf
    parent: Node
    told: Mapping[int, Told]
    shown: Sequence[Node]
    added: Sequence[Node]
    is_first: bool
    is_cut: bool

    @property
    def nodes(self) -> tuple[Node, ...]:
        return (*self.shown, *self.added)

    def slid(self, made: Bars) -> Bars:
        """The ranking with its slides, its own bars as long as the scale of all years has them."""
        own, year = self.told[self.view.year], self.view.year
        keys = {measure.key: measure.label for measure in made.measures[1:]}
        if CONSTANT in own.measures and any(CONSTANT in told.measures for told in self.told.values() if told is not own):
            keys[CONSTANT] = own.measures[CONSTANT].label
        widths = {key: self._widths(key) for key in (EUROS, *keys)}
        here = [
            replace(_measure(own, self.shown, key, label), widths_pct=widths[key][year][: len(self.shown)]) for key, label in keys.items()
        ]
        emblem = emblems.in_ranking
        return replace(
            made,
            rows=tuple(replace(row, width_pct=each) for row, each in zip(made.rows, widths[EUROS][year], strict=False)),
            measures=(Measure(EUROS, words.EUROS), *here) if here else (),
            slides=tuple(self._slide(each, keys, widths) for each in self.told),
            elsewhere=tuple(
                Bar(each.label, self._href(each), 0, "", "", "", 0, emblem=emblem(self.site, self.shelf, each.path)) for each in self.added
            ),
        )

    def _href(self, node: Node) -> str:
        """Where an item leads in the last year that has it."""
        found = [told.rows[place].href for told in self.told.values() if (place := told.place(node)) is not None]
        return found[-1]

    def _slide(self, year: int, keys: Mapping[str, str], widths: Mapping[str, Mapping[int, tuple[float, ...]]]) -> Slide:
        there, told = self.site.views[self.view.siret, year], self.told[year]
        label, state = str(year), sentences.state(year, there.is_forecast)
        total = sum(row.value for row in told.rows)
        said = [sentences.total(self.shelf.words["done"], total, year, there.is_forecast, self.site.language)]
        if year == self.view.year:
            return Slide(label, state, said[0])
        said += [sentences.order(self.view.year, len(self.shown) if self.is_cut else None), *self._breaks(year)]
        address = there.base if self.is_first else f"{self.shelf.address(there, self.parent.path)}#{RANKING}"
        places = [told.place(node) for node in self.nodes]
        rows = [None if place is None else told.rows[place] for place in places]
        euros = Measure(
            EUROS,
            words.EUROS,
            # An item that the year has not says so if the page shows it, and is not there if it does not.
            tuple(row.amount if row else sentences.NOTHING * (node in self.shown) for row, node in zip(rows, self.nodes, strict=True)),
            texts=tuple(row.text if row else "" for row in rows),
            widths_pct=widths[EUROS][year],
        )
        others = (replace(_measure(told, self.nodes, key, name), widths_pct=widths[key][year]) for key, name in keys.items())
        return Slide(
            label,
            state,
            " ".join(said),
            Link(sentences.page(year), address),
            (euros, *others),
            tuple(row.value if row else 0 for row in rows),
            tuple(row.note if row else "" for row in rows),
            tuple(row.href if row else "" for row in rows),
        )

    def _widths(self, key: str) -> dict[int, tuple[float, ...]]:
        """How long the bar of each item is in each year, the longest of all years filling the width."""
        values = {year: self._values(year, key) for year in self.told}
        widest = max(max(row, default=0) for row in values.values())
        return {year: tuple(width(value, widest) for value in row) for year, row in values.items()}

    def _values(self, year: int, key: str) -> list[int]:
        """What the bars of a year are drawn from: a number for each item, in a unit that years share; 0 where there is nothing to draw."""
        told, factor = self.told[year], Fraction(1)
        if key != EUROS and key not in told.measures:
            return [0] * len(self.nodes)
        if key == INHABITANT:
            factor = Fraction(WHOLE, self.site.people(self.site.views[self.view.siret, year]) or 1)
        elif key == SHARE:
            factor = Fraction(WHOLE, sum(row.value for row in told.rows) or 1)
        elif key == CONSTANT:
            factor = self.site.prices.rise(year, retold.base_year(self.site, self.view.siret)) or factor
        return [node.cents.get(year, 0) * factor.numerator // factor.denominator for node in self.nodes]

    def _breaks(self, year: int) -> Iterator[str]:
        """What breaks between the year of the page and another one, for one at least of the items."""
        first, last = sorted((self.view.year, year))
        years, siret, part = tuple(range(first, last + 1)), self.view.siret, self.shelf.part
        marks = dict.fromkeys(mark for node in self.nodes for mark in breaks.of_item(self.site, siret, part, node.path, years))
        yield from (mark.text for mark in sorted(marks, key=lambda mark: mark.year))


def _measure(told: Told, nodes: Sequence[Node], key: str, label: str) -> Measure:
    """A measure of a year for these items: nothing for one that the year has not, and where it has not the measure, that it has not."""
    places = [told.place(node) for node in nodes]
    measure = told.measures.get(key)
    if measure is None:
        return Measure(key, label, tuple("" if place is None else words.NOT_COMPUTABLE for place in places), sentences.UNKNOWN)

    def of(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple("" if place is None else texts[place] for place in places) if texts else ()

    return replace(measure, amounts=of(measure.amounts), texts=of(measure.texts))


def _years(site: Site, view: View, shelf: Shelf, parent: Node) -> tuple[Link, ...]:
    """The same ranking a step before and after, of the years that have one: the head of the page leads to all years, at their top."""
    years, forecast = site.series_years(view.siret)
    kept = [year for year in years if parent.in_year(year)]
    return tuple(
        Link(f"{year} prévu" if year in forecast else str(year), f"{shelf.address(site.views[view.siret, year], parent.path)}#{RANKING}")
        for year in (*[each for each in kept if each < view.year][-1:], *[each for each in kept if each > view.year][:1])
    )
