"""The districts: all of them on a small map, then a page for each with who lives there, what stands there, its neighbours and streets."""

from collections.abc import Iterator
from fractions import Fraction

from ..formats import slug
from ..placed import EQUIPMENT
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import places as sentences
from ..sentences import projects as project_words
from . import projects, whereabouts
from .site import Site, View, siblings
from .territory import DISTRICTS, MAP, District, Territory

SHAPES = Link("Les mêmes contours (GeoJSON)", "/donnees/quartiers.geojson")
SMALL_MAP = "quartiers"
# More districts than this are listed on their own page only.
ON_HOME = 12


def near(site: Site, view: View) -> Section | None:
    """What the home page says of districts: a small map whose districts are links."""
    territory = site.territory
    if not territory or view.year != site.latest:
        return None
    words = territory.words
    links = [Link(each.name, each.address, _note(site, territory, each)) for each in territory.districts]
    if len(links) > ON_HOME:
        links = [Link(f"La liste des {len(links)} {words.many}", DISTRICTS)]
    links += _to_maps(site)
    title = f"Près de chez vous : choisissez votre {words.one}."
    blocks: tuple[Block, ...] = (_small_map(site, territory), Links("", tuple(links)))
    return Section(blocks, kicker="Sur la carte", title=title, layout="split")


def pages(site: Site) -> Iterator[Page]:
    """The page of all districts, then that of each; none without districts."""
    territory = site.territory
    if not territory:
        return
    yield _all(site, territory)
    addresses = [(each.address, each.name) for each in territory.districts]
    for district in territory.districts:
        yield _one(site, territory, district, addresses)


def _to_maps(site: Site) -> list[Link]:
    """The ways to what has a place."""
    links = [Link(whereabouts.TITLE, MAP, "ce qui a un lieu, sur la carte et en liste")] if whereabouts.is_told(site) else []
    return links + whereabouts.to_search(site)


def _note(site: Site, territory: Territory, district: District) -> str:
    """«repère B, 4 203 habitants»: what is known of the two."""
    mark = sentences.mark(territory.marks.get(district.code, ""))
    people = "" if district.people is None else sentences.count(district.people, "habitant", "habitants", site.language)
    return ", ".join(filter(None, (mark, people)))


def _small_map(site: Site, territory: Territory):
    title = f"Les {territory.words.many} : {site.accounts.town.name}"
    if SMALL_MAP not in site.grounds:
        site.grounds[SMALL_MAP] = territory.drawing(SMALL_MAP, title, "", is_bare=True)
    return territory.map(SMALL_MAP, "", territory.areas())


def _all(site: Site, territory: Territory) -> Page:
    language, words, found = site.language, territory.words, territory.districts
    has_people = any(each.people is not None for each in found)
    has_things = any(each.kind == EQUIPMENT for each in territory.placed)
    columns = [Column(words.one_capital, "link")]
    rows = [[[each.name, each.address]] for each in found]
    total: list = [["Total", ""]]
    if territory.marks:
        columns.append(Column("Repère", "code"))
        total.append("")
        for row, each in zip(rows, found, strict=True):
            row.append(territory.marks[each.code])
    if has_people:
        columns.append(Column("Habitants", "number"))
        total.append(territory.people)
        for row, each in zip(rows, found, strict=True):
            row.append(each.people)
    if has_things:
        columns.append(Column("Équipements", "number"))
        total.append(sum(len(territory.standing_in(each.code, EQUIPMENT)) for each in found))
        for row, each in zip(rows, found, strict=True):
            row.append(len(territory.standing_in(each.code, EQUIPMENT)))
    note = ""
    if has_people:
        note = "Habitants : ceux du fichier que la collectivité publie, qui ne dit pas toujours leur année."
    table = Table(
        f"Les {words.many}, par ordre alphabétique",
        tuple(columns),
        tuple(map(tuple, rows)),
        tuple(total) * (has_people or has_things),
        note,
    )
    shapes = (Link(f"Le fichier des {words.many} (CSV)", "/donnees/quartiers.csv"), SHAPES)
    links = (*_to_maps(site), *whereabouts.to_projects(site), *shapes)
    how_many = sentences.count(len(found), words.one, words.many, language)
    return Page(
        address=DISTRICTS,
        name=f"Les {words.many}",
        title=f"Dans quel {words.one} habitez-vous ?",
        description=f"{site.accounts.town.name} : {how_many}, leurs habitants et ce qui s'y trouve.",
        sections=(
            Section((_small_map(site, territory), table), layout="split"),
            Section((Links("", links),), title="Pour aller plus loin"),
        ),
        lead=f"{how_many[:1].upper()}{how_many[1:]}. Touchez le vôtre sur la carte, ou choisissez-le dans la liste.",
        nav=whereabouts.NAV,
    )


