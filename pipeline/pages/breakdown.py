"""Spending and revenue, a level at a time: the whole, a policy, a sub-policy, a family, down to the lines of the official file."""

from collections.abc import Iterator

from ..figures.breakdown import Node
from ..nomenclature.policies import UNCLASSIFIED
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Proof, Section, Table
from ..sentences import clauses, headings
from . import (
    decisions,
    emblems,
    execution,
    gaps,
    key_figure,
    levies,
    levy_figures,
    official_lines,
    policy,
    projects,
    proportion,
    slides,
    staff,
    subsidies,
    who_pays,
)
from .measured import measured
from .rankings import RANKING, series
from .shelf import UNATTRIBUTED, Shelf, shelves
from .site import Site, View, siblings


def pages(site: Site, view: View) -> Iterator[Page]:
    """Every page of every breakdown of a view."""
    for shelf in shelves(site, view.siret):
        root = shelf.breakdown.root
        if view.year not in root.cents:
            continue
        yield _root(site, view, shelf)
        yield from _below(site, view, shelf, root, ())


def _below(site: Site, view: View, shelf: Shelf, parent: Node, above: tuple[Node, ...]) -> Iterator[Page]:
    below = parent.in_year(view.year)
    order = [(shelf.address(view, node.path), node.label) for node in below]
    for node in below:
        yield _item(site, view, shelf, node, (*above, parent) if parent.path else above, order)
        yield from _below(site, view, shelf, node, (*above, parent) if parent.path else above)


def _root(site: Site, view: View, shelf: Shelf) -> Page:
    root, year, language = shelf.breakdown.root, view.year, site.language
    below = root.in_year(year)
    words, total = shelf.words, root.cents[year]
    leading = shelf.leading(year)
    title = f"{words['question']}{site.of_budget(view)} ? D'abord : {leading.label}, {language.amount(leading.cents[year])} en {year}."
    who = site.reporter_of(view).subject
    verb = f"prévoit de {words['planned']}" if view.is_forecast else f"a {words['done']}"
    lead = clauses.sentence(f"{who} {verb} {language.amount(total)} en tout")
    blocks = (slides.ranking(site, view, shelf, root), *_apart(site, shelf, below, year), _table(view, shelf, below))
    sections = [Section(blocks, kicker=words["question"], title=_shares_title(shelf, below, total, year), anchor=RANKING)]
    sections += series(site, view, shelf, root, words["all"].capitalize())
    if shelf.breakdown.side == "R" and levy_figures.is_told(view):
        links = (Link(levies.title(site), levies.address(view), "la base, le taux et le produit de chacun"),)
        sections.append(Section((Links("", links),)))
    if shelf.breakdown is site.spending[view.siret] and who_pays.is_told(site, view):
        note = "ce que d'autres collectivités font et paient à côté"
        sections.append(Section((Links("", (Link(who_pays.TITLE, who_pays.address(view), note),)),)))
    return Page(
        address=shelf.address(view),
        name=shelf.name,
        title=title,
        description=f"{site.accounts.town.name}, {year} : {lead}",
        sections=tuple(sections),
        kicker=_kicker(site, view),
        lead=lead,
        hero=_proportion(site, view, shelf, root, key_figure.quoted(site, view, lead)),
        year=year,
        nav="Où va l'argent" if shelf.breakdown.side == "D" else "D'où il vient",
        crumbs=_crumbs(view, shelf, None),
        emphasis=language.amount(leading.cents[year]),
    )


def _crumbs(view: View, shelf: Shelf, above: tuple[Node, ...] | None) -> tuple[Link, ...]:
    """The way up from a page; `above` is None on the first page of a shelf."""
    crumbs = [*view.crumbs]
    if "/" in shelf.part:
        crumbs.append(Link("Dépenses", f"{view.base}depenses/"))
    if above is not None:
        crumbs.append(Link(shelf.name, shelf.address(view)))
        crumbs += [Link(node.label, shelf.address(view, node.path)) for node in above]
    return tuple(crumbs)


