"""One plan: how much of it is done, by number and by credits, its calendar, what is late, what comes first, and who does what."""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.plan_shares import services
from ..figures.plans import Plan, Tally, added, tally
from ..report import Block, Column, Link, Links, Page, Proof, Prose, Section, Table
from ..sentences import clauses
from ..sentences import indicators as measured
from ..sentences import results as sentences
from ..sentences.projects import day
from . import calendar, decisions, groups, plan_authorities, plan_branches, result_tables, results, strips
from .site import Site

# Deadlines to come that are told.
NEXT = 3


def pages(site: Site) -> Iterator[Page]:
    for plan in site.plans:
        yield _page(site, plan)
        yield from plan_authorities.pages(site, plan)


def _page(site: Site, plan: Plan) -> Page:
    found = tally(plan.actions)
    title = sentences.heading(plan.name, found)
    return Page(
        address=plan.address,
        name=plan.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=tuple(_sections(site, plan)),
        kicker=plan.model or "Plan",
        lead=plan.description,
        hero=strips.of_actions(found, site.language),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _sections(site: Site, plan: Plan) -> Iterator[Section]:
    """What matters first comes first: where it stands, what comes next, what is late, what has priority; then all of it."""
    dates = [each for each in site.events if each.plan == plan.id]
    # Groups meet on their own pages.
    own = [each for each in dates if not (each.group and each.kind == "meeting")]
    yield from _whole(site, plan)
    yield from calendar.of_plan(site, own)
    yield from _late(site, plan)
    yield from _next(plan)
    yield from _first(plan)
    yield from plan_branches.sections(site, plan)
    yield from plan_branches.road_map(site, plan)
    yield from plan_authorities.section(plan)
    yield from _services(plan)
    yield from _groups(site, plan)
    yield from _followed(site, plan)
    yield from decisions.of_plan(site, plan)
    yield _origin(site, plan)


def _whole(site: Site, plan: Plan) -> Iterator[Section]:
    """Who carries it, from when to when, and the share that is done by number and by credits."""
    found = tally(plan.actions)
    said = [
        *_period(plan),
        sentences.pace(plan.elapsed, plan.as_of, site.language),
        *sentences.by_number(found, site.language),
        *sentences.by_credits(found, site.language),
    ]
    planned, spent = (added(plan.branches, column) for column in ("planned_cents", "spent_cents"))
    dropped = added([action for action in plan.actions if action.standing == "abandoned"], "planned_cents")
    said_credits = sentences.credits(planned, spent, True, site.language)
    means = [sentences.abandoned_too(said_credits, dropped)] if (planned, spent) != (None, None) else []
    means.append(sentences.hours(plan.hours, site.language))
    if len(plan.first) == len(plan.actions):
        means.append(sentences.priorities(len(plan.first), found.done))
    told = (" ".join(filter(None, said)), " ".join(filter(None, means)), sentences.METHOD.format(who=site.reporter.subject))
    blocks = (*_paces(site, plan, found), Prose(tuple(filter(None, told))))
    yield Section(blocks, kicker="L'ensemble", title="Où en est-on ?", anchor="ensemble")


def _paces(site: Site, plan: Plan, found: Tally) -> Iterator[Table]:
    """The time that has passed beside what is done, by number and by credits; nothing where only one is known."""
    amount, rows = site.language.amount, []
    if plan.elapsed and 0 < plan.elapsed[0] <= plan.elapsed[1]:
        rows.append(("Temps écoulé", f"{plan.elapsed[0]} mois sur {plan.elapsed[1]}", plan.elapsed[0] / plan.elapsed[1]))
    if found.counted:
        rows.append(("Actions réalisées", f"{found.done} sur {found.counted}", found.done / found.counted))
    if found.priced and found.planned_cents > 0 and found.done_cents >= 0:
        said = f"{amount(found.done_cents)} sur {amount(found.planned_cents)}"
        rows.append(("Leurs crédits prévus", said, found.done_cents / found.planned_cents))
    if len(rows) > 1:
        columns = (Column(""), Column("Combien"), Column("Part", "share"))
        yield Table("Le temps passé et ce qui est réalisé", columns, tuple(rows))


def _period(plan: Plan) -> list[str]:
    said = []
    if plan.authorities:
        said.append(f"Qui le porte : {clauses.listed(plan.authorities)}.")
    if plan.start and plan.end:
        said.append(f"Il va de {day(plan.start)} à {day(plan.end)}." if len(plan.start) < 8 and len(plan.end) < 8 else
                    f"Il commence {sentences.when(plan.start)} et finit {sentences.when(plan.end)}.")  # fmt: skip
    elif plan.start or plan.end:
        said.append(f"Il {'commence' if plan.start else 'finit'} {sentences.when(plan.start or plan.end)}.")
    return said


def _late(site: Site, plan: Plan) -> Iterator[Section]:
    if not plan.actions:
        return
    late = result_tables.in_order(action for action in plan.actions if action.standing == "late")
    has_deadlines = any(action.text("deadline") for action in plan.actions)
    said = sentences.late(len(late), plan.as_of, has_deadlines, site.language)
    why = [("Ce qui en est dit", lambda action: action.text("news"))]
    blocks = result_tables.actions(late, "Les actions en retard", why, has_state=False)
    yield Section((Prose((said,)), *blocks), kicker="Les retards", title="Qu'est-ce qui est en retard ?", anchor="retards")


def _first(plan: Plan) -> Iterator[Section]:
    """The actions of high priority, what is not done yet first."""
    if plan.first and len(plan.first) < len(plan.actions):
        blocks = result_tables.actions(result_tables.by_state(plan.first), "Les actions prioritaires")
        if len(plan.first) > result_tables.FEW:
            blocks = [replace(table, collapsed=True) for table in blocks]
        done = sum(action.standing == "done" for action in plan.first)
        yield Section(
            (Prose((sentences.priorities(len(plan.first), done),)), *blocks),
            kicker="Les priorités",
            title="Qu'est-ce qui passe avant le reste ?",
            anchor="priorites",
        )


def _next(plan: Plan) -> Iterator[Section]:
    """The deadlines that come first after the day of the data."""
    if plan.as_of is None:
        return
    ahead = [each for each in plan.actions if each.text("deadline") and each.standing not in ("done", "abandoned", "late")]
    kept = result_tables.in_order(ahead)[:NEXT]
    if kept:
        caption = f"Les {len(kept)} prochaines échéances" if len(kept) > 1 else "La prochaine échéance"
        yield Section(tuple(result_tables.actions(kept, caption)), kicker="Les échéances", title="Qu'est-ce qui vient ensuite ?",
                      anchor="echeances")  # fmt: skip


def _services(plan: Plan) -> Iterator[Section]:
    """Who leads how many actions; it adds up to the whole."""
    found = services(plan)
    if not found:
        return
    rows = tuple((name or "Non précisé", *result_tables.counted(tally(actions))) for name, actions in found.items())
    total = ("Ensemble", *result_tables.counted(tally(plan.actions)))
    columns = (Column("Service"), *result_tables.COUNTED)
    table = Table("Les actions de chaque service", columns, rows, total, note=result_tables.SHARE, collapsed=len(rows) > result_tables.FEW)
    yield Section((table,), kicker="Les services", title="Qui en est responsable ?", anchor="services")


def _groups(site: Site, plan: Plan) -> Iterator[Section]:
    kept = [group for group in site.groups if group.plan == plan.id]
    if kept:
        blocks: list[Block] = [groups.table(kept, "Les groupes de travail")]
        if any(group.events for group in kept):
            blocks.append(Links("", (Link(calendar.NAME, calendar.BASE, "toutes les dates, de tous les groupes"),)))
        yield Section(tuple(blocks), kicker="Les groupes", title="Qui y travaille ensemble ?", anchor="groupes")


def _followed(site: Site, plan: Plan) -> Iterator[Section]:
    """The indicators of the plan and of its actions, each once."""
    named = {id_ for node in plan.nodes for id_ in node.several("indicators")}
    kept = [indicator for indicator in site.indicators if indicator.plan == plan.id or indicator.id in named]
    if kept:
        # The index of results shows them by where they stand: here many are counted, and their list is folded.
        is_long = len(kept) > result_tables.SHOWN
        counts = results.by_standing(kept)
        counted = strips.of_indicators(counts, site.language) or (Prose((measured.counts(counts),)),) if is_long else ()
        blocks: list[Block] = [*counted, *result_tables.indicators(site, kept, "Les indicateurs du plan", is_long)]
        if told := tuple(filter(None, (measured.beside(each, site.language) for each in kept))):
            blocks.append(Prose(told))
        yield Section(tuple(blocks), kicker="Les indicateurs", title="Qu'est-ce que cela change ?", anchor="indicateurs")


def _origin(site: Site, plan: Plan) -> Section:
    words = f"Ces informations sont celles que donne {site.reporter.subject} : {plan.file}, ligne {plan.row}."
    links = [Link("Les plans (CSV)", "/donnees/plans.csv"), Link("Les actions (CSV)", "/donnees/actions.csv")]
    if site.events:
        links.append(Link("Le calendrier (CSV)", "/donnees/calendrier.csv"))
    return Section((Proof("D'où viennent ces informations ?", words, None, tuple(links)),))
