"""«Qui fait quoi, qui paie quoi ?»: policy by policy, what the town and other authorities do, with amounts where accounts are given."""

from collections.abc import Iterator

from ..figures import flows as computed
from ..figures import printed_budgets
from ..formats import round_half_up
from ..nomenclature.competences import NAMES, Competence
from ..nomenclature.policies import default
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import flows as sentences
from ..tables.bodies import KINDS
from . import flows
from .site import Site, View

TITLE = "Qui fait quoi, qui paie quoi ?"
# Shown only where one exists, or is known to.
RARE = ("caisse_des_ecoles", "cias")


def is_told(site: Site, view: View) -> bool:
    """The main budget of a commune: the law shares out what communes do, and that is what the table tells."""
    accounts = site.accounts
    return accounts.town.kind == "commune" and view.siret == accounts.main and not accounts.budgets[view.siret].is_annex


def address(view: View) -> str:
    return f"{view.base}qui-paie-quoi/"


def link_of(site: Site, view: View, policy: str) -> Link | None:
    """Where a policy's page leads for what others pay; None when nothing is said of it."""
    if not is_told(site, view) or policy not in {each.policy for each in site.accounts.competences}:
        return None
    return Link("Ce que d'autres paient aussi", f"{address(view)}#{policy}", "ce que font les autres collectivités pour la même politique")


