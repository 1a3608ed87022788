"""Where grants and contracts are: by the town's own file of placements, the project that names a contract, the equipment that bears the
number of a beneficiary. Nothing is guessed from a name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..places import Places
from ..tables.placements import CONTRACT, SUBSIDY
from .project_contracts import projects_of
from .project_places import SEVERAL, VAGUE, located, points_of
from .projects import Project


@dataclass(frozen=True)
class Where:
    """The place of something: its points in degrees, how they are known (a key of PRECISIONS), the codes of its districts, and the
    identifier of the project that it serves, empty for none."""

    points: tuple[tuple[float, float], ...] = ()
    precision: str = "none"
    districts: tuple[str, ...] = ()
    project: str = ""

    @property
    def is_known(self) -> bool:
        return bool(self.points or self.districts)


@dataclass(frozen=True)
class Placements:
    """The places of beneficiaries by each of their identifiers, and of contracts by theirs."""

    given: Mapping[tuple[str, str], Where]
    equipment: Mapping[str, Where]
    contracts: Mapping[tuple[str, int], Where]

    def beneficiary(self, siret: str, rna: str, name: str) -> Where:
        """Where a beneficiary is, by its SIRET, else its number of association, else its exact name."""
        for id_ in filter(None, (siret, rna, name)):
            if found := self.given.get((SUBSIDY, key(id_))):
                return found
        return self.equipment.get(key(siret), Where()) if siret else Where()

    def contract(self, id_: str, year: int) -> Where:
        """Where a contract of a year is, by its identifier: what the town says, else the project that names it."""
        return self.given.get((CONTRACT, key(id_))) or self.contracts.get((id_, year), Where())


def key(id_: str) -> str:
    """An identifier as it is compared: a number without its blanks, a name in its own words."""
    bare = id_.replace(" ", "")
    return bare.casefold() if any(letter.isdigit() for letter in bare) else " ".join(id_.split()).casefold()


def placements(accounts: Accounts, places: Places, projects: Iterable[Project]) -> Placements:
    """What the town says of places, each found on its ground."""
    built = {project.id: project for project in projects}
    given = {}
    for row in _located(places).to_dict("records"):
        project = built.get(row["project"])
        given[row["kind"], key(row["id"])] = _where(row, project)
    return Placements(given, _by_siret(places), _by_project(accounts, built.values()))


def _by_project(accounts: Accounts, projects: Iterable[Project]) -> dict[tuple[str, int], Where]:
    """The places of the contracts that one project names; one that several name is nobody's for certain."""
    named = projects_of(accounts, projects)
    return {(contract, year): of_project(built[0]) for (contract, year), built in named.items() if len(built) == 1}


def _by_siret(places: Places) -> dict[str, Where]:
    """The places of the bodies that the equipment names by their number."""
    rows = places.equipment[(places.equipment["siret"] != "") & places.equipment["longitude"].notna()]
    points: dict[str, list[tuple[float, float]]] = {}
    for siret, longitude, latitude in rows[["siret", "longitude", "latitude"]].itertuples(index=False, name=None):
        points.setdefault(siret, []).append((longitude, latitude))
    return {
        siret: Where(tuple(found), "equipment", tuple(dict.fromkeys(filter(None, places.districts_at(found)))))
        for siret, found in points.items()
    }


def published(accounts: Accounts, places: Places) -> pd.DataFrame:
    """The table of placements with every position that is found, less the rows about nothing that the site tells: a name that no list of
    grants holds may be anybody's."""
    rows = _located(places)
    told = known(accounts)
    return rows[[key(id_) in told[kind] for kind, id_ in zip(rows["kind"], rows["id"], strict=True)]] if len(rows) else rows


def known(accounts: Accounts) -> dict[str, set[str]]:
    """The identifiers that a placement may bear, by kind, as `key` writes them."""
    named = accounts.subsidies[accounts.subsidies["is_named"]]
    bodies = {id_ for column in ("beneficiary_siret", "beneficiary_rna", "beneficiary") for id_ in named[column] if id_}
    return {SUBSIDY: set(map(key, bodies)), CONTRACT: set(map(key, accounts.contracts["contract"]))}


def _located(places: Places) -> pd.DataFrame:
    return located(places.placements, places)


def of_project(project: Project) -> Where:
    """Where a project is."""
    return Where(project.points, project.precision, project.districts, project.id)


def _where(row: dict, project: Project | None) -> Where:
    id_ = project.id if project else ""
    districts = tuple(filter(None, row["district"].split(SEVERAL)))
    if row["precision"] in VAGUE and not districts and project:
        return of_project(project)
    return Where(tuple(points_of(row)), row["precision"], districts, id_)
