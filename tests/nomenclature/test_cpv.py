"""The divisions of the procurement vocabulary."""

import pytest

from pipeline.nomenclature.cpv import category_of, divisions


@pytest.mark.parametrize(
    ("code", "category"),
    [("45316110-9", "works"), ("34430000", "supplies"), ("48000000", "supplies"), ("71631300", "services"), ("", ""), ("99000000", "")],
)
def test_the_category_of_a_code(code, category):
    assert category_of(code) == category


def test_every_division_of_the_vocabulary_is_there():
    assert len(divisions()) == 45
    assert {division.category for division in divisions().values()} == {"works", "supplies", "services"}
