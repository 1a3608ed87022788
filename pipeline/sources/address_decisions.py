"""What the maker decided of places that a program cannot find: a table with columns `texte`, and `adresse` or `long` and `lat`.

`adresse` is the identifier of an address, of an equipment or of a district, or «aucune» when the text is to be placed nowhere.
"""

from dataclasses import dataclass

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from . import listed
from .positions import position
from .repeated import Repeated

NOWHERE = "aucune"
COLUMNS = {"texte": ("texte", "text"), "adresse": ("adresse", "address"), "long": ("long", "longitude"), "lat": ("lat", "latitude")}
NOTES = ("commentaire", "comment", "note")
KEYS = {"addresses": "address", "equipment": "equipment", "districts": "district"}


@dataclass(frozen=True)
class Decision:
    """Where a text is: the identifier of what stands there, or a position; neither when it is nowhere."""

    id: str = ""
    position: tuple[float, float] | None = None


def read(town: Town, tables: dict[str, pd.DataFrame], findings: Findings) -> dict[str, Decision]:
    """Decisions by text, as `slug` writes it. `tables` are the places read: an identifier that none holds is a fault."""
    known = {id_.lower(): id_ for name, key in KEYS.items() for id_ in tables[name][key]}
    found: dict[str, Decision] = {}
    for cells, row, said in listed.of_town(town, "address_decisions", COLUMNS, ("texte",), findings, others=NOTES):
        key = slug(cells["texte"])
        if not key:
            said.fault("empty", "la case est vide", row, "texte", "Copiez le texte tel qu'il est dans vos fichiers.")
        elif key in found:
            said.fault("twice", f"« {cells['texte']} » est donné deux fois", row, "texte", "Gardez une seule ligne par texte.")
        elif decision := _decision(cells, known, row, said):
            found[key] = decision
    return found


def _decision(given: dict[str, str], known: dict[str, str], row: int, said: Repeated) -> Decision | None:
    id_, has_position = given["adresse"].lower(), given["long"] and given["lat"]
    if id_ == NOWHERE:
        return Decision()
    if id_:
        if id_ in known:
            return Decision(known[id_])
        closest = ", ".join(known_names(id_, known).split(", ")[:3])
        remedy = f"Les plus proches : {closest}." if known else f"Écrivez « {NOWHERE} », ou une longitude et une latitude."
        said.fault(id_, f"« {given['adresse']} » n'est l'identifiant d'aucun lieu connu", row, "adresse", remedy)
        return None
    if not has_position:
        # The list that `check` writes is filled in little by little.
        what = f"« {given['texte']} » n'a encore ni adresse ni position"
        said.warning("nothing", what, row, "", f"Remplissez l'une ou l'autre, ou écrivez « {NOWHERE} ».")
        return None
    where = position(given, {name: name for name in COLUMNS}, row, said)
    return Decision(position=where) if where else None
