"""The plans of the town as trees of actions: where each action stands, what is late, and how far each branch is.

`plans(accounts)` is all that others need. What is counted are the ends of the tree, its actions; what only groups them is told by theirs.
A progress says by which method it is known. Nothing here knows what day it is: what is late is late on the day the data was drawn up.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

import pandas as pd

from ..accounts import Accounts
from ..formats import slug
from ..tables.plans import SEVERAL, STATUSES
from .periods import first_day, last_day, months, newest

BASE, ACTION_BASE = "/plans/", "/actions/"
# A status that tells how far an action is; of the others nothing is known.
RATIOS = {"done": Fraction(1), "planned": Fraction(0), "undecided": Fraction(0)}
ENDED = ("done", "abandoned")


@dataclass(frozen=True)
class Progress:
    """How far something is, from 0 to 1, None when it is not known, and by which method: «given», «status», «children», or empty."""

    ratio: Fraction | None = None
    method: str = ""


@dataclass(frozen=True)
class Action:
    """An action, or what groups some (`children`). Texts and dates are as given, empty when they are not; amounts are cents.

    `standing` is a key of STATUSES or empty: the status given, or deduced from what else is known, «late» when its deadline has passed.
    `is_group` is true of what should hold actions, even when it holds none yet.
    """

    id: str
    plan: str
    name: str
    depth: int
    is_group: bool
    standing: str
    given: Mapping[str, object]
    children: tuple["Action", ...]
    own_progress: Progress

    @property
    def address(self) -> str:
        return f"{ACTION_BASE}{slug(self.id)}/"

    def text(self, column: str) -> str:
        return str(self.given[column])

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(each for each in self.text(column).split(SEVERAL) if each)

    @cached_property
    def leaves(self) -> tuple["Action", ...]:
        """The actions that it is or holds."""
        if not self.children:
            return () if self.is_group else (self,)
        return tuple(leaf for child in self.children for leaf in child.leaves)

    @cached_property
    def progress(self) -> Progress:
        """Given; else by status; else the mean of its children, when each is known, abandoned ones left out."""
        if self.own_progress.method or not self.children:
            return self.own_progress
        known = [child.progress.ratio for child in self.children if child.standing != "abandoned" and child.leaves]
        if not known or any(ratio is None for ratio in known):
            return Progress()
        return Progress(sum(known) / len(known), "children")

    @cached_property
    def planned_cents(self) -> int | None:
        """Its credits when given, else those of its children; None when nothing is known."""
        return self._cents("planned_cents")

    @cached_property
    def spent_cents(self) -> int | None:
        return self._cents("spent_cents")

    @cached_property
    def hours(self) -> float | None:
        """The working time that it takes when given, else that of its children; None when nothing is known."""
        return float(self.given["hours"]) if self.given["hours"] is not None else added(self.children, "hours")

    def _cents(self, column: str) -> int | None:
        return int(self.given[column]) if self.given[column] is not None else added(self.children, column)

    @cached_property
    def months_late(self) -> int | None:
        """Whole months between its deadline and the day it was done; negative when early, None when either is not known by month."""
        deadline, done = self.text("deadline"), self.text("done_on")
        if min(len(deadline), len(done)) < len("2024-01"):
            return None
        return months(first_day(deadline[:7]), first_day(done[:7]))


@dataclass(frozen=True)
class Tally:
    """Actions counted: how many, by standing, and the credits of those that have some.

    By number, what is done is `done` out of `counted`; by credits, `done_cents` out of `planned_cents`: the credits planned for the actions
    that are done, out of those of all actions that tell theirs (`priced`). Abandoned actions are in `total` and not in `counted`.
    """

    total: int
    by_standing: Mapping[str, int]
    priced: int
    planned_cents: int
    done_cents: int

    @property
    def counted(self) -> int:
        return self.total - self.by_standing.get("abandoned", 0)

    @property
    def done(self) -> int:
        return self.by_standing.get("done", 0)

    @property
    def late(self) -> int:
        return self.by_standing.get("late", 0)


@dataclass(frozen=True)
class Plan:
    """A plan: what it says of itself, its branches, and the day on which all this was true, None when no date tells."""

    id: str
    name: str
    model: str
    authorities: tuple[str, ...]
    levels: tuple[str, ...]
    start: str
    end: str
    description: str
    branches: tuple[Action, ...]
    as_of: date | None
    file: str
    row: int

    @property
    def address(self) -> str:
        return f"{BASE}{slug(self.id)}/"

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        return tuple(leaf for branch in self.branches for leaf in branch.leaves)

    @cached_property
    def nodes(self) -> tuple[Action, ...]:
        """Everything in the tree, each before what it holds."""
        return tuple(node for branch in self.branches for node in _walk(branch))

    @cached_property
    def first(self) -> tuple[Action, ...]:
        """The actions of high priority."""
        return tuple(action for action in self.actions if action.text("priority") == "high")

    @cached_property
    def hours(self) -> float | None:
        """The working time of the whole tree; None when nothing tells any."""
        return added(self.branches, "hours")

    @cached_property
    def elapsed(self) -> tuple[int, int] | None:
        """The whole months that have passed on the day of the data, and those from its start to its end; None when one is not known."""
        if not (self.start and self.end and self.as_of):
            return None
        start, day = first_day(self.start), timedelta(days=1)
        return months(start, self.as_of + day), months(start, last_day(self.end) + day)

    @cached_property
    def by_authority(self) -> dict[str, tuple[Action, ...]]:
        """The actions of each authority, in the order of the plan's; one of several counts in each. Empty for fewer than two."""
        names = dict.fromkeys((*self.authorities, *(name for action in self.actions for name in action.several("authority"))))
        found = {name: tuple(action for action in self.actions if name in action.several("authority")) for name in names}
        kept = {name: actions for name, actions in found.items() if actions}
        return kept if len(kept) > 1 else {}


