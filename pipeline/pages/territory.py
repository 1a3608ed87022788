"""The territory as pages show it: its districts and their addresses, what stands in each, and the map blocks made of them.

Knows no page. Geographic libraries load when the first map is drawn.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import pandas as pd

from .. import placed as things
from ..charts import Drawing
from ..figures.district_past import Gone, Past, changes, gone
from ..formats import Language, language, slug
from ..placed import Placed
from ..places import Places
from ..report import Area, Link, Map, MapTheme, Spot, SpotGroup
from ..sentences import places as sentences
from . import map_choices

MAP, DISTRICTS = "/carte/", "/quartiers/"
# The file that a map that moves lies on.
GROUND = f"{MAP}fond.js"
# The drawing of all districts, which several pages show.
SMALL_MAP = "quartiers"
# The marks of families, around 0, 0: a form and a tone, so that no two of the first twenty are alike, and none by colour alone.
MARKS = ("M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z", "M-9-9H9V9H-9Z", "M0-12.5L12.5 0L0 12.5L-12.5 0Z", "M0-17L14.5 7.5H-14.5Z")
DOTS = ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "M-4-4H4V4H-4Z", "M0-5L5 0L0 5L-5 0Z", "M0-5L5 4H-5Z")
TONES = ("invest", "spend", "earn", "debt", "neutral")
# More points than this are neither numbered nor links: the list says what they are.
MANY = 100
# How much of its neighbours the map of a district shows.
AROUND = 0.06


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

    `given` is all that is somewhere; without it, what the places themselves hold. `policies` are the names of the town's policies by key.
    `has_state_tiles` lets readers ask for the State's own map.
    """

    def __init__(
        self, places: Places, kind: str, given: tuple[Placed, ...] | None = None, policies: Mapping[str, str] | None = None,
        has_state_tiles: bool = False,
    ) -> None:  # fmt: skip
        self.places, self.words = places, sentences.parts(kind)
        self._given = things.gathered(places) if given is None else given
        self.policies, self.has_state_tiles = policies or {}, has_state_tiles
        self.language: Language = language("fr")

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
    def marks(self) -> dict[str, str]:
        """What stands for each district on maps of the whole, by code; empty when they bear their names."""
        table = self.drawing("repères", "", "", is_bare=True).table
        return (
            {each.code: row[0] for each, row in zip(self.districts, table.rows, strict=True)} if table.columns[0].label == "Repère" else {}
        )

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
    def numbers(self) -> dict[int, int]:
        """The number of each thing that has a point, by its rank in `placed`: the same on every map."""
        shown = [place for place, each in enumerate(self.placed) if each.position is not None]
        return {place: number for number, place in enumerate(shown, 1)}

    @property
    def pointless(self) -> int:
        """How many things no map shows."""
        return len(self.placed) - len(self.numbers)

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

    @cached_property
    def ground_file(self) -> bytes:
        """What a map that moves lies on, written once for all of them; empty when nothing has a place."""
        from ..charts import base_map

        return base_map.script(self.shapes, self.layers) if self.numbers else b""

    # --- maps ---------------------------------------------------------------------------------------------------------------------------

    @cached_property
    def _whole(self):
        from ..charts import ground

        return ground.frame(self.shapes.geometry)

    def frame(self, code: str = ""):
        """The part of the ground that a map shows: the whole territory, or a district and a little around it."""
        from ..charts import ground

        return ground.frame(self._of(code), around=AROUND) if code else self._whole

    def _of(self, code: str):
        """The shapes of a district, of all for none."""
        return self.shapes.geometry[self.shapes["district"] == code] if code else self.shapes.geometry

    def drawing(self, slug_: str, title: str, takeaway: str, code: str = "", is_bare: bool = False) -> Drawing:
        """The ground of a map. A bare one shows districts and water, for a small picture."""
        from ..charts import town_map

        layers = {name: self.layers[name] for name in ("parks", "water") if name in self.layers} if is_bare else self.layers
        shown = self.frame(code)
        pointed = [] if is_bare else [self.placed[place].position for place in self.numbers]
        points = [point for point in shown.places(self.places.points_in_metres(pointed)) if point]
        return town_map.draw(slug_, title, takeaway, self.shapes, layers, shown, bool(code), points)

    def areas(self, code: str = "", here: str = "", is_linked: bool = True) -> tuple[Area, ...]:
        """The districts over a map of the whole (or around `code`), each leading to its page, but for the one that is told."""
        from ..charts import ground

        shown = self.frame(code)
        simple = ground.simplified(list(self.shapes.geometry), shown)
        outlines = dict(zip(self.shapes["district"], map(ground.outline, simple), strict=True))
        return tuple(
            Area(each.name, each.address if is_linked and each.code != here else "", outlines[each.code], each.code == here)
            for each in self.districts
            if outlines[each.code]
        )

    def map(
        self, slug_: str, title: str, areas: tuple[Area, ...], groups: Iterable[tuple[str, str, str, list[int]]] = (), code: str = "",
        caption: str = "", links: tuple[Link, ...] = (),
    ) -> Map:  # fmt: skip
        """A map block. `groups` are the parts of its list: title, address, note, ranks in `placed`."""
        shown = self.frame(code)
        groups = list(groups)
        ranks = [place for *_, places in groups for place in places]
        pointed = [place for place in ranks if place in self.numbers]
        metres = self.places.points_in_metres(self.placed[place].position for place in pointed)
        at = dict(zip(pointed, shown.places(metres), strict=True))
        is_dense = len(pointed) > MANY
        families = [name for name in self.families if any(self.placed[place].theme == name for place in ranks)]
        choices = map_choices.Choices([self.placed[place] for place in ranks], self.policies)
        most = max((self.placed[place].cents or 0 for place in pointed), default=0)
        outlines = self._outlines(pointed, shown)

        def spot(place: int) -> Spot:
            each, point = self.placed[place], at.get(place)
            listed = (each.name, each.text, families.index(each.theme), each.href)
            if not point:
                return Spot(0, *listed, answers=choices.answers(each))
            return Spot(
                self.numbers[place], *listed, *point, position=tuple(round(value, 6) for value in each.position),
                outline=outlines.get(place, ""), shape=each.shape if place in outlines else "", answers=choices.answers(each),
                radius=map_choices.radius(each.cents, most),
            )  # fmt: skip

        themes = []
        for name in families:
            rank = self.families.index(name)
            marks = DOTS if is_dense else MARKS
            count = len({self.placed[place].key for place in ranks if self.placed[place].theme == name})
            themes.append(MapTheme(name, marks[rank % len(marks)], TONES[rank % len(TONES)], count))
        made = tuple(SpotGroup(title, tuple(map(spot, places)), href, note) for title, href, note, places in groups if places)
        # Marks are some twenty pixels wide; on a dense map, eight.
        side = 4 if is_dense else 8
        hides = len({(round(x / side), round(y / side)) for x, y in at.values()}) < len(at)
        caption = " ".join(filter(None, (caption, sentences.overlaid(hides), self.credit and f"Fond de carte : {self.credit}.")))
        return Map(
            slug_, title, shown.width, shown.height, areas, caption, tuple(themes), made, is_dense, links, choices.facets,
            map_choices.sizes(most, self.language), **(self._moving(code) if any(at.values()) else {}),
        )  # fmt: skip

    def _moving(self, code: str) -> dict:
        """What the map that moves needs, beside the places."""
        return {
            "ground": GROUND,
            "version": sha256(self.ground_file).hexdigest()[:8],
            "bounds": tuple(round(value, 5) for value in self.places.bounds_in_degrees(self._of(code))),
            "credit": f"Fond de carte : {self.credit or 'fichiers donnés par la collectivité'}",
            "has_state_tiles": self.has_state_tiles,
        }

    def _outlines(self, places: Iterable[int], shown) -> dict[int, str]:
        """The lines and surfaces of things as paths of a map; a point or several are none."""
        from ..charts import ground

        shaped = [place for place in places if self.placed[place].shape]
        shapes = ground.of_geojson(self.placed[place].shape for place in shaped)
        paths = map(ground.path, shown.pixels(self.places.in_metres(shapes)))
        return {place: path for place, path in zip(shaped, paths, strict=True) if path}


def _count(value) -> int | None:
    return None if pd.isna(value) else int(value)
