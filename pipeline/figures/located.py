"""What was paid in a year for something that has a place, or that says that it has none."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..accounts import Accounts
from ..places import Places
from .projects import Project


@dataclass(frozen=True)
class Spent:
    """What was paid in a year for one thing: its kind, its districts (none known, one, several) and where it is told."""

    kind: str
    id: str
    name: str
    year: int
    cents: int
    policy: str
    districts: tuple[str, ...]
    precision: str
    href: str


def located(accounts: Accounts, projects: tuple[Project, ...], places: Places) -> tuple[Spent, ...]:
    return tuple(_projects(projects))


def _projects(projects: tuple[Project, ...]) -> Iterator[Spent]:
    for each in projects:
        for year, cents in each.spent.items():
            yield Spent("project", each.id, each.name, year, cents, each.policy, each.districts, each.precision, each.address)
