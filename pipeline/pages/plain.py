"""«En clair»: the essential of an executed year in plain language, a page that reads from top to bottom without any other."""

from collections.abc import Sequence

from ..figures.plans import tally
from ..figures.projects import Project
from ..nomenclature.policies import UNCLASSIFIED
from ..report import Bar, Bars, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import plain as sentences
from ..sentences import projects as project_words
from . import debt, emblems, home, results, retold
from .measured import width
from .projects import BASE as PROJECTS
from .shelf import UNATTRIBUTED, Shelf, shelves
from .site import Site, View
from .views import RECEIVED, SPENT

NAME = "En clair"
HUNDRED = 100_00
# Items told by name, out of 100 euros; the others are told together.
SHOWN = 6
BUILT = 5


def is_told(site: Site, view: View) -> bool:
    """A year of the main budget that is over, in which something was spent."""
    return view.siret == site.accounts.main and not view.is_forecast and _sum(view, SPENT) > 0


def link(view: View) -> Link:
    return Link(NAME, address(view), "l'essentiel de l'année, avec des mots simples")


def address(view: View) -> str:
    return f"{view.base}en-clair/"


def page(site: Site, view: View) -> Page:
    year, found = view.year, shelves(site, view.siret)
    spent, received, (_, older) = _sum(view, SPENT), _sum(view, RECEIVED), home.apart(site, view)
    lines = sentences.money(site.reporter, spent, received, older, site.people(view), year, site.language)
    sections = [
        Section((Prose(tuple(lines)),), title="Combien d'argent ?"),
        _hundred(site, view, found[0], "À quoi sert l'argent ?"),
        _hundred(site, view, found[-1], "D'où vient l'argent ?"),
        _debt(site, view),
        _built(site, year),
        _promises(site, view),
        Section((_words(), Links("", (Link("D'autres mots", "/glossaire/"),))), title="Les mots difficiles"),
        Section((Prose(sentences.ABOUT),), title="À propos de cette page"),
    ]
    return Page(
        address=address(view),
        name=NAME,
        title=sentences.TITLE.format(year=year),
        description=f"{site.accounts.town.name} : l'essentiel des comptes de {year} avec des mots simples et des phrases courtes.",
        sections=tuple(section for section in sections if section),
        lead=sentences.LEAD,
        year=year,
        nav="Comprendre",
        crumbs=view.crumbs,
    )


def _sum(view: View, ids: Sequence[str]) -> int:
    return sum(view.figures[id_].value for id_ in ids)


def _hundred(site: Site, view: View, shelf: Shelf, title: str) -> Section | None:
    """100 euros of one side in whole euros that add up to 100; None where an item is less than nothing, or there is nothing to share."""
    year, below = view.year, [node for node in shelf.breakdown.root.in_year(view.year) if node.cents[view.year]]
    if len(below) < 2 or any(node.cents[year] < 0 for node in below):
        return None
    alone = [node for node in below if node.path[-1] not in (UNATTRIBUTED, UNCLASSIFIED)][:SHOWN]
    # As the page of all items tells them: what is told together here is what is left of the hundred.
    shared = dict(zip((node.path for node in below), retold.parts([node.cents[year] for node in below], HUNDRED // 100), strict=True))
    alone = [node for node in alone if shared[node.path]]
    euros = [shared[node.path] * 100 for node in alone]
    rows = [
        Bar(
            node.label, shelf.target(view, node), width(part, max(euros)), sentences.euros(part), "", "", part,
            emblem=emblems.in_ranking(site, shelf, node.path),
        )
        for node, part in zip(alone, euros, strict=True)
    ]  # fmt: skip
    if len(alone) < len(below):
        rest = HUNDRED - sum(euros)
        rows.append(Bar("Tout le reste", shelf.address(view), None, sentences.euros(rest), "", "", rest))
    intro = sentences.HUNDRED[shelf.breakdown.side].format(year=year)
    return Section((Prose((intro,)), Bars(shelf.tone, tuple(rows))), title=title)


def _debt(site: Site, view: View) -> Section | None:
    if not debt.is_told(view) or view.figures["debt_outstanding"].value < 0:
        return None
    owed, repaid, interest = (view.figures[id_].value for id_ in ("debt_outstanding", "debt_repayment", "interest"))
    replaced, _ = home.apart(site, view)
    said = sentences.debt(site.reporter, owed, repaid, replaced, interest, view.year, site.language)
    way = Links("", (Link("La dette, avec plus de détails", f"{view.base}dette/"),))
    return Section((Prose(tuple(said)), way), title="Faut-il rendre de l'argent ?")


def _built(site: Site, year: int) -> Section | None:
    """What was finished in the year, the dearest first."""
    finished = [each for each in site.projects if each.phase == "delivered" and each.end_actual[:4] == str(year)]
    if not finished:
        return None
    finished.sort(key=lambda each: -(each.cost_cents or 0))
    links = [Link(each.name, each.address, _cost(site, each)) for each in finished[:BUILT]]
    if len(finished) > BUILT:
        links.append(Link("Tous les projets", PROJECTS))
    return Section((Links("", tuple(links)),), title=f"Qu'est-ce qui a été terminé en {year} ?")


def _cost(site: Site, project: Project) -> str:
    """Which cost it is as well: of a project that is finished, what was voted is not yet what it cost."""
    return project_words.cost(project, site.language) if project.cost_cents else ""


def _promises(site: Site, view: View) -> Section | None:
    """Where plans stand today is no part of an older year."""
    whole = tally(action for plan in site.plans for action in plan.actions)
    if view.year != site.latest or not whole.counted:
        return None
    way = Links("", (Link("Les promesses, une à une", results.BASE),))
    return Section((Prose(tuple(sentences.promises(whole, site.language))), way), title="Les promesses sont-elles tenues ?")


def _words() -> Table:
    return Table("Ce que veulent dire ces mots", (Column("Mot"), Column("Ce qu'il veut dire")), tuple(sentences.WORDS.items()))