def _item(site: Site, view: View, shelf: Shelf, node: Node, above: tuple[Node, ...], order: list[tuple[str, str]]) -> Page:
    year, language = view.year, site.language
    cents, total = node.cents[year], shelf.breakdown.root.cents[year]
    address = shelf.address(view, node.path)
    below = node.in_year(year)
    label = node.label if not above else f"{above[-1].label}, {node.label[:1].lower()}{node.label[1:]}" if len(above) > 1 else node.label
    words = shelf.words
    share = clauses.share(cents, total, language)
    lead = clauses.sentence(f"c'est {share} des {words['all']}" if share else "")
    facts = tuple(_facts(site, view, node))
    blocks = (Facts(facts),) if facts else ()
    if below:
        blocks += (slides.ranking(site, view, shelf, node), _table(view, shelf, below))
        sections = [Section(blocks, title=f"De quoi est faite cette {words['item']}", anchor=RANKING)]
    else:
        sections = [Section((*blocks, *official_lines.tables(site, view, shelf, node)), title="Les lignes du document officiel")]
    proof = _proof(site, view, shelf, node)
    sections += series(site, view, shelf, node, node.label, proof) or [Section((proof,))]
    if policy.is_told(site, view, shelf, node):
        sections += policy.sections(site, view, node)
    sections += [*policy.behind(site, view, shelf, node), *decisions.of_item(site, view, shelf, node)]
    if len(node.path) == 1 and shelf.part == "depenses":
        beside = tuple(filter(None, (projects.link(site, view, node.path[0]), who_pays.link_of(site, view, node.path[0]))))
        sections += [Section((Links("", beside),))] if beside else []
    previous, following = siblings(order, address)
    title = headings.item(label, site.reporter_of(view), shelf.breakdown.side, cents, year, view.is_forecast, language)
    if node.about and not node.about.startswith("Compte "):
        lead = f"{node.about} {lead}".strip()
    return Page(
        address=address,
        name=node.label,
        title=title,
        description=f"{site.accounts.town.name}, {year}. {node.label} : {language.amount(cents)}. {lead}".strip(),
        sections=tuple(sections),
        kicker=_kicker(site, view),
        lead=lead,
        hero=_proportion(site, view, shelf, node, key_figure.quoted(site, view, title)),
        year=year,
        nav="Où va l'argent" if shelf.breakdown.side == "D" else "D'où il vient",
        crumbs=_crumbs(view, shelf, above),
        previous=previous,
        next=following,
        emblem=emblems.of_item(site, shelf, node.path),
        emphasis=language.amount(abs(cents)),
    )


def _shares_title(shelf: Shelf, below: list[Node], total: int, year: int) -> str:
    """«Trois postes font la moitié des dépenses.» The fewest items that make half, when they are few."""
    running = 0
    for count, node in enumerate(below, 1):
        running += node.cents[year]
        if running * 2 >= total > 0:
            numbers = {
                1: "Un seul poste fait",
                2: "Deux postes font",
                3: "Trois postes font",
                4: "Quatre postes font",
                5: "Cinq postes font",
            }
            return f"{numbers[count]} plus de la moitié des {shelf.words['all']}." if count in numbers and running * 2 > total else ""
    return ""


def _apart(site: Site, shelf: Shelf, below: list[Node], year: int) -> list[Block]:
    found = {node.path[-1]: node.cents[year] for node in below}
    notices: list[Block] = []
    if UNATTRIBUTED in found and shelf.breakdown.side == "D":
        hundred = clauses.on_hundred(found[UNATTRIBUTED], sum(found.values()), site.language)
        words = (
            f"Une partie des dépenses{f' ({hundred})' if hundred else ''} ne se rattache à aucune politique : écritures communes à tous "
            "les services, que les comptes officiels ne ventilent pas (fonction 01). Elles sont montrées telles quelles et comptent dans "
            "le total."
        )
        notices.append(Notice(words, Link("Comment se fait le calcul sur 100 €", proportion.HUNDRED)))
    if UNCLASSIFIED in found:
        words = (
            "Les lignes « à classer » ne sont pas encore connues de la table qui relie les comptes aux politiques. Elles comptent dans le "
            "total."
        )
        notices.append(Notice(words, Link("Ce qui est vérifié", "/verification/")))
    return notices


