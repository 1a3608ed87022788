"""The ground of the town: its boundary, the river, the railway, the eight districts between them, parks and water. In metres.

Districts share edges: each edge is drawn once and walked by the two districts that it parts, so that they tile the town exactly.
"""

from dataclasses import dataclass
from functools import cached_property

from ..chance import Chance
from .shapes import Line, Near, Point, area, blob, inside, smooth, wobbly

# The metre of this frame is that of Lambert-93, and its origin stands in it here: somewhere between the Loire and the Cher. It is a place
# to draw a town at, and says nothing of the communes that are really there.
ORIGIN = (697_400.0, 6_689_200.0)

# Where edges meet. On the boundary: west, north, east, south, each named for what arrives there.
NODES: dict[str, Point] = {
    "river out": (-2620, -520),
    "west road": (-2430, 880),
    "north road": (540, 2330),
    "east road": (2520, 1080),
    "river in": (2660, 170),
    "rail east": (2380, -1190),
    "rail west": (-2310, -1330),
    "crossroads west": (-830, 610),
    "crossroads east": (850, 650),
}
RIVER: Line = [
    NODES["river in"], (2350, 330), (2050, 120), (1750, -40), (1480, 90), (1200, 180), (930, 30), (640, -170), (300, -260), (-20, -190),
    (-330, -120), (-610, -240), (-860, -420), (-1180, -450), (-1430, -260), (-1720, -150), (-2010, -290), (-2330, -540),
    NODES["river out"],
]  # fmt: skip
RAIL: Line = [NODES["rail west"], (-1700, -1130), (-900, -980), (-100, -930), (700, -945), (1500, -1010), NODES["rail east"]]
# x where the river and the railway are cut by an edge.
RIVER_EAST, RIVER_SOUTH, RIVER_WEST, RAIL_MIDDLE = 940, -520, -840, -640
CORNERS: dict[str, Line] = {
    "outer north-west": [NODES["west road"], (-2050, 1650), (-1150, 2190), (-300, 2080), NODES["north road"]],
    "outer north-east": [NODES["north road"], (1250, 2240), (2010, 1780), NODES["east road"]],
    "outer east": [NODES["east road"], (2790, 640), NODES["river in"]],
    "outer south-east": [NODES["river in"], (2510, -420), NODES["rail east"]],
    "outer south": [NODES["rail east"], (1900, -1980), (820, -2340), (-420, -2170), (-1480, -2290), NODES["rail west"]],
    "outer west": [NODES["rail west"], (-2560, -900), NODES["river out"]],
    "outer north of river": [NODES["river out"], (-2700, 210), NODES["west road"]],
}
# Code, name, edges walked in order («-» before an edge walked backwards).
DISTRICTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Q1", "Centre", ("boulevard west", "boulevard north", "boulevard east", "river 2", "river 3")),
    ("Q2", "Le Moulin", ("outer north of river", "road west", "-boulevard west", "river 4")),
    ("Q3", "Les Coteaux", ("outer north-west", "road north", "-boulevard north", "-road west")),
    ("Q4", "Le Parc", ("outer north-east", "-road east", "-road north")),
    ("Q5", "Les Trois Écluses", ("road east", "outer east", "river 1", "-boulevard east")),
    ("Q6", "La Gare", ("outer south-east", "-rail 2", "-avenue south", "-river 2", "-river 1")),
    ("Q7", "Le Lavoir", ("-river 4", "-river 3", "avenue south", "-rail 1", "outer west")),
    ("Q8", "Pique-Puce", ("rail 1", "rail 2", "outer south")),
)
# The council gave the estate its old name back.
RENAMED = {"Q7": ("Zone des Tanneries", 2022)}
# Two districts of today were one, until the same year: its code, its name, the codes of both, its edges walked in order.
RECUT = ("Q45", "Le Parc et les Écluses", ("Q4", "Q5"), ("outer north-east", "outer east", "river 1", "-boulevard east", "-road north"))
# Name, kind, centre, half width and half height.
PARKS: tuple[tuple[str, str, Point, float, float], ...] = (
    ("Parc de la Vanelle", "parc", (1330, 1080), 330, 210),
    ("Jardin de l'Hôtel-de-Ville", "jardin", (-130, 190), 52, 40),
    ("Jardin du Lavoir", "jardin", (-1330, -640), 95, 60),
    ("Square des Cheminots", "jardin", (420, -640), 55, 40),
    ("Prairie du Halage", "parc", (-1810, -20), 170, 70),
    ("Clos des Vignes", "parc", (-560, 1390), 120, 80),
    ("Stade de la Vanelle", "stade", (1690, 330), 120, 75),
    ("Plaine de jeux de Pique-Puce", "stade", (620, -1560), 130, 85),
    ("Bois des Coteaux", "bois", (-1420, 1730), 360, 200),
    ("Bois de Hautefraye", "bois", (1500, 1880), 300, 140),
    ("Bois de Pique-Puce", "bois", (-760, -1990), 330, 120),
    ("Cimetière des Coteaux", "cimetière", (160, 1500), 100, 70),
)
POND = ("Étang du Parc", (1410, 1050), 110, 55)
BASIN = ("Bassin des Trois Écluses", (1240, 262), 115, 26)
RIVER_HALF, BANK, RAIL_SIDE = 19.0, 38.0, 24.0
# Half axes of what is built; beyond it lie fields, woods and hamlets.
BUILT = (1980, 1760)


