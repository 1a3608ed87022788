"""Where former districts stood: a page that leads to the one of today, so that an address once given still arrives somewhere."""

from collections.abc import Iterator

from ..formats import slug
from ..report import Link, Links, Page, Section
from ..sentences import places as sentences
from . import whereabouts
from .site import Site
from .territory import DISTRICTS, Territory


def pages(site: Site, territory: Territory) -> Iterator[Page]:
    """One for each name that no district bears any more."""
    taken = {each.address for each in territory.districts}
    words = territory.words
    for district in territory.districts:
        address = f"{DISTRICTS}{slug(district.former_name)}/"
        if district.former_name and slug(district.former_name) and address not in taken:
            taken.add(address)
            title = sentences.now_called(district.former_name, district.name)
            yield _page(site, territory, address, district.former_name, title, (Link(district.name, district.address),), district.address)
    for each in territory.gone:
        address = f"{DISTRICTS}{slug(each.name)}/"
        if slug(each.name) and address not in taken:
            taken.add(address)
            title = sentences.divided(each.name, each.year, len(each.codes), words)
            links = tuple(Link(territory.of[code].name, territory.of[code].address) for code in each.codes)
            yield _page(site, territory, address, each.name, title, links)


def _page(site: Site, territory: Territory, address: str, name: str, title: str, links: tuple[Link, ...], moved_to: str = "") -> Page:
    return Page(
        address=address,
        name=name,
        title=title,
        description=f"{site.accounts.town.name} : {title}",
        sections=(Section((Links("Sa page d'aujourd'hui" if moved_to else f"Les {territory.words.many} d'aujourd'hui", links),)),),
        nav=whereabouts.NAV,
        crumbs=(Link(f"Les {territory.words.many}", DISTRICTS),),
        moved_to=moved_to,
    )
