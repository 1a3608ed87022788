"""What districts were before their limits last changed: the same ground under another name, or parts of others. Said only when sure.

Grounds are compared by their area. Boundaries drawn twice never fall together to the metre, hence a tolerance.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..formats import slug
from ..places import Origin, Places

# Two grounds that share so much of each are one; a part under SLIVER is a border drawn twice.
SAME, SLIVER = 0.95, 0.05


@dataclass(frozen=True)
class Past:
    """The change of one district: `year` is the first of today's limits. `former_name` when only its name changed, else `parts`: what its
    ground was part of (name, share of today's ground), the largest first; empty when that is not sure."""

    year: int
    former_name: str = ""
    parts: tuple[tuple[str, float], ...] = ()

    @property
    def is_recut(self) -> bool:
        return not self.former_name


@dataclass(frozen=True)
class Gone:
    """A former district that none of today's continues: its name, the first year without it, and the codes of those that hold its ground,
    the largest part first."""

    name: str
    year: int
    codes: tuple[str, ...]


def changes(places: Places) -> dict[str, Past]:
    """Today's districts that are not what they were, by their code."""
    if not places.origins:
        return {}
    year = int(places.former_districts["until_year"].max()) + 1
    found = {}
    for code, name in places.district_names.items():
        past = _past(name, places.origins[code], year)
        if past is not None:
            found[code] = past
    return found


def gone(places: Places, past: Mapping[str, Past]) -> tuple[Gone, ...]:
    """Former districts of which neither the name nor the ground is one of today's."""
    kept = {slug(name) for name in places.district_names.values()} | {slug(each.former_name) for each in past.values()}
    held: dict[str, list[tuple[float, str]]] = {}
    for code, origins in places.origins.items():
        for each in origins:
            if slug(each.name) not in kept and each.of_former >= SLIVER:
                held.setdefault(each.name, []).append((-each.of_former, code))
    year = int(places.former_districts["until_year"].max()) + 1 if held else 0
    return tuple(Gone(name, year, tuple(code for _, code in sorted(parts))) for name, parts in held.items())


def _past(name: str, origins: tuple[Origin, ...], year: int) -> Past | None:
    """None for a district that did not change."""
    if origins and origins[0].of_now >= SAME and origins[0].of_former >= SAME:
        return None if slug(origins[0].name) == slug(name) else Past(year, origins[0].name)
    parts = tuple((each.name, each.of_now) for each in origins if each.of_now >= SLIVER)
    return Past(year, "", parts if sum(share for _, share in parts) >= SAME else ())
