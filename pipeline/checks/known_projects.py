"""Each project names an operation of the accounts and a district of the town, and declares no more than was spent.

For the makers alone: it tells warnings with their row, and has no place on the reconciliation page.
"""

import pandas as pd

from ..accounts import Accounts
from ..errors import NEAREST, Findings, known_names
from ..figures import operations, project_contracts
from ..figures.project_places import SEVERAL, named_districts
from ..figures.project_share import shares
from ..figures.projects import projects
from ..formats import language
from ..places import Places
from ..sources.repeated import Repeated

UNSTARTED = ("study", "planned", "abandoned")
SHOWN = 8


def warn(accounts: Accounts, findings: Findings) -> None:
    """What projects say that the accounts do not."""
    if accounts.projects.empty:
        return
    known = operations.of(accounts)
    for row in accounts.projects.itertuples():
        if row.operation and row.operation not in known:
            near = _nearest(row.operation, known)
            remedy = f"Opérations des comptes : {near}." if known else "Ces comptes n'ont aucune opération."
            # A project that has not begun has no line yet.
            say = findings.advise if row.phase in UNSTARTED else findings.warning
            what = f"l'opération « {row.operation} » n'est pas dans les comptes, le projet n'en tire aucun montant"
            say(what, file=row.file, row=int(row.row), column="operation", remedy=remedy)
    _contracts(accounts, findings)
    built = projects(accounts, Places())
    _declared(accounts, {project.id: project for project in built if project.is_from_accounts}, findings)
    for year, found in shares(accounts, built, accounts.executed_years(accounts.main)).items():
        if found.rest_cents < 0 < found.declared_cents:
            fr = language("fr")
            what = f"les projets de {year} font plus que toutes les dépenses d'équipement, de {fr.euros(-found.rest_cents)}"
            remedy = "Donnez leur opération aux projets qui en ont une, ou corrigez ce qu'ils déclarent."
            findings.warning(what, file=accounts.projects["file"].iloc[0], remedy=remedy)


def _contracts(accounts: Accounts, findings: Findings) -> None:
    """Contracts that projects name and that their file does not hold, or holds twice; that file is often partial."""
    if accounts.contracts.empty:
        return
    known = project_contracts.named(accounts)
    for row in accounts.projects.itertuples():
        for id_ in filter(None, row.contracts.split(SEVERAL)):
            where = {"file": row.file, "row": int(row.row), "column": "marches"}
            if id_ not in known:
                what = f"le marché « {id_} » n'est pas dans le fichier des marchés"
                findings.warning(what, **where, remedy=f"Marchés proches : {_nearest(id_, known)}.")
            elif len(known[id_]) > 1:
                what = f"plusieurs marchés ont l'identifiant « {id_} » : le projet n'en montre aucun"
                findings.warning(what, **where, remedy="Donnez à chacun le sien là où il est publié.")


def _declared(accounts: Accounts, from_accounts: dict, findings: Findings) -> None:
    """What is declared for a project whose operation is its own, and the accounts say otherwise."""
    executed = set(accounts.executed_years(accounts.main))
    for row in accounts.project_spending.itertuples():
        project = from_accounts.get(row.project)
        if project and row.year in executed and (paid := project.spent.get(int(row.year), 0)) != row.spent_cents:
            fr = language("fr")
            what = f"la dépense de « {row.project} » en {row.year} n'est pas celle de l'opération {project.operation} ({fr.euros(paid)})"
            findings.warning(what, file=row.file, row=int(row.row), remedy="Les comptes sont gardés ; retirez la ligne ou l'opération.")


def _nearest(wanted: str, known: dict) -> str:
    names = known_names(wanted, known).split(", ")
    return f"{', '.join(names[:SHOWN])}{'…' if len(names) > SHOWN else ''}"


def place(accounts: Accounts, places: Places, findings: Findings) -> None:
    """Districts that the town does not have."""
    if accounts.projects.empty or places.districts.empty:
        return
    unknown_districts(accounts.projects, places, findings)


def unknown_districts(rows: pd.DataFrame, places: Places, findings: Findings) -> None:
    """The names of districts that the rows bear and that the town does not have, each once a file."""
    for file, those in rows.groupby("file", sort=False):
        said = Repeated(file)
        for row in those.itertuples():
            if row.district and not named_districts(row.district, places):
                remedy = f"Quartiers connus : {known_names(row.district, places.districts['name'], NEAREST)}."
                said.warning(row.district, f"« {row.district} » n'est pas un quartier", int(row.row), "quartier", remedy)
        said.tell(findings)
