"""What actions and tools cost and bring in: files of returns on investment → their table. Years to pay back are figures/returns'."""

from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.returns import RETURNS
from . import sheets
from .amounts import to_decimal
from .result_columns import BASIS_WORDS, NEEDED
from .result_columns import RETURNS as NAMES
from .sheets import Row


def read(town: Town, policies: Policies, actions: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """Every return, in the order of the files."""
    found: dict[str, dict] = {}
    known, acts = by_name(policies), {slug(id_): id_ for id_ in actions["action"]}
    for row in sheets.rows(town, "returns", NAMES, NEEDED["returns"], findings):
        _take(row, known, acts, found)
    return RETURNS.of_rows(found.values())


def _take(row: Row, known: Mapping[str, str], acts: Mapping[str, str], found: dict[str, dict]) -> None:
    name, action = row.unnamed("name"), row.text("action")
    id_ = slug(row.text("return") or name)
    money = {f"{column}_cents": row.cents(column) for column in ("cost", "yearly_cost", "yearly_gain")}
    years = row.positive("years", _years)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom, ou retirez la ligne.")
    for column in ("cost", "yearly_gain"):
        if not row.text(column):
            row.fault("money", "le montant manque", column, "Retirez la ligne s'il n'est pas connu : ce n'est pas zéro.")
    if action and slug(action) not in acts:
        remedy = f"Les plus proches : {known_names(action, acts.values(), NEAREST)}." if acts else ""
        row.fault("action", f"« {action} » n'est pas l'identifiant d'une action", "action", remedy)
    if id_ in found:
        row.fault("twice", f"« {row.text('return') or name} » est donné deux fois", "return", "Une ligne par action ou par outil.")
    elif name and id_ and None not in (money["cost_cents"], money["yearly_gain_cents"]):
        found[id_] = {
            "return": id_, "name": name, "action": acts.get(slug(action), "") if action else "", "start": row.date("start"), **money,
            "policy": row.policy("policy", known), "years": float(years) if years else None, "basis": row.key("basis", BASIS_WORDS),
            "method": row.unnamed("method"), "file": row.sheet.said.shown, "row": row.number,
        }  # fmt: skip


def _years(text: str) -> Decimal:
    """«8», «8 ans» → a number."""
    return to_decimal(text.lower().removesuffix("ans").removesuffix("an"))
