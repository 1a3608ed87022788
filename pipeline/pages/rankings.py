"""The rows that residents read first: items from the largest down, and one item over years."""

from dataclasses import replace

from ..charts import Drawing, years
from ..charts.years import Series
from ..figures.breakdown import Node
from ..formats import slug
from ..report import Bar, Bars, Block, Section
from ..sentences import clauses
from ..sentences import retold as words
from . import breaks, emblems, retold
from .measured import HEADED, measured, width
from .prices import real_change, with_constant
from .shelf import Shelf
from .site import Site, View

SHOWN_ON_HOME = 5
# Where the ranking of a page stands, the same every year.
RANKING = "classement"
# Items of this depth and above have a chart of their own; below, a series is rows of bars, which a thousand pages can afford.
DRAWN_DEPTH = 1
NEGATIVE = {
    "D": "montant négatif : plus d'argent récupéré que dépensé",
    "R": "montant négatif : plus d'argent rendu que reçu",
}


def bars(site: Site, view: View, shelf: Shelf, below: list[Node], part: str = "") -> Bars:
    """A ranking of items of a year, in each measure that a reader may ask for. Amounts share one unit and add up to the displayed total.

    `part` says of what an item is a share when it is not of the whole («de ce montant»).
    """
    language, year = site.language, view.year
    exact = [node.cents[year] for node in below]
    widest = max(exact, default=0)
    done = "prévus" if view.is_forecast else f"{shelf.words['done']}s"
    before = [amount_before(site, view, node) for node in below]
    negative = NEGATIVE[shelf.breakdown.side]
    voice = retold.Voice(language, words, clauses)
    measures = retold.measures(site, view, retold.Ranking(exact, before, "" if part else done, negative), site.people(view), voice)
    amounts = measured(exact, language, headed=HEADED)
    shares = _shares(site, exact, part or done, not part)
    notes = retold.notes(exact, site.people(view), words, clauses, language)
    rows = []
    for node, cents, then, amount, share, note in zip(below, exact, before, amounts, shares, notes, strict=True):
        said = [share, negative if cents < 0 else "", clauses.change(cents, then, year - 1, language)]
        text = " ".join(clauses.sentence(clause) for clause in said if clause)
        rows.append(
            Bar(
                label=node.label,
                href=shelf.target(view, node),
                width_pct=width(cents, widest),
                amount=amount,
                note=note,
                text=text,
                value=cents,
                emblem=emblems.in_ranking(site, shelf, node.path),
            )
        )
    return Bars(shelf.tone, tuple(rows), measures=measures)


def _shares(site: Site, cents: list[int], of: str, is_whole: bool) -> list[str]:
    """«17 € sur 100 dépensés» of the whole, «72,1 % de ce montant» below: as a reader who asks for shares sees them."""
    told = retold.shares(cents, is_whole, words, site.language) if cents else ()
    if not told:
        tell, total = clauses.on_hundred if is_whole else clauses.share, sum(cents)
        told = [tell(each, total, site.language) for each in cents]
    return [f"{share} {of}" if share and each > 0 else "" for each, share in zip(cents, told, strict=True)]


def series(site: Site, view: View, shelf: Shelf, node: Node, name: str, beside: Block | None = None) -> list[Section]:
    """The item over years, when there are at least two: a chart for the first levels (the whole, for other budgets than the
    main one), plain bars further down, `beside` next to it."""
    all_years, forecast = site.series_years(view.siret)
    kept = tuple(year for year in all_years if year in node.cents or year not in forecast)
    if len(kept) < 2:
        return []
    since = next(year for year in kept if year in node.cents)
    executed = [year for year in kept if year not in forecast]
    # What is voted is not yet spent: it is told beside the last year that is over, never compared as if it came before.
    told = executed or kept
    first, last = next((year for year in told if year in node.cents), told[-1]), told[-1]
    planned = next((year for year in reversed(kept) if executed and year in forecast and node.cents.get(year)), None)
    takeaway, real = _takeaway(site, node, first, last, planned), real_change(site, node.cents, first, last)
    title = f"{name}, de {kept[0]} à {kept[-1]}"
    marks = breaks.of_item(site, view.siret, shelf.part, node.path, tuple(year for year in kept if year >= since))
    if len(node.path) > (DRAWN_DEPTH if view.siret == site.accounts.main else 0):
        blocks: list[Block] = [replace(_year_bars(site, view, shelf, node, kept, forecast, {mark.year for mark in marks}), note=real)]
    else:
        parts = [Series("Fonctionnement", node.operating), Series("Investissement", node.capital)]

        def make(slug_: str) -> Drawing:
            said = f"{takeaway} {real}".strip()
            drawing = years.draw(slug_, title, said, parts, kept, shelf.tone, site.language, forecast, {mark.year for mark in marks})
            return with_constant(site, drawing, node.cents, executed)

        chart = site.draw(site.chart_slug(view, "-".join((slug(shelf.part), *node.path))), make)
        blocks = [replace(chart, takeaway=real)]
    blocks += [mark.notice for mark in marks]
    if beside:
        blocks.insert(1, beside)
    return [Section(tuple(blocks), title=takeaway, kicker="Au fil des années", layout="split" if beside else "stack")]


def _year_bars(site: Site, view: View, shelf: Shelf, node: Node, kept: tuple[int, ...], forecast: frozenset[int], broken: set[int]) -> Bars:
    """The item year by year as rows, each leading to that year's page; a year of `broken` says that it is not as those before."""
    exact = [node.cents.get(year, 0) for year in kept]
    rows = []
    for year, cents, amount in zip(kept, exact, measured(exact, site.language, adds_up=False), strict=True):
        other = site.views[view.siret, year]
        rows.append(
            Bar(
                label=f"{year} (prévu)" if year in forecast else str(year),
                href=shelf.address(other, node.path) if year in node.cents and year != view.year else "",
                width_pct=width(cents, max(exact)),
                amount=amount,
                note="",
                text=f"Rupture de série entre {year - 1} et {year}." if year in broken else "",
                value=cents,
            )
        )
    cents_by_year = dict(zip(kept, exact, strict=True))
    return Bars(shelf.tone, tuple(rows), measures=retold.measures_of_years(site, view, cents_by_year, words, site.language))


def _takeaway(site: Site, node: Node, first: int, last: int, planned: int | None) -> str:
    """The last year against the first one, or against what is voted for `planned` when there is only one."""
    language = site.language
    start, end = node.cents.get(first, 0), node.cents.get(last, 0)
    now = f"{language.amount(end)} en {last}"
    if first != last:
        return clauses.sentence(now, clauses.change(end, start, first, language))
    if planned is None:
        return f"{now}."
    return clauses.sentence(now if end else f"rien en {last}", f"{language.amount(node.cents[planned])} au budget voté de {planned}")


def amount_before(site: Site, view: View, node: Node) -> int | None:
    """The item's amount a year before, when that year is of the same kind. An item that did not exist was nothing."""
    year = view.year - 1
    if year not in site.accounts.years(view.siret) or site.accounts.is_executed(view.siret, year) == view.is_forecast:
        return None
    return node.cents.get(year, 0)
