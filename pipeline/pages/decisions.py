"""What the council decided: all of it year by year, and beside the policy, project, action, plan, grants or budget that it is about."""

from collections.abc import Iterable, Iterator

from ..figures import decisions as figures
from ..figures.breakdown import Node
from ..figures.decisions import Decision
from ..figures.plans import Action, Plan
from ..figures.projects import Project
from ..figures.subsidies import Listed
from ..formats import Language
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import decisions as sentences
from ..sentences.projects import day
from . import projects as index
from .shelf import Shelf
from .site import Site, View, siblings

BASE, NAME = "/decisions/", "Les délibérations"
CSV = "/donnees/deliberations.csv"
NAV = "Comprendre"
# More than these are folded under their number; of those that lead somewhere, the newest stand before a fold.
FEW, NEWEST = 6, 10


def is_told(site: Site) -> bool:
    return bool(site.decisions)


def link(site: Site) -> list[Link]:
    """The way to all of them, when there are some."""
    return [Link(NAME, BASE, f"{sentences.count(len(site.decisions), site.language)}, et leurs votes")] if is_told(site) else []


def address(year: int) -> str:
    return f"{BASE}{year}/"


def pages(site: Site) -> Iterator[Page]:
    years = figures.by_year(site.decisions)
    yield _all(site, years)
    order = [(address(year), str(year)) for year in sorted(years)]
    for year, found in years.items():
        yield _of_year(site, year, found, order)


def _all(site: Site, years: dict[int, list[Decision]]) -> Page:
    language, counted = site.language, figures.by_manner(site.decisions)
    title = sentences.title(len(site.decisions), (min(years), max(years)), language)
    kept = [manner for manner in figures.MANNERS if counted[manner]]
    columns = (Column("Année", "link"), Column("Délibérations", "number"), *(Column(sentences.HEADS[each], "number") for each in kept))
    rows = []
    for year, found in years.items():
        voted = figures.by_manner(found)
        rows.append(([str(year), address(year)], len(found), *(voted[manner] for manner in kept)))
    total = (["Total", ""], len(site.decisions), *(counted[manner] for manner in kept)) if len(rows) > 1 else ()
    table = Table("Comment elles ont été votées, année par année", columns, tuple(rows), total)
    return Page(
        address=BASE,
        name=NAME,
        title=f"{sentences.heading(site.accounts.town)} : {title}",
        description=f"{site.accounts.town.name}. {sentences.heading(site.accounts.town)} : {title}",
        sections=(
            Section((table, Prose((sentences.UNANIMITY, sentences.ABSTENTION))), title="Comment le conseil vote-t-il ?"
                    if site.accounts.town.kind == "commune" else "Comment ont-elles été votées ?"),
            *_about(site),
            _origin(site),
        ),
        lead=f"{sentences.meaning(site.accounts.town)} {sentences.manners(counted, language)}",
        nav=NAV,
    )  # fmt: skip


def _about(site: Site) -> Iterator[Section]:
    """Those that this site tells the follow-up of: where each leads."""
    rows = [
        (_named(each), day(each.date), [to.label, to.href]) for each in site.decisions for to in [_leads_to(site, each)] if to is not None
    ]
    if rows:
        columns = (Column("Délibération", "link"), Column("Date", "date"), Column("Ce qu'elle concerne", "link"))
        caption = "Les délibérations dont ce site raconte la suite" if len(rows) > 1 else "La délibération dont ce site raconte la suite"
        blocks = [Table(caption, columns, tuple(rows[:NEWEST]))]
        if older := rows[NEWEST:]:
            caption = f"{sentences.count(len(older), site.language)} {'plus anciennes' if len(older) > 1 else 'plus ancienne'}"
            blocks.append(Table(caption, columns, tuple(older), collapsed=True))
        yield Section(tuple(blocks), title="Et ensuite ?", anchor="suites")


def _leads_to(site: Site, found: Decision) -> Link | None:
    """The page that a decision is told on, the most precise one."""
    for project in site.projects:
        if project.id in found.projects:
            return Link(project.name, f"{project.address}#decisions")
    for id_ in (*found.actions, *found.plans):
        node = site.nodes.get(id_) or next((plan for plan in site.plans if plan.id == id_), None)
        if node is not None:
            return Link(node.name, f"{node.address}#decisions")
    for item in found.items:
        policy = item.partition("/")[0]
        if href := index.policy_href(site, policy):
            return Link(index.policy_label(site, policy), f"{href}#decisions")
    for year in found.years:
        view = site.views.get((site.accounts.main, year))
        if view and found.is_budgetary:
            return Link(f"Le budget de {year}", f"{view.base}equilibre/#decisions")
    return None


