"""What the town says of where its grants and contracts are: a CSV with a row for each → the table of placements.

Columns: `type` (subvention, marche), `identifiant`, then at least one of `adresse`, `quartier`, `longitude` and `latitude`, `projet`.
Where an address is, is found later (figures/placements). A row that may name a natural person is left aside, never published.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables.placements import KINDS, PLACEMENTS, SUBSIDY
from . import text
from .beneficiaries import is_withheld
from .persons import names_one
from .positions import position
from .projects import STREET_OF_ONE
from .repeated import Repeated

NAMES = {
    "kind": ("type", "kind"), "id": ("identifiant", "id"), "place": ("adresse", "lieu", "address", "place"),
    "district": ("quartier", "district"), "project": ("projet", "project"), "longitude": ("longitude", "long", "lon"),
    "latitude": ("latitude", "lat"),
}  # fmt: skip
NOTES = ("commentaire", "comment", "note", "nom")
WHERE = ("place", "district", "project", "longitude")


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of placements, in the order of the files; empty when the town gives none. One thing given twice is a fault."""
    found: dict[tuple[str, str], dict] = {}
    for path in town.files("placements"):
        said = Repeated(town.shown(path))
        try:
            for row in _rows(path, town.name, said, findings):
                key = row["kind"], slug(row["id"])
                if key in found:
                    first = found[key]
                    what = f"« {row['id']} » est donné deux fois (déjà lu : {first['file']}, ligne {first['row']})"
                    said.fault("twice", what, row["row"], "identifiant", "Une seule ligne ; plusieurs lieux se séparent par « | ».")
                found.setdefault(key, row)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    return PLACEMENTS.frame({column.name: [row[column.name] for row in found.values()] for column in PLACEMENTS.columns})


def _rows(path: Path, town: str, said: Repeated, findings: Findings) -> Iterator[dict]:
    rows = text.rows(path, said.shown)
    header_row, header = next(rows, (1, []))
    names = {ours: header.index(name) for name in header for ours, all_ in NAMES.items() if name.lower() in all_}
    for name in header:
        if name.lower() not in {each for all_ in (*NAMES.values(), NOTES) for each in all_}:
            remedy = f"Colonnes connues : {known_names(name.lower(), [*(all_[0] for all_ in NAMES.values()), 'commentaire'])}."
            findings.fault(f"la colonne « {name} » est inconnue", file=said.shown, row=header_row, remedy=remedy)
    if not {"kind", "id"} <= names.keys():
        remedy = "L'en-tête attendu est « type,identifiant,adresse,quartier,longitude,latitude,projet » ; les cinq dernières sont au choix."
        findings.fault("il manque une colonne", file=said.shown, row=header_row, remedy=remedy)
        return
    for row, cells in rows:
        if len(cells) != len(header):
            what = f"la ligne n'a pas autant de cellules que l'en-tête ({len(cells)} au lieu de {len(header)})"
            said.fault("cells", what, row, remedy="Mettez entre guillemets droits un texte qui contient le séparateur.")
            continue
        given = dict.fromkeys(NAMES, "") | {ours: cells[place].strip() for ours, place in names.items()}
        columns = {ours: header[names[ours]] if ours in names else all_[0] for ours, all_ in NAMES.items()}
        if placement := _placement(given, columns, town, row, said):
            yield placement


def _placement(given: dict[str, str], columns: Mapping[str, str], town: str, row: int, said: Repeated) -> dict | None:
    kind, id_ = slug(given["kind"]), given["id"]
    if kind not in KINDS:
        remedy = f"Types connus : {known_names(kind, KINDS)}."
        said.fault("kind", f"« {given['kind']} » n'est pas un type" if kind else "la case est vide", row, columns["kind"], remedy)
        return None
    if not id_:
        said.fault("empty", "la case est vide", row, columns["id"], f"Donnez ce qui désigne {KINDS[kind]}.")
        return None
    if kind == SUBSIDY and not _is_number(id_) and is_withheld(id_, "P1", place=town):
        what = "le nom peut être celui d'une personne : la ligne n'est pas montrée et a été laissée de côté"
        said.warning("person", what, row, columns["id"], "Si c'est un organisme, donnez son SIRET ou son numéro RNA.")
        return None
    if names_one(STREET_OF_ONE.sub("", given["place"])):
        said.warning("person place", "le texte semble nommer une personne : il n'est pas montré", row, columns["place"], "Retirez ce nom.")
        given["place"] = ""
    if not any(given[name] for name in (*WHERE, "latitude")):
        remedy = "Donnez une adresse, un quartier, une position ou un projet, ou retirez la ligne."
        said.fault("nowhere", f"rien ne dit où est « {id_} »", row, "", remedy)
        return None
    where = None, None
    if given["longitude"] or given["latitude"]:
        written = {"long": given["longitude"], "lat": given["latitude"]}
        where = position(written, {"long": columns["longitude"], "lat": columns["latitude"]}, row, said)
        if where is None:
            return None
    return {
        "kind": kind, "id": id_, "place": given["place"], "district": given["district"], "project": given["project"],
        "precision": "none" if where[0] is None else "given", "longitude": where[0], "latitude": where[1], "shape": "",
        "file": said.shown, "row": row,
    }  # fmt: skip


def _is_number(id_: str) -> bool:
    """Whether an identifier is a SIRET or a number of the register of associations, which names nobody by itself."""
    bare = id_.replace(" ", "")
    return (len(bare) == 14 and bare.isdigit()) or (len(bare) == 10 and bare[:1].upper() == "W" and bare[1:].isalnum())
