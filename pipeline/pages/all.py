"""Every page of the site, in order, and the menus that lead to them."""

from collections.abc import Iterator
from dataclasses import replace

from ..charts import unchecked
from ..report import Link, Page
from ..tables import Table
from . import (
    accessibility,
    actions,
    agents,
    authorisations,
    balance,
    breakdown,
    budgets,
    calendar,
    comments,
    commitments,
    comparison,
    contacts,
    contracts,
    corrected,
    data,
    debt,
    decisions,
    districts,
    execution,
    figures,
    groups,
    health,
    home,
    illustrated,
    indicators,
    levies,
    levy_figures,
    list_figures,
    near,
    paper,
    plain,
    plans,
    portfolio,
    project,
    project_costs,
    projects,
    quotients,
    ratios,
    requests,
    results,
    returns,
    scorecard,
    staff,
    subsidies,
    surveys,
    taxes,
    territories,
    themes,
    verification,
    whereabouts,
    who_pays,
)
from .english import all as english
from .site import Site


@unchecked
def pages(site: Site, tables: tuple[tuple[Table, int], ...]) -> list[Page]:
    """All pages with their year switches, the home page of the latest year first, at «/», the English ones last."""
    made = comments.on_pages(site, list(_pages(site)))
    made += near.pages(site, {page.address for page in made})
    made += [*whereabouts.pages(site), *districts.pages(site), verification.page(site), data.page(site, tables)]
    made += accessibility.pages(site)
    made = illustrated.on_pages(site, made)
    made += paper.pages(site, made)
    made = _with_years(site, made)
    latest = next(page for page in made if page.address == f"/{site.latest}/")
    return english.beside(site, [replace(latest, address="/"), *made])


def _pages(site: Site) -> Iterator[Page]:
    for (siret, _), view in site.views.items():
        if siret == site.accounts.main:
            yield home.page(site, view)
        if plain.is_told(site, view):
            yield plain.page(site, view)
        yield from breakdown.pages(site, view)
        yield balance.page(site, view)
        yield from figures.pages(site, view)
        yield from quotients.pages(site, view)
        yield from levy_figures.pages(site, view)
        yield from list_figures.pages(site, view)
        if health.is_told(site, view):
            yield health.page(site, view)
        if debt.is_told(view):
            yield debt.page(site, view)
        if ratios.is_told(site, view):
            yield ratios.page(site, view)
        if execution.is_told(site, view):
            yield execution.page(site, view)
        if levy_figures.is_told(view):
            yield levies.page(site, view)
        if who_pays.is_told(site, view):
            yield who_pays.page(site, view)
        if taxes.is_told(site, view):
            yield taxes.page(site, view)
        if comparison.is_told(site, view):
            yield comparison.page(site, view)
        if staff.is_told(view):
            yield staff.page(site, view)
        if subsidies.is_told(view):
            yield subsidies.page(site, view)
        if contracts.is_told(view):
            yield contracts.page(site, view)
    for year in sorted({year for _, year in site.views}):
        yield from budgets.pages(site, year)
    if projects.is_told(site):
        yield projects.page(site)
        yield from project.pages(site)
    if decisions.is_told(site):
        yield from decisions.pages(site)
    if authorisations.is_told(site):
        yield from authorisations.pages(site)
    if results.is_told(site):
        yield results.page(site)
        yield from plans.pages(site)
        yield from actions.pages(site)
        yield from indicators.pages(site)
        yield from themes.pages(site)
        if groups.is_told(site):
            yield from groups.pages(site)
        if calendar.is_told(site):
            yield calendar.page(site)
    if requests.is_told(site):
        yield requests.page(site)
    if contacts.is_told(site):
        yield contacts.page(site)
    if site.commitments:
        yield commitments.page(site)
    if site.step_costs:
        yield project_costs.page(site)
    for family in (scorecard, portfolio, territories, agents, surveys, returns):
        if family.is_told(site):
            yield from family.pages(site)


def _with_years(site: Site, made: list[Page]) -> list[Page]:
    """Give each page of a year the same page in other years, or the nearest page above that exists."""
    known = {page.address for page in made}
    found = []
    years = site.accounts.years()
    for page in made:
        if page.year is None or len(years) < 2:
            found.append(page)
            continue
        rest = page.address.removeprefix(f"/{page.year}/")
        switches = []
        for year in years:
            name = str(year) if site.accounts.is_executed(site.accounts.main, year) else f"{year} prévu"
            switches.append(Link(name, "" if year == page.year else _nearest(f"/{year}/", rest, known)))
        found.append(replace(page, years=tuple(switches)))
    return found


def _nearest(base: str, rest: str, known: set[str]) -> str:
    parts = rest.strip("/").split("/") if rest.strip("/") else []
    while parts and base + "/".join(parts) + "/" not in known:
        parts.pop()
    return base + ("/".join(parts) + "/" if parts else "")


def menu(site: Site, year: int) -> tuple[Link, ...]:
    """The main menu of a year."""
    base = f"/{year}/"
    return (
        Link("Où va l'argent", f"{base}depenses/"),
        Link("D'où il vient", f"{base}recettes/"),
        Link("L'équilibre", f"{base}equilibre/"),
        Link("Les chiffres clés", f"{base}chiffres/"),
        *results.menu(site),
        *whereabouts.menu(site),
        Link("Comprendre", "/methode/"),
    )


def source(site: Site) -> str:
    """The sentence that ends each page: which documents, and that they were checked."""
    read = site.accounts
    documents = read.chosen_documents(read.main, site.latest)
    kinds = {"CA": "compte administratif", "CFU": "compte financier unique", "BP": "budget primitif"}
    kind = kinds.get(documents["stage"].iloc[-1], "budget voté")
    given = f"{kind} {site.latest}{_other_years(site)}"
    return f"Chiffres du {given}, tels que transmis à l'État{corrected.in_documents(site)} ; {verification.counted(site)}."


def _other_years(site: Site) -> str:
    """The years before the latest that is over, or the budget voted after the only one."""
    years = site.accounts.years()
    earlier, later = ([year for year in years if sign * (year - site.latest) > 0] for sign in (-1, 1))
    if earlier:
        return " et des années précédentes" if len(earlier) > 1 else f" et de l'année {earlier[0]}"
    return f" et du budget voté de {later[0]}" if later else ""


def footer(site: Site) -> tuple[Link, ...]:
    """The links that end each page."""
    latest = site.views[site.accounts.main, site.latest]
    return (
        *((Link(plain.NAME, plain.address(latest)),) if plain.is_told(site, latest) else ()),
        Link("Ce qui est vérifié", "/verification/"),
        Link("Toutes les données", "/donnees/"),
        Link("Méthode", "/methode/"),
        Link("Les mots des comptes", "/glossaire/"),
        Link(accessibility.mention(site), "/accessibilite/"),
        Link("Mentions légales", "/mentions-legales/"),
    )
