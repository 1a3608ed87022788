"""What is somewhere: one record for all that maps, lists and the search around an address show, whatever its source.

Holds the record, gathers the things and gives each its district. The town's equipment is made here; what the accounts tell (projects,
grants, contracts) is made by `pages.layers`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .formats import slug
from .places import Places

# What a position may be known by, for a point to be drawn: its own, that of its address, that of a place known by name.
EXACT = frozenset(("given", "number", "crossing", "equipment", "place"))
# The kinds of things in their order, as what heads a list of them.
EQUIPMENT, PROJECTS, SUBSIDIES, CONTRACTS = "equipment", "projects", "subsidies", "contracts"
ACTIONS, REQUESTS = "actions", "requests"
KINDS = {
    EQUIPMENT: "Équipements", PROJECTS: "Projets", SUBSIDIES: "Organismes subventionnés", CONTRACTS: "Marchés",
    ACTIONS: "Actions des plans", REQUESTS: "Endroits souvent signalés",
}  # fmt: skip
# The themes of the national list of equipment in a resident's words.
THEMES = {
    "equipement-administratif": "Mairie et services", "equipement-de-justice": "Justice", "equipement-sanitaire": "Santé",
    "equipement-social-et-d-animation": "Petite enfance, vie sociale", "equipement-sportif-et-de-loisirs": "Sport et loisirs",
    "equipement-d-enseignement": "Écoles, collèges, lycées", "equipement-cultuel": "Lieux de culte", "equipement-culturel": "Culture",
    "equipement-de-mobilite": "Transports",
}  # fmt: skip
OTHERS = "Autres"


@dataclass(frozen=True)
class Placed:
    """A thing and one of its places. `kind` is its layer (a key of KINDS), `theme` its family there, in words.

    `position` is in degrees, None when no point may be drawn; `precision` says by what the place is known: a key of
    `tables.projects.PRECISIONS`. `about` is the middle of its street when that is all that is known: it is never drawn, and distances from
    it are told as uncertain. `district` is a code, empty when it is in none or that is not known. `href` is its own page and `text` what
    follows its name, both may be empty. Where known: `policy` is a key of the policies, `years` those it is about, `phase` a key of
    `tables.projects.PHASES`, `cents` what it costs, `shape` its line or surface (GeoJSON text, in degrees). `id` is its own among its kind:
    what has several places comes once for each.
    """

    kind: str
    theme: str
    name: str
    href: str
    position: tuple[float, float] | None
    precision: str
    district: str
    text: str
    policy: str = ""
    years: tuple[int, ...] = ()
    phase: str = ""
    cents: int | None = None
    shape: str = ""
    about: tuple[float, float] | None = None
    id: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells the thing from others, the same for each of its places."""
        return (self.kind, self.id) if self.id else (self.kind, self.name, self.href)

    @property
    def measured_from(self) -> tuple[float, float] | None:
        """Where distances to it start, None when there is no such place."""
        return self.position or self.about


def gathered(places: Places, others: Iterable[Placed] = ()) -> tuple[Placed, ...]:
    """Everything that is somewhere, each with its district: the equipment, then `others`, in the order of the sources.

    A thing that does not say its district is in that of its position.
    """
    found = [*_equipment(places), *others]
    where = places.districts_at(each.position for each in found)
    return tuple(replace(each, district=each.district or code) for each, code in zip(found, where, strict=True))


def spot(longitude: float | None, latitude: float | None, precision: str) -> dict:
    """`position` or `about` of a thing whose place is known by `precision`: neither when it marks no place."""
    at = None if longitude is None or longitude != longitude else (longitude, latitude)
    return {"position": at if precision in EXACT else None, "about": at if precision == "street" else None}


def counted(things: Iterable[Placed]) -> Counter[str]:
    """How many things of each kind, those of several places once."""
    return Counter(kind for kind, *_ in dict.fromkeys(each.key for each in things))


def themes(things: Iterable[Placed]) -> list[str]:
    """The families: those of a kind together, the most numerous first, those that say nothing last."""
    things = list(things)
    counts = Counter(each.theme for each in things)
    order = {each.theme: list(KINDS).index(each.kind) for each in things}
    return sorted(counts, key=lambda theme: (order[theme], theme == OTHERS, -counts[theme], slug(theme)))


def _equipment(places: Places) -> Iterator[Placed]:
    """The town's equipment. One without a position is looked for by its address."""
    for row in places.equipment.to_dict("records"):
        theme = THEMES.get(slug(row["theme"]).replace("equipements-", "equipement-"), row["theme"])
        theme = OTHERS if slug(theme) in ("", "autre-equipement", "autres-equipements", "autre", "autres") else theme
        at, precision, district = spot(row["longitude"], row["latitude"], "given"), "given", ""
        if at["position"] is None:
            found = places.geocoder.locate(row["street_address"], row["town"])
            precision, at = found.precision, spot(found.longitude, found.latitude, found.precision)
            district = found.id if precision == "district" else ""
        # «Gymnase des Coteaux» says by itself that it is one.
        kind = row["type"] if row["type"].casefold() not in row["name"].casefold() else ""
        text = ", ".join(filter(None, (kind, row["street_address"])))
        yield Placed(EQUIPMENT, theme, row["name"], "", precision=precision, district=district, text=text, id=row["equipment"], **at)
