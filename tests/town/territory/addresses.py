"""The addresses: houses along each street, odd numbers on its left, and hamlets known by their name."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..chance import Chance
from .ground import Ground
from .names import HAMLETS
from .shapes import Point, at, length
from .streets import Street, Streets

NO_NUMBER = 99_999
# A house takes this many times what a street says: not every metre is built on.
SPARSE = 2.4
SETBACK = 11.0


@dataclass(frozen=True)
class Address:
    """One row of a local address base; `street` is the hamlet itself when there is no number."""

    street_code: str
    street: str
    district: str
    number: int
    suffix: str
    position: str
    point: Point
    updated_on: str
    is_certified: bool


def addresses(ground: Ground, streets: Streets, chance: Chance) -> list[Address]:
    """Every address, street after street."""
    found = [address for street in streets.all for address in _of_street(street, ground, chance)]
    for place, (name, point) in enumerate(HAMLETS):
        found.append(Address(f"B{place + 1:03d}", name, ground.district_at(point), NO_NUMBER, "", "segment", point, "2021-03-15", True))
    return found


def _of_street(street: Street, ground: Ground, chance: Chance) -> Iterator[Address]:
    """Both sides of a street, in the order of numbers; one number after another where houses stand on one side only."""
    if not street.step:
        return
    long, sides = length(street.line), (1,) if street.one_side else (1, -1)
    rows = []
    for side in sides:
        number, distance, house = (1 if side > 0 else 2), 9.0, 0
        while distance < long - 5:
            key = (street.code, side, house)
            rows += _house(street, number, distance, side, ground, chance, *key)
            # A gap between houses keeps numbers for what will be built there.
            number += (1 if street.one_side else 2) * (2 if chance.share("gap", *key) < 0.06 else 1)
            distance += street.step * SPARSE * chance.around_one(0.45, "house", *key)
            house += 1
    yield from sorted(rows, key=lambda address: (address.number, address.suffix))


def _house(street: Street, number: int, distance: float, side: int, ground: Ground, chance: Chance, *key: object) -> Iterator[Address]:
    (x, y), (east, north) = at(street.line, distance)
    back = SETBACK + 3 * chance.bell("back", *key)
    suffixes = [""]
    if chance.share("bis", *key) < 0.06:
        suffixes += ["bis", "ter"] if chance.share("ter", *key) < 0.25 else ["bis"]
    draw = chance.share("position", *key)
    position = "entrée" if draw < 0.86 else "bâtiment" if draw < 0.94 else "parcelle"
    updated_on = f"20{19 + int(6 * chance.share('year', *key))}-{1 + int(12 * chance.share('month', *key)):02d}-15"
    is_certified = chance.share("certified", *key) < 0.9
    for place, suffix in enumerate(suffixes):
        point = x - north * back * side + east * 7 * place, y + east * back * side + north * 7 * place
        district = ground.district_at(point)
        if district and not ground.is_wet(point):
            yield Address(street.code, street.name, district, number, suffix, position, point, updated_on, is_certified)
