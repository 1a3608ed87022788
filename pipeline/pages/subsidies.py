"""«Qui la ville aide-t-elle ?»: the grants of a year, to whom, how concentrated, for what, and beside what the accounts write."""

from ..figures import subsidies as figures
from ..figures.breakdown import Node
from ..figures.subsidies import Listed
from ..nomenclature.policies import UNCLASSIFIED
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import clauses
from ..sentences import subsidies as sentences
from ..tables.subsidies import ORIGINS, SUBSIDIES
from . import corrected, decisions
from .key_figure import address as figure_address
from .list_bars import Item, bars, kept
from .shelf import shelves
from .site import Site, View

SHOWN = 10
CSV = "/donnees/subventions.csv"
# The items of the breakdown by nature whose lines are grants.
FAMILIES = ("subventions-contributions", "subventions-equipement")


def is_told(view: View) -> bool:
    return "subsidies_total" in view.figures and view.figures["subsidies_total"].value > 0


def address(view: View) -> str:
    return f"{view.base}subventions/"


def link(site: Site, view: View) -> Link:
    return Link(sentences.question(site.reporter_of(view)), address(view), "les subventions, une à une")


def links_of(site: Site, view: View, node: Node) -> tuple[Link, ...]:
    """Where an item of the accounts that holds grants is told body by body."""
    return (link(site, view),) if node.path and node.path[-1] in FAMILIES and is_told(view) else ()


