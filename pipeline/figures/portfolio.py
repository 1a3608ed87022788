"""Projects that others help to pay as one portfolio: what partners bring, what is left to the authority, and the leverage.

The leverage is what projects cost for each euro of the authority's own. What is not in a funding plan is paid by the authority, as the
table of funding says: its own part is the cost less what others bring. Like is set against like: of a
funder, what is expected counts beside a cost that is estimated or voted, for a grant comes by instalments; once the project is delivered
and its final cost known, what is obtained counts when it is known. Abandoned projects are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from ..formats import slug
from .projects import Funder, Project


@dataclass(frozen=True)
class File:
    """A project with its partners. `own_cents` is None when its cost is not known, or when partners bring more than it costs."""

    project: Project
    partners: tuple[Funder, ...]

    @cached_property
    def raised_cents(self) -> int:
        return sum(self.brought(each) for each in self.partners)

    def brought(self, funder: Funder) -> int:
        """What a partner brings to this project, in cents: zero when nothing is said of it."""
        return counted(funder, self.project)

    @cached_property
    def own_cents(self) -> int | None:
        cost = self.project.cost_cents
        return cost - self.raised_cents if cost and self.raised_cents <= cost else None


@dataclass(frozen=True)
class Partner:
    """One who helps to pay: for how many projects, what it brings, and what of that is obtained, None when nothing is said of it."""

    name: str
    projects: int
    raised_cents: int
    obtained_cents: int | None


@dataclass(frozen=True)
class Portfolio:
    """The files, the costliest first, and what they add up to, in cents."""

    files: tuple[File, ...]
    abandoned: int

    @cached_property
    def raised_cents(self) -> int:
        return sum(each.raised_cents for each in self.files)

    @cached_property
    def obtained_cents(self) -> int:
        return sum(funder.obtained_cents or 0 for each in self.files for funder in each.partners)

    @cached_property
    def priced(self) -> tuple[File, ...]:
        """The files of which the cost and the authority's own part are known."""
        return tuple(each for each in self.files if each.own_cents is not None)

    @cached_property
    def cost_cents(self) -> int:
        return sum(each.project.cost_cents or 0 for each in self.priced)

    @cached_property
    def own_cents(self) -> int:
        return sum(each.own_cents or 0 for each in self.priced)

    @property
    def leverage(self) -> Fraction | None:
        """What projects cost for one euro of the authority's own; None when it pays nothing of them."""
        return Fraction(self.cost_cents, self.own_cents) if self.own_cents > 0 else None

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """Who brings the most first; one that is written in two ways that differ by signs alone is one."""
        found: dict[str, list[tuple[Funder, int]]] = {}
        for each in self.files:
            for funder in each.partners:
                found.setdefault(slug(funder.name), []).append((funder, each.brought(funder)))
        partners = (
            Partner(kept[0][0].name, len(kept), sum(cents for _, cents in kept), _obtained(funder for funder, _ in kept))
            for kept in found.values()
        )
        return tuple(sorted(partners, key=lambda each: (-each.raised_cents, each.name)))


def portfolio(projects: Iterable[Project]) -> Portfolio:
    """The projects to which somebody else gives or is to give something."""
    with_partners = [
        File(project, tuple(each for each in project.funding if not each.is_own and counted(each, project) > 0)) for project in projects
    ]
    helped = [each for each in with_partners if each.partners]
    files = [each for each in helped if each.project.phase != "abandoned"]
    ordered = sorted(files, key=lambda each: (-(each.project.cost_cents or 0), each.project.name, each.project.id))
    return Portfolio(tuple(ordered), len(helped) - len(files))


def _obtained(funders: Iterable[Funder]) -> int | None:
    known = [funder.obtained_cents for funder in funders if funder.obtained_cents is not None]
    return sum(known) if known else None


def counted(funder: Funder, project: Project) -> int:
    """What a funder brings to a project, in cents; zero when nothing is said. More obtained than expected is never lost."""
    if project.phase == "delivered" and project.cost_final_cents is not None and funder.obtained_cents is not None:
        return funder.obtained_cents
    return max(funder.planned_cents or 0, funder.obtained_cents or 0)
