"""Programme authorisations over their years: what was voted, what was paid, what is left, and what the accounts say of the same operations.

`authorisations(accounts)` is all that others need. An authorisation that its annex tells on several rows, one a chapter, is their sum. It
is known from one year to the next by its number, else by its label.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import pandas as pd

from ..accounts import Accounts, remembered
from ..formats import free, slug
from . import operations
from .plans import Action
from .projects import Project

BASE = "/autorisations-de-programme/"
AMOUNTS = tuple("voted_before voted paid_before opened paid next_year later".split())
# TypeChapitre: an equipment operation.
_OPERATION = "3"


@dataclass(frozen=True)
class Situation:
    """Where an authorisation is at the end of a year. Cents, None where its annex gives nothing; `rows` are its lines of `file`."""

    year: int
    voted_before: int | None
    voted: int | None
    paid_before: int | None
    opened: int | None
    paid: int | None
    next_year: int | None
    later: int | None
    file: str
    rows: tuple[int, ...]

    @property
    def total(self) -> int | None:
        """What is voted in all, with this year's revision; None when nothing is given."""
        return _given(self.voted_before, self.voted)

    @property
    def paid_to_date(self) -> int | None:
        return _given(self.paid_before, self.paid)

    @property
    def remaining(self) -> int | None:
        """What is left to pay of what is voted; negative when more is paid."""
        return None if self.total is None or self.paid_to_date is None else self.total - self.paid_to_date


@dataclass(frozen=True)
class Gap:
    """What a situation says of the years before it (`said`, in cents) and is not what the year before `ended` with: «voted» or «paid»."""

    at: Situation
    what: str
    said: int
    ended: int


@dataclass(frozen=True)
class Authorisation:
    """One authorisation of a budget, with its situations, oldest first. `kind` is a key of KINDS; `operations` are the numbers of the
    operations that it pays, empty unless all its chapters are some; `in_accounts` what the accounts spent on these, by executed year, None
    when nothing can be compared. `is_closed` says that the last annex does not list it any more; `page` is its part of an address."""

    budget: str
    kind: str
    number: str
    label: str
    situations: tuple[Situation, ...]
    operations: tuple[str, ...]
    in_accounts: Mapping[int, int] | None
    is_closed: bool
    page: str = ""

    @cached_property
    def keys(self) -> frozenset[str]:
        """What projects and actions may call it."""
        return frozenset(filter(None, (slug(self.number), slug(self.label))))

    @property
    def id(self) -> str:
        return self.number or self.label

    @property
    def name(self) -> str:
        return self.label or f"Autorisation {self.number}"

    @property
    def last(self) -> Situation:
        return self.situations[-1]

    @property
    def voted_year(self) -> int | None:
        """The year of its first vote; None when it is before the first year told."""
        first = self.situations[0]
        return None if first.voted_before or first.paid_before or not first.voted else first.year

    @cached_property
    def revisions(self) -> dict[int, int]:
        """What later votes added or took away, by year."""
        return {each.year: each.voted for each in self.situations if each.voted and each.year != self.voted_year}

    @cached_property
    def paid(self) -> dict[int, int]:
        """What was paid each year that is told."""
        return {each.year: each.paid for each in self.situations if each.paid is not None}

    @property
    def paid_otherwise(self) -> int:
        """What is paid to date and in no year told: before the first one, mostly."""
        return (self.last.paid_to_date or 0) - sum(self.paid.values())

    @cached_property
    def gaps(self) -> tuple["Gap", ...]:
        """Where a year does not start from where the year before ended."""
        found = []
        for before, now in pairwise(self.situations):
            if now.year == before.year + 1:
                pairs = (("voted", now.voted_before, before.total), ("paid", now.paid_before, before.paid_to_date))
                found += [Gap(now, what, said or 0, ended) for what, said, ended in pairs if ended is not None and (said or 0) != ended]
        return tuple(found)

    @cached_property
    def differences(self) -> dict[int, int]:
        """What the annex says less what the accounts spent on the same operations, in the years when these differ."""
        if self.in_accounts is None:
            return {}
        found = {year: cents - self.in_accounts.get(year, 0) for year, cents in self.paid.items()}
        return {year: cents for year, cents in found.items() if cents}


