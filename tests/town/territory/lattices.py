"""Streets on lattices: straight in new districts, round a centre in old ones, all strayed by a field that changes slowly."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin, sqrt

from ..chance import Chance
from .ground import BUILT
from .shapes import Line, Point, between

TOWN_HALL: Point = (-40, 60)
# How far streets stray from their lattice, and over which distance that changes.
DRIFT, DRIFT_SIZE = 150.0, 430.0


@dataclass(frozen=True)
class Lattice:
    """Streets across a district: two families of lines. `along` is its direction; a round one has rings and spokes instead.

    `cells` are the numbers of cells both ways, `size` their sizes (metres); `within` keeps what is that far from its centre; `gaps` are the
    shares of blocks that no street parts, both ways.
    """

    district: str
    centre: Point
    along: Point
    size: tuple[float, float]
    cells: tuple[int, int]
    step: float
    jitter: float = 0.1
    bend: float = 0.0
    is_round: bool = False
    within: tuple[float, float] = (0.0, 9_999.0)
    gaps: tuple[float, float] = (0.1, 0.3)
    holes: tuple[tuple[Point, float], ...] = ()


LATTICES: tuple[Lattice, ...] = (
    Lattice("Q1", TOWN_HALL, (1, 0), (92, 0), (4, 10), 10, 0.2, is_round=True, within=(0, 400), gaps=(0.1, 0.2)),
    Lattice("Q1", (60, 300), (1, 0.06), (138, 104), (16, 12), 13, bend=30, holes=((TOWN_HALL, 360),), gaps=(0.12, 0.36)),
    Lattice("Q2", (-1360, 300), (1, 0.22), (150, 104), (14, 11), 16.5, 0.14, bend=90, gaps=(0.12, 0.42)),
    Lattice("Q3", (60, 1080), (1, -0.05), (164, 106), (13, 10), 17, bend=90, within=(0, 720), gaps=(0.12, 0.42)),
    Lattice("Q3", (-960, 1150), (1, 0.2), (92, 0), (4, 12), 18, 0.16, is_round=True, within=(0, 400), gaps=(0.16, 0.36)),
    Lattice("Q4", (1180, 1300), (1, 0.45), (160, 120), (14, 12), 20, 0.12, bend=60, within=(0, 1_150), gaps=(0.1, 0.3)),
    Lattice("Q5", (1480, 500), (1, 0.05), (146, 100), (14, 10), 16, bend=-60, gaps=(0.1, 0.38)),
    Lattice("Q6", (420, -580), (1, -0.03), (140, 98), (20, 8), 14, 0.08, bend=40, gaps=(0.1, 0.4), within=(0, 1_230)),
    Lattice("Q7", (-1150, -720), (1, 0.12), (138, 96), (14, 9), 15.5, 0.12, bend=-70, gaps=(0.1, 0.38), within=(0, 760)),
    Lattice("Q8", (330, -1330), (1, 0.02), (160, 92), (13, 9), 16, 0.05, within=(0, 800), gaps=(0.1, 0.36)),
    Lattice("Q8", (-860, -1470), (1, 0.1), (90, 0), (4, 11), 18, 0.16, is_round=True, within=(0, 380), gaps=(0.16, 0.3)),
)


@dataclass(frozen=True)
class Strayed:
    """Lattices as they are on the ground."""

    chance: Chance

    def lines(self, lattice: Lattice, number: int) -> Iterator[Line]:
        """Both families of lines of a lattice, less the blocks that no street parts."""
        columns, rows = lattice.cells
        across, down = lattice.gaps
        if lattice.is_round:
            spokes = [row + 0.7 * self._moved(lattice, number, 0, row, "turn") for row in range(rows)]
            spokes.append(spokes[0] + rows)
            for ring in range(1, columns + 1):
                sides = [[self._spoke(lattice, ring, between((one, 0), (other, 0), part / 4)[0]) for part in range(5)]
                         for one, other in pairwise(spokes)]  # fmt: skip
                yield from self._joined(sides, across, number, "ring", ring)
            for place, turn in enumerate(spokes[:-1]):
                sides = [[self._spoke(lattice, ring, turn), self._spoke(lattice, ring + 1, turn)] for ring in range(1, columns)]
                yield from self._joined(sides, down, number, "spoke", place)
            return
        nodes = [[self._node(lattice, number, column, row) for row in range(rows + 1)] for column in range(columns + 1)]
        for row in range(rows + 1):
            yield from self._joined([[one[row], other[row]] for one, other in pairwise(nodes)], across, number, "row", row)
        for place, column in enumerate(nodes):
            yield from self._joined([list(ends) for ends in pairwise(column)], down, number, "column", place)

    def _joined(self, sides: list[Line], gaps: float, *key: object) -> Iterator[Line]:
        """The sides of blocks that follow each other, in lines that stop where there is a gap or where the town does."""
        line: Line = []
        for place, side in enumerate(sides):
            is_there = self.chance.share("gap", *key, place) >= gaps and self._is_town(side[0]) and self._is_town(side[-1])
            if is_there:
                line += side if not line else side[1:]
            if line and (not is_there or place == len(sides) - 1):
                yield line
                line = []

    def _is_town(self, point: Point) -> bool:
        wide, high = BUILT
        return (point[0] / wide) ** 2 + (point[1] / high) ** 2 < 1

    def _moved(self, lattice: Lattice, number: int, column: int, row: int, which: str) -> float:
        return self.chance.bell("lattice", number, which, column, row) * lattice.jitter * 2

    def _node(self, lattice: Lattice, number: int, column: int, row: int) -> Point:
        scale = sqrt(lattice.along[0] ** 2 + lattice.along[1] ** 2)
        east, north = lattice.along[0] / scale, lattice.along[1] / scale
        u = (column - lattice.cells[0] / 2 + self._moved(lattice, number, column, row, "u")) * lattice.size[0]
        v = (row - lattice.cells[1] / 2 + self._moved(lattice, number, column, row, "v")) * lattice.size[1]
        v += lattice.bend * (u / 700) ** 2
        u -= lattice.bend * 0.6 * (v / 700) ** 2
        return self._drifted((lattice.centre[0] + u * east - v * north, lattice.centre[1] + u * north + v * east))

    def _spoke(self, lattice: Lattice, ring: float, turn: float) -> Point:
        angle, near = 2 * pi * turn / lattice.cells[1], lattice.size[0] * ring
        return self._drifted((lattice.centre[0] + near * cos(angle) * 1.12, lattice.centre[1] + near * sin(angle) * 0.9))

    def _drifted(self, point: Point) -> Point:
        """No town is ruled with a rule: everything moves with its surroundings, by a field that changes slowly."""
        column, row = int(point[0] // DRIFT_SIZE), int(point[1] // DRIFT_SIZE)
        across, up = point[0] / DRIFT_SIZE - column, point[1] / DRIFT_SIZE - row
        across, up = across * across * (3 - 2 * across), up * up * (3 - 2 * up)

        def moved(which: str) -> float:
            west, east = ([self._drift(which, each, row), self._drift(which, each, row + 1)] for each in (column, column + 1))
            low, high = (one + (other - one) * across for one, other in zip(west, east, strict=True))
            return low + (high - low) * up

        return point[0] + moved("x") * DRIFT, point[1] + moved("y") * DRIFT

    def _drift(self, which: str, column: int, row: int) -> float:
        return self.chance.bell("drift", which, column, row)
