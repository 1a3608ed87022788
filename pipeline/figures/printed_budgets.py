"""Budgets that an official document shows beside the one that is given: those whose own files are missing, with their printed totals."""

from dataclasses import dataclass

from ..accounts import Accounts
from ..formats import slug


@dataclass(frozen=True)
class Printed:
    """A budget known by its totals alone, in cents by (section, side), order operations included."""

    name: str
    siret: str
    totals: dict[tuple[str, str], int]
    file: str


def missing(accounts: Accounts, year: int) -> list[Printed]:
    """The budgets that the main account of a year prints and that no file gives, in its order."""
    rows = accounts.printed_budgets
    rows = rows[(rows["budget"] == accounts.main) & (rows["year"] == year) & (rows["kind"] == "02")]
    documents = accounts.documents[accounts.documents["year"] == year]
    given = set(documents["budget"]) | {slug(name) for name in documents["budget_name"]}
    found: dict[tuple[str, str], Printed] = {}
    for row in rows.itertuples():
        if row.siret in given or slug(row.name) in given or not (row.siret or row.name):
            continue
        printed = found.setdefault((row.siret, row.name), Printed(row.name or row.siret, row.siret, {}, row.file))
        place = row.section, row.side
        printed.totals[place] = printed.totals.get(place, 0) + int(row.executed_cents)
    return list(found.values())
