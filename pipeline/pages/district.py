"""The page of a district: who lives there, what stands there, what is built and what it cost, its neighbours and streets."""

from collections.abc import Iterator
from fractions import Fraction

from ..formats import capitalised, slug
from ..placed import EQUIPMENT, PROJECTS, counted
from ..report import Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import places as sentences
from . import district_projects, district_spending, requests, territories, whereabouts
from .site import Site, siblings
from .territory import DISTRICTS, District, Territory
from .whereabouts import known_of


def pages(site: Site, territory: Territory) -> Iterator[Page]:
    """The page of each district, in their order."""
    addresses = [(each.address, each.name) for each in territory.districts]
    for district in territory.districts:
        yield _page(site, territory, district, addresses)


def _page(site: Site, territory: Territory, district: District, addresses: list[tuple[str, str]]) -> Page:
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
    if paid := district_spending.fact(site, district):
        facts.append(paid)
    return Facts(tuple(facts))


def _sections(site: Site, territory: Territory, district: District) -> Iterator[Section]:
    name, words = district.name, territory.words
    if (past := territory.past.get(district.code)) and past.is_recut:
        yield Section((Notice(sentences.recut(name, past.year, past.parts, words)),))
    drawn = site.maps.drawing(f"quartier-{district.address.split('/')[-2]}", f"La carte : {name}", "", district.code)
    site.grounds[drawn.slug] = drawn
    # Projects have their own lists below: here, those that the map shows.
    standing = [place for place in territory.standing_in(district.code)
                if place in territory.pointed or territory.placed[place].kind != PROJECTS]  # fmt: skip
    groups = [(theme, "", "", [place for place in standing if territory.placed[place].theme == theme]) for theme in territory.families]
    kinds = list(counted(territory.placed[place] for place in standing))
    pointless = sum(place not in territory.pointed for place in standing)
    caption = " ".join(filter(None, ("Le nord est en haut.", sentences.unplaced(pointless), whereabouts.about_squares(kinds))))
    links = (*(whereabouts.FILES[kind] for kind in kinds if kind in whereabouts.FILES), whereabouts.SHAPES)
    shown = site.maps.map(drawn.slug, "", site.maps.areas(district.code, district.code), groups, district.code, caption, links)
    title = "Qu'y trouve-t-on ?" if standing else f"Le {words.one} de plus près"
    yield Section((shown,), title=title, anchor="lieux")
    if EQUIPMENT not in kinds and any(each.kind == EQUIPMENT for each in territory.placed):
        yield Section((Prose(("Aucun équipement de la liste publiée ne s'y trouve.",)),))
    yield from district_projects.sections(site, district)
    yield from district_spending.sections(site, territory, district)
    yield from district_spending.grants(site, territory, district)
    yield from requests.in_district(site, district)
    yield from territories.of_district(site, district.code)
    near = [each for each in territory.districts if each.code in territory.places.neighbours[district.code]]
    small = whereabouts.on_small_map(site, site.maps.areas(here=district.code))
    listed = (
        Links(f"Les {words.many} voisins", tuple(Link(each.name, each.address, known_of(site, each)) for each in near)) if near else None
    )
    yield Section(tuple(filter(None, (small, listed))), title="Ce qui l'entoure", layout="split")
    yield from _streets(site, territory, district)


def _streets(site: Site, territory: Territory, district: District) -> Iterator[Section]:
    streets = territory.places.streets.get(district.code, {})
    if streets:
        ordered = sorted(streets.items(), key=lambda each: slug(each[0]))
        how_many = sentences.count(len(ordered), "voie a", "voies ont", site.language, True)
        note = "Une voie qui passe par plusieurs est dans la liste de chacun, avec les adresses qu'elle y a."
        table = Table(
            "Les voies, par ordre alphabétique",
            (Column("Voie"), Column("Adresses ici", "number")),
            tuple(ordered),
            note=note,
            collapsed=True,
        )
        told = Prose((f"{capitalised(how_many)} des adresses ici, d'après la base adresse locale.",))
        yield Section(
            (told, table, Links("", (Link("Toutes les adresses (CSV)", "/donnees/adresses.csv"),))),
            title="Quelles voies y passent ?",
            anchor="voies",
        )
