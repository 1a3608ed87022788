"""What a policy's page adds to its accounts: what explains the money, and the projects, actions, indicators and contracts beside it.

On the page of the last executed year alone: what is beside the money says how things stand now. On the pages below, the way from an
operation of the accounts to its project and its actions.
"""

from collections.abc import Iterable, Iterator

from ..figures import coverage as figures
from ..figures import project_contracts
from ..figures.breakdown import Node
from ..figures.coverage import Coverage
from ..figures.plans import Action, tally
from ..figures.policy_results import part_of_function
from ..figures.projects import Project
from ..nomenclature.policies import UNCLASSIFIED
from ..report import Block, Column, Link, Links, Notice, Prose, Section, Table
from ..sentences import commitments as committed
from ..sentences import coverage as sentences
from ..sentences import indicators as measured
from ..sentences import projects as project_words
from ..sentences import results as result_words
from . import contracts, projects, result_links, result_tables, results, subsidies, whereabouts
from .list_bars import Item, bars
from .results import COMMITMENTS
from .shelf import Shelf
from .site import Site, View

SHOWN = 5
# More links than this are folded.
FEW = 8


def is_told(site: Site, view: View, shelf: Shelf, node: Node) -> bool:
    """Whether this is the page of a policy of the main budget, in the last year that is closed."""
    is_latest = not view.is_forecast and view.siret == site.accounts.main and view.year == site.latest
    return is_latest and shelf.part == "depenses" and site.is_by_policy(view.siret) and len(node.path) == 1


def sections(site: Site, view: View, node: Node) -> Iterator[Section]:
    """What explains the spending of the policy, then what goes with it."""
    found = site.coverage[view.year].get(node.path[0])
    if found and found.is_telling and node.path[0] != UNCLASSIFIED:
        yield _explained(site, view, found)
    yield from _beside(site, view, node.path[0])
    yield from _map(site, node.path[0])


def _map(site: Site, policy: str) -> Iterator[Section]:
    """What belongs to the policy and has a point, by families; nothing where nothing has one."""
    if not whereabouts.is_told(site):
        return
    territory = site.territory
    own = [place for place in territory.pointed if territory.placed[place].policy == policy]
    if not own:
        return
    families = [(name, "", "", [place for place in own if territory.placed[place].theme == name]) for name in territory.families]
    caption = "Le nord est en haut. Ce dont la place exacte n'est pas connue n'y est pas."
    links = (Link("La grande carte, pour cette politique", whereabouts.of_policy(site, policy), "avec ce qui n'a pas de point"),)
    shown = whereabouts.on_small_map(site, site.maps.areas(is_linked=False), families, caption=caption, links=links)
    yield Section((shown,), kicker="Sur la carte", title="Où cela se passe-t-il ?", anchor="carte")


def _explained(site: Site, view: View, found: Coverage) -> Section:
    language, who = site.language, site.reporter.subject
    # An operation may have lines in a policy that is not its project's.
    has_own = any(project.policy == found.policy for project in site.projects)
    hrefs = dict.fromkeys((figures.OPERATIONS, figures.DECLARED), f"{projects.BASE}#{found.policy}" if has_own else projects.BASE)
    if subsidies.is_told(view):
        hrefs[figures.GRANTS] = subsidies.address(view)
    order = sorted((key for key in figures.PARTS if found.parts[key]), key=lambda key: (key == figures.REST, -found.parts[key]))
    items = [Item(sentences.LABELS[key], found.parts[key], clause=sentences.ABOUT.get(key, ""), href=hrefs.get(key, "")) for key in order]
    blocks: list[Block] = [bars(site, items, "de cette dépense", note=sentences.nothing_twice())]
    if beyond := sentences.beyond(found, who, language):
        blocks.append(Notice(beyond))
    if found.parts[figures.GRANTS] and subsidies.is_told(view):
        listed, written = view.figures["subsidies_total"].value, view.figures["subsidies_in_accounts"].value
        if said := sentences.grants(listed, written, language):
            blocks.append(Prose((said,)))
    blocks += _series(site, found.policy)
    blocks.append(Links("", (Link("Ces parts, pour toutes les politiques", "/donnees/politiques-parts.csv", "CSV, année par année"),)))
    return Section(tuple(blocks), kicker="Ce qui s'explique", title=sentences.title(found, language), anchor="explications")


def _series(site: Site, policy: str) -> Iterator[Table]:
    """The same parts over the executed years, when there are several."""
    found = [each for year in site.coverage if (each := site.coverage[year].get(policy))]
    if len(found) < 2:
        return
    kept = [key for key in figures.PARTS if any(each.parts[key] for each in found)]
    columns = (Column("Année", "year"), *(Column(sentences.LABELS[key], "cents") for key in kept), Column("Total", "cents"))
    rows = tuple((each.year, *(each.parts[key] for key in kept), each.cents) for each in found)
    yield Table("Les mêmes parts, année par année", columns, rows, collapsed=True)


