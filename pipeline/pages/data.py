"""The data page: every file to download, with the words of each of its columns."""

from collections.abc import Sequence

from ..formats import NBSP, slug
from ..report import Column, DataFile, Files, Link, Links, Page, Prose, Section, Table
from ..tables import KINDS
from ..tables import Table as Declared
from ..tables.corrections import CORRECTIONS
from .site import Site

# Layers are drawn and not published, so that what is published stays under the town's own licence.
BACKGROUND = (
    "Une partie de ce que les cartes montrent pour se repérer (rues, eau, parcs, voies ferrées) vient d'OpenStreetMap, une carte du monde "
    "que chacun peut compléter : © les contributeurs d'OpenStreetMap. Sa licence, l'Open Database License (ODbL), permet de reprendre ces "
    "données, en disant d'où elles viennent et en partageant sous la même licence une base de données qui en est tirée. Elles ne sont pas "
    "dans les fichiers de cette page."
)
# Every declared table is in one of them (tests/pages/test_data.py).
FAMILIES = {
    "Le budget et les comptes": (
        "lignes-budgetaires", "documents-budgetaires", "chiffres", "politiques-parts", "chiffres-imprimes", "totaux-de-controle",
        "budgets-imprimes", "organismes", "commentaires", "corrections", "ecarts-expliques",
    ),
    "Les impôts et la dette": ("impots", "avis-taxe-fonciere", "emprunts"),
    "Pour comparer : autres communes, populations, prix": ("communes-comparees", "autres-populations", "indice-des-prix"),
    "Les projets": (
        "projets", "projets-financements", "projets-depenses", "projets-etapes", "autorisations-de-programme", "engagements",
        "retours-sur-investissement", "images", "presse",
    ),
    "Les subventions et les marchés": ("subventions", "marches", "marches-titulaires", "marches-modifications", "lieux"),
    "Les plans et les résultats": (
        "deliberations", "plans", "actions", "groupes", "calendrier", "indicateurs", "indicateurs-cibles", "indicateurs-valeurs",
    ),
    "Les habitants et les agents": ("signalements", "contacts", "contacts-couts", "enquetes", "enquetes-reponses", "effectifs",
                                      "agents-mesures"),
    "Les quartiers et les lieux": (
        "quartiers", "anciens-quartiers", "territoires-portraits", "equipements", "adresses", "depenses-situees",
    ),
    "Ce site": ("accessibilite-audit",),
}  # fmt: skip
OTHERS = "Les autres fichiers"
# From so many files, a page that is read from top to bottom finds none.
MANY = 12
COPYRIGHT = Link("La licence d'OpenStreetMap", "https://www.openstreetmap.org/copyright", "sur son site")


def page(site: Site, tables: tuple[tuple[Declared, int], ...]) -> Page:
    """The dictionary of published tables: (declaration, number of rows) each."""
    is_long = len(tables) > MANY
    sections = [_index(tables)] if is_long else []
    if tables:
        families = tuple(_family(site, title, of, is_long) for title, of in _by_family(tables).items())
        sections.append(Section(families, title="Les fichiers, par thème"))
    if site.territory and site.territory.credit:
        sections.append(Section((Prose((BACKGROUND,)), Links("", (COPYRIGHT,))), title="Les fonds de carte"))
    links = (Link("datapackage.json", "/donnees/datapackage.json", "description des fichiers, au format Data Package"),)
    sections.append(Section((Links("", links),), title="Pour les machines"))
    return Page(
        address="/donnees/",
        name="Les données",
        title="Toutes les données de ce site, à télécharger.",
        description=f"{site.accounts.town.name} : lignes budgétaires, chiffres et documents, en CSV, avec la définition de chaque colonne.",
        sections=tuple(sections),
        lead="Des fichiers CSV en UTF-8, des virgules entre les colonnes et un point avant les décimales : tout ce qui est affiché ici.",
        nav="Comprendre",
    )


def _by_family(tables: Sequence[tuple[Declared, int]]) -> dict[str, list[tuple[Declared, int]]]:
    """The tables of each family that has some, in the order of FAMILIES."""
    families = {title: [each for each in tables if each[0].name in names] for title, names in FAMILIES.items()}
    families[OTHERS] = [each for each in tables if not any(each[0].name in names for names in FAMILIES.values())]
    return {title: of for title, of in families.items() if of}


def _family(site: Site, title: str, tables: Sequence[tuple[Declared, int]], is_folded: bool) -> Files:
    count = f" : {len(tables)}{NBSP}fichier{'s' if len(tables) > 1 else ''}"
    return Files(title + count * is_folded, tuple(_file(site, table, rows) for table, rows in tables), is_folded)


def _file(site: Site, table: Declared, count: int) -> DataFile:
    language = site.language
    name = f"{table.name}.csv"
    lines = f"{language.number(count)} ligne{'s' if count > 1 else ''}"
    columns = Table(
        f"Les colonnes du fichier {name}",
        (Column("Colonne", "code"), Column("Nature"), Column("Ce qu'elle dit")),
        tuple((column.published_name, KINDS[column.kind], column.words) for column in table.columns),
        collapsed=True,
    )
    return DataFile(
        table.name, table.title, f"{table.words} {_corrections(site, table)}".strip(), Link(name, f"/donnees/{name}", lines), columns
    )


def _corrections(site: Site, table: Declared) -> str:
    """How many corrections the rows of a file hold; empty when they hold none."""
    count = int((site.accounts.corrections["table"] == table.name).sum())
    if not count:
        return ""
    applied = f"{count} corrections y sont faites, listées" if count > 1 else "Une correction y est faite, listée"
    return f"{applied} dans {CORRECTIONS.name}.csv."


def _index(tables: tuple[tuple[Declared, int], ...]) -> Section:
    """The way to each file, by its title."""
    links = tuple(Link(table.title, f"/donnees/#{table.name}") for table, _ in sorted(tables, key=lambda each: slug(each[0].title)))
    return Section(
        (Links(f"Les {len(links)} fichiers, par ordre alphabétique", links, collapsed=True),), title="Quel fichier cherchez-vous ?"
    )
