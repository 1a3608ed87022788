"""The districts: what the home page says of them, and the page of all: a small map, their list, what was paid in each.

The page of each is in district.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..formats import capitalised
from ..placed import EQUIPMENT
from ..report import Block, Column, Link, Links, Page, Section, Table
from ..sentences import places as sentences
from . import district, district_rates, former_districts, whereabouts
from .site import Site, View
from .territory import DISTRICTS, MAP, Territory

# More districts than this are listed on their own page only.
ON_HOME = 12


def near(site: Site, view: View) -> Section | None:
    """What the home page says of districts: a small map whose districts are links."""
    territory = site.territory
    if not territory or view.year != site.latest:
        return None
    title = f"Près de chez vous : choisissez votre {territory.words.one}."
    blocks: tuple[Block, ...] = (whereabouts.on_small_map(site, site.maps.areas()), Links("", ways(site)))
    return Section(blocks, kicker="Sur la carte", title=title, layout="split")


def ways(site: Site) -> tuple[Link, ...]:
    """The ways from the home page to each district, or to their list when they are many, and to what has a place."""
    territory = site.territory
    links = [Link(each.name, each.address, sentences.mark(site.maps.marks.get(each.code, ""))) for each in territory.districts]
    if len(links) > ON_HOME:
        links = [Link(f"La liste des {len(links)} {territory.words.many}", DISTRICTS)]
    return (*links, *(replace(link, note="") for link in _to_maps(site)))


def pages(site: Site) -> Iterator[Page]:
    """The page of all districts, then that of each; none without districts."""
    territory = site.territory
    if not territory:
        return
    yield _all(site, territory)
    yield from district.pages(site, territory)
    yield from former_districts.pages(site, territory)


def _to_maps(site: Site) -> list[Link]:
    """The ways to what has a place."""
    links = [Link(whereabouts.TITLE, MAP, "ce qui a un lieu, sur la carte et en liste")] if whereabouts.is_told(site) else []
    return links + whereabouts.to_search(site)


def _all(site: Site, territory: Territory) -> Page:
    language, words, found = site.language, territory.words, territory.districts
    has_people = any(each.people is not None for each in found)
    has_things = any(each.kind == EQUIPMENT for each in territory.placed)
    columns = [Column(words.one_capital, "link")]
    rows = [[[each.name, each.address]] for each in found]
    total: list = [["Total", ""]]
    if site.maps.marks:
        columns.append(Column("Repère", "code"))
        total.append("")
        for row, each in zip(rows, found, strict=True):
            row.append(site.maps.marks[each.code])
    if has_people:
        columns.append(Column("Habitants", "number"))
        total.append(territory.people)
        for row, each in zip(rows, found, strict=True):
            row.append(each.people)
    if has_things:
        columns.append(Column("Équipements", "number"))
        total.append(sum(len(territory.standing_in(each.code, EQUIPMENT)) for each in found))
        for row, each in zip(rows, found, strict=True):
            row.append(len(territory.standing_in(each.code, EQUIPMENT)))
    note = ""
    if has_people:
        note = "Habitants : ceux du fichier que la collectivité publie, qui ne dit pas toujours leur année."
    table = Table(
        f"Les {words.many}, par ordre alphabétique",
        tuple(columns),
        tuple(map(tuple, rows)),
        tuple(total) * (has_people or has_things),
        note,
    )
    shapes = (Link(f"Le fichier des {words.many} (CSV)", "/donnees/quartiers.csv"), whereabouts.SHAPES)
    links = (*_to_maps(site), *whereabouts.to_projects(site), *shapes)
    how_many = sentences.count(len(found), words.one, words.many, language)
    return Page(
        address=DISTRICTS,
        name=f"Les {words.many}",
        title=f"Dans quel {words.one} habitez-vous ?",
        description=f"{site.accounts.town.name} : {how_many}, leurs habitants et ce qui s'y trouve.",
        sections=(
            Section((whereabouts.on_small_map(site, site.maps.areas()), table), layout="split"),
            *district_rates.sections(site, territory),
            Section((Links("", links),), title="Pour aller plus loin"),
        ),
        lead=f"{capitalised(how_many)}. Touchez le vôtre sur la carte, ou choisissez-le dans la liste.",
        nav=whereabouts.NAV,
    )
