"""Each placement is about something that the site tells, in a district of the town, for a project that exists.

For the makers alone: it has no place on the reconciliation page.
"""

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..figures.placements import key, known
from ..places import Places
from ..tables.placements import SUBSIDY
from .known_projects import unknown_districts

NOTHING = {
    True: ("aucune liste de subventions ne nomme", "Copiez le SIRET, le numéro RNA ou le nom exact du bénéficiaire."),
    False: ("aucun marché n'a l'identifiant", "Copiez l'identifiant du fichier des marchés."),
}


def place(accounts: Accounts, places: Places, findings: Findings) -> None:
    """What a placement names and nothing bears."""
    rows = places.placements
    told, built = known(accounts), set(accounts.projects["project"])
    for row in rows.itertuples():
        where = {"file": row.file, "row": int(row.row)}
        if key(row.id) not in told[row.kind]:
            what, remedy = NOTHING[row.kind == SUBSIDY]
            findings.warning(f"{what} « {row.id} »", **where, column="identifiant", remedy=remedy)
        if row.project and row.project not in built:
            remedy = f"Projets connus : {known_names(row.project, built)}." if built else "Aucun projet n'est donné."
            findings.warning(f"« {row.project} » n'est pas un projet", **where, column="projet", remedy=remedy)
    if not places.districts.empty:
        unknown_districts(rows, places, findings)
