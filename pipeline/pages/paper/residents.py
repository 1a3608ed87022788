"""The residents' annual report: a year that is over as a booklet of some twelve pages, pictures and charts before tables."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...report import (
    Balance,
    Bars,
    Cards,
    ChartView,
    Gallery,
    Link,
    Links,
    Map,
    Notice,
    Page,
    Prose,
    Section,
    SpotGroup,
    Table,
)
from ..shelf import UNATTRIBUTED
from ..site import View
from . import works
from .excerpts import Source, charts, contents, facts, first, inside, lead, numbered, section
from .note import words

NAME = "Rapport aux habitants"
POLICIES = 4
# Neither is what a town does for its residents: it tells them apart, among its debt.
NOT_A_POLICY = (UNATTRIBUTED, "dette", "remboursement-emprunts", "interets")
PLACES = "Projets"


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
        hero=tuple(each for part in home.sections for each in part.blocks if isinstance(each, Gallery))[:1],
        year=view.year,
        nav="Comprendre",
        crumbs=view.crumbs,
        paper="rapport",
    )


def _year(source: Source) -> Iterator[Section]:
    home = source.home
    cards = next(part for part in home.sections if any(isinstance(each, Cards) for each in part.blocks))
    notices = [Notice(each.text) for each in home.hero if isinstance(each, Notice)]
    yield Section((*first(home, Balance), *(each for each in cards.blocks if isinstance(each, Cards)), *notices), title=cards.title)


def _money(part: str) -> Callable[[Source], Iterator[Section]]:
    def make(source: Source) -> Iterator[Section]:
        if found := source.page(part):
            yield Section((*lead(found), *first(found, Bars), *charts(found)), title=found.title)

    return make


def _policies(source: Source) -> Iterator[Section]:
    """The largest items, half a page each: what it is, how much, what it is made of, in a picture when there is one."""
    site, view = source.site, source.view
    nodes = [node for node in site.spending[view.siret].root.in_year(view.year) if node.path[0] not in NOT_A_POLICY]
    for node in nodes[:POLICIES]:
        if found := source.page(f"depenses/{node.path[0]}/"):
            pictures = [Gallery(each.pictures[-1:]) for each in first(found, Gallery)]
            yield Section((*lead(found), *facts(found, 4), *first(found, Bars), *pictures), title=found.title)


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
    """The projects on the map: the list of all that it can show would be another booklet."""
    found = source.page("/carte/") if source.is_latest else None
    for each in first(found, Map) if found else ():
        rank = next((place for place, theme in enumerate(each.themes) if theme.label == PLACES), None)
        if rank is not None and not each.is_dense:
            yield Section((_only(each, rank),), title="Où sont les projets ?")


def _only(shown: Map, rank: int) -> Map:
    """A map with the places of one family, which stays as it is: no filter, nothing to move."""
    groups = []
    for group in shown.groups:
        spots = tuple(replace(spot, theme=0, answers=(), radius=None) for spot in group.spots if spot.theme == rank)
        if spots:
            groups.append(SpotGroup(group.title, spots, group.href))
    return replace(
        shown, themes=(shown.themes[rank],), groups=tuple(groups), facets=(), sizes=(), links=(), ground="", version="", bounds=(),
        has_state_tiles=False,
    )  # fmt: skip


def _health(source: Source) -> Iterator[Section]:
    if found := source.page("sante/"):
        yield Section((*lead(found), *facts(found), *charts(found)), title=found.title)
    if found := source.page("dette/"):
        yield Section((*lead(found), *first(found, Cards), *charts(found, "dette")[:1]), title=found.title)


def _results(source: Source) -> Iterator[Section]:
    """What was promised, for the year that plans and indicators tell of: the last."""
    found = source.page("/resultats/") if source.is_latest else None
    if found is None:
        return
    opening = (*lead(found), *inside(found, "plans", Table), *inside(found, "retards", Prose))
    if opening:
        yield Section(opening, title=found.title)
    if kept := source.page("/resultats/engagements/"):
        drawn = [each for part in kept.sections for each in part.blocks if isinstance(each, ChartView)]
        yield Section((*lead(kept), *charts(kept)[: min(2, len(drawn))]), title=kept.title)


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
                    f"Les montants sont ceux du budget principal de {source.view.year}, calculés à partir du fichier officiel transmis à "
                    "l'État. Les parts affichées font toujours le total affiché.",
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
    ("depenses", "Où va l'argent", _money("depenses/")),
    ("politiques", "À quoi il sert", _policies),
    ("projets", "Ce qui se construit", _built),
    ("carte", "Sur la carte", _map),
    ("sante", "L'épargne et la dette", _health),
    ("resultats", "Les promesses et les résultats", _results),
    ("aides", "Qui reçoit, qui vend", _given),
    ("quartiers", "Les quartiers", _districts),
    ("methode", "La méthode et les mots", _method),
)
