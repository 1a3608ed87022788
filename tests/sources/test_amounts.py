"""Numbers as official files write them."""

from decimal import Decimal

import pytest

from pipeline.sources.amounts import to_cents, to_count, to_decimal, typed_cents


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("2237963.13", 223796313), ("0", 0), ("0.00", 0), ("-0.00", 0), ("12", 1200), ("12.5", 1250), (".50", 50), ("12.", 1200),
        ("-1234.56", -123456), ("\u22121 234,56", -123456), ("+5.00", 500), ("  7.10 ", 710),
        ("1 234 567,89", 123456789), ("1\u00a0234,5", 123450), ("1\u202f234,50 €", 123450), ("1'234.50", 123450),
        ("1.234.567,89", 123456789), ("1,234,567.89", 123456789), ("12,00", 1200),
        ("1.5E3", 150000), ("1e-2", 1), ("1234.5600", 123456), ("9999999999999.99", 999999999999999),
    ],
)  # fmt: skip
def test_an_amount_is_exact(text, cents):
    assert to_cents(text) == cents


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12.345", "« 12.345 » est plus fin que le centime"),
        ("1e-3", "« 1e-3 » est plus fin que le centime"),
        ("0.1000000001", "« 0.1000000001 » est plus fin que le centime"),
        ("10000000000000", "« 10000000000000 » est plus grand que tout compte public"),
        ("1E99", "« 1E99 » est plus grand que tout compte public"),
        ("", "«  » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("12 4O0,00", "« 12 4O0,00 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("1.234.567", "« 1.234.567 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("1E999999999", "« 1E999999999 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("1_000", "« 1_000 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("50 %", "« 50 % » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("12 34", "« 12 34 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("1.2,5", "« 1.2,5 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("1,23.45", "« 1,23.45 » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("NaN", "« NaN » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("²", "« ² » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
        ("9" * 5000, f"« {'9' * 40}… » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"),
    ],
)
def test_what_is_no_amount_is_said(text, sentence):
    with pytest.raises(ValueError) as raised:
        to_cents(text)
    assert str(raised.value) == sentence


def test_a_percentage_stays_in_percent():
    assert [to_decimal(text) for text in ("1 874,44", "53,42%", "53.42 %", "54,46 ")] == [
        Decimal(n) for n in "1874.44 53.42 53.42 54.46".split()
    ]


def test_a_number_is_one_that_a_page_could_write():
    with pytest.raises(ValueError, match="« 1e99 » est un trop grand nombre"):
        to_decimal("1e99")


@pytest.mark.parametrize("text", ["3446", "3 446", "3\u202f446", "3.446", "3,446", "3446.00", "3446,0", "3 446 hab.", "3446 habitants"])
def test_a_population_however_it_is_written(text):
    assert to_count(text) == 3446


@pytest.mark.parametrize("text", ["", "néant", "3446.5", "34,46", "34 46", "34 4567", "1234.567", "-5", "9" * 30])
def test_what_is_no_population(text):
    with pytest.raises(ValueError, match="n'est pas un nombre entier"):
        to_count(text)


def test_what_somebody_typed_is_not_read_two_ways():
    assert [typed_cents(text) for text in ("12.50", "0,500", "12 500", "1.234.567,00", "12.500,00 €")] == [
        12_50, 50, 12_500_00, 1_234_567_00, 12_500_00
    ]  # fmt: skip
    for text in ("12.500 €", "1,350", "-5.000"):
        with pytest.raises(ValueError, match="se lit de deux façons"):
            typed_cents(text)
