"""The past years of a figure that is no amount: beside its value, and as a chart."""

from collections.abc import Iterator
from dataclasses import replace

from ..charts import Drawing, values
from ..figures.quotient import Quotient
from ..report import Fact, Section
from ..sentences import clauses, measures
from . import breaks
from .prices import real_change
from .site import Site, View


def facts(site: Site, view: View, quotient: Quotient) -> Iterator[Fact]:
    """The value of the year before and of the first year, each leading to its page."""
    known = _values(site, view, quotient)
    first = next(iter(known), view.year)
    for year in dict.fromkeys((view.year - 1, first)):
        if year in known and year < view.year:
            address = f"{site.views[view.siret, year].base}chiffres/{quotient.id.replace('_', '-')}/"
            yield Fact(f"en {year}", measures.written(known[year], quotient.unit, site.language), href=address)


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
    budget = "" if view.siret == site.accounts.main else f"{site.accounts.budgets[view.siret].slug}-"

    def make(slug: str) -> Drawing:
        said = f"{takeaway} {real}".strip()
        return values.draw(slug, title, said, known, kept, quotient.unit, quotient.tone, site.language, {mark.year for mark in marks})

    chart = replace(site.draw(f"{budget}chiffre-{quotient.id.replace('_', '-')}", make), takeaway=real)
    return [Section((chart, *(mark.notice for mark in marks)), title=takeaway, kicker="Au fil des années")]


def _values(site: Site, view: View, quotient: Quotient) -> dict[int, float | None]:
    """The value of each executed year that has the figure, oldest first."""
    found = {}
    for year in site.accounts.executed_years(view.siret):
        figure = site.views[view.siret, year].figures.get(quotient.id)
        if figure is not None:
            found[year] = figure.value
    return found
