"""On the page of a district: what was paid there, by policy and year, per inhabitant beside the whole, and what it was paid for."""

from collections.abc import Iterator

from ..figures.district_spending import FEWEST_INHABITANTS, Located, Paid, rates
from ..report import Bar, Bars, Block, Column, Fact, Link, Links, Prose, Section, Table
from ..sentences import districts as sentences
from ..sentences.places import Parts
from . import emblems, projects
from .district_rates import ELSEWHERE, RATES
from .measured import measured, width
from .site import Site
from .territory import DISTRICTS, District, Territory

ANCHOR = "depenses"
# More bodies than this stand behind a disclosure; of projects, which are already listed above, fewer.
SHOWN, SHOWN_AGAIN = 6, 5


def fact(site: Site, district: District) -> Fact | None:
    """The key figure of a district's page: what was paid there; None for nothing."""
    located = site.built_by_district
    cents = located.alone[district.code].cents
    label = f"Payé pour des projets {sentences.period(located.years)}"
    return Fact(label, site.language.quantity(cents), "invest", f"{district.address}#{ANCHOR}") if cents > 0 else None


def sections(site: Site, territory: Territory, district: District) -> Iterator[Section]:
    """What was paid there; nothing when no spending of the town has a known place."""
    located, words, language = site.built_by_district, territory.words, site.language
    if not any(paid.rows for paid in located.alone.values()):
        return
    here, shared = located.alone[district.code], located.shared_with(district.code)
    said = [sentences.paid(site.reporter, here.cents, here.number, located.years, words, language)]
    if here.rows:
        found = rates(located, {each.code: each.people for each in territory.districts})
        rate = found.by_district[district.code]
        said.append(
            sentences.without_rate(district.people, FEWEST_INHABITANTS, words)
            if rate is None and found.known
            else sentences.rate(rate, found.whole, found.counted, found.counted == len(territory.districts), words, language)
        )
        said = [" ".join(filter(None, said)), sentences.SERVES_MORE]
    if shared.rows:
        said.append(sentences.elsewhere(shared.cents, shared.number, located.years, words, language))
    links = [Link(f"Les {words.many} côte à côte", f"{DISTRICTS}#{RATES}")]
    if located.several.rows or located.nowhere.rows:
        links.append(Link(f"Ce qui n'est dans aucun {words.one}, ou dans plusieurs", f"{DISTRICTS}#{ELSEWHERE}"))
    blocks: list[Block] = [Prose(tuple(filter(None, said)))]
    if here.rows:
        blocks += [*_policies(site, here), *_by_year(site, located, here), _things(site, located, here, words)]
    if shared.rows:
        blocks.append(_shared(site, shared, words))
    yield Section((*blocks, Links("", tuple(links))), title=f"Combien a été dépensé dans ce {words.one} ?", anchor=ANCHOR)


def grants(site: Site, territory: Territory, district: District) -> Iterator[Section]:
    """The bodies that have their address there and what they were granted; nothing without any."""
    located, words = site.granted_by_district, territory.words
    here = located.alone[district.code]
    if not here.rows:
        return
    when = sentences.period(located.years)
    said = sentences.granted(site.reporter, here.cents, len(here.things), located.years, words, site.language)
    columns = (Column("Organisme", "link"), Column(f"Reçu {when}", "cents"))
    rows = tuple(([each.name, each.href], each.cents) for each in here.things)
    total = (["Total", ""], here.cents) if len(rows) > 1 else ()
    table = Table(f"Les organismes subventionnés de ce {words.one}", columns, rows, total, collapsed=len(rows) > SHOWN)
    yield Section((Prose((said,)), table), title="Qui y reçoit une subvention ?", anchor="subventions")


def _label(site: Site, policy: str) -> str:
    return projects.policy_label(site, policy) or "Politique non précisée"


def _policies(site: Site, here: Paid) -> Iterator[Bars]:
    """Each policy, when there are several: displayed parts add up to the displayed total."""
    cents = {policy: sum(years.values()) for policy, years in here.by_policy.items()}
    if len(cents) < 2 or here.cents <= 0:
        return
    amounts = measured(list(cents.values()), site.language)
    widest = max(cents.values())
    yield Bars("invest", tuple(
        Bar(_label(site, policy), projects.policy_href(site, policy), width(each, widest), amount, "", "", each,
            emblem=emblems.of_policy(site, policy))
        for (policy, each), amount in zip(cents.items(), amounts, strict=True)))  # fmt: skip


def _by_year(site: Site, located: Located, here: Paid) -> Iterator[Table]:
    """Policies by year, to the cent."""
    years = located.years
    if len(years) < 2:
        return
    rows = [(_label(site, policy), *(by_year.get(year, 0) for year in years), sum(by_year.values()))
            for policy, by_year in here.by_policy.items()]  # fmt: skip
    total = ("Total", *(sum(row[place] for row in rows) for place in range(1, len(years) + 2)))
    columns = (Column("Politique"), *(Column(str(year), "cents") for year in years), Column("Total", "cents"))
    yield Table("Année par année", columns, tuple(rows), total if len(rows) > 1 else (), collapsed=True)


def _things(site: Site, located: Located, here: Paid, words: Parts) -> Table:
    """What it was paid for: each leads to its page."""
    when = sentences.period(located.years)
    columns = [Column("Pour quoi", "link"), Column("Politique"), Column(f"Payé {when}", "cents")]
    rows = [[[each.name, each.href], _label(site, each.policy), each.cents] for each in here.things]
    total: list = [["Total", ""], "", here.cents]
    is_long = len(rows) > SHOWN_AGAIN
    caption = f"Tout ce qui a été payé dans ce {words.one} {when}"
    return Table(caption, tuple(columns), tuple(map(tuple, rows)), tuple(total) if len(rows) > 1 else (), collapsed=is_long)


def _shared(site: Site, shared: Paid, words: Parts) -> Links:
    """What is here and in other districts, with all that it cost."""
    names = site.places.district_names
    links = (
        Link(each.name, each.href, f"{site.language.amount(each.cents)} : {', '.join(names[code] for code in each.districts)}")
        for each in shared.things
    )
    return Links(f"Dans ce {words.one} et dans d'autres", tuple(links))
