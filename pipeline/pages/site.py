"""What every page draws from: the budgets (`views`), what other files tell (`told`), the territory, and the charts drawn so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from ..accounts import Accounts
from ..brand import Brand
from ..charts import Drawing
from ..checks import Outcome
from ..near import Around
from ..nomenclature import emblems
from ..nomenclature.emblems import Look
from ..placed import Placed, gathered
from ..places import Places
from ..report import ChartView, Link, Table
from .territory import Territory
from .territory_maps import Maps
from .told import Told
from .views import View, Views

# Pages take View from here, beside Site.
__all__ = ["Site", "View", "siblings"]

Kept = TypeVar("Kept")


@dataclass
class Site(Views, Told):
    """The whole report while it is being made: the accounts seen, what other files tell, where things are, and the charts.

    `texts` are the heads of the town's own texts (slug, title, name, lead). `drawings` gathers each chart once; `grounds` those that maps
    lie on, whose rows are the published tables of places.
    """

    accounts: Accounts
    outcomes: list[Outcome]
    texts: tuple[dict[str, str], ...] = ()
    drawings: dict[str, Drawing] = field(default_factory=dict)
    _tables: dict[str, Table] = field(default_factory=dict)
    _rankings: dict[tuple, Any] = field(default_factory=dict)
    grounds: dict[str, Drawing] = field(default_factory=dict)
    places: Places = field(default_factory=Places)
    brand: Brand = field(default_factory=Brand)

    @cached_property
    def territory(self) -> Territory | None:
        """The places of the town as its pages need them, None when it gives no districts: there is nothing to draw them on."""
        if self.places.districts.empty:
            return None
        return Territory(self.places, self.accounts.town.kind, self.placed)

    @cached_property
    def looks(self) -> dict[str, Look]:
        """The pictogram and the colour of each policy, by key."""
        policies = self.accounts.policies
        return emblems.of({key: policy.label for key, policy in policies.policies.items()}, policies.looks)

    @cached_property
    def maps(self) -> Maps:
        """The maps of the territory. Only for a town that has one."""
        names = {key: policy.label for key, policy in self.accounts.policies.policies.items()}
        return Maps(self.territory, names, self.accounts.town.has_state_tiles)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Everything that is somewhere: what maps, districts and the search around an address show."""
        from .layers import layers

        return gathered(self.places, layers(self))

    @cached_property
    def around(self) -> Around | None:
        """What can be near an address; None for a town that gives no address, or nothing that stands somewhere."""
        around = Around(self.places, self.placed)
        return around if around.is_told else None

    def draw(self, slug: str, make: Callable[[str], Drawing]) -> ChartView:
        """A chart's place on a page. `make` draws it, the first time that its slug is asked for."""
        if slug not in self.drawings:
            self.drawings[slug] = make(slug)
        drawing = self.drawings[slug]
        return ChartView(slug, drawing.title, "", drawing.caption, drawing.table)

    def tabulated(self, slug: str, make: Callable[[str], Drawing]) -> Table:
        """The rows of a chart that is not drawn: what stands in its place where few people look."""
        if slug not in self._tables:
            self._tables[slug] = make(slug).table
        return self._tables[slug]

    def ranked(self, key: tuple, make: Callable[[], Kept]) -> Kept:
        """A ranking of a year, made the first time that one of the pages of any year asks for it."""
        if key not in self._rankings:
            self._rankings[key] = make()
        return self._rankings[key]


def siblings(addresses: Sequence[tuple[str, str]], here: str) -> tuple[Link | None, Link | None]:
    """The pages before and after `here` in a list of (address, name)."""
    index = [address for address, _ in addresses].index(here)
    before = addresses[index - 1] if index > 0 else None
    after = addresses[index + 1] if index + 1 < len(addresses) else None
    return (Link(before[1], before[0]) if before else None), (Link(after[1], after[0]) if after else None)
