"""An amount of tax split as the town spends: the rule, apart from any page, because a script of the theme follows it too.

Taxes are not earmarked: the split says what the town does with a hundred euros, not where this very payment went. Only operating spending
is taken, since local taxes are operating revenue.
"""

from collections.abc import Sequence

from ..formats import largest_remainder
from .breakdown import Breakdown, Node


def policies(tree: Breakdown, year: int) -> list[Node]:
    """The policies with operating spending in a year, largest first. One that got back more than it spent takes no part."""
    found = [node for node in tree.root.children if node.operating.get(year, 0) > 0]
    return sorted(found, key=lambda node: (-node.operating[year], node.label))


def split(cents: int, weights: Sequence[int]) -> list[int]:
    """`cents` in proportion to the weights, by largest remainder: to the euro when the amount is in whole euros, else to the cent.

    theme/static/js/receipt.js does the same; tests/pages/test_taxes.py compares them.
    """
    total = sum(weights)
    step = 1 if cents % 100 else 100
    return [part // total for part in largest_remainder([cents * weight for weight in weights], step * total, cents * total)]
