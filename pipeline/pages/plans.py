"""One plan: how much of it is done, by number and by credits, branch by branch, and what is late."""

from collections.abc import Iterator

from ..figures.plans import Action, Plan, added, tally
from ..report import Block, Column, Fact, Facts, Link, Page, Prose, Section, Table
from ..sentences import clauses
from ..sentences import results as sentences
from ..sentences.projects import day
from . import results
from .site import Site

# A plan is told by the standings that most of its actions have.
MOST_FACTS = 5


def pages(site: Site) -> Iterator[Page]:
    for plan in site.plans:
        yield _page(site, plan)


def _page(site: Site, plan: Plan) -> Page:
    found = tally(plan.actions)
    facts = [Fact(sentences.marked(key), str(count)) for key, count in found.by_standing.items()][:MOST_FACTS]
    title = sentences.heading(plan.name, found)
    return Page(
        address=plan.address,
        name=plan.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(*_whole(site, plan), *_authorities(plan), *_late(site, plan), *_branches(site, plan)),
        kicker=plan.model or "Plan",
        lead=plan.description,
        hero=(Facts(tuple(facts)),) if len(facts) > 1 else (),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _whole(site: Site, plan: Plan) -> Iterator[Section]:
    """Who carries it, from when to when, and the share that is done; then the same branch by branch."""
    found = tally(plan.actions)
    said = [*_period(plan), *sentences.by_number(found, site.language), *sentences.by_credits(found, site.language)]
    done = sum(action.standing == "done" for action in plan.first)
    planned, spent = (added(plan.branches, column) for column in ("planned_cents", "spent_cents"))
    means = [sentences.credits(planned, spent, True, site.language)] if (planned, spent) != (None, None) else []
    means += [sentences.hours(plan.hours, site.language), sentences.priorities(len(plan.first), done)]
    blocks: list[Block] = [
        Prose((" ".join(said), *filter(None, (" ".join(filter(None, means)),)), sentences.METHOD.format(who=site.reporter.subject)))
    ]
    groups = [branch for branch in plan.branches if branch.is_group]
    if len(groups) > 1:
        blocks.append(summary(plan.branches, f"{plan.name}, branche par branche", plan.levels[0] if plan.levels else "Branche"))
    yield Section(tuple(blocks), kicker="L'ensemble", title="Où en est-on ?", anchor="ensemble")


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


def summary(branches: tuple[Action, ...], caption: str, label: str) -> Table:
    """What each branch holds; it adds up to the whole. Credits are told when some are known."""
    rows = [
        ([branch.name, branch.address], *results.counted(tally(branch.leaves)), branch.planned_cents, branch.spent_cents)
        for branch in branches
    ]
    whole = results.counted(tally(leaf for branch in branches for leaf in branch.leaves))
    total = (["Ensemble", ""], *whole, added(branches, "planned_cents"), added(branches, "spent_cents"))
    columns = (Column(label, "link"), *results.COUNTED, Column("Crédits prévus", "cents"), Column("Dépensés", "cents"))
    kept = [place for place in range(len(columns)) if place <= len(whole) or total[place] is not None]
    cut = tuple(tuple(row[place] for place in kept) for row in rows)
    return Table(caption, tuple(columns[place] for place in kept), cut, tuple(total[place] for place in kept), note=results.SHARE)


def _authorities(plan: Plan) -> Iterator[Section]:
    """The actions of each authority of a common plan; one of several counts in each, which is said."""
    if not plan.by_authority:
        return
    rows = [(name, *results.counted(tally(actions))) for name, actions in plan.by_authority.items()]
    shared = sum(len(action.several("authority")) > 1 for action in plan.actions)
    nobody = sum(not action.several("authority") for action in plan.actions)
    notes = []
    if shared:
        notes.append(f"{sentences.actions(shared)} de plusieurs collectivités compte{'nt' if shared > 1 else ''} dans chacune.")
    if nobody:
        notes.append(f"{sentences.actions(nobody)} ne {'disent' if nobody > 1 else 'dit'} pas qui agit.")
    table = Table("Les actions de chaque collectivité", (Column("Collectivité"), *results.COUNTED), tuple(rows), note=" ".join(notes))
    yield Section((table,), kicker="Ensemble et séparément", title="Qui fait quoi ?", anchor="collectivites")


def _late(site: Site, plan: Plan) -> Iterator[Section]:
    if not plan.actions:
        return
    late = results.in_order(action for action in plan.actions if action.standing == "late")
    has_deadlines = any(action.text("deadline") for action in plan.actions)
    said = sentences.late(len(late), plan.as_of, has_deadlines, site.language)
    why = [("Ce qui en est dit", lambda action: action.text("news"))]
    blocks = results.tables(late, "Les actions en retard", why, has_state=False)
    yield Section((Prose((said,)), *blocks), kicker="Les retards", title="Qu'est-ce qui est en retard ?", anchor="retards")


def _branches(site: Site, plan: Plan) -> Iterator[Section]:
    """Each branch with what it holds, one level down; actions that are in none stand together."""
    alone = [branch for branch in plan.branches if not branch.is_group]
    for branch in plan.branches:
        if branch.is_group:
            title = sentences.heading(branch.name, tally(branch.leaves))
            yield Section(tuple(below(branch, plan)), title=title, anchor=branch.address.strip("/").rpartition("/")[2])
    if alone:
        title = "Les actions" if len(alone) == len(plan.branches) else "Les autres actions"
        yield Section(tuple(results.tables(alone, f"{title} du plan")), title=title, anchor="actions")


def below(branch: Action, plan: Plan) -> list[Block]:
    """What a branch holds, one level down: branches with what they add up to, then actions."""
    groups = tuple(child for child in branch.children if child.is_group)
    leaves = [child for child in branch.children if not child.is_group]
    blocks: list[Block] = []
    if groups:
        label = plan.levels[branch.depth] if branch.depth < len(plan.levels) else "Partie"
        blocks.append(summary(groups, f"{branch.name} : ce qui la compose" if leaves else branch.name, label))
    blocks += results.tables(leaves, f"Les actions : {branch.name}")
    return blocks or [Prose(("Aucune action n'est donnée pour l'instant.",))]
