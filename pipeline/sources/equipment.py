"""A list of public equipment (SCDL Équipements 0.1) → the table of equipment.

Telephone numbers and addresses of persons in charge stay in the file.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..tables.equipment import EQUIPMENT
from . import text
from .positions import position
from .repeated import Repeated

REQUIRED = ("EQUIP_UID", "EQUIP_THEME", "EQUIP_TYPE", "EQUIP_NOM", "EQUIP_LAT", "EQUIP_LONG")
# The last one is not of the schema: it says which body is there, so that its grants are found.
OPTIONAL = ("ADR_NUMERO", "ADR_NOMVOIE", "ADR_COMMUNE", "EQUIP_SIRET")
FILLED = ("EQUIP_UID", "EQUIP_NOM")
NOWHERE = "Il sera cherché par son adresse ; à défaut, il sera dans la liste, sans point sur la carte."
POSITION = {"long": "EQUIP_LONG", "lat": "EQUIP_LAT"}


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of equipment, in the order of the files; empty when the town gives none. An identifier given twice is a fault."""
    found: dict[str, dict] = {}
    for path in town.files("equipment"):
        said = Repeated(town.shown(path))
        try:
            for row in _rows(path, said, findings):
                if row["equipment"] in found:
                    first = found[row["equipment"]]
                    what = f"« {row['equipment']} » est donné deux fois (déjà lu : {first['file']}, ligne {first['row']})"
                    said.fault("twice", what, row["row"], "EQUIP_UID", "Donnez un identifiant à chaque équipement.")
                found.setdefault(row["equipment"], row)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    return EQUIPMENT.frame({column.name: [row[column.name] for row in found.values()] for column in EQUIPMENT.columns})


def _rows(path: Path, said: Repeated, findings: Findings) -> Iterator[dict]:
    rows = text.rows(path, said.shown)
    header_row, header = next(rows, (1, []))
    names = [name.upper() for name in header]
    missing = [name for name in REQUIRED if name not in names]
    for name in missing:
        remedy = f"Colonnes trouvées : {known_names(name, filter(None, header))}." if header else "Donnez une liste au format SCDL."
        findings.fault(f"il manque la colonne « {name} » d'une liste d'équipements", file=said.shown, row=header_row, remedy=remedy)
    if missing:
        return
    for row, cells in rows:
        if len(cells) != len(header):
            what = f"la ligne n'a pas autant de cellules que l'en-tête ({len(cells)} au lieu de {len(header)})"
            said.fault("cells", what, row, remedy="Mettez entre guillemets droits un texte qui contient le séparateur.")
            continue
        given = dict.fromkeys(OPTIONAL, "") | dict(zip(names, cells, strict=True))
        if equipment := _equipment(given, row, said):
            yield equipment


def _equipment(given: dict[str, str], row: int, said: Repeated) -> dict | None:
    for name in FILLED:
        if not given[name]:
            said.fault("empty", "la case est vide", row, name, "Remplissez-la, ou retirez la ligne.")
    cells = {ours: given[theirs] for ours, theirs in POSITION.items()}
    where: tuple[float | None, float | None] | None = None, None
    if any(cells.values()):
        where = position(cells, POSITION, row, said)
    elif all(given[name] for name in FILLED):
        said.warning("nowhere", "l'équipement n'a pas de position", row, remedy=NOWHERE)
    if where is None or not all(given[name] for name in FILLED):
        return None
    siret = given["EQUIP_SIRET"].replace(" ", "")
    if siret and not (len(siret) == 14 and siret.isdecimal()):
        said.warning("siret", f"« {given['EQUIP_SIRET']} » n'est pas un SIRET (14 chiffres attendus)", row, "EQUIP_SIRET", "Il est ignoré.")
        siret = ""
    return {
        "equipment": given["EQUIP_UID"], "theme": given["EQUIP_THEME"], "type": given["EQUIP_TYPE"], "name": given["EQUIP_NOM"],
        "street_address": " ".join(filter(None, (given["ADR_NUMERO"], given["ADR_NOMVOIE"]))), "town": given["ADR_COMMUNE"],
        "siret": siret,
        "longitude": where[0], "latitude": where[1], "file": said.shown, "row": row,
    }  # fmt: skip
