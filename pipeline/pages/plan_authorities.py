"""A plan of several authorities, together and apart: a table that adds up to the whole, and a page for each authority."""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.plan_shares import Share, shares
from ..figures.plans import Action, Plan, added, tally
from ..formats import slug
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import plan_authorities as sentences
from ..sentences import results as told
from . import result_tables, results
from .site import Site


def address(plan: Plan, authority: str) -> str:
    return f"{plan.address}{slug(authority) or 'collectivite'}/"


def section(plan: Plan) -> Iterator[Section]:
    """Each action once, by who acts; then the way to what each authority does."""
    parts = shares(plan)
    if not parts:
        return
    table = _table(parts, "Qui mène les actions", plan)
    links = [Link(name, address(plan, name), sentences.note(len(actions), _shared(actions))) for name, actions in plan.by_authority.items()]
    whole = replace(table, collapsed=len(parts) > result_tables.FEW)
    yield Section((whole, Links("Ce que fait chaque collectivité", tuple(links))), kicker="Ensemble et séparément", title="Qui fait quoi ?",
                  anchor="collectivites")  # fmt: skip


def _shared(actions: tuple[Action, ...]) -> int:
    return sum(len(set(action.several("authority"))) > 1 for action in actions)


def _table(parts: tuple[Share, ...], caption: str, plan: Plan | None = None) -> Table:
    """Who acts, with actions and means. `plan` adds what it tells for whole branches alone to the note."""
    is_shared = any(len(part.authorities) > 1 for part in parts)
    rows = [
        (sentences.who(part.authorities, is_shared), *result_tables.counted(tally(part.actions)), added(part.actions, "hours"),
         added(part.actions, "planned_cents"), added(part.actions, "spent_cents"))
        for part in parts
    ]  # fmt: skip
    everything = tuple(action for part in parts for action in part.actions)
    means = [added(everything, column) for column in ("hours", "planned_cents", "spent_cents")]
    total = ("Ensemble", *result_tables.counted(tally(everything)), *means)
    columns = (Column("Qui agit"), *result_tables.COUNTED, Column("Heures", "number", 0), Column("Crédits prévus", "cents"),
               Column("Dépensés", "cents"))  # fmt: skip
    kept = [place for place in range(len(columns)) if place < 5 or total[place] is not None]
    whole = [added(plan.branches, column) for column in ("hours", "planned_cents", "spent_cents")] if plan else means
    note = f"{sentences.ONCE if is_shared else ''} {sentences.ELSEWHERE if whole != means else ''} {result_tables.SHARE}"
    return Table(
        caption, tuple(columns[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows),
        tuple(total[place] for place in kept), note=" ".join(note.split()),
    )  # fmt: skip


def pages(site: Site, plan: Plan) -> Iterator[Page]:
    for name, actions in plan.by_authority.items():
        yield _page(site, plan, name, actions)


def _page(site: Site, plan: Plan, name: str, actions: tuple[Action, ...]) -> Page:
    title = told.heading(f"{plan.name}, {name}", tally(actions))
    said = [sentences.part(name, len(actions), len(plan.actions), _shared(actions), site.language)]
    said += told.by_number(tally(actions), site.language)
    first = [action for action in actions if action.text("priority") == "high"]
    said.append(told.priorities(len(first), sum(action.standing == "done" for action in first)))
    parts = tuple(part for part in shares(plan) if name in part.authorities)
    blocks: list[Block] = [Prose((" ".join(filter(None, said)),))]
    if len(parts) > 1:
        blocks.append(_table(parts, "Ses actions, sans les autres ou avec d'autres"))
    else:
        blocks += [Prose((means,))] if (means := _means(site, actions)) else []
    late = result_tables.in_order(action for action in actions if action.standing == "late")
    sections = [Section(tuple(blocks), title="Quelle part du projet ?", anchor="part")]
    if late:
        tables = result_tables.actions(late, "Les actions en retard", WHY, False)
        sections.append(Section(tuple(tables), title="Qu'est-ce qui est en retard ?", anchor="retards"))
    rest = result_tables.by_state(action for action in actions if action.standing != "late")
    if rest:
        caption = "Les autres actions" if late else "Les actions"
        sections.append(Section(tuple(result_tables.actions(rest, caption)), title=caption, anchor="actions"))
    return Page(
        address=address(plan, name),
        name=name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=tuple(sections),
        kicker=plan.model or "Plan",
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE), Link(plan.name, plan.address)),
    )


WHY = (("Ce qui en est dit", lambda action: action.text("news")),)


def _means(site: Site, actions: tuple[Action, ...]) -> str:
    planned, spent = added(actions, "planned_cents"), added(actions, "spent_cents")
    said = [told.credits(planned, spent, True, site.language)] if (planned, spent) != (None, None) else []
    return " ".join(filter(None, [*said, told.hours(added(actions, "hours"), site.language)]))