def _one(site: Site, territory: Territory, district: District, addresses: list[tuple[str, str]]) -> Page:
    words = territory.words
    people = district.people
    said = [
        sentences.inhabitants(people, territory.people, len(territory.districts), words, site.language) if people is not None else "",
        sentences.renamed(district.former_name, district.renamed_year, words),
    ]
    before, after = siblings(addresses, district.address)
    title = sentences.question(district.name, people is not None, bool(territory.placed), words)
    return Page(
        address=district.address,
        name=district.name,
        title=title,
        description=" ".join(
            (f"{site.accounts.town.name} : le {words.one} {district.name}, sa carte et ses voisins.", *filter(None, said))
        ),
        sections=tuple(_sections(site, territory, district)),
        lead=" ".join(filter(None, said)),
        hero=(_facts(site, territory, district),),
        nav=whereabouts.NAV,
        crumbs=(Link(f"Les {words.many}", DISTRICTS),),
        previous=before,
        next=after,
    )


def _facts(site: Site, territory: Territory, district: District) -> Facts:
    language = site.language
    facts = [Fact("Superficie", f"{language.number(Fraction(district.km2).limit_denominator(1000), 1 if district.km2 >= 0.1 else 2)} km²")]
    if district.people is not None:
        facts.insert(0, Fact("Habitants", language.number(district.people), "invest"))
    standing, streets = territory.standing_in(district.code, EQUIPMENT), territory.places.streets.get(district.code, {})
    if standing:
        facts.append(Fact("Équipements", language.number(len(standing)), href=f"{district.address}#lieux"))
    if streets:
        facts.append(Fact("Voies", language.number(len(streets)), href=f"{district.address}#voies"))
    return Facts(tuple(facts))


def _sections(site: Site, territory: Territory, district: District) -> Iterator[Section]:
    name, words = district.name, territory.words
    drawn = territory.drawing(f"quartier-{district.address.split('/')[-2]}", f"La carte : {name}", "", district.code)
    site.grounds[drawn.slug] = drawn
    standing = territory.standing_in(district.code, EQUIPMENT)
    groups = [(theme, "", "", [place for place in standing if territory.placed[place].theme == theme]) for theme in territory.families]
    pointless = sum(place not in territory.numbers for place in standing)
    caption = " ".join(filter(None, ("Le nord est en haut.", sentences.unplaced(pointless))))
    links = ((whereabouts.EQUIPMENT_FILE,) if standing else ()) + (SHAPES,)
    shown = territory.map(drawn.slug, "", territory.areas(district.code, district.code), groups, district.code, caption, links)
    title = "Les équipements publics" if standing else f"Le {words.one} de plus près"
    yield Section((shown,), title=title, anchor="lieux")
    if not standing and any(each.kind == EQUIPMENT for each in territory.placed):
        yield Section((Prose(("Aucun équipement de la liste publiée ne s'y trouve.",)),))
    if built := [each for each in site.projects if district.code in each.districts]:
        said = Prose((project_words.counts(projects.by_phase(built)),))
        yield Section((said, Links("", projects.links_to(built))), title="Ce que l'on y construit", anchor="projets")
    near = [each for each in territory.districts if each.code in territory.places.neighbours[district.code]]
    small = territory.map(SMALL_MAP, "", territory.areas(here=district.code))
    listed = (
        Links(f"Les {words.many} voisins", tuple(Link(each.name, each.address, _note(site, territory, each)) for each in near))
        if near
        else None
    )
    yield Section(tuple(filter(None, (small, listed))), title="Ce qui l'entoure", layout="split")
    streets = territory.places.streets.get(district.code, {})
    if streets:
        ordered = sorted(streets.items(), key=lambda each: slug(each[0]))
        how_many = sentences.count(len(ordered), "voie a", "voies ont", site.language)
        note = "Une voie qui passe par plusieurs est dans la liste de chacun, avec les adresses qu'elle y a."
        table = Table(
            "Les voies, par ordre alphabétique",
            (Column("Voie"), Column("Adresses ici", "number")),
            tuple(ordered),
            note=note,
            collapsed=True,
        )
        told = Prose((f"{how_many[:1].upper()}{how_many[1:]} des adresses ici, d'après la base adresse locale.",))
        yield Section(
            (told, table, Links("", (Link("Toutes les adresses (CSV)", "/donnees/adresses.csv"),))),
            title="Quelles voies y passent ?",
            anchor="voies",
        )
