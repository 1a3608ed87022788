"""Which spending of the main budget has a place: what projects cost, and the grants that its executed account lists.

Nothing is counted twice: an operation of several projects counts once, what is declared for one of them is in it already, a grant that
serves a project which has spending of its own is that project's. What lies in several districts is not split. Contracts are signed amounts,
not spending: they are not here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..placed import EXACT
from ..places import Places
from ..tables.located_spending import LOCATED_SPENDING
from ..tables.projects import PRECISIONS
from . import operations, subsidies
from .placements import Placements, key, placements
from .project_places import SEVERAL
from .projects import BASE, Project
from .selector import Selector

SPENDING = Selector("D", movement="real")
# Grants that pay for what others build: an operation may hold them.
FOR_EQUIPMENT = ("204",)


@dataclass(frozen=True)
class Spent:
    """What one thing cost the main budget in one executed year, in cents, and where it is.

    `kind` is «projects» or «subsidies», `id` that of the project (several, parted by «|», share an operation) or the number or name of the
    beneficiary, `name` what residents read. `policy` is a key of the accounts' policies or empty. `districts` are codes: none when that is
    not known or it is in none, several when it lies in several. `precision` is a key of `tables.projects.PRECISIONS`. `href` is its page.
    """

    kind: str
    id: str
    name: str
    year: int
    cents: int
    policy: str
    districts: tuple[str, ...]
    precision: str
    href: str

    @property
    def number(self) -> int:
        """How many things it is: projects that share an operation are told together."""
        return self.id.count("|") + 1 if self.kind == "projects" else 1

    @property
    def certainty(self) -> str:
        """«point», «street», «district», or «none» when no place is known."""
        return "point" if self.precision in EXACT else self.precision


def located(accounts: Accounts, projects: Iterable[Project], places: Places) -> tuple[Spent, ...]:
    """What has a place, or should have one, in each executed year of the main budget: projects, then grants, in their orders."""
    projects = tuple(projects)
    return (*_projects(accounts, projects), *_subsidies(accounts, projects, placements(accounts, places, projects)))


def _projects(accounts: Accounts, projects: tuple[Project, ...]) -> Iterator[Spent]:
    known = operations.of(accounts)
    together: dict[str, list[Project]] = {}
    for project in projects:
        if project.operation in known:
            together.setdefault(project.operation, []).append(project)
    for year in accounts.executed_years(accounts.main):
        for number, same in together.items():
            if cents := known[number].spent.get(year, 0):
                yield _of_projects(same, year, cents)
        for project in projects:
            if project.operation not in known and (cents := project.spent.get(year, 0)):
                yield _of_projects([project], year, cents)


def _of_projects(same: list[Project], year: int, cents: int) -> Spent:
    """The spending of a project, or of those that share an operation: known no better than the worst known of them."""
    order = list(PRECISIONS)
    precision = max((project.precision for project in same), key=order.index)
    districts = dict.fromkeys(code for project in same for code in project.districts) if precision != "none" else ()
    policies = {project.policy for project in same}
    return Spent(
        "projects", SEVERAL.join(project.id for project in same), ", ".join(project.name for project in same), year, cents,
        policies.pop() if len(policies) == 1 else "", tuple(districts), precision, same[0].address if len(same) == 1 else BASE,
    )  # fmt: skip


def _subsidies(accounts: Accounts, projects: tuple[Project, ...], where: Placements) -> Iterator[Spent]:
    policies = {project.id: project.policy for project in projects}
    spending = {(project.id, year) for project in projects for year in project.spent}
    used = {project.operation for project in projects} - {""}
    for year in accounts.executed_years(accounts.main):
        listed = subsidies.of(accounts, accounts.main, year)
        if listed is None or listed.origin != "annex":
            continue
        lines = accounts.of(accounts.main, year)
        sums: dict[str, Spent] = {}
        for row in _paid(subsidies.MONEY.of(listed.rows), lines, used).itertuples():
            found = where.beneficiary(row.beneficiary_siret, row.beneficiary_rna, row.beneficiary)
            if not row.is_named or (found.project, year) in spending:
                continue
            id_ = row.beneficiary_siret or row.beneficiary_rna or row.beneficiary
            before = sums.get(key(id_))
            sums[key(id_)] = Spent(
                "subsidies", id_, row.beneficiary, year, int(row.amount_cents) + (before.cents if before else 0),
                policies.get(found.project, ""), found.districts, found.precision, f"/{year}/subventions/",
            )  # fmt: skip
        yield from (each for each in sums.values() if each.cents)


def _paid(rows: pd.DataFrame, lines: pd.DataFrame, used: set[str]) -> pd.DataFrame:
    """The grants of a list that the accounts hold for certain: those of an account that pays as much at least, and those without account as
    far as the rest of all accounts goes. An account of capital grants that an operation of projects pays from is left to the project."""
    paid = subsidies.PAID.of(lines)
    by_account = {account: int(cents) for account, cents in paid.groupby("nature")["amount_cents"].sum().items()}
    of_operations = paid[paid["operation"].isin(used) & paid["nature"].str.startswith(FOR_EQUIPMENT)]
    given = rows.groupby("account")["amount_cents"].sum()
    kept = [
        account for account, cents in given.items()
        if account and cents <= by_account.get(account, 0) and not (len(of_operations) and account.startswith(FOR_EQUIPMENT))
    ]  # fmt: skip
    rest = sum(by_account.values()) - sum(int(cents) for account, cents in given.items() if account)
    if not len(of_operations) and int(given.get("", 0)) <= rest:
        kept.append("")
    return rows[rows["account"].isin(kept)]


@dataclass(frozen=True)
class Share:
    """The spending of an executed year, in cents, and what of it has a place: exact, in a street, in a district alone, in several
    districts; what projects and grants hold that has none; and the rest, which serves everybody. They add up to `total_cents`."""

    year: int
    total_cents: int
    point_cents: int
    street_cents: int
    district_cents: int
    several_cents: int
    unknown_cents: int

    @property
    def located_cents(self) -> int:
        return self.point_cents + self.street_cents + self.district_cents + self.several_cents

    @property
    def rest_cents(self) -> int:
        return self.total_cents - self.located_cents - self.unknown_cents


def frame(spent: Iterable[Spent]) -> pd.DataFrame:
    """The table of located spending, as it is published."""
    rows = [vars(each) | {"spent_cents": each.cents, "district": SEVERAL.join(each.districts)} for each in spent]
    return LOCATED_SPENDING.of_rows(rows)


def shares(accounts: Accounts, spent: Iterable[Spent]) -> dict[int, Share]:
    """The share of spending that has a place, by executed year; a year of which more is placed than was spent is left out."""
    spent = tuple(spent)
    found = {}
    for year in accounts.executed_years(accounts.main):
        parts = dict.fromkeys(("point", "street", "district", "several", "unknown"), 0)
        for each in spent:
            if each.year == year:
                parts[_part(each)] += each.cents
        made = Share(year, SPENDING.total(accounts.of(accounts.main, year)), **{f"{name}_cents": cents for name, cents in parts.items()})
        if min(made.rest_cents, *parts.values()) >= 0 and made.total_cents > 0:
            found[year] = made
    return found


def _part(spent: Spent) -> str:
    if spent.certainty == "none":
        return "unknown"
    return "several" if len(spent.districts) > 1 else spent.certainty
