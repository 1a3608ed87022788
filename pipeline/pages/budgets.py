"""Every budget of a year side by side, what goes from one to another, and the first page of each annex budget."""

from collections.abc import Iterator

from ..figures.consolidation import FLOW_WORDS, consolidated
from ..report import Column, Link, Links, Notice, Page, Section, Table
from ..sentences import headings
from . import home
from .rankings import SHOWN_ON_HOME, bars
from .shelf import shelves
from .site import Site, View

NO_FLOW = "Rien ne passe d'un budget à l'autre sur les comptes prévus pour cela : l'ensemble est la somme des budgets."
SHOWN = ("operating_expenditure", "operating_revenue", "capital_expenditure", "capital_revenue")


def pages(site: Site, year: int) -> Iterator[Page]:
    """The page of all budgets when there are several, then each annex budget's own."""
    views = [view for (_, each), view in site.views.items() if each == year]
    if len(views) < 2:
        return
    yield _all(site, year, views)
    for view in views:
        if view.siret != site.accounts.main:
            yield _annex(site, view)


def _all(site: Site, year: int, views: list[View]) -> Page:
    language, accounts = site.language, site.accounts
    columns = (Column("Budget", "link"), Column("Dépenses de fonctionnement", "cents"), Column("Recettes de fonctionnement", "cents"),
               Column("Dépenses d'investissement", "cents"), Column("Recettes d'investissement", "cents"))  # fmt: skip
    rows = [([accounts.budgets[view.siret].name, view.base], *(view.figures[id_].value for id_ in SHOWN)) for view in views]
    whole = consolidated(accounts, year)
    sections = []
    total: tuple = ()
    if whole is not None:
        total = (["Ensemble, flux internes retirés", ""], *(whole.totals[id_] for id_ in SHOWN))
        if whole.flows_cents:
            rows.append((["Flux entre budgets, retirés", ""], -whole.flows_cents, -whole.flows_cents, 0, 0))
    sections.append(
        Section((Table(f"Les budgets de {year}, opérations réelles, au centime", columns, tuple(rows), total),), title="Côte à côte")
    )
    if whole is not None:
        words = FLOW_WORDS.format(amount=language.euros(whole.flows_cents)) if whole.flows_cents else NO_FLOW
        sections.append(Section((Notice(words),), title="Ce qui passe d'un budget à l'autre"))
    else:
        sections.append(Section((Notice("Les budgets de cette année ne sont pas tous exécutés : ils ne sont pas additionnés."),)))
    names = ", ".join(accounts.budgets[view.siret].name for view in views)
    return Page(
        address=f"/{year}/budgets/",
        name="Budgets",
        title=f"{len(views)} budgets en {year} : {names}.",
        description=f"{accounts.town.name}, {year} : budget principal et budgets annexes, séparés et ensemble.",
        sections=tuple(sections),
        lead="Un service qui se paie par ses usagers, comme l'eau, a son propre budget. Le reste de ce site montre le budget principal.",
        year=year,
        nav="Où va l'argent",
        crumbs=(Link(str(year), f"/{year}/"),),
    )


def _annex(site: Site, view: View) -> Page:
    language, year = site.language, view.year
    budget = site.accounts.budgets[view.siret]
    spent = sum(view.figures[id_].value for id_ in ("operating_expenditure", "capital_expenditure"))
    sections = []
    for shelf in shelves(site, view.siret):
        if view.year in shelf.breakdown.root.cents:
            below = shelf.breakdown.root.in_year(year)
            sections.append(
                Section(
                    (bars(site, view, shelf, below, SHOWN_ON_HOME),),
                    kicker=shelf.words["question"],
                    title=f"{shelf.name} du budget {budget.name}",
                )
            )
    links = (
        Link("Comment ce budget s'équilibre", f"{view.base}equilibre/"),
        Link("Ses chiffres clés", f"{view.base}chiffres/"),
        Link("Tous les budgets", f"/{year}/budgets/"),
    )
    sections.append(Section((Links("", links),), title="Pour aller plus loin"))
    return Page(
        address=view.base,
        name=budget.name,
        title=headings.home(site.reporter, spent, year, view.is_forecast, language, budget.name),
        description=f"{site.accounts.town.name}, {year} : le budget {budget.name}.",
        sections=tuple(sections),
        kicker="Budget annexe" if budget.is_annex else "Autre budget",
        lead=" ".join(home.lead_of(site, view, spent)),
        hero=(home.balance(site, view),),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs[:-1],
    )
