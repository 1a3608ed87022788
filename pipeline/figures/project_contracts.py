"""The public contracts of each project, by the identifiers that its file gives: what was signed, with whom, and what changed since.

Signed amounts are without tax and for a whole duration: they are never added to what a project has cost.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts, remembered
from .projects import Project


@dataclass(frozen=True)
class Signed:
    """A contract. Cents are None when they are not known; `holders` are (identifier, name or nothing).

    `added_cents` is what its `changes` add, 0 without any, None when one of them does not say.
    """

    id: str
    year: int
    purpose: str
    notified_on: str
    is_framework: bool
    amount_cents: int | None
    changes: int
    added_cents: int | None
    holders: tuple[tuple[str, str], ...]


@remembered
def named(accounts: Accounts) -> Mapping[str, tuple[Signed, ...]]:
    """The contracts of the town by identifier, one unless it was used again for another year."""
    authority = accounts.main[:9]
    mine = [table[table["authority"] == authority] for table in (accounts.contracts, accounts.holders, accounts.modifications)]
    contracts, holders, changes = mine
    by_contract = {key: rows for key, rows in holders.groupby(["contract", "notified_on"])}
    changed = {key: rows for key, rows in changes.groupby(["contract", "year"])}
    found: dict[str, tuple[Signed, ...]] = {}
    for row in contracts.itertuples():
        held, after = by_contract.get((row.contract, row.notified_on)), changed.get((row.contract, row.year))
        added = 0 if after is None else None if after["added_cents"].isna().any() else int(after["added_cents"].sum())
        signed = Signed(
            row.contract, int(row.year), row.purpose, row.notified_on, bool(row.is_framework),
            None if pd.isna(row.amount_cents) else int(row.amount_cents), 0 if after is None else len(after), added,
            () if held is None else tuple(held[["holder_id", "holder"]].itertuples(index=False, name=None)),
        )  # fmt: skip
        found[row.contract] = (*found.get(row.contract, ()), signed)
    return found


def of(accounts: Accounts, project: Project) -> tuple[list[Signed], list[str]]:
    """The contracts of a project, in the order of their notification, and the identifiers that no published contract bears. One that
    several bear says nothing: its maker is warned."""
    known = named(accounts)
    found = [known[id_][0] for id_ in project.contracts if len(known.get(id_, ())) == 1]
    unknown = [id_ for id_ in project.contracts if id_ not in known]
    return sorted(found, key=lambda each: (each.notified_on, each.id)), unknown


def projects_of(accounts: Accounts, projects: Iterable[Project]) -> dict[tuple[str, int], list[Project]]:
    """The projects that each contract (identifier, year) is for."""
    found: dict[tuple[str, int], list[Project]] = {}
    for project in projects:
        for each in of(accounts, project)[0]:
            found.setdefault((each.id, each.year), []).append(project)
    return found
