"""The calendar of plans and groups: steps, meetings, letters and evaluations in order, on their own page and on those of what they date."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..figures.groups import Event, coming
from ..formats import capitalised
from ..report import Block, Link, Moment, Page, Prose, Section, Timeline
from ..sentences import groups as sentences
from . import results
from .site import Site

BASE, NAME = f"{results.BASE}calendrier/", "Le calendrier"


def is_told(site: Site) -> bool:
    return bool(site.events)


def page(site: Site) -> Page:
    as_of = site.results_as_of
    late = [each for each in site.events if each.standing == "late"]
    following = coming(site.events)
    said = sentences.following(following, as_of) or (sentences.UNTOLD if as_of is None else "")
    return Page(
        address=BASE,
        name=NAME,
        title="Qu'est-ce qui est fait, et qu'est-ce qui vient ?",
        description=f"{site.accounts.town.name}. Les étapes, les réunions et les lettres des plans, par date.",
        sections=(
            *_section(site, late, "Ce qui est en retard", "retards"),
            *_section(site, following, _ahead(following), "a-venir"),
            *_past(site),
        ),
        lead=said,
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _ahead(dates: Sequence[Event]) -> str:
    return "En cours et à venir" if any(each.standing == "doing" for each in dates) else "Ce qui vient"


def _past(site: Site) -> Iterator[Section]:
    """What is over, year by year, the latest first; the rest when no date tells what is over."""
    ahead = {id(each) for each in coming(site.events)}
    over = [each for each in site.events if each.standing != "late" and id(each) not in ahead]
    for year, dates in groupby(reversed(over), key=lambda each: each.date[:4]):
        yield from _section(site, list(dates), f"En {year}", f"annee-{year}")


def _section(site: Site, dates: Sequence[Event], title: str, anchor: str) -> Iterator[Section]:
    if dates:
        yield Section((timeline(site, dates, is_placed=True),), title=title, anchor=anchor)


def timeline(site: Site, dates: Sequence[Event], *, is_placed: bool = False) -> Timeline:
    """Dates as they are given; `is_placed` says of which plan or group each is."""
    return Timeline(tuple(_moment(site, each, is_placed) for each in dates))


def _moment(site: Site, event: Event, is_placed: bool) -> Moment:
    action = site.nodes.get(event.action)
    where = [sentences.said(event, site.reporter, site.results_as_of, site.language)]
    title = event.name
    if is_placed:
        known = {group.id: group.name for group in site.groups}
        of = known.get(event.group) or next((plan.name for plan in site.plans if plan.id == event.plan), "")
        where.insert(0, f"{of}." if of else "")
        # The group is told beneath: a title does not say it again.
        title = title.removeprefix(f"{of} : ") if of else title
        kind = sentences.NAMES[event.kind]
        if event.kind != "step" and kind[:4] not in title.lower():
            title = f"{capitalised(kind)} : {title}"
    return Moment(
        when=sentences.when(event),
        title=title,
        state=sentences.state(event),
        href=event.address or (action.address if action else ""),
        text=" ".join(filter(None, where)),
        is_past=event.is_over,
    )


def of_plan(site: Site, dates: Sequence[Event]) -> Iterator[Section]:
    """The dates of a plan: its steps and meetings with what comes next, then its letters and its evaluations."""
    steps = [each for each in dates if each.kind == "step"]
    ahead = [each for each in dates if each.kind in ("step", "meeting")]
    said = [sentences.steps(steps, site.results_as_of, site.language), sentences.following(coming(ahead), site.results_as_of)]
    if site.results_as_of is None and ahead:
        said.append(sentences.UNTOLD)
    if ahead:
        told = " ".join(filter(None, said))
        blocks: list[Block] = [Prose((told,))] if told else []
        title = "Quelles sont les étapes ?" if steps else "Quand se réunit-on ?"
        yield Section((*blocks, timeline(site, ahead)), kicker="Le calendrier", title=title, anchor="etapes")
    letters = [each for each in reversed(dates) if each.kind == "letter"]
    if letters:
        yield Section((timeline(site, letters),), kicker="Les lettres", title="Qu'en a-t-on dit, au fil du temps ?", anchor="lettres")
    if checked := [each for each in dates if each.kind == "evaluation"]:
        yield Section((timeline(site, checked),), kicker="L'évaluation", title="Qui l'évalue, et quand ?", anchor="evaluation")
