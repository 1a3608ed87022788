"""Closing results, commitments, what opens a year, and equipment net of what others pay, on a few lines and on real accounts."""

import pytest

from pipeline.figures import catalogue
from tests.figures.tiny import MAIN, accounts_of

ROWS = (
    {"section": "F", "side": "R", "executed_cents": 100_00, "nature": "73111"},
    {"section": "F", "executed_cents": 70_00, "nature": "64111"},
    {"section": "F", "side": "R", "movement": "brought_forward", "executed_cents": 10_00, "nature": "002"},
    {"section": "I", "executed_cents": 50_00, "nature": "2313", "carried_over_cents": 8_00},
    {"section": "I", "executed_cents": 4_00, "nature": "204"},
    {"section": "I", "side": "R", "executed_cents": 12_00, "nature": "1321", "carried_over_cents": 3_00},
    {"section": "I", "side": "R", "executed_cents": 5_00, "nature": "10222"},
    {"section": "I", "side": "R", "executed_cents": 2_00, "nature": "10226"},
    {"section": "I", "side": "R", "executed_cents": 20_00, "nature": "1068"},
    {"section": "I", "side": "R", "movement": "order", "executed_cents": 6_00, "nature": "28131"},
    {"section": "I", "movement": "brought_forward", "executed_cents": 15_00, "nature": "001"},
)


def test_figures():
    """40 of operating, less 24 of investment; commitments take 5 more. Others pay 17 of 50 of equipment."""
    found = catalogue.figures(accounts_of(*ROWS), MAIN, 2024)
    expected = {
        "closing_result": 16_00,
        "result_after_commitments": 11_00,
        "surplus_set_aside": 20_00,
        "operating_brought_forward": 10_00,
        "capital_brought_forward": -15_00,
        "equipment_net_expenditure": 33_00,
        "equipment_paid_by_others": 34.0,
    }
    assert {id_: found[id_].value for id_ in expected} == expected


def test_a_year_without_equipment_has_no_share():
    assert catalogue.figures(accounts_of(ROWS[0], ROWS[5]), MAIN, 2024)["equipment_paid_by_others"].value is None


@pytest.mark.parametrize("year", [2018, 2019, 2020, 2021, 2022])
def test_what_opens_a_real_year_is_what_the_year_before_left(read_town, year):
    accounts = read_town("montreuil")
    opening = catalogue.figures(accounts, accounts.main, year)
    left = catalogue.figures(accounts, accounts.main, year - 1)["closing_result"].value
    assert sum(opening[id_].value for id_ in ("surplus_set_aside", "operating_brought_forward", "capital_brought_forward")) == left


def test_a_real_year(read_town):
    """Montreuil 2022."""
    accounts = read_town("montreuil")
    found = catalogue.figures(accounts, accounts.main, 2022)
    assert (found["closing_result"].value, found["result_after_commitments"].value) == (11_807_912_05, 5_740_137_52)
