"""SCDL Budget CSV (schema 0.8.3) → raw documents, the same as a TotEM file gives.

Real files differ from the schema: semicolons, BOM, cp1252, capitalised stages, empty sections, decimal commas, columns left out. The format
has no nomenclature and no header: the accounts used and the lines themselves say which document it is.
"""

from pathlib import Path

from ..errors import Fault, InputError, known_names
from ..formats import slug
from . import text
from .raw import RawDocument

STAGES = {
    "budget primitif": "01",
    "décision modificative": "02",
    "budget supplémentaire": "03",
    "compte administratif": "09",
    "compte financier unique": "10",
}
SIDES = {"dépense": "D", "recette": "R"}
MOVEMENTS = {"réel": "0", "mixte": "0", "ordre": "1"}
REQUIRED = ("BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NATURE", "BGT_CODRD")
# The official name of each value, and the column that holds it.
FIELDS = {
    "Nature": "BGT_NATURE",
    "Fonction": "BGT_FONCTION",
    "Operation": "BGT_OPERATION",
    "ContNat": "BGT_CONTNAT",
    "MtRARPrec": "BGT_MTRARPREC",
    "MtPrev": "BGT_MTPREV",
    "CredOuv": "BGT_CREDOUV",
    "MtReal": "BGT_MTREAL",
    "MtRAR3112": "BGT_MTRAR3112",
}
NAMES = FIELDS | {"IdEtab": "BGT_SIRET", "Exer": "BGT_ANNEE", "NatDec": "BGT_NATDEC", "CodRD": "BGT_CODRD", "OpBudg": "BGT_OPBUDG"}


def read(path: Path, shown: str) -> list[RawDocument]:
    """The budgets of one CSV: one document per SIRET, year and stage, in the order of their first line.

    Raises:
        InputError: with every fault of the file.
    """
    rows = text.rows(path, shown)
    header_row, names = next(rows)
    header = [name.upper() for name in names]
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        found = [(name, known_names(name, filter(None, header))) for name in missing]
        raise InputError(
            Fault(f"il manque la colonne « {name} »", file=shown, row=header_row, remedy=f"Colonnes trouvées : {closest}.")
            for name, closest in found
        )
    documents: dict[tuple[str, str, str], RawDocument] = {}
    faults: list[Fault] = []
    for row, cells in rows:
        if len(cells) < len(header) or any(cells[len(header) :]):
            what = f"{len(cells)} cellule{'s' if len(cells) > 1 else ''} au lieu de {len(header)}"
            faults.append(Fault(what, file=shown, row=row, remedy="Vérifiez les séparateurs et les guillemets."))
            continue
        values = dict(zip(header, cells, strict=False))
        stage = _code(values, "BGT_NATDEC", STAGES, shown, row, faults)
        side = _code(values, "BGT_CODRD", SIDES, shown, row, faults)
        movement = _code(values, "BGT_OPBUDG", MOVEMENTS, shown, row, faults) if values.get("BGT_OPBUDG") else ""
        if stage is None or side is None or movement is None:
            continue
        siret = _siret(values["BGT_SIRET"])
        key = (siret, values["BGT_ANNEE"], stage)
        if key not in documents:
            documents[key] = RawDocument(shown, row, NAMES)
            name = values.get("BGT_NOM", "")
            for element, value in (("NatDec", stage), ("Exer", values["BGT_ANNEE"]), ("IdEtab", siret), ("LibelleEtab", name)):
                documents[key].declare({element: (value, row)})
        line = {name: values.get(column, "") for name, column in FIELDS.items()}
        documents[key].append(line | {"CodRD": side, "OpBudg": movement}, row)
    if faults:
        raise InputError(faults)
    if not documents:
        raise InputError([Fault("le fichier n'a aucune ligne après son en-tête", file=shown, remedy="Exportez-le de nouveau, complet.")])
    return list(documents.values())


def _code(values: dict[str, str], column: str, known: dict[str, str], shown: str, row: int, faults: list[Fault]) -> str | None:
    """The code of a word of the schema, whatever its capitals and accents, or the code itself («D», «1»); None and a fault when unknown."""
    given = values[column]
    for word, code in known.items():
        if slug(given) == slug(word) or given.upper() == code:
            return code
    remedy = f"Valeurs connues : {known_names(given.lower(), known)}."
    faults.append(Fault(f"« {given} » est inconnu", file=shown, row=row, column=column, remedy=remedy))
    return None


def _siret(given: str) -> str:
    """A SIRET without its spaces, with the leading zero that a spreadsheet ate."""
    siret = "".join(given.split())
    return siret.zfill(14) if siret.isdigit() and len(siret) == 13 else siret
