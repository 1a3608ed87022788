"""Contracts notified in a year: how many, for how much, how they were chosen, who holds them, what changed since.

Amounts are signed, without tax, for a whole duration: they are not spending. That of a framework agreement is a maximum or an estimate,
often written again for each of its holders: it is counted, never added.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..report import Figure
from . import rows as listed
from .balance import Definition
from .rows import COUNT, RowSelector
from .selector import Term

TABLE = "marches"
ALL = RowSelector(TABLE, "nombre de contrats notifiés", measure=COUNT)
SIGNED = RowSelector(TABLE, "montants signés, hors taxes, des contrats qui ne sont pas des accords-cadres", (("is_framework", (False,)),))
FRAMEWORKS = RowSelector(TABLE, "nombre d'accords-cadres", (("is_framework", (True,)),), COUNT)
SINGLE = RowSelector(TABLE, "nombre de contrats qui n'ont reçu qu'une offre", (("offers", (1,)),), COUNT)
# Holders of one contract together, and those whom no number identifies.
TOGETHER, UNKNOWN = "together", ""


def definitions() -> tuple[tuple[Definition, str], ...]:
    """The figures of the year's contracts, each with its unit."""
    return (
        (Definition("contracts_count", "Contrats notifiés", "Le nombre de marchés et de concessions dont la signature a été notifiée dans "
                    "l'année et publiée.", (Term(1, ALL),), "neutral"), "count"),
        (Definition("contracts_total", "Montants signés, hors accords-cadres", "Ce que les contrats de l'année engagent sur toute leur "
                    "durée, hors taxes. Ce n'est pas ce qui a été payé dans l'année.", (Term(1, SIGNED),), "neutral"), "EUR"),
        (Definition("contracts_frameworks", "Accords-cadres", "Le nombre d'accords-cadres : ils fixent des prix et un maximum, et "
                    "l'achat se décide ensuite, commande par commande.", (Term(1, FRAMEWORKS),), "neutral"), "count"),
        (Definition("contracts_single_offer", "Contrats à une seule offre", "Le nombre de contrats pour lesquels une seule offre a été "
                    "reçue.", (Term(1, SINGLE),), "neutral"), "count"),
    )  # fmt: skip


def of(accounts: Accounts, siret: str, year: int) -> pd.DataFrame:
    """The contracts that the authority of the main budget notified in a year; none for another budget, which DECP does not tell apart."""
    rows = accounts.contracts
    if siret != accounts.main:
        return rows.iloc[:0]
    return rows[(rows["authority"] == siret[:9]) & (rows["year"] == year)]


def figures(accounts: Accounts, siret: str, year: int) -> Iterator[Figure]:
    now, before = of(accounts, siret, year), of(accounts, siret, year - 1)
    if now.empty:
        return
    for definition, unit in definitions():
        yield listed.figure(definition, unit, siret, year, now, before if len(before) else None)


def tally(rows: pd.DataFrame, column: str) -> list[tuple[str, int, int | None]]:
    """Contracts by a column's words: (words, number, cents signed outside framework agreements or None), the most frequent first, unknown
    last."""
    counts, sums = Counter(rows[column]), Counter()
    for words, cents in SIGNED.of(rows)[[column, "amount_cents"]].itertuples(index=False):
        if not pd.isna(cents):
            sums[words] += int(cents)
    return sorted(((words, count, sums.get(words)) for words, count in counts.items()), key=lambda each: (each[0] == "", -each[1], each[0]))


def offers(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """Contracts by the number of offers received, in bands; those that do not say last."""
    bands = (("une seule offre", 1, 1), ("deux offres", 2, 2), ("de 3 à 5 offres", 3, 5), ("6 offres ou plus", 6, None))
    given = rows["offers"]
    found = [(words, int(((given >= low) & (given <= (high or 10**6))).fillna(False).sum())) for words, low, high in bands]
    found.append(("nombre d'offres non indiqué", int(given.isna().sum())))
    return [each for each in found if each[1]]


@dataclass(frozen=True)
class Holder:
    """Who holds contracts, outside framework agreements: the identifier (TOGETHER, UNKNOWN), the name if the
    town gave it, contracts, cents."""

    id: str
    name: str
    contracts: int
    cents: int


def holders(rows: pd.DataFrame, given: pd.DataFrame) -> list[Holder]:
    """The amounts signed by holder, the largest first. What several hold together is not split: nobody says how they share it."""
    keys = ["authority", "contract", "notified_on"]
    by_contract = {key: same for key, same in given.groupby(keys)}
    counts, sums, names = Counter(), Counter(), {}
    for row in SIGNED.of(rows).itertuples():
        same = by_contract.get((row.authority, row.contract, row.notified_on))
        ids = [] if same is None else list(same["holder_id"])
        id_ = TOGETHER if len(ids) > 1 else ids[0] if ids else UNKNOWN
        counts[id_] += 1
        sums[id_] += 0 if pd.isna(row.amount_cents) else int(row.amount_cents)
        if len(ids) == 1:
            names[id_] = same["holder"].iloc[0]
    made = [Holder(id_, names.get(id_, ""), counts[id_], sums[id_]) for id_ in counts]
    return sorted(made, key=lambda each: (each.id in (TOGETHER, UNKNOWN), -each.cents, each.id))


def modified(accounts: Accounts, siret: str, year: int) -> tuple[int, int, int]:
    """Modifications notified in a year, of contracts of any year: (how many, of how many contracts, cents that they add in all, the
    maximums of framework agreements left out)."""
    rows = accounts.modifications
    rows = rows[(rows["authority"] == siret[:9]) & rows["modified_on"].str.startswith(f"{year}-")]
    frameworks = set(FRAMEWORKS.of(accounts.contracts)[["contract", "year"]].itertuples(index=False, name=None))
    changed = list(rows[["contract", "year"]].itertuples(index=False, name=None))
    added = sum(int(cents) for key, cents in zip(changed, rows["added_cents"].fillna(0), strict=True) if key not in frameworks)
    return len(rows), len(set(changed)), added
