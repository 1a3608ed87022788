"""Every budget of a year: the town's own together, what goes from one to another, other authorities apart; each one's first page."""

from collections.abc import Iterator
from fractions import Fraction

from ..figures.consolidation import Consolidated, by_policy, consolidated, with_attached
from ..figures.printed_budgets import missing
from ..formats import round_half_up
from ..nomenclature.policies import UNCLASSIFIED
from ..report import Column, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import flows as sentences
from ..sentences import headings
from ..sentences.clauses import listed
from . import flows, home, slides, who_pays
from .rankings import SHOWN_ON_HOME
from .shelf import shelves
from .site import Site, View

SHOWN = ("operating_expenditure", "operating_revenue", "capital_expenditure", "capital_revenue")
COLUMNS = (
    Column("Budget", "link"),
    Column("Dépenses de fonctionnement", "cents"),
    Column("Recettes de fonctionnement", "cents"),
    Column("Dépenses d'investissement", "cents"),
    Column("Recettes d'investissement", "cents"),
)
UNREMOVED = "Flux retirés sans politique connue"


def is_told(site: Site, year: int) -> bool:
    """A year with several budgets, or whose document shows others that are not given."""
    return sum(each == year for _, each in site.views) > 1 or (
        site.accounts.is_executed(site.accounts.main, year) and bool(missing(site.accounts, year))
    )


def pages(site: Site, year: int) -> Iterator[Page]:
    """The page of all budgets, then the own page of each but the main one."""
    if not is_told(site, year):
        return
    yield _all(site, year)
    for (siret, each), view in site.views.items():
        if each == year and siret != site.accounts.main:
            yield _annex(site, view)


def _all(site: Site, year: int) -> Page:
    accounts = site.accounts
    views = [view for (_, each), view in site.views.items() if each == year]
    own, others = ([view for view in views if accounts.is_own(view.siret) is mine] for mine in (True, False))
    sections = [*_own(site, year, own), *_missing(site, year), *_attached(site, year), *_others(site, year, others)]
    main = site.views[accounts.main, year]
    if who_pays.is_told(site, main):
        link = Link(who_pays.TITLE, who_pays.address(main), "politique par politique, avec ce que d'autres collectivités paient")
        sections.append(Section((Links("", (link,)),)))
    return Page(
        address=f"/{year}/budgets/",
        name="Budgets",
        title=_title(site, year, own, others),
        description=f"{accounts.town.name}, {year} : budget principal, budgets annexes et autres collectivités, séparés et ensemble.",
        sections=tuple(sections),
        lead="Un service qui se paie par ses usagers, comme l'eau, a son propre budget. Les autres pages montrent le budget principal.",
        year=year,
        nav="Où va l'argent",
        crumbs=(Link(str(year), f"/{year}/"),),
    )


def _title(site: Site, year: int, own: list[View], others: list[View]) -> str:
    names = listed([site.accounts.budgets[view.siret].name for view in own])
    if len(own) > 1:
        return f"{len(own)} budgets en {year} : {names}."
    if others:
        return f"{names} de {year}, et les comptes d'autres collectivités."
    return f"En {year}, le document présente {len(own) + len(missing(site.accounts, year))} budgets ; un seul est donné."


def _row(site: Site, view: View) -> tuple:
    return ([site.accounts.budgets[view.siret].name, view.base], *(view.figures[id_].value for id_ in SHOWN))


def _removed_row(whole: Consolidated) -> tuple:
    operating, capital = -whole.removed("F"), -whole.removed("I")
    return (["Flux entre budgets, retirés", ""], operating, operating, capital, capital)


def _own(site: Site, year: int, own: list[View]) -> Iterator[Section]:
    """The town's own budgets side by side, what passes between them, and their spending together by policy."""
    rows = [_row(site, view) for view in own]
    whole = consolidated(site.accounts, year)
    total: tuple = ()
    if whole is not None:
        if whole.flows_cents:
            rows.append(_removed_row(whole))
        total = (["Ensemble, flux internes retirés", ""], *(whole.totals[id_] for id_ in SHOWN))
    table = Table(f"Les budgets de {year}, opérations réelles, au centime", COLUMNS, tuple(rows), total)
    yield Section((table,), title="Côte à côte" if len(own) > 1 else "Le budget montré ici")
    if whole is None:
        if len(own) > 1:
            yield Section((Notice("Les budgets de cette année ne sont pas tous exécutés : ils ne sont pas additionnés."),))
        return
    blocks = [Notice(sentences.removed(whole.flows_cents, site.language) if whole.flows_cents else sentences.NO_FLOW)]
    if whole.flows:
        blocks.append(flows.between(site, whole.flows, f"Chaque flux entre budgets en {year}, au centime"))
        if any(flow.difference_cents for flow in whole.flows):
            words = "Les deux côtés d'un flux n'écrivent pas toujours le même montant : l'écart est montré, et contrôlé."
            blocks.append(Notice(words, Link("Ce qui est vérifié", "/verification/")))
    yield Section(tuple(blocks), title="Ce qui passe d'un budget à l'autre", anchor="flux")
    if site.accounts.has_functions(site.accounts.main):
        yield Section((_policies(site, year, whole),), title="Budgets annexes compris, politique par politique")


