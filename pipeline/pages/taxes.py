"""«Où va votre argent ?»: what a household pays to the town, split as the town spends, for typical amounts and for one that is typed."""

from dataclasses import replace

from ..figures import catalogue
from ..figures.breakdown import Node
from ..figures.taxes import Share, households, notice_of, policies, split, town_rate
from ..report import Block, Choice, Column, Link, Links, Page, Prose, Receipt, Section, Table
from ..sentences import clauses
from . import emblems, levies, levy_figures, notice
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
    shares = notice_of(site.accounts, year)
    lead = f"Voici comment se répartit ce que vous payez à {who.subject}, si chaque euro suit ses dépenses de fonctionnement de {year}. "
    if shares:
        lead += f"Le total de votre avis de taxe foncière suffit : la part de {who.subject} en est tirée avec les taux de {year}."
    else:
        lead += "Prenez la part communale de votre taxe foncière : elle est sur votre avis d'imposition."
    first = first_amount(site, year, shares)
    sections = [notice.section(site, year, shares)] if shares else []
    sections += [
        Section(
            (_receipt(site, view, shelf, nodes, first, bool(shares)), _table(site, view, shelf, nodes)),
            title=f"Votre part, politique par politique, en {year}.",
        ),
        Section((Prose(_method(site, view)),), title="Comment c'est calculé"),
        Section((Prose(_elsewhere(bool(shares))), _links(site, view)), title="Ce que cette part ne paie pas"),
    ]
    return Page(
        address=address(view),
        name="Mes impôts",
        title=TITLE,
        description=f"{site.accounts.town.name}, {year} : de votre taxe foncière aux politiques {_of(site)}, en euros.",
        sections=tuple(sections),
        kicker=f"Comptes {year}",
        lead=lead,
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _of(site: Site) -> str:
    """«de la ville», «de la commune»."""
    return f"de {site.reporter.subject}"


def first_amount(site: Site, year: int, shares: list[Share]) -> int:
    """What is split before anything is typed, in cents: the town's share of a notice, else a household's or a common amount."""
    if shares:
        return split(notice.FIRST, [share.weight for share in shares])[0]
    given = households(site.accounts.town, town_rate(site.accounts, year))
    return given[0][1] if given else FIRST


def typical(site: Site, year: int) -> list[tuple[str, int]]:
    """(words, cents) of the town's households, else of amounts that are common."""
    given = households(site.accounts.town, town_rate(site.accounts, year))
    return given or [(site.language.euros(cents, 0), cents) for cents in TYPICAL]


def _receipt(site: Site, view: View, shelf: Shelf, nodes: list[Node], cents: int, is_fed: bool) -> Block:
    weights = tuple(node.operating[view.year] for node in nodes)
    rows = [(node.label, shelf.target(view, node), node.about) for node in nodes]
    parts = notice.bars(site, shelf.tone, rows, cents, weights)
    told = tuple(replace(row, emblem=emblems.in_ranking(site, shelf, node.path)) for row, node in zip(parts.rows, nodes, strict=True))
    return Receipt(
        label=f"La part {_of(site)}, en euros" if is_fed else "Ce que vous payez, en euros",
        hint="Par exemple 1 234,50. Le calcul se fait dans cette page : rien n'est envoyé ni gardé.",
        value=notice.typed(site, cents),
        bars=replace(parts, rows=told),
        weights=weights,
        choices=_choices(site, view.year),
    )


def _choices(site: Site, year: int) -> tuple[Choice, ...]:
    """An amount is its own name; a household's is told after its name."""
    language, found = site.language, []
    for words, paid in typical(site, year):
        amount = language.euros(paid, 2 if paid % 100 else 0)
        found.append(Choice(words if words == amount else f"{words} : {amount}", notice.typed(site, paid)))
    return tuple(found)


def _table(site: Site, view: View, shelf: Shelf, nodes: list[Node]) -> Table:
    language, year = site.language, view.year
    weights = [node.operating[year] for node in nodes]
    found = typical(site, year)
    kind = "cents" if any(paid % 100 for _, paid in found) else "euros"
    columns = [split(paid, weights) for _, paid in found]
    rows = tuple(([node.label, shelf.target(view, node)], *parts) for node, *parts in zip(nodes, *columns, strict=True))
    caption, heads = "Trois montants courants de taxe foncière, part communale", [f"Pour {words}" for words, _ in found]
    note = "Arrondi à l'euro ; les parts font bien le total." if kind == "euros" else "Les parts font bien le total."
    if site.accounts.town.households and (known := households(site.accounts.town, rate := town_rate(site.accounts, year))):
        caption = "Ce que paient des ménages types, part communale de la taxe foncière"
        heads = [f"{name}, {language.euros(paid, 2 if paid % 100 else 0)}" for name, paid in known]
        if rate is not None and any(each.base_cents is not None for each in site.accounts.town.households):
            note += f" Un ménage connu par sa base paie cette base multipliée par le taux de {year}, {language.rate(rate)}."
    return Table(caption, (Column("Politique", "link"), *(Column(head, kind) for head in heads)), rows,
                 (["Total", ""], *(paid for _, paid in found)), note=note)  # fmt: skip


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
    if share := clauses.share(*share_of_taxes(site, view), language):
        said.append(
            f"Les impôts et taxes, de tous les contribuables, font {share} de ce que {who.subject} reçoit pour fonctionner. Le reste vient "
            "surtout de l'État et de ce que paient les usagers : vos impôts ne paient donc qu'une partie de chaque service."
        )
    return tuple(said)


def share_of_taxes(site: Site, view: View) -> tuple[int, int]:
    """What taxes bring in to run services, and all that is received for it, in cents."""
    revenue = site.revenue[view.siret].root
    taxes = next((node.operating.get(view.year, 0) for node in revenue.children if node.path == (TAXES,)), 0)
    return taxes, revenue.operating.get(view.year, 0)


def _elsewhere(is_shared: bool) -> tuple[str, ...]:
    """Where the rest of the notice goes, in words; how to read the notice when its rates are not given."""
    others = (
        "à l'intercommunalité ; à des syndicats ; à un établissement public foncier, par la taxe spéciale d'équipement ; à qui enlève les "
        "ordures ménagères ; à qui entretient les rivières et protège des inondations (taxe GEMAPI) ; à l'État, pour ses frais de gestion"
    )
    first = "Votre avis de taxe foncière additionne plusieurs destinataires. "
    if is_shared:
        first += f"La part de la commune est seule répartie entre les politiques. Les autres vont ailleurs, selon les lieux : {others}."
    else:
        first += f"Seule la colonne « Commune » est répartie ici : écrivez son montant. Les autres vont, selon les lieux, {others}."
    return (
        first,
        "L'impôt sur le revenu et la TVA vont à l'État, à la Sécurité sociale et à d'autres collectivités. La taxe d'habitation ne se paie "
        "plus que sur les résidences secondaires. Si vous êtes locataire, votre propriétaire paie la taxe foncière.",
        "Depuis 2021, la commune reçoit aussi la part qui allait au département. Un coefficient corrige ce transfert : une partie de ce "
        "que vous payez peut aider d'autres communes, ou d'autres aider la vôtre.",
    )


def _links(site: Site, view: View) -> Links:
    links = [
        Link("Toutes les dépenses, investissement compris", f"{view.base}depenses/"),
        Link("D'où vient l'argent", f"{view.base}recettes/"),
        Link("Comment les dépenses sont rattachées aux politiques", "/methode/"),
    ]
    if levy_figures.is_told(view):
        links.insert(2, Link(levies.title(site), levies.address(view), "la base, le taux et le produit de chacun"))
    return Links("", tuple(links))
