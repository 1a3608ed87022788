"""What the council decided: each decision, how it was voted, and what it is about. Counts votes; says nothing of who cast them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..accounts import Accounts
from ..formats import slug
from ..tables.decisions import SEVERAL

# How a decision was voted, in the order in which it is told.
UNANIMOUS, ABSTAINED, OPPOSED, UNKNOWN = "unanimous", "abstained", "opposed", "unknown"
MANNERS = (UNANIMOUS, ABSTAINED, OPPOSED, UNKNOWN)
# ACTES: budgets, accounts and their amendments.
BUDGETARY = "7.1"


@dataclass(frozen=True)
class Vote:
    """The numbers of a vote, None for each that is not given. `voters` is how many took part, as the file says it."""

    voters: int | None
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None

    @property
    def cast(self) -> tuple[int | None, int | None, int | None]:
        return self.votes_for, self.votes_against, self.abstentions

    @cached_property
    def known(self) -> int:
        return sum(count for count in self.cast if count is not None)

    @cached_property
    def total(self) -> int | None:
        """All the votes: those counted, or those who voted when they are more; None when neither tells it whole."""
        if all(count is None for count in self.cast):
            return None
        if None not in self.cast:
            return max(self.known, self.voters or 0)
        return max(self.voters, self.known) if self.voters is not None else None

    @property
    def rest(self) -> int:
        """Votes of the total that are not told."""
        return self.total - self.known if self.total is not None else 0

    @property
    def manner(self) -> str:
        if self.votes_against:
            return OPPOSED
        if self.total is None or self.rest or not self.votes_for:
            return UNKNOWN
        return ABSTAINED if self.abstentions else UNANIMOUS


@dataclass(frozen=True)
class Decision:
    """A decision: texts are empty when not given, `years` are those of the budget that it changes, the rest is what it is about."""

    id: str
    date: str
    matter_code: str
    matter: str
    object: str
    years: tuple[int, ...]
    address: str
    vote: Vote
    items: tuple[str, ...]
    projects: tuple[str, ...]
    actions: tuple[str, ...]
    plans: tuple[str, ...]
    bodies: tuple[str, ...]

    @property
    def year(self) -> int:
        return int(self.date[:4])

    @property
    def is_budgetary(self) -> bool:
        return self.matter_code == BUDGETARY


def decisions(accounts: Accounts) -> tuple[Decision, ...]:
    """Every decision, the newest first; those of a day in the order of the files."""
    rows = accounts.decisions.astype(object).where(accounts.decisions.notna(), None).to_dict("records")
    return tuple(sorted(map(_decision, rows), key=lambda each: each.date, reverse=True))


def _decision(row: Mapping) -> Decision:
    about = {kind: tuple(filter(None, row[kind].split(SEVERAL))) for kind in ("items", "projects", "actions", "plans", "bodies")}
    vote = Vote(*(None if row[name] is None else int(row[name]) for name in ("voters", "votes_for", "votes_against", "abstentions")))
    first, _, last = row["budget_year"].partition("/")
    years = tuple(range(int(first), int(last or first) + 1)) if first else ()
    return Decision(row["decision"], row["date"], row["matter_code"], row["matter"], row["object"], years, row["address"], vote, **about)


def by_year(found: Iterable[Decision]) -> dict[int, list[Decision]]:
    """The decisions of each year that has some, the latest year first."""
    years: dict[int, list[Decision]] = {}
    for each in found:
        years.setdefault(each.year, []).append(each)
    return years


def by_manner(found: Iterable[Decision]) -> dict[str, int]:
    """How many were voted in each of MANNERS, 0 included: they add up to all of them."""
    counted = Counter(each.vote.manner for each in found)
    return {manner: counted[manner] for manner in MANNERS}


def of_grants(found: Iterable[Decision], references: Iterable[str], bodies: Iterable[str]) -> list[Decision]:
    """The decisions that grants refer to, or that are about one of these bodies (identifiers or names)."""
    named, known = {slug(each) for each in references} - {""}, {slug(each) for each in bodies} - {""}
    return [each for each in found if slug(each.id) in named or known.intersection(map(slug, each.bodies))]
