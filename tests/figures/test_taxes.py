from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import Household, Town
from pipeline.figures.breakdown import by_policy
from pipeline.figures.taxes import households, notice, policies, split, town_rate
from pipeline.tables.notice_rates import NOTICE_RATES
from tests.figures.tiny import MAIN, accounts_of
from tests.figures.tiny_taxes import taxes


@pytest.mark.parametrize(
    ("cents", "weights", "parts"),
    [
        (600_00, (2, 1), [400_00, 200_00]),
        (100_00, (1, 1, 1), [34_00, 33_00, 33_00]),
        (100_01, (1, 1, 1), [33_34, 33_34, 33_33]),
        (1_00, (999, 1), [1_00, 0]),
        (1, (1, 1), [1, 0]),
        (1_000_000_00, (123_456_789_012_345, 1), [1_000_000_00, 0]),
    ],
)
def test_parts_add_up_to_the_amount(cents, weights, parts):
    assert split(cents, weights) == parts
    assert sum(parts) == cents


def test_operating_spending_alone_largest_first():
    accounts = accounts_of(
        {"function": "313", "nature": "6065", "executed_cents": 100},
        {"function": "211", "nature": "6067", "executed_cents": 300},
        {"function": "211", "nature": "2128", "section": "I", "executed_cents": 9000},
        {"function": "845", "nature": "60633", "executed_cents": -5},
    )
    found = policies(by_policy(accounts, MAIN, "D"), 2024)
    assert [(node.path, node.operating[2024]) for node in found] == [(("ecole-enfance",), 300), (("culture",), 100)]


def rates(*rows: tuple) -> pd.DataFrame:
    """Rows of a notice: (receiver, rate, fee, is_town)."""
    names = [column.name for column in NOTICE_RATES.columns]
    full = [
        (2024, receiver, "foncier", rate, fee, is_town, "avis.csv", place) for place, (receiver, rate, fee, is_town) in enumerate(rows, 2)
    ]
    return NOTICE_RATES.frame({name: [row[place] for row in full] for place, name in enumerate(names)})


def test_a_notice_is_shared_by_rates_and_the_state_adds_its_fees():
    shares = notice(rates(("Syndicat", 0.5, 8.0, False), ("Val", 7.5, 8.0, False), ("Commune", 40.0, 3.0, True)))
    assert [(share.receiver, share.rate) for share in shares] == [
        ("Commune", 40), ("Val", Fraction("7.5")), ("Syndicat", Fraction("0.5")), ("État", None)
    ]  # fmt: skip
    whole = Fraction("40") + Fraction("7.5") + Fraction("0.5") + Fraction("1.2") + Fraction("0.64")
    assert [Fraction(share.weight, sum(each.weight for each in shares)) for share in shares] == [
        40 / whole, Fraction("7.5") / whole, Fraction("0.5") / whole, Fraction("1.84") / whole
    ]  # fmt: skip


def test_without_fees_the_state_has_no_part():
    shares = notice(rates(("Commune", 41.44, None, True), ("Val", 8.56, None, False)))
    assert split(1_000_00, [share.weight for share in shares]) == [829_00, 171_00]
    assert notice(rates()) == []


def test_a_household_pays_what_is_given_or_its_base_at_the_rate():
    town = Town(
        Path(), "Ormevanne", "219912342", households=(Household("Une maison", 1_650_50, None), Household("Un studio", None, 1_234_00))
    )
    assert households(town, Fraction("41.44")) == [("Une maison", 1_650_50), ("Un studio", 511_00)]
    assert households(town, None) == [("Une maison", 1_650_50)]


def test_the_rate_is_the_annex_s_before_the_notice_s():
    accounts = replace(accounts_of({"executed_cents": 1}), notice_rates=rates(("Commune", 40.0, None, True)))
    assert town_rate(accounts, 2024) == 40 and town_rate(accounts, 2023) is None
    assert town_rate(replace(accounts, taxes=taxes({"rate_pct": 41.44, "product_cents": 1_00})), 2024) == Fraction("41.44")
