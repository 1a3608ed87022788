"""What the maker decided of places that a program cannot find: a CSV with columns `texte`, and `adresse` or `long` and `lat`.

`adresse` is the identifier of an address, of an equipment or of a district, or «aucune» when the text is to be placed nowhere.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from . import text
from .positions import position
from .repeated import Repeated

NOWHERE = "aucune"
NAMES = {"texte": ("texte", "text"), "adresse": ("adresse", "address"), "long": ("long", "longitude"), "lat": ("lat", "latitude")}
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
    for path in town.files("address_decisions"):
        said = Repeated(town.shown(path))
        try:
            _read(path, known, found, said, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    return found


def _read(path: Path, known: dict[str, str], found: dict[str, Decision], said: Repeated, findings: Findings) -> None:
    rows = text.rows(path, said.shown)
    header_row, header = next(rows, (1, []))
    names = {ours: header.index(name) for name in header for ours, all_ in NAMES.items() if name.lower() in all_}
    for name in header:
        if name.lower() not in {each for all_ in (*NAMES.values(), NOTES) for each in all_}:
            remedy = f"Colonnes connues : {known_names(name.lower(), [*NAMES, 'commentaire'])}."
            findings.fault(f"la colonne « {name} » est inconnue", file=said.shown, row=header_row, remedy=remedy)
    if "texte" not in names or not ("adresse" in names or {"long", "lat"} <= names.keys()):
        remedy = "L'en-tête attendu est « texte,adresse » ou « texte,long,lat »."
        findings.fault("il manque une colonne", file=said.shown, row=header_row, remedy=remedy)
        return
    for row, cells in rows:
        given = {ours: cells[place] if place < len(cells) else "" for ours, place in names.items()}
        key = slug(given["texte"])
        if not key:
            said.fault("empty", "la case est vide", row, "texte", "Copiez le texte tel qu'il est dans vos fichiers.")
        elif key in found:
            said.fault("twice", f"« {given['texte']} » est donné deux fois", row, "texte", "Gardez une seule ligne par texte.")
        elif decision := _decision(given, known, row, said):
            found[key] = decision


def _decision(given: dict[str, str], known: dict[str, str], row: int, said: Repeated) -> Decision | None:
    id_, has_position = given.get("adresse", "").lower(), given.get("long") and given.get("lat")
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
    where = position(given, {name: name for name in NAMES}, row, said)
    return Decision(position=where) if where else None
