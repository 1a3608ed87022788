"""Which budget, year and stage a raw document is, from its header; every fault of the header told at once."""

from ..config import Town
from ..errors import Findings, known_names
from ..nomenclature.chart import KNOWN_DECLINATIONS
from ..nomenclature.charts import Charts
from .totem import RawDocument

STAGES = {"01": "BP", "02": "DM", "03": "BS", "09": "CA", "10": "CFU"}


def identify(document: RawDocument, shown: str, town: Town, charts: Charts, findings: Findings) -> dict | None:
    """The values that a document's lines share (columns of `budget_documents`), or None when its header is faulty."""
    header, row = document.header, document.header_row
    before = len(findings.faults)

    def fault(column: str, what: str, remedy: str = "Corrigez-le dans le logiciel comptable et exportez de nouveau.") -> None:
        findings.fault(what, file=shown, row=row, column=column, remedy=remedy)

    siret = header.get("IdEtab") or header.get("IdColl", "")
    if not (siret.isdigit() and len(siret) == 14):
        fault("IdEtab", f"« {siret} » n'est pas un SIRET (quatorze chiffres attendus)")
    elif siret[:9] != town.siren and siret[:9] not in town.authorities:
        known = ", ".join([town.siren, *town.authorities])
        fault(
            "IdEtab", f"le budget est celui de « {header.get('LibelleColl') or header.get('LibelleEtab', '')} » (SIREN {siret[:9]}), que town.toml ne nomme pas",
            f"SIREN nommés : {known}. Retirez ce fichier, ou ajoutez une partie [[authorities]] à town.toml.",
        )  # fmt: skip
    year = header.get("Exer", "")
    if not (year.isdigit() and len(year) == 4):
        fault("Exer", f"« {year} » n'est pas une année (quatre chiffres attendus)")
    stage = STAGES.get(header.get("NatDec", ""), "")
    if not stage:
        stages = ", ".join(f"{code} {name}" for code, name in STAGES.items())
        fault("NatDec", f"l'étape « {header.get('NatDec', '')} » est inconnue ({stages})")
    nomenclature = header.get("Nomenclature", "")
    if not nomenclature and year.isdigit():
        nomenclature = charts.guess(document.codes["Nature"], int(year), town.nomenclature)
    norm, _, declination = nomenclature.partition("-")
    if (declination or norm) not in KNOWN_DECLINATIONS.get(norm, ()) and not charts.has(declination or norm):
        known = [f"{norm}-{name}" for norm, names in KNOWN_DECLINATIONS.items() for name in names]
        fault(
            "Nomenclature", f"la nomenclature « {nomenclature} » est inconnue",
            f"Les plus proches : {', '.join(known_names(nomenclature, known).split(', ')[:3])}. "
            "Si elle est juste, donnez son plan de comptes dans sources.plans_de_comptes.",
        )  # fmt: skip
    if len(findings.faults) > before:
        return None
    return {
        "authority": siret[:9],
        "budget": siret,
        "budget_name": header.get("LibelleEtab") or header.get("LibelleColl", ""),
        "is_annex": header.get("CodTypBud") == "A",
        "year": int(year),
        "stage": stage,
        "stage_number": header.get("NumDec", "") if stage in ("DM", "BS") else "",
        "nomenclature": nomenclature,
        "is_voted_by_function": header.get("NatFonc") == "2",
        "decided_on": header.get("DteDec", ""),
    }
