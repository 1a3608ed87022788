"""Where a breakdown stands on the site: its address, its words, and where each of its rows leads."""

from dataclasses import dataclass

from ..figures.breakdown import Breakdown, Node
from ..nomenclature.policies import UNCLASSIFIED
from .site import Site, View

UNATTRIBUTED = "non-ventile"
WORDS = {
    "D": {"done": "dépensé", "all": "dépenses", "question": "Où va l'argent", "planned": "dépenser", "item": "dépense"},
    "R": {"done": "reçu", "all": "recettes", "question": "D'où vient l'argent", "planned": "recevoir", "item": "recette"},
}


@dataclass(frozen=True)
class Shelf:
    """Where a breakdown stands in a view: its address part under the view's base, its name in breadcrumbs, and its tone."""

    breakdown: Breakdown
    part: str
    name: str
    tone: str

    @property
    def words(self) -> dict[str, str]:
        return WORDS[self.breakdown.side]

    def address(self, view: View, path: tuple[str, ...] = ()) -> str:
        return view.base + "/".join([self.part, *path]) + "/"

    def leading(self, year: int) -> Node:
        """The largest item of a year that is a policy or a family, not what could not be attributed."""
        below = self.breakdown.root.in_year(year)
        return next((node for node in below if node.path[-1] not in (UNATTRIBUTED, UNCLASSIFIED)), below[0])

    def target(self, view: View, node: Node) -> str:
        """Where a row leads: the item's page, or the first page below that has something to choose."""
        while len(below := node.in_year(view.year)) == 1:
            node = below[0]
        return self.address(view, node.path)


def shelves(site: Site, siret: str) -> list[Shelf]:
    """The breakdowns of a budget: spending, spending by nature where it is not the same, revenue."""
    spending, nature = site.spending[siret], site.by_nature[siret]
    found = [Shelf(spending, "depenses", "Dépenses", "spend")]
    if spending is not nature:
        found.append(Shelf(nature, "depenses/nature", "Dépenses par nature", "spend"))
    found.append(Shelf(site.revenue[siret], "recettes", "Recettes", "earn"))
    return found
