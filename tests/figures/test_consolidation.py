"""Several budgets together: what one pays to another is taken away once from each side, and never more than both sides show."""

import pytest

from pipeline.figures.consolidation import FLOW_WORDS, PAID, RECEIVED, Consolidated, consolidated
from pipeline.sources import plan_de_comptes
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
    assert consolidated(accounts, 2024) == Consolidated(totals, 30_00)


@pytest.mark.parametrize(
    ("rows", "flows"),
    [
        ((paid(30_00), received(20_00, **M4)), 20_00),
        ((paid(20_00), received(30_00, **M4)), 20_00),
        ((paid(30_00), received(0, **M4)), 0),
        ((paid(30_00), received(50_00, nature="70872"), received(0, **M4)), 0),
        ((paid(30_00), paid(12_00, nature="6287", **M4), received(12_00, nature="70871"), received(30_00, **M4)), 42_00),
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


def test_the_reader_is_told_the_amount():
    assert FLOW_WORDS.format(amount="30,00 €").startswith("30,00 € passent d'un budget à l'autre")


PLANS = {"M57": "*-M57*.xml", "M14": "*-M14*.xml", "M4": "*-M43*.xml"}


@pytest.mark.parametrize("norm", PLANS)
def test_each_account_of_a_flow_is_in_an_official_chart(norm, shared_data):
    known: set[str] = set()
    for path in sorted((shared_data / "plans_de_comptes").glob(PLANS[norm])):
        known |= set(plan_de_comptes.read(path, path.name)[2].accounts)
    assert sorted(set(PAID[norm] + RECEIVED[norm]) - known) == []
