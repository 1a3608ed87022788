"""What was paid in each district, of what has a known place: nothing shared out between districts, nothing counted twice.

What lies in several districts, or in none that is known, is told apart. A rate divides by the inhabitants of a district, and only where
there are enough of them for one street not to make it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from .located import Spent
from .placements import key

# Under so many inhabitants a rate is not computed: one street repaired would make it huge, and it would say nothing of the place. It is
# also the number under which INSEE gives no income for a square of its grid.
FEWEST_INHABITANTS = 200


@dataclass(frozen=True)
class Thing:
    """One thing that money was paid for: a project (several that the accounts do not tell apart, `number` of them), a body that is
    subsidised. `cents` is what was paid over all the years, `href` where its last one is told."""

    kind: str
    id: str
    name: str
    href: str
    policy: str
    cents: int
    districts: tuple[str, ...]
    number: int = 1


@dataclass(frozen=True)
class Paid:
    """Rows of spending together, and what they add up to."""

    rows: tuple[Spent, ...] = ()

    @cached_property
    def cents(self) -> int:
        return sum(row.cents for row in self.rows)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """What the money was paid for, the costliest first."""
        found: dict[tuple[str, str], list[Spent]] = {}
        for row in self.rows:
            found.setdefault((row.kind, key(row.id)), []).append(row)
        made = [
            Thing(last.kind, last.id, _name(rows), last.href, last.policy, sum(row.cents for row in rows), last.districts, last.number)
            for rows in found.values()
            for last in [max(rows, key=lambda row: row.year)]
        ]
        return tuple(sorted(made, key=lambda each: (-each.cents, each.name, each.id)))

    @cached_property
    def number(self) -> int:
        """How many things."""
        return sum(each.number for each in self.things)

    @cached_property
    def by_policy(self) -> dict[str, dict[int, int]]:
        """Cents by policy («» for none that is known) and year, the largest policy first."""
        found: dict[str, dict[int, int]] = {}
        for row in self.rows:
            years = found.setdefault(row.policy, {})
            years[row.year] = years.get(row.year, 0) + row.cents
        return dict(sorted(found.items(), key=lambda each: (each[0] == "", -sum(each[1].values()), each[0])))


@dataclass(frozen=True)
class Located:
    """Spending by district over `years`, from the first to the last in which something is known to lie in one: `alone` is what lies in one
    district, by its code; `several` and `nowhere` are in none of them."""

    years: tuple[int, ...]
    alone: Mapping[str, Paid]
    several: Paid
    nowhere: Paid

    @cached_property
    def placed_cents(self) -> int:
        """What lies in one district, all of them together."""
        return sum(paid.cents for paid in self.alone.values())

    def shared_with(self, code: str) -> Paid:
        """What lies in a district and in others too."""
        return Paid(tuple(row for row in self.several.rows if code in row.districts))


@dataclass(frozen=True)
class Rates:
    """What was paid per inhabitant, in cents: by district (None where it is not computed), and of all those whose inhabitants are known."""

    by_district: Mapping[str, Fraction | None]
    whole: Fraction | None
    counted: int

    @property
    def known(self) -> dict[str, Fraction]:
        return {code: rate for code, rate in self.by_district.items() if rate is not None}


def _name(rows: list[Spent]) -> str:
    """What a thing is called by the last row that does not shout."""
    return next((row.name for row in reversed(rows) if not row.name.isupper()), rows[-1].name)


def by_district(rows: Iterable[Spent], codes: Iterable[str]) -> Located:
    """Spending by district, of the districts `codes`. A district that is none of them is as none."""
    alone: dict[str, list[Spent]] = {code: [] for code in codes}
    several, nowhere = [], []
    for row in rows:
        known = [code for code in row.districts if code in alone]
        target = alone[known[0]] if len(known) == 1 and len(row.districts) == 1 else several if known else nowhere
        target.append(row)
    placed = {row.year for found in (*alone.values(), several) for row in found}
    # Grants without a place may be known for more years than projects: these years would say that nothing was built.
    nowhere = [row for row in nowhere if placed and min(placed) <= row.year <= max(placed)]
    years = tuple(sorted(placed | {row.year for row in nowhere}))
    return Located(years, {code: Paid(tuple(found)) for code, found in alone.items()}, Paid(tuple(several)), Paid(tuple(nowhere)))


def rates(located: Located, people: Mapping[str, int | None]) -> Rates:
    """Per inhabitant: `people` by district, None where they are not known. The whole is of the same spending, never of all spending."""
    known = {code: number for code, number in people.items() if number is not None and code in located.alone}
    found = {
        code: Fraction(located.alone[code].cents, known[code]) if known.get(code, 0) >= FEWEST_INHABITANTS else None
        for code in located.alone
    }
    total = sum(known.values())
    whole = Fraction(sum(located.alone[code].cents for code in known), total) if total >= FEWEST_INHABITANTS else None
    return Rates(found, whole, len(known))
