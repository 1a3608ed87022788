"""The projects that others help to pay: what partners bring in all, the leverage, who brings what, and each project."""

from collections.abc import Iterator

from ..figures.portfolio import File
from ..report import Column, Fact, Facts, Link, Links, Page, Prose, Section
from ..sentences import portfolio as sentences
from ..sentences import projects as told
from . import projects, result_links, result_tables, results
from .site import Site

NAME = "Les projets cofinancés"
SHOWN = 12


def is_told(site: Site) -> bool:
    return bool(result_links.cofunded(site))


def pages(site: Site) -> Iterator[Page]:
    language, found, who = site.language, site.portfolio, site.reporter
    title = sentences.title(found, who, language)
    is_result = results.is_told(site)
    said = (sentences.raised(found, language), " ".join(sentences.leverage(found, who, language)), sentences.METHOD.format(who=who.subject))
    facts = (
        Fact("projets", str(len(found.files))),
        Fact("obtenu ou attendu de partenaires", language.amount(found.raised_cents), "earn"),
        Fact("partenaires", str(len(found.partners))),
    )
    yield Page(
        address=result_links.COFUNDED,
        name=NAME,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(
            Section((Prose(tuple(filter(None, said))),), title="Qui paie quoi ?", anchor="levier"),
            _partners(site),
            _files(site),
            Section((Links("", _data()),), title="D'où cela vient"),
        ),
        hero=(Facts(facts),),
        nav=results.NAV if is_result else "Où va l'argent",
        crumbs=(Link("Les résultats", results.BASE) if is_result else Link(projects.name(site), projects.BASE),),
    )


def _partners(site: Site) -> Section:
    found = site.portfolio
    columns = [Column("Partenaire"), Column("Projets", "number"), Column("Apporte", "cents"), Column("Dont déjà obtenu", "cents")]
    rows = [(each.name, each.projects, each.raised_cents, each.obtained_cents) for each in found.partners]
    if not found.obtained_cents:
        columns, rows = columns[:3], [row[:3] for row in rows]
    caption = "Ce que chaque partenaire apporte, du plus au moins"
    blocks = result_tables.folded(caption, tuple(columns), rows, SHOWN, "autres partenaires")
    return Section(tuple(blocks), title=f"Qui aide ? {sentences.partners(len(rows)).capitalize()}.", anchor="partenaires")


def _files(site: Site) -> Section:
    columns = (
        Column("Projet", "link"), Column("Phase"), Column("Coût", "euros"), Column("Apports des partenaires", "euros"),
        Column(f"À la charge de {site.reporter.subject}".replace(" de le ", " du "), "euros"),
    )  # fmt: skip
    rows = [_row(each) for each in site.portfolio.files]
    blocks = result_tables.folded("Les projets cofinancés, du plus coûteux au moins coûteux", columns, rows, SHOWN, "autres projets")
    return Section(tuple(blocks), title="Quels projets ?", anchor="projets")


def _row(file: File) -> tuple:
    project = file.project
    phase = told.marked(project.phase) if project.phase else ""
    return ([project.name, project.address], phase, project.cost_cents, file.raised_cents, file.own_cents)


def _data() -> tuple[Link, ...]:
    return (
        Link("Les plans de financement (CSV)", "/donnees/projets-financements.csv"),
        Link("Les projets (CSV)", "/donnees/projets.csv"),
    )
