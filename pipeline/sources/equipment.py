"""A list of public equipment (SCDL Équipements 0.1, or near it) → the table of equipment.

A CSV, a workbook, or a file of shapes: what its columns are called in other lists is known, and only a name and a place are needed.
Telephone numbers and addresses of persons in charge stay in the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import free, slug
from ..geodesy import metres
from ..tables.equipment import EQUIPMENT
from . import objects, project_shapes, text
from .amounts import to_decimal
from .positions import position
from .repeated import Repeated

# The columns of the schema, and what other lists call them, as slugs. The last one is not of the schema: it says which body is there, so
# that its grants are found.
COLUMNS = {
    "EQUIP_UID": ("equip-uid", "uid", "id", "identifiant", "code"),
    "EQUIP_THEME": ("equip-theme", "theme", "famille", "categorie"),
    "EQUIP_TYPE": ("equip-type", "type", "nature", "type-equipement"),
    "EQUIP_NOM": ("equip-nom", "nom", "name", "libelle", "nom-equipement", "nom-usuel"),
    "ADR_NUMERO": ("adr-numero", "numero", "numero-voie"),
    "ADR_NOMVOIE": ("adr-nomvoie", "adr-nom-voie", "voie", "nom-voie", "adresse"),
    "ADR_COMMUNE": ("adr-commune", "commune", "ville"),
    "EQUIP_LAT": ("equip-lat", "lat", "latitude"),
    "EQUIP_LONG": ("equip-long", "equip-lon", "long", "lon", "longitude"),
    "COORDX": ("coordx", "coord-x", "x", "x-l93", "equip-x"),
    "COORDY": ("coordy", "coord-y", "y", "y-l93", "equip-y"),
    "EQUIP_SIRET": ("equip-siret", "siret"),
}
FILLED = ("EQUIP_UID", "EQUIP_NOM")
SHAPES = (".gpkg", ".shp", ".zip")
POSITION = {"long": "EQUIP_LONG", "lat": "EQUIP_LAT", "x": "COORDX", "y": "COORDY"}
PAIRS = (("EQUIP_LONG", "EQUIP_LAT"), ("COORDX", "COORDY"))
NOWHERE = "Il sera cherché par son adresse ; à défaut, il sera dans la liste, sans point sur la carte."
# What stands in the table where a list says nothing of it.
UNSAID = {"theme": "Autre équipement", "type": "Équipement"}
# Two rows of one name and type this near to each other (metres) are one equipment.
SAME_M = 25


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
                else:
                    _tell_double(row, found.values(), said)
                found.setdefault(row["equipment"], row)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    return EQUIPMENT.of_rows(found.values())


def _tell_double(row: dict, before: Iterable[dict], said: Repeated) -> None:
    where = row["longitude"], row["latitude"]
    for other in before:
        is_named_so = (slug(other["name"]), slug(other["type"])) == (slug(row["name"]), slug(row["type"]))
        if is_named_so and None not in (where[0], other["longitude"]) and metres(where, (other["longitude"], other["latitude"])) < SAME_M:
            what = f"« {row['name']} » figure deux fois au même endroit (déjà lu : {other['file']}, ligne {other['row']})"
            said.warning("double", what, row["row"], remedy="Gardez une seule ligne, si c'est le même équipement.")
            return


def _rows(path: Path, said: Repeated, findings: Findings) -> Iterator[dict]:
    header, rows = _opened(path, said, findings)
    has_shapes = any(row.geometry for row in rows)
    slugs = {slug(name): name for name in reversed(header)}
    names = {ours: next((slugs[name] for name in theirs if name in slugs), "") for ours, theirs in COLUMNS.items()}
    missing = [] if names["EQUIP_NOM"] else ["EQUIP_NOM"]
    if not (has_shapes or names["ADR_NOMVOIE"] or any(names[one] and names[other] for one, other in PAIRS)):
        missing.append("EQUIP_LAT")
    for name in missing:
        remedy = f"Colonnes trouvées : {known_names(name, filter(None, header))}." if header else "Donnez une liste au format SCDL."
        findings.fault(f"il manque la colonne « {name} » d'une liste d'équipements", file=said.shown, row=1, remedy=remedy)
    if missing:
        return
    # A geographic software gives an «id» that nobody fills.
    if not any(row.cells.get(names["EQUIP_UID"]) for row in rows):
        names["EQUIP_UID"] = ""
    taken: set[str] = set()
    for row in rows:
        if row.is_short:
            said.uneven(row.row)
            continue
        given = {ours: row.cells.get(theirs, "") if theirs else "" for ours, theirs in names.items()}
        if not names["EQUIP_UID"] and given["EQUIP_NOM"]:
            given["EQUIP_UID"] = _identifier(given["EQUIP_NOM"], taken)
        if equipment := _equipment(given, row, names, said):
            yield equipment


def _opened(path: Path, said: Repeated, findings: Findings) -> tuple[list[str], list[objects.Row]]:
    """The names of the columns and the rows of a list, whatever its format."""
    if path.suffix.lower() in SHAPES:
        # Heavy, and for towns that give shapes.
        from . import equipment_shapes

        return equipment_shapes.rows(path, said.shown, findings)
    found = objects.read(path, said.shown, "equipement")
    return found.names, list(found.rows)


def _identifier(name: str, taken: set[str]) -> str:
    """What tells equipment apart in a list without identifiers: its name, and a number when another has it."""
    found = free(slug(name), taken)
    taken.add(found)
    return found


def _where(given: Mapping[str, str], row: objects.Row, names: Mapping[str, str], said: Repeated) -> tuple | None:
    """The position of a row, (None, None) when it has none, None when it is wrong."""
    if row.geometry is not None:
        try:
            return project_shapes.placed(row.geometry)[0]
        except ValueError as error:
            said.fault("shape", str(error), row.row, "geometry", "Vérifiez la position, ou laissez-la vide.")
            return None
    cells = {ours: given[theirs] for ours, theirs in POSITION.items()}
    theirs = {ours: names[column] or column for ours, column in POSITION.items()}
    if not (cells["long"] or cells["lat"]) and _are_degrees(cells["x"], cells["y"]):
        # Some lists call degrees so.
        cells, theirs = {"long": cells["x"], "lat": cells["y"]}, {"long": theirs["x"], "lat": theirs["y"]}
    if any(cells.values()):
        return position(cells, theirs, row.row, said)
    if all(given[name] for name in FILLED):
        said.warning("nowhere", "l'équipement n'a pas de position", row.row, remedy=NOWHERE)
    return None, None


def _are_degrees(x: str, y: str) -> bool:
    try:
        return abs(to_decimal(x)) <= 180 and abs(to_decimal(y)) <= 90
    except ValueError:
        return False


def _equipment(given: dict[str, str], row: objects.Row, names: Mapping[str, str], said: Repeated) -> dict | None:
    for name in FILLED:
        if not given[name] and (names[name] or name == "EQUIP_NOM"):
            said.fault("empty", "la case est vide", row.row, names[name] or name, "Remplissez-la, ou retirez la ligne.")
    if text.is_garbled(given["EQUIP_NOM"]):
        said.fault("garbled", f"« {given['EQUIP_NOM']} » est mal encodé", row.row, names["EQUIP_NOM"], text.REOPEN)
    where = _where(given, row, names, said)
    if where is None or not all(given[name] for name in FILLED):
        return None
    siret = given["EQUIP_SIRET"].replace(" ", "")
    if siret and not (len(siret) == 14 and siret.isdecimal()):
        what = f"« {given['EQUIP_SIRET']} » n'est pas un SIRET (14 chiffres attendus)"
        said.warning("siret", what, row.row, names["EQUIP_SIRET"], "Il est ignoré.")
        siret = ""
    return {
        "equipment": given["EQUIP_UID"], "theme": given["EQUIP_THEME"] or UNSAID["theme"], "type": given["EQUIP_TYPE"] or UNSAID["type"],
        "name": given["EQUIP_NOM"], "street_address": " ".join(filter(None, (given["ADR_NUMERO"], given["ADR_NOMVOIE"]))),
        "town": given["ADR_COMMUNE"], "siret": siret,
        "longitude": where[0], "latitude": where[1], "file": said.shown, "row": row.row,
    }  # fmt: skip
