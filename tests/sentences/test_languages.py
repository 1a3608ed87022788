"""What is said in French can be said in English: the same themes, the same functions, the same parameters."""

import inspect
from importlib import import_module

import pytest

from tests.conftest import ROOT

# A function added to a French theme is written in English too, or named here when no English page can tell it yet.
FRENCH_ONLY: dict[str, set[str]] = {}
FRENCH_ONLY_THEMES = {
    "authorisations",
    "accessibility",
    "commitments",
    "contacts",
    "contracts",
    "coverage",
    "decisions",
    "districts",
    "groups",
    "plain",
    "indicators",
    "located",
    "media",
    "paid_places",
    "places",
    "plan_authorities",
    "portfolio",
    "project_contracts",
    "project_costs",
    "projects",
    "requests",
    "results",
    "returns",
    "scorecard",
    "slides",
    "staff",
    "subsidies",
    "surveys",
    "territories",
    "themes",
    "wellbeing",
}
THEMES = (
    "clauses", "comparison", "debt", "equipment", "execution", "flows", "headings", "levies", "measures", "prices", "proportion",
    "quotes", "ratios", "repayment", "retold", "savings", "surplus", "two_sides",
)  # fmt: skip
# Rules without words, which English takes as they are; and what only English needs: French writes a sign in words in its own way.
SHARED = {"savings": {"displayed", "verdict"}, "surplus": {"cover", "parted"}}
ENGLISH_ONLY = {"clauses": {"signed_amount"}}


def functions(module) -> dict[str, inspect.Signature]:
    """The public functions that a module defines or passes on as its own, with their parameters."""
    own = {name: value for name, value in vars(module).items() if inspect.isfunction(value) and not name.startswith("_")}
    passed_on = getattr(module, "__all__", ())
    return {name: inspect.signature(value) for name, value in own.items() if value.__module__ == module.__name__ or name in passed_on}


def shape(parameters) -> list[tuple]:
    """The name of each parameter, how it is given, and whether it may be left out: a default text differs between languages."""
    return [(each.name, each.kind, each.default is each.empty) for each in parameters.values()]


def themes(folder: str) -> set[str]:
    return {path.stem for path in (ROOT / folder).glob("*.py")} - {"__init__"}


def test_every_theme_is_spoken_or_said_to_be_french_only():
    assert themes("pipeline/sentences") == set(THEMES) | FRENCH_ONLY_THEMES
    assert themes("pipeline/sentences/en") == set(THEMES) | {"labels"}


@pytest.mark.parametrize("theme", THEMES)
def test_both_languages_offer_the_same_functions_with_the_same_parameters(theme):
    french = functions(import_module(f"pipeline.sentences.{theme}"))
    english = functions(import_module(f"pipeline.sentences.en.{theme}"))
    wanted = set(french) - FRENCH_ONLY.get(theme, set()) - SHARED.get(theme, set())
    assert set(english) - ENGLISH_ONLY.get(theme, set()) == wanted
    for name in wanted:
        ours, theirs = english[name].parameters, french[name].parameters
        assert shape(ours) == shape(theirs), name
