"""An amount of tax split as the town spends, and a tax notice split between those who receive it: the rules, apart from any page, because a
script of the theme follows them too.

Taxes are not earmarked: the first split says what the town does with a hundred euros, not where this very payment went. Only operating
spending is taken, since local taxes are operating revenue. The second is exact: every rate of a notice is on the same base.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import pandas as pd

from ..accounts import Accounts
from ..config import Town
from ..formats import largest_remainder, round_half_up
from . import levies
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


@dataclass(frozen=True)
class Share:
    """Who receives part of a notice, for which tax, at which rate in per cent, and its weight among the others.

    The State has no rate of its own: it adds a percentage to each tax.
    """

    receiver: str
    tax: str
    rate: Fraction | None
    weight: int


STATE, FEES = "État", "frais de gestion"


def notice(rates: pd.DataFrame) -> list[Share]:
    """The shares of one year's notice: the town first, then the others from the largest rate down, the State's fees last."""
    rows = rates.assign(others=~rates["is_town"]).sort_values(["others", "rate_pct", "row"], ascending=[True, False, True])
    found: list[tuple[str, str, Fraction | None, Fraction]] = []
    fees = Fraction(0)
    for row in rows.itertuples():
        # A float's shortest text is what its file says.
        rate = Fraction(str(row.rate_pct))
        found.append((row.receiver, row.tax, rate, rate))
        if not pd.isna(row.fee_pct):
            fees += rate * Fraction(str(row.fee_pct)) / 100
    if fees:
        found.append((STATE, FEES, None, fees))
    whole = lcm(*(part.denominator for *_, part in found)) if found else 1
    return [Share(receiver, tax, rate, int(part * whole)) for receiver, tax, rate, part in found]


def notice_of(accounts: Accounts, year: int) -> list[Share]:
    """The shares of a notice of a year, empty when the town does not give its rates."""
    rates = accounts.notice_rates
    return notice(rates[rates["year"] == year])


def town_rate(accounts: Accounts, year: int) -> Fraction | None:
    """The town's rate on built property in a year, in per cent: the annex's, else the notice's."""
    levy = levies.in_year(accounts, accounts.main, year).get(levies.PROPERTY)
    if levy and levy.rate is not None:
        return levy.rate
    shares = notice_of(accounts, year)
    return shares[0].rate if shares else None


def households(town: Town, rate: Fraction | None) -> list[tuple[str, int]]:
    """(name, cents paid to the town) of each typical household; a bill is in whole euros.

    One that is known by its base is left out without a rate.
    """
    found = []
    for each in town.households:
        if each.paid_cents is not None:
            found.append((each.name, each.paid_cents))
        elif rate is not None:
            paid = Fraction(each.base_cents) * rate / 100
            found.append((each.name, 100 * round_half_up(paid.numerator, 100 * paid.denominator)))
    return [(name, cents) for name, cents in found if cents > 0]
