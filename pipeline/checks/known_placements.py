"""Each placement is about something that the site tells, in a district and near a place of the town, for a project that exists.

For the makers alone: it has no place on the reconciliation page.
"""

import pandas as pd

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..figures.placements import key, known
from ..figures.project_places import SEVERAL, located, named_districts
from ..places import Places
from ..tables.placements import SUBSIDY

NOTHING = {
    True: ("aucune liste de subventions ne nomme", "Copiez le SIRET, le numéro RNA ou le nom exact du bénéficiaire."),
    False: ("aucun marché n'a l'identifiant", "Copiez l'identifiant du fichier des marchés."),
}


def place(accounts: Accounts, places: Places, findings: Findings) -> None:
    """What a placement names and nothing bears is a warning; a position outside the districts is a fault."""
    rows = places.placements
    told, built = known(accounts), set(accounts.projects["project"])
    found = located(rows, places)["district"] if len(rows) else ()
    for row, districts in zip(rows.itertuples(), found, strict=True):
        where = {"file": row.file, "row": int(row.row)}
        if key(row.id) not in told[row.kind]:
            what, remedy = NOTHING[row.kind == SUBSIDY]
            findings.warning(f"{what} « {row.id} »", **where, column="identifiant", remedy=remedy)
        if row.project and row.project not in built:
            remedy = f"Projets connus : {known_names(row.project, built)}." if built else "Aucun projet n'est donné."
            findings.warning(f"« {row.project} » n'est pas un projet", **where, column="projet", remedy=remedy)
        if places.districts.empty:
            continue
        if row.district and not named_districts(row.district, places):
            remedy = f"Quartiers connus : {known_names(row.district, places.districts['name'])}."
            findings.warning(f"« {row.district} » n'est pas un quartier", **where, column="quartier", remedy=remedy)
        if row.precision == "given" and not districts.split(SEVERAL)[0]:
            what = f"la position de « {row.id} » n'est dans aucun quartier"
            findings.fault(what, **where, remedy="Vérifiez la longitude et la latitude, ou donnez son adresse.")


def advise(places: Places, findings: Findings) -> None:
    """The addresses that are found nowhere, for somebody to decide."""
    rows = places.placements
    for file, row, text, longitude in zip(rows["file"], rows["row"], rows["place"], rows["longitude"], strict=True):
        if not pd.isna(longitude):
            continue
        for each in filter(None, (part.strip() for part in text.split(SEVERAL))):
            found = places.geocoder.locate(each)
            if found.precision == "none":
                remedy = "Écrivez-la autrement, donnez la position, ou décidez-en dans le fichier des adresses décidées."
                findings.advise(f"« {each} » n'est pas placé : {found.reason}", file=file, row=int(row), column="adresse", remedy=remedy)
