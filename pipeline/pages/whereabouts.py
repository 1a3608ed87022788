"""«Où est quoi ?»: everything that has a place, on one map of the town and, beneath, district by district as a list."""

from collections import Counter
from collections.abc import Iterator

from ..report import Link, Page, Section
from ..sentences import clauses
from ..sentences import places as sentences
from .site import Site
from .territory import DISTRICTS, MAP, Territory

TITLE, NAV = "Où est quoi ?", "Sur la carte"
EQUIPMENT_FILE = Link("Les équipements, leur famille et leur position (CSV)", "/donnees/equipements.csv")


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
    held = sentences.counts(Counter(each.kind for each in territory.placed), language)
    where = sentences.count(len(territory.districts), words.one, words.many, language)
    lead = f"{clauses.sentence(f'{held} dans {where}')} {sentences.shown(len(territory.placed), territory.pointless, words)}"
    drawn = territory.drawing("carte", f"La carte : {site.accounts.town.name}", lead)
    site.grounds[drawn.slug] = drawn
    groups = [
        (each.name, each.address, _note(site, territory, each.code), territory.standing_in(each.code)) for each in territory.districts
    ]
    groups.append((f"Hors des {words.many}, ou sans place connue", "", "", territory.standing_in("")))
    caption = " ".join(filter(None, ("Le nord est en haut.", sentences.unplaced(territory.pointless))))
    links = (EQUIPMENT_FILE, *_files(territory))
    yield Page(
        address=MAP,
        name="La carte",
        title=TITLE,
        description=f"{site.accounts.town.name} : {held} dans {where}, sur une carte et en liste.",
        sections=(Section((territory.map("carte", "", territory.areas(), groups, caption=caption, links=links),)),),
        lead=lead,
        nav=NAV,
    )


def _note(site: Site, territory: Territory, code: str) -> str:
    held = Counter(territory.placed[place].kind for place in territory.standing_in(code))
    mark = sentences.mark(territory.marks.get(code, ""))
    return clauses.sentence(*filter(None, (mark, sentences.counts(held, site.language)))).removesuffix(".")


def _files(territory: Territory) -> tuple[Link, ...]:
    words = territory.words
    return (Link(f"Les {words.many} et leur contour (GeoJSON)", "/donnees/quartiers.geojson"),)