def page(site: Site, view: View) -> Page:
    language, year, who = site.language, view.year, site.reporter_of(view)
    listed = figures.of(site.accounts, view.siret, year)
    total, count = view.figures["subsidies_total"], view.figures["subsidies_count"].value
    lead = [sentences.lead(who, total.value, count, year, listed.origin == "scdl", language)]
    per_head = clauses.per_inhabitant(total.value, site.inhabitants(year), language)
    lead.append(clauses.sentence(f"c'est {per_head}" if per_head else ""))
    lead.append(clauses.trend(total.value, total.previous, year - 1, language, "Le total"))
    sections = [
        _largest(site, view, listed),
        *_by_group(site, listed),
        *_by_policy(site, view),
        *_coverage(site, view, listed),
        *decisions.of_grants(site, view, listed),
        _table(site, listed),
    ]
    return Page(
        address=address(view),
        name="Subventions",
        title=sentences.question(who),
        description=f"{site.accounts.town.name}, {year} : {sentences.grants(count, language)}, {language.amount(total.value)}, à qui.",
        sections=tuple(sections),
        kicker=f"Les subventions de {year}{site.of_budget(view)}",
        lead=" ".join(filter(None, lead)),
        hero=(_facts(site, view, listed), *_notices(site, year, listed)),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _facts(site: Site, view: View, listed: Listed) -> Facts:
    language, found = site.language, view.figures
    named = figures.bodies(listed.rows)
    facts = [
        Fact("en tout", language.quantity(found["subsidies_total"].value), "spend", figure_address(view, "subsidies_total")),
        Fact("aides", language.number(found["subsidies_count"].value), href=figure_address(view, "subsidies_count")),
    ]
    if named:
        facts.append(Fact("bénéficiaires nommés", language.number(len(named))))
        facts.append(Fact("pour le plus aidé", language.quantity(named[0].cents)))
    return Facts(tuple(facts))


def _notices(site: Site, year: int, listed: Listed) -> list[Block]:
    """What a reader must know of the list: that there is another, and what is not money."""
    language = site.language
    found: list[Block] = []
    other = figures.MONEY.of(listed.other)
    if len(other):
        origin = str(other["origin"].iloc[0])
        said = sentences.other_list(origin, figures.GRANTS.total(other), figures.MONEY.total(other), year, language)
        found.append(Notice(said, Link("Les deux listes", CSV)))
    return found


def _largest(site: Site, view: View, listed: Listed) -> Section:
    language = site.language
    named = figures.bodies(listed.rows)
    before = figures.of(site.accounts, view.siret, view.year - 1)
    earlier = {body.key: body.cents for body in figures.bodies(before.rows)} if before and before.origin == listed.origin else None
    items = []
    for body in named:
        clause = ""
        if earlier is not None:
            clause = clauses.change(body.cents, earlier[body.key], view.year - 1, language) if body.key in earlier else ""
        items.append(Item(body.name, body.cents, sentences.grants(body.grants, language) if body.grants > 1 else "", clause))
    apart, cents_apart = figures.withheld(listed.rows)
    last = (Item(figures.WITHHELD, cents_apart, sentences.grants(apart, language), is_many=True),) if apart else ()
    total = view.figures["subsidies_total"].value
    fewest = figures.fewest_for_half(named, total)
    title = sentences.concentration(fewest, len(named), sum(body.cents for body in named[: fewest or 0]), total, language)
    blocks: list[Block] = [bars(site, kept(items, SHOWN, "bénéficiaires", last), "des subventions")]
    if apart:
        blocks.append(Prose((sentences.withheld(apart, language),)))
    return Section(tuple(blocks), kicker="À qui", title=title)


def _by_group(site: Site, listed: Listed) -> list[Section]:
    """By legal nature, when the list says it of somebody."""
    groups = figures.by_group(listed.rows)
    told = [group for group in groups if group[0] not in (figures.UNKNOWN, figures.WITHHELD)]
    if not told or len(groups) < 2:
        return []
    items = [Item(name, cents, sentences.grants(count, site.language)) for name, count, cents in groups]
    title = sentences.first_group(told[0][0], told[0][2], site.language)
    note = "La nature juridique est celle que la liste donne, telle qu'elle est écrite."
    return [Section((bars(site, items, "des subventions", note=note),), kicker="Quels bénéficiaires", title=title)]


def _by_policy(site: Site, view: View) -> list[Section]:
    """What grants are for, which the accounts say by their functions and the list does not."""
    accounts = site.accounts
    sums = figures.by_policy(accounts, view.siret, view.year)
    known = [policy for policy, cents in sums if cents > 0 and policy in accounts.policies.policies and policy != UNCLASSIFIED]
    if view.is_forecast or len(known) < 2:
        return []
    shelf = shelves(site, view.siret)[0]
    nodes = {node.path[0]: node for node in shelf.breakdown.root.in_year(view.year) if node.path}
    items = []
    for policy, cents in sums:
        node = nodes.get(policy)
        label = node.label if node else accounts.policies.policies[policy].label if policy in accounts.policies.policies else "Non rattaché"
        items.append(Item(label, cents, href=shelf.address(view, node.path) if node else ""))
    named = dict(zip((policy for policy, _ in sums), items, strict=True))
    title = sentences.first_group(named[known[0]].label, named[known[0]].cents, site.language)
    note = (
        "D'après les comptes : la liste des subventions ne dit pas à quelle politique chacune se rattache. Les montants sont ceux des "
        "comptes de subventions, qui peuvent différer de la liste."
    )
    links = Links("", (Link("Les lignes des comptes", figure_address(view, "subsidies_in_accounts")),))
    block = bars(site, items, "des subventions inscrites dans les comptes", note=note)
    return [Section((block, links), kicker="Pour quoi", title=title)]


def _coverage(site: Site, view: View, listed: Listed) -> list[Section]:
    """The list beside the accounts, account by account; a voted budget has nothing to be held against."""
    if view.is_forecast:
        return []
    language = site.language
    money, written = view.figures["subsidies_total"].value, view.figures["subsidies_in_accounts"].value
    rows = figures.by_account(site.accounts, view.siret, view.year, listed.rows)
    columns = [Column("Compte"), Column("Dans les comptes", "cents")]
    cells: list[tuple] = [(_label(row), row.cents) for row in rows]
    total: tuple = ("Total", sum(row.cents or 0 for row in rows))
    if all(row.listed_cents is not None for row in rows):
        columns.append(Column("Dans la liste", "cents"))
        cells = [(*cell, row.listed_cents) for cell, row in zip(cells, rows, strict=True)]
        total = (*total, sum(row.listed_cents for row in rows))
    else:
        cells.append(("Dans la liste (elle ne dit pas les comptes)", money))
        total = ()
    blocks: list[Block] = [Prose((text,)) for text in (sentences.gap(money, written, language),) if text]
    if rows:
        # Such an account may well have lines, scholarships for instance: a dash alone would say that the accounts write nothing on it.
        is_other = any(row.cents is None for row in rows)
        note = "Un tiret : les comptes n'inscrivent pas de subvention sur ce compte ; ce qu'ils y écrivent d'autre n'est pas compté ici."
        caption = "Les subventions dans les comptes et dans la liste"
        blocks.append(Table(caption, tuple(columns), tuple(cells), total, note=note if is_other else ""))
    links = [Link("Les lignes des comptes", figure_address(view, "subsidies_in_accounts"))]
    links += [
        Link(node.label, shelf.address(view, node.path), "dans les comptes")
        for shelf in shelves(site, view.siret)
        for node in shelf.breakdown.root.in_year(view.year)
        if node.path and node.path[-1] in FAMILIES
    ]
    blocks.append(Links("", tuple(links)))
    return [Section(tuple(blocks), kicker="Et dans les comptes", title=sentences.coverage(money, written, language))]


def _label(row: figures.AccountRow) -> str:
    """The account and its official label, after what it is of: «Bâtiments et installations» alone says nothing.
    One that is no account of grants keeps its label as it is."""
    if "ubvention" in row.label or not row.label or row.cents is None:
        return f"{row.account} {row.label}".strip() or "Compte non indiqué"
    kind = "Subventions d'équipement" if row.account.startswith("204") else "Subventions"
    return f"{row.account} {kind} : {row.label}"


def _table(site: Site, listed: Listed) -> Section:
    """Every grant, and what is given besides money."""
    language = site.language
    money = figures.MONEY.of(listed.rows).sort_values(["is_named", "amount_cents", "row"], ascending=[False, False, True])
    has_purpose, has_account = bool((money["purpose"] != "").any()), bool((money["account"] != "").any())
    columns = [Column("Bénéficiaire"), Column("Montant", "cents")]
    columns += [Column("Objet")] if has_purpose else []
    columns += [Column("Compte", "code")] if has_account else []
    rows = []
    for row in money.itertuples():
        name = row.beneficiary if row.is_named else f"{row.beneficiary} ({sentences.grants(int(row.grants), language)})"
        cells = [name, int(row.amount_cents)]
        cells += [row.purpose] if has_purpose else []
        cells += [row.account] if has_account else []
        rows.append(tuple(cells))
    total = ("Total", figures.MONEY.total(money), *("",) * (len(columns) - 2))
    files = ", ".join(sorted(set(listed.rows["file"])))
    note = f"Origine : {ORIGINS[listed.origin]}. Fichier : {files}."
    if listed.origin == "scdl":
        note += " Chaque convention est comptée en entier, l'année où son versement commence."
    places = zip(listed.rows["file"], listed.rows["row"], strict=True)
    told = (corrected.note(site, places, SUBSIDIES.name), corrected.removed(site, SUBSIDIES.name, set(listed.rows["file"])))
    note = " ".join(filter(None, (note, *told)))
    blocks: list[Block] = []
    kind = figures.KIND.of(listed.rows)
    if len(kind):
        blocks.append(Prose((sentences.in_kind(figures.KIND.total(kind), int(kind["grants"].sum()), language),)))
    besides = sorted({row.beneficiary for row in listed.rows.itertuples() if row.also_in_kind})
    if besides:
        blocks.append(Prose((sentences.besides(besides, language),)))
    blocks.append(
        Table("Toutes les aides en argent, de la plus grande à la plus petite", tuple(columns), tuple(rows), total, note, CSV, True)
    )
    return Section(tuple(blocks), title="Aide par aide")
