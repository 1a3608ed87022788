"""Budget documents of any kind → the tables of budget lines, documents, printed figures and control totals.

Recognises what a file is from its content, not from its name; `totem` and `scdl_budget` read it, `identity` and `lines` say what it means.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Fault, Findings, InputError
from ..nomenclature.charts import Charts
from ..tables.authorisations import AUTHORISATIONS
from ..tables.bodies import BODIES
from ..tables.budget_documents import BUDGET_DOCUMENTS
from ..tables.budget_lines import BUDGET_LINES, SECTIONS, SIDES
from ..tables.loans import LOANS
from ..tables.printed_budgets import PRINTED_BUDGETS
from ..tables.printed_figures import CONTROL_TOTALS, PRINTED_FIGURES
from ..tables.staff import STAFF
from ..tables.taxes import TAXES
from . import annexes, authorisations, bodies, concours, scdl_budget, staff, taxes, totem
from .amounts import to_count, to_decimal
from .identity import identify
from .lines import EXECUTED, derive
from .raw import MISSING, RawDocument
from .text import first_line
from .totem import ACCOUNTANT_TOTALS


@dataclass(frozen=True)
class Budgets:
    """What was read: lines (one row each), documents, printed figures, control totals and annexes, as declared in `tables`; and the rows
    of the annexes of grants, which sources/subsidies makes a table."""

    lines: pd.DataFrame
    documents: pd.DataFrame
    printed: pd.DataFrame
    totals: pd.DataFrame
    loans: pd.DataFrame = field(default_factory=LOANS.empty)
    authorisations: pd.DataFrame = field(default_factory=AUTHORISATIONS.empty)
    taxes: pd.DataFrame = field(default_factory=TAXES.empty)
    bodies: pd.DataFrame = field(default_factory=BODIES.empty)
    printed_budgets: pd.DataFrame = field(default_factory=PRINTED_BUDGETS.empty)
    staff: pd.DataFrame = field(default_factory=STAFF.empty)
    grants: list[dict] = field(default_factory=list)


def read(town: Town, charts: Charts, findings: Findings, say: Callable[[str], None] = lambda text: None) -> Budgets:
    """Every budget document of a town. Faults are collected in `findings`; a faulty file leaves no line."""
    kept = (BUDGET_DOCUMENTS, PRINTED_FIGURES, CONTROL_TOTALS, LOANS, AUTHORISATIONS, TAXES, BODIES, PRINTED_BUDGETS, STAFF)
    tables = {table.name: {column.name: [] for column in table.columns} for table in kept}
    frames: list[pd.DataFrame] = []
    grants: list[dict] = []
    seen: dict[tuple, str] = {}
    for path in town.files("budget"):
        shown = town.shown(path)
        say(f"Lecture de {shown}")
        try:
            documents = _read_file(path, shown)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
            continue
        with path.open("rb") as handle:
            sha256 = file_digest(handle, "sha256").hexdigest()
        while documents:
            document = documents.pop(0)  # raw lines go as soon as they are read: a file may have millions
            identity = identify(document, town, charts, findings)
            if identity is None or _is_given_twice(identity, shown, seen, findings):
                continue
            identity |= {"file": shown, "sha256": sha256}
            _append(tables, document, identity)
            if identity["stage"] in EXECUTED:
                annexes.add_loans(tables[LOANS.name], document, identity, findings)
                authorisations.add_authorisations(tables[AUTHORISATIONS.name], document, identity, findings)
                taxes.add_taxes(tables[TAXES.name], document, identity, findings)
                bodies.add_bodies(tables[BODIES.name], document, identity)
                bodies.add_printed_budgets(tables[PRINTED_BUDGETS.name], document, identity)
                staff.add_staff(tables[STAFF.name], document, identity, findings)
                grants += concours.rows(document, identity, town, findings)
            frames.append(derive(document, identity, charts.get(identity["nomenclature"], identity["year"]), findings))
            del document
    lines = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0] if frames else BUDGET_LINES.empty()
    lines["line"] = pd.array(range(1, len(lines) + 1), dtype="Int64")
    return Budgets(
        lines,
        BUDGET_DOCUMENTS.frame(tables[BUDGET_DOCUMENTS.name]),
        PRINTED_FIGURES.frame(tables[PRINTED_FIGURES.name]),
        CONTROL_TOTALS.frame(tables[CONTROL_TOTALS.name]),
        LOANS.frame(tables[LOANS.name]),
        AUTHORISATIONS.frame(tables[AUTHORISATIONS.name]),
        TAXES.frame(tables[TAXES.name]),
        BODIES.frame(tables[BODIES.name]),
        PRINTED_BUDGETS.frame(tables[PRINTED_BUDGETS.name]),
        STAFF.frame(tables[STAFF.name]),
        grants,
    )


def _is_given_twice(identity: dict, shown: str, seen: dict[tuple, str], findings: Findings) -> bool:
    """Whether another file holds the same document; the fault names both."""
    key = (identity["budget"], identity["year"], identity["stage"], identity["stage_number"])
    if key not in seen:
        seen[key] = shown
        return False
    number = f" n° {key[3]}" if key[3] else ""
    what = f"le même document est donné deux fois (budget {key[0]}, {key[1]}, {key[2]}{number}), aussi dans {seen[key]}"
    findings.fault(what, file=shown, remedy="Gardez un seul des deux fichiers.")
    return True


def _read_file(path: Path, shown: str) -> list[RawDocument]:
    """Recognise a file by its first line: a CSV whose header names BGT_ columns, else XML.

    Raises:
        InputError: when it is neither, or faulty.
    """
    first = first_line(path)
    if "BGT_" in first.upper():
        return scdl_budget.read(path, shown)
    if path.suffix.lower() in (".csv", ".txt") and first and first.isprintable() and not first.startswith("<"):
        what = f"l'en-tête « {first[:80]} » n'est pas celui d'un budget au format SCDL (colonnes BGT_… attendues)"
        remedy = "Donnez le XML du logiciel comptable, ou un CSV au schéma SCDL Budget."
        raise InputError([Fault(what, file=shown, row=1, remedy=remedy)])
    return totem.read(path, shown)


def _append(tables: dict, document: RawDocument, identity: dict) -> None:
    """Add a document and what it prints to the tables."""
    printed = tables[PRINTED_FIGURES.name]
    population = None
    for code, text, row in document.information:
        if code == "PopTot":
            population = _number(to_count, text) or population
        value = _number(to_decimal, text)
        cells = (*_key(identity), code, text, None if value is None else float(value), document.file, row)
        for column, cell in zip(PRINTED_FIGURES.columns, cells, strict=True):
            printed[column.name].append(cell)
    if identity["stage"] in EXECUTED:
        _append_totals(tables[CONTROL_TOTALS.name], document, identity)
    documents = tables[BUDGET_DOCUMENTS.name]
    row = identity | {"printed_population": population, "lines": len(document.rows), "calculated_lines": document.calculated}
    for column in BUDGET_DOCUMENTS.columns:
        documents[column.name].append(row[column.name])


def _key(identity: dict) -> tuple:
    return identity["budget"], identity["year"], identity["stage"]


def _number(reads: Callable, text: str):
    """What `reads` makes of a printed text, or None: informations also hold names and dates."""
    try:
        return reads(text)
    except ValueError:
        return None


def _append_totals(totals: dict, document: RawDocument, identity: dict) -> None:
    """Add the official totals of the year; one that is no amount is a fault of the document."""
    rows = []
    for values, row in document.consolidation:
        # 01 is the budget itself; the others are annexes and sums. Blank totals come as «0».
        is_own = values.get("CodTypBudAgreg") == "01" and values.get("SiretBudAnnexe", identity["budget"]) == identity["budget"]
        if is_own and values.get("CodInvFonc") in SECTIONS and values.get("CodRD") in SIDES:
            rows.append(("consolidation", "total", values["CodInvFonc"], values["CodRD"], "MtRealMandatTitre", values, row))
    for values, row in document.accountant:
        etat = values.get("Etat", "")
        if etat.startswith("EB_") and etat[-1] in SECTIONS and etat[-2] in SIDES:
            rows.append(("accountant", ACCOUNTANT_TOTALS[values["Intitule1"]], etat[-1], etat[-2], "MtRealNettes", values, row))
    for origin, measure, section, side, name, values, row in rows:
        cents = document.cents(values[name], name, row) if values.get(name) else MISSING
        if cents == MISSING:
            continue
        cells = (*_key(identity), origin, measure, section, side, cents, document.file, row)
        for column, cell in zip(CONTROL_TOTALS.columns, cells, strict=True):
            totals[column.name].append(cell)


def executed(documents: pd.DataFrame) -> Sequence[tuple[str, int]]:
    """The (budget, year) pairs that have an executed account."""
    rows = documents[documents["stage"].isin(EXECUTED)]
    return sorted(set(zip(rows["budget"], rows["year"], strict=True)))
