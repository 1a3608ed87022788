"""The names of nomenclatures, however a file writes them."""

import pytest

from pipeline.nomenclature.names import KNOWN, canonical, split


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M57-M57_D", "M57-M57_D"), ("M57_D", "M57-M57_D"), ("m57-m57_a", "M57-M57_A"), ("M57", "M57"), ("M57-M57", "M57"),
        (" M14 ", "M14"), ("M14_COM_SUP3500", "M14-M14_COM_SUP3500"),
        ("M4-M43_D", "M4-M43_D"), ("M43-M43_D", "M4-M43_D"), ("M49", "M4-M49"),
        ("M57-M14_EPCI", ""), ("M57-M57_X", ""), ("M99", ""), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_one_spelling_for_each(text, name):
    assert canonical(text) == name


def test_every_known_name_is_its_own_spelling():
    assert [canonical(name) for name in KNOWN] == list(KNOWN)


def test_a_name_has_a_norm_and_a_declination():
    assert [split(name) for name in ("M57-M57_D", "M57", "M4-M43_D")] == [("M57", "M57_D"), ("M57", "M57"), ("M4", "M43_D")]
