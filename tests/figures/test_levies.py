"""Voted taxes: what holds together, what moved a product, and the figures that are published."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures import levies
from pipeline.figures.levies import Effects
from tests.figures.tiny import MAIN, WATER, accounts_of
from tests.figures.tiny_taxes import taxes


def one(**row):
    """The tax read from one row of the annex, None when it brings nothing."""
    found = levies.of(taxes(row))
    return next(iter(found.values()), None)


@pytest.mark.parametrize(
    ("row", "base", "rate", "wrong"),
    [
        # Montreuil 2021: a product a little above base × rate.
        ({"base_cents": 201_270_098_00, "rate_pct": 38.58, "product_cents": 77_909_354_00}, 201_270_098_00, "38.58", ""),
        # Mohon 2023: a base that is no base.
        ({"base_cents": 279_706_00, "rate_pct": 32.24, "product_cents": 281_101_00}, None, "32.24", "base"),
        ({"base_cents": 1_000_00, "rate_pct": 0.4144, "product_cents": 414_40}, 1_000_00, None, "rate"),
        ({"rate_pct": 250.0, "product_cents": 414_40}, None, None, "rate"),
        ({"rate_pct": -3.0, "product_cents": 414_40}, None, None, "rate"),
        # The edge: 5 % of the product.
        ({"base_cents": 95_000_000_00, "rate_pct": 10.0, "product_cents": 10_000_000_00}, 95_000_000_00, "10", ""),
        ({"base_cents": 94_999_990_00, "rate_pct": 10.0, "product_cents": 10_000_000_00}, None, "10", "base"),
        # A hundred euros is rounding.
        ({"base_cents": 400_00, "rate_pct": 50.0, "product_cents": 300_00}, 400_00, "50", ""),
        ({"product_cents": 3_924_580_00}, None, None, ""),
        ({"base_cents": 0, "rate_pct": 0.0, "product_cents": 3_924_580_00}, None, None, ""),
        ({"rate_pct": 36.0}, None, "36", ""),
    ],
)
def test_what_cannot_be_right_is_not_shown(row, base, rate, wrong):
    levy = one(**row)
    assert (levy.base, levy.rate, levy.wrong) == (base, Fraction(rate) if rate else None, wrong)
    assert levy.product == row.get("product_cents")


def test_what_brings_nothing_is_no_tax_and_the_rest_has_its_order():
    assert one(base_cents=0, rate_pct=0.0, product_cents=0) is None
    assert one(base_cents=100_00, rate_pct=None, product_cents=None) is None
    rows = [{"tax": code, "product_cents": 1_00} for code in ("01", "08", "03", "02", "17")]
    assert list(levies.of(taxes(*rows, {"tax": "02", "type": "I", "product_cents": 5_00}))) == ["02", "03", "01", "08"]


def test_a_tax_on_several_rows_adds_up_and_keeps_a_rate_that_is_the_same():
    rows = [{"base_cents": 1_000_00, "rate_pct": 20.0, "product_cents": 200_00}] * 2
    levy = levies.of(taxes(*rows))["02"]
    assert (levy.base, levy.rate, levy.product) == (2_000_00, 20, 400_00)
    levy = levies.of(taxes(rows[0], rows[1] | {"rate_pct": 30.0}))["02"]
    assert (levy.base, levy.rate, levy.product) == (2_000_00, None, 400_00)


def test_what_moved_a_product_adds_up_to_its_change():
    before = levies.of(taxes({"year": 2021, "base_cents": 201_270_098_00, "rate_pct": 38.58, "product_cents": 77_909_354_00}))
    now = levies.of(taxes({"year": 2022, "base_cents": 207_924_438_00, "rate_pct": 41.44, "product_cents": 86_376_579_00}))
    (found,) = levies.effects(now, before)
    assert found == Effects("02", 2_567_244_37, 5_946_638_93, -46_658_30)
    assert found.total == 86_376_579_00 - 77_909_354_00


@pytest.mark.parametrize(("years", "known"), [((2020, 2021), 0), ((2021, 2022), 1), ((2021, 2023), 0), ((2018, 2019), 1)])
def test_nothing_is_compared_over_the_reform_nor_over_a_gap(years, known):
    row = {"base_cents": 1_000_00, "rate_pct": 20.0, "product_cents": 200_00}
    before, now = (levies.of(taxes(row | {"year": year})) for year in years)
    assert len(levies.effects(now, before)) == known


def accounts(*rows: dict):
    lines = [{"year": year, "executed_cents": 100} for year in sorted({row.get("year", 2024) for row in rows})]
    return replace(accounts_of(*lines), taxes=taxes(*rows))


def test_figures_of_a_year():
    found = accounts(
        {"year": 2023, "base_cents": 900_00, "rate_pct": 40.0, "product_cents": 360_00},
        {"year": 2023, "tax": "01", "product_cents": 40_00},
        {"base_cents": 1_000_00, "rate_pct": 41.0, "product_cents": 410_00},
        {"tax": "01", "product_cents": 50_00},
    )
    assert {each.id: (each.unit, each.value, each.previous) for each in levies.figures(found, MAIN, 2024)} == {
        "tax_product": ("EUR", 460_00, 400_00),
        "tax_rate_property": ("percent", 41.0, 40.0),
        "tax_base_property": ("EUR", 1_000_00, 900_00),
        "tax_product_property": ("EUR", 410_00, 360_00),
        "tax_product_housing": ("EUR", 50_00, 40_00),
    }
    assert list(levies.figures(found, WATER, 2024)) == []


def test_totals_of_other_taxes_and_rates_of_before_the_reform_do_not_compare():
    other = accounts({"year": 2023, "product_cents": 360_00, "tax": "08"}, {"product_cents": 50_00, "tax": "01"})
    assert [each.previous for each in levies.figures(other, MAIN, 2024)] == [None, None]
    jump = accounts({"year": 2020, "rate_pct": 22.29, "product_cents": 1_00}, {"year": 2021, "rate_pct": 38.58, "product_cents": 2_00})
    assert {each.previous for each in levies.figures(jump, MAIN, 2021)} == {None}


def test_a_product_that_is_not_given_leaves_no_total():
    assert levies.total(levies.of(taxes({"product_cents": 5_00}, {"tax": "03", "rate_pct": 40.0}))) is None
    assert levies.total({}) is None
