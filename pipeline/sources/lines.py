"""Raw lines → budget lines: section, chapter, real or order, function, labels and voted amount, which official files leave out or write in
several ways. Rules: XSD DocumentBudgetaire v95, official charts of accounts, and what real files hold.
"""

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from ..errors import Findings
from ..nomenclature.chart import BROUGHT_FORWARD, ORDER_CHAPTERS, VENTILATED, ChartOfAccounts
from ..tables.budget_lines import BUDGET_LINES
from .totem import CORRECT, MISSING, RawDocument

EXECUTED = ("CA", "CFU")
SHARED = ("authority", "budget", "year", "stage", "stage_number", "nomenclature", "file")


def derive(document: RawDocument, identity: dict, chart: ChartOfAccounts, findings: Findings) -> pd.DataFrame:
    """The lines of a document as the table of budget lines, not numbered yet.

    Faults are collected and leave their line in, because they stop the build anyway.
    """
    _tell_faults(document, identity, findings)
    codes, count = document.codes, len(document.rows)
    natures, controls = codes["Nature"], codes["ContNat"]
    orders = [given == "1" or (not given and control in ORDER_CHAPTERS) for given, control in zip(codes["OpBudg"], controls, strict=True)]
    keys = list(zip(natures, controls, codes["CodRD"], orders, strict=True))
    places = {key: chart.place(*key) for key in set(keys)}
    movements = {key: "brought_forward" if key[0] in BROUGHT_FORWARD else "order" if key[3] else "real" for key in places}
    labels = {nature: chart.label(nature) for nature in set(natures)}
    functions = {code: _function(code, identity) for code in set(codes["Fonction"])}
    function_labels = {code: chart.function(function) if function else "" for code, function in functions.items()}
    is_executed = identity["stage"] in EXECUTED
    nothing = [None] * count
    return BUDGET_LINES.frame(
        {name: [identity[name]] * count for name in SHARED}
        | {
            "line": [0] * count,
            "section": [places[key][1] for key in keys],
            "side": codes["CodRD"],
            "movement": [movements[key] for key in keys],
            "chapter": [places[key][0] for key in keys],
            "nature": natures,
            "nature_label": [labels[nature] for nature in natures],
            "function": [functions[code] for code in codes["Fonction"]],
            "function_label": [function_labels[code] for code in codes["Fonction"]],
            "operation": codes["Operation"],
            "operation_label": [label if operation else "" for operation, label in zip(codes["Operation"], codes["LibCpte"], strict=True)],
            "voted_cents": _voted(document, identity["stage"]),
            "executed_cents": _given(document, "MtReal") if is_executed else nothing,
            "carried_over_cents": _given(document, "MtRAR3112") if is_executed else nothing,
            "row": np.frombuffer(document.rows, dtype="int64"),
        }
    )


def _tell_faults(document: RawDocument, identity: dict, findings: Findings) -> None:
    for fault in document.faults:
        findings.fault(fault.what, file=fault.file, row=fault.row, column=fault.column, remedy=fault.remedy)
    for nature, side, row in zip(document.codes["Nature"], document.codes["CodRD"], document.rows, strict=True):
        if not nature or side not in ("D", "R"):
            column, value = ("Nature", nature) if not nature else ("CodRD", side)
            what = f"« {value} » ne dit pas de quelle ligne il s'agit (un compte et un sens D ou R sont attendus)"
            findings.fault(what, file=identity["file"], row=row, column=column, remedy=CORRECT)


def _given(document: RawDocument, name: str) -> np.ndarray:
    """An amount of each line in cents, nothing where it is not given."""
    cents = np.frombuffer(document.amounts[name], dtype="int64")
    return np.where(cents == MISSING, 0, cents)


def _voted(document: RawDocument, stage: str) -> IntegerArray:
    """What may be spent on each line: the credits opened where the document gives them, else what it votes plus what it carries over.

    An amendment counts only what it adds: its opened credits may repeat those of the budget that it amends.
    """
    credits = np.frombuffer(document.amounts["CredOuv"], dtype="int64")
    if stage not in ("DM", "BS") and (credits != MISSING).any():
        return IntegerArray(_given(document, "CredOuv"), np.zeros(len(credits), dtype=bool))
    voted, carried = (np.frombuffer(document.amounts[name], dtype="int64") for name in ("MtPrev", "MtRARPrec"))
    return IntegerArray(_given(document, "MtPrev") + _given(document, "MtRARPrec"), (voted == MISSING) & (carried == MISSING))


def _function(code: str, identity: dict) -> str:
    """The function of a line. A budget voted by function writes a functional account: 93020 is 93 (operating) and function 020."""
    if not identity["is_voted_by_function"] or len(code) < 3 or not code.startswith("9"):
        return code
    return code[2:] if code.startswith(VENTILATED) else "01"
