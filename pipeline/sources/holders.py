"""The names of contract holders, when the town gives them: a table with columns `siret` and `nom`. The official data have numbers only."""

import re

from ..config import Town
from ..errors import Findings
from . import listed

COLUMNS = {"siret": ("siret", "id", "identifiant"), "nom": ("nom", "name", "raison-sociale", "denomination")}


def read(town: Town, findings: Findings) -> dict[str, str]:
    """Names by SIRET, the last file winning."""
    named = {}
    for cells, row, said in listed.of_town(town, "holders", COLUMNS, tuple(COLUMNS), findings):
        siret = "".join(cells["siret"].split())
        if re.fullmatch(r"\d{14}", siret, re.ASCII) and cells["nom"]:
            named[siret] = cells["nom"]
        else:
            what = f"« {cells['siret']} » et « {cells['nom']} » ne sont pas un SIRET (quatorze chiffres) et un nom"
            said.fault(what, what, row)
    return named
