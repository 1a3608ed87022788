"""What is around an address, for readers who search in their own browser: things with a position, streets with their numbers, and the small
files that a script of the page reads (theme/static/js/near.js).

- `streets` groups the addresses; the things are `placed.Placed`, whatever they are.
- `files` writes both as compact JSON, the same bytes for the same places. Nothing here draws, measures for a sentence or knows an amount.
"""

from dataclasses import dataclass
from functools import cached_property

from ..formats import slug
from ..placed import KINDS, Placed, gathered
from ..places import Places
from .files import ADDRESS, Files, written
from .streets import Street, streets

__all__ = ["ADDRESS", "Around", "Files", "Street"]


@dataclass(frozen=True)
class Around:
    """All that a search around an address needs. Districts are in the order of their table.

    `placed` is all that is somewhere; without it, what the places themselves hold.
    """

    places: Places
    placed: tuple[Placed, ...] | None = None

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
    def things(self) -> tuple[Placed, ...]:
        """What has a distance or a district, by kind, then by name."""
        given = gathered(self.places) if self.placed is None else self.placed
        kept = [each for each in given if each.measured_from or each.district]
        order = list(KINDS)
        return tuple(sorted(kept, key=lambda each: (order.index(each.kind), slug(each.name), each.text)))

    @cached_property
    def streets(self) -> tuple[Street, ...]:
        return streets(self.places)

    @cached_property
    def files(self) -> Files:
        return written(self.streets, self.things, self.districts, sorted(set(self.places.addresses["town"].dropna())))
