"""Working groups and networks with what they carry, and the calendar: what is done, what is late, what comes next.

`groups(accounts, plans)` and `events(accounts)` are all that others need. A meeting or a letter is past or to come. A step or an
evaluation is late when its date has passed without it being done, where the plan says of some of them that they are done; else nothing
tells, and its date is only past.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..accounts import Accounts
from ..formats import slug
from ..tables.plans import SEVERAL
from .periods import first_day, last_day, months
from .plans import Action, Plan, drawn_up_of, parts, standing

BASE = "/resultats/groupes/"
TRACKED = ("step", "evaluation")


@dataclass(frozen=True)
class Event:
    """A date of the calendar. Texts are as given, empty when they are not.

    `standing` is a key of STATUSES, or «past», «coming», or empty when nothing is known.
    """

    kind: str
    name: str
    plan: str
    group: str
    action: str
    date: str
    end: str
    done_on: str
    by: str
    summary: str
    address: str
    standing: str
    row: int

    @property
    def until(self) -> date:
        """The last day that it was to last."""
        return last_day(self.end or self.date)

    @property
    def is_over(self) -> bool:
        return self.standing in ("done", "past", "abandoned")

    @property
    def months_late(self) -> int | None:
        """Whole months between when it was to be done and when it was; None when either is not known by month."""
        planned = self.end or self.date
        if min(len(planned), len(self.done_on)) < len("2024-01"):
            return None
        return months(first_day(planned[:7]), first_day(self.done_on[:7]))


@dataclass(frozen=True)
class Group:
    """A working group: what it is asked, who is in it, the actions that it carries and its dates."""

    id: str
    name: str
    kind: str
    plan: str
    authorities: tuple[str, ...]
    service: str
    members: tuple[str, ...]
    members_count: int | None
    purpose: str
    expected: str
    start: str
    end: str
    actions: tuple[Action, ...]
    events: tuple[Event, ...]
    file: str
    row: int

    @property
    def address(self) -> str:
        return f"{BASE}{slug(self.id)}/"


def groups(accounts: Accounts, plans: Iterable[Plan], dates: Iterable[Event]) -> tuple[Group, ...]:
    """Every group, in the order of the files, with the actions that name it and what these hold."""
    carried: dict[str, dict[str, Action]] = {}
    for plan in plans:
        for node in plan.nodes:
            for each in node.several("group"):
                carried.setdefault(slug(each), {}).update({leaf.id: leaf for leaf in node.leaves})
    dates = tuple(dates)
    found = []
    for row in accounts.groups.astype(object).where(accounts.groups.notna(), None).to_dict("records"):
        id_ = row["group"]
        texts = {name: row[name] for name in ("name", "kind", "plan", "service", "members_count", "purpose", "expected", "start", "end")}
        found.append(
            Group(
                id=id_,
                authorities=parts(row["authority"]),
                members=tuple(each for each in row["members"].split(SEVERAL) if each),
                actions=tuple(carried.get(slug(id_), {}).values()),
                events=tuple(each for each in dates if each.group == id_),
                **texts,
                file=row["file"],
                row=row["row"],
            )
        )
    return tuple(found)


def events(accounts: Accounts) -> tuple[Event, ...]:
    """Every date, the oldest first."""
    as_of = drawn_up_of(accounts)
    rows = accounts.events.to_dict("records")
    # Plans that say of some step that it is done, or where it stands: a date of theirs that has passed means something.
    told = {row["plan"] for row in rows if row["kind"] in TRACKED and (row["status"] or row["done_on"])}
    names = ("kind", "name", "plan", "group", "action", "date", "end", "done_on", "by", "summary", "address", "row")
    found = [Event(**{name: row[name] for name in names}, standing=_standing(row, row["plan"] in told, as_of)) for row in rows]
    return tuple(sorted(found, key=lambda each: (first_day(each.date), each.until, each.row)))


def coming(dates: Iterable[Event]) -> tuple[Event, ...]:
    """What comes next, the soonest first: what is late is not to come any more."""
    return tuple(each for each in dates if each.standing not in ("late", "") and not each.is_over)


def _standing(row: dict, is_told: bool, as_of: date | None) -> str:
    if row["kind"] in TRACKED and (is_told or row["status"] or row["done_on"]):
        found = standing(row["status"], None, row["end"] or row["date"], row["done_on"], as_of)
        if found:
            return found
    if row["status"] == "abandoned" or row["done_on"] or row["status"] == "done":
        return row["status"] or "done"
    if as_of is None:
        return ""
    return "past" if last_day(row["end"] or row["date"]) <= as_of else "coming"
