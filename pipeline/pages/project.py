"""One project: what, where, when, how much, who pays, and the lines of the accounts behind it."""

from collections.abc import Iterator

from ..figures import operations
from ..figures.operations import OperationSelector
from ..figures.policy_results import actions_of
from ..figures.projects import BASE, Funder, Project
from ..formats import capitalised
from ..report import Bar, Bars, Block, Column, Fact, Facts, Link, Links, Notice, Page, Proof, Prose, Section, Table
from ..sentences import projects as sentences
from ..sentences.results import state
from ..tables.projects import PROJECTS
from . import corrected, decisions, emblems, project_contracts, result_links
from . import projects as index
from .measured import measured, width
from .results import COSTS
from .site import Site

RELATED = 5
LINES = "/donnees/lignes-budgetaires.csv"


def pages(site: Site) -> Iterator[Page]:
    for project in site.projects:
        yield _page(site, project)


def _page(site: Site, project: Project) -> Page:
    where, money = _where(site, project), _money(site, project)
    title = sentences.heading(project.name, project.phase, project.cost_final_cents, project.spent, site.language)
    facts = tuple(_facts(site, project))
    sections = [Section((Prose(where),), title="Où ?"), *_when(site, project), money, *_funding(site, project)]
    sections += [*project_contracts.section(site, project), *decisions.of_project(site, project), *_beside(site, project)]
    return Page(
        address=project.address,
        name=project.name,
        title=title,
        description=f"{site.accounts.town.name}. {title} {project.description}".strip(),
        sections=tuple(sections),
        kicker="Projet",
        lead=project.description,
        hero=(Facts(facts),) if facts else (),
        nav="Où va l'argent",
        crumbs=(Link(index.name(site), BASE),),
        emblem=emblems.of_policy(site, project.policy),
    )


def _facts(site: Site, project: Project) -> Iterator[Fact]:
    language = site.language
    if project.phase:
        yield Fact("où en est-il", sentences.marked(project.phase), href=f"{BASE}#{project.phase}")
    for label, cents in (("estimé au départ", project.cost_planned_cents), ("voté", project.cost_voted_cents),
                         ("coût final", project.cost_final_cents)):  # fmt: skip
        if cents is not None:
            yield Fact(label, language.quantity(cents), "invest", f"{project.address}#combien")
    if project.spent and project.cost_final_cents is None:
        yield Fact(
            f"payé {sentences.span(project.spent)}", language.quantity(sum(project.spent.values())), "invest", f"{project.address}#combien"
        )


def _where(site: Site, project: Project) -> tuple[str, ...]:
    """The place in words: as the town writes it, its district, and how well its position is known."""
    names = index.district_names(site, project)
    place = project.place.replace("|", ",").replace(" ,", ",")
    district = f"Quartier{'s' if len(names) > 1 else ''} : {', '.join(names)}." if names else ""
    if project.precision in ("number", "crossing", "equipment", "place", "street") and "MultiPoint" in project.shape:
        precision = sentences.SEVERAL
    else:
        precision = sentences.WHERE[project.precision].format(who=site.reporter.subject)
    return (" ".join(filter(None, (f"{place}." if place else "", district, precision))),)


def _when(site: Site, project: Project) -> Iterator[Section]:
    rows = [
        (label, sentences.day(planned) or None, sentences.day(actual) or None)
        for label, planned, actual in (
            ("Début", project.start_planned, project.start_actual),
            ("Fin", project.end_planned, project.end_actual),
        )
        if planned or actual
    ]
    if not rows:
        return
    said = sentences.delay(project.end_planned, project.end_actual, project.phase, site.latest)
    table = Table("Les dates du projet", (Column("Étape"), Column("Prévu"), Column("Réel")), tuple(rows))
    yield Section((*((Prose((said,)),) if said else ()), table), title="Quand ?")


