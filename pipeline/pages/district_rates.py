"""On the page of all districts: what was paid per inhabitant in each, as a map in classes, as bars and as a table; and what is in none."""

from collections.abc import Iterator
from fractions import Fraction

from ..charts import Drawing
from ..figures import classes
from ..figures.district_spending import FEWEST_INHABITANTS, Located, Paid, Rates, rates
from ..figures.projects import BASE
from ..formats import capitalised, round_half_up
from ..report import Bar, Bars, Block, Column, Link, Links, Prose, Section, Table
from ..sentences import districts as sentences
from .measured import measured, width
from .site import Site
from .territory import District, Territory

RATES, ELSEWHERE = "par-habitant", "ailleurs"
CHART = "quartiers-par-habitant"
# Fewer districts than this with a rate make no map: their bars say it all.
FEWEST_ON_MAP = 3
SHOWN = 8


def sections(site: Site, territory: Territory) -> Iterator[Section]:
    """What was paid in each district; nothing when no spending is known to be in one."""
    located = site.built_by_district
    if any(paid.rows for paid in located.alone.values()):
        yield from _rates(site, territory, located, rates(located, {each.code: each.people for each in territory.districts}))
    elif not located.several.rows:
        return
    if located.several.rows or located.nowhere.rows:
        yield _elsewhere(site, territory, located)


def _rates(site: Site, territory: Territory, located: Located, found: Rates) -> Iterator[Section]:
    language, words = site.language, territory.words
    alone = _alone(located)
    said = [sentences.located(site.reporter, alone.cents, alone.number, located.years, words, language)]
    if found.whole is not None:
        said.append(sentences.whole(found.whole, found.counted, found.counted == len(territory.districts), words, language))
    said.append(sentences.SERVES_MORE)
    known = found.known
    title = f"Combien a été dépensé dans chaque {words.one} ?"
    yield Section((Prose(tuple(filter(None, said))),), title=title, anchor=RATES)
    bars = _bars(site, territory, located, found)
    if len(known) >= FEWEST_ON_MAP and len(set(known.values())) > 1:
        yield Section((site.draw(CHART, lambda name: _map(site, territory, located, found, name)), bars), layout="split")
    else:
        yield Section((bars, _table(site, territory, located, found)), layout="split")


def _map(site: Site, territory: Territory, located: Located, found: Rates, slug: str) -> Drawing:
    from ..charts import rate_map

    language, words, known = site.language, territory.words, found.known
    limits = classes.bounds(Fraction(rate, 100) for rate in known.values() if rate)
    told = {
        code: None if rate is None else 0 if not rate else 1 + classes.rank(Fraction(rate, 100), limits)
        for code, rate in found.by_district.items()
    }
    labels = {
        each.code: (site.maps.marks.get(each.code, each.name), _short(found.by_district[each.code], site)) for each in territory.districts
    }
    title = sentences.spread(min(known.values()), max(known.values()), located.years, words, language)
    caption = "Plus la couleur ressort du fond, plus le montant par habitant est élevé. Le nord est en haut."
    return rate_map.draw(
        slug, title, f"{capitalised(words.many)} : le tableau donne chaque montant.", caption, territory.shapes, site.maps.frame(),
        told, sentences.legend(limits, language), sentences.hatched(FEWEST_INHABITANTS), labels, _table(site, territory, located, found),
    )  # fmt: skip


def _short(rate: Fraction | None, site: Site) -> str:
    """«389 €», what stands on the map; empty for none."""
    return "" if rate is None else sentences.euros(rate, site.language, is_short=True)


def _ranked(territory: Territory, located: Located, found: Rates) -> list[District]:
    """By rate, the highest first, then those without one by amount."""
    rate, alone = found.by_district, located.alone
    return sorted(territory.districts, key=lambda each: (
        rate[each.code] is None, -(rate[each.code] or 0), -alone[each.code].cents))  # fmt: skip


