"""Pictures and articles of the press, each on the page of what it is about, and one page with all that the press writes.

The first page of a year has one picture, beside its heading: that of the year, else that of the town. A policy or a
project that has only one has it there too.

Comes after the pages: those of projects, policies, districts and years know nothing of it. Pictures follow the first part of a page,
articles come before the last one, which leads elsewhere.
"""

from collections.abc import Container, Iterable
from dataclasses import replace

import pandas as pd

from ..formats import slug
from ..report import Article, Gallery, Link, Page, Picture, Press, Section
from ..sentences import media as sentences
from .site import Site

ADDRESS, NAME = "/presse/", "La presse en parle"


def to_press(site: Site) -> list[Link]:
    """The way to all the articles, when there are some."""
    count = site.accounts.press["address"].nunique()
    return [Link(NAME, ADDRESS, sentences.articles(count))] if count else []


def on_pages(site: Site, made: list[Page]) -> list[Page]:
    """The pages with their pictures and articles, then the page of the press."""
    known = {page.address: page for page in made}
    pictures = _by_page(site, site.accounts.media, known)
    articles = _by_page(site, site.accounts.press, known)
    found = []
    for page in made:
        rows = pictures.get(page.address, [])
        if page.is_home:
            page, rows = replace(page, picture=_first(rows) or site.brand.picture), []
        elif page.emblem and len(rows) == 1:
            page, rows = replace(page, picture=_picture(rows[0])), []
        found.append(_with(page, _gallery(rows), _press(articles.get(page.address, []))))
    return [*found, _page(site, known)] if len(site.accounts.press) else found


def of_projects(site: Site) -> dict[str, Picture]:
    """The last picture of each project, by the address of its page."""
    known = {project.address for project in site.projects}
    rows = site.accounts.media
    found = _by_page(site, rows[rows["about_kind"] == "project"], known)
    return {address: _picture(each[-1]) for address, each in found.items()}


def _by_page(site: Site, table: pd.DataFrame, known: Container[str]) -> dict[str, list]:
    """The rows that each page shows, the oldest first, those without a date last."""
    found: dict[str, list] = {}
    for row in sorted(table.itertuples(), key=lambda row: (row.date or "9", row.row)):
        if address := _address(site, row, known):
            found.setdefault(address, []).append(row)
    return found


def _address(site: Site, row, known: Container[str]) -> str:
    """The page of what a row is about, empty when there is none: that of a policy is in the year of the row, else in the latest."""
    match row.about_kind:
        case "project":
            places = [project.address for project in site.projects if slug(project.id) == slug(row.about)]
        case "policy":
            places = [f"/{year}/depenses/{row.about}/" for year in (row.date[:4], site.latest)]
        case "district":
            districts = site.territory.districts if site.territory else ()
            places = [each.address for each in districts if slug(row.about) in (slug(each.code), slug(each.name))]
        case "year":
            places = [f"/{row.about}/"]
        case _:
            places = [f"/{site.latest}/"]
    return next((place for place in places if place in known), "")


def _with(page: Page, pictures: Section | None, press: Section | None) -> Page:
    if pictures is None and press is None:
        return page
    first, middle = page.sections[:1], page.sections[1:]
    middle, last = (middle[:-1], middle[-1:]) if middle else ((), ())
    sections = [*first, *([pictures] if pictures else []), *middle, *([press] if press else []), *last]
    return replace(page, sections=tuple(sections))


def _first(rows: list) -> Picture | None:
    """The one picture of a year, the first that its maker chose for it rather than for the report at large."""
    return _picture(max(rows, key=lambda row: row.about_kind == "year")) if rows else None


def _gallery(rows: list) -> Section | None:
    if not rows:
        return None
    pictures = tuple(map(_picture, rows))
    return Section((Gallery(pictures),), title=sentences.in_pictures(len(pictures)), anchor="images")


def _picture(row) -> Picture:
    credit = sentences.credit(row.credit, row.licence, row.date)
    return Picture(row.picture, row.alternative, int(row.width), int(row.height), credit, row.caption)


def _press(rows: list) -> Section | None:
    articles = tuple(Article(Link(row.title, row.address), sentences.source(row.outlet, row.date), row.summary) for row in reversed(rows))
    return Section((Press(articles, _whose(articles)),), title=NAME, anchor="presse") if articles else None


def _whose(articles: Iterable[Article]) -> str:
    return sentences.whose(any(each.link.href.startswith("https:") for each in articles))


def _page(site: Site, known: dict[str, Page]) -> Page:
    """All the articles, year by year, each with the pages of what it is about."""
    rows = sorted(site.accounts.press.itertuples(), key=lambda row: (row.date, -row.row), reverse=True)
    found: dict[str, Article] = {}
    years: dict[str, list[str]] = {}
    for row in rows:
        about = _address(site, row, known)
        before = found.get(row.address) or Article(Link(row.title, row.address), sentences.source(row.outlet, row.date), row.summary)
        links = (*before.about, Link(known[about].name, about)) if about else before.about
        found[row.address] = replace(before, about=links)
        if row.address not in years.setdefault(row.date[:4], []):
            years[row.date[:4]].append(row.address)
    sections = [Section((Press(tuple(found[address] for address in addresses)),), title=f"En {year}.") for year, addresses in years.items()]
    title = f"{NAME} : {sentences.articles(len(found))}."
    return Page(
        address=ADDRESS,
        name=NAME,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=tuple(sections),
        lead=_whose(found.values()),
        nav="Comprendre",
    )
