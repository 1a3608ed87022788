"""The table of subsidies, from both places that tell of them: the annexes of executed accounts and the published conventions (SCDL).

Nothing is chosen between the two here (figures/subsidies does). Those who are not to be named become one row for each file, year,
nature and account, with how many grants it holds and their sum: what is published adds up to what was read.
"""

from collections.abc import Iterable

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError
from ..tables.subsidies import SUBSIDIES, WITHHELD
from . import scdl_subventions

# What tells one group of unnamed beneficiaries from another.
_GROUP = ("authority", "year", "origin", "granter", "granter_id", "nature", "account", "file")


def read(town: Town, annexes: Iterable[dict], findings: Findings) -> pd.DataFrame:
    """The table of subsidies; `annexes` are the rows of the accounts' own annexes. Faults of files are collected."""
    found = list(annexes)
    for path in town.files("subsidies"):
        shown = town.shown(path)
        try:
            found += scdl_subventions.read(path, shown, town, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    return table(found)


def table(found: Iterable[dict]) -> pd.DataFrame:
    """Rows as the table: named ones as they come, the others gathered after them. A column that a row lacks is empty."""
    named, groups = [], {}
    for row in found:
        if row["is_named"]:
            named.append({"grants": 1} | row)
            continue
        key = tuple(row.get(name, "") for name in _GROUP)
        group = groups.setdefault(
            key, dict(zip(_GROUP, key, strict=True)) | {"beneficiary": WITHHELD, "amount_cents": 0, "grants": 0, "is_named": False}
        )
        group["grants"] += 1
        group["amount_cents"] += row["amount_cents"] or 0
    rows = [*named, *groups.values()]
    empty = {"text": "", "code": "", "date": ""}
    return SUBSIDIES.frame({column.name: [row.get(column.name, empty.get(column.kind)) for row in rows] for column in SUBSIDIES.columns})
