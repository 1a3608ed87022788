"""What every page bears, on real towns."""

import pytest

from pipeline.pages import all as all_pages
from tests.pages import built


@pytest.mark.parametrize(
    ("town", "start"),
    [
        ("montreuil", "Chiffres du compte administratif 2022 et des années précédentes, tels que transmis à l'État ; "),
        # No account came before the only one: what is given besides is the budget voted after it.
        ("crach", "Chiffres du compte administratif 2021 et du budget voté de 2022, tels que transmis à l'État ; "),
        ("mohon", "Chiffres du compte financier unique 2023, tels que transmis à l'État ; "),
        ("saint-malo", "Chiffres du budget primitif 2022, tels que transmis à l'État ; "),
    ],
)
def test_the_last_sentence_names_the_years_that_are_given(shared_data, town, start):
    assert all_pages.source(built.site(town)).startswith(start)
