"""How residents reach the town, month by month, and what that costs: two tables of the template → two tables.

A month that no row tells is not filled in. An amount without a funder, or whose funder is the authority itself, is the authority's own.
"""

from decimal import Decimal

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..tables.contacts import CONTACT_COSTS, CONTACTS
from . import sheets
from .amounts import to_count, to_decimal
from .result_columns import CONTACT_COSTS as COST_NAMES
from .result_columns import CONTACTS as CONTACT_NAMES
from .result_columns import NEEDED
from .sheets import Row

KEYS = ("channel", "theme", "service")
OWN = frozenset(slug(word) for word in ("ville", "commune", "collectivité", "fonds propres", "autofinancement", "budget de la ville"))


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The contacts, month by month. Every fault is collected."""
    found: dict[tuple, dict] = {}
    for row in sheets.rows(town, "contacts", CONTACT_NAMES, NEEDED["contacts"], findings):
        _contact(row, found)
    ordered = sorted(found.values(), key=lambda row: row["month"])
    return CONTACTS.of_rows(ordered)


def read_costs(town: Town, findings: Findings) -> pd.DataFrame:
    """What it costs, in the order of the files."""
    own = OWN | {slug(town.name)}
    rows = sheets.rows(town, "contact_costs", COST_NAMES, NEEDED["contact_costs"], findings)
    found = [cost for row in rows if (cost := _cost(row, own))]
    return CONTACT_COSTS.of_rows(found)


def _contact(row: Row, found: dict[tuple, dict]) -> None:
    month, received = row.date("month"), _count(row, "received")
    # A spreadsheet writes a month as its first day.
    month = month[:7] if month[7:] == "-01" else month
    if not row.text("month") or (month and len(month) != len("2024-09")):
        row.fault("month", f"« {row.text('month')} » n'est pas un mois (2024-09 ou 09/2024 attendus)", "month")
        return
    if received is None:
        if not row.text("received"):
            row.fault("empty", "le nombre de contacts manque", "received", "Retirez la ligne s'il n'est pas connu : ce n'est pas zéro.")
        return
    texts = {"channel": row.unnamed("channel"), "theme": row.unnamed("theme"), "service": row.service("service")}
    key = (month, *(slug(texts[name]) for name in KEYS))
    if not month or key in found:
        if month:
            what = f"le mois {month} est donné deux fois pour le même canal, le même thème et le même service"
            row.fault("twice", f"{what} (déjà lu : ligne {found[key]['row']})", "month", "Gardez une seule ligne.")
        return
    in_time = _count(row, "in_time")
    if in_time is not None and in_time > received:
        row.fault("more", f"{in_time} réponses dans le délai, pour {received} contacts reçus", "in_time", "Corrigez l'un des deux nombres.")
    found[key] = {
        "month": month, **texts, "received": received, "in_time": in_time, "delay_days": _float(row.positive("delay_days", to_decimal)),
        "target_days": _float(row.positive("target_days", to_decimal)), "target_share": _share(row), "file": row.sheet.said.shown,
        "row": row.number,
    }  # fmt: skip


def _count(row: Row, ours: str) -> int | None:
    return row.positive(ours, to_count)


def _share(row: Row) -> float | None:
    """«80 %», «80» and «0,8» are the same part."""
    given = row.positive("target_share", to_decimal)
    if given is None:
        return None
    found = given if given <= 1 and "%" not in row.text("target_share") else given / 100
    if found > 1:
        row.fault("share", f"« {row.text('target_share')} » est plus que tout (100 % au plus)", "target_share")
        return None
    return float(found)


def _cost(row: Row, own: frozenset[str]) -> dict | None:
    year, cents = row.text("year"), row.cents("cost")
    if not (year.isdecimal() and 1990 <= int(year) <= 2199):
        row.fault("year", f"« {year} » n'est pas une année", "year", "Écrivez quatre chiffres.")
        return None
    if cents is None:
        if not row.text("cost"):
            row.fault("empty", "le montant manque", "cost", "Retirez la ligne s'il n'est pas connu : ce n'est pas zéro.")
        return None
    funder = row.service("funder")
    is_own = not row.text("funder") or slug(funder) in own
    return {
        "year": int(year), "item": row.unnamed("item"), "funder": "" if is_own else funder or "Financeur non nommé", "is_own": is_own,
        "cost_cents": cents, "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
