"""«Beaucoup ou peu ?»: what puts an amount in proportion, the same measures in the same order on every page that tells one.

On a hundred euros, per inhabitant, per pupil or household where the town counts them, then against the year before and the first year,
in euros of each year and without the effect of prices.
"""

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

from ..figures import populations
from ..formats import Language
from ..report import Fact
from ..sentences import clauses, proportion
from .key_figure import address, index_address
from .site import Site, View

# Where each measure is explained.
HUNDRED = "/methode/#sur-100-euros"
PRICES = "/donnees/#indice-des-prix"
POPULATIONS = "/donnees/#autres-populations"


def facts(
    site: Site,
    view: View,
    cents: Mapping[int, int],
    whole: tuple[str, int],
    address: Callable[[View], str],
    path: tuple[str, ...] | None = None,
) -> tuple[Fact, ...]:
    """The measures of an amount of the view's year.

    `cents` is the amount by year; a year of the budget that is absent was nothing. `whole` is what it is a part of: its name («dépensés»)
    and its total in cents, nothing when it is a part of nothing. `address` is the page of the same amount in another year. `path` is the
    item of spending that it is, when it is one.
    """
    return (*_size(site, view, cents.get(view.year, 0), whole, path), *_changes(site, view, cents, address))


def _size(site: Site, view: View, now: int, whole: tuple[str, int], path: tuple[str, ...] | None) -> Iterator[Fact]:
    if now <= 0:
        return
    name, total = whole
    if hundred := proportion.hundred(now, total, site.language):
        yield Fact(f"sur 100 € {name}", hundred, href=HUNDRED)
    if each := clauses.each(now, site.people(view), site.language):
        yield Fact("par habitant", each, href=index_address(view))
    if path is None or view.siret != site.accounts.main:
        return
    for counted in populations.beside(site.accounts, path, view.year):
        id_ = populations.figure_id(counted.denominator.key, path)
        page = address(view, id_) if id_ in view.figures else POPULATIONS
        yield Fact(f"par {counted.denominator.singular}", clauses.each(now, counted.number, site.language), href=page)


def _changes(site: Site, view: View, cents: Mapping[int, int], address: Callable[[View], str]) -> Iterator[Fact]:
    """What `changes` says, with where each amount stands."""
    for year, moved, constant in changes(site, view, cents, proportion, site.language):
        there = address(site.views[view.siret, year]) if year in cents else ""
        yield Fact(*moved, href=there)
        if constant:
            yield Fact(*constant, href=PRICES)


def changes(
    site: Site, view: View, cents: Mapping[int, int], say: ModuleType, language: Language
) -> Iterator[tuple[int, tuple[str, str], tuple[str, str] | None]]:
    """Against the year before and the first one, among the years of the same kind: what was voted is not compared with what was done.

    Each is a year, a label and value, and the same without the effect of prices where it can be told. `say` is the theme «proportion» in a
    language.
    """
    years, forecast = site.series_years(view.siret)
    alike = [year for year in years if (year in forecast) == view.is_forecast]
    now = cents.get(view.year, 0)
    first = next((year for year in alike if year in cents), view.year)
    compared = [(view.year - 1, False)] if view.year - 1 in alike else []
    if first < view.year - 1:
        compared.append((first, True))
    for year, is_first in compared:
        before, rise = cents.get(year, 0), site.prices.rise(year, view.year)
        constant = say.moved_in_constant_euros(now, before, rise, view.year, year, is_first, language)
        yield year, say.moved(now, before, year, is_first, language), constant
