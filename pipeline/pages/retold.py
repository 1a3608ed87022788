"""The same ranking in other measures, for a reader who asks for one: per inhabitant, on a hundred euros, in the euros of another year.

Each measure tells all the rows, in one unit, so that what is displayed adds up to the displayed total. One that cannot be computed of a
ranking is not offered. `say` is the theme «retold» in a language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from ..figures.prices import Prices
from ..formats import Language, largest_remainder, round_half_up
from ..report import Measure
from .measured import HEADED, measured, width
from .site import Site, View

# From this amount a head, in cents, whole euros are told.
IN_EUROS = 10_00


@dataclass(frozen=True)
class Voice:
    """A language and its themes «retold» and «clauses»."""

    language: Language
    say: ModuleType
    clauses: ModuleType


@dataclass(frozen=True)
class Ranking:
    """The rows of a ranking of a year: their cents, those of the year before (None when they do not compare), of what they are parts when
    they make the whole («dépensés»), and what is said of a negative amount."""

    cents: Sequence[int]
    before: Sequence[int | None]
    done: str
    negative: str


def measures(site: Site, view: View, ranking: Ranking, people: int | None, voice: Voice) -> tuple[Measure, ...]:
    """The measures of a ranking of the view's year, euros first; nothing when there is no other."""
    if len(ranking.cents) < 2:
        return ()
    found = []
    if people:
        found.append(_each(ranking, people, site.accounts.inhabitants(view.siret, view.year - 1), view.year, voice))
    if told := shares(ranking.cents, bool(ranking.done), voice.say, voice.language):
        label = voice.say.HUNDRED if ranking.done else voice.say.PERCENT
        texts = tuple(
            voice.clauses.trend(now, before, view.year - 1, voice.language)
            for now, before in zip(ranking.cents, ranking.before, strict=True)
        )
        found.append(Measure("share", label, told, voice.say.parted(ranking.done), texts))
    if (base := base_year(site, view.siret)) and view.year < base and site.prices.rise(view.year, base) not in (None, 1):
        found.append(_constant(site.prices, ranking, view.year, base, voice))
    return (Measure("euros", voice.say.EUROS), *found) if found else ()


def _each(ranking: Ranking, people: int, people_before: int | None, year: int, voice: Voice) -> Measure:
    """Per inhabitant; a change is that of the amount a head."""
    cents, language, say, clauses = ranking.cents, voice.language, voice.say, voice.clauses
    changes = []
    for now, before in zip(cents, ranking.before, strict=True):
        then = round_half_up(before, people_before) if before and people_before else 0
        if before is None or not people_before or before and not then:  # less than a cent is not nothing
            changes.append("")
        elif clauses.growth(now * people_before, before * people) is not None:
            changes.append(clauses.change(now * people_before, before * people, year - 1, language))
        else:
            changes.append(clauses.change(round_half_up(now, people), then, year - 1, language))
    total, decimals = sum(cents), _decimals(cents, people)
    whole = language.euros(round_half_up(total * 10**decimals, people * 100) * 10 ** (2 - decimals), decimals)
    texts = _texts(ranking, [say.changed_each(change) for change in changes], clauses)
    told = per_inhabitant(cents, people, say, language)
    return Measure("inhabitant", say.INHABITANT, told, say.divided(people, whole, language), texts)


def at_base(prices: Prices, ranking: Ranking, base: int, voice: Voice) -> Measure:
    """The same of the year whose euros they are: amounts as they are, only what is said of their change differs."""
    said = voice.say.already(base)
    return replace(_constant(prices, ranking, base, base, voice), amounts=(), said=said)


def _constant(prices: Prices, ranking: Ranking, year: int, base: int, voice: Voice) -> Measure:
    """In the euros of another year; a change is that of the amounts without the effect of prices."""
    language, say, clauses = voice.language, voice.say, voice.clauses
    worth = [prices.constant(each, year, base) for each in ranking.cents]
    before = [None if each is None else prices.constant(each, year - 1, base) for each in ranking.before]
    changes = [clauses.change(now, then, year - 1, language) for now, then in zip(worth, before, strict=True)]
    total = language.amount(sum(worth)) if sum(worth) >= 0 else language.quantity(sum(worth))
    said = say.converted(year, base, prices.rise(year, base), total, language)
    texts = _texts(ranking, [say.changed_constant(change) for change in changes], clauses)
    return Measure("constant", say.constant_label(base), tuple(measured(worth, language, headed=HEADED)), said, texts)


