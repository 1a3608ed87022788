"""On the page of a district: its projects, those done, under way and planned, each with what it costs and when it ends."""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.projects import Project
from ..report import Block, Column, Link, Links, Section, Table
from ..sentences import projects as sentences
from . import projects
from .site import Site
from .territory import District

# The lists, and the phases of each.
LISTS = {"En cours": ("works",), "Prévus": ("study", "planned"), "Terminés": ("delivered",), "Abandonnés": ("abandoned",),
         "Sans phase précisée": ("",)}  # fmt: skip
SHOWN = 6


def sections(site: Site, district: District) -> Iterator[Section]:
    """The projects of a district, also those that have other places; nothing when there are none."""
    built = [each for each in site.projects if district.code in each.districts]
    if not built:
        return
    lists, tables = [], []
    for title, phases in LISTS.items():
        kept = sorted(
            (each for each in built if each.phase in phases), key=lambda each: (-(each.cost_cents or each.spent_cents or 0), each.name)
        )
        if kept:
            links = tuple(Link(each.name, each.address, _note(site, each, len(phases) > 1)) for each in kept)
            lists.append(Links(f"{title} : {len(kept)}", links[:SHOWN]))
            if rest := links[SHOWN:]:
                tables.append(_rest(title, rest))
    title, kicker = sentences.counts(projects.by_phase(built)), "Ce que l'on y construit"
    if len(lists) == 1:
        yield Section((replace(lists[0], title=""), *tables), kicker, title, anchor="projets")
        return
    yield Section(tuple(lists), kicker, title, layout="columns", anchor="projets")
    if tables:
        yield Section(tuple(tables))


def _rest(title: str, links: tuple[Link, ...]) -> Block:
    rows = tuple(([link.label, link.href], link.note) for link in links)
    plural = "s" if len(rows) > 1 else ""
    return Table(
        f"{title} : {len(rows)} autre{plural} projet{plural}", (Column("Projet", "link"), Column("Coût et fin")), rows, collapsed=True
    )


def _note(site: Site, project: Project, has_phases: bool) -> str:
    """«à l'étude, 1,9 million, fin prévue en 2026»: what is known of it."""
    phase = sentences.phase(project.phase) if has_phases and project.phase else ""
    cents = project.cost_cents if project.cost_cents is not None else project.spent_cents
    money = "" if not cents else site.language.amount(cents)
    if money and project.cost_cents is None:
        money = f"{money} déjà payés"
    elif money and project.phase == "abandoned" and project.cost_final_cents is None:
        # A bare amount beside what will not be built would read as money spent.
        money = f"{'voté pour' if project.cost_voted_cents is not None else 'estimé à'} {money}"
    return ", ".join(filter(None, (phase, money, sentences.end(project.end_planned, project.end_actual, project.phase, site.latest))))
