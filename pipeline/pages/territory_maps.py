"""The maps of the territory: the ground that they are drawn on, the districts and the things over it, the marks that tell them apart.

What there is to draw is `territory`'s. Knows no page. Geographic libraries load when the first map is drawn.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256

from ..charts import Drawing
from ..formats import language
from ..report import Area, Link, Map, MapTheme, Spot, SpotGroup
from ..sentences import places as sentences
from . import map_choices
from .territory import MAP, Territory

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


class Maps:
    """The map blocks of a territory and the drawings that they lie on.

    `policies` are the names of the town's policies by key. `has_state_tiles` lets readers ask for the State's own map.
    """

    def __init__(self, territory: Territory, policies: Mapping[str, str] | None = None, has_state_tiles: bool = False) -> None:
        self.territory, self._policies, self._has_state_tiles = territory, policies or {}, has_state_tiles

    @cached_property
    def marks(self) -> dict[str, str]:
        """What stands for each district on maps of the whole, by code; empty when they bear their names."""
        table = self.drawing("repères", "", "", is_bare=True).table
        if table.columns[0].label != "Repère":
            return {}
        return {each.code: row[0] for each, row in zip(self.territory.districts, table.rows, strict=True)}

    @cached_property
    def ground_file(self) -> bytes:
        """What a map that moves lies on, written once for all of them; empty when nothing has a place."""
        from ..charts import base_map

        return base_map.script(self.territory.shapes, self.territory.layers) if self.territory.pointed else b""

    @cached_property
    def _whole(self):
        from ..charts import ground

        return ground.frame(self.territory.shapes.geometry)

    def frame(self, code: str = ""):
        """The part of the ground that a map shows: the whole territory, or a district and a little around it."""
        from ..charts import ground

        return ground.frame(self._of(code), around=AROUND) if code else self._whole

    def _of(self, code: str):
        """The shapes of a district, of all for none."""
        return self.territory.shapes.geometry[self.territory.shapes["district"] == code] if code else self.territory.shapes.geometry

    def drawing(self, slug_: str, title: str, takeaway: str, code: str = "", is_bare: bool = False) -> Drawing:
        """The ground of a map. A bare one shows districts and water, for a small picture."""
        from ..charts import town_map

        layers = (
            {name: self.territory.layers[name] for name in ("parks", "water") if name in self.territory.layers}
            if is_bare
            else self.territory.layers
        )
        shown = self.frame(code)
        pointed = [] if is_bare else [each.position for each in self.territory.pointed.values()]
        points = [point for point in shown.places(self.territory.places.points_in_metres(pointed)) if point]
        return town_map.draw(slug_, title, takeaway, self.territory.shapes, layers, shown, bool(code), points)

    def areas(self, code: str = "", here: str = "", is_linked: bool = True) -> tuple[Area, ...]:
        """The districts over a map of the whole (or around `code`), each leading to its page, but for the one that is told."""
        from ..charts import ground

        shown = self.frame(code)
        simple = ground.simplified(list(self.territory.shapes.geometry), shown)
        outlines = dict(zip(self.territory.shapes["district"], map(ground.outline, simple), strict=True))
        return tuple(
            Area(each.name, each.address if is_linked and each.code != here else "", outlines[each.code], each.code == here)
            for each in self.territory.districts
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
        pointed = list(dict.fromkeys(place for place in ranks if place in self.territory.pointed))
        # From 1 on each map, in the order of its list: a number of three figures would not fit in its mark.
        numbers = {place: number for number, place in enumerate(pointed, 1)}
        metres = self.territory.places.points_in_metres(self.territory.placed[place].position for place in pointed)
        at = dict(zip(pointed, shown.places(metres), strict=True))
        is_dense = len(pointed) > MANY
        families = [name for name in self.territory.families if any(self.territory.placed[place].theme == name for place in ranks)]
        choices = map_choices.Choices([self.territory.placed[place] for place in ranks], self._policies)
        most = max((self.territory.placed[place].cents or 0 for place in pointed), default=0)
        outlines = self._outlines(pointed, shown)

        def spot(place: int) -> Spot:
            each, point = self.territory.placed[place], at.get(place)
            listed = (each.name, each.text, families.index(each.theme), each.href)
            if not point:
                return Spot(0, *listed, answers=choices.answers(each))
            return Spot(
                numbers[place], *listed, *point, position=tuple(round(value, 6) for value in each.position),
                outline=outlines.get(place, ""), shape=each.shape if place in outlines else "", answers=choices.answers(each),
                radius=map_choices.radius(each.cents, most),
            )  # fmt: skip

        made = tuple(SpotGroup(title, tuple(map(spot, places)), href, note) for title, href, note, places in groups if places)
        # Marks are some twenty pixels wide; on a dense map, eight.
        side = 4 if is_dense else 8
        hides = len({(round(x / side), round(y / side)) for x, y in at.values()}) < len(at)
        credit = self.territory.credit and f"Fond de carte : {self.territory.credit}."
        caption = " ".join(filter(None, (caption, sentences.overlaid(hides), credit)))
        return Map(
            slug_, title, shown.width, shown.height, areas, caption, self._themes(families, ranks, is_dense), made, is_dense, links,
            choices.facets, map_choices.sizes(most, language("fr")), **(self._moving(code) if any(at.values()) else {}),
        )  # fmt: skip

    def _themes(self, families: list[str], ranks: list[int], is_dense: bool) -> tuple[MapTheme, ...]:
        """The families of a map, each with the mark and colour that it has on all of them, and how many things it counts here."""
        marks, found = DOTS if is_dense else MARKS, []
        for name in families:
            rank = self.territory.families.index(name)
            count = len({self.territory.placed[place].key for place in ranks if self.territory.placed[place].theme == name})
            found.append(MapTheme(name, marks[rank % len(marks)], TONES[rank % len(TONES)], count))
        return tuple(found)

    def _moving(self, code: str) -> dict:
        """What the map that moves needs, beside the places."""
        return {
            "ground": GROUND,
            "version": sha256(self.ground_file).hexdigest()[:8],
            "bounds": tuple(round(value, 5) for value in self.territory.places.bounds_in_degrees(self._of(code))),
            "credit": f"Fond de carte : {self.territory.credit or 'fichiers donnés par la collectivité'}",
            "has_state_tiles": self._has_state_tiles,
        }

    def _outlines(self, places: Iterable[int], shown) -> dict[int, str]:
        """The lines and surfaces of things as paths of a map; a point or several are none."""
        from ..charts import ground

        shaped = [place for place in places if self.territory.placed[place].shape]
        shapes = ground.of_geojson(self.territory.placed[place].shape for place in shaped)
        paths = map(ground.path, shown.pixels(self.territory.places.in_metres(shapes)))
        return {place: path for place, path in zip(shaped, paths, strict=True) if path}
