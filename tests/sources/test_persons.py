"""What is free text in official files and names somebody does not become a row; what only looks like it does."""

import pytest

from pipeline.sources import persons


@pytest.mark.parametrize(
    "text",
    ["Travaux d'office chez M. Untel", "MME UNTEL, 3 RUE HAUTE", "Consorts Untel", "Péril, Monsieur U.", "INDIVISION UNTEL"],
)
def test_a_titled_name_is_left_out(text):
    assert persons.without(text) == ""


@pytest.mark.parametrize("text", ["IMMEUBLE LE GAZON", "LOT M", "Groupe scolaire Les Tilleuls", "Aménagement m2", "C.A.M. du Val", ""])
def test_what_names_nobody_stays(text):
    assert persons.without(text) == text
