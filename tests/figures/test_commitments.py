"""Commitments against the accounts: each kind, planned years, policies, what is not known; and on a real city, with invented bounds."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures import selector_text
from pipeline.figures.commitments import BEYOND, HELD, LATER, MISSED, UNKNOWN, WITHIN, Commitment, commitments
from pipeline.figures.selector import Selector, Term
from pipeline.tables.commitments import COMMITMENTS
from tests.figures.tiny import accounts_of
from tests.pages import built

BLANK = {column.name: {"number": None, "integer": None}.get(column.kind, "") for column in COMMITMENTS.columns}
BLANK |= {"commitment": "c", "name": "Engagement", "figure": "operating_expenditure", "first_year": 2022, "last_year": 2024,
          "file": "c.csv", "row": 2}  # fmt: skip
CULTURE = {"function": "311", "chapter": "65", "nature": "65748"}
LINES = (
    {"year": 2021, "executed_cents": 1000_00},
    {"year": 2022, "executed_cents": 980_00},
    {"year": 2023, "executed_cents": 970_00},
    {"year": 2024, "stage": "BP", "voted_cents": 1100_00},
    CULTURE | {"year": 2023, "executed_cents": 30_00},
    CULTURE | {"year": 2023, "chapter": "011", "nature": "6232", "executed_cents": 5_00},
)


def table(*given: dict):
    full = [BLANK | each for each in given]
    return COMMITMENTS.frame({column.name: [row[column.name] for row in full] for column in COMMITMENTS.columns})


def one(**given) -> Commitment:
    (found,) = commitments(replace(accounts_of(*LINES), commitments=table(given)))
    return found


def standings(found: Commitment) -> list[str]:
    return [year.standing for year in found.years]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"kind": "ceiling", "high": 980.0}, [HELD, MISSED, BEYOND]),
        ({"kind": "ceiling", "high": 1100.0, "last_year": 2025}, [HELD, HELD, WITHIN, LATER]),
        ({"kind": "floor", "low": 980.01}, [MISSED, HELD, WITHIN]),
        ({"kind": "corridor", "low": 980.0, "high": 1004.99}, [HELD, MISSED, BEYOND]),
        ({"kind": "ceiling", "high": 1000.0, "first_year": 2020, "last_year": 2021}, [UNKNOWN, HELD]),
        # The year before, then a budget that is only voted: never compared with an account.
        ({"kind": "change", "high": -2.0}, [HELD, MISSED, LATER]),
        ({"kind": "change", "low": 2.55, "high": 2.56, "first_year": 2023, "last_year": 2023}, [HELD]),
        ({"kind": "change", "high": -2.0, "first_year": 2021, "last_year": 2021}, [UNKNOWN]),
    ],
)
def test_each_kind_is_judged_year_by_year(given, told):
    assert standings(one(**given)) == told


def test_a_change_from_a_base_year_is_a_trajectory_and_not_the_change_of_each_year():
    found = one(kind="change", high=-2.0, base_year=2021)
    assert [year.high for year in found.years] == [980, Fraction("960.4"), Fraction("941.192")]
    assert (standings(found), found.unit, found.base) == ([HELD, MISSED, BEYOND], "EUR", 1000)


def test_a_policy_limits_the_lines_and_a_year_without_its_lines_is_not_nothing():
    found = one(kind="ceiling", high=35.0, policy="culture")
    assert [(year.value, year.standing) for year in found.years] == [(None, UNKNOWN), (35, HELD), (None, LATER)]
    assert found.words == "Dépenses réelles de fonctionnement, « Culture et patrimoine »."


def test_lines_may_be_named_as_figures_publish_them():
    found = one(kind="floor", low=5.0, figure="", lines="+ side=D section=F nature=65748|6232 ; - side=D chapter=65")
    assert [(year.value, year.standing) for year in found.years] == [(0, MISSED), (5, HELD), (0, BEYOND)]
    chosen = (Selector("D", "F", natures=("65748", "6232")), Selector("D", chapters=("65",)))
    assert found.terms == (Term(1, chosen[0]), Term(-1, chosen[1]))
    text = " ; ".join(f"{'+' if term.sign > 0 else '-'} {term.selector.text()}" for term in found.terms)
    assert selector_text.terms(text) == found.terms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("section=F", "« section=F » ne dit pas le sens : « side=D » (dépenses) ou « side=R » (recettes)"),
        ("side=D chapitre=65", "« chapitre=65 » n'est pas compris (attendu, par exemple : « side=D section=F movement=real "
                               "chapter=011|012 »)"),
        ("side=X", "« X » n'est pas une valeur de side (D, R)"),
    ],
)  # fmt: skip
def test_lines_that_cannot_be_read_are_told(text, said):
    with pytest.raises(ValueError) as caught:
        selector_text.terms(text)
    assert str(caught.value) == said


def test_a_real_city_against_invented_bounds(shared_data):
    given = (
        {"commitment": "invest", "figure": "equipment_expenditure", "kind": "corridor", "low": 25e6, "high": 35e6},
        {"commitment": "debt", "figure": "Capacité de désendettement", "kind": "ceiling", "high": 10.0, "unit": "years"},
        {"commitment": "change", "kind": "change", "high": 1.2, "base_year": 2017},
        {"commitment": "savings", "figure": "gross_savings", "kind": "floor", "low": 20e6},
    )
    rows = table(*({"first_year": 2018, "last_year": 2023} | each for each in given))
    invest, debt, change, savings = commitments(replace(built.read("montreuil"), commitments=rows))
    assert standings(invest) == [MISSED, HELD, HELD, HELD, HELD, LATER]
    assert invest.years[0].value == Fraction("35154918.57")
    assert (standings(debt), debt.figure) == ([MISSED, MISSED, MISSED, HELD, HELD, LATER], "debt_years")
    assert standings(change) == [HELD, HELD, HELD, MISSED, MISSED, LATER]
    assert change.years[0].high == Fraction("192300929.59") * Fraction("1.012")
    assert standings(savings) == [MISSED, MISSED, HELD, HELD, HELD, LATER]