def page(site: Site, view: View) -> Page:
    accounts, year = site.accounts, view.year
    found = [] if view.is_forecast else [*computed.attached(accounts, year), *computed.others(accounts, year)]
    sections = [*_flows(site, view, found), *_policies(site, view, found), *_bodies(site, view), _texts(site)]
    return Page(
        address=address(view),
        name="Qui fait quoi",
        title=TITLE,
        description=f"{accounts.town.name}, {year} : qui agit pour chaque politique, et ce que chaque collectivité paie.",
        sections=tuple(sections),
        kicker=f"{'Budget voté' if view.is_forecast else 'Comptes'} {year}",
        lead=sentences.lead(site.reporter),
        hero=tuple(_facts(site, found)),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _facts(site: Site, found: list[computed.Flow]) -> Iterator[Block]:
    facts = []
    for is_paid, label in ((True, "versé à d'autres organismes publics"), (False, "reçu d'autres organismes publics")):
        cents = sum(flows.own_cents(flow) for flow in found if (flow.kind.payer == "main") == is_paid)
        if cents > 0:
            facts.append(Fact(label, site.language.quantity(cents), "spend" if is_paid else "earn"))
    if facts:
        yield Facts(tuple(facts))


def _flows(site: Site, view: View, found: list[computed.Flow]) -> Iterator[Section]:
    who = site.reporter.subject
    for is_paid, title in ((True, f"Ce que {who} verse à d'autres"), (False, f"Ce que d'autres versent à {who}")):
        table = flows.around(site, view, found, is_paid)
        if table:
            more: tuple[Block, ...] = ()
            if not is_paid:
                more = (Links("", (Link("Toutes les recettes, dont les dotations de l'État", f"{view.base}recettes/"),)),)
                for siret, cents in printed_budgets.crossed(site.accounts, view.year).items():
                    said = sentences.crossed(site.accounts.budgets[siret].name, cents, site.language)
                    more = (Prose((said,)), *more)
            yield Section((table, *more), title=title, anchor="verse" if is_paid else "recoit")


def _policies(site: Site, view: View, found: list[computed.Flow]) -> Iterator[Section]:
    accounts = site.accounts
    known = default().policies | accounts.policies.policies
    ordered = list(dict.fromkeys(each.policy for each in accounts.competences))
    blocks: tuple[Block, ...] = (Notice(sentences.GENERAL),)
    existing = {accounts.role(siret) for siret in accounts.budgets} | {flow.kind.other for flow in found}
    for number, policy in enumerate(ordered):
        told = [each for each in accounts.competences if each.policy == policy and (each.kind not in RARE or each.kind in existing)]
        if not told:
            continue
        grant = sum(flow.removed_cents for flow in found if flow.kind.id == "ccas_grant") if policy == "solidarite-sante" else 0
        table = _policy(site, view, known[policy].label, policy, told)
        more = (Prose((sentences.twice(grant, site.reporter, site.language),)),) if grant else ()
        lead = (*blocks, table) if number == 0 else (table,)
        yield Section((*lead, *more), kicker="Qui fait quoi" if number == 0 else "", title=known[policy].label, anchor=policy)


def _policy(site: Site, view: View, label: str, policy: str, told: list[Competence]) -> Table:
    """One policy: the town first, its annex budgets, then others; amounts of both sections where there are any."""
    accounts = site.accounts
    beside = {siret: budget for siret, budget in accounts.budgets.items() if (siret, view.year) in site.views}
    rows: list[tuple] = []
    for each in sorted(told, key=lambda each: list(NAMES).index(each.kind)):
        if each.kind == "commune":
            rows.append(_row(site, view.siret, site.reporter.subject_capital, each.words, policy, view))
            annexes = [siret for siret in beside if accounts.role(siret) == "annex"]
            spending = [siret for siret in annexes if _spent(site, siret, policy, view.year) is not None]
            rows += [_row(site, siret, f"{beside[siret].name} (budget annexe)", "Un budget à part.", policy, view) for siret in spending]
            continue
        theirs = [siret for siret in beside if accounts.role(siret) == each.kind]
        rows += [_row(site, siret, beside[siret].name, each.words, policy, view) for siret in theirs]
        if not theirs:
            rows.append(([NAMES[each.kind], ""], each.words, "", ""))
    columns = (
        Column("Qui", "link"),
        Column("Ce qu'il fait, en général"),
        Column(f"{'Prévu' if view.is_forecast else 'Dépensé'} en {view.year}", "euros"),
        Column("Par habitant de son territoire", "euros"),
    )
    kept = [place for place in range(4) if place < 2 or any(row[place] != "" for row in rows)]
    return Table(
        f"{label} : qui agit",
        tuple(columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
    )


def _spent(site: Site, siret: str, policy: str, year: int) -> int | None:
    """A budget's spending on a policy; None when its lines do not say what they are for, or say nothing of it."""
    if not site.is_by_policy(siret):
        return None
    return next((node.cents[year] for node in site.policies_of(siret).root.in_year(year) if node.path == (policy,)), None)


def _row(site: Site, siret: str, name: str, words: str, policy: str, view: View) -> tuple:
    cents = _spent(site, siret, policy, view.year)
    other = site.views[siret, view.year]
    people = site.people(other)
    each = round_half_up(cents, people) if cents is not None and people else None
    is_own = siret == view.siret
    href = f"{view.base}depenses/{policy}/" if is_own and cents is not None else "" if is_own else other.base
    return ([name, href], words, "" if cents is None else cents, "" if each is None else each)


def _bodies(site: Site, view: View) -> Iterator[Section]:
    """What the town has created and what it belongs to, as its annexes print them."""
    rows = site.accounts.bodies
    rows = rows[(rows["budget"] == view.siret) & (rows["year"] == view.year)]
    blocks: list[Block] = []
    for prefix, caption, third in (
        ("groupement", f"Les groupements dont {site.reporter.subject} est membre", "Mode de financement"),
        ("etablissement", f"Ce que {site.reporter.subject} a créé ou tient à part", "Catégorie"),
    ):
        kept = rows[rows["kind"].str.startswith(prefix)].drop_duplicates(["kind", "name", "category", "paid_cents"])
        if not len(kept):
            continue
        paid = kept["paid_cents"].astype(object).where(kept["paid_cents"].notna(), None)
        columns = [Column("Organisme"), Column("Nature"), Column(third), Column("Montant imprimé", "cents")]
        texts = [
            (name, KINDS[kind], category or None) for name, kind, category in kept[["name", "kind", "category"]].itertuples(index=False)
        ]
        cells = tuple((*row, cents) for row, cents in zip(texts, paid, strict=True))
        if paid.isna().all():
            columns, cells = columns[:-1], tuple(row[:-1] for row in cells)
        blocks.append(Table(caption, tuple(columns), cells, note=f"Annexe du document, telle qu'imprimée : {kept['file'].iloc[0]}."))
    if blocks:
        who = site.reporter.subject
        words = f"Ces montants sont ceux que l'annexe imprime. Ce que {who} paie est déjà dans ses dépenses : ils ne s'y ajoutent pas."
        more = (Prose((words,)),) if rows["paid_cents"].notna().any() else ()
        title = f"Les organismes liés à {site.reporter.subject}"
        yield Section((*blocks, *more), title=title, anchor="organismes")


def _texts(site: Site) -> Section:
    known = default().policies | site.accounts.policies.policies
    rows = tuple((known[each.policy].label, NAMES[each.kind], each.source or None) for each in site.accounts.competences)
    columns = (Column("Politique"), Column("Qui"), Column("Texte"))
    note = "CGCT : Code général des collectivités territoriales. Les textes changent : ceux qui font foi sont sur legifrance.gouv.fr."
    return Section((Table("Les textes qui le disent", columns, rows, note=note, collapsed=True),), title="D'où cela vient")
