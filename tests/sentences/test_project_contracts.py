"""Contracts of a project in words."""

import pytest

from pipeline.formats import language
from pipeline.sentences import project_contracts

FR = language("fr")


@pytest.mark.parametrize(
    ("count", "changes", "title"),
    [
        (1, 0, "Un marché signé pour ce projet."),
        (1, 1, "Un marché signé pour ce projet, avec une modification."),
        (3, 2, "3 marchés signés pour ce projet, avec 2 modifications."),
    ],
)
def test_contracts_are_counted_with_their_changes(count, changes, title):
    assert project_contracts.heading(count, changes) == title


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((100_00, 0, False), "Ensemble, ils engagent 100 euros hors taxes."),
        ((100_00, -20_00, True), "Ensemble, hors accords-cadres, ils engagent 100 euros hors taxes ; leurs modifications en retirent 20 "
                                 "euros."),
        ((0, 5_00, False), ""),
    ],
)  # fmt: skip
def test_contracts_are_summed_apart_from_what_changed(given, said):
    assert project_contracts.money(*given, FR).replace("\u00a0", " ") == said
