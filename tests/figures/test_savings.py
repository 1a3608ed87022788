"""The savings chain on accounts of a few lines, then on real accounts whose amounts were computed by other means."""

import random

import pytest

from pipeline.figures import catalogue
from pipeline.report import Figure
from tests.figures.tiny import MAIN, SIREN, accounts_of

ROWS = (
    {"executed_cents": 60_00, "chapter": "012", "nature": "64111"},
    {"executed_cents": 4_00, "chapter": "66", "nature": "66111"},
    {"executed_cents": 1_00, "chapter": "66", "nature": "668"},
    {"executed_cents": 120_00, "side": "R", "chapter": "731", "nature": "73111"},
    {"executed_cents": 9_00, "side": "R", "chapter": "77", "nature": "775"},
    {"executed_cents": 20_00, "section": "I", "chapter": "16", "nature": "1641"},
    {"executed_cents": 99_00, "section": "I", "chapter": "16", "nature": "166"},
    {"executed_cents": 3_00, "section": "I", "side": "R", "chapter": "10", "nature": "10222"},
    {"executed_cents": 2_00, "section": "I", "side": "R", "chapter": "10", "nature": "10226"},
    {"executed_cents": 70_00, "section": "I", "side": "R", "chapter": "10", "nature": "1068"},
    {"executed_cents": 5_00, "section": "I", "side": "R", "chapter": "13", "nature": "1321"},
    {"executed_cents": 8_00, "section": "I", "side": "R", "movement": "order", "chapter": "040", "nature": "28131"},
)


@pytest.mark.parametrize(
    ("is_in", "expected"),
    [
        (False, {"interest": 5_00, "management_savings": 59_00, "gross_savings": 55_00, "net_savings": 35_00, "own_funding": 54_00}),
        (True, {"interest": 5_00, "management_savings": 68_00, "gross_savings": 64_00, "net_savings": 44_00, "own_funding": 54_00}),
    ],
)
def test_the_chain(is_in, expected):
    """What was sold counts once, in savings or in own funding; interest in savings is account 661 alone."""
    found = catalogue.figures(accounts_of(*ROWS, asset_sales_in_savings=is_in), MAIN, 2024)
    assert {id_: found[id_].value for id_ in expected} == expected


@pytest.mark.parametrize("is_in", [False, True])
@pytest.mark.parametrize("seed", range(20))
def test_the_steps_of_the_chain_make_the_next_whatever_the_cents(seed, is_in):
    """Amounts of every size, some of them negative, as cancellations are."""
    chance = random.Random(seed)
    rows = [row | {"executed_cents": chance.choice((1, 1, 1, -1)) * chance.randrange(10 ** chance.randrange(1, 13))} for row in ROWS]
    accounts = accounts_of(*rows, asset_sales_in_savings=is_in)
    found = {id_: figure.value for id_, figure in catalogue.figures(accounts, MAIN, 2024).items()}
    cents = {row["nature"]: row["executed_cents"] for row in rows}
    assert found["management_savings"] - cents["66111"] == found["gross_savings"]
    assert found["gross_savings"] - found["debt_repayment"] == found["net_savings"]
    assert found["net_savings"] + sum(cents[nature] for nature in ("10222", "10226", "1321")) == found["own_funding"] - (
        0 if is_in else found["asset_sales"]
    )


def test_a_figure_that_is_divided_carries_all_that_traces_it():
    assert catalogue.figures(accounts_of(*ROWS), MAIN, 2024)["savings_rate"] == Figure(
        id="savings_rate",
        label="Taux d'épargne brute",
        authority=SIREN,
        budget=MAIN,
        year=2024,
        unit="percent",
        value=45.8333,
        previous=None,
        formula="(Recettes réelles de fonctionnement − dépenses réelles de fonctionnement − recettes réelles de fonctionnement, compte "
        "775) ÷ (recettes réelles de fonctionnement − recettes réelles de fonctionnement, compte 775).",
        selector="( + side=R section=F movement=real measure=amount_cents ; - side=D section=F movement=real measure=amount_cents ; "
        "- side=R section=F movement=real nature=775 measure=amount_cents ) / ( + side=R section=F movement=real measure=amount_cents ; "
        "- side=R section=F movement=real nature=775 measure=amount_cents )",
    )


def test_a_year_without_revenue_has_no_rate():
    assert catalogue.figures(accounts_of(ROWS[0]), MAIN, 2024)["savings_rate"].value is None


def test_a_voted_budget_is_not_judged():
    voted = {"stage": "BP", "voted_cents": 10_00}
    found = catalogue.figures(accounts_of(voted), MAIN, 2024)
    assert {"management_savings", "net_savings"} <= set(found)
    assert not {"savings_rate", "debt_years", "ratio_01"} & set(found)


def test_real_accounts(read_town):
    """Montreuil 2022, from domain tables made independently: savings, interest, years to repay."""
    accounts = read_town("montreuil")
    found = catalogue.figures(accounts, accounts.main, 2022)
    assert {id_: found[id_].value for id_ in ("interest", "management_savings", "gross_savings", "net_savings", "debt_outstanding")} == {
        "interest": 3_028_206_26,
        "management_savings": 24_241_485_38,
        "gross_savings": 21_213_279_12,
        "net_savings": 4_184_570_72,
        "debt_outstanding": 206_124_077_90,
    }
    assert (round(found["savings_rate"].value, 1), round(found["debt_years"].value, 1)) == (9.1, 9.7)
