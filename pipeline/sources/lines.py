"""Raw lines → budget lines: section, chapter, real or order, function, labels and voted amount, which official files leave out or write in
several ways. Rules: XSD DocumentBudgetaire v95, official charts of accounts, and what real files hold.

Everything that follows from codes is found once for each set of codes, then spread over the lines.
"""

from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from ..errors import Findings
from ..nomenclature.chart import BROUGHT_FORWARD, ORDER_CHAPTERS, VENTILATED, ChartOfAccounts
from ..tables.budget_lines import BUDGET_LINES
from . import persons
from .raw import MISSING, RawDocument

EXECUTED = ("CA", "CFU")
SHARED = ("authority", "budget", "stage", "stage_number", "nomenclature", "file")
BOOLEANS = {"1": True, "true": True, "vrai": True, "0": False, "false": False, "faux": False}
WITHIN, BETWEEN = "1", "2"


class Meaning(NamedTuple):
    """What a set of codes means, as columns of `budget_lines`."""

    section: str
    side: str
    movement: str
    chapter: str
    nature: str
    nature_label: str
    function: str
    function_label: str
    operation: str
    operation_label: str


def derive(document: RawDocument, identity: dict, chart: ChartOfAccounts, findings: Findings) -> pd.DataFrame:
    """The lines of a document as the table of budget lines, not numbered yet.

    Faults are collected and leave their line in, because they stop the build anyway.
    """
    sets = [tuple((code or "").strip() for code in codes) for codes in document.codes]
    _tell_faults(document, sets)
    for fault in document.faults:
        findings.add(fault)
    meanings = [_meaning(codes, identity["is_voted_by_function"], chart) for codes in sets]
    kinds, count = np.frombuffer(document.kinds, dtype=np.intc), len(document.rows)
    is_executed = identity["stage"] in EXECUTED
    columns = {name: partial(_spread, [identity[name]], np.zeros(count, dtype="int64")) for name in SHARED}
    columns |= {name: partial(_spread, [getattr(meaning, name) for meaning in meanings], kinds) for name in Meaning._fields}
    columns |= {
        "line": partial(np.zeros, count, dtype="int64"),
        "year": partial(np.full, count, identity["year"], dtype="int64"),
        "voted_cents": partial(_voted, document, identity["stage"]),
        "executed_cents": partial(_given, document, "MtReal", is_executed),
        "carried_over_cents": partial(_given, document, "MtRAR3112", is_executed),
        "row": partial(np.frombuffer, document.rows, dtype="int64"),
    }
    return BUDGET_LINES.frame(_MadeWhenAsked(columns))


class _MadeWhenAsked(dict):
    """Columns, each made when it is asked for: all at once, they would double the memory that a large file takes."""

    def __getitem__(self, name: str):
        return super().__getitem__(name)()


def _spread(values: list[str], places: np.ndarray) -> np.ndarray:
    """The value of each line. Taking from an array of objects copies references: one string serves many lines."""
    return np.array(values, dtype=object)[places] if len(places) else np.array([], dtype=object)


def _tell_faults(document: RawDocument, sets: list[tuple[str, ...]]) -> None:
    """Faults of the lines whose codes say too little: no account, no side, or an OpBudg that is neither."""
    wrong: dict[int, list[tuple[str, str]]] = {}
    for kind, codes in enumerate(sets):
        nature, _, side, order, *_ = codes
        found = [("Nature", "la ligne n'a pas de compte")] if not nature else []
        if side.upper() not in ("D", "R"):
            found.append(("CodRD", f"« {side} » n'est pas un sens (D dépense ou R recette attendu)" if side else
                          "la ligne n'a pas de sens (D dépense ou R recette attendu)"))  # fmt: skip
        if order and order.lower() not in BOOLEANS:
            found.append(("OpBudg", f"« {order} » ne dit pas si l'opération est d'ordre (0 ou 1 attendu)"))
        if found:
            wrong[kind] = found
    if wrong:
        for kind, row in zip(document.kinds, document.rows, strict=True):
            for name, what in wrong.get(kind, ()):
                document.fault(what, name, row)


def _meaning(codes: tuple[str, ...], is_voted_by_function: bool, chart: ChartOfAccounts) -> Meaning:
    nature, control, side, order, kind, function, operation, label = codes
    side = side.upper()
    is_order = _is_order(order, kind, control, nature, side, chart)
    chapter, section = chart.place(nature, control, side, is_order, is_within=kind == WITHIN)
    movement = "brought_forward" if nature in BROUGHT_FORWARD else "order" if is_order else "real"
    function = _function(function, is_voted_by_function, chart)
    function_label = chart.function(function) if function else ""
    # LibCpte names the operation, except in software that repeats the account's label in it. Works done in the place of an owner (accounts
    # 45) are often named after him.
    operation_label = persons.without(label) if operation and not nature.startswith("45") else ""
    return Meaning(section, side, movement, chapter, nature, chart.label(nature), function, function_label, operation, operation_label)


def _is_order(given: str, kind: str, control: str, nature: str, side: str, chart: ChartOfAccounts) -> bool:
    """Whether a line is an internal entry: as the file says; else by its kind of order, its chapter, or an account that is never real."""
    if given:
        return BOOLEANS.get(given.lower(), False)
    if kind in (WITHIN, BETWEEN) or control in ORDER_CHAPTERS:
        return True
    return control not in chart.chapters and chart.is_order_only(nature, side)


def _given(document: RawDocument, name: str, is_told: bool = True) -> IntegerArray:
    """An amount of each line in cents, zero where the file leaves it out; nothing at all when it is not to be told."""
    cents = np.frombuffer(document.amounts[name], dtype="int64")
    return IntegerArray(np.where(cents == MISSING, 0, cents), np.full(len(cents), not is_told))


def _voted(document: RawDocument, stage: str) -> IntegerArray:
    """What may be spent on each line: the credits opened where the document gives them, else what it votes plus what it carries over.

    An amendment counts only what it adds: its opened credits may repeat those of the budget that it amends.
    """
    credits = np.frombuffer(document.amounts["CredOuv"], dtype="int64")
    if stage not in ("DM", "BS") and (credits != MISSING).any():
        return _given(document, "CredOuv")
    voted, carried = (np.frombuffer(document.amounts[name], dtype="int64") for name in ("MtPrev", "MtRARPrec"))
    total = np.where(voted == MISSING, 0, voted) + np.where(carried == MISSING, 0, carried)
    return IntegerArray(total, (voted == MISSING) & (carried == MISSING))


def _function(code: str, is_voted_by_function: bool, chart: ChartOfAccounts) -> str:
    """The function of a line. A budget voted by function writes a functional account: 93020 is 93 (operating) and function 020; so do the
    lines of a mixed vote, known by a rest that is a function when the whole is none."""
    if not code.startswith("9") or len(code) < 3:
        return code
    if is_voted_by_function:
        return code[2:] if code.startswith(VENTILATED) else "01"
    is_account = code.startswith(VENTILATED) and code not in chart.functions and code[2:] in chart.functions
    return code[2:] if is_account else code