def _texts(ranking: Ranking, changes: Sequence[str], clauses: ModuleType) -> tuple[str, ...]:
    """What is said of each row: that it is negative, and how it changed."""
    said = [[ranking.negative if cents < 0 else "", change] for cents, change in zip(ranking.cents, changes, strict=True)]
    return tuple(" ".join(clauses.sentence(clause) for clause in pair if clause) for pair in said)


def measures_of_years(
    site: Site, view: View, cents: Mapping[int, int], say: ModuleType, language: Language
) -> tuple[Measure, ...]:  # fmt: skip
    """The measures of one amount over years. A year whose inhabitants or prices are not known says so, and draws no bar."""
    years, found = list(cents), []
    people = {year: site.accounts.inhabitants(view.siret, year) for year in years}
    heads = {year: round_half_up(cents[year], people[year]) for year in years if people[year]}
    if len(heads) > 1:
        texts = {
            year: say.each(language.euros(each, 0 if max(map(abs, heads.values())) >= IN_EUROS else 2)) for year, each in heads.items()
        }
        found.append(_of_years("inhabitant", say.INHABITANT, years, texts, heads, say, say.divided_each_year()))
    base = base_year(site, view.siret)
    worth = {year: site.prices.constant(cents[year], year, base) for year in years} if base else {}
    worth = {year: each for year, each in worth.items() if each is not None}
    if len(worth) > 1 and any(each != cents[year] for year, each in worth.items()):
        texts = dict(zip(worth, measured(list(worth.values()), language, adds_up=False), strict=True))
        found.append(_of_years("constant", say.constant_label(base), years, texts, worth, say, say.converted_each_year(base)))
    return (Measure("euros", say.EUROS), *found) if found else ()


def _of_years(
    key: str, label: str, years: list[int], texts: Mapping[int, str], values: Mapping[int, int], say: ModuleType, said: str
) -> Measure:
    widest = max(values.values())
    told = tuple(texts.get(year, say.NOT_COMPUTABLE) for year in years)
    return Measure(key, label, told, said, widths_pct=tuple(width(values.get(year, 0), widest) for year in years))


def base_year(site: Site, siret: str) -> int | None:
    """The year whose euros a budget is told in: its last executed one that has a price index."""
    years, forecast = site.series_years(siret)
    return max((year for year in years if year not in forecast and year in site.prices.index), default=None)


def per_inhabitant(cents: Sequence[int], people: int, say: ModuleType, language: Language) -> tuple[str, ...]:
    """Each amount a head, in whole euros or, when all are small, in cents."""
    decimals = _decimals(cents, people)
    step = people * 10 ** (2 - decimals)
    shown = [rounded // people for rounded in largest_remainder(cents, step, headed=HEADED)]
    return tuple(
        say.each(language.euros(told, decimals) if told or exact <= 0 else say.less_than_one(decimals))
        for exact, told in zip(cents, shown, strict=True)
    )


def notes(cents: Sequence[int], people: int | None, say: ModuleType, clauses: ModuleType, language: Language) -> list[str]:
    """What stands beside each amount: what it is a head, as in `per_inhabitant`, but to the cent where euros are too coarse. `clauses` is
    the theme of that name in the same language."""
    if not people:
        return [""] * len(cents)
    told = per_inhabitant(cents, people, say, language)
    return [
        text if abs(exact) >= IN_EUROS * people else clauses.per_inhabitant(exact, people, language, is_short=True)
        for exact, text in zip(cents, told, strict=True)
    ]


def first(measures: Sequence[Measure], rows: int) -> tuple[Measure, ...]:
    """The measures of the first rows of a ranking."""
    return tuple(replace(measure, amounts=measure.amounts[:rows], texts=measure.texts[:rows]) for measure in measures)


def _decimals(cents: Sequence[int], people: int) -> int:
    return 0 if max(map(abs, cents), default=0) >= IN_EUROS * people else 2


def shares(cents: Sequence[int], is_whole: bool, say: ModuleType, language: Language) -> tuple[str, ...]:
    """Each amount as a part of their total: on a hundred euros when they are the whole, else a percentage. Nothing when one is negative,
    or when there is nothing to share."""
    total = sum(cents)
    if total <= 0 or min(cents) < 0:
        return ()
    tell = say.on_hundred if is_whole else say.percentage
    shown = parts(cents, 100 if is_whole else 1000)
    return tuple(
        tell(part, exact == total, language) if exact else say.nothing(is_whole, language) for exact, part in zip(cents, shown, strict=True)
    )


def parts(cents: Sequence[int], steps: int) -> list[int]:
    """How many of `steps` each amount makes of their total, which is positive: whole numbers that add up to it, the same on every page."""
    total = sum(cents)
    return [rounded // total for rounded in largest_remainder([each * steps for each in cents], total, headed=HEADED)]
