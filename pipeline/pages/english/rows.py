"""The rankings of the English pages: items from the largest down, and an amount over years. Amounts of one ranking share one unit."""

from collections.abc import Callable, Sequence

from ...figures.breakdown import Node
from ...report import Bar, Bars, Link, Links, Notice, Section
from ...sentences.en import clauses, prices
from ...sentences.en import retold as words
from .. import emblems, retold
from ..measured import HEADED, measured, width
from ..rankings import amount_before
from ..shelf import Shelf
from .frame import Speaker

DONE = {"D": "spent", "R": "received"}
NEGATIVE = {
    "D": "negative amount: more money got back than spent",
    "R": "negative amount: more money paid back than received",
}


def items(told: Speaker, shelf: Shelf, below: list[Node], href: Callable[[Node], str]) -> Bars:
    """A ranking of the items of a breakdown, from the largest down, each with its share of the whole."""
    language, side = told.language, shelf.breakdown.side
    amounts = [node.cents[told.year] for node in below]
    total, widest = sum(amounts), max(amounts, default=0)
    done = "planned" if told.view.is_forecast else DONE[side]
    shares = retold.shares(amounts, True, words, language) or [clauses.on_hundred(cents, total, language) for cents in amounts]
    notes = retold.notes(amounts, told.people, words, clauses, language)
    rows = []
    for node, cents, amount, share, note in zip(below, amounts, measured(amounts, language, headed=HEADED), shares, notes, strict=True):
        label, other = told.name(shelf.breakdown, node)
        said = [
            f"{share} {done}" if share and cents > 0 else "",
            NEGATIVE[side] if cents < 0 else "",
            clauses.change(cents, amount_before(told.site, told.view, node), told.year - 1, language),
        ]
        rows.append(
            Bar(
                label=label,
                href=href(node),
                width_pct=width(cents, widest),
                amount=amount,
                note=note,
                text=" ".join(clauses.sentence(clause) for clause in said if clause),
                value=cents,
                language=other,
                emblem=emblems.in_ranking(told.site, shelf, node.path),
            )
        )
    before = [amount_before(told.site, told.view, node) for node in below]
    ranking = retold.Ranking(amounts, before, done, NEGATIVE[side])
    measures = retold.measures(told.site, told.view, ranking, told.people, retold.Voice(language, words, clauses))
    return Bars(shelf.tone, tuple(rows), measures=measures)


def made_of(told: Speaker, shelf: Shelf, node: Node) -> Links:
    """What an item is made of, each part with its amount and leading to its lines. Names are in one language: English when all have it."""
    below = node.in_year(told.year)
    below = [each for each in below if each.cents[told.year]] or below
    amounts = measured([each.cents[told.year] for each in below], told.language, headed=HEADED)
    named = [told.name(shelf.breakdown, each) for each in (node, *below)]
    other = next((spoken for _, spoken in named if spoken), "")
    title, *labels = [each.label for each in (node, *below)] if other else [label for label, _ in named]
    links = tuple(Link(label, shelf.target(told.view, each), amount) for label, each, amount in zip(labels, below, amounts, strict=True))
    return Links(title, links, node.path[0], other, emblem=emblems.in_ranking(told.site, shelf, node.path))


def over_years(
    told: Speaker, cents: dict[int, int], tone: str, name: str, forecast: frozenset[int] = frozenset(), *, is_of_lines: bool = True
) -> list[Section]:
    """An amount year by year, where there are at least two years. `forecast` are those that are only voted. What is summed from budget
    lines says a change of nomenclature on the way; the debt annex knows none."""
    years = sorted(cents)
    if len(years) < 2:
        return []
    language = told.language
    first, last = years[0], max((year for year in years if year not in forecast), default=years[-1])
    exact = [cents[year] for year in years]
    rows = tuple(
        Bar(
            label=f"{year} (planned)" if year in forecast else str(year),
            href="",
            width_pct=width(cents[year], max(exact)),
            amount=amount,
            note="",
            text="",
            value=cents[year],
        )
        for year, amount in zip(years, measured(exact, language, adds_up=False), strict=True)
    )
    since = clauses.change(cents[last], cents[first], first, language) if first != last else ""
    real = prices.real_change(cents[last], cents[first], told.site.prices.rise(first, last), first, last, language)
    title = clauses.sentence(f"{name}: {clauses.signed_amount(cents[last], language)} in {last}", since)
    measures = retold.measures_of_years(told.site, told.view, dict(zip(years, exact, strict=True)), words, language)
    shown = Bars(tone, rows, note=real, measures=measures)
    return [Section((shown, *(_broken(told, years) if is_of_lines else ())), kicker="Over the years", title=title)]


def _broken(told: Speaker, years: Sequence[int]) -> list[Notice]:
    broken = told.site.break_year(told.view.siret)
    if broken is None or not years[0] < broken <= years[-1]:
        return []
    words = (
        f"In {broken}, the rules for presenting accounts changed: part of the difference between {broken - 1} and {broken} may come from "
        "this change."
    )
    return [Notice(words, Link("How to read series", "/methode/"))]
