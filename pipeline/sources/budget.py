"""Budget documents of any kind → the tables of budget lines, documents and printed figures.

Recognises what a file is from its content, reads it, then derives for each line what official files leave out or write in several ways: section,
chapter, real or order, function, voted amount. Rules: XSD DocumentBudgetaire v95, official charts of accounts, and what real files hold.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Fault, Findings, InputError, known_names
from ..nomenclature.chart import KNOWN_DECLINATIONS, ORDER_CHAPTERS, VENTILATED, ChartOfAccounts
from ..nomenclature.charts import Charts
from ..tables.budget_documents import BUDGET_DOCUMENTS
from ..tables.budget_lines import BUDGET_LINES
from ..tables.printed_figures import CONTROL_TOTALS, PRINTED_FIGURES
from . import scdl_budget, totem
from .amounts import to_cents, to_decimal
from .totem import ACCOUNTANT_TOTALS, RawDocument

STAGES = {"01": "BP", "02": "DM", "03": "BS", "09": "CA", "10": "CFU"}
EXECUTED = ("CA", "CFU")


@dataclass(frozen=True)
class Budgets:
    """What was read: lines (one row each), documents, printed figures and control totals, as declared in `tables`."""

    lines: pd.DataFrame
    documents: pd.DataFrame
    printed: pd.DataFrame
    totals: pd.DataFrame


def read(town: Town, charts: Charts, findings: Findings, say: Callable[[str], None] = lambda text: None) -> Budgets:
    """Every budget document of a town. Faults are collected in `findings`; a faulty file leaves no line."""
    tables = {
        table.name: {column.name: [] for column in table.columns}
        for table in (BUDGET_LINES, BUDGET_DOCUMENTS, PRINTED_FIGURES, CONTROL_TOTALS)
    }
    seen: dict[tuple, str] = {}
    for path in town.budget_files:
        shown = town.shown(path)
        say(f"Lecture de {shown}")
        try:
            documents = _read_file(path, shown)
        except InputError as error:
            for fault in error.faults:
                findings.fault(fault.what, file=fault.file, row=fault.row, column=fault.column, remedy=fault.remedy)
            continue
        with path.open("rb") as handle:
            sha256 = file_digest(handle, "sha256").hexdigest()
        for document in documents:
            identity = _identity(document, shown, town, charts, findings)
            if identity is None:
                continue
            key = (identity["budget"], identity["year"], identity["stage"], identity["stage_number"])
            if key in seen:
                findings.fault(
                    f"le même document est donné deux fois (budget {key[0]}, {key[1]}, {key[2]}{f' n° {key[3]}' if key[3] else ''}), aussi dans {seen[key]}",
                    file=shown, remedy="Gardez un seul des deux fichiers.",
                )  # fmt: skip
                continue
            seen[key] = shown
            identity |= {"file": shown, "sha256": sha256}
            _append(tables, document, identity, charts, findings)
    lines = tables[BUDGET_LINES.name]
    lines["line"] = list(range(1, len(lines["nature"]) + 1))
    return Budgets(
        BUDGET_LINES.frame(lines),
        BUDGET_DOCUMENTS.frame(tables[BUDGET_DOCUMENTS.name]),
        PRINTED_FIGURES.frame(tables[PRINTED_FIGURES.name]),
        CONTROL_TOTALS.frame(tables[CONTROL_TOTALS.name]),
    )


def _read_file(path: Path, shown: str) -> list[RawDocument]:
    """Recognise a file by its first bytes: XML, else a CSV whose header names BGT_ columns.

    Raises:
        InputError: when it is neither, or faulty.
    """
    with path.open("rb") as handle:
        head = handle.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    if head and not head.startswith(b"<") and b"BGT_" in head.upper().split(b"\n", 1)[0]:
        return scdl_budget.read(path, shown)
    if head and not head.startswith(b"<") and b"\x00" not in head and path.suffix.lower() == ".csv":
        first = head.split(b"\n", 1)[0].decode("utf-8", "replace").strip()[:80]
        raise InputError(
            [Fault(f"l'en-tête « {first} » n'est pas celui d'un budget au format SCDL (colonnes BGT_… attendues)", file=shown, row=1,
                   remedy="Donnez le XML du logiciel comptable, ou un CSV au schéma SCDL Budget.")]
        )  # fmt: skip
    return totem.read(path, shown)


def _identity(document: RawDocument, shown: str, town: Town, charts: Charts, findings: Findings) -> dict | None:
    """Which budget, year and stage this is, or None when the header is faulty (each fault is told)."""
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
        nomenclature = charts.guess([nature for nature in document.lines["Nature"] if nature], int(year), town.nomenclature)
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


def _append(tables: dict, document: RawDocument, identity: dict, charts: Charts, findings: Findings) -> None:
    lines = tables[BUDGET_LINES.name]
    kept = _derive(lines, document, identity, charts.get(identity["nomenclature"], identity["year"]), findings)
    printed = tables[PRINTED_FIGURES.name]
    population = None
    for code, text, row in document.information:
        value = _number(text)
        if code == "PopTot" and value:
            population = int(value)
        for name, cell in zip(PRINTED_FIGURES.columns, (*_key(identity), code, text, value, identity["file"], row), strict=True):
            printed[name.name].append(cell)
    _append_totals(tables[CONTROL_TOTALS.name], document, identity)
    documents = tables[BUDGET_DOCUMENTS.name]
    row = identity | {"printed_population": population, "lines": kept, "calculated_lines": document.calculated}
    for column in BUDGET_DOCUMENTS.columns:
        documents[column.name].append(row[column.name])


def _key(identity: dict) -> tuple:
    return identity["budget"], identity["year"], identity["stage"]


def _number(text: str) -> float | None:
    try:
        return float(to_decimal(text))
    except ValueError:
        return None


def _append_totals(totals: dict, document: RawDocument, identity: dict) -> None:
    rows = []
    for values, row in document.consolidation:
        # 01 is the budget itself; the others are annexes and sums. Blank totals come as «0».
        if (
            values.get("CodTypBudAgreg") == "01"
            and values.get("SiretBudAnnexe", identity["budget"]) == identity["budget"]
            and "MtRealMandatTitre" in values
        ):
            rows.append(("consolidation", "total", values.get("CodInvFonc", ""), values.get("CodRD", ""), values["MtRealMandatTitre"], row))
    for values, row in document.accountant:
        etat = values.get("Etat", "")
        if etat.startswith("EB_") and "MtRealNettes" in values:
            rows.append(("accountant", ACCOUNTANT_TOTALS[values["Intitule1"]], etat[-1], etat[-2], values["MtRealNettes"], row))
    if identity["stage"] not in EXECUTED:
        return
    for origin, measure, section, side, amount, row in rows:
        cells = (*_key(identity), origin, measure, section, side, to_cents(amount), identity["file"], row)
        for column, cell in zip(CONTROL_TOTALS.columns, cells, strict=True):
            totals[column.name].append(cell)


def _derive(lines: dict, document: RawDocument, identity: dict, chart: ChartOfAccounts, findings: Findings) -> int:
    """Append the lines of a document, each with its place and amounts. Returns how many."""
    raw = document.lines
    is_executed = identity["stage"] in EXECUTED
    # An amendment counts only what it adds: its opened credits may repeat those of the budget that it amends.
    opens_credits = identity["stage"] not in ("DM", "BS") and any(raw["CredOuv"])
    places: dict[tuple, tuple[str, str]] = {}
    labels: dict[str, str] = {}
    fixed = {name: identity[name] for name in ("authority", "budget", "year", "stage", "stage_number", "nomenclature", "file")}
    for index, row in enumerate(document.rows):
        nature, side, control = raw["Nature"][index] or "", raw["CodRD"][index] or "", raw["ContNat"][index] or ""
        if not nature or side not in ("D", "R"):
            column, value = ("Nature", nature) if not nature else ("CodRD", side)
            findings.fault(f"« {value} » ne dit pas de quelle ligne il s'agit (un compte et un sens D ou R sont attendus)", file=identity["file"], row=row, column=column,
                           remedy="Corrigez la ligne dans le logiciel comptable et exportez de nouveau.")  # fmt: skip
            continue
        is_order = raw["OpBudg"][index] == "1" or (raw["OpBudg"][index] is None and control in ORDER_CHAPTERS)
        key = (nature, control, side, is_order)
        if key not in places:
            places[key] = chart.place(*key)
            labels[nature] = chart.label(nature)
        chapter, section = places[key]
        function = _function(raw["Fonction"][index] or "", identity)
        amounts = {
            name: _amount(raw[name][index], name, identity["file"], row, findings)
            for name in ("CredOuv", "MtPrev", "MtRARPrec", "MtReal", "MtRAR3112")
        }
        cells = fixed | {
            "section": section,
            "side": side,
            "movement": "brought_forward" if nature in ("001", "002") else "order" if is_order else "real",
            "chapter": chapter,
            "nature": nature,
            "nature_label": labels[nature],
            "function": function,
            "function_label": chart.function(function) if function else "",
            "operation": raw["Operation"][index] or "",
            "operation_label": (raw["LibCpte"][index] or "") if raw["Operation"][index] else "",
            "voted_cents": _voted(amounts, opens_credits),
            "executed_cents": (amounts["MtReal"] or 0) if is_executed else None,
            "carried_over_cents": (amounts["MtRAR3112"] or 0) if is_executed else None,
            "row": row,
        }
        for name, cell in cells.items():
            lines[name].append(cell)
    return len(document.rows)


def _function(code: str, identity: dict) -> str:
    """The function of a line. A budget voted by function writes a functional account: 93020 is 93 (operating) and function 020."""
    if not identity["is_voted_by_function"] or len(code) < 3 or not code.startswith("9"):
        return code
    return code[2:] if code.startswith(VENTILATED) else "01"


def _voted(amounts: dict[str, int | None], opens_credits: bool) -> int | None:
    """What may be spent: the credits opened where the document gives them, else what it votes plus what it carries over from the year before."""
    if opens_credits:
        return amounts["CredOuv"] or 0
    given = [amounts[name] for name in ("MtPrev", "MtRARPrec") if amounts[name] is not None]
    return sum(given) if given else None


def _amount(text: str | None, column: str, file: str, row: int, findings: Findings) -> int | None:
    if text is None or text == "":
        return None
    try:
        return to_cents(text)
    except ValueError:
        findings.fault(
            f"« {text} » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)", file=file, row=row, column=column,
            remedy="Corrigez-le dans le logiciel comptable et exportez de nouveau.",
        )  # fmt: skip
        return None


def executed(lines: pd.DataFrame, documents: pd.DataFrame) -> Sequence[tuple[str, int]]:
    """The (budget, year) pairs that have an executed account."""
    rows = documents[documents["stage"].isin(EXECUTED)]
    return sorted(set(zip(rows["budget"], rows["year"], strict=True)))
