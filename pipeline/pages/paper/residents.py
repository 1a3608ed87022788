"""The residents' annual report: a year that is over as a booklet of some twelve pages, pictures and charts before tables."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...placed import PROJECTS
from ...report import (
    Balance,
    Bars,
    Cards,
    Gallery,
    Link,
    Links,
    Notice,
    Page,
    Prose,
    Section,
    Table,
)
from ..shelf import UNATTRIBUTED
from ..site import View
from ..territory import Territory
from . import works
from .excerpts import Source, charts, contents, facts, first, gauged, inside, largest, lead, numbered, own_words, pdf, section
from .note import budget_of, words

NAME = "Rapport aux habitants"
POLICIES = 4
# Rows of a ranking: on half a page, on a whole one.
SHOWN, MANY = 6, 15
# Neither is what a town does for its residents: it tells them apart, among its debt.
NOT_A_POLICY = (UNATTRIBUTED, "dette", "remboursement-emprunts", "interets")


def address(view: View) -> str:
    return f"{view.base}rapport-aux-habitants/"


def page(source: Source) -> Page:
    view, site, home = source.view, source.site, source.home
    parts = [(anchor, name, sections) for anchor, name, make in PARTS if (sections := [each for each in make(source) if each.blocks])]
    here = address(view)
    return Page(
        address=here,
        name=NAME,
        title=f"{site.accounts.town.name} en {view.year} : à quoi sert l'argent de tous ?",
        description=f"{site.accounts.town.name}, {view.year} : l'année en une douzaine de pages, à lire à l'écran ou sur papier.",
        sections=(contents(here, "Dans ce rapport", parts), *numbered(parts)),
        kicker=f"Le rapport aux habitants, {view.year}",
        lead=f"{home.title} {home.lead}".strip(),
        picture=home.picture,
        year=view.year,
        nav="Comprendre",
        crumbs=view.crumbs,
        paper="rapport",
        pdf=pdf(here),
        words=own_words(here),
    )


def _year(source: Source) -> Iterator[Section]:
    home = source.home
    cards = next(part for part in home.sections if any(isinstance(each, Cards) for each in part.blocks))
    notices = [Notice(each.text) for each in home.hero if isinstance(each, Notice)]
    yield Section((*first(home, Balance), *(each for each in cards.blocks if isinstance(each, Cards)), *notices), title=cards.title)


def _money(part: str) -> Callable[[Source], Iterator[Section]]:
    def make(source: Source) -> Iterator[Section]:
        if found := source.page(part):
            yield Section((*lead(found), *largest(found, MANY), *charts(found, count=1)), title=found.title)

    return make


def _spent(source: Source) -> Iterator[Section]:
    """Where money goes, and how many it employs."""
    yield from _money("depenses/")(source)
    if counted := source.page("effectifs/"):
        yield Section((*lead(counted), *facts(counted, 3)), title=counted.title)


def _policies(source: Source) -> Iterator[Section]:
    """The largest items, half a page each: what it is, how much, what it is made of, in a picture when there is one."""
    site, view = source.site, source.view
    nodes = [node for node in site.spending[view.siret].root.in_year(view.year) if node.path[0] not in NOT_A_POLICY]
    for node in nodes[:POLICIES]:
        if found := source.page(f"depenses/{node.path[0]}/"):
            pictures = [Gallery((found.picture,))] if found.picture else [Gallery(each.pictures[-1:]) for each in first(found, Gallery)]
            yield Section((*lead(found), *facts(found, 4), *largest(found, SHOWN), *pictures), title=found.title)


def _built(source: Source) -> Iterator[Section]:
    """The works of the year, then the pictures of those that cost most."""
    site, view = source.site, source.view
    table = works.of_projects(site, view)
    if table is None:
        if table := works.of_items(site, view):
            yield Section((table,), title=f"À quoi a servi l'investissement en {view.year} ?")
        return
    found = source.page("/projets/") if source.is_latest else None
    yield Section(
        (*(lead(found) if found else ()), table), title=found.title if found else f"Qu'est-ce qui a été construit en {view.year} ?"
    )
    shown = [source.pages[row[0][1]] for row in table.rows if row[0][1] in source.pages]
    pictured = [(each, first(each, Gallery)) for each in shown]
    for each, gallery in [pair for pair in pictured if pair[1]][:2]:
        yield Section((*lead(each), Gallery(gallery[0].pictures[:2])), title=each.title)


def _map(source: Source) -> Iterator[Section]:
    """The projects on the map, as it stays: the list of all that the map of the site can show would be another booklet."""
    site, territory = source.site, source.site.territory
    if not (source.is_latest and territory and source.page("/carte/")):
        return
    groups = [(each.name, each.address, "", _projects(territory, each.code)) for each in territory.districts]
    if any(places for *_, places in groups):
        drawn = site.maps.map("carte", "", site.maps.areas(), groups, caption="Le nord est en haut.")
        # Names and districts fit under the map; what is said of each project is on its page.
        named = tuple(replace(group, spots=tuple(replace(spot, text="") for spot in group.spots)) for group in drawn.groups)
        still = replace(drawn, groups=named, facets=(), sizes=(), ground="", version="", bounds=(), has_state_tiles=False)
        yield Section((still,), title="Où sont les projets ?")


def _projects(territory: Territory, code: str) -> list[int]:
    """The projects that have a point in a district."""
    return [place for place in territory.standing_in(code) if territory.placed[place].kind == PROJECTS and place in territory.pointed]


def _health(source: Source) -> Iterator[Section]:
    if found := source.page("sante/"):
        yield Section((*lead(found), *facts(found), *charts(found)), title=found.title)
    if found := source.page("dette/"):
        yield Section((*lead(found), *gauged(found), *charts(found, "dette", count=1)), title=found.title)


def _results(source: Source) -> Iterator[Section]:
    """What was promised, for the year that plans and indicators tell of: the last."""
    found = source.page("/resultats/") if source.is_latest else None
    if found is None:
        return
    opening = (*lead(found), *inside(found, "plans", Table), *inside(found, "retards", Prose))
    if opening:
        yield Section(opening, title=found.title)
    if kept := source.page("/resultats/engagements/"):
        yield Section((*lead(kept), *charts(kept, count=2)), title=kept.title)


def _given(source: Source) -> Iterator[Section]:
    if found := source.page("subventions/"):
        yield Section((*lead(found), *first(found, Bars)), title=found.title)
    if found := source.page("marches/"):
        yield Section((*lead(found), *facts(found), *first(found, Bars)), title=found.title)


def _districts(source: Source) -> Iterator[Section]:
    found = source.page("/quartiers/") if source.is_latest else None
    spent = section(found, "par-habitant") if found else None
    if spent:
        drawn = next(
            (part for part in found.sections if part.layout == "split" and any(isinstance(each, Bars) for each in part.blocks)), None
        )
        yield Section((*spent.blocks, *(drawn.blocks if drawn else ())), title=spent.title)


def _method(source: Source) -> Iterator[Section]:
    yield Section(
        (
            Prose(
                (
                    f"Les montants sont ceux du {budget_of(source)} de {source.view.year}, calculés à partir du fichier officiel transmis "
                    "à l'État. Ceux qui sont affichés en millions sont arrondis ; dans une liste, ils le sont ensemble, pour que leur "
                    "somme soit le total : d'un endroit à l'autre, un même montant peut différer d'un dixième, et sa part d'un euro "
                    "sur 100.",
                    "Chaque chiffre a sa page sur le site : sa définition, les comptes qu'il additionne, les lignes du fichier.",
                )
            ),
            words(source),
            Links("", (Link("Ce qui est vérifié", "/verification/"), Link("Tous les mots des comptes", "/glossaire/"))),
        ),
        title="Comment lire ces chiffres ?",
    )


PARTS: tuple[tuple[str, str, Callable[[Source], Iterator[Section]]], ...] = (
    ("annee", "L'année en quelques chiffres", _year),
    ("recettes", "D'où vient l'argent", _money("recettes/")),
    ("depenses", "Où va l'argent", _spent),
    ("politiques", "À quoi il sert", _policies),
    ("projets", "Ce qui se construit", _built),
    ("carte", "Sur la carte", _map),
    ("sante", "L'épargne et la dette", _health),
    ("resultats", "Les promesses et les résultats", _results),
    ("aides", "Qui reçoit, qui vend", _given),
    ("quartiers", "Les quartiers", _districts),
    ("methode", "La méthode et les mots", _method),
)
