"""Near my home: a field that searches around an address, and the same things listed by district for whoever would rather not type.

Which things there are is for `pipeline/near`; the search is that of the theme (near.js), in the reader's browser.
"""

from collections.abc import Iterable
from itertools import groupby

from ..formats import slug
from ..near import ADDRESS, Around, Street
from ..placed import ACTIONS, CONTRACTS, EQUIPMENT, KINDS, PROJECTS, REQUESTS, SUBSIDIES, Placed
from ..report import Choice, Column, Link, Links, Near, Page, Prose, Section, Table
from ..sentences.clauses import listed
from . import whereabouts
from .site import Site

RADII_M = (300, 600, 1000)
ELSEWHERE = "ailleurs"
# What is said of each kind of things, and the file that holds them all.
ABOUT = {
    EQUIPMENT: "Où, et ce que c'est", PROJECTS: "Où il en est", SUBSIDIES: "Ce qu'il reçoit", CONTRACTS: "Ce qui est signé",
    ACTIONS: "Où elle en est", REQUESTS: "De quoi il s'agit",
}  # fmt: skip
FILES = {PROJECTS: "projets", SUBSIDIES: "subventions", CONTRACTS: "marches", ACTIONS: "actions", REQUESTS: "signalements"}
# A list longer than this is folded, so that the next district is in reach of a thumb.
LONGEST = 2


def pages(site: Site, known: set[str]) -> list[Page]:
    """The one page, when there is something to search from and to find. `known` are the addresses of the other pages."""
    if site.around is None:
        return []
    around = site.around
    title = "Qu'y a-t-il près de chez moi ?"
    told = listed([f"les {KINDS[kind].lower()}" for kind in dict.fromkeys(thing.kind for thing in around.things)])
    otherwise = "quartier par quartier" if around.districts else "dans une seule liste"
    return [
        Page(
            address=ADDRESS,
            name="Près de chez moi",
            title=title,
            description=f"{site.accounts.town.name} : {told} autour d'une adresse, ou {otherwise}.",
            lead=f"Cherchez {told} autour d'une adresse, ou {otherwise}.",
            hero=(_field(site, around),),
            nav=whereabouts.NAV,
            sections=(*_lists(around, known), *_streets(around), _sources(site, around)),
        )
    ]


def _field(site: Site, around: Around) -> Near:
    files = around.files
    street = max(around.streets, key=lambda each: len(each.houses))
    districts = [Link(name, f"{ADDRESS}#{anchor}") for name, anchor, _ in _groups(around)]
    return Near(
        label="Votre rue, ou une adresse",
        hint=f"Par exemple : {_example(street)}. Les accents et les petites fautes ne gênent pas.",
        note=_private(len(files.numbers), files.least),
        names=tuple(files.names),
        numbers=tuple(files.numbers),
        things=next(iter(files.things)),
        version=files.version,
        radii=tuple(Choice(f"{site.language.number(metres)} mètres", str(metres)) for metres in RADII_M),
        districts=tuple(districts),
    )


def _example(street: Street) -> str:
    house = street.houses[0]
    return " ".join(filter(None, (str(house.number) if house.number else "", house.suffix, street.name)))


def _private(files: int, least: int) -> str:
    """What the server of the site learns: files that are asked for, never an address."""
    start = "Ce que vous tapez et votre position restent dans votre appareil : rien n'est envoyé."
    if files == 1:
        return f"{start} Votre navigateur demande au site les mêmes fichiers, quelle que soit l'adresse."
    if least < 2:
        return f"{start} Votre navigateur ne fait que demander au site des listes d'adresses."
    lists = f"Votre navigateur demande au site des listes d'au moins {least} rues à la fois"
    return f"{start} {lists} : elles ne disent pas laquelle est la vôtre."


def _groups(around: Around) -> list[tuple[str, str, list[Placed]]]:
    """The name, anchor and things of each district, empty ones too; then of what is in none, when something is."""
    inside: dict[str, dict[tuple[str, ...], Placed]] = {}
    for thing in around.things:
        # What has several places is there once.
        inside.setdefault(thing.district, {}).setdefault(thing.key, thing)
    found = [(name, f"quartier-{slug(name)}", list(inside.get(code, {}).values())) for code, name in around.districts]
    others = list(inside.get("", {}).values())
    return found + ([("Hors des quartiers" if found else "Toute la liste", ELSEWHERE, others)] if others else [])


def _lists(around: Around, known: set[str]) -> Iterable[Section]:
    for name, anchor, things in _groups(around):
        tables = tuple(_table(kind, list(same)) for kind, same in groupby(things, key=lambda thing: thing.kind))
        href = f"/quartiers/{slug(name)}/"
        more = (Links("", (Link(f"Tout sur le quartier {name}", href),)),) if anchor != ELSEWHERE and href in known else ()
        nothing = Prose(("Rien de ce que ce site sait situer n'est dans ce quartier.",))
        yield Section(((*tables,) or (nothing,)) + more, title=name, kicker="Quartier" if anchor != ELSEWHERE else "", anchor=anchor)


def _table(kind: str, things: list[Placed]) -> Table:
    rows = tuple(((thing.name, thing.href), thing.text) for thing in things)
    return Table(f"{KINDS[kind]} : {len(things)}", (Column("Nom", "link"), Column(ABOUT[kind])), rows, collapsed=len(things) > LONGEST)


def _streets(around: Around) -> Iterable[Section]:
    """Every street by its first letter, with its districts: for whoever cannot search. Nothing without districts."""
    if not around.districts:
        return
    names = dict(around.districts) | {"": "hors des quartiers"}
    tables = []
    for letter, same in groupby(around.streets, key=lambda street: _letter(street)):
        rows = tuple((street.name, ", ".join(names[code] for code in street.districts)) for street in same)
        caption = f"{letter} : {len(rows)} {'rues et lieux-dits' if len(rows) > 1 else 'rue ou lieu-dit'}"
        tables.append(Table(caption, (Column("Rue ou lieu-dit"), Column("Quartier")), rows, collapsed=True))
    yield Section(tuple(tables), title="De quel quartier est ma rue ?", layout="columns", anchor="rues")


def _letter(street: Street) -> str:
    first = street.filed_under[0]
    return "0 à 9" if first.isdecimal() else first.upper()


def _sources(site: Site, around: Around) -> Section:
    count = len(around.places.addresses)
    text = (
        "Les distances sont à vol d'oiseau, à dix mètres près. Pour une rue entière, chacune part du numéro de la rue qui en est le plus "
        "proche. "
        "Ce qui n'a pas de position précise est dit dans son quartier, jamais à une distance."
    )
    given = [("adresses", count, "adresse")]
    given += [("equipements", len(around.places.equipment), "équipement"), ("quartiers", len(around.districts), "quartier")]
    links = tuple(
        Link(f"{name}.csv", f"/donnees/{name}.csv", f"{site.language.number(many)} {word}{'s' if many > 1 else ''}")
        for name, many, word in given
        if many
    )
    held = {thing.kind for thing in around.things}
    links += tuple(Link(f"{name}.csv", f"/donnees/{name}.csv", KINDS[kind].lower()) for kind, name in FILES.items() if kind in held)
    return Section((Prose((text,)), Links("", links)), title="D'où viennent ces adresses ?")
