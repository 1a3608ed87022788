"""«Que construit la ville ?»: all projects, by phase, policy and district, and what they explain of the year's works."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..figures.policy_results import part_of_function
from ..figures.project_share import shares
from ..figures.projects import BASE, Project
from ..formats import NBSP, slug
from ..nomenclature.policies import default
from ..placed import KINDS, PROJECTS
from ..report import Block, Column, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import projects as sentences
from ..tables.projects import PHASES
from . import construction, emblems, result_links, strips
from .filled import filled
from .site import Site, View
from .territory import MAP

ORDER = (*PHASES, "")
SHOWN = 8
# What is being built stands on cards, the costliest first; more than these are in a table.
CARDS = 6
# More projects of a policy than this are folded: all are listed above, by phase.
FEW = 2


def is_told(site: Site) -> bool:
    return bool(site.projects)


def name(site: Site) -> str:
    return f"Ce que construit {site.reporter.subject}"


def by_phase(projects: Iterable[Project]) -> dict[str, int]:
    found = Counter(project.phase for project in projects)
    return {key: found[key] for key in ORDER if found[key]}


def link(site: Site, view: View, policy: str = "") -> Link | None:
    """Where a page of the main budget leads for its projects, or those of a policy: «7 chantiers en cours». None without any."""
    kept = [project for project in site.projects if not policy or project.policy == policy]
    if not kept or view.siret != site.accounts.main:
        return None
    href = f"{BASE}#{policy}" if policy else BASE
    return Link(name(site) if not policy else "Les projets de cette politique", href, sentences.sites(by_phase(kept)))


def policy_label(site: Site, policy: str) -> str:
    known = default().policies | site.accounts.policies.policies
    return known[policy].label if policy in known else ""


def policy_href(site: Site, policy: str) -> str:
    """The page of a policy in the year that the site tells; empty when it has none."""
    view = site.views[site.accounts.main, site.latest]
    if not policy or not site.is_by_policy(view.siret):
        return ""
    told = {node.path for node in site.spending[view.siret].root.in_year(view.year)}
    return f"{view.base}depenses/{policy}/" if (policy,) in told else ""


def function_link(site: Site, function: str) -> tuple[Link, ...]:
    """The page of the part of a policy that holds all the spending of a function, in the year that the site tells; none without one."""
    view = site.views[site.accounts.main, site.latest]
    found = part_of_function(site.accounts, site.latest, function) if site.is_by_policy(view.siret) else None
    if not found or not any(node.path == found[0] for node in site.spending[view.siret].root.walk() if site.latest in node.cents):
        return ()
    return (Link(found[1], f"{view.base}depenses/{'/'.join(found[0])}/", f"la fonction {function}, en {view.year}"),)


def district_names(site: Site, project: Project) -> list[str]:
    return [site.places.district_names.get(code, code) for code in project.districts]


def page(site: Site) -> Page:
    projects, counts = site.projects, by_phase(site.projects)
    to_map = _on_map(site)
    strip = strips.of_projects(counts, site.language, to_map)
    return Page(
        address=BASE,
        name=name(site),
        title=sentences.title(site.reporter, counts),
        description=f"{site.accounts.town.name} : {sentences.counts(counts)}",
        sections=(
            *(_phase(site, key, [project for project in projects if project.phase == key]) for key in counts),
            *_policies(site),
            *_districts(site),
            *_share(site),
            _data(site),
        ),
        lead=f"{'' if strip else sentences.counts(counts)} Pour chacun : où, quand, combien, et qui paie.".strip(),
        hero=strip or ((Links("", to_map),) if to_map else ()),
        nav="Où va l'argent",
    )


def _on_map(site: Site) -> tuple[Link, ...]:
    """The way to the map of everything, where only projects are kept."""
    kinds = Counter(each.kind for each in site.territory.placed) if site.territory else Counter()
    if not kinds[PROJECTS]:
        return ()
    return (Link("Les voir sur la carte", f"{MAP}?quoi={slug(KINDS[PROJECTS])}" if len(kinds) > 1 else MAP),)


def _share(site: Site) -> Iterator[Section]:
    """What projects explain of the equipment of the last executed year."""
    accounts = site.accounts
    if not accounts.is_executed(accounts.main, site.latest):
        return
    found = shares(accounts, site.projects, (site.latest,))[site.latest]
    told = found.operations_cents + found.declared_cents
    said = sentences.explained(told, found.equipment_cents, found.year, site.language)
    if not said or min(found.operations_cents, found.declared_cents) < 0:
        return
    base = site.views[accounts.main, site.latest].base
    rows = [
        ("Projets qui ont leur numéro d'opération dans les comptes", found.operations_cents),
        (f"Autres projets, d'après ce que déclare {site.reporter.subject}", found.declared_cents),
        ("Le reste : achats et travaux qui ne sont dans aucun projet", found.rest_cents),
    ]
    note = "Les dépenses d'équipement : travaux, terrains, matériel, études (comptes 20 à 23, sans les subventions versées)."
    table = Table(
        f"Dépenses d'équipement de {found.year}",
        (Column("Part"), Column("Montant", "cents")),
        tuple(row for row in rows if row[1]),
        ("Total", found.equipment_cents),
        note=note,
    )
    links = (Link("Les dépenses d'équipement, ligne par ligne", f"{base}chiffres/equipment-expenditure/"),)
    yield Section((table, Links("", links)), kicker="Le poids des projets", title=said)


def _phase(site: Site, key: str, projects: list[Project]) -> Section:
    """The projects of a phase, the costliest first; beyond a few, behind a disclosure."""
    ordered = sorted(projects, key=lambda project: (-(project.cost_cents or sum(project.spent.values())), project.name, project.id))
    title = sentences.marked(key)
    heading = f"{title} : {len(ordered)} projet{'s' if len(ordered) > 1 else ''}."
    blocks: list[Block] = []
    # An order is worth telling when it sorts something.
    priced = sum(project.cost_cents is not None or bool(project.spent) for project in projects)
    if key == "works":
        kept = len(ordered) if len(ordered) <= CARDS + 1 else CARDS
        note = "Du plus coûteux au moins coûteux." if priced > 1 else ""
        blocks.append(construction.cards(site, ordered[:kept], lambda project: district_names(site, project), note))
        ordered = ordered[kept:]
    if ordered:
        blocks += _listed(site, key, ordered, priced > 1, bool(blocks))
    return Section(tuple(blocks), title=heading, anchor=key or "autres")


def _listed(site: Site, key: str, ordered: list[Project], is_sorted: bool, is_rest: bool) -> list[Table]:
    """Projects of a phase as rows; all behind a disclosure where they are the rest of some."""
    rows = [_row(site, project) for project in ordered]
    columns = [Column("Projet", "link"), Column("Politique"), Column("Quartier"), Column("Coût prévu ou voté", "euros"),
               Column("Payé", "euros")]  # fmt: skip
    if key == "delivered":
        columns[3] = Column("Coût final, sinon voté ou prévu", "euros")
    columns, rows = filled(columns, rows)
    said = sentences.phase(key, 2)
    shown = 0 if is_rest else SHOWN
    caption = f"Les projets {said}{', du plus coûteux au moins coûteux' if is_sorted else ''}"
    caption = caption if len(rows) > 1 else f"Le projet {sentences.phase(key)}"
    tables = [Table(caption, columns, rows[:shown])] if shown else []
    if (more := len(rows) - shown) > 0:
        caption = f"Les {more} autres projets {said}" if more > 1 else f"Un autre projet {sentences.phase(key)}"
        tables.append(Table(caption, columns, rows[shown:], collapsed=True))
    return tables


def _row(site: Site, project: Project) -> tuple:
    policy = policy_label(site, project.policy) or project.theme
    spent = sum(project.spent.values()) if project.spent else None
    return ([project.name, project.address], policy, ", ".join(district_names(site, project)), project.cost_cents, spent)


def _policies(site: Site) -> Iterator[Section]:
    keys = [key for key in default().policies | site.accounts.policies.policies if any(each.policy == key for each in site.projects)]
    blocks: list[Block] = []
    for key in keys:
        kept = [project for project in site.projects if project.policy == key]
        href = policy_href(site, key)
        above = (Link("Toutes les dépenses de cette politique", href, f"en {site.latest}"),) if href else ()
        links = links_to(kept[:SHOWN])
        if len(kept) > SHOWN:
            rest = len(kept) - SHOWN
            href = f"{BASE}#{kept[SHOWN].phase or 'autres'}"
            links += (Link(f"et {rest} autre{'s' if rest > 1 else ''}", href, "dans la liste plus haut"),)
        label = policy_label(site, key)
        is_long = len(kept) > FEW
        title, emblem = f"{label} : {len(kept)}{NBSP}projets" if is_long else label, emblems.of_policy(site, key)
        blocks.append(Links(title, (*above, *links), anchor=key, collapsed=is_long, emblem=emblem))
    if blocks:
        yield Section(tuple(blocks), kicker="Par politique", title="À quoi servent ces projets ?", layout="columns")


def links_to(projects: Iterable[Project]) -> tuple[Link, ...]:
    return tuple(Link(each.name, each.address, sentences.phase(each.phase) if each.phase else "") for each in projects)


def _districts(site: Site) -> Iterator[Section]:
    """How many projects in each district; those of no district are said."""
    if site.places.districts.empty:
        return
    keys = list(by_phase(site.projects))
    rows = []
    for code, label in site.places.district_names.items():
        found = Counter(project.phase for project in site.projects if code in project.districts)
        rows.append((label, *(found[key] for key in keys)))
    nowhere = [project for project in site.projects if not project.districts]
    several = any(len(project.districts) > 1 for project in site.projects)
    note = "Un projet qui a des lieux dans plusieurs quartiers compte dans chacun." if several else ""
    columns = (Column("Quartier"), *(Column(sentences.marked(key), "number") for key in keys))
    blocks: tuple[Block, ...] = (Table("Projets par quartier", columns, tuple(rows), note=note, collapsed=True),)
    if nowhere:
        title = f"Tout le territoire, ou lieu non précisé : {len(nowhere)} projet{'s' if len(nowhere) > 1 else ''}"
        links = links_to(nowhere[:SHOWN])
        blocks += (Links(title, links),)
        if len(nowhere) > SHOWN:
            words = f"Le fichier à télécharger les a tous : {len(nowhere) - SHOWN} de plus."
            blocks += (Notice(words, Link("Les données", "/donnees/#projets")),)
    yield Section(blocks, kicker="Par quartier", title="Où sont ces projets ?", anchor="quartiers")


def _data(site: Site) -> Section:
    words = (
        "La liste des projets est celle que tient la collectivité. Quand un projet a son numéro d'opération, ce qui est payé est lu dans "
        "les comptes ; sinon, c'est ce qu'elle déclare."
    )
    links = (
        *result_links.cofunded(site),
        *result_links.authorised(site),
        Link("Les projets à télécharger", "/donnees/#projets", "CSV, avec le sens de chaque colonne"),
        Link("Les projets pour une carte", "/donnees/projets.geojson", "GeoJSON"),
        Link("Méthode", "/methode/#les-projets"),
    )
    return Section((Prose((words,)), Links("", links)), title="D'où cela vient")