def _money(site: Site, project: Project) -> Section:
    language, who = site.language, site.reporter
    paid = sum(project.spent.values()) if project.spent else None
    said = [sentences.spent(who, project.spent, project.operation, project.is_from_accounts, language)]
    said += sentences.costs(project.cost_planned_cents, project.cost_voted_cents, project.cost_final_cents, paid, language)
    if project.authorisation:
        said.append(f"Un plafond pour toute la durée du projet a été voté : c'est l'autorisation de programme {project.authorisation}.")
    first = site.accounts.years()[0]
    began = (project.start_actual or project.start_planned)[:4]
    if project.is_from_accounts and began and began < str(first):
        said.append(f"Ce qui a été payé avant {first} n'est pas dans ces comptes.")
    for year, cents in project.expected.items():
        if cents > 0:
            said.append(f"Le budget de {year} prévoit {language.amount(cents)} ; ce qui sera payé n'est pas encore connu.")
    blocks: list[Block] = [Prose(tuple(said)), *_bars(site, project)]
    blocks += _proof(site, project)
    return Section(tuple(blocks), title="Combien ?", anchor="combien")


def _bars(site: Site, project: Project) -> Iterator[Bars]:
    """What was paid year by year, when there are several."""
    years = project.spent
    if len(years) < 2 or max(years.values()) <= 0:
        return
    amounts = measured(list(years.values()), site.language)
    rows = [
        Bar(str(year), "", width(cents, max(years.values())), amount, "", "", cents)
        for (year, cents), amount in zip(years.items(), amounts, strict=True)
    ]
    yield Bars("invest", tuple(rows))


def _proof(site: Site, project: Project) -> Iterator[Proof]:
    """The lines of the accounts, or where the town says what it says."""
    declared = Link("Les projets à télécharger (CSV)", "/donnees/projets.csv")
    if not project.is_from_accounts:
        if not project.spent and project.cost_cents is None:
            return
        rank = "projet n°" if project.file.endswith("json") else "ligne"
        words = f"Ces montants sont ceux que déclare {site.reporter.subject} : {project.file}, {rank} {project.row}."
        words = f"{words} {corrected.note(site, [(project.file, project.row)], PROJECTS.name)}".strip()
        if any(each.id != project.id and each.operation == project.operation for each in site.projects if project.operation):
            words += f" L'opération {project.operation} des comptes paie plusieurs projets : ce que chacun a coûté ne s'y lit pas."
        yield Proof("D'où viennent ces chiffres ?", words, None, (declared, Link("Méthode", "/methode/#les-projets")))
        return
    chosen = OperationSelector(project.operation)
    rows, places, total = [], [], 0
    # A project that only the voted budget knows shows what is voted.
    for year in project.spent or project.expected:
        for line in chosen.of(site.accounts.of(site.accounts.main, year)).sort_values("line").itertuples(index=False):
            cents = int(line.amount_cents)
            total += cents
            places.append((line.file, int(line.line)))
            rows.append((year, line.nature, line.nature_label, f"{line.function} {line.function_label}".strip(), cents, int(line.row)))
    columns = (Column("Année", "year"), Column("Compte", "code"), Column("Libellé du compte"), Column("Fonction"),
               Column("Payé" if project.spent else "Prévu", "cents"), Column("Ligne du fichier", "number"))  # fmt: skip
    caption = f"Les lignes de l'opération {project.operation}"
    table = Table(caption, columns, tuple(rows), ("Total", "", "", "", total, ""), corrected.note(site, places), collapsed=True)
    words = f"{capitalised(chosen.words())}."
    yield Proof("D'où viennent ces chiffres ?", words, table, (Link("Toutes les lignes (CSV)", LINES), declared))


