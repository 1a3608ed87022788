"""The posts of a budget: how many are voted, how many are filled, by group and through the years.

They are what the annex of the executed account says, counted by groups when it was read: small groups are already one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..accounts import Accounts, remembered
from ..report import Figure
from ..tables.staff import CRITERIA, GROUPS, REST, WHOLE
from . import rows as listed
from .balance import Definition
from .rows import RowSelector
from .selector import Term

TABLE, UNIT = "effectifs", "FTE"
TWO_STATUSES = ("I", "N")
ALL = (("criterion", (WHOLE,)),)
VOTED = RowSelector(TABLE, "postes votés, toutes les lignes de l'annexe du personnel (effectif budgétaire)", ALL, "posts")
FILLED = RowSelector(TABLE, "postes pourvus, toutes les lignes de l'annexe du personnel (effectif pourvu)", ALL, "filled")


def definitions() -> tuple[tuple[Definition, str], ...]:
    """The figures of the annex, each with its unit."""
    return (
        (Definition("staff_posts", "Postes votés", "Les emplois que l'assemblée a créés et que le budget permet de payer, qu'ils soient "
                    "occupés ou non.", (Term(1, VOTED),), "neutral"), UNIT),
        (Definition("staff_filled", "Postes pourvus", "Les emplois occupés, en équivalents temps plein : deux agents à mi-temps comptent "
                    "pour un.", (Term(1, FILLED),), "neutral"), UNIT),
    )  # fmt: skip


def figures(accounts: Accounts, siret: str, year: int) -> Iterator[Figure]:
    """What the annex gives of the two."""
    now, before = accounts.staff_of(siret, year), accounts.staff_of(siret, year - 1)
    for definition, unit in definitions():
        chosen: RowSelector = definition.terms[0].selector
        if len(_given(now, chosen)):
            yield listed.figure(definition, unit, siret, year, now, before if len(_given(before, chosen)) else None)


def _given(rows: pd.DataFrame, chosen: RowSelector) -> pd.DataFrame:
    rows = chosen.of(rows)
    return rows[rows[chosen.measure].notna()]


@dataclass(frozen=True)
class Count:
    """Posts of a group in a year: voted and filled, None where the account does not give them."""

    posts: Fraction | None
    filled: Fraction | None


@dataclass(frozen=True)
class Criterion:
    """A way to part the posts of a year, and how many each group has, by code: in the order of GROUPS, not said, then those joined."""

    code: str
    groups: Mapping[str, Count]


@remembered
def by_year(accounts: Accounts, siret: str) -> dict[int, Count]:
    """All the posts of a budget by year, oldest first."""
    rows = accounts.staff[(accounts.staff["budget"] == siret) & (accounts.staff["criterion"] == WHOLE)].sort_values("year")
    return {int(row.year): _count(row) for row in rows.itertuples()}


@remembered
def criteria(accounts: Accounts, siret: str, year: int) -> tuple[Criterion, ...]:
    """The ways in which the account of a year parts its posts."""
    rows, found = accounts.staff_of(siret, year), []
    for criterion in CRITERIA:
        of = {row.group: _count(row) for row in rows[rows["criterion"] == criterion].itertuples()}
        if of and criterion != WHOLE:
            found.append(Criterion(criterion, {code: of[code] for code in (*GROUPS[criterion], "", REST) if code in of}))
    return tuple(found)


def by_status(accounts: Accounts, siret: str, years: Iterable[int]) -> dict[str, dict[int, Fraction]]:
    """What is filled by civil servants and by contract, by code and year; empty unless each year tells these two and no other."""
    found: dict[str, dict[int, Fraction]] = {code: {} for code in TWO_STATUSES}
    for year in years:
        groups = next((each.groups for each in criteria(accounts, siret, year) if each.code == "status"), {})
        if tuple(groups) != TWO_STATUSES or any(each.filled is None for each in groups.values()):
            return {}
        for code, each in groups.items():
            found[code][year] = each.filled
    return found


def _count(row) -> Count:
    # A float's shortest text is what its file says.
    return Count(*(None if pd.isna(value) else Fraction(str(value)) for value in (row.posts, row.filled)))
