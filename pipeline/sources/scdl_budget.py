"""SCDL Budget CSV (schema 0.8.3) → raw documents, the same as a TotEM file gives.

Real files differ from the schema: semicolons, BOM, cp1252, capitalised stages, empty sections, decimal commas. The format has no nomenclature and
no header; both are found from the accounts used.
"""

import csv
import io
from pathlib import Path

from ..errors import Fault, InputError, known_names
from .totem import RawDocument

STAGES = {
    "budget primitif": "01",
    "décision modificative": "02",
    "budget supplémentaire": "03",
    "compte administratif": "09",
    "compte financier unique": "10",
}
REQUIRED = ("BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NATURE", "BGT_CODRD")
FIELDS = {
    "Nature": "BGT_NATURE", "Fonction": "BGT_FONCTION", "Operation": "BGT_OPERATION", "ContNat": "BGT_CONTNAT", "MtRARPrec": "BGT_MTRARPREC",
    "MtPrev": "BGT_MTPREV", "CredOuv": "BGT_CREDOUV", "MtReal": "BGT_MTREAL", "MtRAR3112": "BGT_MTRAR3112",
}  # fmt: skip
SIDES = {"dépense": "D", "depense": "D", "d": "D", "recette": "R", "r": "R"}
MOVEMENTS = {"réel": "0", "reel": "0", "0": "0", "mixte": "0", "ordre": "1", "1": "1"}


def read(path: Path, shown: str) -> list[RawDocument]:
    """The budgets of one CSV: one document per SIRET, year and stage, in the order of their first line.

    Raises:
        InputError: with every fault of the file.
    """
    reader = csv.reader(io.StringIO(text_of(path)), delimiter=_delimiter(path))
    header = [name.strip().upper() for name in next(reader, [])]
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise InputError(
            [
                Fault(f"il manque la colonne « {name} »", file=shown, row=1, remedy=f"Colonnes trouvées : {known_names(name, header)}.")
                for name in missing
            ]
        )
    documents: dict[tuple[str, str, str], RawDocument] = {}
    faults: list[Fault] = []
    for cells in reader:
        row = reader.line_num
        if not any(cells):
            continue
        if len(cells) != len(header):
            faults.append(
                Fault(
                    f"{len(cells)} cellules au lieu de {len(header)}",
                    file=shown,
                    row=row,
                    remedy="Vérifiez les séparateurs et les guillemets.",
                )
            )
            continue
        values = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        stage = STAGES.get(values["BGT_NATDEC"].lower())
        side = SIDES.get(values["BGT_CODRD"].lower())
        movement = MOVEMENTS.get(values.get("BGT_OPBUDG", "").lower())
        for column, value, known in (("BGT_NATDEC", stage, STAGES), ("BGT_CODRD", side, SIDES), ("BGT_OPBUDG", movement, MOVEMENTS)):
            if value is None:
                what = f"« {values.get(column, '')} » est inconnu"
                faults.append(
                    Fault(
                        what, file=shown, row=row, column=column, remedy=f"Valeurs connues : {known_names(values.get(column, ''), known)}."
                    )
                )
        if stage is None or side is None or movement is None:
            continue
        key = (values["BGT_SIRET"], values["BGT_ANNEE"], stage)
        document = documents.get(key)
        if document is None:
            document = documents[key] = RawDocument(header=_header(values, stage), header_row=row)
        line = {name: values.get(column, "") for name, column in FIELDS.items()}
        document.append(line | {"CodRD": side, "OpBudg": movement}, row, shown)
    if faults:
        raise InputError(faults)
    if not documents:
        raise InputError([Fault("le fichier n'a aucune ligne après son en-tête", file=shown, remedy="Exportez-le de nouveau, complet.")])
    return list(documents.values())


def _header(values: dict[str, str], stage: str) -> dict[str, str]:
    siret = values["BGT_SIRET"]
    # A spreadsheet eats the leading zero of a SIRET.
    siret = siret.zfill(14) if siret.isdigit() and len(siret) == 13 else siret
    return {"NatDec": stage, "Exer": values["BGT_ANNEE"], "IdEtab": siret, "IdColl": siret, "LibelleEtab": values.get("BGT_NOM", "")}


def text_of(path: Path) -> str:
    """The text of a CSV: UTF-8 with or without BOM, else Windows-1252."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _delimiter(path: Path) -> str:
    with path.open("rb") as handle:
        first = handle.readline()
    return max(",;\t", key=lambda mark: first.count(mark.encode()))
