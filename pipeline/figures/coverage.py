"""What explains the spending of each policy in a year: its projects, grants, staff and debt, each line counted once, and the rest.

Every real line of the year's spending is in one part, so that parts add up to the policy, to the cent. What the town declares for projects
without an operation is no line: it is taken from the rest, which is negative when more is declared than there is. Signed contracts are
never counted: they are no spending of a year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..nomenclature.policies import UNCLASSIFIED
from . import operations, subsidies
from .projects import Project
from .selector import Selector

# The parts in the order in which lines are given to them; DECLARED is not of lines, REST what is left.
OPERATIONS, STAFF, GRANTS, UNLISTED, DEBT, DECLARED, REST = PARTS = (
    "operations", "staff", "grants", "unlisted", "debt", "declared", "rest",
)  # fmt: skip
# What tells by itself what the money is for, or to whom it goes.
EXPLAINING = (OPERATIONS, DECLARED, STAFF, GRANTS, DEBT)
SALARIES = Selector("D", "F", "real", chapters=("012",))
# Interest and what is paid back.
LOANS = Selector("D", movement="real", chapters=("66", "16"))
REAL = Selector("D", movement="real")


@dataclass(frozen=True)
class Coverage:
    """The spending of a policy in a year, in cents, and its parts by key of PARTS; they add up to it."""

    policy: str
    year: int
    cents: int
    parts: Mapping[str, int]

    @property
    def explained_cents(self) -> int:
        return sum(self.parts[key] for key in EXPLAINING)

    @property
    def is_telling(self) -> bool:
        """Whether there are several parts, one of which explains something: a policy that is all debt, or all rest, has nothing to add."""
        told = [key for key in PARTS if self.parts[key]]
        return self.cents > 0 and len(told) > 1 and any(key in EXPLAINING for key in told)

    @property
    def built_cents(self) -> int:
        """What projects cost, from the accounts and as declared."""
        return self.parts[OPERATIONS] + self.parts[DECLARED]


def coverages(accounts: Accounts, projects: Iterable[Project], year: int) -> dict[str, Coverage]:
    """The coverage of each policy of the main budget that has real spending lines in a year, by key."""
    projects = list(projects)
    lines = REAL.of(accounts.of(accounts.main, year))
    policies = lines["policy"].replace("", UNCLASSIFIED)
    known = operations.of(accounts)
    used = {project.operation for project in projects if project.operation in known}
    kept = pd.Series(REST, index=lines.index)
    for key, taken in _taken(accounts, lines, used, year):
        kept[taken & (kept == REST)] = key
    sums = lines["amount_cents"].groupby([policies, kept]).sum()
    declared = _declared(projects, used, year)
    found = {}
    for policy in policies.unique():
        parts = {key: int(sums.get((policy, key), 0)) for key in PARTS}
        parts[DECLARED] = declared.get(policy, 0)
        parts[REST] -= parts[DECLARED]
        found[policy] = Coverage(policy, year, sum(parts.values()), parts)
    return found


def _taken(accounts: Accounts, lines: pd.DataFrame, used: set[str], year: int) -> Iterable[tuple[str, pd.Series]]:
    """Which lines each part may take, the first part first."""
    yield OPERATIONS, (lines["section"] == "I") & lines["operation"].isin(used)
    yield STAFF, lines.index.isin(SALARIES.of(lines).index)
    listed = listed_accounts(accounts, year)
    is_grant = lines.index.isin(subsidies.PAID.of(lines).index)
    yield GRANTS, is_grant & (lines["nature"].isin(listed) if listed is not None else True)
    yield UNLISTED, is_grant
    yield DEBT, lines.index.isin(LOANS.of(lines).index)


def listed_accounts(accounts: Accounts, year: int) -> frozenset[str] | None:
    """The accounts that the list of grants details; None for all of them, when it does not say accounts; none without a list."""
    listed = subsidies.of(accounts, accounts.main, year)
    if listed is None:
        return frozenset()
    money = subsidies.MONEY.of(listed.rows)
    return frozenset(money["account"]) if bool((money["account"] != "").all()) else None


def _declared(projects: Iterable[Project], used: set[str], year: int) -> dict[str, int]:
    """What the town says that it paid for projects whose operation is not in the accounts, by policy."""
    sums: dict[str, int] = {}
    for project in projects:
        if project.policy and not project.is_from_accounts and project.operation not in used:
            sums[project.policy] = sums.get(project.policy, 0) + project.spent.get(year, 0)
    return sums
