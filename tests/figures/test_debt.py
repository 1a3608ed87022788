"""The debt: what is added and what never is, groups of loans, and real annexes against totals computed by other means."""

from fractions import Fraction

import pandas as pd
import pytest

from pipeline.figures import catalogue, debt
from pipeline.figures.debt import Group
from pipeline.figures.quotient import Behind
from tests.figures.tiny import lines
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


def quotient(rows, id_: str):
    """The exact value of a quotient over rates, or «absent»."""
    found = {each.id: each for each in debt.rate_quotients(rows)}
    return found[id_].value(Behind(rows, rows, None)) if id_ in found else "absent"


RATED = loans({"owed_cents": 60_00, "rate": "F", "rate_pct": 2.0}, {"owed_cents": 36_00, "rate": "V", "rate_pct": 0.5})


@pytest.mark.parametrize(
    ("added", "fixed", "average"),
    [
        ((), Fraction(125, 2), Fraction(138, 96)),
        (({"owed_cents": 4_00, "rate": "", "rate_pct": None},), Fraction(60), Fraction(138, 96)),
        (({"owed_cents": 9_00, "rate": "", "rate_pct": None},), "absent", "absent"),
        (({"kind": "09", "owed_cents": 900_00, "rate": "V", "rate_pct": 9.0},), Fraction(125, 2), Fraction(138, 96)),
    ],
    ids=["all told", "96 % told", "91 % told", "guaranteed apart"],
)
def test_rates_speak_when_nearly_all_are_told(added, fixed, average):
    rows = pd.concat([RATED, loans(*added)], ignore_index=True)
    assert (quotient(rows, "fixed_rate_share"), quotient(rows, "average_rate")) == (fixed, average)


def test_no_rate_of_no_debt():
    assert debt.rate_quotients(loans({"owed_cents": None, "rate_pct": 2.0})) == ()


def test_the_cost_is_for_what_was_owed_before():
    rows = lines({"chapter": "66", "nature": "66111", "executed_cents": 3_00}, {"chapter": "012", "executed_cents": 90_00})
    rows["amount_cents"] = rows["executed_cents"]
    before, now = loans({"owed_cents": 150_00}), loans({"owed_cents": 50_00})
    assert debt.cost().value(Behind(rows, now, None, before)) == 2
    assert debt.cost().value(Behind(rows, now, None)) is None
    assert debt.cost().words() == (
        "(Dépenses réelles de fonctionnement, chapitre 66) ÷ (capital restant dû au 31 décembre de l'année précédente, emprunts de la "
        "collectivité (annexe de la dette, nature 01))."
    )


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


def test_real_rates_and_cost(read_town):
    """Montreuil 2022: computed by other means from the annexes of 2021 and 2022."""
    accounts = read_town("montreuil")
    found = catalogue.figures(accounts, accounts.main, 2022)
    assert {id_: round(found[id_].value, 2) for id_ in ("fixed_rate_share", "average_rate", "debt_cost")} == {
        "fixed_rate_share": 68.81,
        "average_rate": 1.41,
        "debt_cost": 1.44,
    }
    assert "debt_cost" not in catalogue.figures(accounts, accounts.main, 2017)
    assert catalogue.figures(accounts, accounts.main, 2020)["debt_refinanced"].value == 50_062_459_53
