"""What actions and tools bring in for what they cost: what is gained each year once running costs are paid, and the years to pay back.

Simple on purpose, and said: no discount rate, a gain that stays the same each year.
"""

from dataclasses import dataclass
from fractions import Fraction

from ..accounts import Accounts
from ..formats import round_half_up


@dataclass(frozen=True)
class Return:
    """An action or a tool. Amounts are cents; `years` is how long it is to serve, None when not given; `basis` a key of BASES or empty."""

    id: str
    name: str
    action: str
    policy: str
    start: str
    cost_cents: int
    yearly_cost_cents: int | None
    yearly_gain_cents: int
    years: Fraction | None
    basis: str
    method: str
    file: str
    row: int

    @property
    def net_cents(self) -> int:
        """What is gained each year, less what it takes to run."""
        return self.yearly_gain_cents - (self.yearly_cost_cents or 0)

    @property
    def payback(self) -> Fraction | None:
        """The years until gains have paid what it cost; None when they never do."""
        return Fraction(self.cost_cents, self.net_cents) if self.net_cents > 0 else None

    @property
    def is_paid_back(self) -> bool:
        """Whether gains pay what it cost, and before it no longer serves when that is known."""
        return self.payback is not None and (self.years is None or self.payback <= self.years)

    @property
    def balance_cents(self) -> int | None:
        """What is gained in all over its life, less what it cost; None when that life is not known."""
        return None if self.years is None else _whole(self.net_cents * self.years) - self.cost_cents


def _whole(cents: Fraction) -> int:
    return round_half_up(cents.numerator, cents.denominator)


def returns(accounts: Accounts) -> tuple[Return, ...]:
    """Every return, the soonest paid back first, those that never are last."""
    frame = accounts.returns
    found = []
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        years = None if row["years"] is None else Fraction(str(row["years"]))
        found.append(Return(id=row.pop("return"), **(row | {"years": years})))
    return tuple(sorted(found, key=lambda each: (each.payback is None, each.payback or 0, each.name)))
