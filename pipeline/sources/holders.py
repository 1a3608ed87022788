"""The names of contract holders, when the town gives them: a CSV with columns `siret` and `nom`. The official data have numbers only."""

import re

from ..config import Town
from ..errors import Findings, InputError, known_names
from . import text

IDS, NAMES = ("siret", "id", "identifiant"), ("nom", "name", "raison_sociale", "denomination")


def read(town: Town, findings: Findings) -> dict[str, str]:
    """Names by SIRET, the last file winning."""
    found: dict[str, str] = {}
    for path in town.files("holders"):
        shown = town.shown(path)
        try:
            rows = list(text.rows(path, shown))
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
            continue
        found |= _read(rows, shown, findings)
    return found


def _read(rows: list[tuple[int, list[str]]], shown: str, findings: Findings) -> dict[str, str]:
    header = [name.lower() for name in rows[0][1]] if rows else []
    id_at, name_at = (next((header.index(name) for name in known if name in header), None) for known in (IDS, NAMES))
    if id_at is None or name_at is None:
        what = f"il manque une colonne « {'siret' if id_at is None else 'nom'} »"
        remedy = f"Colonnes trouvées : {known_names('siret', filter(None, header))}." if header else "L'en-tête attendu est « siret,nom »."
        findings.fault(what, file=shown, row=rows[0][0] if rows else None, remedy=remedy)
        return {}
    named = {}
    for row, cells in rows[1:]:
        id_, name = (cells[at] if at < len(cells) else "" for at in (id_at, name_at))
        siret = "".join(id_.split())
        if re.fullmatch(r"\d{14}", siret, re.ASCII) and name:
            named[siret] = name
        else:
            findings.fault(f"« {id_} » et « {name} » ne sont pas un SIRET (quatorze chiffres) et un nom", file=shown, row=row)
    return named
