"""What the home page of the latest year says of places: the year's projects as circles on the small map, and as a list.

Amounts are those of `figures.located`, where nothing is counted twice. Without projects the year's grants stand in their place; without
either, or on the page of another budget, the map shows districts alone (pages.districts).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..figures.located import Spent
from ..figures.placements import Where, of_project
from ..figures.project_places import SEVERAL
from ..placed import EXACT
from ..report import Block, Circle, Link, Links, Section
from ..sentences import paid_places as sentences
from ..sentences.paid_places import Words
from . import districts, map_choices, projects, subsidies, whereabouts
from .site import Site, View
from .territory_maps import SMALL_MAP

# The largest circle, in pixels of the map; how many are drawn, and how many of them bear their name.
LARGEST, MOST, NAMED = 40.0, 60, 3
# What of the list is not behind a disclosure: as many as bear their name on the map.
SHOWN = 3


@dataclass(frozen=True)
class Paid:
    """What was paid for one thing in the year, in cents, and the one point where it is, in degrees: None when none or several are known.
    `number` is more than one where projects share an operation."""

    name: str
    href: str
    cents: int
    number: int
    point: tuple[float, float] | None
    is_by_street: bool


def section(site: Site, view: View) -> Section | None:
    """The year's money on the map; the map of districts when there is none to show, and nothing without districts either."""
    if view.year != site.latest:
        return None
    for kind in sentences.KINDS:
        if view.siret == site.accounts.main and (found := paid(site, view.year, kind)):
            return _section(site, view, kind, found)
    return districts.near(site, view)


def paid(site: Site, year: int, kind: str) -> list[Paid]:
    """What was paid for each thing of a kind in a year, the largest first; of grants, those that have a place."""
    built = {project.id: of_project(project) for project in site.projects}
    found = []
    for each in site.spent_somewhere:
        if each.year != year or each.kind != kind or each.cents <= 0:
            continue
        places = [built[id_] for id_ in each.id.split(SEVERAL)] if kind == "projects" else [site.placements.beneficiary(each.id, "", "")]
        made = _paid(each, places)
        if kind == "projects" or made.point:
            found.append(made)
    return sorted(found, key=lambda each: (-each.cents, each.name))


def _paid(spent: Spent, places: Iterable[Where]) -> Paid:
    """A project that is known by its street is that street: its middle will do. A body is at an address or nowhere."""
    exact = EXACT if spent.kind == "subsidies" else {*EXACT, "street"}
    points = {point for where in places for point in where.points}
    point = points.pop() if len(points) == 1 and spent.precision in exact else None
    return Paid(spent.name, spent.href, spent.cents, spent.number, point, bool(point) and spent.precision == "street")


def _section(site: Site, view: View, kind: str, found: list[Paid]) -> Section:
    language, words = site.language, sentences.KINDS[kind]
    say = sentences.projects if kind == "projects" else sentences.subsidies
    number = sum(each.number for each in found)
    title = say(site.reporter, sum(each.cents for each in found), number, view.year, language)
    blocks: list[Block] = []
    if site.territory:
        blocks.append(_map(site, view.year, found, words))
    links = [Link(each.name, each.href, language.amount(each.cents)) for each in found]
    rest = links[SHOWN:MOST]
    blocks.append(Links("Les plus gros montants" if rest else "", tuple(links[:SHOWN])))
    if rest:
        if kind == "projects":
            all_ = Link(projects.name(site), projects.BASE, "tous les projets, de toutes les années")
        else:
            all_ = subsidies.link(site, view)
        left = number - sum(each.number for each in found[:SHOWN])
        after = sentences.others(left, words, language) if len(links) <= MOST else sentences.following(len(rest), words)
        blocks.append(Links(after, (*rest, all_), collapsed=True))
    if site.territory:
        blocks.append(Links(f"Choisissez votre {site.territory.words.one}", districts.ways(site), folds=True))
    return Section(tuple(blocks), kicker="Près de chez vous", title=title, layout="split" if site.territory else "stack")


def _map(site: Site, year: int, found: list[Paid], words: Words) -> Block:
    known = [each for each in found if each.point]
    shown = site.maps.frame()
    at = shown.places(site.places.points_in_metres(each.point for each in known))
    # One that lies outside of all districts is in the list only.
    on_map = [(each, point) for each, point in zip(known, at, strict=True) if point]
    drawn = on_map[:MOST]
    caption = [sentences.circles(len(drawn), len(on_map), any(each.is_by_street for each, _ in drawn), words, year, site.language)]
    elsewhere = sum(each.number for each in found) - sum(each.number for each, _ in on_map)
    caption.append(sentences.unplaced(elsewhere, words, site.language))
    small = whereabouts.on_small_map(site, site.maps.areas(), caption=" ".join(filter(None, caption)) if drawn else "")
    return replace(small, circles=_circles(site, drawn, shown.width, shown.height))


def _circles(site: Site, drawn: list[tuple[Paid, tuple[float, float]]], width: int, height: int) -> tuple[Circle, ...]:
    from ..charts import circles, town_map

    most = max((each.cents for each, _ in drawn), default=0)
    given = [(float(x), float(y), map_choices.radius(each.cents, most, LARGEST)) for each, (x, y) in drawn]
    words = [[*circles.wrapped(each.name), site.language.amount(each.cents)] for each, _ in drawn[:NAMED]]
    return circles.named(given, words, width, height, town_map.names_on(site.grounds[SMALL_MAP]))
