"""What projects explain of the equipment spending of a year: nothing counted twice, the rest said."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..accounts import Accounts
from . import operations
from .projects import Project


@dataclass(frozen=True)
class Share:
    """The equipment spending of an executed year, in cents: what operations of projects are of it, what the town declares for the projects
    that have no operation in the accounts, and the rest, negative when more is declared than was spent."""

    year: int
    equipment_cents: int
    operations_cents: int
    declared_cents: int

    @property
    def rest_cents(self) -> int:
        return self.equipment_cents - self.operations_cents - self.declared_cents


def shares(accounts: Accounts, projects: Iterable[Project], years: Iterable[int]) -> dict[int, Share]:
    """The share of projects in each year. An operation counts once, however many projects it pays for, and what the town declares for one
    of those is in it already."""
    projects = list(projects)
    known = operations.of(accounts)
    used = {project.operation for project in projects if project.operation in known}
    others = [project for project in projects if not project.is_from_accounts and project.operation not in used]
    return {
        year: Share(
            year,
            operations.EQUIPMENT.total(accounts.of(accounts.main, year)),
            sum(known[number].equipment.get(year, 0) for number in used),
            sum(project.spent.get(year, 0) for project in others),
        )
        for year in years
    }
