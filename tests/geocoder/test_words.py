"""The words of addresses: abbreviations, numbers stuck to their suffix, and how far two names are."""

import pytest

from pipeline.geocoder.words import edits, name_of, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12bis Bd. St-Jacques", ["12", "bis", "boulevard", "saint", "jacques"]),
        ("n° 4, av. du Gal Leclerc", ["n", "4", "avenue", "du", "general", "leclerc"]),
        ("1er étage, 2ème porte", ["1er", "etage", "2eme", "porte"]),
        ("Rue de l'Étape-au-Blé", ["rue", "de", "l", "etape", "au", "ble"]),
        ("Œuvre", ["oeuvre"]),
        ("…", []),
    ],
)
def test_the_words_of_a_text(text, said):
    assert [word.text for word in words(text)] == said


def test_capitals_and_what_stands_between():
    found = words("rue des Lilas : Tranche-Deux")
    assert [(word.text, word.is_capital, word.follows) for word in found] == [
        ("rue", False, False), ("des", False, True), ("lilas", True, True), ("tranche", True, False), ("deux", True, True)
    ]  # fmt: skip


def test_a_name_has_no_articles():
    assert name_of("Rue de l'Étape au Blé") == ("rue", "etape", "ble")


@pytest.mark.parametrize(
    ("one", "other", "most", "count"),
    [("lilas", "lilas", 2, 0), ("lilas", "lila", 2, 1), ("lilas", "lials", 2, 1), ("gare", "lilas", 2, 3), ("abc", "cba", 3, 2),
     ("", "ab", 3, 2)],
)  # fmt: skip
def test_edits(one, other, most, count):
    assert edits(one, other, most) == edits(other, one, most) == count
