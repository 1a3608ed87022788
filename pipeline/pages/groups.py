"""Working groups and networks: the list of them, and for each its mission sheet, what it carries and its calendar."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..figures.groups import BASE, Group, coming
from ..figures.plans import tally
from ..report import Block, Column, Link, Links, Page, Proof, Prose, Section, Table
from ..sentences import groups as sentences
from ..sentences import results as told
from . import calendar, result_tables, results
from .filled import filled
from .site import Site

NAME = "Les groupes de travail"


def is_told(site: Site) -> bool:
    return bool(site.groups)


def pages(site: Site) -> Iterator[Page]:
    """The list of groups, then each."""
    number = len(site.groups)
    yield Page(
        address=BASE,
        name=NAME,
        title=f"Qui travaille ensemble ? {number} groupes." if number > 1 else "Qui travaille ensemble ? Un groupe.",
        description=f"{site.accounts.town.name}. Qui travaille ensemble sur ce qui était promis.",
        sections=(
            Section((table(site.groups, NAME),)),
            Section((Prose((f"Ces groupes sont ceux que donne {site.reporter.subject} ; personne n'y est nommé.",)),
                     Links("", (Link("Les groupes à télécharger", "/donnees/#groupes", "CSV, avec le sens de chaque colonne"),))),
                    title="D'où cela vient"),
        ),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )  # fmt: skip
    yield from (_page(site, group) for group in site.groups)


def table(groups: Iterable[Group], caption: str) -> Table:
    """Groups with who leads them and what they carry; columns that would be empty are left out."""
    kept = list(groups)
    rows = []
    for group in kept:
        found = tally(group.actions)
        rows.append(
            ([group.name, group.address], group.service, group.members_count, *((found.total, found.done) if found.total else (None, None)))
        )
    columns = (Column("Groupe", "link"), Column("Animé par"), Column("Membres", "number"), Column("Actions", "number"),
               Column("Réalisées", "number"))  # fmt: skip
    counted = Counter(action.id for group in kept for action in group.actions)
    note = sentences.shared(sum(number > 1 for number in counted.values()))
    return Table(caption, *filled(columns, rows), note=note)


def _page(site: Site, group: Group) -> Page:
    title = sentences.heading(group, tally(group.actions))
    plan = next((plan for plan in site.plans if plan.id == group.plan), None)
    return Page(
        address=group.address,
        name=group.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(*_mission(group, plan), *_carried(site, group), *_dates(site, group), _origin(site, group)),
        kicker=group.kind or "Groupe de travail",
        lead=group.purpose,
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE), Link(NAME, BASE)),
    )


def _mission(group: Group, plan) -> Iterator[Section]:
    said = [f"Ce qui en est attendu : {told.bare(group.expected)}."] if group.expected else []
    said += [*sentences.who_is_in(group), sentences.period(group.start, group.end)]
    paragraphs = tuple(filter(None, said))
    blocks: list[Block] = [Prose(paragraphs)] if paragraphs else []
    if plan:
        blocks.append(Links("", (Link(plan.name, plan.address, "le plan auquel il travaille"),)))
    if blocks:
        yield Section(tuple(blocks), kicker="La fiche de mission", title="Qui en est, et pour quoi ?", anchor="mission")


def _carried(site: Site, group: Group) -> Iterator[Section]:
    if group.actions:
        said = [*told.by_number(tally(group.actions), site.language)]
        blocks = result_tables.actions(result_tables.by_state(group.actions), "Les actions du groupe")
        yield Section((Prose((" ".join(said),)), *blocks), title="Que fait-il ?", anchor="actions")


def _dates(site: Site, group: Group) -> Iterator[Section]:
    if group.events:
        said = sentences.following(coming(group.events), site.results_as_of)
        blocks: list[Block] = [Prose((said,))] if said else []
        yield Section((*blocks, calendar.timeline(site, group.events)), kicker="Le calendrier", title="Quand ?", anchor="calendrier")


def _origin(site: Site, group: Group) -> Section:
    words = f"Ces informations sont celles que donne {site.reporter.subject} : {group.file}, ligne {group.row}. Personne n'y est nommé."
    links = (Link("Les groupes à télécharger (CSV)", "/donnees/groupes.csv"),)
    return Section((Proof("D'où viennent ces informations ?", words, None, links),))
