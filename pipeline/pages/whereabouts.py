"""«Où est quoi ?»: everything that has a place, on one map of the town and, beneath, district by district as a list."""

from collections.abc import Collection, Iterator

from ..figures.projects import BASE
from ..formats import slug
from ..near import ADDRESS
from ..placed import EQUIPMENT, PROJECTS, REQUESTS, counted
from ..report import Area, Link, Links, Map, Page, Section
from ..sentences import clauses
from ..sentences import places as sentences
from ..sentences.requests import SQUARES
from . import located_share, projects
from .site import Site
from .territory import DISTRICTS, MAP, District, Territory
from .territory_maps import SMALL_MAP

TITLE, NAV = "Où est quoi ?", "Sur la carte"
SHAPES = Link("Les mêmes contours (GeoJSON)", "/donnees/quartiers.geojson")
EQUIPMENT_FILE = Link("Les équipements, leur famille et leur position (CSV)", "/donnees/equipements.csv")
FILES = {EQUIPMENT: EQUIPMENT_FILE, PROJECTS: Link("Les projets, avec leur lieu (GeoJSON)", "/donnees/projets.geojson"),
         REQUESTS: Link("Les signalements, à cent mètres près (CSV)", "/donnees/signalements.csv")}  # fmt: skip


def is_told(site: Site) -> bool:
    """Whether something has a place, and districts to show it on."""
    return bool(site.territory and site.territory.placed)


def menu(site: Site) -> tuple[Link, ...]:
    """The menu entry of places; without anything to place, districts alone."""
    if not site.territory:
        return ()
    return (Link(NAV, MAP if is_told(site) else DISTRICTS),)


def pages(site: Site) -> Iterator[Page]:
    """The page of the map, when there is something to show on it."""
    territory = site.territory
    if not is_told(site):
        return
    language, words = site.language, territory.words
    held = sentences.counts(counted(territory.placed), language)
    where = sentences.count(len(territory.districts), words.one, words.many, language)
    lead = f"{clauses.sentence(f'{held} dans {where}')} {sentences.shown(len(territory.placed), territory.pointless, words)}"
    drawn = site.maps.drawing("carte", f"La carte : {site.accounts.town.name}", lead)
    site.grounds[drawn.slug] = drawn
    groups = [
        (each.name, each.address, _note(site, territory, each.code), territory.standing_in(each.code)) for each in territory.districts
    ]
    groups.append((f"Hors des {words.many}, ou sans place connue", "", "", territory.standing_in("")))
    nowhere = len(site.projects) - counted(territory.placed)[PROJECTS]
    unseen = sentences.unplaced(territory.pointless), sentences.nowhere(nowhere, language)
    caption = " ".join(filter(None, ("Le nord est en haut.", *unseen, about_squares(counted(territory.placed)))))
    links = (*(FILES[kind] for kind in counted(territory.placed) if kind in FILES), *_files(territory))
    yield Page(
        address=MAP,
        name="La carte",
        title=TITLE,
        description=f"{site.accounts.town.name} : {held} dans {where}, sur une carte et en liste.",
        sections=(
            Section((site.maps.map("carte", "", site.maps.areas(), groups, caption=caption, links=links),)),
            *located_share.sections(site, territory),
            *_more(site),
        ),
        lead=lead,
        nav=NAV,
    )


def on_small_map(site: Site, areas: tuple[Area, ...], *given, **more) -> Map:
    """A map on the small ground of all districts, which is drawn once for the pages that show it."""
    if SMALL_MAP not in site.grounds:
        title = f"Les {site.territory.words.many} : {site.accounts.town.name}"
        site.grounds[SMALL_MAP] = site.maps.drawing(SMALL_MAP, title, "", is_bare=True)
    return site.maps.map(SMALL_MAP, "", areas, *given, **more)


def of_policy(site: Site, policy: str) -> str:
    """The map of everything, where only a policy is kept: its form reads it in the address."""
    known = site.accounts.policies.policies
    has_several = len({each.policy for each in site.territory.placed if each.policy in known}) > 1
    return f"{MAP}?politique={slug(known[policy].label)}" if policy in known and has_several else MAP


def to_search(site: Site) -> list[Link]:
    """The way to the search around an address, when there is one."""
    return [Link("Chercher autour d'une adresse", ADDRESS, "la recherche se fait dans votre appareil")] if site.around else []


def to_projects(site: Site) -> list[Link]:
    """The way to projects by district, which have no point on the map; none when no project is in a known one."""
    if not any(code in site.territory.of for project in site.projects for code in project.districts):
        return []
    words = site.territory.words
    return [Link(projects.name(site), f"{BASE}#quartiers", f"les projets, {words.one} par {words.one}")]


def known_of(site: Site, district: District) -> str:
    """«repère B, 4 203 habitants»: what is known of the two."""
    mark = sentences.mark(site.maps.marks.get(district.code, ""))
    people = "" if district.people is None else sentences.count(district.people, "habitant", "habitants", site.language)
    return ", ".join(filter(None, (mark, people)))


def about_squares(kinds: Collection[str]) -> str:
    """What is said of points that are less exact than the others; empty when there are none."""
    return SQUARES if REQUESTS in kinds else ""


def _more(site: Site) -> Iterator[Section]:
    if links := (*to_search(site), *to_projects(site)):
        yield Section((Links("", links),), title="Pour aller plus loin")


def _note(site: Site, territory: Territory, code: str) -> str:
    held = counted(territory.placed[place] for place in territory.standing_in(code))
    mark = sentences.mark(site.maps.marks.get(code, ""))
    return clauses.sentence(*filter(None, (mark, sentences.counts(held, site.language)))).removesuffix(".")


def _files(territory: Territory) -> tuple[Link, ...]:
    words = territory.words
    return (Link(f"Les {words.many} et leur contour (GeoJSON)", "/donnees/quartiers.geojson"),)
