"""«Qui fait quoi, qui paie quoi ?»: policy by policy, what the town and other authorities do, with amounts where accounts are given."""

from collections.abc import Callable, Iterator

from ..figures import flows as computed
from ..figures import printed_budgets
from ..formats import round_half_up
from ..nomenclature.competences import NAMES, Competence
from ..nomenclature.policies import default
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import flows as sentences
from ..tables.bodies import KINDS
from . import flows
from .filled import filled
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
    accounts, year, found = site.accounts, view.year, flows_of(site, view)
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


def flows_of(site: Site, view: View) -> list[computed.Flow]:
    """What passes between the main budget and other bodies, in a year that is over."""
    accounts, year = site.accounts, view.year
    return [] if view.is_forecast else [*computed.attached(accounts, year), *computed.others(accounts, year)]


def totals(found: list[computed.Flow]) -> tuple[int, int]:
    """What the main budget pays to other public bodies, and what it receives from them, in cents."""
    paid, received = (sum(map(flows.own_cents, flows.around_main(found, is_paid))) for is_paid in (True, False))
    return paid, received


def _facts(site: Site, found: list[computed.Flow]) -> Iterator[Block]:
    facts = []
    labels = (("versé à d'autres organismes publics", "spend"), ("reçu d'autres organismes publics", "earn"))
    for (label, tone), cents in zip(labels, totals(found), strict=True):
        if cents > 0:
            facts.append(Fact(label, site.language.quantity(cents), tone))
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


def competences(site: Site, found: list[computed.Flow]) -> dict[str, list[Competence]]:
    """What each kind of authority does, by policy, in the order told: the commune, then others. Rare ones only where they exist."""
    accounts, order = site.accounts, list(NAMES)
    existing = {accounts.role(siret) for siret in accounts.budgets} | {flow.kind.other for flow in found}
    by_policy: dict[str, list[Competence]] = {}
    for each in accounts.competences:
        if each.kind not in RARE or each.kind in existing:
            by_policy.setdefault(each.policy, []).append(each)
    return {policy: sorted(told, key=lambda each: order.index(each.kind)) for policy, told in by_policy.items()}


def grant_in(policy: str, found: list[computed.Flow]) -> int:
    """What of a policy's spending is the grant to the CCAS, which spends it in turn, in cents."""
    return sum(flow.removed_cents for flow in found if flow.kind.id == "ccas_grant") if policy == "solidarite-sante" else 0


def actors(site: Site, view: View, policy: str, told: list[Competence]) -> Iterator[tuple[Competence | None, str]]:
    """(what is done, the budget that does it) for a policy. An annex budget does what the town does: it has no words of its own. The budget
    is empty when its accounts are not given."""
    accounts = site.accounts
    beside = [siret for siret in accounts.budgets if (siret, view.year) in site.views]
    for each in told:
        if each.kind == "commune":
            yield each, view.siret
            annexes = (siret for siret in beside if accounts.role(siret) == "annex")
            yield from ((None, siret) for siret in annexes if _spent(site, siret, policy, view.year) is not None)
            continue
        theirs = [siret for siret in beside if accounts.role(siret) == each.kind]
        yield from ((each, siret) for siret in theirs or [""])


def amounts(site: Site, siret: str, policy: str, year: int) -> tuple[int | str, int | str]:
    """What a budget spends on a policy and per inhabitant of its own territory, in cents; empty when its accounts do not say."""
    cents = _spent(site, siret, policy, year) if siret else None
    people = site.people(site.views[siret, year]) if siret else None
    return ("" if cents is None else cents, round_half_up(cents, people) if cents is not None and people else "")


def address_of(site: Site, siret: str, policy: str, view: View) -> str:
    """Where what a budget spends on a policy is told: the page of the policy, or the budget's own."""
    if siret != view.siret:
        return site.views[siret, view.year].base if siret else ""
    return f"{view.base}depenses/{policy}/" if _spent(site, siret, policy, view.year) is not None else ""


def _policies(site: Site, view: View, found: list[computed.Flow]) -> Iterator[Section]:
    known = default().policies | site.accounts.policies.policies
    blocks: tuple[Block, ...] = (Notice(sentences.GENERAL),)
    for number, (policy, told) in enumerate(competences(site, found).items()):
        grant = grant_in(policy, found)
        table = _policy(site, view, known[policy].label, policy, told)
        said = [_acting(site, view, policy, told)]
        said += [sentences.twice(grant, site.reporter, site.language)] if grant else []
        lead = blocks if number == 0 else ()
        yield Section(
            (*lead, Prose(tuple(said)), table), kicker="Qui fait quoi" if number == 0 else "", title=known[policy].label, anchor=policy
        )


def known_and_silent(
    site: Site, view: View, policy: str, told: list[Competence], named: Callable[[Competence | None, str], str]
) -> tuple[list[tuple[str, int]], list[str]]:
    """Who acts for a policy: with cents when their accounts tell them, else by name alone. `named` takes what `actors` gives."""
    spent: list[tuple[str, int]] = []
    silent: list[str] = []
    for each, siret in actors(site, view, policy, told):
        cents, _ = amounts(site, siret, policy, view.year)
        if isinstance(cents, int):
            spent.append((named(each, siret), cents))
        else:
            silent.append(named(each, siret))
    return spent, silent


def _acting(site: Site, view: View, policy: str, told: list[Competence]) -> str:
    def named(each: Competence | None, siret: str) -> str:
        if siret == view.siret:
            return site.reporter.subject
        if siret:
            return f"{site.accounts.budgets[siret].name}{'' if each else ' (budget annexe)'}"
        return f"{NAMES[each.kind][:1].lower()}{NAMES[each.kind][1:]}"

    return sentences.acting(*known_and_silent(site, view, policy, told, named), view.year, view.is_forecast, site.language)


def _policy(site: Site, view: View, label: str, policy: str, told: list[Competence]) -> Table:
    """One policy: the town first, its annex budgets, then others; amounts of both sections where there are any."""
    rows = []
    for each, siret in actors(site, view, policy, told):
        name = site.accounts.budgets[siret].name if siret else NAMES[each.kind]
        if siret == view.siret:
            name = site.reporter.subject_capital
        name, words = (name, each.words) if each else (f"{name} (budget annexe)", "Un budget à part.")
        rows.append(([name, address_of(site, siret, policy, view)], words, *amounts(site, siret, policy, view.year)))
    columns = (
        Column("Qui", "link"),
        Column("Ce qu'il fait, en général"),
        Column(f"{'Prévu' if view.is_forecast else 'Dépensé'} en {view.year}", "euros"),
        Column("Par habitant de son territoire", "euros"),
    )
    return Table(f"{label} : qui agit", *filled(columns, rows, always=2), collapsed=True)


def _spent(site: Site, siret: str, policy: str, year: int) -> int | None:
    """A budget's spending on a policy; None when its lines do not say what they are for, or say nothing of it."""
    if not site.is_by_policy(siret):
        return None
    return next((node.cents[year] for node in site.policies_of(siret).root.in_year(year) if node.path == (policy,)), None)


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
