"""Themes hold actions of all plans and indicators; what an action is part of gives it its theme; one thing alone makes no theme."""

from dataclasses import replace

from pipeline.figures.themes import themes
from tests.figures.test_indicators import one as indicator
from tests.figures.test_plans import one


def test_a_theme_holds_what_bears_it_and_what_is_part_of_it():
    plan = one(
        {"action": "axe", "theme": "Climat"},
        {"action": "a", "parent": "axe"},
        {"action": "b", "parent": "axe", "theme": "Écoles"},
        {"action": "c", "theme": "climat"},
        {"action": "d", "theme": "Sport"},
    )
    measured = replace(indicator(targets=[{}], values=[("2022", 16.0)]), theme="Écoles")
    found = [(each.name, each.address, [action.id for action in each.actions], len(each.indicators)) for each in themes([plan], [measured])]
    assert found == [("Climat", "/resultats/themes/climat/", ["a", "c"], 0), ("Écoles", "/resultats/themes/ecoles/", ["b"], 1)]
