"""Plane geometry, in metres: lines, polygons, and nothing that a library is needed for.

A point is (x, y), a line a list of points, a ring a list whose last point joins the first.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import sqrt

from ..chance import Chance

Point = tuple[float, float]
Line = list[Point]


def between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def apart(one: Point, other: Point) -> float:
    return sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)


def length(line: Sequence[Point]) -> float:
    return sum(apart(one, other) for one, other in pairwise(line))


def smooth(line: Line, times: int = 3) -> Line:
    """Corners cut again and again (Chaikin); both ends stay."""
    for _ in range(times):
        cut = [point for one, other in pairwise(line) for point in (between(one, other, 0.25), between(one, other, 0.75))]
        line = [line[0], *cut[1:-1], line[-1]]
    return line


def wobbly(ends: Line, amplitude: float, chance: Chance, *key: object, times: int = 3) -> Line:
    """A line through the given points that does not go straight: each half bends by at most `amplitude` of its length."""
    for level in range(times):
        bent: Line = [ends[0]]
        for place, (one, other) in enumerate(pairwise(ends)):
            (x, y), aside = between(one, other, 0.5), amplitude * chance.bell(*key, level, place)
            bent += [(x - (other[1] - one[1]) * aside, y + (other[0] - one[0]) * aside), other]
        ends = bent
    return ends


def at(line: Sequence[Point], distance: float) -> tuple[Point, Point]:
    """The point at a distance from the start, and the direction of the line there (length 1)."""
    for one, other in pairwise(line):
        step = apart(one, other)
        if distance <= step or other == line[-1]:
            direction = (other[0] - one[0]) / step, (other[1] - one[1]) / step
            return between(one, other, min(1.0, distance / step)), direction
        distance -= step
    raise ValueError("a line has two points at least")


def beside(line: Sequence[Point], aside: float) -> Line:
    """The line moved to its left by `aside` metres (to its right when negative): each point along the mean of its two directions."""
    moved = []
    for place, (x, y) in enumerate(line):
        before, after = line[max(place - 1, 0)], line[min(place + 1, len(line) - 1)]
        span = apart(before, after)
        moved.append((x - (after[1] - before[1]) / span * aside, y + (after[0] - before[0]) / span * aside))
    return moved


def area(ring: Sequence[Point]) -> float:
    """Positive when the ring turns counter-clockwise."""
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in pairwise([*ring, ring[0]])) / 2


def inside(ring: Sequence[Point], point: Point) -> bool:
    x, y = point
    found = False
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            found = not found
    return found


def blob(centre: Point, wide: float, high: float, chance: Chance, *key: object) -> Line:
    """A ring without corners around a centre: a park, a wood, a pond."""
    spokes = ((1, 0), (0.8, 0.6), (0.3, 0.95), (-0.3, 0.95), (-0.8, 0.6), (-1, 0), (-0.8, -0.6), (-0.3, -0.95), (0.3, -0.95), (0.8, -0.6))
    ring = []
    for place, (x, y) in enumerate(spokes):
        share = 1 + 0.3 * chance.bell("blob", *key, place)
        ring.append((centre[0] + wide * x * share, centre[1] + high * y * share))
    middle = between(ring[-1], ring[0], 0.5)
    return smooth([middle, *ring, middle], 2)[:-1]


class Near:
    """Tells quickly whether a point is within some metres of a line."""

    CHUNK = 8

    def __init__(self, line: Line, metres: float):
        self.metres = metres
        self.chunks = []
        for start in range(0, len(line) - 1, self.CHUNK):
            part = line[start : start + self.CHUNK + 1]
            xs, ys = [x for x, _ in part], [y for _, y in part]
            self.chunks.append((min(xs) - metres, max(xs) + metres, min(ys) - metres, max(ys) + metres, part))

    def __contains__(self, point: Point) -> bool:
        x, y = point
        for west, east, south, north, part in self.chunks:
            if west <= x <= east and south <= y <= north and any(to_segment(point, *ends) < self.metres for ends in pairwise(part)):
                return True
        return False


def to_segment(point: Point, one: Point, other: Point) -> float:
    """The distance of a point to a segment."""
    (x, y), (along_x, along_y) = one, (other[0] - one[0], other[1] - one[1])
    squared = along_x**2 + along_y**2
    share = min(1.0, max(0.0, ((point[0] - x) * along_x + (point[1] - y) * along_y) / squared)) if squared else 0.0
    return apart(point, (x + along_x * share, y + along_y * share))


def clip(line: Line, is_allowed: Callable[[Point], bool], step: float = 20.0) -> list[Line]:
    """The parts of a line where one may be, each cut where it leaves (to the decimetre)."""
    dense: Line = [line[0]]
    for one, other in pairwise(line):
        count = max(1, round(apart(one, other) / step))
        dense += [between(one, other, part / count) for part in range(1, count + 1)]
    kept = [is_allowed(point) for point in dense]
    corners = set(line)
    parts: list[Line] = []
    for place, point in enumerate(dense):
        if not kept[place]:
            continue
        if place == 0 or not kept[place - 1]:
            parts.append([] if place == 0 else [_edge(dense[place - 1], point, is_allowed)])
        if point in corners or not parts[-1]:
            parts[-1].append(point)
        if place + 1 < len(dense) and not kept[place + 1]:
            parts[-1].append(_edge(dense[place + 1], point, is_allowed))
    return [part for part in parts if len(part) > 1]


def _edge(outside: Point, allowed: Point, is_allowed: Callable[[Point], bool]) -> Point:
    for _ in range(8):
        middle = between(outside, allowed, 0.5)
        outside, allowed = (outside, middle) if is_allowed(middle) else (middle, allowed)
    return allowed
