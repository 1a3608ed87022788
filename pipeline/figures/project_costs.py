"""What projects were to cost and came to, step by step: only what was estimated and finished in the same terms is compared.

A project is compared on its own two amounts, else on those of all its steps; never one with the other. The work of agents stands beside:
its hours, and their cost where the town declares that of an hour.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from ..accounts import Accounts
from ..formats import round_half_up
from ..tables.project_steps import STEPS
from .projects import Project


@dataclass(frozen=True)
class Step:
    """A step of a project. `key` is one of STEPS; amounts are cents, None when not given; dates are ISO text."""

    key: str
    start: str
    end: str
    estimate_cents: int | None
    final_cents: int | None
    hours: float | None
    hourly_cents: int | None
    lesson: str

    @property
    def staff_cents(self) -> int | None:
        """What its hours cost; None without hours or without the cost of one."""
        if self.hours is None or self.hourly_cents is None:
            return None
        exact = Fraction(str(self.hours)) * self.hourly_cents
        return round_half_up(exact.numerator, exact.denominator)


@dataclass(frozen=True)
class Cost:
    """A project and its steps, in the order of STEPS."""

    project: Project
    steps: tuple[Step, ...]

    @cached_property
    def pair(self) -> tuple[int, int] | None:
        """(estimate, final) in cents, both in the same terms; None when they are not both known."""
        own = self.project.cost_planned_cents, self.project.cost_final_cents
        if None not in own:
            return own
        every = [each for step in self.steps for each in (step.estimate_cents, step.final_cents)]
        if not every or None in every:
            return None
        return sum(step.estimate_cents for step in self.steps), sum(step.final_cents for step in self.steps)

    @property
    def hours(self) -> float | None:
        known = [step.hours for step in self.steps if step.hours is not None]
        return sum(known) if known else None

    @property
    def staff_cents(self) -> int | None:
        """What the work of agents cost; None when some of their hours have no cost."""
        known = [step.staff_cents for step in self.steps if step.hours is not None]
        return sum(known) if known and None not in known else None

    @property
    def full_cents(self) -> int | None:
        """The final cost and the work of agents; None when one of them is not known."""
        return self.pair[1] + self.staff_cents if self.pair and self.staff_cents is not None else None


@dataclass(frozen=True)
class Compared:
    """Estimates against finals of what has both: how many, and the two sums in cents."""

    count: int
    estimate_cents: int
    final_cents: int

    @property
    def saved_cents(self) -> int:
        """What finals are below estimates; negative when they are above."""
        return self.estimate_cents - self.final_cents


def costs(accounts: Accounts, projects: Iterable[Project]) -> tuple[Cost, ...]:
    """The projects that have steps or both amounts, in their order; none for a town that gives no steps."""
    if accounts.project_steps.empty:
        return ()
    steps: dict[str, list[Step]] = {}
    rows = accounts.project_steps.astype(object).where(accounts.project_steps.notna(), None)
    for row in rows.to_dict("records"):
        steps.setdefault(row["project"], []).append(Step(row["step"], *(row[name] for name in (
            "start", "end", "estimate_cents", "final_cents", "hours", "hourly_cents", "lesson",
        ))))  # fmt: skip
    order = tuple(STEPS)
    made = (Cost(each, tuple(sorted(steps.get(each.id, ()), key=lambda step: order.index(step.key)))) for each in projects)
    return tuple(cost for cost in made if cost.steps or cost.pair)


def compared(found: Iterable[Cost]) -> Compared:
    """The projects that have both amounts."""
    pairs = [cost.pair for cost in found if cost.pair]
    return Compared(len(pairs), sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs))


def by_step(found: Iterable[Cost]) -> Mapping[str, Compared]:
    """Each step over the projects that have both amounts for it, in the order of STEPS; a step without any is absent."""
    whole: dict[str, Compared] = {}
    kept = [step for cost in found for step in cost.steps if step.estimate_cents is not None and step.final_cents is not None]
    for key in STEPS:
        same = [step for step in kept if step.key == key]
        if same:
            whole[key] = Compared(len(same), sum(step.estimate_cents for step in same), sum(step.final_cents for step in same))
    return whole
