"""Portraits of territories: all of them, then each: its indicators beside the whole, what is aimed at there, what to read.

A territory that is a district has its portrait on the page of that district; any other has a page of its own.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.territories import Line, Portrait, Said
from ..report import Article, Block, Column, Link, Links, Page, Press, Prose, Section, Table
from ..sentences import indicators as measured
from ..sentences import territories as sentences
from ..sentences.projects import day
from . import result_links, results
from .filled import filled
from .site import Site

NAME, TITLE = "Les territoires", "Que sait-on de chaque territoire ?"


def is_told(site: Site) -> bool:
    return bool(site.portraits)


def pages(site: Site) -> Iterator[Page]:
    """All territories, then those that are no district."""
    rows = [
        ([each.name, result_links.address(site, each.name, each.district)], len(each.lines), len(each.orientations), len(each.documents))
        for each in site.portraits
    ]
    columns = (
        Column("Territoire", "link"),
        Column("Indicateurs", "number"),
        Column("Orientations", "number"),
        Column("Documents", "number"),
    )
    kept = [place for place in range(4) if not place or any(row[place] for row in rows)]
    table = Table("Les territoires, par ordre alphabétique", tuple(columns[place] for place in kept),
                  tuple(tuple(row[place] for place in kept) for row in rows))  # fmt: skip
    yield Page(
        address=result_links.TERRITORIES,
        name=NAME,
        title=TITLE,
        description=f"{site.accounts.town.name} : les indicateurs, les orientations et les documents de chaque territoire.",
        sections=(
            Section((table,), anchor="territoires"),
            *_compared(site),
            Section((Links("", _data(site)),), title="D'où cela vient"),
        ),
        lead="Ce qui y est mesuré, ce qui y est visé, ce qu'on peut en lire.",
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )
    for portrait in site.portraits:
        if not portrait.district:
            yield _page(site, portrait)


def of_district(site: Site, code: str) -> Iterator[Section]:
    """What the page of a district says of it; nothing when nothing is measured or said there."""
    for portrait in site.portraits:
        if portrait.district == code:
            sections = list(_sections(site, portrait))
            if sections:
                sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, Links("", result_links.portraits(site))))
            yield from sections


def _page(site: Site, portrait: Portrait) -> Page:
    counted = sentences.counted(len(portrait.lines), len(portrait.orientations), len(portrait.documents))
    title = f"{portrait.name} : {counted}."
    return Page(
        address=result_links.address(site, portrait.name, portrait.district),
        name=portrait.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(*_sections(site, portrait), Section((Links("", _data(site)),), title="D'où cela vient")),
        kicker="Portrait de territoire",
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE), Link(NAME, result_links.TERRITORIES)),
    )


def _sections(site: Site, portrait: Portrait) -> Iterator[Section]:
    """The indicators, the orientations, the documents; the first bears the anchor of the portrait."""
    found = []
    if portrait.lines:
        blocks: list[Block] = [_indicators(site, portrait)]
        if any(line.compared or line.rank for line in portrait.lines):
            blocks.append(Prose((sentences.METHOD,)))
        found.append((blocks, "Que disent les indicateurs d'ici ?"))
    if portrait.orientations:
        found.append((_said(portrait.orientations, "Orientation"), "Qu'est-ce qui est visé ici ?"))
    if portrait.documents:
        found.append((_said(portrait.documents, "Document"), "Que lire sur ce territoire ?"))
    for place, (blocks, title) in enumerate(found):
        yield Section(tuple(blocks), title=title, anchor="" if place else "portrait")


def _indicators(site: Site, portrait: Portrait) -> Table:
    columns = (Column("Indicateur", "link"), Column("Ici"), Column("L'ensemble"), Column("Comparaison"), Column("Cible ici"))
    rows = [_row(site, line) for line in portrait.lines]
    note = "L'ensemble : tout le territoire, à la même date." if any(whole for _, _, whole, *_ in rows) else ""
    return Table(f"Les indicateurs : {portrait.name}", *filled(columns, rows), note=note)


def _row(site: Site, line: Line) -> tuple:
    language, unit = site.language, line.indicator.unit
    aim = measured.aimed(line.measure, unit, language)
    target = f"{aim} : {measured.marked(line.measure.standing)}" if aim else ""
    return ([line.indicator.name, line.indicator.address], sentences.value(line, language), sentences.whole(line, language),
            sentences.compared(line, language), target)  # fmt: skip


def _said(given: tuple[Said, ...], kind: str) -> list[Block]:
    """What has an address as links, the rest as paragraphs."""
    alone = tuple(f"{each.title.rstrip(' .')}{f' ({day(each.on)})' if each.on else ''}. {each.words}".strip() for each in given
                  if not each.address)  # fmt: skip
    linked = tuple(
        Article(Link(each.title, each.address), f"{kind}, {day(each.on)}" if each.on else kind, each.words)
        for each in given
        if each.address
    )
    return [*([Prose(alone)] if alone else []), *([Press(linked)] if linked else [])]


def _compared(site: Site) -> Iterator[Section]:
    """Each rate side by side in all territories, in alphabetical order: those that have a value."""
    lines: dict[str, list[tuple[Portrait, Line]]] = {}
    for portrait in site.portraits:
        for line in portrait.lines:
            lines.setdefault(line.indicator.id, []).append((portrait, line))
    blocks = []
    for kept in lines.values():
        if len(kept) < 2:
            continue
        indicator = kept[0][1].indicator
        rows = tuple(
            ([portrait.name, result_links.address(site, portrait.name, portrait.district)], sentences.value(line, site.language),
             sentences.compared(line, site.language))
            for portrait, line in kept
        )  # fmt: skip
        columns = (Column("Territoire", "link"), Column("Valeur"), Column("Comparaison"))
        width = 3 if any(row[2] for row in rows) else 2
        blocks.append(Table(indicator.name, columns[:width], tuple(row[:width] for row in rows), collapsed=True))
    if blocks:
        is_compared = any(line.compared or line.rank for kept in lines.values() for _, line in kept)
        said = (Prose((sentences.METHOD,)),) if is_compared else ()
        yield Section((*said, *blocks), title="Un indicateur, tous les territoires", anchor="indicateurs")


def _data(site: Site) -> tuple[Link, ...]:
    names = []
    if site.indicators:
        names.append(Link("Toutes les valeurs (CSV)", "/donnees/indicateurs-valeurs.csv"))
    if len(site.accounts.portraits):
        names.append(Link("Les orientations et les documents (CSV)", "/donnees/territoires-portraits.csv"))
    return tuple(names)