def added(actions: Iterable[Action], column: str) -> int | float | None:
    """`planned_cents`, `spent_cents` or `hours` of several, None when none tells."""
    known = [cents for action in actions if (cents := getattr(action, column)) is not None]
    return sum(known) if known else None


def tally(actions: Iterable[Action]) -> Tally:
    """What actions add up to."""
    kept = list(actions)
    counts = Counter(action.standing for action in kept)
    live = [action for action in kept if action.standing != "abandoned" and action.planned_cents is not None]
    return Tally(
        total=len(kept),
        by_standing={key: counts[key] for key in (*STATUSES, "") if counts[key]},
        priced=len(live),
        planned_cents=sum(action.planned_cents for action in live),
        done_cents=sum(action.planned_cents for action in live if action.standing == "done"),
    )


def plans(accounts: Accounts) -> tuple[Plan, ...]:
    """Every plan, in the order of the files."""
    as_of = drawn_up_of(accounts)
    rows = accounts.actions.astype(object).where(accounts.actions.notna(), None).to_dict("records")
    below: dict[tuple[str, str], list[dict]] = {}
    for row in rows:
        below.setdefault((row["plan"], row["parent"]), []).append(row)
    found = []
    for row in accounts.plans.to_dict("records"):
        levels = parts(row["levels"])
        branches = tuple(_action(each, below, len(levels), 1, as_of) for each in below.get((row["plan"], ""), ()))
        texts = {name: row[name] for name in ("name", "model", "start", "end", "description", "file", "row")}
        found.append(Plan(id=row["plan"], authorities=parts(row["authority"]), levels=levels, branches=branches, as_of=as_of, **texts))
    return tuple(found)


def drawn_up_of(accounts: Accounts) -> date | None:
    """The day on which what is said of the plans was true: declared, else the newest date of their actions and of their calendar."""
    days = [
        drawn_up(accounts.town.results_as_of, rows, columns)
        for rows, columns in ((accounts.actions, ("done_on", "updated_on")), (accounts.events, ("done_on",)))
    ]
    return max((day for day in days if day), default=None)


def drawn_up(declared: str, rows: pd.DataFrame, columns: Iterable[str]) -> date | None:
    """The day on which rows were true: the one that town.toml says, else the newest of the dates of some columns."""
    return last_day(declared) if declared else newest(text for column in columns for text in rows[column])


def standing(status: str, progress: float | None, deadline: str, done_on: str, as_of: date | None) -> str:
    """Where an action stands: its status, else what its date of completion or its progress say, and whether its deadline has passed."""
    found = status
    if not found and (done_on or progress == 1):
        found = "done"
    elif not found and progress:
        found = "doing"
    is_over = bool(deadline and as_of and last_day(deadline) < as_of)
    return "late" if is_over and found not in ENDED else found


def _action(row: dict, below: Mapping[tuple[str, str], list[dict]], levels: int, depth: int, as_of: date | None) -> Action:
    children = tuple(_action(each, below, levels, depth + 1, as_of) for each in below.get((row["plan"], row["action"]), ()))
    is_group = bool(children) or depth < levels
    where = standing(row["status"], row["progress"], row["deadline"], row["done_on"], as_of)
    if row["progress"] is not None:
        own = Progress(Fraction(str(row["progress"])), "given")
    else:
        told = row["status"] or where
        own = Progress(RATIOS[told], "status") if told in RATIOS else Progress()
    return Action(row["action"], row["plan"], row["name"], depth, is_group, where, row, children, own)


def parts(text: str) -> tuple[str, ...]:
    """The names that one cell holds."""
    return tuple(part.strip() for part in text.split(SEVERAL) if part.strip())


def _walk(action: Action) -> Iterator[Action]:
    yield action
    for child in action.children:
        yield from _walk(child)
