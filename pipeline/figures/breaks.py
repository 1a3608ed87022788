"""Breaks of series that the town declares, each found in the accounts: a competence transferred, a perimeter that changed."""

from collections.abc import Mapping
from typing import NamedTuple

from ..accounts import Accounts
from ..config import Break
from .breakdown import Breakdown
from .comments import Directory, Place, directories


class Placed(NamedTuple):
    """A break and what it is about: items, a figure; nothing when it is about the whole main budget."""

    year: int
    text: str
    places: tuple[Place, ...]

    def touches(self, shelf: str, path: tuple[str, ...]) -> bool:
        """Whether the series of an item or a figure is broken: itself, what it holds, and what holds it but for the whole."""
        if not self.places:
            return True
        return any(
            place.shelf == shelf and path and (place.path[: len(path)] == path or path[: len(place.path)] == place.path)
            for place in self.places
        )


def readings(each: Break, known: Mapping[int, Directory]) -> dict[str, tuple[Place, ...]]:
    """What a break's code may name, in its year or, for what is done no more, in the year before."""
    for year in (each.year, each.year - 1):
        if year in known and (found := known[year].readings(each.code)):
            return found
    return {}


def known_for(accounts: Accounts, shown: Mapping[str, Breakdown]) -> dict[int, Directory]:
    """What may be named in the years of the town's breaks, and in the years before them."""
    years = {year for each in accounts.town.breaks if each.code for year in (each.year, each.year - 1)}
    return directories(accounts, shown, years)


def placed(accounts: Accounts, shown: Mapping[str, Breakdown]) -> list[Placed]:
    """The breaks in the order of years. What names nothing was refused before (checks/known_breaks); a year not shown is left out."""
    known = known_for(accounts, shown)
    found = []
    for each in accounts.town.breaks:
        if each.year not in accounts.years():
            continue
        named = next(iter(readings(each, known).values()), ()) if each.code else ()
        if named or not each.code:
            found.append(Placed(each.year, each.text, named))
    return sorted(found, key=lambda each: each.year)