def _bars(site: Site, territory: Territory, located: Located, found: Rates) -> Bars:
    """Each district, which leads to its page: by rate when there is one, else by amount."""
    language, words = site.language, territory.words
    ranked = _ranked(territory, located, found)
    cents_of = [located.alone[each.code].cents for each in ranked]
    amounts = measured(cents_of, language, language.scale_together(cents_of))
    known = found.known
    widest = max(known.values()) if known else max(cents_of)
    rows = []
    for each, amount in zip(ranked, amounts, strict=True):
        rate, cents = found.by_district[each.code], located.alone[each.code].cents
        if not known:
            rows.append(Bar(each.name, f"{each.address}#depenses", width(cents, widest), amount, "", "", cents))
            continue
        number = 0 if rate is None else round_half_up(rate.numerator, rate.denominator)
        told = "pas calculé" if rate is None else _short(rate, site)
        note = amount if cents else ""
        rows.append(Bar(each.name, f"{each.address}#depenses", width(number, int(widest)), told, note, "", number))
    kept = rows if len(rows) <= SHOWN + 2 else rows[:SHOWN]
    more = tuple(rows[len(kept):])  # fmt: skip
    note = "En gras, ce qui a été payé par habitant ; dessous, en tout." if known else ""
    return Bars("invest", tuple(kept), more, f"Les {len(more)} autres {words.many}" if more else "", note)


def _table(site: Site, territory: Territory, located: Located, found: Rates) -> Table:
    words = territory.words
    columns = [Column(words.one_capital), Column("Payé", "cents")]
    ranked = _ranked(territory, located, found)
    rows = [[each.name, located.alone[each.code].cents] for each in ranked]
    total: list = ["Total", located.placed_cents]
    if any(each.people is not None for each in ranked):
        columns += [Column("Habitants", "number"), Column("Euros par habitant", "number", 2)]
        for row, each in zip(rows, ranked, strict=True):
            row += [each.people, _in_euros(found.by_district[each.code])]
        is_whole = found.counted == len(ranked)
        total += [territory.people, _in_euros(found.whole) if is_whole else None]
    if site.maps.marks:
        columns.insert(0, Column("Repère", "code"))
        rows = [[site.maps.marks[each.code], *row] for row, each in zip(rows, ranked, strict=True)]
        total.insert(1, "")
    caption = f"Ce qui a été payé dans un seul {words.one}, {sentences.period(located.years)}"
    return Table(caption, tuple(columns), tuple(map(tuple, rows)), tuple(total))


def _in_euros(rate: Fraction | None) -> float | None:
    """Euros to the cent, for a table."""
    return None if rate is None else round_half_up(rate.numerator, rate.denominator) / 100


def _elsewhere(site: Site, territory: Territory, located: Located) -> Section:
    """What has no district, or several: how much, and what it is."""
    words, when = territory.words, sentences.period(located.years)
    told = {f"Dans plusieurs {words.many}": located.several, "Tout le territoire, ou lieu non précisé": located.nowhere}
    told = {label: paid for label, paid in told.items() if paid.rows}
    parts = {f"Dans un seul {words.one}": _alone(located)} | told
    rows = [(label, paid.number, paid.cents) for label, paid in parts.items() if paid.rows]
    columns = (Column("Lieu"), Column("Projets", "number"), Column(f"Payé {when}", "cents"))
    total = ("Total", sum(row[1] for row in rows), sum(row[2] for row in rows))
    note = f"Ce qui est dans plusieurs {words.many} n'est pas partagé entre eux : rien ne dit quelle part revient à chacun."
    blocks: list[Block] = [Table(f"Où est ce qui a été payé {when}", columns, tuple(rows), total, note if located.several.rows else "")]
    lists = [_links(site, title, paid) for title, paid in told.items()]
    title = f"Qu'est-ce qui n'est dans aucun {words.one}, ou dans plusieurs ?"
    return Section((*blocks, *lists, *_without_address(site)), title=title, anchor=ELSEWHERE)


def _without_address(site: Site) -> Iterator[Block]:
    """The grants of bodies that are in no known district, when others are."""
    granted = site.granted_by_district
    paid = granted.nowhere
    if said := sentences.without_address(paid.cents, paid.number, granted.years, site.language):
        last = max(paid.rows, key=lambda row: row.year)
        yield Prose((said,))
        yield Links("", (Link(f"Les subventions de {last.year}", last.href),))


def _alone(located: Located) -> Paid:
    """What lies in one district, all of them together."""
    return Paid(tuple(row for paid in located.alone.values() for row in paid.rows))


def _links(site: Site, title: str, paid: Paid) -> Links:
    """What it is, the costliest first; the rest is one link away."""
    found = paid.things
    links = [Link(each.name, each.href, site.language.amount(each.cents)) for each in found[:SHOWN]]
    if rest := sum(each.number for each in found[SHOWN:]):
        links.append(Link(f"et {sentences.more(rest)}", BASE))
    return Links(title, tuple(links))
