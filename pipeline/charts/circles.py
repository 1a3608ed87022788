"""Where the words of the largest circles of a map stand: beside them, clear of each other, hiding as little as can be.

Pixels in, pixels out; draws nothing. A circle whose words have no room bears none: a list beside the map says them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from ..report import Circle
from .town_map import FONT_SIZE, LETTER

# A little smaller than the names of districts on other maps; the height of a line; the air beside a circle, and at the edge of the map.
SIZE = FONT_SIZE - 2
LINE, AIR = SIZE + 3, 6
# Letters of a line, and the lines of a name.
LONGEST, LINES = 22, 2
# What it costs to hide a circle, and a name already there; to leave a circle without its words.
OVER_CIRCLE, OVER_NAME, WITHOUT = 1.0, 4.0, 3.0

Box = tuple[float, float, float, float]
# Words at a place: what that costs, their box, where their lines start or end, and which of the two.
Choice = tuple[float, Box | None, float, str]


def named(
    circles: Sequence[tuple[float, float, float]], words: Sequence[list[str]], width: int, height: int,
    names: Iterable[tuple[float, float, list[str]]] = (),
) -> tuple[Circle, ...]:  # fmt: skip
    """Circles (x, y, radius) on a map of that size, the first ones with their words (a few, as lines) where there is room for them.

    `names` are what the map has written already: the middle of each and its lines.
    """
    taken = [(_centred(x, y, lines), OVER_NAME) for x, y, lines in names]
    around = [((x - radius, y - radius, x + radius, y + radius), OVER_CIRCLE) for x, y, radius in circles]
    asked = []
    for rank, (circle, lines) in enumerate(zip(circles, words, strict=False)):
        hidden = [*taken, *around[:rank], *around[rank + 1 :]]
        asked.append([*_beside(*circle, lines, width, height, hidden), (WITHOUT, None, 0.0, "start")])
    chosen = min(filter(_is_clear, product(*asked)), key=lambda choices: sum(cost for cost, *_ in choices))
    found = [Circle(*circle) for circle in circles]
    for rank, (_, box, text_x, anchor) in enumerate(chosen):
        if box:
            found[rank] = Circle(*circles[rank], tuple(words[rank]), round(text_x, 1), round(box[1] + LINE / 2, 1), anchor)
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
    x: float, y: float, radius: float, lines: list[str], width: int, height: int, hidden: list[tuple[Box, float]]
) -> Iterator[Choice]:
    """Where words may stand around a circle, within the map: on either side, under, over."""
    wide, high = max(map(len, lines)) * SIZE * LETTER, len(lines) * LINE
    far = radius + AIR
    sides = ((x + far, x + far, "start"), (x - far - wide, x - far, "end"))
    places = [(left, up, at, anchor) for up in (y - high / 2, y - LINE / 2, y + LINE / 2 - high) for left, at, anchor in sides]
    starts, ends = ((at, at, "start") for at in (x - radius, x)), ((at - wide, at, "end") for at in (x + radius, x))
    along = ((x - wide / 2, x, "middle"), *starts, *ends)
    places += [(left, up, at, anchor) for up in (y + far, y - far - high) for left, at, anchor in along]
    for left, up, at, anchor in places:
        box = (left, up, left + wide, up + high)
        if min(left, up) >= AIR and box[2] <= width - AIR and box[3] <= height - AIR:
            yield sum(weight * _common(box, each) / _common(each, each) for each, weight in hidden), box, at, anchor


def _is_clear(choices: tuple[Choice, ...]) -> bool:
    """Whether no words lie over others."""
    return not any(_common(one, other) for one, other in combinations([box for _, box, *_ in choices if box], 2))


def _centred(x: float, y: float, lines: list[str]) -> Box:
    wide, high = max(map(len, lines)) * FONT_SIZE * LETTER, len(lines) * (FONT_SIZE + 2)
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _common(one: Box, other: Box) -> float:
    """The surface that two boxes share, in pixels."""
    return max(min(one[2], other[2]) - max(one[0], other[0]), 0) * max(min(one[3], other[3]) - max(one[1], other[1]), 0)
