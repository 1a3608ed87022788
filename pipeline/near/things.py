"""The things that may be near somebody, whatever they are: one record for all, so that one list can be sorted by distance."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..formats import slug
from ..places import Places

EQUIPMENT = "Équipements"
# The precisions of a position (`geocoder.PRECISIONS`) that tell no distance: such a thing is only in its district.
WITHOUT_DISTANCE = ("district", "none")


@dataclass(frozen=True)
class Thing:
    """Something with a place. `kind` heads its list, in the plural; `text` is one line about it; `district` is a code, or empty.

    `href` is the address of its own page, empty when it has none. `longitude` and `latitude` are degrees, None when there is no position.
    """

    kind: str
    name: str
    text: str
    href: str = ""
    longitude: float | None = None
    latitude: float | None = None
    precision: str = "none"
    district: str = ""

    @property
    def has_distance(self) -> bool:
        return self.longitude is not None and self.precision not in WITHOUT_DISTANCE

    @property
    def is_about(self) -> bool:
        """Whether its position is only that of its street."""
        return self.precision == "street"


def things(places: Places, others: Iterable[Thing] = ()) -> tuple[Thing, ...]:
    """Everything that has a position or a district: the equipment, then `others` in their order of kinds; by name within a kind.

    A thing that does not say its district is in that of its position.
    """
    given = [*_equipment(places), *others]
    found = places.districts_at((thing.longitude, thing.latitude) if thing.has_distance else None for thing in given)
    placed = [replace(thing, district=thing.district or district) for thing, district in zip(given, found, strict=True)]
    kinds = list(dict.fromkeys(thing.kind for thing in given))
    kept = [thing for thing in placed if thing.has_distance or thing.district]
    return tuple(sorted(kept, key=lambda thing: (kinds.index(thing.kind), slug(thing.name), thing.text)))


def _equipment(places: Places) -> Iterator[Thing]:
    columns = ["name", "type", "street_address", "longitude", "latitude"]
    for name, kind, address, longitude, latitude in places.equipment[columns].itertuples(index=False, name=None):
        # «Gymnase des Coteaux» says by itself that it is one.
        said = [kind if kind.casefold() not in name.casefold() else "", address or ""]
        yield Thing(EQUIPMENT, name, ", ".join(filter(None, said)), "", longitude, latitude, "equipment")
