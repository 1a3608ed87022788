"""The debt in English sentences: grammar, number, and values that cannot be computed."""

import pytest

from pipeline.figures.debt import Group
from pipeline.formats import NBSP, language
from pipeline.sentences.en import debt
from pipeline.sentences.headings import Reporter

EN = language("en")
TIME = "That is how long it would take if all gross savings went into it"
TOWN = Reporter("the town", "it", "Ormevanne")


def test_title():
    assert debt.title(TOWN, 206_124_077_90, 2022, EN).replace(NBSP, " ") == "At the end of 2022, the town owes €206.1 million."
    assert debt.title(TOWN, 0, 2022, EN) == "At the end of 2022, the town owes nothing to its lenders."


@pytest.mark.parametrize(
    ("value", "before", "limit", "expected"),
    [
        (9.7, 9.5, 12, f"{TIME}: less than the legal alert level, 12 years. Compared with 9.5 years in 2021."),
        (14.0, None, 12, f"{TIME}: more than the legal alert level, 12 years."),
        (12.0, 12.0, 12, f"{TIME}: exactly the legal alert level, 12 years. As in 2021."),
        (3.0, None, None, f"{TIME}."),
        (None, 9.5, 12, "Gross savings in 2022 are nil or negative: no number of years would mean anything."),
    ],
)
def test_years(value, before, limit, expected):
    assert debt.years(value, before, limit, 2022, EN).replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([Group("Banque A", 3, 100)], "A single lender: Banque A."),
        ([Group("Banque A", 3, 75), Group("Banque B", 1, 25)], "2 lenders. The largest, Banque A, holds 75.0% of the debt."),
    ],
)
def test_lenders(groups, expected):
    assert debt.lenders(groups, 100, EN) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([Group("at a fixed rate", 3, 100)], "The whole debt is at a fixed rate."),
        ([Group("rate not given", 3, 100)], "The document does not give the rates."),
        ([Group("at a variable rate", 3, 75), Group("at a fixed rate", 1, 25)], "75.0% of the debt is at a variable rate."),
        ([Group("rate not given", 3, 75), Group("at a fixed rate", 1, 25)], "The document does not give the rate of 75.0% of the debt."),
    ],
)
def test_rates(groups, expected):
    assert debt.rates(groups, 100, EN) == expected


def test_cost():
    assert [text.replace(NBSP, " ") for text in debt.cost(17_028_708_40, 3_028_206_26, 210_152_296_30, 2022, EN)] == [
        "In 2022, €17.0 million of capital repaid and €3.0 million of interest and fees.",
        "That is €1.44 of interest and fees for every €100 owed at the start of the year.",
    ]
    assert debt.cost(5_000_000_00, 30_000_00, None, 2022, EN)[0] == (
        "In 2022, €5,000,000 of capital repaid and €30,000 of interest and fees."
    )
    assert debt.cost(0, 0, None, 2022, EN) == ("In 2022, €0 of capital repaid and €0 of interest and fees.", "")


def test_what_is_apart():
    assert debt.guaranteed(TOWN, 1, EN) == (
        "This loan is another body's. If that body could no longer pay, the town would have to pay in its place. It is not part of the "
        "debt."
    )
    assert debt.guaranteed(TOWN, 1200, EN).startswith("These 1,200 loans are those of other bodies, social landlords above all. If they ")
    assert debt.besides(Reporter("the “Eau” budget", "it", "Eau"), 84_00, EN) == (
        "This is the debt of the main budget. The “Eau” budget owes €84 on top of it."
    )
    assert debt.replaced(84_00, 2022, EN) == (
        "In 2022, €84 of loans replaced others, on new terms. The annex writes them twice; they are counted once here."
    )
