"""Which rule takes a line."""

import pytest

from pipeline.nomenclature.rules import Rule, Rules


def rule(name: str, side: str = "", section: str = "", nature: str = "", function: str = "") -> Rule:
    return Rule(side, section, nature, function, (name,))


RULES = (
    rule("all"), rule("65", nature="65"), rule("657", nature="657"), rule("2", function="2"), rule("21", function="21"),
    rule("65 and 2", nature="65", function="2"), rule("revenue", side="R"), rule("657 in capital", section="I", nature="657"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (("D", "F", "6042", ""), "all"),
        (("D", "F", "651", "9"), "65"),
        (("D", "F", "6574", "9"), "657"),
        (("D", "F", "651", "213"), "65 and 2"),
        (("D", "F", "6574", "213"), "657"),
        (("D", "F", "6042", "213"), "21"),
        (("D", "F", "6042", "25"), "2"),
        (("R", "F", "7411", "9"), "revenue"),
        (("D", "I", "6574", ""), "657 in capital"),
    ],
)
def test_the_longest_account_then_the_longest_function_then_a_given_side(line, name):
    assert Rules(RULES).take(*line).target == (name,)


def test_whole_codes():
    rules = Rules(RULES, is_exact=True)
    assert rules.take("D", "F", "657", "").target == ("657",)
    assert rules.take("D", "F", "6574", "") is None


def test_no_rule():
    assert Rules([rule("65", nature="65")]).take("D", "F", "6042", "") is None
    assert Rules([]).take("D", "F", "6042", "") is None


def test_conflicts_are_rules_of_the_same_codes_with_other_targets():
    first, same, other = rule("a", nature="65"), rule("a", nature="65"), rule("b", nature="65")
    assert Rules([first, same, other]).conflicts() == [(first, other)]
