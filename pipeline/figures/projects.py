"""The projects of the town as pages and maps see them: where each is, what it costs and has cost, who pays for it.

`projects(accounts, places)` is all that others need. Where a project is comes from project_places, what its operation has
cost from operations; what projects explain of a year's equipment is in project_share.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..accounts import Accounts
from ..formats import free, slug
from ..nomenclature.policies import UNCLASSIFIED
from ..places import Places
from ..tables.projects import PHASES
from . import operations
from .operations import Operation
from .project_places import SEVERAL, VAGUE, located

BASE = "/projets/"


@dataclass(frozen=True)
class Funder:
    """One who pays for a project: amounts in cents, None when not given. `is_own` is the authority itself."""

    name: str
    is_own: bool
    planned_cents: int | None
    obtained_cents: int | None


@dataclass(frozen=True)
class Project:
    """One project. Amounts are cents, None when not given; dates are ISO text, as precise as they are known, empty when they are not.

    `phase` is a key of tables.projects.PHASES or empty; `policy` a key of the accounts' policies or empty; `precision` a key of PRECISIONS.
    `position` is (longitude, latitude) where a place is known, None when a district is all that is; `shape` is GeoJSON text, empty for a
    point; `districts` the codes of the districts of the town where it is, or what the town writes when it gives no districts.
    `spent` is by executed year, `expected` by voted one. They come from the accounts (`is_from_accounts`) when the project has its
    operation for itself, else from what the town says. `grants` is what the accounts show as received for its operation.
    `contracts` are the identifiers of its public contracts, as its file writes them.
    """

    id: str
    name: str
    address: str
    phase: str
    policy: str
    theme: str
    operation: str
    authorisation: str
    description: str
    place: str
    districts: tuple[str, ...]
    precision: str
    position: tuple[float, float] | None
    shape: str
    start_planned: str
    end_planned: str
    start_actual: str
    end_actual: str
    cost_planned_cents: int | None
    cost_voted_cents: int | None
    cost_final_cents: int | None
    spent: Mapping[int, int]
    expected: Mapping[int, int]
    is_from_accounts: bool
    grants: Mapping[int, int]
    funding: tuple[Funder, ...]
    contracts: tuple[str, ...]
    file: str
    row: int
    function: str = ""

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """Each place that is known, in degrees: one, unless the project has several. A line or an area is where its position is."""
        shape = json.loads(self.shape) if self.shape else {}
        if shape.get("type") == "MultiPoint":
            return tuple((longitude, latitude) for longitude, latitude in shape["coordinates"])
        return (self.position,) if self.position else ()

    @cached_property
    def spent_cents(self) -> int | None:
        """All that is known to be spent; None when nothing is known of it."""
        return sum(self.spent.values()) if self.spent else None

    @property
    def cost_cents(self) -> int | None:
        """What it costs as far as it is known: the final cost, else what was voted, else the first estimate."""
        known = (self.cost_final_cents, self.cost_voted_cents, self.cost_planned_cents)
        return next((cents for cents in known if cents is not None), None)


def projects(accounts: Accounts, places: Places) -> tuple[Project, ...]:
    """Every project, in the order of PHASES (unknown last), then of the files."""
    rows = located(accounts.projects, places)
    named = operations.of(accounts)
    shared = Counter(number for number in rows["operation"] if number)
    spending: dict[str, dict[int, int]] = {}
    for project, year, cents in accounts.project_spending[["project", "year", "spent_cents"]].itertuples(index=False, name=None):
        spending.setdefault(project, {})[int(year)] = int(cents)
    funders = _funders(accounts.project_funding)
    addresses = _addresses(rows["project"])
    found = []
    for row in rows.astype(object).where(rows.notna(), None).to_dict("records"):
        alone = named.get(row["operation"]) if shared[row["operation"]] == 1 else None
        money = _money(accounts, alone, spending.get(row["project"], {}))
        operation = named.get(row["operation"])
        policy = row["policy"] or policy_of_function(accounts, row["function"]) or (operation.policy if operation else "")
        is_placed = row["precision"] not in VAGUE
        texts = {name: row[name] for name in (
            "name", "phase", "theme", "function", "operation", "authorisation", "description", "place", "precision", "start_planned",
            "end_planned", "start_actual", "end_actual", "cost_planned_cents", "cost_voted_cents", "cost_final_cents", "file", "row",
        )}  # fmt: skip
        found.append(
            Project(
                id=row["project"],
                address=f"{BASE}{addresses[row['project']]}/",
                policy="" if policy == UNCLASSIFIED else policy,
                districts=tuple(filter(None, row["district"].split(SEVERAL))),
                position=(row["longitude"], row["latitude"]) if is_placed else None,
                shape=row["shape"] if is_placed else "",
                funding=funders.get(row["project"], ()),
                contracts=tuple(filter(None, row["contracts"].split(SEVERAL))),
                **texts,
                **money,
            )
        )
    order = [*PHASES, ""]
    return tuple(sorted(found, key=lambda project: order.index(project.phase)))


def _money(accounts: Accounts, alone: Operation | None, given: dict[int, int]) -> dict:
    """Spending by year: that of an operation which is the project's alone, else what the town says."""
    main = accounts.main
    executed = set(accounts.executed_years(main))
    if alone and alone.spent:
        return {
            "spent": {year: cents for year, cents in alone.spent.items() if year in executed},
            "expected": {year: cents for year, cents in alone.spent.items() if year not in executed},
            "is_from_accounts": True,
            "grants": {year: cents for year, cents in alone.grants.items() if year in executed},
        }
    return {"spent": dict(sorted(given.items())), "expected": {}, "is_from_accounts": False, "grants": {}}


def _funders(rows: pd.DataFrame) -> dict[str, tuple[Funder, ...]]:
    found: dict[str, tuple[Funder, ...]] = {}
    columns = ["project", "funder", "is_own", "planned_cents", "obtained_cents"]
    for project, name, is_own, planned, obtained in rows[columns].itertuples(index=False, name=None):
        amounts = (None if pd.isna(cents) else int(cents) for cents in (planned, obtained))
        found[project] = (*found.get(project, ()), Funder(name, bool(is_own), *amounts))
    return found


def policy_of_function(accounts: Accounts, function: str) -> str:
    """The policy of capital spending on a function, by the rules of the last document; empty for none."""
    if not function:
        return ""
    documents = accounts.documents[accounts.documents["budget"] == accounts.main]
    norm = documents.sort_values("year")["nomenclature"].iloc[-1].partition("-")[0]
    return accounts.policies.take(norm, "D", "I", "2313", function)[0]


def _addresses(ids: Iterable[str]) -> dict[str, str]:
    """An address part for each identifier; two that differ by signs alone are numbered."""
    found: dict[str, str] = {}
    for id_ in ids:
        found[id_] = free(slug(id_), found.values())
    return found


def features(projects: Iterable[Project]) -> Iterator[tuple[dict, dict | None]]:
    """Each project as properties and a GeoJSON geometry in degrees, None where no place is known: a district's middle is no place."""
    for project in projects:
        shape = json.loads(project.shape) if project.shape else None
        if shape is None and project.position:
            shape = {"type": "Point", "coordinates": list(project.position)}
        yield {
            "project": project.id, "name": project.name, "phase": project.phase, "policy": project.policy, "precision": project.precision,
            "district": SEVERAL.join(project.districts), "address": project.address,
        }, shape  # fmt: skip
