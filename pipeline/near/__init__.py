"""What is around an address, for readers who search in their own browser: things with a position, streets with their numbers, and the small
files that a script of the page reads (theme/static/js/near.js).

- `things` gathers what can be near somebody, in one record for all kinds. `streets` groups the addresses.
- `files` writes both as compact JSON, the same bytes for the same places. Nothing here draws, measures for a sentence or knows an amount.
"""

from dataclasses import dataclass
from functools import cached_property

from ..places import Places
from .files import ADDRESS, Files, written
from .streets import Street, streets
from .things import EQUIPMENT, Thing, things

__all__ = ["ADDRESS", "EQUIPMENT", "Around", "Files", "Street", "Thing"]


@dataclass(frozen=True)
class Around:
    """All that a search around an address needs. Districts are in the order of their table.

    `others` are the things that `places` does not hold (projects): a new kind is a few more of them.
    """

    places: Places
    others: tuple[Thing, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there is something to search from, and something to find."""
        return not self.places.addresses.empty and bool(self.things)

    @property
    def districts(self) -> tuple[tuple[str, str], ...]:
        """The code and name of each district."""
        table = self.places.districts
        return tuple(zip(table["district"], table["name"], strict=True))

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        return things(self.places, self.others)

    @cached_property
    def streets(self) -> tuple[Street, ...]:
        return streets(self.places)

    @cached_property
    def files(self) -> Files:
        return written(self.streets, self.things, self.districts, sorted(set(self.places.addresses["town"].dropna())))
