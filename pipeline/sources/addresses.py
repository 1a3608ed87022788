"""A local address base (BAL 1.3, 1.4, 1.5) → the table of addresses.

Keeps what places an address and nothing of who manages it. An address with several positions is one row, at the best of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables.addresses import ADDRESSES, NO_NUMBER, POSITIONS
from . import text
from .amounts import to_decimal
from .ban_identifiers import Identifiers
from .positions import position
from .repeated import Repeated

# What files call each column; the short names are those of shapefiles.
COLUMNS = {
    "cle_interop": ("cle_interop", "cle_intero"),
    "uid_adresse": ("uid_adresse", "uid_adress"),
    "id_ban_commune": ("id_ban_commune",),
    "id_ban_toponyme": ("id_ban_toponyme",),
    "id_ban_adresse": ("id_ban_adresse",),
    "commune_insee": ("commune_insee", "commune_in"),
    "commune_nom": ("commune_nom", "commune_no"),
    "voie_nom": ("voie_nom", "toponyme"),
    "numero": ("numero",),
    "suffixe": ("suffixe",),
    "position": ("position",),
    "long": ("long", "lon", "longitude", "long_wgs84"),
    "lat": ("lat", "latitude", "lat_wgs84"),
    "x": ("x", "x_l93"),
    "y": ("y", "y_l93"),
}
REQUIRED = ("voie_nom", "numero")
AGAIN = "Exportez de nouveau le fichier depuis votre base adresse locale."


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of addresses, in the order of the files; empty when the town gives none."""
    found: dict[tuple, dict] = {}
    for path in town.files("addresses"):
        said = Repeated(town.shown(path))
        try:
            for row in _rows(path, said, findings):
                key = (row["town_code"], slug(row["street"]), row["number"], row["suffix"])
                if key not in found or _rank(row["position"]) < _rank(found[key]["position"]):
                    found[key] = row
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    rows = _identified(list(found.values()))
    _tell_strangers(rows, town, findings)
    return ADDRESSES.of_rows(rows)


def _rows(path: Path, said: Repeated, findings: Findings) -> Iterator[dict]:
    if not text.is_utf8(path):
        what = "le fichier n'est pas en UTF-8, que le format demande : il a été lu comme du Windows-1252"
        findings.warning(what, file=said.shown, remedy="Vérifiez un nom accentué, puis enregistrez-le de nouveau en UTF-8.")
    rows = text.rows(path, said.shown)
    header_row, header = next(rows, (1, []))
    names = _names(header)
    if not _has_columns(names, header, header_row, said.shown, findings):
        return
    places = {ours: header.index(theirs) for ours, theirs in names.items()}
    identifiers, count = Identifiers(said), 0
    for row, cells in rows:
        count += 1
        if len(cells) != len(header):
            what = f"la ligne n'a pas autant de cellules que l'en-tête ({len(cells)} au lieu de {len(header)})"
            said.fault("cells", what, row, remedy=AGAIN)
            continue
        given = {ours: cells[place] for ours, place in places.items()}
        if address := _address(given, names, row, said, identifiers):
            yield address
    if not count:
        findings.fault("le fichier n'a aucune ligne après son en-tête", file=said.shown, remedy=AGAIN)
    identifiers.finish(header_row)


def _names(header: list[str]) -> dict[str, str]:
    """Our name of each column → the file's; the first that is known wins."""
    lowered = {name.lower(): name for name in reversed(header)}
    return {ours: lowered[known] for ours, names in COLUMNS.items() for known in reversed(names) if known in lowered}


def _has_columns(names: dict[str, str], header: list[str], row: int, shown: str, findings: Findings) -> bool:
    missing = [name for name in REQUIRED if name not in names]
    if not {"long", "lat"} <= names.keys() and not {"x", "y"} <= names.keys():
        missing.append("long" if "long" not in names else "lat")
    for name in missing:
        remedy = f"Colonnes trouvées : {known_names(name, filter(None, header))}." if header else AGAIN
        findings.fault(f"il manque la colonne « {name} » d'une base adresse locale", file=shown, row=row, remedy=remedy)
    return not missing


def _address(given: dict[str, str], names: dict[str, str], row: int, said: Repeated, identifiers: Identifiers) -> dict | None:
    """A row of the table, or None and what is wrong."""
    street, key = " ".join(given["voie_nom"].split()), given.get("cle_interop", "").lower()
    code = given.get("commune_insee", "") or (key[:5] if re.match(r"\d[\dab]\d{3}_", key, re.ASCII) else "").upper()
    if not street:
        said.fault("street", "le nom de la voie manque", row, names["voie_nom"], "Remplissez-le, ou retirez la ligne.")
    elif text.is_garbled(street):
        said.fault("garbled", f"« {street} » est mal encodé", row, names["voie_nom"], text.REOPEN)
    number = _number(given["numero"], names["numero"], row, said)
    own = identifiers.look(given, code, number is not None and number != NO_NUMBER, row)
    where = position(given, names, row, said)
    if not street or number is None or where is None:
        return None
    mark = given.get("position", "").lower().replace("\u2019", "'")
    if mark and mark not in POSITIONS:
        what = f"« {given['position']} » n'est pas une position connue"
        said.warning("mark", what, row, names["position"], f"Positions connues : {known_names(mark, POSITIONS)}.")
    return {
        "address": key or own, "number": None if number == NO_NUMBER else number, "suffix": given.get("suffixe", "").lower(),
        "street": street, "town_code": code, "town": given.get("commune_nom", ""), "position": mark if mark in POSITIONS else "",
        "longitude": where[0], "latitude": where[1], "file": said.shown, "row": row,
    }  # fmt: skip


def _number(given: str, column: str, row: int, said: Repeated) -> int | None:
    try:
        value = to_decimal(given)
    except ValueError:
        value = None
    # Some programs write «163,0000000000».
    if value is not None and value == int(value) and 0 <= value <= NO_NUMBER:
        return int(value)
    what = f"« {given} » n'est pas un numéro" if given else "le numéro manque"
    said.fault("numero", f"{what} (un nombre entier, ou {NO_NUMBER} pour un lieu-dit)", row, column)
    return None


def _rank(mark: str) -> int:
    return POSITIONS.index(mark) if mark else len(POSITIONS)


def _identified(rows: list[dict]) -> list[dict]:
    """Each address with an identifier of its own: what the file gives, unless it gives it twice."""
    taken: set[str] = set()
    for row in rows:
        if not row["address"] or row["address"] in taken:
            number = "" if row["number"] is None else f"{row['number']}{row['suffix']}"
            row["address"] = "_".join(filter(None, (row["town_code"], slug(row["street"]), number)))
        taken.add(row["address"])
    return rows


def _tell_strangers(rows: list[dict], town: Town, findings: Findings) -> None:
    """Addresses of another commune are most likely the wrong file."""
    codes = {row["town_code"] for row in rows if row["town_code"]}
    if town.kind == "commune" and town.insee and codes and town.insee not in codes:
        listed = ", ".join(sorted(codes)[:5])
        what = f"aucune adresse n'est de la commune {town.insee}, que town.toml nomme (communes trouvées : {listed})"
        findings.warning(what, file=rows[0]["file"], remedy="Vérifiez que c'est le bon fichier.")