@dataclass(frozen=True)
class Ground:
    chance: Chance

    @cached_property
    def river(self) -> Line:
        """The middle of the river, from its spring side on."""
        return smooth(RIVER, 3)

    @cached_property
    def rail(self) -> Line:
        return smooth(RAIL, 3)

    @cached_property
    def edges(self) -> dict[str, Line]:
        river_east, river_south, river_west = (_nearest(self.river, x) for x in (RIVER_EAST, RIVER_SOUTH, RIVER_WEST))
        rail_middle = _nearest(self.rail, RAIL_MIDDLE)
        found = {
            "river 1": self.river[: river_east + 1],
            "river 2": self.river[river_east : river_south + 1],
            "river 3": self.river[river_south : river_west + 1],
            "river 4": self.river[river_west:],
            "rail 1": self.rail[: rail_middle + 1],
            "rail 2": self.rail[rail_middle:],
        }
        west, east = NODES["crossroads west"], NODES["crossroads east"]
        roads = {
            "boulevard west": [self.river[river_west], west],
            "boulevard north": [west, (20, 660), east],
            "boulevard east": [east, self.river[river_east]],
            "avenue south": [self.river[river_south], self.rail[rail_middle]],
            "road west": [NODES["west road"], west],
            "road north": [NODES["north road"], (830, 1500), east],
            "road east": [east, NODES["east road"]],
        }
        found |= {name: smooth(wobbly(ends, 0.16, self.chance, name, times=2), 1) for name, ends in roads.items()}
        return found | {name: wobbly(ends, 0.2, self.chance, name) for name, ends in CORNERS.items()}

    @cached_property
    def districts(self) -> dict[str, Line]:
        """The ring of each district by code, counter-clockwise."""
        return {code: self._ring(walked) for code, _, walked in DISTRICTS}

    @cached_property
    def recut(self) -> Line:
        """The ring of the district that was cut in two, counter-clockwise."""
        return self._ring(RECUT[3])

    def _ring(self, walked: tuple[str, ...]) -> Line:
        ring: Line = []
        for name in walked:
            line = self.edges[name.removeprefix("-")]
            ring += (line[::-1] if name.startswith("-") else line)[:-1]
        return ring if area(ring) > 0 else ring[::-1]

    @cached_property
    def boundary(self) -> Line:
        order = ("outer north-west", "outer north-east", "outer east", "outer south-east", "outer south", "outer west")
        ring = [point for name in (*order, "outer north of river") for point in self.edges[name][:-1]]
        return ring if area(ring) > 0 else ring[::-1]

    @cached_property
    def parks(self) -> list[tuple[str, str, Line]]:
        return [(name, kind, blob(centre, wide, high, self.chance, name)) for name, kind, centre, wide, high in PARKS]

    @cached_property
    def ponds(self) -> list[tuple[str, Line]]:
        return [(name, blob(centre, wide, high, self.chance, name)) for name, centre, wide, high in (POND, BASIN)]

    def district_at(self, point: Point) -> str:
        """The code of the district where a point is; empty outside the town."""
        return next((code for code, ring in self.districts.items() if inside(ring, point)), "")

    def is_built(self, point: Point) -> bool:
        """Whether a street may pass: in the built part, away from water, rails and parks."""
        wide, high = BUILT
        if (point[0] / wide) ** 2 + (point[1] / high) ** 2 > 1 or point in self._banks or point in self._tracks:
            return False
        return not any(
            west < point[0] < east and south < point[1] < north and inside(ring, point) for west, east, south, north, ring in self._closed
        )

    def is_wet(self, point: Point) -> bool:
        return point in self._water or any(inside(ring, point) for _, ring in self.ponds)

    @cached_property
    def _water(self) -> Near:
        return Near(self.river, RIVER_HALF + 6)

    @cached_property
    def _banks(self) -> Near:
        return Near(self.river, BANK)

    @cached_property
    def _tracks(self) -> Near:
        return Near(self.rail, RAIL_SIDE)

    @cached_property
    def _closed(self) -> list[tuple[float, float, float, float, Line]]:
        rings = [*(ring for _, _, ring in self.parks), *(ring for _, ring in self.ponds)]
        found = []
        for ring in rings:
            xs, ys = zip(*ring, strict=True)
            found.append((min(xs), max(xs), min(ys), max(ys), ring))
        return found


def _nearest(line: Line, x: float) -> int:
    return min(range(1, len(line) - 1), key=lambda place: abs(line[place][0] - x))
