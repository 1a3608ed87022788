"""Works, what was voted, flows, much or little, and the debt to come in English, on awkward values."""

from fractions import Fraction

import pytest

from pipeline.figures import flow_kinds
from pipeline.formats import MINUS, NBSP, language
from pipeline.nomenclature.competences import NAMES
from pipeline.sentences import flows as french_flows
from pipeline.sentences.en import equipment, execution, flows, labels, proportion, repayment
from pipeline.sentences.headings import Reporter

EN = language("en")
TOWN = Reporter("the town", "it", "Ormevanne")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(MINUS, "-")


@pytest.mark.parametrize(
    ("gross", "net", "expected"),
    [
        (100_00, 64_00, "Out of every €100, €36 comes from others: grants and refunded VAT."),
        (1000_00, 999_00, "Out of every €100, less than €1 comes from others: grants and refunded VAT."),
        (1000_00, 1_00, "Out of every €100, €99 comes from others: grants and refunded VAT."),
        (100_00, 0, "The grants and refunded VAT received in the year are equal to this spending."),
        (100_00, -1_00, "The grants and refunded VAT received in the year are more than this spending: they may be for earlier works."),
        (100_00, 100_00, "Neither a capital grant nor refunded VAT came in during the year."),
        (100_00, 101_00, ""),
        (0, -5_00, ""),
    ],
)
def test_who_pays_for_works(gross, net, expected):
    assert equipment.others(gross, net) == expected


@pytest.mark.parametrize(
    ("done", "voted", "expected"),
    [
        (938, 1000, "93.8% of what it had planned."),
        (1, 100_000, "less than 0.1% of what it had planned."),
        (99_999, 100_000, "more than 99.9% of what it had planned."),
        (100, 100, "exactly what it had planned."),
        (104, 100, "4.0% more than it had planned."),
        (900_000, 100_000, "€8,000 more than it had planned."),
        (0, 100, "nothing of what it had planned."),
        (-5, 100, "nothing of what it had planned."),
    ],
)
def test_what_was_voted(done, voted, expected):
    assert execution.whole(done, voted, 2024, TOWN, EN) == f"In 2024, the town spent {expected}"


@pytest.mark.parametrize(
    ("done", "voted", "expected"),
    [
        (842, 1000, "84.2% of what was planned was spent."),
        (100, 100, "exactly what was planned was spent."),
        (150, 100, "50.0% more than planned."),
        (0, 100, "nothing was spent."),
        (50_000, 0, "€500 spent, nothing planned."),
        (0, 0, "nothing was planned."),
    ],
)
def test_a_section(done, voted, expected):
    assert execution.part("To invest", "spent", done, voted, EN) == f"To invest: {expected}"


@pytest.mark.parametrize(
    ("done", "voted", "expected"),
    [
        (48_940_000_00, 52_060_000_00, "Planned: €52.1 million. Spent: €48.9 million, which is €3.2 million less."),
        (52_060_000_00, 48_940_000_00, "Planned: €48.9 million. Spent: €52.1 million, which is €3.2 million more."),
        (52_060_000_00, 52_060_000_00, "Planned: €52.1 million. Spent: €52.1 million, the same."),
        (52_060_000_00, 52_061_000_00, "Planned: €52.1 million. Spent: €52.1 million, which is less than €0.1 million less."),
        (0, 500_00, "Planned: €500. Spent: €0, which is €500 less."),
    ],
)
def test_the_difference_adds_up_as_displayed(done, voted, expected):
    assert plain(execution.difference(done, voted, "spent", EN)) == expected


@pytest.mark.parametrize(
    ("names", "role", "kind", "expected"),
    [
        (["Service des eaux", "main budget"], "annex", "annex_staff", "Service des eaux and main budget"),
        ([], "epci", "compensation", "An intermunicipal authority"),
        ([], "ccas", "ccas_staff", "An attached body (CCAS, caisse des écoles…)"),
    ],
)
def test_a_side_is_named_or_said(names, role, kind, expected):
    assert flows.side(names, role, kind) == expected


