"""What is somewhere: each thing that a map can show, whatever its source, with how precisely its place is known.

A kind of things (equipment; projects, grants, contracts) adds one function to LAYERS. A place that is only known by its district or its
street gets no point: it stands in the list.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..formats import slug
from ..places import Places

# What a position may be known by, for a point to be drawn: its own, that of its address, that of a place known by name.
EXACT = frozenset(("exact", "number", "crossing", "equipment", "place"))
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
    """A thing and its place. `kind` is its layer (a key of `sentences.places.KINDS`), `theme` its family there, in words.

    `position` is in degrees, None when no point may be drawn; `precision` says by what the place is known: a key of `geocoder.PRECISIONS`,
    or «exact». `district` is a code, empty when it is in none or that is not known. `href` is its own page and `text` what follows its
    name, both may be empty. Where known: `policy` is a key of the policies, `years` those it is about, `phase` a key of
    `tables.projects.PHASES`, `cents` what it costs, `shape` its line or surface (GeoJSON text, in degrees).
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


def gathered(places: Places) -> tuple[Placed, ...]:
    """Everything that is somewhere, each with its district, in the order of the sources."""
    found = [each for layer in LAYERS for each in layer(places)]
    where = places.districts_at(each.position for each in found)
    return tuple(replace(each, district=code or each.district) for each, code in zip(found, where, strict=True))


def themes(placed: tuple[Placed, ...]) -> list[str]:
    """The families, the most numerous first, those that say nothing last."""
    counted = Counter(each.theme for each in placed)
    return sorted(counted, key=lambda theme: (theme == OTHERS, -counted[theme], slug(theme)))


def equipment(places: Places) -> Iterator[Placed]:
    """The town's equipment. One without a position is looked for by its address."""
    for row in places.equipment.to_dict("records"):
        theme = THEMES.get(slug(row["theme"]).replace("equipements-", "equipement-"), row["theme"])
        theme = OTHERS if slug(theme) in ("", "autre-equipement", "autres-equipements", "autre", "autres") else theme
        position, precision, district = (row["longitude"], row["latitude"]), "exact", ""
        if row["longitude"] != row["longitude"]:
            found = places.geocoder.locate(row["street_address"], row["town"])
            precision, position = found.precision, None
            if precision in EXACT:
                position = (found.longitude, found.latitude)
            district = found.id if precision == "district" else ""
        yield Placed("equipment", theme, row["name"], "", position, precision, district, row["street_address"])


LAYERS: tuple[Callable[[Places], Iterator[Placed]], ...] = (equipment,)