def _funding(site: Site, project: Project) -> Iterator[Section]:
    """The funding plan, which adds up to the cost of the project when that is known."""
    if not project.funding:
        return
    language, who = site.language, site.reporter
    expected = [_expected(funder) for funder in project.funding]
    known = [cents for cents in expected if cents is not None]
    rest = project.cost_cents - sum(known) if project.cost_cents is not None and len(known) == len(expected) else None
    rows = [(funder.name, cents, funder.obtained_cents) for funder, cents in zip(project.funding, expected, strict=True)]
    total = sum(known)
    if rest is not None and rest > 0:
        rows.append((f"{who.subject_capital} : le reste", rest, None))
        total += rest
    given = [funder.obtained_cents for funder in project.funding if not funder.is_own and funder.obtained_cents is not None]
    note = "Dans ce que paie la collectivité, l'État peut rembourser plus tard une partie de la TVA (FCTVA)."
    columns = (Column("Qui paie"), Column("Prévu", "cents"), Column("Obtenu", "cents"))
    table = Table("Le plan de financement", columns, tuple(rows), ("Total", total, sum(given) if given else None), note=note)
    blocks: list[Block] = []
    if rest is not None and rest < 0:
        blocks.append(Notice(f"Ce plan dépasse de {language.amount(-rest)} le coût connu du projet."))
    from_others = sum(cents for funder, cents in zip(project.funding, expected, strict=True) if cents is not None and not funder.is_own)
    said = [sentences.others(from_others, project.cost_cents, _cost_words(project), who)] if rest is not None and rest >= 0 else []
    said.append(sentences.grants(project.grants, sum(given) if given else None, language))
    if words := tuple(filter(None, said)):
        blocks.append(Prose(words))
    blocks.append(table)
    blocks += _received(site, project)
    yield Section(tuple(blocks), title="Qui paie ?", anchor="qui-paie")


def _cost_words(project: Project) -> str:
    if project.cost_final_cents is not None:
        return "du coût final"
    return "du coût voté" if project.cost_voted_cents is not None else "de l'estimation de départ"


def _expected(funder: Funder) -> int | None:
    return funder.planned_cents if funder.planned_cents is not None else funder.obtained_cents


def _received(site: Site, project: Project) -> Iterator[Table]:
    """The grants that the accounts show, line by line."""
    if not project.grants:
        return
    chosen = OperationSelector(project.operation, operations.GRANTS)
    rows = [
        (year, line.nature, line.nature_label, int(line.amount_cents), int(line.row))
        for year in project.grants
        for line in chosen.of(site.accounts.of(site.accounts.main, year)).sort_values("line").itertuples(index=False)
    ]
    columns = (Column("Année", "year"), Column("Compte", "code"), Column("Libellé du compte"), Column("Reçu", "cents"),
               Column("Ligne du fichier", "number"))  # fmt: skip
    caption = f"Les subventions reçues pour l'opération {project.operation}"
    yield Table(caption, columns, tuple(rows), ("Total", "", "", sum(row[3] for row in rows), ""), collapsed=True)


def _beside(site: Site, project: Project) -> Iterator[Section]:
    """The policy's page, and other projects of the same policy, those of the same district first."""
    href = index.policy_href(site, project.policy)
    links = [Link(index.policy_label(site, project.policy), href, f"tout ce qui est dépensé en {site.latest}")] if href else []
    links += index.function_link(site, project.function)
    if any(cost.project.id == project.id for cost in site.step_costs):
        links.append(Link("Ce qu'il devait coûter et ce qu'il a coûté", COSTS, "avec les autres projets"))
    links += result_links.authorised_for(site, project)
    for action in actions_of(project, site.plans):
        links.append(Link(action.name, action.address, f"l'action promise{f', {state(action.standing)}' if action.standing else ''}"))
    alike = [each for each in site.projects if each.id != project.id and project.policy and each.policy == project.policy]
    alike.sort(key=lambda each: not set(each.districts) & set(project.districts))
    links += [Link(each.name, each.address, sentences.phase(each.phase) if each.phase else "") for each in alike[:RELATED]]
    links.append(Link("Tous les projets", BASE))
    yield Section((Links("", tuple(links)),), title="À voir aussi")
