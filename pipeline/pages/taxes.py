"""«Où va votre argent ?»: what a household pays to the town, split as the town spends, for typical amounts and for one that is typed."""

from ..figures import catalogue
from ..figures.breakdown import Node
from ..figures.taxes import policies, split
from ..report import Bar, Bars, Block, Column, Link, Links, Page, Prose, Receipt, Section, Table
from ..sentences import clauses
from .shelf import Shelf, shelves
from .site import Site, View

TITLE = "Où va votre argent ?"
# Taxe foncière, the town's share: a flat, a house, a large house.
TYPICAL = (600_00, 1_200_00, 2_000_00)
FIRST = TYPICAL[1]
TAXES = "impots"
NORMS = ("M14", "M57")


def is_told(site: Site, view: View) -> bool:
    """A town that levies taxes, in a year that is over, when its lines say what they are for."""
    accounts = site.accounts
    return (
        accounts.town.kind == "commune"
        and view.siret == accounts.main
        and not accounts.budgets[view.siret].is_annex
        and not view.is_forecast
        and catalogue.norm(accounts, view.siret, view.year) in NORMS
        and accounts.has_functions(view.siret)
        and len(policies(site.spending[view.siret], view.year)) > 1
    )


def address(view: View) -> str:
    return f"{view.base}mes-impots/"


def page(site: Site, view: View) -> Page:
    year, who = view.year, site.reporter
    shelf = shelves(site, view.siret)[0]
    nodes = policies(shelf.breakdown, year)
    lead = (
        f"Voici comment se répartit ce que vous payez à {who.subject}, si chaque euro suit ses dépenses de fonctionnement de {year}. "
        "Prenez la part communale de votre taxe foncière : elle est sur votre avis d'imposition."
    )
    sections = (
        Section((_receipt(site, view, shelf, nodes), _table(view, shelf, nodes)), title=f"Votre part, politique par politique, en {year}."),
        Section((Prose(_method(site, view)),), title="Comment c'est calculé"),
        Section((Prose(_elsewhere(site)), _links(view)), title="Ce que cette part ne paie pas"),
    )
    return Page(
        address=address(view),
        name="Mes impôts",
        title=TITLE,
        description=f"{site.accounts.town.name}, {year} : de votre taxe foncière aux politiques {_of(site)}, en euros.",
        sections=sections,
        kicker=f"Comptes {year}",
        lead=lead,
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _of(site: Site) -> str:
    """«de la ville», «de la commune»."""
    return f"de {site.reporter.subject}"


def _receipt(site: Site, view: View, shelf: Shelf, nodes: list[Node]) -> Block:
    year, language = view.year, site.language
    weights = [node.operating[year] for node in nodes]
    rows = []
    for node, weight, cents in zip(nodes, weights, split(FIRST, weights), strict=True):
        share = clauses.share(weight, sum(weights), language)
        width = round(100 * weight / weights[0], 2)
        rows.append(Bar(node.label, shelf.target(view, node), width, language.euros(cents, 0), share, node.about, cents))
    return Receipt(
        label="Ce que vous payez, en euros",
        hint="Par exemple 1 234,50. Le calcul se fait dans cette page : rien n'est envoyé ni gardé.",
        value=language.number(FIRST // 100),
        bars=Bars(shelf.tone, tuple(rows), note=f"Pour {language.euros(FIRST, 0)}, à l'euro près ; les parts font bien le total."),
        weights=tuple(weights),
    )


def _table(view: View, shelf: Shelf, nodes: list[Node]) -> Table:
    weights = [node.operating[view.year] for node in nodes]
    columns = [split(cents, weights) for cents in TYPICAL]
    rows = tuple(([node.label, shelf.target(view, node)], *parts) for node, *parts in zip(nodes, *columns, strict=True))
    return Table(
        "Trois montants courants de taxe foncière, part communale",
        (Column("Politique", "link"), *(Column(f"Pour {cents // 100:,} €".replace(",", "\u202f"), "euros") for cents in TYPICAL)),
        rows,
        (["Total", ""], *TYPICAL),
        note="Arrondi à l'euro ; les parts font bien le total.",
    )


def _method(site: Site, view: View) -> tuple[str, ...]:
    language, year = site.language, view.year
    who = site.reporter
    said = [
        f"Aucun impôt n'est réservé à un service : ce que vous payez se mêle aux autres recettes {_of(site)}, et c'est le conseil "
        "municipal qui décide de leur emploi. Le calcul suppose donc que chaque euro est dépensé comme tous les autres.",
        f"La répartition est celle des dépenses réelles de fonctionnement de {year}, puisque les impôts locaux sont une recette de "
        "fonctionnement. Les travaux, payés surtout par l'épargne, les subventions et l'emprunt, n'y sont pas ; les intérêts des emprunts "
        "y sont.",
    ]
    revenue = site.revenue[view.siret].root
    total = revenue.operating.get(year, 0)
    taxes = next((node.operating.get(year, 0) for node in revenue.children if node.path == (TAXES,)), 0)
    if share := clauses.share(taxes, total, language):
        said.append(
            f"Les impôts et taxes, de tous les contribuables, font {share} de ce que {who.subject} reçoit pour fonctionner. Le reste vient "
            "surtout de l'État et de ce que paient les usagers : vos impôts ne paient donc qu'une partie de chaque service."
        )
    return tuple(said)


def _elsewhere(site: Site) -> tuple[str, ...]:
    return (
        "Votre avis de taxe foncière additionne plusieurs destinataires. Seule la colonne « Commune » est répartie ici. Les autres vont "
        "ailleurs : à l'intercommunalité, à des syndicats ou à un établissement public foncier quand il y en a un, à celui qui enlève les "
        "ordures ménagères, et à l'État pour ses frais de gestion.",
        "L'impôt sur le revenu et la TVA vont à l'État, à la Sécurité sociale et à d'autres collectivités. La taxe d'habitation ne se paie "
        "plus que sur les résidences secondaires. Si vous êtes locataire, votre propriétaire paie la taxe foncière.",
        "Depuis 2021, la commune reçoit aussi la part qui allait au département. Un coefficient corrige ce transfert : une partie de ce "
        "que vous payez peut aider d'autres communes, ou d'autres aider la vôtre.",
    )


def _links(view: View) -> Links:
    return Links(
        "",
        (
            Link("Toutes les dépenses, investissement compris", f"{view.base}depenses/"),
            Link("D'où vient l'argent", f"{view.base}recettes/"),
            Link("Comment les dépenses sont rattachées aux politiques", "/methode/"),
        ),
    )
