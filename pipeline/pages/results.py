"""«Ce qui était promis est-il fait ?»: the plans, what is late, the indicators by where they stand, and how fresh the figures are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..figures.indicators import Indicator
from ..figures.plans import Action, Tally, tally
from ..figures.progress import STANDINGS
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import commitments as committed
from ..sentences import indicators as measured
from ..sentences import project_costs as costed
from ..sentences import requests as reported
from ..sentences import results as sentences
from ..sentences import themes as themed
from ..sentences.projects import day
from ..tables.plans import STATUSES
from . import result_links
from .site import Site

BASE, NAV, TITLE = "/resultats/", "Résultats", "Ce qui était promis est-il fait ?"
# Of a town that gives no plan: indicators, or only who works together and when.
ALONE = ("Où en sont les indicateurs ?", "Qui travaille ensemble, et quand ?")
COMMITMENTS, COSTS = f"{BASE}engagements/", f"{BASE}couts/"
INDICATORS = "Où en sont les indicateurs ?"
OTHERWISE = "Au-delà de l'argent, que sait-on des résultats ?"
SHOWN, FEW = 12, 5
# Where many indicators are told, those that need no attention are folded.
CALM = ("on_track", "reached", "no_target", "no_value")
COUNTED = (
    Column("Actions", "number"), Column("Réalisées", "number"), Column("En retard", "number"), Column("Part réalisée", "percent"),
)  # fmt: skip
SHARE = "La part réalisée est celle du nombre d'actions, sans celles qui sont abandonnées."


def is_told(site: Site) -> bool:
    own = (site.plans, site.indicators, site.groups, site.events, site.requests, site.contacts, site.commitments, site.step_costs)
    return any(own) or bool(result_links.families(site))


def menu(site: Site) -> tuple[Link, ...]:
    return (Link(NAV, BASE),) if is_told(site) else ()


def said(site: Site) -> tuple[str, str]:
    """The heading of what is told of results, and its sentences; these may be empty."""
    whole = tally(action for plan in site.plans for action in plan.actions)
    lead = " ".join(filter(None, (sentences.counts(whole.by_standing), measured.counts(by_standing(site.indicators)))))
    if not lead and site.requests:
        lead = reported.fates(site.requests.whole, site.language)
    return _title(site, sentences.done(whole)), lead


def page(site: Site) -> Page:
    everything = [action for plan in site.plans for action in plan.actions]
    title, lead = said(site)
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
        lead=lead,
        nav=NAV,
    )


def _title(site: Site, done: str) -> str:
    """A question that the page answers, and what is done of the plans."""
    if site.plans:
        return f"{TITLE} {done[:1].upper()}{done[1:]}." if done else TITLE
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


def counted(found: Tally) -> tuple:
    """The cells of COUNTED; no share when nothing counts."""
    return found.total, found.done, found.late, found.done / found.counted if found.counted else None


def _plans(site: Site) -> Iterator[Section]:
    if not site.plans:
        return
    rows = [([plan.name, plan.address], *counted(tally(plan.actions))) for plan in site.plans]
    total = (["Tous les plans", ""], *counted(tally(action for plan in site.plans for action in plan.actions)))
    columns = (Column("Plan", "link"), *COUNTED)
    table = Table("Les plans et leurs actions", columns, tuple(rows), total if len(rows) > 1 else (), note=SHARE)
    said = sentences.METHOD.format(who=site.reporter.subject)
    yield Section((table, Prose((said,))), kicker="Les plans", title="Qu'est-ce qui était promis ?", anchor="plans")


def _late(site: Site, everything: list[Action]) -> Iterator[Section]:
    """What is late, the oldest deadline first."""
    if not everything:
        return
    late = in_order(action for action in everything if action.standing == "late")
    has_deadlines = any(action.text("deadline") for action in everything)
    said = sentences.late(len(late), site.plans[0].as_of, has_deadlines, site.language)
    names = {plan.id: plan.name for plan in site.plans}
    blocks = tables(late, "Les actions en retard", [("Plan", lambda action: names[action.plan])] if len(names) > 1 else [], False)
    yield Section((Prose((said,)), *blocks), kicker="Les retards", title="Qu'est-ce qui est en retard ?", anchor="retards")


def in_order(actions: Iterable[Action]) -> list[Action]:
    """The oldest deadline first, those without one last."""
    return sorted(actions, key=lambda action: (not action.text("deadline"), action.text("deadline"), action.name))


def by_state(actions: Iterable[Action]) -> list[Action]:
    """What must be looked at first, then by deadline, else in the order of the files."""
    order = (*STATUSES, "")
    return sorted(actions, key=lambda action: (order.index(action.standing), action.text("deadline") or "9"))


def tables(actions: list[Action], caption: str, more: Sequence[tuple] = (), has_state: bool = True) -> list[Block]:
    """Actions as a table, those beyond the first behind a disclosure. `more` are columns (label, value of an action) after the name;
    `has_state` is false where all are in the state that the caption says."""
    if not actions:
        return []
    columns = [("Action", lambda each: [each.name, each.address], "link"), *((label, value, "text") for label, value in more)]
    columns += [
        ("État", lambda each: sentences.marked(each.standing) if has_state else "", "text"),
        ("Échéance", lambda each: day(each.text("deadline")), "text"),
        ("Service", lambda each: each.text("service"), "text"),
        ("Crédits prévus", lambda each: each.planned_cents, "euros"),
    ]
    kept = [column for column in columns if column[2] == "link" or any(column[1](each) not in (None, "") for each in actions)]
    rows = [tuple(value(each) for _, value, _ in kept) for each in actions]
    heads = tuple(Column(label, kind) for label, _, kind in kept)
    return folded(caption, heads, rows, SHOWN, "autres actions")


def folded(
    caption: str, columns: tuple[Column, ...], rows: list[tuple], shown: int, others: str, note: str = "", name: str = ""
) -> list[Table]:
    """Rows as a table, those beyond the first `shown` behind a disclosure, unless it would hide one alone. `name` is the caption without
    its count, for a disclosure that has its own."""
    if len(rows) <= shown + 1:
        return [Table(caption, columns, tuple(rows), note=note)]
    rest = len(rows) - shown
    more = Table(f"{name or caption} : les {rest} {others}", columns, tuple(rows[shown:]), collapsed=True)
    return [Table(caption, columns, tuple(rows[:shown]), note=note), more]


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
        links = tuple(Link(each.name, each.address, themed.note(len(each.actions), len(each.indicators))) for each in site.themes)
        yield Section((Links("", links),), kicker="Les thèmes", title="Et par thème ?", anchor="themes")


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
        is_folded = key in CALM and len(site.indicators) > SHOWN
        blocks += indicator_tables(site, kept, measured.marked(key), is_folded)
    if blocks:
        yield Section(tuple(blocks), kicker="Les indicateurs", title="Que mesure-t-on, et qu'est-ce qui est visé ?", anchor="indicateurs")


def indicator_tables(site: Site, indicators: list[Indicator], caption: str, is_folded: bool = False) -> list[Block]:
    """Indicators with their value and target in words; columns that would be empty are left out, and the theme or the territory
    that all have goes under the table. `is_folded` puts all of them behind one disclosure."""
    language = site.language
    rows = []
    for each in indicators:
        current = each.main.current
        value = f"{measured.written(current.value, each.unit, language)}{measured.estimated(current)}" if current else ""
        goal = measured.aimed(each.main, each.unit, language)
        rows.append(([each.name, each.address], each.theme, value, measured.day(current.on) if current else "", goal, each.main.territory))
    columns = (Column("Indicateur", "link"), Column("Thème"), Column("Valeur"), Column("Date"), Column("Cible"), Column("Territoire"))
    alike = [place for place in (1, 5) if rows[0][place] and (place == 5 or len(rows) > 1) and len({row[place] for row in rows}) == 1]
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows) and place not in alike]
    note = " ".join(f"{columns[place].label} : {rows[0][place]}." for place in alike)
    number = f"{len(rows)} indicateur{'s' if len(rows) > 1 else ''}"
    shown = [tuple(row[place] for place in kept) for row in rows]
    heads = tuple(columns[place] for place in kept)
    if is_folded:
        return [Table(f"{caption} : {number}", heads, tuple(shown), note=note, collapsed=True)]
    return folded(f"{caption} : {number}", heads, shown, FEW, "autres indicateurs", note, caption)


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
