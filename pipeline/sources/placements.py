"""What the town says of where its grants and contracts are: a table with a row for each → the table of placements.

Columns: `type` (subvention, marche), `identifiant`, then at least one of `adresse`, `quartier`, `longitude` and `latitude`, `projet`.
Where an address is, is found later (figures/placements). A row that may name a natural person is left aside, never published.
"""

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from ..tables.placements import KINDS, PLACEMENTS, SUBSIDY
from . import listed
from .beneficiaries import is_withheld
from .persons import names_one
from .positions import position
from .projects import STREET_OF_ONE
from .repeated import Repeated

COLUMNS = {
    "type": ("type", "kind"), "identifiant": ("identifiant", "id"), "adresse": ("adresse", "lieu", "address", "place"),
    "quartier": ("quartier", "district"), "longitude": ("longitude", "long", "lon"), "latitude": ("latitude", "lat"),
    "projet": ("projet", "project"),
}  # fmt: skip
NEEDED = ("type", "identifiant")
NOTES = ("commentaire", "comment", "note", "nom")
WHERE = tuple(name for name in COLUMNS if name not in NEEDED)


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of placements, in the order of the files; empty when the town gives none. One thing given twice is a fault."""
    found: dict[tuple[str, str], dict] = {}
    for cells, number, said in listed.of_town(town, "placements", COLUMNS, NEEDED, findings, others=NOTES):
        if (row := _placement(cells, town.name, number, said)) is None:
            continue
        first = found.setdefault((row["kind"], slug(row["id"])), row)
        if first is not row:
            what = f"« {row['id']} » est donné deux fois (déjà lu : {first['file']}, ligne {first['row']})"
            said.fault("twice", what, number, "identifiant", "Une seule ligne ; plusieurs lieux se séparent par « | ».")
    return PLACEMENTS.of_rows(found.values())


def _placement(given: dict[str, str], town: str, row: int, said: Repeated) -> dict | None:
    kind, id_ = slug(given["type"]), given["identifiant"]
    if kind not in KINDS:
        remedy = f"Types connus : {known_names(kind, KINDS)}."
        said.fault("kind", f"« {given['type']} » n'est pas un type" if kind else "la case est vide", row, "type", remedy)
        return None
    if not id_:
        said.fault("empty", "la case est vide", row, "identifiant", f"Donnez ce qui désigne {KINDS[kind]}.")
        return None
    if kind == SUBSIDY and not _is_number(id_) and is_withheld(id_, "P1", place=town):
        what = "le nom peut être celui d'une personne : la ligne n'est pas montrée et a été laissée de côté"
        said.warning("person", what, row, "identifiant", "Si c'est un organisme, donnez son SIRET ou son numéro RNA.")
        return None
    if names_one(STREET_OF_ONE.sub("", given["adresse"])):
        said.warning("person place", "le texte semble nommer une personne : il n'est pas montré", row, "adresse", "Retirez ce nom.")
        given["adresse"] = ""
    if not any(given[name] for name in WHERE):
        remedy = "Donnez une adresse, un quartier, une position ou un projet, ou retirez la ligne."
        said.fault("nowhere", f"rien ne dit où est « {id_} »", row, "", remedy)
        return None
    where = None, None
    if given["longitude"] or given["latitude"]:
        written = {"long": given["longitude"], "lat": given["latitude"]}
        where = position(written, {"long": "longitude", "lat": "latitude"}, row, said)
        if where is None:
            return None
    return {
        "kind": kind, "id": id_, "place": given["adresse"], "district": given["quartier"], "project": given["projet"],
        "precision": "none" if where[0] is None else "given", "longitude": where[0], "latitude": where[1], "shape": "",
        "file": said.shown, "row": row,
    }  # fmt: skip


def _is_number(id_: str) -> bool:
    """Whether an identifier is a SIRET or a number of the register of associations, which names nobody by itself."""
    bare = id_.replace(" ", "")
    return (len(bare) == 14 and bare.isdigit()) or (len(bare) == 10 and bare[:1].upper() == "W" and bare[1:].isalnum())
