"""The data page: every file to download, with the words of each of its columns."""

from ..formats import slug
from ..report import Column, Link, Links, Page, Prose, Section, Table
from ..tables import Table as Declared
from .site import Site

KINDS = {
    "text": "texte", "code": "texte (code)", "date": "date (AAAA-MM-JJ)", "cents": "nombre, en euros", "integer": "nombre entier",
    "year": "année", "number": "nombre", "boolean": "vrai ou faux", "shape": "forme (GeoJSON)",
}  # fmt: skip

# Layers are drawn and not published, so that what is published stays under the town's own licence.
BACKGROUND = (
    "Une partie de ce que les cartes montrent pour se repérer (rues, eau, parcs, voies ferrées) vient d'OpenStreetMap, une carte du monde "
    "que chacun peut compléter : © les contributeurs d'OpenStreetMap. Sa licence, l'Open Database License (ODbL), permet de reprendre ces "
    "données, en disant d'où elles viennent et en partageant sous la même licence une base de données qui en est tirée. Elles ne sont pas "
    "dans les fichiers de cette page."
)
# From so many files, a page that is read from top to bottom finds none.
MANY = 12
COPYRIGHT = Link("La licence d'OpenStreetMap", "https://www.openstreetmap.org/copyright", "sur son site")


def page(site: Site, tables: tuple[tuple[Declared, int], ...]) -> Page:
    """The dictionary of published tables: (declaration, number of rows) each."""
    language = site.language
    sections = [_index(tables)] if len(tables) > MANY else []
    for table, count in tables:
        rows = tuple((column.published_name, KINDS[column.kind], column.words) for column in table.columns)
        href = f"/donnees/{table.name}.csv"
        sections.append(
            Section(
                (
                    Prose((table.words,)),
                    Links("", (Link(f"{table.name}.csv", href, f"{language.number(count)} ligne{'s' if count > 1 else ''}"),)),
                    Table(
                        f"Les colonnes du fichier {table.name}.csv",
                        (Column("Colonne", "code"), Column("Nature"), Column("Ce qu'elle dit")),
                        rows,
                        collapsed=True,
                    ),
                ),
                title=table.title,
                anchor=table.name,
            )
        )
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


def _index(tables: tuple[tuple[Declared, int], ...]) -> Section:
    """The way to each file, by its title."""
    links = tuple(Link(table.title, f"/donnees/#{table.name}") for table, _ in sorted(tables, key=lambda each: slug(each[0].title)))
    return Section(
        (Links(f"Les {len(links)} fichiers, par ordre alphabétique", links, collapsed=True),), title="Quel fichier cherchez-vous ?"
    )