def _policies(site: Site, year: int, whole: Consolidated) -> Table:
    main = site.accounts.budgets[site.accounts.main].name
    columns = [Column("Politique", "link"), Column(main, "cents"), Column("Autres budgets", "cents")]
    columns += [Column("Flux retirés", "cents"), Column("Ensemble", "cents")]
    policies = site.accounts.policies.policies
    base = site.views[site.accounts.main, year].base
    shown = {node.path[0] for node in site.spending[site.accounts.main].root.in_year(year)}
    rows = []
    for row in by_policy(site.accounts, year, whole):
        label = policies[row.policy].label if row.policy in policies else policies[UNCLASSIFIED].label if row.policy else UNREMOVED
        href = f"{base}depenses/{row.policy}/" if row.policy in shown else ""
        rows.append(([label, href], row.main or "", row.others or "", -row.removed or "", row.total))
    total = (["Total", ""], *(sum(row[place] or 0 for row in rows) for place in range(1, 5)))
    caption = f"Dépenses de {year}, fonctionnement et investissement, au centime"
    return Table(caption, tuple(columns), tuple(rows), total)


def _missing(site: Site, year: int) -> Iterator[Section]:
    """Budgets that the document shows and no file gives, with their printed totals."""
    found = missing(site.accounts, year) if site.accounts.is_executed(site.accounts.main, year) else []
    if not found:
        return
    places = (("F", "D"), ("F", "R"), ("I", "D"), ("I", "R"))
    rows = tuple(([printed.name, ""], *(printed.totals.get(place) for place in places)) for printed in found)
    note = f"Totaux imprimés par le document, opérations d'ordre comprises. Fichier : {found[0].file}."
    table = Table(f"Les budgets présentés en {year} et non donnés, au centime", COLUMNS, rows, note=note)
    yield Section((Notice(sentences.missing([each.name for each in found], year)), table), title="Ce qui manque ici", anchor="manquants")


def _attached(site: Site, year: int) -> Iterator[Section]:
    """The second total, with the CCAS and the caisse des écoles."""
    whole = with_attached(site.accounts, year)
    if whole is None:
        return
    rows = [_row(site, site.views[siret, year]) for siret in whole.sirets]
    if whole.flows_cents:
        rows.append(_removed_row(whole))
    total = (["Ensemble, flux retirés", ""], *(whole.totals[id_] for id_ in SHOWN))
    blocks = [
        Prose((sentences.ATTACHED,)),
        Table(f"L'ensemble en {year}, opérations réelles, au centime", COLUMNS, tuple(rows), total),
    ]
    if whole.flows:
        blocks.append(flows.between(site, whole.flows, f"Chaque flux retiré de cet ensemble en {year}, au centime"))
    yield Section(tuple(blocks), title="Avec les établissements rattachés", anchor="ccas")


def _others(site: Site, year: int, others: list[View]) -> Iterator[Section]:
    """Other authorities apart: what each spends, whom it serves, per inhabitant."""
    if not others:
        return
    rows = []
    for view in others:
        spent = sum(view.figures[id_].value for id_ in ("operating_expenditure", "capital_expenditure"))
        people = site.people(view)
        each = round_half_up(*Fraction(spent, people).as_integer_ratio()) if people else None
        rows.append(([site.accounts.budgets[view.siret].name, view.base], spent, people, each))
    columns = (Column("Collectivité", "link"), Column("Dépenses des deux sections", "cents"), Column("Habitants", "number"),
               Column("Dépense par habitant", "cents"))  # fmt: skip
    table = Table(f"Les autres collectivités en {year}, opérations réelles", columns, tuple(rows))
    yield Section((Prose((sentences.APART,)), table), title="D'autres collectivités, à part", anchor="autres")


def _annex(site: Site, view: View) -> Page:
    language, year = site.language, view.year
    budget = site.accounts.budgets[view.siret]
    is_own = site.accounts.is_own(view.siret)
    spent = sum(view.figures[id_].value for id_ in ("operating_expenditure", "capital_expenditure"))
    sections = [] if is_own else [Section((Notice(sentences.APART, Link("Tous les budgets", f"/{year}/budgets/")),))]
    for shelf in shelves(site, view.siret):
        if view.year in shelf.breakdown.root.cents:
            sections.append(
                Section(
                    (slides.ranking(site, view, shelf, shelf.breakdown.root, SHOWN_ON_HOME),),
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
        kicker=("Budget annexe" if budget.is_annex else "Autre budget") if is_own else "Une autre collectivité",
        lead=" ".join(home.lead_of(site, view, spent)),
        hero=(home.balance(site, view),),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs[:-1],
    )
