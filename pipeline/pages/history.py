"""The past years of a figure as a chart (a table for the budgets beside the main one), and beside the value of one that is no amount."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..charts import Drawing, values, years
from ..charts.years import Series
from ..figures.balance import Definition
from ..figures.quotient import Quotient
from ..report import ChartView, Fact, Section, Table
from ..sentences import clauses, measures
from . import breaks
from .key_figure import address
from .prices import real_change, with_constant
from .site import Site, View

# What only a closed year has: a voted budget would show a zero that means nothing.
CLOSING = ("carried_over", "closing_result", "result_after_commitments", "operating_result", "capital_result")


def facts(site: Site, view: View, quotient: Quotient) -> Iterator[Fact]:
    """The value of the year before and of the first year, each leading to its page."""
    known = _values(site, view, quotient)
    first = next(iter(known), view.year)
    for year in dict.fromkeys((view.year - 1, first)):
        if year in known and year < view.year:
            page = address(site.views[view.siret, year], quotient.id)
            yield Fact(f"en {year}", measures.written(known[year], quotient.unit, site.language), href=page)


def sections(site: Site, view: View, quotient: Quotient) -> list[Section]:
    """A chart over the executed years, when at least two have a value."""
    known = _values(site, view, quotient)
    told = [year for year, value in known.items() if value is not None]
    if len(told) < 2:
        return []
    kept, first, last = tuple(known), told[0], told[-1]
    title = f"{quotient.label}, de {kept[0]} à {kept[-1]}"
    takeaway = clauses.sentence(
        f"{measures.written(known[last], quotient.unit, site.language)} en {last}",
        measures.moved(known[last], known[first], quotient.unit, first, site.language),
    )
    real = ""
    if quotient.unit.startswith("EUR"):
        real = real_change(site, {year: round(known[year] * 100) for year in told}, first, last)
    marks = breaks.of_figure(site, view.siret, quotient.id, kept)

    def make(slug: str) -> Drawing:
        said = f"{takeaway} {real}".strip()
        return values.draw(slug, title, said, known, kept, quotient.unit, quotient.tone, site.language, {mark.year for mark in marks})

    chart = _shown(site, view, site.chart_slug(view, f"chiffre-{quotient.id.replace('_', '-')}"), make, real)
    return [Section((chart, *(mark.notice for mark in marks)), title=takeaway, kicker="Au fil des années")]


def _shown(site: Site, view: View, slug: str, make: Callable[[str], Drawing], takeaway: str) -> ChartView | Table:
    """The chart of a figure of the main budget; its table alone for the other budgets, whose figures few people open."""
    if view.siret == site.accounts.main:
        return replace(site.draw(slug, make), takeaway=takeaway)
    return replace(site.tabulated(slug, make), collapsed=False)


def _values(site: Site, view: View, quotient: Quotient) -> dict[int, float | None]:
    """The value of each executed year that has the figure, oldest first."""
    found = {}
    for year in site.accounts.executed_years(view.siret):
        figure = site.views[view.siret, year].figures.get(quotient.id)
        if figure is not None:
            found[year] = figure.value
    return found


def years_of(site: Site, view: View, definition: Definition) -> list[tuple[int, View]]:
    """The years that have a figure: what only a closed year has is in no voted one."""
    years, forecast = site.series_years(view.siret)
    kept = [year for year in years if not (definition.id.startswith(CLOSING) and year in forecast)]
    return [(year, other) for year in kept if definition.id in (other := site.views[view.siret, year]).figures]


def amounts(site: Site, view: View, definition: Definition) -> list[Section]:
    """The chart of a sum over the years, when at least two have it and one is not nil."""
    cents = {year: other.figures[definition.id].value for year, other in years_of(site, view, definition)}
    kept, forecast = tuple(cents), site.series_years(view.siret)[1] & cents.keys()
    if len(kept) < 2 or not any(cents.values()):
        return []
    executed = [year for year in kept if year not in forecast] or list(kept)
    first, last = executed[0], executed[-1]
    takeaway = clauses.sentence(
        f"{'moins ' if cents[last] < 0 else ''}{site.language.amount(abs(cents[last]))} en {last}",
        clauses.change(cents[last], cents[first], first, site.language) if first != last else "",
    )
    real = real_change(site, cents, first, last)
    part = site.accounts.budgets[view.siret].slug if view.siret != site.accounts.main else ""
    slug = "-".join(each for each in (part, "chiffre", definition.id.replace("_", "-")) if each)
    title = f"{definition.label}, de {kept[0]} à {kept[-1]}"
    marks = breaks.of_figure(site, view.siret, definition.id, kept)

    def make(slug: str) -> Drawing:
        series, said = [Series(definition.label, cents)], f"{takeaway} {real}".strip()
        drawing = years.draw(slug, title, said, series, kept, definition.tone, site.language, forecast, {mark.year for mark in marks})
        return with_constant(site, drawing, cents, executed)

    return [Section((_shown(site, view, slug, make, real), *(mark.notice for mark in marks)), title=takeaway)]
