"""Which budget, year and stage a raw document is, from its header; every fault of the header told at once."""

import re

from ..config import Town
from ..errors import Findings, known_names
from ..nomenclature.charts import Charts
from ..nomenclature.names import KNOWN, canonical
from .raw import RawDocument

STAGES = {"01": "BP", "02": "DM", "03": "BS", "09": "CA", "10": "CFU"}
AGAIN = "Corrigez-le dans le logiciel comptable et exportez de nouveau."


def identify(document: RawDocument, town: Town, charts: Charts, findings: Findings) -> dict | None:
    """The values that a document's lines share (columns of `budget_documents`), or None when its header is faulty."""
    header = document.header
    before = len(findings.faults)

    def fault(name: str, expected: str, remedy: str = AGAIN) -> None:
        row, column = document.header_rows.get(name, document.row), document.names.get(name, name)
        value = header.get(name, "")
        what = f"« {value} » n'est pas {expected}" if value else f"il manque {expected}"
        findings.fault(what, file=document.file, row=row, column=column, remedy=remedy)

    given = "IdEtab" if header.get("IdEtab") else "IdColl"
    siret = "".join(header.get(given, "").split())
    if not re.fullmatch(r"\d{14}", siret, re.ASCII):
        fault(given if siret else "IdEtab", "un SIRET (quatorze chiffres attendus)")
    elif siret[:9] != town.siren and siret[:9] not in town.authorities:
        _tell_stranger(document, siret, town, findings)
    year = header.get("Exer", "")
    is_year = bool(re.fullmatch(r"(19|20)\d\d", year, re.ASCII))
    if not is_year:
        fault("Exer", "une année (quatre chiffres attendus)")
    stage = STAGES.get(header.get("NatDec", "").zfill(2), "")
    if not stage:
        fault("NatDec", f"une étape connue ({', '.join(f'{code} {name}' for code, name in STAGES.items())})")
    nomenclature = _nomenclature(document, int(year) if is_year else 0, town, charts, findings)
    if len(findings.faults) > before:
        return None
    return {
        "authority": siret[:9],
        "budget": siret,
        "budget_name": header.get("LibelleEtab") or header.get("LibelleColl", ""),
        "is_annex": header.get("CodTypBud", "").upper() == "A",
        "year": int(year),
        "stage": stage,
        "stage_number": header.get("NumDec", "") if stage in ("DM", "BS") else "",
        "nomenclature": nomenclature,
        "is_voted_by_function": header.get("NatFonc") == "2",
        "decided_on": header.get("DteDec", ""),
    }


def _tell_stranger(document: RawDocument, siret: str, town: Town, findings: Findings) -> None:
    name = document.header.get("LibelleColl") or document.header.get("LibelleEtab", "")
    findings.fault(
        f"le budget est celui de « {name} » (SIREN {siret[:9]}), que town.toml ne nomme pas",
        file=document.file,
        row=document.header_rows.get("IdEtab", document.row),
        column=document.names.get("IdEtab", "IdEtab"),
        remedy=f"SIREN nommés : {', '.join([town.siren, *town.authorities])}. Vérifiez « siren » dans town.toml, retirez ce "
        "fichier, ou ajoutez une partie [[authorities]].",
    )


def _nomenclature(document: RawDocument, year: int, town: Town, charts: Charts, findings: Findings) -> str:
    """The nomenclature as this program writes it («M57-M57_D»), guessed from the accounts where the file gives none."""
    given = document.header.get("Nomenclature", "")
    if not given:
        return charts.guess({nature.strip() for nature, *_ in document.codes if nature}, year, town.nomenclature)
    found = canonical(given) or charts.named(given)
    if not found:
        closest = ", ".join(known_names(given, KNOWN).split(", ")[:3])
        findings.fault(
            f"la nomenclature « {given} » est inconnue",
            file=document.file,
            row=document.header_rows.get("Nomenclature", document.row),
            column="Nomenclature",
            remedy=f"Les plus proches : {closest}. Si elle est juste, donnez son plan de comptes dans sources.plans_de_comptes.",
        )
    return found
