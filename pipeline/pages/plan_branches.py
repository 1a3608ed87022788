"""What a plan is made of: its branches with what they add up to, the whole as a tree that opens, and its road map."""

from collections.abc import Iterator
from dataclasses import replace

from ..figures.plans import Action, Plan, added, tally
from ..report import Block, Branch, Column, Prose, Section, Table, Tree
from ..sentences import results as sentences
from ..sentences.projects import day
from . import result_tables
from .filled import filled
from .site import Site

BAR = "Chaque barre montre la part des actions qui sont réalisées, sans compter celles qui sont abandonnées."


def summary(branches: tuple[Action, ...], caption: str, label: str) -> Table:
    """What each branch holds; it adds up to the whole. Credits are told when some are known."""
    rows = [
        ([branch.name, branch.address], *result_tables.counted(tally(branch.leaves)), branch.planned_cents, branch.spent_cents)
        for branch in branches
    ]
    whole = result_tables.counted(tally(leaf for branch in branches for leaf in branch.leaves))
    # Not «Ensemble»: a branch may bear that name.
    total = (["Total", ""], *whole, added(branches, "planned_cents"), added(branches, "spent_cents"))
    columns = (Column(label, "link"), *result_tables.COUNTED, Column("Crédits prévus", "cents"), Column("Dépensés", "cents"))
    kept = [place for place in range(len(columns)) if place <= len(whole) or total[place] is not None]
    return Table(
        caption, tuple(columns[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows),
        tuple(total[place] for place in kept), note=result_tables.SHARE,
    )  # fmt: skip


def sections(site: Site, plan: Plan) -> Iterator[Section]:
    """The tree that the branches are, then what they add up to; a list where nothing groups the actions."""
    groups = tuple(branch for branch in plan.branches if branch.is_group)
    alone = [branch for branch in plan.branches if not branch.is_group]
    if groups:
        blocks: list[Block] = [Tree(tuple(_limb(site, branch) for branch in groups), BAR)]
        if len(groups) > 1:
            # The tree tells it in words: the same, with credits, is for who wants to add it up.
            table = summary(plan.branches, f"{sentences.bare(plan.name)} : les branches en chiffres", _label(plan, 0))
            blocks.append(replace(table, collapsed=True))
        yield Section(tuple(blocks), kicker="De quoi il est fait", title="Branche par branche, où en est-on ?", anchor="branches")
    if alone:
        title = "Les autres actions" if groups else "Les actions"
        yield Section(tuple(result_tables.actions(result_tables.by_state(alone), f"{title} du plan")), title=title, anchor="actions")


def _limb(site: Site, action: Action) -> Branch:
    """An action and what it holds, as the tree shows them."""
    if not action.is_group:
        return Branch(action.name, action.address, sentences.marked(action.standing))
    found = tally(action.leaves)
    note = sentences.done(found) or ("aucune action pour l'instant" if not found.total else sentences.counts(found.by_standing).rstrip("."))
    share = 100 * found.done / found.counted if found.counted else None
    return Branch(action.name, action.address, note, share, tuple(_limb(site, child) for child in action.children))


def below(branch: Action, plan: Plan) -> list[Block]:
    """What a branch holds, one level down: branches with what they add up to, then actions."""
    groups = tuple(child for child in branch.children if child.is_group)
    leaves = [child for child in branch.children if not child.is_group]
    blocks: list[Block] = []
    if groups:
        caption = f"{branch.name} : ce qui la compose" if leaves else branch.name
        blocks.append(summary(groups, caption, _label(plan, branch.depth)))
    blocks += result_tables.actions(result_tables.by_state(leaves), f"Les actions : {branch.name}")
    return blocks or [Prose(("Aucune action n'est donnée pour l'instant.",))]


def _label(plan: Plan, depth: int) -> str:
    return plan.levels[depth] if depth < len(plan.levels) else "Branche" if not depth else "Partie"


def road_map(site: Site, plan: Plan) -> Iterator[Section]:
    """Everything that says what it is for: with its pilot, how far it is and until when."""
    kept = [node for node in plan.nodes if node.text("purpose")]
    if not kept:
        return
    rows = [
        ([node.name, node.address], node.text("purpose"), node.text("service"), _progress(site, node), day(node.text("deadline")))
        for node in kept
    ]
    columns = (Column("Action", "link"), Column("À quoi cela sert"), Column("Pilote"), Column("Avancement"), Column("Échéance"))
    heads, shown = filled(columns, rows)
    blocks = result_tables.folded("La feuille de route", heads, shown, result_tables.SHOWN, "autres lignes")
    yield Section(tuple(blocks), kicker="La feuille de route", title="À quoi cela sert, et qui le mène ?", anchor="feuille-de-route")


def _progress(site: Site, node: Action) -> str:
    if node.progress.ratio is not None:
        return sentences.part_of(node.progress.ratio, site.language)
    return sentences.marked(node.standing) if node.standing else "non donné"
