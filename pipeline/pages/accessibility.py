"""The declaration of accessibility, and the grid of criteria behind it: what was audited, by whom, what machines look at, whom to tell.

A town that has its own text at this address keeps it; the mention at the foot of each page is that of its audit all the same.
"""

from collections.abc import Iterator
from itertools import groupby

from ..figures.accessibility import Audit, audit
from ..nomenclature.rgaa import VERSION, criteria, machine_tests
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import accessibility as sentences
from ..tables.accessibility import RESULTS
from .site import Site

ADDRESS = "/accessibilite/"
GRID_ADDRESS = f"{ADDRESS}criteres/"
GRID_FILE = f"{ADDRESS}grille-rgaa.csv"
SLUG = "accessibilite"
# The columns of the grid, as sources/accessibility reads them back.
GRID_COLUMNS = ("Critère", "Thème", "Intitulé", "Résultat", "Remarque")
NAME, NAV = "Accessibilité", "Comprendre"
TO_EVALUATE = "à évaluer"
REFERENCE = Link(
    "Le RGAA 4.1.2 et sa méthode", "https://accessibilite.numerique.gouv.fr/", "site de l'État ; intitulés repris sous licence Ouverte 2.0"
)
DEFENDER = (
    Link("Écrire au Défenseur des droits", "https://formulaire.defenseurdesdroits.fr/"),
    Link("Trouver son délégué près de chez vous", "https://www.defenseurdesdroits.fr/carte-des-delegues"),
)


def mention(site: Site) -> str:
    """The state, as the foot of each page says it."""
    return sentences.mention(audit(site.accounts.accessibility))


def pages(site: Site) -> Iterator[Page]:
    if any(text["slug"] == SLUG for text in site.texts):
        return
    found = audit(site.accounts.accessibility)
    yield _declaration(site, found)
    yield _grid(site)


def _declaration(site: Site, found: Audit) -> Page:
    town, language = site.accounts.town, site.language
    contact = [Link(town.contact.email, f"mailto:{town.contact.email}")] if town.contact.email else []
    contact += [Link("Le formulaire de contact", town.contact.url)] if town.contact.url else []
    grid = Links("", (Link("Les 106 critères, un par un", GRID_ADDRESS), REFERENCE))
    tests = tuple((each.words, each.tool) for each in machine_tests())
    sections = (
        Section((Prose((*sentences.results(found, town.audited, language),)), grid), title="Ce que dit l'audit"),
        Section(tuple(_failing(site, found)), title="Ce qui n'est pas accessible"),
        Section(
            (
                Prose((sentences.MACHINE,)),
                Table("Ce que des programmes vérifient", (Column("Ce qui est vérifié"), Column("Avec")), tests),
            ),
            title="Ce qui est essayé par des programmes",
        ),
        Section((Prose((sentences.drawn_up(found, town.audited, language),)),), title="Comment ce site est fait"),
        Section(
            (Prose((sentences.contact(town.name, bool(contact)),)), *([Links("", tuple(contact))] if contact else [])),
            title="Une difficulté ?",
            anchor="contact",
        ),
        Section((Prose(sentences.REMEDIES), Links("", DEFENDER)), title="Sans réponse ?"),
    )
    return Page(
        address=ADDRESS,
        name=NAME,
        title=sentences.title(found, language),
        description=f"{town.name} : déclaration d'accessibilité de ce site ({sentences.STATES[found.state]}), et à qui signaler un défaut.",
        sections=(Section((Prose((sentences.LAW,)),)), *sections),
        lead=sentences.lead(found),
        nav=NAV,
    )


def _failing(site: Site, found: Audit) -> Iterator[Block]:
    yield Prose((sentences.not_accessible(found),))
    rows = site.accounts.accessibility
    failing = rows[rows["result"] == "failing"]
    if found.is_finished and len(failing):
        cells = tuple((row.criterion, row.title, row.remark or None) for row in failing.itertuples())
        yield Table("Critères non respectés", (Column("Critère"), Column("Ce qu'il demande"), Column("Ce qui ne va pas")), cells)


def _grid(site: Site) -> Page:
    """The grid, a table for each topic, folded: on a phone all of them are thirty screens."""
    said = {row.criterion: (RESULTS[row.result], row.remark) for row in site.accounts.accessibility.itertuples()}
    tables = []
    for topic, group in groupby(criteria().values(), lambda criterion: criterion.topic):
        rows = tuple((each.number, each.title, *(said.get(each.number) or (TO_EVALUATE, ""))) for each in group)
        has_remarks = any(row[3] for row in rows)
        columns = [Column("Critère"), Column("Intitulé"), Column("Résultat"), *([Column("Remarque")] if has_remarks else [])]
        caption = f"{topic} : {len(rows)} critères"
        tables.append(Table(caption, tuple(columns), tuple(row[: len(columns)] for row in rows), collapsed=True))
    files = Links("", (Link("La grille à remplir (CSV)", GRID_FILE, "s'ouvre avec un tableur"), REFERENCE))
    known = "Voici ceux du référentiel, et ce que l'audit en dit." if said else "Voici ceux du référentiel : aucun n'est encore évalué."
    return Page(
        address=GRID_ADDRESS,
        name="Les 106 critères",
        title="Quels sont les critères d'accessibilité ?",
        description=f"Les 106 critères du {VERSION}, avec le résultat de l'audit de ce site quand il est fait.",
        sections=(Section((files,)), Section(tuple(tables), title="Les critères, par thème")),
        lead=known,
        nav=NAV,
        crumbs=(Link(NAME, ADDRESS),),
    )


def grid(site: Site) -> list[tuple[str, ...]]:
    """The rows of the grid as a file to fill in, header first, with what was evaluated so far."""
    said = {row.criterion: (RESULTS[row.result], row.remark) for row in site.accounts.accessibility.itertuples()}
    rows = ((f"Critère {each.number}", each.topic, each.title, *said.get(each.number, ("", ""))) for each in criteria().values())
    return [GRID_COLUMNS, *rows]
