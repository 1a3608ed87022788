"""«Ce qu'en dit la ville»: the town's comments, on the page of each item or figure that they are about."""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.comments import FIGURE, NATURE, REVENUE, Comment, Place
from ..report import Page, Prose, Section
from . import key_figure
from .shelf import Shelf, shelves
from .site import Site, View


def title(site: Site) -> str:
    return f"Ce qu'en dit {site.reporter.subject}"


def of(site: Site, view: View) -> Iterator[Comment]:
    """The comments on a year of the main budget."""
    return (each for each in site.comments if view.siret == site.accounts.main and each.year == view.year)


def address(site: Site, view: View, place: Place) -> str:
    """The page where a comment stands."""
    if place.shelf == FIGURE:
        return key_figure.address(view, place.path[0])
    return _shelf(site, view, place).address(view, place.path)


def subject(site: Site, view: View, place: Place) -> str:
    """What a comment is about, in words: the code that it names, else the item or the figure."""
    if place.about:
        return place.about
    if place.shelf == FIGURE:
        return view.figures[place.path[0]].label
    return next(node.label for node in _shelf(site, view, place).breakdown.root.walk() if node.path == place.path)


def _shelf(site: Site, view: View, place: Place) -> Shelf:
    first, *between, last = shelves(site, view.siret)
    return last if place.shelf == REVENUE else between[0] if place.shelf == NATURE else first


def on_pages(site: Site, made: list[Page]) -> list[Page]:
    """Each page that a comment is about, with what the town says before anything else."""
    told: dict[str, list[str]] = {}
    for each in site.comments:
        view = site.views[site.accounts.main, each.year]
        for place in each.places:
            paragraphs = each.text.split("\n")
            if place.about:
                paragraphs[0] = f"{place.about}. {paragraphs[0]}"
            told.setdefault(address(site, view, place), []).extend(paragraphs)
    return [_with(page, title(site), told[page.address]) if page.address in told else page for page in made]


def _with(page: Page, heading: str, paragraphs: list[str]) -> Page:
    return replace(page, sections=(Section((Prose(tuple(paragraphs)),), title=heading), *page.sections))
