"""How residents reach the town: contacts by month, channel and theme, how many are answered in time, what it costs and who pays.

A month that no file tells has no value, not zero. A share is that of the contacts of which it is known whether they were in time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import pandas as pd

from ..accounts import Accounts
from ..formats import slug
from .requests import months


@dataclass(frozen=True)
class Told:
    """Some contacts together. `known` is of how many it is said whether they were in time, `in_time` how many were; `timed` is of how many
    the mean delay is given and `delay_days` the mean of these means, each counted as many times as it has contacts; None without any."""

    received: int
    known: int
    in_time: int
    timed: int
    delay_days: Fraction | None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.in_time, self.known) if self.known else None


@dataclass(frozen=True)
class Cost:
    """What it costs. Cents; `by_year`, `by_item` and `by_funder` add up to `total`; `funder` «» is the authority itself."""

    total: int
    own: int
    by_year: dict[int, int]
    by_item: dict[str, int]
    by_funder: dict[str, int]

    @property
    def others(self) -> int:
        return self.total - self.own


@dataclass(frozen=True)
class Contacts:
    """The contacts of residents. `rows` is the table CONTACTS; `cost` is None when it is not known."""

    rows: pd.DataFrame
    cost: Cost | None

    @cached_property
    def whole(self) -> Told:
        return told(self.rows)

    @cached_property
    def by_month(self) -> dict[str, Told | None]:
        """Each month from the first to the last; None for one that no row tells."""
        found = {str(month): told(rows) for month, rows in self.rows.groupby("month")}
        return {month: found.get(month) for month in months(min(found), max(found))} if found else {}

    @cached_property
    def missing(self) -> tuple[str, ...]:
        return tuple(month for month, found in self.by_month.items() if found is None)

    @cached_property
    def partial(self) -> dict[str, tuple[str, ...]]:
        """The months that lack a channel told before and after, with the names of these: what they add up to is not all."""
        lacking: dict[str, list[str]] = {}
        for name, counts in self.monthly("channel").items():
            for month in months(min(counts), max(counts)):
                if month not in counts and self.by_month[month]:
                    lacking.setdefault(month, []).append(name)
        return {month: tuple(lacking[month]) for month in sorted(lacking)}

    @cached_property
    def totals(self) -> dict[str, int | None]:
        """All the contacts of each month; None where a part or the whole is not known."""
        return {month: found.received if found and month not in self.partial else None for month, found in self.by_month.items()}

    def by(self, column: str) -> dict[str, Told]:
        """The contacts by the values of a column, the most numerous first, what has none last under «»."""
        found = {str(name): told(rows) for name, rows in self.rows.groupby(column)}
        return dict(sorted(found.items(), key=lambda each: (not each[0], -each[1].received, slug(each[0]))))

    def monthly(self, column: str) -> dict[str, dict[str, int]]:
        """Contacts received by value of a column, then by month; a month that the value lacks is left out."""
        found = self.rows.groupby([column, "month"])["received"].sum()
        parts: dict[str, dict[str, int]] = {}
        for (name, month), count in found.items():
            parts.setdefault(str(name), {})[str(month)] = int(count)
        return {name: parts[name] for name in self.by(column)}

    def target_share(self, rows: pd.DataFrame | None = None) -> Fraction | None:
        """The share that is aimed at, where all rows that give one give the same."""
        return _same(self.rows if rows is None else rows, "target_share")

    def target_days(self, rows: pd.DataFrame | None = None) -> Fraction | None:
        return _same(self.rows if rows is None else rows, "target_days")


def contacts(accounts: Accounts) -> Contacts | None:
    """How residents reach the town; None when it says nothing of it."""
    if accounts.contacts.empty and accounts.contact_costs.empty:
        return None
    return Contacts(accounts.contacts, cost(accounts.contact_costs))


def cost(rows: pd.DataFrame) -> Cost | None:
    if rows.empty:
        return None
    cents = rows["cost_cents"].astype("int64")
    parts = {name: {key: int(total) for key, total in cents.groupby(rows[name]).sum().items()} for name in ("year", "item", "funder")}
    largest = {name: dict(sorted(each.items(), key=lambda part: -part[1])) for name, each in parts.items()}
    by_year = {int(year): cents for year, cents in sorted(parts["year"].items())}
    return Cost(int(cents.sum()), int(cents[rows["is_own"]].sum()), by_year, largest["item"], largest["funder"])


def told(rows: pd.DataFrame) -> Told:
    known = rows[rows["in_time"].notna()]
    timed = [(Fraction(str(days)), int(count)) for days, count in zip(rows["delay_days"], rows["received"], strict=True) if days == days]
    weight = sum(count for _, count in timed)
    delay = sum(days * count for days, count in timed) / weight if weight else None
    return Told(int(rows["received"].sum()), int(known["received"].sum()), int(known["in_time"].sum()), weight, delay)


def _same(rows: pd.DataFrame, column: str) -> Fraction | None:
    return only(Fraction(str(value)) for value in rows[column] if value == value)


def only(values: Iterable[Fraction]) -> Fraction | None:
    """The one value of several equal ones; None when they differ, or there is none."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
