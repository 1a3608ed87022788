"""Surveys: shares, and margins of random samples alone; returns on investment."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures.returns import returns
from pipeline.figures.surveys import margin, surveys
from pipeline.tables.returns import RETURNS
from pipeline.tables.surveys import SURVEY_ANSWERS, SURVEYS
from tests.figures.test_plans import rows
from tests.figures.tiny import accounts_of

SURVEY = {column.name: "" for column in SURVEYS.columns}
SURVEY |= {"survey": "s", "name": "Cadre de vie", "population": 20000, "asked": 4000, "answered": 1200, "mode": "random", "row": 2}
ANSWER = {"survey": "s", "question": "Content ?", "base": 1200, "is_multiple": False, "file": "r.csv", "row": 2}
RETURN = {column.name: "" for column in RETURNS.columns}
RETURN |= {
    "return": "led",
    "name": "LED",
    "cost_cents": 100_00,
    "yearly_cost_cents": None,
    "yearly_gain_cents": 40_00,
    "years": None,
    "row": 2,
}


def one(*counts: int, base: int = 1200, is_multiple: bool = False, **survey):
    given = [
        {"answer": f"Réponse {place}", "answers": count, "base": base, "is_multiple": is_multiple} for place, count in enumerate(counts)
    ]
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    (found,) = surveys(replace(accounts, surveys=rows(SURVEYS, SURVEY, [survey]), survey_answers=rows(SURVEY_ANSWERS, ANSWER, given)))
    return found


def a_return(**given):
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    (found,) = returns(replace(accounts, returns=rows(RETURNS, RETURN, [given])))
    return found


@pytest.mark.parametrize(
    ("count", "base", "population", "points"),
    [
        # The textbook's: a thousand people, half of them.
        (500, 1000, None, 3.099),
        (500, 1000, 20000, 3.021),
        (100, 1000, None, 1.859),
        # The whole population answered: no error is left.
        (500, 1000, 1000, 0.0),
        (4, 1000, None, None),
        (996, 1000, None, None),
        (15, 29, None, None),
        (15, 30, None, 17.892),
    ],
)
def test_the_margin_of_a_share(count, base, population, points):
    found = margin(count, base, population)
    assert (found if found is None else round(100 * found, 3)) == points


def test_a_random_sample_has_margins():
    found = one(720, 440)
    (question,) = found.questions
    assert (found.response_rate, found.has_margins, question.base, question.rest) == (Fraction(3, 10), True, 1200, 40)
    assert [(each.share, round(100 * each.margin, 2)) for each in question.answers] == [(Fraction(3, 5), 2.69), (Fraction(11, 30), 2.64)]


@pytest.mark.parametrize("mode", ["quota", "everybody", "open", ""])
def test_no_other_has(mode):
    assert not one(720, 480, mode=mode).has_margins


def test_few_answers_make_no_percentage():
    (question,) = one(14, 10, base=24, answered=24).questions
    assert [(each.count, each.share, each.margin) for each in question.answers] == [(14, None, None), (10, None, None)]


def test_who_answered_out_of_how_many():
    assert one(mode="open").response_rate is None
    assert one(asked=None).response_rate is None
    assert one(asked=None, mode="everybody").response_rate == Fraction(6, 100)


@pytest.mark.parametrize(
    ("given", "net", "payback", "balance", "is_paid_back"),
    [
        ({}, 40_00, Fraction(5, 2), None, True),
        ({"years": 10.0}, 40_00, Fraction(5, 2), 300_00, True),
        ({"years": 2.0}, 40_00, Fraction(5, 2), -20_00, False),
        ({"yearly_cost_cents": 40_00}, 0, None, None, False),
        ({"yearly_cost_cents": 50_00, "years": 1.5}, -10_00, None, -115_00, False),
        ({"cost_cents": 0}, 40_00, Fraction(0), None, True),
    ],
)
def test_a_return_is_paid_back_or_not(given, net, payback, balance, is_paid_back):
    found = a_return(**given)
    assert (found.net_cents, found.payback, found.balance_cents, found.is_paid_back) == (net, payback, balance, is_paid_back)
