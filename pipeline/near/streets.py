"""The streets and named places of a town with the position of each number, grouped from its addresses."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..formats import slug
from ..geocoder.words import TYPES, name_of
from ..places import Places


@dataclass(frozen=True, order=True)
class House:
    """One address of a street: number 0 is that of a place known by its name alone. Degrees; the district is a code, or empty."""

    number: int
    suffix: str
    longitude: float
    latitude: float
    district: str


@dataclass(frozen=True)
class Street:
    """A street or a named place: its name as it is shown, with its commune when there are several, and its houses in order."""

    name: str
    houses: tuple[House, ...]

    @cached_property
    def filed_under(self) -> str:
        """The words by which one looks for it: «Rue de l'Étape au Blé» stands at «etape ble»."""
        words = name_of(self.name)
        return " ".join(words[1:] if len(words) > 1 and words[0] in TYPES else words) or slug(self.name)

    @cached_property
    def districts(self) -> tuple[str, ...]:
        """The districts that its houses are in, in the order of numbers, each once; empty for those in none."""
        return tuple(dict.fromkeys(house.district for house in self.houses))


def streets(places: Places) -> tuple[Street, ...]:
    """Every street in alphabetical order of the words that tell it from others."""
    table = places.addresses
    districts = places.districts_at(zip(table["longitude"], table["latitude"], strict=True))
    has_several_towns = table["town"].nunique() > 1
    names: dict[tuple[str, str], str] = {}
    houses: dict[tuple[str, str], list[House]] = defaultdict(list)
    columns = ["number", "suffix", "street", "town_code", "town", "longitude", "latitude"]
    for row, district in zip(table[columns].itertuples(index=False, name=None), districts, strict=True):
        number, suffix, street, code, town, longitude, latitude = row
        key = code, slug(street)
        names.setdefault(key, f"{street} ({town})" if has_several_towns and town else street)
        houses[key].append(House(0 if pd.isna(number) else int(number), suffix or "", longitude, latitude, district))
    found = (Street(name, tuple(sorted(houses[key]))) for key, name in names.items())
    return tuple(sorted(found, key=lambda street: (street.filed_under, street.name)))
