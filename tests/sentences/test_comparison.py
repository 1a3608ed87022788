"""Our place among other towns, in sentences that judge nothing."""

from fractions import Fraction

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import comparison

FR = language("fr")
EUROS = FR.scale_of(1_000_00)


@pytest.mark.parametrize(
    ("ours", "median", "said"),
    [
        (1_041_00, 1_000_00, f"Lioubrac : 1{NARROW}041{NBSP}€ par habitant, 4,1{NBSP}% de plus que la médiane."),
        (900_00, 1_000_00, f"Lioubrac : 900{NBSP}€ par habitant, 10,0{NBSP}% de moins que la médiane."),
        (1_000_40, 1_000_00, f"Lioubrac : 1{NARROW}000{NBSP}€ par habitant, à peu près la médiane."),
        (0, 0, f"Lioubrac : 0{NBSP}€ par habitant, à peu près la médiane."),
        (250_00, 100_00, f"Lioubrac : 250{NBSP}€ par habitant, pour une médiane de 100{NBSP}€."),
        (0, 100_00, f"Lioubrac : 0{NBSP}€ par habitant, pour une médiane de 100{NBSP}€."),
        (20, 100_00, f"Lioubrac : moins de 1{NBSP}€ par habitant, 99,8{NBSP}% de moins que la médiane."),
        (3, 100_00, f"Lioubrac : moins de 1{NBSP}€ par habitant, pour une médiane de 100{NBSP}€."),
        (-50_00, 100_00, f"Lioubrac : −50{NBSP}€ par habitant, pour une médiane de 100{NBSP}€."),
    ],
)
def test_title(ours, median, said):
    assert comparison.title("Lioubrac", ours, Fraction(median), EUROS, FR) == said


@pytest.mark.parametrize(
    ("rank", "shared_by", "said"),
    [
        (1, 1, "le plus élevé des 9"),
        (1, 2, "1er sur 9 à égalité"),
        (3, 1, "3e sur 9"),
        (9, 1, "le plus bas des 9"),
        (8, 2, "8e sur 9 à égalité"),
    ],
)
def test_place(rank, shared_by, said):
    assert comparison.place(rank, 9, shared_by) == said


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        ((1, 1, -1), "Sur 3 montants par habitant, Lioubrac est au-dessus de la médiane pour 2, au-dessous pour 1."),
        ((-1, 0), "Sur 2 montants par habitant, Lioubrac est au-dessous de la médiane pour 1, à son niveau pour 1."),
        ((0,), "Sur 1 montant par habitant, Lioubrac est au niveau de la médiane pour 1."),
    ],
)
def test_overview(sides, said):
    assert comparison.overview("Lioubrac", sides) == f"{said} Être au-dessus n'est ni mieux ni moins bien : cela dit où regarder."


def test_bands_and_inhabitants():
    assert comparison.band("20000-49999", FR) == f"de 20{NARROW}000 à 49{NARROW}999 habitants"
    assert comparison.band("100000-", FR) == f"100{NARROW}000 habitants ou plus"
    assert comparison.inhabitants(24_131, FR) == f"24{NARROW}100{NBSP}habitants"
    assert comparison.inhabitants(990, FR) == f"990{NBSP}habitants"
