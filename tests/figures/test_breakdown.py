"""What an amount is made of: each level adds up to the one above for each year, and each real line stands in exactly one leaf."""

import pytest

from pipeline.figures.breakdown import Breakdown, by_nature, by_policy
from tests.figures.tiny import MAIN, accounts_of

LIBRARY = {"function": "313", "function_label": "Bibliothèques"}
ROWS = (
    {"executed_cents": 60_00, "voted_cents": 70_00, "chapter": "012", "nature": "64111", **LIBRARY},
    {"executed_cents": 9_00, "nature": "6065", **LIBRARY},
    {"executed_cents": -1_00, "nature": "6065", **LIBRARY},
    {"executed_cents": 40_00, "section": "I", "chapter": "21", "nature": "2131", **LIBRARY},
    {"executed_cents": 5_00, "movement": "order", "chapter": "042", "nature": "6811"},
    {"executed_cents": 0, "nature": "6232", "function": "311"},
    {"executed_cents": 0, "voted_cents": 3_00, "nature": "6232", "function": "311"},
    {"executed_cents": 8_00, "nature": "6232", "function": "311", "year": 2023},
    {"executed_cents": 500_00, "side": "R", "chapter": "731", "nature": "73111", "function": "01"},
)  # fmt: skip


def told(breakdown: Breakdown, year: int) -> dict:
    """A breakdown as nested words and amounts in euros, one year of it."""

    def items(node):
        return {child.label: items(child) or child.cents[year] // 100 for child in node.in_year(year)}

    return items(breakdown.root)


def test_spending_by_policy():
    found = by_policy(accounts_of(*ROWS), MAIN, "D")
    assert told(found, 2024) == {
        "Culture et patrimoine": {
            "Bibliothèques": {"Personnel": 60, "Travaux et équipements": 40, "Achats et services": 8},
            "Conservatoires et pratiques artistiques": {"Achats et services": 0},
        }
    }
    culture = found.root.children[0]
    assert (culture.path, culture.cents, culture.voted) == (("culture",), {2024: 108_00, 2023: 8_00}, {2024: 73_00, 2023: 0})
    assert (culture.operating, culture.capital) == ({2024: 68_00, 2023: 8_00}, {2024: 40_00})


def test_spending_by_nature():
    assert told(by_nature(accounts_of(*ROWS), MAIN, "D"), 2024) == {
        "Personnel": {"Rémunérations du personnel": 60},
        "Travaux et équipements": {"Constructions": 40},
        "Achats et services": {"Achats non stockés de matières et fournitures": 8, "Publicité, publications, relations publiques": 0},
    }


def test_a_leaf_holds_its_lines_largest_first():
    found = by_policy(accounts_of(*ROWS), MAIN, "D")
    leaf = found.root.in_year(2024)[0].in_year(2024)[0].in_year(2024)[2]
    lines = found.lines(2024, leaf.path)
    assert [(line.line, line.amount_cents, line.voted_cents, line.row) for line in lines] == [(2, 9_00, None, 20), (3, -1_00, None, 30)]
    assert found.lines(1999, leaf.path) == []
    assert sorted(line.line for line in found.lines_below(2024, found.root)) == [1, 2, 3, 4, 7]


def test_a_line_that_nothing_tells_apart_still_has_an_address():
    found = by_policy(accounts_of({"executed_cents": 1, "nature": "9999", "nomenclature": "M99"}), MAIN, "D")
    assert [node.path for node in found.root.walk()][1:] == [("a-classer",), ("a-classer", "autres"), ("a-classer", "autres", "autres")]
    assert [node.label for node in found.root.walk()][1:] == ["Lignes à classer", "Autres", "Autres"]


def test_a_budget_without_spending_has_nothing_to_tell():
    found = by_policy(accounts_of({"executed_cents": 1, "side": "R"}), MAIN, "D")
    assert (found.root.cents, found.root.children, found.leaves) == ({}, [], {})


def check(found: Breakdown) -> None:
    """Assert that each level adds up to the one above, and that a line is in one leaf."""
    for node in found.root.walk():
        assert all(part and part == part.strip() for part in node.path), node.path
        assert node.label or not node.path
        for year, cents in node.cents.items():
            assert node.operating.get(year, 0) + node.capital.get(year, 0) == cents
            if node.children:
                below = node.in_year(year)
                assert sum(child.cents[year] for child in below) == cents, (node.path, year)
                assert sum(child.voted[year] for child in below) == node.voted[year], (node.path, year)
            else:
                assert sum(line.amount_cents for line in found.lines(year, node.path)) == cents, (node.path, year)
        siblings = [child.path[-1] for child in node.children]
        assert len(set(siblings)) == len(siblings), node.path


@pytest.mark.parametrize("town", ["demonstration", "montreuil", "crach", "mohon", "saint-malo"])
def test_each_level_adds_up_and_each_real_line_stands_in_one_leaf(town, read_town):
    accounts = read_town(town)
    for siret in accounts.budgets:
        for side in ("D", "R"):
            lines = accounts.lines
            real = lines[(lines["budget"] == siret) & (lines["side"] == side) & (lines["movement"] == "real")]
            moving = real[(real[["amount_cents", "voted_cents", "carried_over_cents"]].fillna(0) != 0).any(axis=1)]
            for make in (by_policy, by_nature):
                found = make(accounts, siret, side)
                check(found)
                in_leaves = [line.line for leaf in found.leaves.values() for line in leaf]
                assert sorted(in_leaves) == sorted(moving["line"])
                for year in accounts.years(siret):
                    whole = int(real.loc[real["year"] == year, "amount_cents"].sum())
                    assert found.root.cents.get(year, 0) == whole, (siret, side, year)
