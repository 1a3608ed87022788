"""Whether a town lives within its means, in English, on the values of the French test."""

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.en.savings import answer, heading, question, steps
from pipeline.sentences.headings import Reporter
from pipeline.sentences.savings import Chain

EN = language("en")
TOWN, COUNTY = Reporter("the town", "it", "Ormevanne"), Reporter("the département", "it", "Vanelle")
MONTREUIL = Chain(232_485_381_10, 24_241_485_38, 21_213_279_12, 4_184_570_72, 21_915_873_06, 35_095_401_40, 13_000_490_00, -122_273_54)


def plain(*texts: str) -> list[str]:
    return [text.replace(NBSP, " ") for text in texts]


def test_question():
    assert (question(TOWN), question(COUNTY)) == ("Does the town live within its means?", "Does the département live within its means?")


@pytest.mark.parametrize(
    ("gross", "net", "expected"),
    [
        (21_200_000_00, 4_200_000_00,
         "Yes in 2022: the year's revenue paid for the services and repaid the loans, and left €4.2 million to invest."),
        (500_00, 500_00, "Yes in 2022: the year's revenue paid for the services, and left €500 to invest."),
        (500_00, 0, "Yes in 2022: the year's revenue paid for the services and repaid the loans, leaving nothing to invest."),
        (0, 0, "Yes in 2022: the year's revenue paid for the services, leaving nothing to invest."),
        (500_00, -700_00, "Not entirely in 2022: revenue paid for the services, but €700 was missing to repay the loans."),
        (-3_000_000_00, -5_000_000_00, "No, not in 2022: services and interest cost €3.0 million more than the year's revenue."),
    ],
)  # fmt: skip
def test_answer(gross, net, expected):
    chain = Chain(100_000_000_00, gross, gross, net, 0, 0, 0, 0)
    assert plain(answer(chain, 2022, EN)) == [expected]


def test_steps_add_up_as_displayed():
    assert plain(*steps(MONTREUIL, "9.1%", TOWN, EN)) == [
        "The year's revenue (taxes, state grants, charges) comes to €232.5 million. Once the services are paid for (€208.3 million), "
        "€24.2 million is left, known as management savings.",
        "Interest on loans takes €3.0 million: €21.2 million is left, known as gross savings, or 9.1% of revenue.",
        "Capital repaid to lenders takes €17.0 million: €4.2 million is left, known as net savings.",
        "With €17.7 million of refunded VAT, development tax, grants received and asset sales, the town can invest €21.9 million without "
        "borrowing.",
        "The town invested €35.1 million and borrowed €13.0 million, with €0.1 million of other revenue.",
        "Taken from the reserves of earlier years: €0.1 million.",
    ]


def test_a_step_that_takes_almost_nothing_is_not_nothing():
    chain = Chain(90_000_000_00, 5_000_010_00, 5_000_000_00, 5_000_000_00, 5_000_000_00, 0, 0, 5_000_000_00)
    assert plain(*steps(chain, "", TOWN, EN))[1:] == [
        "Interest on loans takes less than €0.1 million: €5.0 million is left, known as gross savings.",
        "The town can therefore invest €5.0 million without borrowing.",
        "The town invested nothing.",
        "Added to reserves: €5.0 million.",
    ]


def test_steps_of_a_year_that_lacks_everything():
    chain = Chain(1_000_00, -200_00, -200_00, -300_00, -300_00, 0, 0, -300_00)
    assert plain(*steps(chain, "", COUNTY, EN)) == [
        "The year's revenue (taxes, state grants, charges) comes to €1,000. Once the services are paid for (€1,200), €200 is missing, so "
        "management savings are negative.",
        "No interest is paid: gross savings are the same.",
        "Capital repaid to lenders takes €100: €300 is missing, so net savings are negative.",
        "Even with its own capital revenue, the département can invest nothing without borrowing.",
        "The département invested nothing.",
        "Taken from the reserves of earlier years: €300.",
    ]


@pytest.mark.parametrize(
    ("gross", "repaid", "is_forecast", "expected"),
    [
        (-1, 0, True, "What the budget plans."),
        (-1, 0, False, "The town spent more on running services than it received in the year."),
        (0, 0, False, "The town saves on its everyday running."),
        (5, 5, False, "The town saves enough to repay its loans."),
        (4, 5, False, "The town does not save enough to repay its loans of the year."),
    ],
)
def test_heading(gross, repaid, is_forecast, expected):
    assert heading(gross, repaid, is_forecast, TOWN) == expected