def address(each: Authorisation) -> str:
    return f"{BASE}{each.page}/"


def _pages(ids: Iterable[str]) -> list[str]:
    """An address part for each. The same number may stand in two budgets, or for both kinds."""
    taken: list[str] = []
    for id_ in ids:
        taken.append(free(slug(id_) or "sans-numero", taken))
    return taken


@remembered
def authorisations(accounts: Accounts) -> tuple[Authorisation, ...]:
    """Every authorisation, those of the main budget first, then by what is voted, the largest first."""
    table = accounts.authorisations
    rows = table.astype(object).where(table.notna(), None).to_dict("records")
    found: dict[tuple[str, str, str], list[dict]] = {}
    for row in rows:
        if row["number"] or row["label"]:
            found.setdefault((row["budget"], row["kind"], slug(row["number"] or row["label"])), []).append(row)
    latest = {str(budget): int(year) for budget, year in table.groupby("budget")["year"].max().items()}
    known = operations.of(accounts)
    paying = {key: _operations(each) if key[0] == accounts.main else () for key, each in found.items()}
    shared = pd.Series([number for numbers in paying.values() for number in numbers], dtype="str").value_counts()
    made = []
    for (budget, kind, _), own in found.items():
        own.sort(key=lambda row: row["year"])
        situations = tuple(_situation(year, [row for row in own if row["year"] == year]) for year in sorted({row["year"] for row in own}))
        numbers = paying[budget, kind, slug(own[0]["number"] or own[0]["label"])]
        # An operation that two authorisations pay says nothing of either.
        is_compared = bool(numbers) and all(number in known and shared[number] == 1 for number in numbers)
        spent = [known[number].spent for number in numbers] if is_compared else []
        years = [each.year for each in situations if accounts.is_executed(budget, each.year)]
        in_accounts = {year: sum(each.get(year, 0) for each in spent) for year in years} if is_compared else None
        made.append(
            Authorisation(
                budget,
                kind,
                own[-1]["number"],
                next((row["label"] for row in reversed(own) if row["label"]), ""),
                situations,
                numbers,
                in_accounts,
                situations[-1].year < latest[budget],
            )  # fmt: skip
        )
    made.sort(key=lambda each: (each.budget != accounts.main, each.is_closed, -(each.last.total or 0), each.id))
    return tuple(replace(each, page=page) for each, page in zip(made, _pages(each.id for each in made), strict=True))


def _situation(year: int, rows: list[dict]) -> Situation:
    sums = {name: _given(*(row[f"{name}_cents"] for row in rows)) for name in AMOUNTS}
    return Situation(year=year, **sums, file=rows[0]["file"], rows=tuple(int(row["row"]) for row in rows))


def _given(*cents: int | None) -> int | None:
    """The sum of what is given, None when nothing is."""
    known = [int(each) for each in cents if each is not None]
    return sum(known) if known else None


def _operations(rows: Iterable[Mapping]) -> tuple[str, ...]:
    """The operations that rows pay; none as soon as one of them pays something else."""
    rows = list(rows)
    if not all(row["chapter_kind"] == _OPERATION and row["chapter"] for row in rows):
        return ()
    return tuple(sorted({row["chapter"] for row in rows}))


def named(all_: Iterable[Authorisation], number: str) -> Authorisation | None:
    """The authorisation that a project or an action names, by number or label; None for none."""
    wanted = slug(number)
    return next((each for each in all_ if wanted in each.keys), None)


def paying(work: Project | Action, all_: Iterable[Authorisation]) -> tuple[Authorisation, ...]:
    """What pays a project or an action: the authorisation that it names, else those that pay its operation."""
    all_ = tuple(all_)
    number, operation = (
        (work.authorisation, work.operation) if isinstance(work, Project) else (work.text("authorisation"), work.text("operation"))
    )
    if number:
        return tuple(filter(None, (named(all_, number),)))
    return tuple(each for each in all_ if operation in each.operations)
