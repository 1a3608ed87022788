"""«Ce qui était promis est-il fait ?»: the plans, what is late, the indicators by where they stand, and how fresh the figures are."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..figures.indicators import Indicator
from ..figures.plans import Action, tally
from ..figures.progress import STANDINGS
from ..formats import capitalised
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import commitments as committed
from ..sentences import indicators as measured
from ..sentences import project_costs as costed
from ..sentences import requests as reported
from ..sentences import results as sentences
from ..sentences import themes as themed
from . import result_links, result_tables, strips
from .site import Site

BASE, NAV, TITLE = "/resultats/", "Résultats", "Ce qui était promis est-il fait ?"
# Of a town that gives no plan: indicators, or only who works together and when.
ALONE = ("Où en sont les indicateurs ?", "Qui travaille ensemble, et quand ?")
COMMITMENTS, COSTS = f"{BASE}engagements/", f"{BASE}couts/"
INDICATORS = "Où en sont les indicateurs ?"
OTHERWISE = "Au-delà de l'argent, que sait-on des résultats ?"
# Actions that are late, shown before a disclosure: each plan lists its own.
LATE = 4
# Where many indicators are told, those that need no attention are folded.
CALM = ("on_track", "reached", "no_target", "no_value")


def is_told(site: Site) -> bool:
    own = (site.plans, site.indicators, site.groups, site.events, site.requests, site.contacts, site.commitments, site.step_costs)
    return any(own) or bool(result_links.families(site))


def menu(site: Site) -> tuple[Link, ...]:
    return (Link(NAV, BASE),) if is_told(site) else ()


def said(site: Site) -> tuple[str, str]:
    """The heading of what is told of results, and its sentences; these may be empty."""
    whole = tally(action for plan in site.plans for action in plan.actions)
    told = (sentences.counts(whole.by_standing), sentences.left_out(whole), measured.counts(by_standing(site.indicators)))
    lead = " ".join(filter(None, told))
    if not lead and site.requests:
        lead = reported.fates(site.requests.whole, site.language)
    return _title(site, sentences.done(whole)), lead


def page(site: Site) -> Page:
    everything = [action for plan in site.plans for action in plan.actions]
    title, lead = said(site)
    whole, indicators = tally(everything), by_standing(site.indicators)
    drawn = (*strips.of_actions(whole, site.language), *strips.of_indicators(indicators, site.language))
    return Page(
        address=BASE,
        name="Les résultats",
        title=title,
        description=f"{site.accounts.town.name}. {lead or OTHERWISE}",
        sections=(
            *_plans(site),
            *_late(site, everything),
            *_together(site),
            *_themes(site),
            *_kept(site),
            *_indicators(site),
            *_stale(site),
            *_residents(site),
            *_families(site),
            *_data(site),
        ),
        lead="" if drawn and len(drawn) == bool(everything) + bool(site.indicators) else lead,
        hero=drawn,
        nav=NAV,
    )


def _title(site: Site, done: str) -> str:
    """A question that the page answers, and what is done of the plans."""
    if site.plans:
        return f"{TITLE} {capitalised(done)}." if done else TITLE
    if site.indicators or site.groups or site.events:
        return ALONE[not site.indicators]
    return "Comment répond-on aux habitants ?" if site.requests or site.contacts else OTHERWISE


def _families(site: Site) -> Iterator[Section]:
    """The pages of results that are neither plans nor indicators."""
    links = [*result_links.families(site), *result_links.cofunded(site)]
    if links:
        yield Section((Links("", tuple(links)),), kicker="D'autres regards", title="Que sait-on d'autre ?", anchor="autres")


def by_standing(indicators: Iterable[Indicator]) -> dict[str, int]:
    """Indicators counted by where their first measure stands."""
    found = Counter(indicator.main.standing for indicator in indicators)
    return {key: found[key] for key in STANDINGS if found[key]}


def _plans(site: Site) -> Iterator[Section]:
    if not site.plans:
        return
    rows = [([plan.name, plan.address], *result_tables.counted(tally(plan.actions))) for plan in site.plans]
    total = (["Tous les plans", ""], *result_tables.counted(tally(action for plan in site.plans for action in plan.actions)))
    columns = (Column("Plan", "link"), *result_tables.COUNTED)
    table = Table("Les plans et leurs actions", columns, tuple(rows), total if len(rows) > 1 else (), note=result_tables.SHARE)
    said = sentences.METHOD.format(who=site.reporter.subject)
    yield Section((table, Prose((said,))), kicker="Les plans", title="Qu'est-ce qui était promis ?", anchor="plans")


def _late(site: Site, everything: list[Action]) -> Iterator[Section]:
    """What is late, the oldest deadline first."""
    if not everything:
        return
    late = result_tables.in_order(action for action in everything if action.standing == "late")
    has_deadlines = any(action.text("deadline") for action in everything)
    said = sentences.late(len(late), site.plans[0].as_of, has_deadlines, site.language)
    names = {plan.id: plan.name for plan in site.plans}
    of = [("Plan", lambda action: names[action.plan])] if len(names) > 1 else []
    blocks = result_tables.actions(late, "Les actions en retard", of, False, LATE)
    yield Section((Prose((said,)), *blocks), kicker="Les retards", title="Qu'est-ce qui est en retard ?", anchor="retards")


def _together(site: Site) -> Iterator[Section]:
    """The way to who works on the plans and to their dates."""
    links = []
    if number := len(site.groups):
        links.append(Link("Les groupes de travail", "/resultats/groupes/", f"{number} groupe{'s' if number > 1 else ''}"))
    if number := len(site.events):
        links.append(Link("Le calendrier", "/resultats/calendrier/", f"{number} date{'s' if number > 1 else ''}"))
    if links:
        yield Section((Links("", tuple(links)),), kicker="Le travail en commun", title="Qui y travaille, et quand ?", anchor="ensemble")


def _themes(site: Site) -> Iterator[Section]:
    if site.themes:
        columns = (Column("Thème", "link"), Column("Ce qu'il contient"), Column("Part réalisée", "share"))
        rows = tuple(
            ([each.name, each.address], themed.note(len(each.actions), len(each.indicators)), result_tables.done(tally(each.actions)))
            for each in site.themes
        )
        if all(row[2] is None for row in rows):
            columns, rows = columns[:2], tuple(row[:2] for row in rows)
        note = result_tables.SHARE if len(columns) > 2 else ""
        yield Section((Table("Les thèmes", columns, rows, note=note),), kicker="Les thèmes", title="Et par thème ?", anchor="themes")


def commitments(site: Site) -> list[Link]:
    """The way to commitments of several years and to what projects came to."""
    links = []
    if site.commitments:
        links.append(Link("Les engagements sur plusieurs années", COMMITMENTS, committed.lead(site.commitments).rstrip(".")))
    if site.step_costs:
        links.append(Link("Le coût des projets, de l'estimation à la fin", COSTS, costed.note(site.step_costs, site.language)))
    return links


def _kept(site: Site) -> Iterator[Section]:
    if links := commitments(site):
        yield Section((Links("", tuple(links)),), kicker="L'argent", title="Ce qui devait être tenu l'est-il ?", anchor="argent")


def _indicators(site: Site) -> Iterator[Section]:
    """One table for each standing, what must be looked at first."""
    blocks: list[Block] = []
    for key in by_standing(site.indicators):
        kept = [indicator for indicator in site.indicators if indicator.main.standing == key]
        is_folded = key in CALM and len(site.indicators) > result_tables.SHOWN
        blocks += result_tables.indicators(site, kept, measured.marked(key), is_folded, has_key=False)
    if blocks:
        key_words = tuple(result_tables.keys(site.indicators))
        blocks = [*([Prose(key_words)] if key_words else []), *blocks]
        yield Section(tuple(blocks), kicker="Les indicateurs", title="Que mesure-t-on, et qu'est-ce qui est visé ?", anchor="indicateurs")


def _stale(site: Site) -> Iterator[Section]:
    """The indicators of which a newer value was to be expected."""
    stale = [indicator for indicator in site.indicators if indicator.is_stale]
    if not any(indicator.periodicity and indicator.age is not None for indicator in site.indicators):
        return
    if not stale:
        yield Section((Prose(("Chaque indicateur dont le rythme est connu a une valeur aussi récente que ce rythme le permet.",)),),
                      kicker="La fraîcheur", title="Ces chiffres sont-ils récents ?", anchor="fraicheur")  # fmt: skip
        return
    said = f"Pour {len(stale)} indicateur{'s' if len(stale) > 1 else ''}, une valeur plus récente était attendue."
    links = tuple(Link(each.name, each.address, measured.freshness(each, site.language)) for each in stale)
    yield Section((Prose((said,)), Links("", links)), kicker="La fraîcheur", title="Ces chiffres sont-ils récents ?",
                  anchor="fraicheur")  # fmt: skip


def residents(site: Site) -> list[Link]:
    """The ways to what residents report and how they are answered."""
    links = []
    if site.requests:
        note = reported.in_short(site.requests.whole, site.language)
        links.append(Link("Les signalements des habitants", f"{BASE}signalements/", note))
    if site.contacts:
        links.append(Link("La relation avec les habitants", f"{BASE}relation-usagers/", "les contacts, les délais de réponse, le coût"))
    return links


def _residents(site: Site) -> Iterator[Section]:
    if links := residents(site):
        yield Section((Links("", tuple(links)),), kicker="Les habitants", title="Comment leur répond-on ?", anchor="habitants")


def _data(site: Site) -> Iterator[Section]:
    if not (site.plans or site.indicators or site.groups or site.events or site.commitments):
        return
    words = (
        f"Les états, les échéances et les valeurs sont ceux que donne {site.reporter.subject}, ou la source que nomme chaque indicateur."
    )
    names = (("plans", site.plans), ("actions", site.plans), ("groupes", site.groups), ("calendrier", site.events),
             ("indicateurs", site.indicators), ("engagements", site.commitments))  # fmt: skip
    links = tuple(
        Link(f"{'Le' if name == 'calendrier' else 'Les'} {name} à télécharger", f"/donnees/#{name}", "CSV, avec le sens de chaque colonne")
        for name, rows in names
        if rows
    )
    yield Section((Prose((words,)), Links("Les données à télécharger", links, collapsed=len(links) > 2)), title="D'où cela vient")
