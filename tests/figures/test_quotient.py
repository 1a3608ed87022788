"""Quotients: exact, in their unit, and without a value rather than with a huge one."""

from fractions import Fraction

import pytest

from pipeline.figures.loans import LoanSelector
from pipeline.figures.quotient import Behind, Quotient, published
from pipeline.figures.selector import Selector, Term
from tests.figures.tiny import lines
from tests.figures.tiny_loans import loans

REVENUE, SPENDING = Term(1, Selector("R", "F", "real")), Term(1, Selector("D", "F", "real"))
OWED = Term(1, LoanSelector("01"))


def behind(received: int, spent: int, inhabitants: int | None = None, owed: int | None = None) -> Behind:
    rows = lines({"side": "R", "executed_cents": received}, {"executed_cents": spent})
    rows["amount_cents"] = rows["executed_cents"]
    return Behind(rows, None if owed is None else loans({"owed_cents": owed}), inhabitants)


@pytest.mark.parametrize(
    ("unit", "numerator", "denominator", "rows", "expected"),
    [
        ("percent", (SPENDING,), (REVENUE,), behind(300_00, 100_00), Fraction(100, 3)),
        ("percent", (SPENDING,), (REVENUE,), behind(300_00, -6_00), Fraction(-2)),
        ("percent", (SPENDING,), (REVENUE,), behind(0, 100_00), None),
        ("percent", (SPENDING,), (REVENUE,), behind(-1, 100_00), None),
        ("percent", (), (REVENUE,), behind(300_00, 100_00), None),
        ("EUR/inhabitant", (SPENDING,), (), behind(0, 100_00, 8), Fraction(25, 2)),
        ("EUR/inhabitant", (SPENDING,), (), behind(0, 100_00), None),
        ("years", (OWED,), (REVENUE,), behind(10_00, 0, owed=95_00), Fraction(19, 2)),
        ("years", (OWED,), (REVENUE,), behind(10_00, 0, owed=0), Fraction(0)),
        ("years", (OWED,), (REVENUE,), behind(10_00, 0), None),
    ],
)
def test_value(unit, numerator, denominator, rows, expected):
    assert Quotient("id", "label", "meaning", unit, numerator, denominator).value(rows) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, None), (Fraction(1, 3), 0.3333), (Fraction(-1, 3), -0.3333), (Fraction(1, 20000), 0.0001), (Fraction(12), 12.0)],
)
def test_published(value, expected):
    assert published(value) == expected


def test_words_of_what_cannot_be_computed():
    assert Quotient("id", "label", "meaning", "percent", ()).words() == "Ne se calcule pas à partir des comptes."
    assert Quotient("id", "label", "meaning", "EUR/inhabitant", (OWED,)).words() == (
        "(Capital restant dû au 31 décembre, emprunts de la collectivité (annexe de la dette, nature 01)) ÷ (nombre d'habitants)."
    )