def test_flows():
    assert flows.removed(552_267_88, EN).startswith("€552,267.88 passes from one budget to another. Adding the budgets up")
    assert flows.missing(["EAU"], 2021) == (
        "The document for 2021 also presents another budget: “EAU”. Its file is not given: it is not counted in the figures of this site."
    )
    assert flows.missing(["EAU", "BOIS"], 2021) == (
        "The document for 2021 also presents 2 other budgets: “EAU” and “BOIS”. Their files are not given: they are not counted in the "
        "figures of this site."
    )
    assert flows.for_all(11_722_641_38, EN) == "For all its communes together, that authority records €11,722,641.38."
    assert plain(flows.crossed("Agglo", 2_500_000_00, EN)) == (
        "“Agglo”: its official document counts €2.5 million of reciprocal flows with all its communes together."
    )
    assert flows.twice(850_00, TOWN, EN) == (
        "Of what the town spends, €850 is its grant to the welfare centre (CCAS), which then spends it in turn: the two amounts must not "
        "be added together."
    )
    assert plain(flows.acting([("the town", 591_247_00)], ["the region", "the State"], 2024, False, EN)) == (
        "Spent in 2024: the town, €591,247. Also acting or able to act, with no amount here: the region and the State."
    )
    assert flows.acting([], ["the State"], 2025, True, EN) == "Acting or able to act: the State."


def test_every_kind_of_flow_and_of_authority_has_its_english_name():
    assert set(labels.FLOWS) == {kind.id for kind in (*flow_kinds.ATTACHED, *flow_kinds.OTHERS)}
    assert set(flows.UNNAMED) == set(french_flows.UNNAMED)
    assert set(labels.AUTHORITIES) == set(NAMES)


@pytest.mark.parametrize(
    ("part", "total", "said"),
    [(17_00, 100_00, "€17"), (1, 10**9, "less than €1"), (999, 1000, "more than €99"), (5, 5, "€100"), (-5, 100, ""), (5, 0, "")],
)
def test_on_a_hundred(part, total, said):
    assert proportion.hundred(part, total, EN) == said


@pytest.mark.parametrize(
    ("now", "before", "is_first", "said"),
    [
        (103_10, 100_00, False, ("compared with 2021", "+3.1%")),
        (96_90, 100_00, True, ("since 2021", "-3.1%")),
        (100_00, 100_00, True, ("since 2021", "the same")),
        (100_001, 100_000, False, ("compared with 2021", "about the same")),
        (5_00, 0, True, ("in 2021", "nothing")),
        (300_00, 100_00, False, ("in 2021", "€100")),
        (0, 100_00, False, ("in 2021", "€100")),
        (5_00, -100_00, False, ("in 2021", "-€100")),
    ],
)
def test_what_it_has_become(now, before, is_first, said):
    assert tuple(map(plain, proportion.moved(now, before, 2021, is_first, EN))) == said


def test_without_the_effect_of_prices():
    def constant(now: int, before: int, rise: Fraction | None):
        found = proportion.moved_in_constant_euros(now, before, rise, 2024, 2021, True, EN)
        return found and tuple(map(plain, found))

    assert constant(100_00, 100_00, Fraction(11, 10)) == ("since 2021, without the effect of prices", "-9.1%")
    assert constant(900_00, 100_00, Fraction(11, 10)) == ("in 2021, in 2024 euros", "€110")
    assert constant(1, 1, None) is constant(1, 1, Fraction(1)) is constant(1, 0, Fraction(2)) is None


def test_the_debt_to_come():
    assert repayment.outlook(2029, 2047, 2022) == (
        "Without a new loan, half the debt would be repaid by the end of 2029, and all of it in 2047."
    )
    assert repayment.outlook(2023, 2030, 2022) == "Without a new loan, half the debt would be repaid in 2023, and all of it in 2030."
    assert repayment.outlook(2023, 2023, 2022) == "Without a new loan, the whole debt would be repaid in 2023."
    start = "Made on the annex for 2021, the same computation gave"
    assert plain(repayment.checked(17_200_000_00, 17_000_000_00, 2022, EN)) == (
        f"{start} €17.2 million to repay in 2022; the annex for 2022 counts €17.0 million."
    )
    assert repayment.checked(241_602_00, 241_602_01, 2022, EN) == (
        f"{start} €241,602 to repay in 2022, and that is what the annex for 2022 says."
    )


@pytest.mark.parametrize(
    ("count", "cents", "expected"),
    [
        (1, 441_054_00, "One loan is not in it: the annex does not say how long it has left, or says that it is over. That is €441,054, "
         "0.2% of the debt."),
        (3, 100, "3 loans are not in it: the annex does not say how long they have left, or says that they are over. That is €1.00, less "
         "than 0.1% of the debt."),
        (1, -84_00, "One loan is not in it: the annex does not say how long it has left, or says that it is over. That is minus €84."),
    ],
)  # fmt: skip
def test_loans_that_are_not_in_it(count, cents, expected):
    assert repayment.apart(count, cents, 206_124_077_90, EN) == expected
