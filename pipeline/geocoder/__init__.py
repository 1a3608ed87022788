"""Where the places are that files name in their own words: «12 bis av. J. Jaures», «angle rue A et rue B», «gymnase des Coteaux».

A position is given only when the text can mean one thing: a street that is nearly that of another is left for somebody to decide, in the
file of decisions, which always wins. The index is made once; nothing is fetched.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

import pandas as pd

from ..formats import slug
from ..geodesy import metres
from ..sources.address_decisions import Decision
from .numbers import Number, numbers_around
from .streets import Mention, Named, Names
from .words import Word, name_of, words

# From the finest to the coarsest, and how sure each is when its name is exact.
PRECISIONS = {"number": 1.0, "crossing": 0.9, "equipment": 0.9, "place": 0.8, "street": 0.7, "district": 0.5, "none": 0.0}
OTHER_SUFFIX, NEIGHBOUR = 0.95, 0.8
# A number that does not exist is taken for its neighbour when it is this near; a street for crossing another within so many metres.
NEAR_NUMBER, CROSSING_M = 10, 120
CROSSING_WORDS = frozenset("angle croisement intersection carrefour coin".split())
UNKNOWN, SEVERAL, APART, EMPTY, DECIDED = (
    "aucun lieu connu n'y est nommé", "plusieurs lieux peuvent être désignés", "les deux voies nommées ne se croisent pas",
    "le texte est vide", "décidé : à ne placer nulle part",
)  # fmt: skip


@dataclass(frozen=True)
class Located:
    """Where a text is. `precision` is a key of PRECISIONS; `score` from 0 to 1; `id` and `name` are those of what was found.

    With precision «none» there is no position, and `reason` says why in a French clause.
    """

    text: str
    precision: str = "none"
    score: float = 0.0
    longitude: float | None = None
    latitude: float | None = None
    id: str = ""
    name: str = ""
    reason: str = ""

    @property
    def is_undecided(self) -> bool:
        """Whether it is nowhere and nobody said so."""
        return self.precision == "none" and self.reason != DECIDED


@dataclass(frozen=True)
class _Address:
    id: str
    number: Number
    at: tuple[float, float]


class Geocoder:
    """Finds texts among the places of a town. Tables are those of `pipeline.tables`; any may be empty."""

    def __init__(self, addresses: pd.DataFrame, equipment: pd.DataFrame, districts: pd.DataFrame, decisions: Mapping[str, Decision]):
        self._decisions = decisions
        self._by_id: dict[str, Located] = {}
        self._streets: dict[str, list[_Address]] = defaultdict(list)
        things: dict[str, Named] = {}
        columns = ["address", "number", "suffix", "street", "town_code", "town", "longitude", "latitude"]
        for id_, number, suffix, street, code, town, longitude, latitude in addresses[columns].itertuples(index=False, name=None):
            has_number = not pd.isna(number)
            key = f"{code}/{slug(street)}" if has_number else id_
            things.setdefault(key, Named("street" if has_number else "place", key, street, town))
            if has_number:
                self._streets[key].append(_Address(id_, Number(int(number), suffix), (longitude, latitude)))
            written = " ".join(filter(None, (str(number), suffix, street))) if has_number else street
            self._remember("number" if has_number else "place", id_, written, longitude, latitude)
        for kind, table in (("equipment", equipment), ("district", districts)):
            for row in table.to_dict("records"):
                things[row[kind]] = Named(kind, row[kind], row["name"], row.get("town", ""))
                self._remember(kind, row[kind], row["name"], row["longitude"], row["latitude"])
                if former := row.get("former_name", ""):
                    things[f"{row[kind]}/"] = Named(kind, row[kind], former)
        self._names = Names(tuple(things.values()))
        self._known: dict[tuple[str, str], Located] = {}

    def locate(self, text: str, town: str = "") -> Located:
        """Where a text is; `town` is the name of its commune, when several have the same street."""
        key = slug(text), slug(town)
        if key not in self._known:
            self._known[key] = self._locate(text, town)
        return replace(self._known[key], text=text)

    def nearest(self, text: str, most: int = 3) -> tuple[tuple[str, str], ...]:
        """What has a name near to a text that is not found, the nearest first: (the identifier by which to decide, the name).

        A street is decided by the address in its middle.
        """
        found = []
        for named in self._names.near(words(text), most):
            id_ = named.key
            if named.kind == "street":
                houses = self._streets[named.key]
                middle = _central([house.at for house in houses])
                id_ = next(house.id for house in houses if house.at == middle)
            found.append((id_, named.name))
        return tuple(found)

    def _locate(self, text: str, town: str) -> Located:
        if decision := self._decisions.get(slug(text)):
            return self._decided(decision)
        said = words(text)
        if not said:
            return Located(text, reason=EMPTY)
        mentions = [self._narrowed(mention, text, town) for mention in self._names.mentioned(said)]
        if not any(mention.named[0].kind != "district" for mention in mentions) and (found := self._names.misspelt(said)):
            mentions.append(self._narrowed(found, text, town))
        found = [self._of(mention, said) for mention in mentions if len(mention.named) == 1]
        streets = [mention for mention in mentions if len(mention.named) == 1 and mention.named[0].kind == "street"]
        if len(streets) == 2 and (CROSSING_WORDS & {word.text for word in said} or self._is_and(streets, said)):
            crossing = self._crossing(streets)
            if crossing or CROSSING_WORDS & {word.text for word in said}:
                return crossing or Located(text, reason=APART)
        if not found:
            return Located(text, reason=SEVERAL if mentions else UNKNOWN)
        return max(found, key=lambda each: each.score)

    def _remember(self, precision: str, id_: str, name: str, longitude: float, latitude: float) -> None:
        self._by_id[id_] = Located("", precision, PRECISIONS[precision], longitude, latitude, id_, name)

    def _decided(self, decision: Decision) -> Located:
        if decision.id:
            return replace(self._by_id[decision.id], score=1.0)
        if decision.position is None:
            return Located("", reason=DECIDED)
        return Located("", "number", 1.0, *decision.position)

    def _narrowed(self, mention: Mention, text: str, town: str) -> Mention:
        """The mention with the one thing that it names in the town that is given or told, or whose articles are those of the text."""
        told = set(name_of(f"{town} {text}"))
        ways = (lambda named: named.town and set(name_of(named.town)) <= told, lambda named: slug(named.name) in slug(text))
        for is_meant in ways:
            kept = tuple(named for named in mention.named if is_meant(named))
            if len(mention.named) > 1 and len(kept) == 1:
                return replace(mention, named=kept)
        return mention

    def _of(self, mention: Mention, said: list[Word]) -> Located:
        named = mention.named[0]
        if named.kind != "street":
            place = self._by_id[named.key]
            return replace(place, score=round(place.score * mention.certainty, 3))
        found = self._in_street(named, numbers_around(said, mention.start, mention.end))
        return replace(found, score=round(found.score * mention.certainty, 3))

    def _in_street(self, named: Named, numbers: list[Number]) -> Located:
        """The middle of the numbers that are said, or of the street."""
        houses = self._streets[named.key]
        last = max(house.number.value for house in houses)
        # A year or a postcode before a street is no number of it.
        found = [self._house(houses, number) for number in numbers if number.value <= last + NEAR_NUMBER]
        known = [each for each in found if each]
        if not known:
            middle = _central([house.at for house in houses])
            return Located("", "street", PRECISIONS["street"], *middle, named.key, named.name)
        score = min(score for _, score in known)
        if len({house.id for house, _ in known}) == 1:
            house = known[0][0]
            return Located("", "number", score, *house.at, house.id, f"{house.number} {named.name}")
        longitude, latitude = (sum(house.at[axis] for house, _ in known) / len(known) for axis in (0, 1))
        name = f"{' à '.join(str(house.number) for house, _ in (known[0], known[-1]))} {named.name}"
        return Located("", "number", min(score, OTHER_SUFFIX), round(longitude, 6), round(latitude, 6), named.key, name)

    def _house(self, houses: list[_Address], number: Number) -> tuple[_Address, float] | None:
        """The house of a number, else one that shares it, else its neighbour on the same side."""
        same = [house for house in houses if house.number.value == number.value]
        for house in same:
            if house.number.suffix == number.suffix:
                return house, PRECISIONS["number"]
        if same:
            return same[0], OTHER_SUFFIX
        side = [house for house in houses if house.number.value % 2 == number.value % 2]
        near = min(side, key=lambda house: abs(house.number.value - number.value), default=None)
        return (near, NEIGHBOUR) if near and abs(near.number.value - number.value) <= NEAR_NUMBER else None

    def _crossing(self, streets: list[Mention]) -> Located | None:
        """Where two streets meet: between their nearest addresses."""
        one, other = (self._streets[mention.named[0].key] for mention in streets)
        first, second = min(product(one, other), key=lambda pair: metres(pair[0].at, pair[1].at))
        if metres(first.at, second.at) > CROSSING_M:
            return None
        longitude, latitude = (round((first.at[axis] + second.at[axis]) / 2, 6) for axis in (0, 1))
        name = " / ".join(mention.named[0].name for mention in streets)
        score = PRECISIONS["crossing"] * min(mention.certainty for mention in streets)
        return Located("", "crossing", round(score, 3), longitude, latitude, "", name)

    def _is_and(self, streets: list[Mention], said: list[Word]) -> bool:
        """Whether nothing but «et» stands between two streets, and no number before either."""
        between = [word.text for word in said[streets[0].end : streets[1].start]]
        has_number = any(numbers_around(said, mention.start, mention.end) for mention in streets)
        return "et" in between and len(between) <= 3 and not has_number


def _central(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The point nearest to the middle of all, so that it stands on the street."""
    middle = tuple(sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    return min(points, key=lambda point: metres(point, middle))
