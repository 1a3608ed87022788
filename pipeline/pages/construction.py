"""What is being built, each on its card: its picture or the emblem of its policy, what it costs, what is paid, where and until when."""

from collections.abc import Callable, Sequence

from ..figures.projects import Project
from ..formats import capitalised
from ..report import Work, Works
from ..sentences import projects as sentences
from . import emblems, illustrated
from .site import Site


def cards(site: Site, projects: Sequence[Project], where: Callable[[Project], list[str]], note: str = "") -> Works:
    """The cards of projects, in the order given. `where` names the districts of each."""
    pictures = illustrated.of_projects(site)
    return Works(tuple(_work(site, each, where(each), pictures) for each in projects), note)


def _work(site: Site, project: Project, districts: list[str], pictures: dict) -> Work:
    language = site.language
    cost, label = sentences.cost_apart(project, language)
    paid, whole = project.spent_cents, project.cost_cents
    is_part = paid is not None and whole is not None and paid >= 0 and whole > 0
    end = sentences.delay(project.end_planned, project.end_actual, project.phase, site.latest) or sentences.end(
        project.end_planned, project.end_actual, project.phase, site.latest
    )
    told = [", ".join(districts), capitalised(end).removesuffix(".")]
    return Work(
        title=project.name,
        href=project.address,
        cost=cost,
        label=label,
        paid=sentences.paid_of(project, language),
        share_pct=round(min(100 * paid / whole, 100), 2) if is_part else None,
        text=" ".join(f"{text}." for text in told if text),
        picture=pictures.get(project.address),
        emblem=emblems.of_policy(site, project.policy),
    )
