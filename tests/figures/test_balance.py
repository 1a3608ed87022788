"""Every figure of the two sections on accounts of a few lines, then on accounts whose totals were computed by other means."""

import pytest

from pipeline.figures.balance import definitions, figures
from pipeline.report import Figure
from tests.figures.tiny import MAIN, SIREN, accounts_of

ROWS = (
    {"executed_cents": 60_00, "chapter": "012", "nature": "64111"},
    {"executed_cents": 30_00, "chapter": "011", "nature": "6288"},
    {"executed_cents": 5_00, "movement": "order", "chapter": "042", "nature": "6811"},
    {"executed_cents": 120_00, "side": "R", "chapter": "731", "nature": "73111"},
    {"executed_cents": 9_00, "side": "R", "chapter": "77", "nature": "7751"},
    {"executed_cents": 2_00, "side": "R", "movement": "order", "chapter": "042", "nature": "777"},
    {"executed_cents": 11_00, "side": "R", "movement": "brought_forward", "chapter": "002", "nature": "002"},
    {"executed_cents": 40_00, "section": "I", "chapter": "21", "nature": "2131", "carried_over_cents": 3_00},
    {"executed_cents": 7_00, "section": "I", "chapter": "20", "nature": "2031"},
    {"executed_cents": 8_00, "section": "I", "chapter": "204", "nature": "20422"},
    {"executed_cents": 20_00, "section": "I", "chapter": "16", "nature": "1641"},
    {"executed_cents": 99_00, "section": "I", "chapter": "16", "nature": "166"},
    {"executed_cents": 50_00, "section": "I", "chapter": "16", "nature": "16449"},
    {"executed_cents": 2_00, "section": "I", "movement": "order", "chapter": "040", "nature": "1391"},
    {"executed_cents": 13_00, "section": "I", "movement": "brought_forward", "chapter": "001", "nature": "001"},
    {"executed_cents": 99_00, "section": "I", "side": "R", "chapter": "16", "nature": "166"},
    {"executed_cents": 50_00, "section": "I", "side": "R", "chapter": "16", "nature": "16449"},
    {"executed_cents": 15_00, "section": "I", "side": "R", "chapter": "13", "nature": "1321", "carried_over_cents": 1_00},
    {"executed_cents": 5_00, "section": "I", "side": "R", "movement": "order", "chapter": "040", "nature": "28131"},
)
VALUES = {
    "operating_expenditure": 90_00,
    "operating_revenue": 129_00,
    "capital_expenditure": 224_00,
    "capital_revenue": 164_00,
    "gross_savings": 30_00,
    "equipment_expenditure": 47_00,
    "debt_repayment": 20_00,
    "staff_expenditure": 60_00,
    "asset_sales": 9_00,
    "operating_result": 129_00 - 90_00 + 2_00 - 5_00 + 11_00,
    "capital_result": 164_00 - 224_00 + 5_00 - 2_00 - 13_00,
    "carried_over_expenditure": 3_00,
    "carried_over_revenue": 1_00,
    "order_operating_expenditure": 5_00,
    "order_operating_revenue": 2_00,
    "order_capital_expenditure": 2_00,
    "order_capital_revenue": 5_00,
}


def test_every_figure_of_a_year():
    found = figures(accounts_of(*ROWS), MAIN, 2024)
    assert {id_: figure.value for id_, figure in found.items()} == VALUES


def test_asset_sales_stay_in_savings_where_the_town_says_so():
    accounts = accounts_of(*ROWS, asset_sales_in_savings=True)
    found = figures(accounts, MAIN, 2024)["gross_savings"]
    assert (found.value, found.formula) == (39_00, "Recettes réelles de fonctionnement − dépenses réelles de fonctionnement.")


def test_a_figure_carries_all_that_traces_it():
    before = {"executed_cents": 55_00, "year": 2023, "chapter": "012", "nature": "64111"}
    assert figures(accounts_of(*ROWS, before), MAIN, 2024)["staff_expenditure"] == Figure(
        id="staff_expenditure",
        label="Dépenses de personnel",
        authority=SIREN,
        budget=MAIN,
        year=2024,
        unit="EUR",
        value=60_00,
        previous=55_00,
        formula="Dépenses réelles de fonctionnement, chapitre 012.",
        selector="+ side=D section=F movement=real chapter=012 measure=amount_cents",
        lines=((1, 60_00),),
    )


def test_an_empty_year_before_is_nothing_and_a_missing_one_is_not():
    rows = ({"executed_cents": 5_00}, {"executed_cents": 1, "year": 2023, "side": "R", "nature": "73111"})
    accounts = accounts_of(*rows)
    assert figures(accounts, MAIN, 2024)["operating_expenditure"].previous == 0
    assert figures(accounts, MAIN, 2023)["operating_expenditure"].previous is None


def test_a_voted_budget_is_not_compared_with_an_executed_one():
    rows = (
        {"executed_cents": 5_00},
        {"voted_cents": 6_00, "year": 2025, "stage": "BP"},
        {"voted_cents": 7_00, "year": 2026, "stage": "BP"},
    )
    accounts = accounts_of(*rows)
    found = {year: figures(accounts, MAIN, year)["operating_expenditure"] for year in (2024, 2025, 2026)}
    assert [(each.value, each.previous) for each in found.values()] == [(5_00, None), (6_00, None), (7_00, 6_00)]


def test_every_definition_is_told_and_its_words_are_its_own():
    told = definitions(False)
    assert [each.id for each in told] == list(VALUES)
    assert all(each.meaning.endswith(".") and each.label and not each.label.endswith(".") for each in told)
    for name in ("id", "label", "meaning", "terms"):
        assert len({getattr(each, name) for each in told}) == len(told), name


@pytest.mark.parametrize("id_", VALUES)
def test_the_lines_behind_a_figure_add_up_to_it(id_):
    found = figures(accounts_of(*ROWS), MAIN, 2024)[id_]
    assert sum(cents for _, cents in found.lines) == found.value
    assert all(cents for _, cents in found.lines)