def _of_year(site: Site, year: int, found: list[Decision], order: list[tuple[str, str]]) -> Page:
    language, town = site.language, site.accounts.town
    title = f"{sentences.heading(town)} en {year} : {sentences.count(len(found), language)}."
    previous, following = siblings(order, address(year))
    return Page(
        address=address(year),
        name=str(year),
        title=title,
        description=f"{town.name}. {title}",
        sections=(
            Section((_table(found, "De la plus récente à la plus ancienne", language),)),
            _origin(site, Link("Toutes les années", BASE)),
        ),
        kicker=NAME,
        lead=f"{sentences.meaning(town)} {sentences.manners(figures.by_manner(found), language)}",
        hero=_facts(found),
        nav=NAV,
        crumbs=(Link(NAME, BASE),),
        previous=previous,
        next=following,
    )


def _facts(found: list[Decision]) -> tuple[Facts, ...]:
    counted = figures.by_manner(found)
    facts = tuple(Fact(sentences.HEADS[manner].lower(), str(number)) for manner, number in counted.items() if number)
    return (Facts(facts),) if len(facts) > 1 else ()


def _origin(site: Site, *beside: Link) -> Section:
    said = f"Cette liste est celle que donne {site.reporter.subject} ; elle peut ne pas être complète."
    return Section((Prose((said,)), Links("", (*beside, Link("Les délibérations à télécharger (CSV)", CSV)))), title="D'où cela vient")


def _named(found: Decision) -> list[str]:
    return [found.object, found.address]


def _table(found: Iterable[Decision], caption: str, language: Language, *, collapsed: bool = False) -> Table:
    """With what one needs to ask the town hall for the text; columns that nobody filled in are left out."""
    rows = [(_named(each), day(each.date), each.id, sentences.matter(each.matter), sentences.vote(each.vote, language)) for each in found]
    columns = (Column("Délibération", "link"), Column("Date", "date"), Column("Numéro", "code"), Column("Matière"), Column("Vote"))
    kept = [place for place in range(len(columns)) if columns[place].label != "Matière" or any(row[place] for row in rows)]
    return Table(caption, tuple(columns[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows),
                 collapsed=collapsed)  # fmt: skip


def section(site: Site, found: list[Decision]) -> Iterator[Section]:
    """The decisions about something, on its page; nothing when there are none."""
    if not found:
        return
    language, is_long = site.language, len(found) > FEW
    caption = f"{sentences.count(len(found), language)}, de la plus récente à la plus ancienne" if len(found) > 1 else "La délibération"
    said = [sentences.meaning(site.accounts.town), *([sentences.manners(figures.by_manner(found), language)] if is_long else [])]
    blocks: list[Block] = [Prose((" ".join(said),)), _table(found, caption, language, collapsed=is_long)]
    blocks.append(Links("", (Link("Toutes les délibérations", BASE, "année par année"),)))
    yield Section(tuple(blocks), title=sentences.heading(site.accounts.town), anchor="decisions")


def of_project(site: Site, project: Project) -> Iterator[Section]:
    yield from section(site, [each for each in site.decisions if project.id in each.projects])


def of_action(site: Site, action: Action) -> Iterator[Section]:
    yield from section(site, [each for each in site.decisions if action.id in each.actions])


def of_plan(site: Site, plan: Plan) -> Iterator[Section]:
    yield from section(site, [each for each in site.decisions if plan.id in each.plans])


def of_budget(site: Site, view: View) -> Iterator[Section]:
    """Those that vote the budgets and accounts of a year."""
    if view.siret == site.accounts.main:
        yield from section(site, [each for each in site.decisions if each.is_budgetary and view.year in each.years])


def of_grants(site: Site, view: View, listed: Listed) -> Iterator[Section]:
    """Those that the grants of a year refer to, and those of the year about who receives them."""
    rows = [row for frame in (listed.rows, listed.other) for row in frame[frame["is_named"]].itertuples()]
    names = {name for row in rows for name in (row.beneficiary, row.beneficiary_siret, row.beneficiary_rna)}
    near = [each for each in site.decisions if each.year == view.year]
    named = {row.decision for row in rows}
    if view.siret == site.accounts.main:
        yield from section(site, figures.of_grants(near, named, names))


def of_item(site: Site, view: View, shelf: Shelf, node: Node) -> Iterator[Section]:
    """Those about a policy, or about its projects and actions, and those about a sub-policy: in the year that tells how things stand."""
    is_latest = view.siret == site.accounts.main and view.year == site.latest
    if not (is_latest and shelf.part == "depenses" and site.is_by_policy(view.siret) and len(node.path) in (1, 2)):
        return
    policy = node.path[0]
    if len(node.path) == 2:
        yield from section(site, [each for each in site.decisions if "/".join(node.path) in each.items])
        return
    projects = {project.id for project in site.projects if project.policy == policy}
    actions = {action.id for action in site.actions_by_policy.get(policy, [])}
    kept = [
        each for each in site.decisions
        if any(item.partition("/")[0] == policy for item in each.items)
        or projects.intersection(each.projects) or actions.intersection(each.actions)
    ]  # fmt: skip
    yield from section(site, kept)
