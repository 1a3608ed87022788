"""Where the pages of results stand that are neither plans nor indicators, and the links to those that a town has. Makes no page."""

from collections.abc import Iterable

from ..figures import authorisations, surveys
from ..figures.authorisations import Authorisation
from ..figures.plans import Action
from ..figures.projects import Project
from ..formats import slug
from ..report import Link
from ..sentences import authorisations as authorised_words
from ..sentences import portfolio as shared
from .site import Site

SCORECARD, COFUNDED = "/resultats/tableau-de-bord/", "/resultats/projets-cofinances/"
AGENTS, RETURNS = "/resultats/agents/", "/resultats/retours/"
SURVEYS, TERRITORIES = surveys.BASE, "/territoires/"
AUTHORISED = "Les dépenses sur plusieurs années"
# One co-funded project is told on its own page.
FEWEST_FILES = 2


def families(site: Site) -> list[Link]:
    """What a town's files tell of its results, beside plans and indicators."""
    found = []
    if site.perspectives:
        number = sum(len(each.indicators) for each in site.perspectives)
        note = f"{number} indicateurs" if number > 1 else "un indicateur"
        found.append(Link("Le tableau de bord", SCORECARD, f"{note}, vus de quatre côtés"))
    found += portraits(site)
    if site.agents:
        found.append(Link("Les agents", AGENTS, "absences, départs, formation, prévention"))
    if site.surveys:
        number = len(site.surveys)
        found.append(
            Link("Les enquêtes", SURVEYS, f"{number} enquêtes et leurs résultats" if number > 1 else "une enquête et ses résultats")
        )
    if site.returns:
        number = len(site.returns)
        found.append(Link("Ce qui rapporte ou évite de dépenser", RETURNS, f"{number} actions ou outils" if number > 1 else ""))
    return found


def portraits(site: Site) -> tuple[Link, ...]:
    """The way to the territories, when some are told."""
    number = len(site.portraits)
    note = f"{number} territoires" if number > 1 else "un territoire"
    return (Link("Territoire par territoire", TERRITORIES, note),) if number else ()


def cofunded(site: Site) -> tuple[Link, ...]:
    """The way to the projects that others help to pay."""
    number = len(site.portfolio.files)
    return (Link("Les projets cofinancés", COFUNDED, shared.projects(number)),) if number >= FEWEST_FILES else ()


def authorised(site: Site) -> tuple[Link, ...]:
    """The way to what may be spent over several years."""
    current = [each for each in site.authorisations if not each.is_closed]
    note = authorised_words.note(current, site.language) if current else ""
    return (Link(AUTHORISED, authorisations.BASE, note),) if site.authorisations else ()


def authorised_for(site: Site, work: Project | Action) -> list[Link]:
    """The way from a project or an action to the authorisation that pays it."""
    return to_authorised(authorisations.paying(work, site.authorisations))


def to_authorised(found: Iterable[Authorisation]) -> list[Link]:
    return [Link(each.name, authorisations.address(each), f"l'{authorised_words.NAMES[each.kind]}") for each in found]


def address(site: Site, name: str, district: str) -> str:
    """Where a territory is told: on the page of its district, else on its own."""
    if district and site.territory:
        return f"{site.territory.of[district].address}#portrait"
    return f"{TERRITORIES}{slug(name)}/"