def _proportion(site: Site, view: View, shelf: Shelf, node: Node, quote: str) -> tuple[Block, ...]:
    """Much or little, and what may be copied of it."""
    verb = "prévus" if view.is_forecast else f"{shelf.words['done']}s"
    path = node.path if shelf.breakdown.side == "D" and shelf.part == "depenses" else None
    whole = (verb, shelf.breakdown.root.cents[view.year] if node.path else 0)
    facts = proportion.facts(site, view, node.cents, whole, lambda other: shelf.address(other, node.path), path)
    return (Facts(facts, quote),) if facts else ()


def _facts(site: Site, view: View, node: Node) -> Iterator[Fact]:
    """What was planned, and what the amount is made of, in one unit, the two sections adding up to the displayed total."""
    language, year = site.language, view.year
    cents, voted = node.cents[year], node.voted.get(year, 0)
    scale = language.scale_of(max(abs(cents), abs(voted)))
    if not view.is_forecast and voted > 0:
        there = execution.address(view) if execution.is_told(site, view) else ""
        yield Fact("prévu au budget", language.quantity(voted, gaps.unit((voted,), scale, language)), href=there)
        if cents >= 0:
            yield Fact("réalisé", gaps.percent(cents, voted, language), href=there)
    parts = (node.operating.get(year, 0), node.capital.get(year, 0))
    if all(parts):
        for name, amount in zip(("pour fonctionner", "pour investir"), measured(parts, language, scale), strict=True):
            yield Fact(name, amount)


def _table(view: View, shelf: Shelf, below: list[Node]) -> Table:
    year = view.year
    executed = "Voté" if view.is_forecast else "Réalisé"
    columns = [
        Column("Poste"),
        Column("Fonctionnement", "cents"),
        Column("Investissement", "cents"),
        Column(f"{executed} en {year}", "cents"),
    ]
    rows = [[node.label, node.operating.get(year, 0), node.capital.get(year, 0), node.cents[year]] for node in below]
    if not view.is_forecast:
        columns.append(Column("Prévu", "cents"))
        for row, node in zip(rows, below, strict=True):
            row.append(node.voted.get(year, 0))
    total = ("Total", *(sum(row[place] for row in rows) for place in range(1, len(columns))))
    caption = f"{shelf.name} de {year}, au centime"
    return Table(caption, tuple(columns), tuple(tuple(row) for row in rows), total, collapsed=True)


def _proof(site: Site, view: View, shelf: Shelf, node: Node) -> Proof:
    lines = shelf.breakdown.lines_below(view.year, node)
    language = site.language
    text = (
        f"{language.euros(node.cents[view.year])}, la somme de {language.number(len(lines))} ligne{'s' if len(lines) > 1 else ''} "
        f"({shelf.words['all']} réelles, des deux sections) du {view.document} de {view.year}. {key_figure.origin(site, view)}"
    )
    links = (
        *subsidies.links_of(site, view, node),
        *staff.links_of(site, view, node),
        Link("Toutes les lignes (CSV)", "/donnees/lignes-budgetaires.csv"),
        Link("Comment les lignes sont rattachées", "/methode/"),
        Link("Ce qui est vérifié", "/verification/"),
    )
    return Proof("D'où vient ce chiffre ?", text, None, links)


def _kicker(site: Site, view: View) -> str:
    if view.siret == site.accounts.main:
        return f"{'Budget voté' if view.is_forecast else 'Comptes'} {view.year}"
    return f"{site.accounts.budgets[view.siret].name}, {view.year}"
