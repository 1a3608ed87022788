"""The files that a search in the page reads: names of streets, numbers of streets, things. Short JSON, each file light on a phone.

Streets are numbered in their order over all files of names. A file of numbers holds streets that follow each other, many at a time, so that
asking for it does not tell the server which one is looked at. A position is two integers, east and north of the town's south-west corner,
in millionths of a degree: as fine as the tables, so that distances are those of `geodesy.metres`. A house is told from the one before it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from ..geocoder.words import ABBREVIATIONS, ARTICLES, SUFFIXES, TYPES, name_of
from ..placed import KINDS, Placed
from .streets import House, Street

ADDRESS = "/pres-de-chez-moi/"
STEPS = 1_000_000
# Bytes before compression: digits shrink by half, names by two thirds, so that every file stays under 10 kB compressed.
MOST_BYTES = 22_000


@dataclass(frozen=True)
class Files:
    """The files by address, in three groups, and the first digits of their digest. `least` is how many streets the shortest file of
    numbers holds."""

    names: dict[str, bytes]
    numbers: dict[str, bytes]
    things: dict[str, bytes]
    least: int

    @property
    def all(self) -> dict[str, bytes]:
        return self.names | self.numbers | self.things

    @property
    def version(self) -> str:
        return sha256(b"".join(self.all.values())).hexdigest()[:8]


def written(streets: Sequence[Street], things: Sequence[Placed], districts: Sequence[tuple[str, str]], towns: Iterable[str]) -> Files:
    """Everything as files. `districts` are (code, name) in their order; `towns` are the names that may follow an address."""
    order = {code: place for place, (code, _) in enumerate(districts)} | {"": -1}
    longitudes = [house.longitude for street in streets for house in street.houses]
    latitudes = [house.latitude for street in streets for house in street.houses]
    corner = min(longitudes), min(latitudes)
    names = _cut([_json([street.name, *(order[each] for each in street.districts)]) for street in streets])
    numbers = _cut([_json(_houses(street.houses, corner, order)) for street in streets])
    firsts = [sum(map(len, numbers[:place])) for place in range(len(numbers))]
    kinds = list(dict.fromkeys(thing.kind for thing in things))
    head = {
        "corner": corner,
        "steps": STEPS,
        "firsts": firsts,
        "districts": [name for _, name in districts],
        "kinds": [KINDS[kind] for kind in kinds],
        "words": {
            "short": ABBREVIATIONS,
            "articles": sorted(ARTICLES),
            "suffixes": sorted(SUFFIXES),
            "types": sorted(TYPES),
            "towns": sorted({word for town in towns for word in name_of(town)}),
        },
        "things": [_thing(thing, kinds, corner, order) for thing in things],
    }
    return Files(
        {f"{ADDRESS}voies-{place}.json": _listed(rows) for place, rows in enumerate(names, 1)},
        {f"{ADDRESS}numeros-{place}.json": _listed(rows) for place, rows in enumerate(numbers, 1)},
        {f"{ADDRESS}lieux.json": _json(head).encode()},
        min(map(len, numbers)),
    )


def _houses(houses: Sequence[House], corner: tuple[float, float], order: dict[str, int]) -> list:
    """[number, east, north] of each house one after the other, as steps from the one before («2 bis» when it has a suffix); then how many
    houses follow each other in which district, when there are several."""
    steps: list[int | str] = []
    before = (0, 0, 0)
    for house in houses:
        here = (house.number, *_place((house.longitude, house.latitude), corner))
        step = [new - old for new, old in zip(here, before, strict=True)]
        steps += [f"{step[0]} {house.suffix}" if house.suffix else step[0], *step[1:]]
        before = here
    runs = [(order[district], len(list(run))) for district, run in groupby(house.district for house in houses)]
    return [steps, [value for run in runs for value in run]] if len(runs) > 1 else [steps]


def _thing(thing: Placed, kinds: list[str], corner: tuple[float, float], order: dict[str, int]) -> list:
    place = _place(thing.measured_from, corner) if thing.measured_from else []
    is_about = [1] if place and thing.precision == "street" else []
    return [kinds.index(thing.kind), thing.name, thing.text, thing.href, order[thing.district], *place, *is_about]


def _place(position: tuple[float, float], corner: tuple[float, float]) -> list[int]:
    return [round((given - start) * STEPS) for given, start in zip(position, corner, strict=True)]


def _cut(rows: list[str]) -> list[list[str]]:
    """The rows in as few lists as MOST_BYTES allow, about as long as each other."""
    sizes = [len(row.encode()) + 1 for row in rows]
    total = sum(sizes)
    count = -(-total // MOST_BYTES)
    lists: list[list[str]] = [[] for _ in range(count)]
    done = 0
    for row, size in zip(rows, sizes, strict=True):
        lists[done * count // total].append(row)
        done += size
    return [each for each in lists if each]


def _listed(rows: list[str]) -> bytes:
    return f"[{','.join(rows)}]\n".encode()


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
