"""What an official document prints of others: budgets whose own files are missing, and flows of an intercommunality with its communes."""

from dataclasses import dataclass

from ..accounts import Accounts
from ..formats import slug


@dataclass(frozen=True)
class Printed:
    """A budget known by its totals alone, in cents by (section, side), order operations included; its name is the town's own, if any."""

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
        name = accounts.town.budget_names.get(row.siret) or row.name or row.siret
        printed = found.setdefault((row.siret, row.name), Printed(name, row.siret, {}, row.file))
        place = row.section, row.side
        printed.totals[place] = printed.totals.get(place, 0) + int(row.executed_cents)
    return list(found.values())


def crossed(accounts: Accounts, year: int) -> dict[str, int]:
    """What intercommunalities print as passing between them and all their communes, in cents by SIRET: the smaller of both sides."""
    rows = accounts.printed_budgets
    rows = rows[(rows["year"] == year) & (rows["kind"] == "crossed")]
    sides = {siret: [int(kept[kept["side"] == side]["executed_cents"].sum()) for side in "DR"] for siret, kept in rows.groupby("budget")}
    return {siret: min(both) for siret, both in sides.items() if min(both) > 0}
