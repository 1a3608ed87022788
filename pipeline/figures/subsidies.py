"""Grants: which list tells them, how much, to whom, and how much of the accounts' own amount it explains.

The annex of the account and the published conventions tell of the same grants in two ways: they are never added. The annex is the account's
own list, so it is taken, unless it names nobody where the conventions do.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..report import Figure
from ..tables.subsidies import IN_CASH, IN_KIND, NATURES
from . import rows as listed
from .balance import Definition
from .proper_names import with_proper_names
from .rows import RowSelector
from .selector import Selector, Term

TABLE = "subventions"
CASH = tuple(nature for nature in NATURES if IN_CASH in nature)
MONEY = RowSelector(TABLE, "subventions en argent de la liste", (("nature", CASH),))
KIND = RowSelector(TABLE, "aides en nature de la liste, à la valeur qui leur est donnée", (("nature", (IN_KIND,)),))
GRANTS = RowSelector(TABLE, "nombre d'aides en argent de la liste", (("nature", CASH),), "grants")
# 657 and 204 in every nomenclature; 674, exceptional grants, only in M14.
PAID = Selector("D", movement="real", natures=("657", "674", "204"))
# The legal natures as residents read them; what is not in a group has no known nature.
GROUPS = {
    "associations": ("P1",),
    "organismes publics": ("U1", "U2", "U3", "U4", "U5", "U6"),
    "entreprises": ("P2",),
    "autres organismes privés": ("P4",),
}
UNKNOWN, WITHHELD = "nature non précisée", "particuliers et bénéficiaires non identifiés"


def accounts_definition() -> Definition:
    """What the accounts themselves write as grants: the measure of any list."""
    return Definition(
        "subsidies_in_accounts",
        "Subventions versées, d'après les comptes",
        "Ce que les comptes inscrivent comme subventions : pour fonctionner (comptes 657, et 674 en M14) et pour s'équiper (comptes 204).",
        (Term(1, PAID),),
        "spend",
    )


def definitions() -> tuple[tuple[Definition, str], ...]:
    """The figures of the list, each with its unit."""
    return (
        (Definition("subsidies_total", "Subventions données, d'après la liste",
                    "La somme des aides en argent que la liste des subventions donne une à une.", (Term(1, MONEY),), "spend"), "EUR"),
        (Definition("subsidies_count", "Nombre d'aides", "Le nombre d'aides en argent de la liste des subventions. Un même organisme "
                    "peut en recevoir plusieurs.", (Term(1, GRANTS),), "neutral"), "count"),
        (Definition("subsidies_in_kind", "Aides en nature", "La valeur donnée aux aides qui ne sont pas de l'argent : un local, du "
                    "personnel, du matériel prêtés. Elle ne s'ajoute pas aux subventions.", (Term(1, KIND),), "neutral"), "EUR"),
    )  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """The list that counts for a budget and year, and the other one where both exist; `origin` is a key of tables.subsidies.ORIGINS."""

    origin: str
    rows: pd.DataFrame
    other: pd.DataFrame


def of(accounts: Accounts, siret: str, year: int) -> Listed | None:
    """The grants of a budget and year, None when no list gives an amount."""
    given = accounts.subsidies[accounts.subsidies["year"] == year]
    annex = given[(given["origin"] == "annex") & (given["granter_id"] == siret)]
    is_main = siret == accounts.main
    published = given[(given["origin"] == "scdl") & (given["authority"] == siret[:9])] if is_main else given.iloc[:0]
    names_nobody = not annex["is_named"].any() and published["is_named"].any()
    first, second = (published, annex) if names_nobody or annex.empty else (annex, published)
    first = first[first["amount_cents"].fillna(0) != 0]
    if first.empty:
        return None
    return Listed(str(first["origin"].iloc[0]), with_proper_names(accounts, first), with_proper_names(accounts, second))


def figures(accounts: Accounts, siret: str, year: int) -> Iterator[Figure]:
    """The figures of the list, compared with the year before when the same kind of list tells it."""
    now, before = of(accounts, siret, year), of(accounts, siret, year - 1)
    if now is None:
        return
    rows_before = before.rows if before and before.origin == now.origin else None
    for definition, unit in definitions():
        if len(definition.terms[0].selector.of(now.rows)):
            yield listed.figure(definition, unit, siret, year, now.rows, rows_before)


@dataclass(frozen=True)
class Body:
    """A beneficiary: its name, what it received in cents and in how many grants, the legal nature written beside it, and its numbers,
    empty when they are not given."""

    key: str
    name: str
    cents: int
    grants: int
    kind: str
    siret: str = ""
    rna: str = ""


def bodies(rows: pd.DataFrame) -> list[Body]:
    """Who is named, the largest amount of money first. One body is one SIRET, else one name."""
    found: dict[str, list] = {}
    for row in MONEY.of(rows).itertuples():
        if row.is_named:
            found.setdefault(row.beneficiary_siret or row.beneficiary_rna or row.beneficiary.casefold(), []).append(row)
    made = [
        Body(
            key,
            same[0].beneficiary,
            sum(int(row.amount_cents) for row in same),
            len(same),
            same[0].kind,
            same[0].beneficiary_siret,
            same[0].beneficiary_rna,
        )
        for key, same in found.items()
    ]
    return sorted(made, key=lambda body: (-body.cents, body.name))


def withheld(rows: pd.DataFrame) -> tuple[int, int]:
    """What goes to those who are not named: (grants, cents)."""
    apart = MONEY.of(rows)
    apart = apart[~apart["is_named"]]
    return int(apart["grants"].sum()), int(apart["amount_cents"].sum())


def fewest_for_half(found: list[Body], total: int) -> int | None:
    """How many named bodies, the largest first, receive half of the money at least; None when all of them do not."""
    running = 0
    for count, body in enumerate(found, 1):
        running += body.cents
        if running * 2 >= total > 0:
            return count
    return None


def by_group(rows: pd.DataFrame) -> list[tuple[str, int, int]]:
    """The money by legal nature: (words, grants, cents), the largest first, those not named last."""
    group_of = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
    sums: dict[str, list[int]] = {}
    for row in MONEY.of(rows).itertuples():
        group = group_of.get(row.kind, UNKNOWN) if row.is_named else WITHHELD
        counted = sums.setdefault(group, [0, 0])
        counted[0] += int(row.grants)
        counted[1] += int(row.amount_cents)
    last = (UNKNOWN, WITHHELD)
    return sorted(
        ((name, *counted) for name, counted in sums.items()), key=lambda each: (last.index(each[0]) if each[0] in last else -1, -each[2])
    )


@dataclass(frozen=True)
class AccountRow:
    """An account of the list or of grants: what the accounts write as grants on it (None when it is no account of grants), and what the
    list gives of it (None when it does not say accounts)."""

    account: str
    label: str
    cents: int | None
    listed_cents: int | None


def by_account(accounts: Accounts, siret: str, year: int, rows: pd.DataFrame) -> list[AccountRow]:
    """The accounts that the list belongs to, by code. An account of the list that is none of grants has its row as well."""
    all_lines = accounts.of(siret, year)
    lines = PAID.of(all_lines)
    labels = {str(code): str(label) for code, label in zip(all_lines["nature"], all_lines["nature_label"], strict=True)}
    written = {code: (str(same["nature_label"].iloc[0]), int(same["amount_cents"].sum())) for code, same in lines.groupby("nature")}
    money = MONEY.of(rows)
    says = bool((money["account"] != "").all())
    given = {code: int(same["amount_cents"].sum()) for code, same in money.groupby("account")} if says else {}
    codes = sorted({*(code for code, (_, cents) in written.items() if cents), *given})
    return [AccountRow(code, *written.get(code, (labels.get(code, ""), None)), given.get(code, 0) if says else None) for code in codes]


def by_policy(accounts: Accounts, siret: str, year: int) -> list[tuple[str, int]]:
    """The grants of the accounts by policy: (policy, cents), the largest first; empty when lines do not say what they are for."""
    if not accounts.has_functions(siret):
        return []
    lines = PAID.of(accounts.of(siret, year))
    sums = {str(policy): int(same["amount_cents"].sum()) for policy, same in lines.groupby("policy")}
    return sorted(((policy, cents) for policy, cents in sums.items() if cents), key=lambda each: (-each[1], each[0]))