def _beside(site: Site, view: View, policy: str) -> Iterator[Section]:
    """Lists of what goes with the policy; what there is none of is left out."""
    blocks = [*_projects(site, view, policy), *_actions(site, policy), *_indicators(site, policy), *_commitments(site, policy)]
    if blocks:
        title = "Qu'est-ce qui est fait pour cette politique ?"
        yield Section(tuple(blocks), kicker="À côté de l'argent", title=title, layout="split", anchor="fait")


def _more(number: int, href: str) -> tuple[Link, ...]:
    rest = number - SHOWN
    return (Link(f"et {rest} autre{'s' if rest > 1 else ''}", href),) if rest > 0 else ()


def _projects(site: Site, view: View, policy: str) -> Iterator[Links | Prose]:
    """The projects, those that cost the most this year first, and the contracts signed for them."""
    kept = [project for project in site.projects if project.policy == policy]
    if not kept:
        return
    kept.sort(key=lambda project: -(project.spent.get(view.year, 0)))
    links = [Link(each.name, each.address, project_words.in_short(each, site.latest, site.language)) for each in kept[:SHOWN]]
    links += _more(len(kept), f"{projects.BASE}#{policy}")
    yield Links("Les projets", tuple(links))
    signed = {each.id: each for project in kept for each in project_contracts.of(site.accounts, project)[0]}
    if signed:
        priced = [each.amount_cents for each in signed.values() if not each.is_framework and each.amount_cents is not None]
        years = sorted({each.year for each in signed.values()}, reverse=True)
        told = [site.views[site.accounts.main, year] for year in years if (site.accounts.main, year) in site.views]
        pages = tuple(Link(f"Les marchés de {each.year}", contracts.address(each)) for each in told if contracts.is_told(each))
        if pages:
            yield Links("Les marchés", pages)
            yield Prose((sentences.contracts(len(signed), sum(priced), site.language),))


def _actions(site: Site, policy: str) -> Iterator[Links]:
    kept = site.actions_by_policy.get(policy, [])
    if not kept:
        return
    counted = result_words.counts(tally(kept).by_standing).removesuffix(".")
    order = result_tables.in_order(action for action in kept if action.standing == "late")
    order += [action for action in kept if action.standing != "late"]
    links = tuple(Link(each.name, each.address, result_words.marked(each.standing)) for each in order[:SHOWN])
    yield Links("Les actions promises", (*links, *_more(len(kept), results.BASE), Link("Toutes les actions", results.BASE, counted)))


def _indicators(site: Site, policy: str) -> Iterator[Links]:
    kept = [each for each in site.indicators if each.policy == policy]
    if kept:
        links = tuple(Link(each.name, each.address, measured.marked(each.main.standing)) for each in kept[:SHOWN])
        yield Links("Ce qui est mesuré", (*links, *_more(len(kept), f"{results.BASE}#indicateurs")))


def _commitments(site: Site, policy: str) -> Iterator[Links]:
    kept = [each for each in site.commitments if each.policy == policy]
    if kept:
        links = tuple(Link(each.name, f"{COMMITMENTS}#{each.anchor}", committed.verdict(each)) for each in kept)
        yield Links("Les engagements sur plusieurs années", links)


def behind(site: Site, view: View, shelf: Shelf, node: Node) -> Iterator[Section]:
    """On a page below a policy: the projects and the actions whose operation its lines bear, and what pays them over several years; on
    that of a part of a policy, those that name its function as well."""
    if view.siret != site.accounts.main or shelf.breakdown.side != "D" or len(node.path) < 2:
        return
    numbers = {line.operation for line in shelf.breakdown.lines_below(view.year, node)} - {""}
    built = [project for project in site.projects if project.operation in numbers]
    carried = [action for action in site.nodes.values() if action.text("operation") in numbers]
    paid = [each for each in site.authorisations if numbers.intersection(each.operations)]
    if links := (*_links(built, carried), *result_links.to_authorised(paid)):
        yield Section((Links("", links),), title="À quoi servent les opérations de ces lignes", anchor="operations")
    if shelf.part != "depenses" or not site.is_by_policy(view.siret):
        return
    built = [each for each in site.projects if each not in built and _is_of(site, view, each.function, node)]
    carried = [each for each in site.nodes.values() if each not in carried and _is_of(site, view, each.text("function"), node)]
    if links := _links(built, carried):
        is_long = len(links) > FEW
        listed = Links(f"Les {len(links)} projets et actions" if is_long else "", links, collapsed=is_long)
        yield Section((listed,), title="Quels projets et quelles actions vont avec ?", anchor="fonction")


def _is_of(site: Site, view: View, function: str, node: Node) -> bool:
    """Whether a page tells all the spending of a function."""
    found = part_of_function(site.accounts, view.year, function)
    return bool(found) and found[0] == node.path


def _links(built: Iterable[Project], carried: Iterable[Action]) -> tuple[Link, ...]:
    """Projects and actions, each with where it stands."""
    links = [Link(each.name, each.address, project_words.phase(each.phase) if each.phase else "le projet") for each in built]
    for each in carried:
        links.append(Link(each.name, each.address, f"l'action{f', {result_words.state(each.standing)}' if each.standing else ''}"))
    return tuple(links)
