"""Where the words of the largest circles of a map stand: beside them, clear of each other, of other circles and of what is written already.

Pixels in, pixels out; draws nothing. A circle whose words have no room bears none: a list beside the map says them.
"""

from collections.abc import Iterable, Sequence

from ..report import Circle
from .town_map import FONT_SIZE, LETTER

# A little smaller than the names of districts; the height of a line; the air between a circle and its words, and at the edge of the map.
SIZE = FONT_SIZE - 2
LINE, AIR = SIZE + 3, 7
# Letters of a line, and the lines of a name.
LONGEST, LINES = 22, 2
# What it costs to lie over a pixel of a circle, of a name already there.
OVER_CIRCLE, OVER_NAME = 1.0, 1.0
# Words that would lie over others by more than this part of their surface are left out; the largest circle has its own in any case.
TOO_MUCH = 0.25

Box = tuple[float, float, float, float]


def named(
    circles: Sequence[tuple[float, float, float]], words: Sequence[list[str]], width: int, height: int,
    names: Iterable[tuple[float, float, list[str]]] = (),
) -> tuple[Circle, ...]:  # fmt: skip
    """Circles (x, y, radius), the largest first, the first ones with their words (lines) where there is room for them.

    `names` are what the map has written already: the middle of each and its lines.
    """
    taken = [(_centred(x, y, lines), OVER_NAME) for x, y, lines in names]
    around = [(x - radius, y - radius, x + radius, y + radius) for x, y, radius in circles]
    placed: list[Box] = []
    found = []
    for rank, (x, y, radius) in enumerate(circles):
        lines = words[rank] if rank < len(words) else []
        others = [(box, OVER_CIRCLE) for place, box in enumerate(around) if place != rank]
        where = _beside(x, y, radius, lines, width, height, placed, [*taken, *others]) if lines else None
        if where is None or rank and where[3] > TOO_MUCH:
            found.append(Circle(x, y, radius))
            continue
        box, text_x, anchor, _ = where
        placed.append(box)
        found.append(Circle(x, y, radius, tuple(lines), round(text_x, 1), round(box[1] + LINE / 2, 1), anchor))
    return tuple(found)


def wrapped(name: str) -> list[str]:
    """A name on as many lines as it may have, cut at a blank; what does not fit ends with «…»."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LONGEST:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], f"{lines[LINES - 1]}…"]
    return [line if len(line) <= LONGEST + 1 else f"{line[:LONGEST]}…" for line in lines]


def _beside(
    x: float, y: float, radius: float, lines: list[str], width: int, height: int, placed: list[Box], others: list[tuple[Box, float]]
) -> tuple[Box, float, str, float] | None:  # fmt: skip
    """The box of some words where they hide least, to the right, to the left, under or over; where their lines start or end, which of the
    two, and the part of the box that lies over something. None when they have no room."""
    wide, high = max(map(len, lines)) * SIZE * LETTER, len(lines) * LINE
    far, top, middle = radius + AIR, y - high / 2, x - wide / 2
    beside = [top, y - LINE / 2, y + LINE / 2 - high]
    choices = [((left, up), at, anchor) for up in beside for left, at, anchor in ((x + far, x + far, "start"), (x - far - wide, x - far, "end"))]
    choices += [((middle, y + far), x, "middle"), ((middle, y - far - high), x, "middle")]
    best, least = None, float("inf")
    for (left, up), text_x, anchor in choices:
        box = (left, up, left + wide, up + high)
        if left < AIR or up < AIR or box[2] > width - AIR or box[3] > height - AIR or any(_common(box, each) for each in placed):
            continue
        cost = sum(weight * _common(box, each) for each, weight in others)
        if cost < least:
            best, least = (box, text_x, anchor, cost / (wide * high)), cost
    return best


def _centred(x: float, y: float, lines: list[str]) -> Box:
    wide, high = max(map(len, lines)) * FONT_SIZE * LETTER, len(lines) * (FONT_SIZE + 2)
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _common(one: Box, other: Box) -> float:
    """The surface that two boxes share, in pixels."""
    return max(min(one[2], other[2]) - max(one[0], other[0]), 0) * max(min(one[3], other[3]) - max(one[1], other[1]), 0)
