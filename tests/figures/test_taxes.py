import pytest

from pipeline.figures.breakdown import by_policy
from pipeline.figures.taxes import policies, split
from tests.figures.tiny import MAIN, accounts_of


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
