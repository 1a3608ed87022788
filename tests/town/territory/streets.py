"""The streets: main roads drawn by hand, then lattices, straight in new districts, round a centre in old ones, cut where one cannot build.

A street takes part of one line of a lattice, so that streets meet at its nodes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..chance import Chance
from .ground import DISTRICTS, Ground
from .lattices import LATTICES, TOWN_HALL, Strayed
from .names import HAMLETS, THEMES
from .shapes import Line, Near, Point, apart, at, beside, clip, inside, length, smooth, wobbly

STATION: Point = (60, -905)
SHORTEST = 60.0

# Name, bank (1 north, -1 south), from which x to which x, district.
QUAYS = (
    ("Quai de la Vanelle", 1, -810, -75, "Q1"),
    ("Quai des Tanneurs", 1, 20, 880, "Q1"),
    ("Quai du Halage", -1, -480, -95, "Q6"),
    ("Quai de la Verrerie", -1, 10, 890, "Q6"),
    ("Quai du Lavoir", -1, -1500, -560, "Q7"),
    ("Chemin de Halage", 1, -1900, -880, "Q2"),
    ("Quai des Trois Écluses", 1, 1000, 1960, "Q5"),
)


@dataclass(frozen=True)
class Street:
    """A street: its code in address files, its name, what it is on a map (principale, rue, chemin, pont), its district, its middle line.

    `step` is how many metres a house takes along it, 0 where nobody lives; `one_side` when houses stand on its left only.
    """

    code: str
    name: str
    kind: str
    district: str
    line: Line
    step: float
    one_side: bool = False


@dataclass(frozen=True)
class Streets:
    ground: Ground
    chance: Chance

    @cached_property
    def all(self) -> list[Street]:
        """Every street, named once each; codes follow their order."""
        drawn = [*self._main(), *self._named(), *self._lanes()]
        return [Street(f"{10 + 10 * place:04d}", *each) for place, each in enumerate(drawn)]

    # --- drawn by hand -------------------------------------------------------------------------------------------------------------------

    @cached_property
    def _bridges(self) -> tuple[Line, Line]:
        """From the north bank to the south bank."""
        found = []
        for x in (-30, 940):
            place = min(range(1, len(self.ground.river) - 1), key=lambda each: abs(self.ground.river[each][0] - x))
            around = self.ground.river[place - 1 : place + 2]
            # The river runs west: its left is the south.
            found.append([beside(around, -44)[1], beside(around, 44)[1]])
        return found[0], found[1]

    def _main(self) -> Iterator[tuple]:
        """What everyone knows: name, kind, district, line, metres a house."""
        ground, edges = self.ground, self.ground.edges
        old, new = self._bridges
        x, y = TOWN_HALL
        mills = edges["boulevard west"][3]
        square = [(x - 45, y - 30), (x - 45, y + 32), (x + 45, y + 32), (x + 45, y - 30), (x - 45, y - 30)]
        yield "Place de l'Hôtel-de-Ville", "principale", "Q1", square, 10, True
        yield "Grande Rue", "principale", "Q1", wobbly([(x, y - 30), old[0]], 0.1, self.chance, "Grande Rue", times=2), 9
        yield "Pont Vieux", "pont", "Q1", list(old), 0
        yield "Avenue de la Gare", "principale", "Q6", wobbly([old[1], STATION], 0.06, self.chance, "Gare", times=2), 11
        yield "Place de la Gare", "principale", "Q6", [(-20, -880), (140, -884)], 14
        yield "Boulevard de l'Ouest", "principale", "Q1", clip(edges["boulevard west"], self._off_bank)[0], 14
        yield "Boulevard du Nord", "principale", "Q1", edges["boulevard north"], 14
        yield "Boulevard de l'Est", "principale", "Q1", [*clip(edges["boulevard east"], self._off_bank)[0], new[0]], 14
        yield "Pont de la République", "pont", "Q5", list(new), 0
        south = wobbly([new[1], (900, -560), (820, -960), (800, -1420)], 0.06, self.chance, "République", times=2)
        yield "Avenue de la République", "principale", "Q6", south, 13
        yield "Avenue du Lavoir", "principale", "Q7", clip(edges["avenue south"], self._off_bank)[0], 15
        bypass = [edges["avenue south"][-1], (-560, -1230), (-200, -1440), (300, -1420), (800, -1420)]
        yield "Avenue de Pique-Puce", "principale", "Q8", smooth(bypass, 2), 16
        for town, edge, district in (("Brumesault", "west", "Q3"), ("Hautefraye", "north", "Q4"), ("Valcendre", "east", "Q5")):
            yield f"Route de {town}", "principale", district, edges[f"road {edge}"], 30
        yield (
            "Route de Vauxbrune",
            "principale",
            "Q8",
            wobbly([(300, -1420), (420, -1850), (350, -2240)], 0.1, self.chance, "Vauxbrune"),
            30,
        )
        yield "Avenue de l'Ancienne Abbaye", "principale", "Q1", wobbly([(x, y + 32), (20, 660)], 0.08, self.chance, "Abbaye", times=2), 11
        yield "Avenue du Vignoble", "principale", "Q3", wobbly([(20, 660), (-60, 1180), (60, 1640)], 0.1, self.chance, "Vignoble"), 16
        yield "Rue des Moulins", "principale", "Q2", wobbly([mills, (-1400, 140), (-1900, 60)], 0.1, self.chance, "Moulins"), 15
        for name, bank, west, east, district in QUAYS:
            bankside = [point for point in beside(ground.river, -41 * bank) if west <= point[0] <= east]
            # Houses look at the water: they are on the left of a line with the river on its right.
            yield name, "rue", district, bankside[::-1] if bank < 0 else bankside, 15, True

    def _off_bank(self, point: Point) -> bool:
        return point not in Near(self.ground.river, 40)

    # --- lattices ------------------------------------------------------------------------------------------------------------------------

    @cached_property
    def _pieces(self) -> list[tuple[str, Line, float]]:
        """What the lattices leave: district, line, metres a house; the longest of each district first."""
        found = []
        main = [Near(line, 16) for _, kind, _, line, *_ in self._main() if kind != "pont"]
        strayed = Strayed(self.chance)
        for number, lattice in enumerate(LATTICES):
            ring = self.ground.districts[lattice.district]

            def is_allowed(point: Point, lattice=lattice, ring=ring) -> bool:
                near, far = lattice.within
                if not near <= apart(point, lattice.centre) <= far or any(apart(point, hole) < size for hole, size in lattice.holes):
                    return False
                return inside(ring, point) and self.ground.is_built(point)

            for place, line in enumerate(strayed.lines(lattice, number)):
                for part in clip(line, is_allowed, 16):
                    for piece in _cut(part, self.chance, number, place):
                        # What runs along a main road is that road.
                        beside_main = max(sum(at(piece, length(piece) * tenth / 10)[0] in each for tenth in range(11)) for each in main)
                        if length(piece) >= SHORTEST and beside_main < 5:
                            found.append((lattice.district, piece, lattice.step))
        return sorted(found, key=lambda each: (each[0], -round(length(each[1]))))

    def _named(self) -> Iterator[tuple]:
        """Each piece with a name of its district's theme; when names are used up, short ones are lanes of the same name."""
        taken = {each[0] for each in self._main()}
        for code, _, _ in DISTRICTS:
            pieces = [(line, step) for district, line, step in self._pieces if district == code]
            themes = sorted(THEMES[code], key=lambda name, code=code: self.chance.share("theme", code, name))
            free = {kind: iter(themes) for kind in ("long", "medium", "short", "lane")}
            for place, (line, step) in enumerate(pieces):
                size = "long" if place < len(themes) else "medium" if place < 2 * len(themes) else "short"
                name = next(free[size], None)
                while name is not None:
                    kind = self._kind(length(line), size, code, place)
                    if (full := f"{kind} {name}") not in taken:
                        taken.add(full)
                        yield full, "rue", code, line, step
                        break
                    name = next(free[size], None)

    def _kind(self, metres: float, size: str, code: str, place: int) -> str:
        draw = self.chance.share("kind", code, place)
        if size == "long":
            old = code in ("Q1", "Q7")
            if metres > 520 and draw < 0.35:
                return "Avenue"
            if metres < 110:
                return "Venelle" if old and draw < 0.4 else "Passage" if draw < 0.5 else "Square" if draw < 0.7 else "Rue"
            return "Allée" if code in ("Q4", "Q8") and draw < 0.4 else "Chemin" if code == "Q3" and draw < 0.15 else "Rue"
        if size == "medium":
            return "Impasse" if metres < 130 and draw < 0.75 else "Allée" if draw < 0.6 else "Chemin" if draw < 0.8 else "Sentier"
        return "Cour" if draw < 0.5 else "Passage"

    def _lanes(self) -> Iterator[tuple]:
        """The lanes that lead to the hamlets, from the street nearest to each."""
        roads = [(district, point) for district, line, _ in self._pieces for point in (line[0], line[-1])]
        roads += [(district, point) for _, kind, district, line, *_ in self._main() if kind == "principale" for point in line]
        for name, place in HAMLETS:
            district = self.ground.district_at(place)
            near = min((point for each, point in roads if each == district), key=lambda point, place=place: apart(point, place))
            article, _, rest = name.partition(" ")
            linked = {"Le": f"du {rest}", "La": f"de la {rest}", "Les": f"des {rest}"}.get(article, f"de {name}")
            line = wobbly([near, place], 0.16, self.chance, "lane", name)
            yield f"Chemin {linked}", "chemin", district, line, 0


def _cut(line: Line, chance: Chance, *key: object) -> Iterator[Line]:
    """A line in streets of a few hundred metres, cut at its points."""
    piece: Line = [line[0]]
    wanted = 230 + 380 * chance.share("cut", *key, 0)
    for place, point in enumerate(line[1:], 1):
        piece.append(point)
        if length(piece) >= wanted and length(line[place:]) > SHORTEST:
            yield piece
            # Here and there two blocks are one.
            piece, wanted = [point], 200 + 380 * chance.share("cut", *key, place)
    yield piece
