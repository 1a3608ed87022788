"""«Que devaient coûter les projets, et qu'ont-ils coûté ?»: estimates against finals, step by step, the work of agents, what was learnt."""

from collections.abc import Iterator

from ..figures.project_costs import Cost, by_step, compared
from ..formats import capitalised
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import project_costs as sentences
from ..tables.project_steps import STEPS
from . import result_tables, results, strips
from .filled import filled
from .projects import BASE
from .results import COSTS as ADDRESS
from .site import Site

GAPS = (Column("Estimé au départ", "cents"), Column("Coût final", "cents"), Column("Écart (− : moins qu'estimé)", "cents"),
        Column("Écart, en part de l'estimation", "percent"))  # fmt: skip


def page(site: Site) -> Page:
    found, language = site.step_costs, site.language
    whole = compared(found)
    lead = sentences.lead(whole, language)
    facts = []
    if whole.count:
        facts = [Fact("estimé au départ", language.quantity(whole.estimate_cents), "invest"),
                 Fact("coût final", language.quantity(whole.final_cents), "invest")]  # fmt: skip
    return Page(
        address=ADDRESS,
        name="Le coût des projets",
        title=sentences.title(whole, language),
        description=f"{site.accounts.town.name}. {lead}",
        sections=(*_projects(site, found), *_steps(found), *_staff(site, found), *_lessons(found), _data(site)),
        lead=lead,
        hero=(Facts(tuple(facts)),) if facts else (),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _gaps(estimate: int, final: int) -> tuple:
    return estimate, final, final - estimate, (final - estimate) / estimate if estimate else None


def _projects(site: Site, found: tuple[Cost, ...]) -> Iterator[Section]:
    """The projects that have both amounts, the greatest saving first; they add up."""
    kept = sorted((cost for cost in found if cost.pair), key=lambda cost: (cost.pair[1] - cost.pair[0], cost.project.name))
    apart = sentences.apart(len(found) - len(kept))
    if not kept:
        yield Section((Prose((apart,)),), title="Quels projets ?", anchor="projets")
        return
    whole = compared(found)
    rows = tuple(([cost.project.name, cost.project.address], *_gaps(*cost.pair)) for cost in kept)
    total = (["Ensemble", ""], *_gaps(whole.estimate_cents, whole.final_cents)) if len(rows) > 1 else ()
    columns, is_long = (Column("Projet", "link"), *GAPS), len(rows) > result_tables.SHOWN
    table = Table("L'estimation de départ et le coût final de chaque projet", columns, rows, total, note=apart, collapsed=is_long)
    gaps = [cost.pair[1] - cost.pair[0] for cost in kept]
    sides = (sum(gap < 0 for gap in gaps), sum(gap == 0 for gap in gaps), sum(gap > 0 for gap in gaps))
    strip = strips.of_gaps(*sides, language=site.language)
    said = " ".join(filter(None, ("" if strip else sentences.sides(*sides), sentences.METHOD)))
    yield Section(
        (*strip, Prose((said,)), table), kicker="Projet par projet", title="Lesquels ont coûté moins, lesquels plus ?", anchor="projets"
    )


def _steps(found: tuple[Cost, ...]) -> Iterator[Section]:
    """Each step over the projects that have both amounts for it."""
    steps = by_step(found)
    if len(steps) < 2:
        return
    rows = []
    for key, each in steps.items():
        name = capitalised(STEPS[key])
        rows.append((name, each.count, *_gaps(each.estimate_cents, each.final_cents)))
    note = "Une étape ne compte que les projets dont l'estimation et le coût final de cette étape sont connus."
    columns = (Column("Étape"), Column("Projets", "number"), *GAPS)
    table = Table("L'estimation et le coût final de chaque étape", columns, tuple(rows), note=note)
    yield Section((table,), kicker="Étape par étape", title="À quelle étape le coût a-t-il bougé ?", anchor="etapes")


def _staff(site: Site, found: tuple[Cost, ...]) -> Iterator[Section]:
    """The work of agents, and with it the full cost."""
    kept = [cost for cost in found if cost.hours]
    if not kept:
        return
    rows = []
    for cost in kept:
        final = cost.pair[1] if cost.pair else None
        rows.append(([cost.project.name, cost.project.address], cost.hours, cost.staff_cents, final, cost.full_cents))
    heads = ("Travail des agents", "Coût final", "Coût complet")
    columns = (Column("Projet", "link"), Column("Heures", "number", 0), *(Column(head, "cents") for head in heads))
    note = (
        "Le coût complet est le coût final plus le travail des agents, au coût d'une heure que déclare "
        f"{site.reporter.subject}. Il n'est donné que si tout est connu."
    )
    is_whole = any(cost.full_cents is not None for cost in kept)
    table = Table("Le travail des agents", *filled(columns, rows, always=2), note=note if is_whole else "")
    said = sentences.hours(kept, site.language)
    yield Section((Prose((said,)), table), kicker="Le coût complet", title="Et avec le travail des agents ?", anchor="agents")


def _lessons(found: tuple[Cost, ...]) -> Iterator[Section]:
    rows = tuple(
        ([cost.project.name, cost.project.address], f"{capitalised(STEPS[step.key])} : {step.lesson}")
        for cost in found
        for step in cost.steps
        if step.lesson
    )
    if rows:
        # Two columns: on a phone a third one, of one long word, would be cut within it.
        columns = (Column("Projet", "link"), Column("Étape, et ce qui a été appris"))
        block: Block = Table("Ce que la collectivité dit avoir appris", columns, rows)
        yield Section((block,), kicker="Les leçons", title="Qu'en a-t-on appris ?", anchor="lecons")


def _data(site: Site) -> Section:
    words = f"Ces montants, ces heures et ces leçons sont ceux que donne {site.reporter.subject}."
    links = (
        Link("Les étapes des projets à télécharger", "/donnees/#projets-etapes", "CSV, avec le sens de chaque colonne"),
        Link("Tous les projets", BASE),
    )
    return Section((Prose((words,)), Links("", links)), title="D'où cela vient")
