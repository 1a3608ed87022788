"""Several budgets together: what one pays to another is taken away once from each side, and never more than both sides show."""

from dataclasses import replace

import pytest

from pipeline.config import Authority
from pipeline.figures.consolidation import PolicyRow, by_policy, consolidated, with_attached
from tests.figures.tiny import MAIN, SIREN, WATER, accounts_of

OTHER = "999999999" + "00018"
M4 = {"budget": WATER, "nomenclature": "M4-M49"}


def paid(cents: int, **changes) -> dict:
    return {"executed_cents": cents, "nature": "62872"} | changes


def received(cents: int, **changes) -> dict:
    return {"executed_cents": cents, "side": "R", "nature": "7087"} | changes


def test_what_both_sides_show_is_removed_from_both():
    accounts = accounts_of(
        {"executed_cents": 100_00, "nature": "6411"},
        paid(30_00),
        {"executed_cents": 200_00, "side": "R", "nature": "73111"},
        {"executed_cents": 10_00, "section": "I", "nature": "2131"},
        received(30_00, **M4),
        {"executed_cents": 25_00, "nature": "6061", **M4},
        {"executed_cents": 4_00, "section": "I", "side": "R", "nature": "1641", **M4},
    )
    totals = {"operating_expenditure": 125_00, "operating_revenue": 200_00, "capital_expenditure": 10_00, "capital_revenue": 4_00}
    whole = consolidated(accounts, 2024)
    assert (whole.totals, whole.flows_cents, whole.sirets) == (totals, 30_00, (MAIN, WATER))


@pytest.mark.parametrize(
    ("rows", "flows"),
    [
        ((paid(30_00), received(20_00, **M4)), 20_00),
        ((paid(20_00), received(30_00, **M4)), 20_00),
        ((paid(30_00), received(0, **M4)), 0),
        ((paid(30_00), received(50_00, nature="70872"), received(0, **M4)), 0),
        ((paid(30_00), paid(12_00, nature="6287", **M4), received(12_00, nature="70872"), received(30_00, **M4)), 42_00),
        ((paid(30_00, movement="order"), received(30_00, movement="order", **M4)), 0),
        ((paid(-5_00), received(30_00, **M4)), 0),
        ((paid(30_00, year=2023), received(30_00, year=2023, **M4), paid(1), received(0, **M4)), 0),
    ],
    ids=["received less", "paid less", "one side only", "received by the payer itself", "both ways", "order", "negative", "another year"],
)
def test_a_flow_is_the_smaller_of_its_sides(rows, flows):
    assert consolidated(accounts_of(*rows), 2024).flows_cents == flows


def test_three_budgets_count_a_flow_once():
    third = {"budget": f"{SIREN}00037"}
    accounts = accounts_of(paid(30_00), paid(30_00, **third), received(30_00, **M4))
    assert consolidated(accounts, 2024).flows_cents == 30_00


@pytest.mark.parametrize(
    "rows",
    [
        (paid(30_00),),
        (paid(30_00), received(30_00, budget=OTHER, authority=OTHER[:9])),
        (paid(30_00), {"voted_cents": 30_00, "stage": "BP", **M4}),
        (paid(30_00), received(30_00, year=2023, **M4)),
    ],
    ids=["one budget", "another authority's", "only voted", "another year's"],
)
def test_budgets_that_cannot_be_added_are_not(rows):
    accounts = accounts_of(*rows)
    assert accounts.main == MAIN
    assert consolidated(accounts, 2024) is None


def test_the_demonstration_pays_for_the_staff_of_its_water_budget(read_town):
    """6215 of the water budget is 70841 of the town, then 708421: what one pays, the other receives to the cent."""
    accounts = read_town("demonstration")
    flows = {2019: 482_354_97, 2020: 489_324_25, 2021: 494_909_43, 2022: 519_538_13, 2023: 532_429_37, 2024: 557_366_69}
    assert {year: consolidated(accounts, year).flows_cents for year in flows} == flows
    assert consolidated(accounts, 2025) is None


def test_funds_of_the_capital_section_are_removed_from_it():
    funds = {"nature": "181", "section": "I"}
    accounts = accounts_of(paid(50_00, **funds), received(50_00, **funds | M4), {"executed_cents": 7_00, "nature": "6411"})
    totals = {"operating_expenditure": 7_00, "operating_revenue": 0, "capital_expenditure": 0, "capital_revenue": 0}
    assert consolidated(accounts, 2024).totals == totals


def test_spending_by_policy_adds_up_to_the_spending_together():
    """What is removed is removed where it is paid, in proportion."""
    accounts = accounts_of(
        {"executed_cents": 100_00, "nature": "6411", "function": "313"},
        paid(20_00, function="313"),
        paid(10_01, function="020"),
        received(15_00, **M4),
        {"executed_cents": 25_00, "nature": "6061", **M4},
    )
    whole = consolidated(accounts, 2024)
    rows = by_policy(accounts, 2024, whole)
    assert rows == [
        PolicyRow("culture", 120_00, 0, 10_00),
        PolicyRow("services-annexes", 0, 25_00, 0),
        PolicyRow("administration", 10_01, 0, 5_00),
    ]
    assert sum(row.total for row in rows) == whole.totals["operating_expenditure"] + whole.totals["capital_expenditure"]


def test_a_ccas_is_counted_in_a_second_total_and_an_intercommunality_in_none():
    ccas, epci = "269900019" + "00014", "249900018" + "00011"
    accounts = accounts_of(
        {"executed_cents": 10_00, "nature": "657363"},
        {"executed_cents": 9_00, "nature": "74741", "side": "R", "budget": ccas, "authority": ccas[:9]},
        {"executed_cents": 8_00, "nature": "6411", "budget": ccas, "authority": ccas[:9]},
        {"executed_cents": 500_00, "nature": "6411", "budget": epci, "authority": epci[:9]},
    )
    known = {ccas[:9]: Authority("CCAS", "ccas"), epci[:9]: Authority("Agglomération", "epci")}
    accounts = replace(accounts, town=replace(accounts.town, authorities=known))
    whole = with_attached(accounts, 2024)
    assert consolidated(accounts, 2024) is None
    assert (set(whole.sirets), whole.flows_cents) == ({MAIN, ccas}, 9_00)
    assert whole.totals["operating_expenditure"] == 9_00


def test_without_the_accounts_of_a_ccas_there_is_no_second_total():
    assert with_attached(accounts_of(paid(30_00), received(30_00, **M4)), 2024) is None
