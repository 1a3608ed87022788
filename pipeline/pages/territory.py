"""The territory as pages show it: its districts and their addresses, and what stands in each. Its maps are in territory_maps."""

import re
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from .. import placed as things
from ..figures.district_past import Gone, Past, changes, gone
from ..formats import slug
from ..placed import Placed
from ..places import Places
from ..sentences import places as sentences

MAP, DISTRICTS = "/carte/", "/quartiers/"


@dataclass(frozen=True)
class District:
    """A district on the site. `people` and `renamed_year` are None when not given, `km2` is its area."""

    code: str
    name: str
    address: str
    former_name: str
    renamed_year: int | None
    people: int | None
    km2: float


class Territory:
    """The places of a town as its pages need them. Only for a town that gives districts.

    `given` is all that is somewhere; without it, what the places themselves hold.
    """

    def __init__(self, places: Places, kind: str, given: tuple[Placed, ...] | None = None) -> None:
        self.places, self.words = places, sentences.parts(kind)
        self._given = things.gathered(places) if given is None else given

    @cached_property
    def districts(self) -> tuple[District, ...]:
        """In alphabetical order, each with an address of its own."""
        seen: dict[str, int] = {}
        found = []
        for row, area in zip(self.places.districts.to_dict("records"), self.places.shapes.area, strict=True):
            name = slug(row["name"]) or slug(row["district"])
            seen[name] = seen.get(name, 0) + 1
            at = f"{DISTRICTS}{name}{f'-{seen[name]}' if seen[name] > 1 else ''}/"
            year, people, past = _count(row["renamed_year"]), _count(row["population"]), self.past.get(row["district"])
            former = row["former_name"] or (past.former_name if past else "")
            if former and not row["former_name"]:
                year = past.year
            found.append(District(row["district"], row["name"], at, former, year, people, area / 1e6))
        return tuple(
            sorted(found, key=lambda each: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", slug(each.name))])
        )

    @cached_property
    def past(self) -> dict[str, Past]:
        """What changed of each district with the last change of limits, by code; without those that did not change."""
        return changes(self.places)

    @cached_property
    def gone(self) -> tuple[Gone, ...]:
        """The former districts that none of today's continues."""
        return gone(self.places, self.past)

    @cached_property
    def shapes(self):
        """Those of `Places.shapes`, in the order of the districts here."""
        return self.places.shapes.set_index("district", drop=False).loc[[each.code for each in self.districts]]

    @cached_property
    def of(self) -> dict[str, District]:
        return {each.code: each for each in self.districts}

    @cached_property
    def people(self) -> int | None:
        """The inhabitants of all districts; None when one of them is not known."""
        known = [each.people for each in self.districts]
        return sum(known) if None not in known else None

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Everything that is somewhere, as lists show it: by district, then family, then name; what is in none last."""
        rank = {each.code: place for place, each in enumerate(self.districts)}
        families = {theme: place for place, theme in enumerate(things.themes(self._given))}
        pointed = {(each.key, each.district) for each in self._given if each.position}
        # What has no point stands once in a district, and not beside a point of its own.
        pointless = {(each.key, each.district): each for each in self._given if each.position is None}
        shown = [each for each in self._given if each.position] + [each for key, each in pointless.items() if key not in pointed]
        return tuple(sorted(shown, key=lambda each: (rank.get(each.district, len(rank)), families[each.theme], slug(each.name))))

    @cached_property
    def pointed(self) -> dict[int, Placed]:
        """What has a point, by its rank in `placed`."""
        return {place: each for place, each in enumerate(self.placed) if each.position is not None}

    @property
    def pointless(self) -> int:
        """How many things no map shows."""
        return len(self.placed) - len(self.pointed)

    @cached_property
    def families(self) -> list[str]:
        return things.themes(self.placed)

    def standing_in(self, code: str, kind: str = "") -> list[int]:
        """The ranks in `placed` of what stands in a district, of one kind when it is said; «» for what is in none."""
        inside = ((place, each) for place, each in enumerate(self.placed) if (each.district if each.district in self.of else "") == code)
        return [place for place, each in inside if kind in ("", each.kind)]

    @cached_property
    def layers(self) -> dict:
        """What one finds one's way by, in metres, by key of `charts.town_map`."""
        found = {}
        for kind, layer in self.places.layers.items():
            shapes = list(zip(self.places.in_metres(layer.shapes), layer.are_main, strict=True))
            if kind == "streets":
                found |= {name: [each for each, main in shapes if main is kept] for name, kept in (("lanes", False), ("streets", True))}
            else:
                found["railway" if kind == "railways" else kind] = [each for each, _ in shapes]
        return found

    @property
    def credit(self) -> str:
        """What the licences of the layers want beside each map; empty for the town's own files."""
        return ", ".join(dict.fromkeys(layer.credit for layer in self.places.layers.values() if layer.credit))


def _count(value) -> int | None:
    return None if pd.isna(value) else int(value)
