"""The debt: what is added and what never is, groups of loans, and real annexes against totals computed by other means."""

import pytest

from pipeline.figures import debt
from pipeline.figures.debt import Group
from tests.figures.tiny_loans import loans

MIXED = loans(
    {"owed_cents": 30_00, "lender": "A", "last_year": 2026},
    {"owed_cents": 50_00, "lender": "B", "last_year": 2029},
    {"owed_cents": 25_00, "lender": "A", "last_year": 2030},
    {"owed_cents": 5_00, "lender": "C"},
    {"owed_cents": 7_00, "lender": "C", "last_year": 2060},
    {"owed_cents": None, "lender": "Rendu"},
    {"kind": "05", "owed_cents": 50_00, "lender": "B"},
    {"kind": "09", "owed_cents": 900_00, "lender": "B"},
)
# Euros by kind: own loans, refinancing, guaranteed; then how many own and guaranteed rows.
MONTREUIL = {
    2017: (213_804_603_33, 31_996_429_31, 467_928_537_12, 106, 719),
    2018: (213_319_297_47, 0, 538_210_092_03, 90, 992),
    2019: (212_131_342_60, 5_000_000_00, 524_454_665_72, 87, 811),
    2020: (211_469_464_67, 50_062_459_53, 530_933_630_68, 89, 801),
    2021: (210_152_296_30, 0, 566_367_193_56, 68, 849),
    2022: (206_124_077_90, 0, 589_891_059_25, 67, 902),
}


def test_own_loans_alone_are_the_debt():
    assert (debt.OWED.total(MIXED), debt.REFINANCING.total(MIXED), debt.GUARANTEED.total(MIXED)) == (117_00, 50_00, 900_00)


@pytest.mark.parametrize(
    ("rows", "expected"), [(MIXED, True), (loans({"kind": "09"}), False), (loans(), False), (loans({"owed_cents": None}), True)]
)
def test_debt_is_known_when_own_loans_are_listed(rows, expected):
    assert debt.is_known(rows) is expected


def test_groups_from_the_largest():
    assert debt.groups(MIXED, lambda row: row.lender) == [Group("A", 2, 55_00), Group("B", 1, 50_00), Group("C", 2, 12_00)]


def test_horizons_from_the_nearest():
    assert debt.by_horizon(MIXED, 2024) == [
        Group("de 2025 à 2029", 2, 80_00),
        Group("de 2030 à 2034", 1, 25_00),
        Group("après 2044", 1, 7_00),
        Group("fin non indiquée", 1, 5_00),
    ]


@pytest.mark.parametrize(("rows", "expected"), [(MIXED, 2060), (loans({}), None), (loans(), None)])
def test_last_year(rows, expected):
    assert debt.last_year(rows) == expected


@pytest.mark.parametrize("year", MONTREUIL)
def test_real_annexes(read_town, year):
    accounts = read_town("montreuil")
    rows = accounts.loans_of(accounts.main, year)
    found = tuple(chosen.total(rows) for chosen in (debt.OWED, debt.REFINANCING, debt.GUARANTEED))
    assert (*found, len(debt.OWED.of(rows)), len(debt.GUARANTEED.of(rows))) == MONTREUIL[year]


def test_calculated_rows_are_not_loans(read_town):
    """Mohon's single financial account writes its three loans and their totals."""
    accounts = read_town("mohon")
    rows = accounts.loans_of(accounts.main, 2023)
    assert (len(rows), debt.OWED.total(rows)) == (3, 249_941_48)
