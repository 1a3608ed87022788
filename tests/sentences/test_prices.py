"""The second sentence of a series, on awkward amounts and prices."""

from fractions import Fraction

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.prices import real_change


@pytest.mark.parametrize(
    ("now", "before", "rise", "said"),
    [
        (108_86, 100_00, "1.1235", f"En tenant compte de la hausse des prix, c'est 3,1{NBSP}% de moins."),
        (120_00, 100_00, "1.1", f"En tenant compte de la hausse des prix, c'est 9,1{NBSP}% de plus."),
        (110_00, 100_00, "1.1", "En tenant compte de la hausse des prix, c'est à peu près autant."),
        (100_00, 100_00, "0.9", f"En tenant compte de la baisse des prix, c'est 11,1{NBSP}% de plus."),
        (9_000_000_00, 2_500_000_00, "1.2", f"En euros de 2024, c'était 3,0{NBSP}millions d'euros en 2021."),
        (100_00, 100_00, "1", ""),
        (100_00, 100_00, None, ""),
        (0, 100_00, "1.1", ""),
        (100_00, 0, "1.1", ""),
        (-100_00, 100_00, "1.1", ""),
        (100_00, -100_00, "1.1", ""),
    ],
)
def test_real_change(now, before, rise, said):
    assert real_change(now, before, Fraction(rise) if rise else None, 2021, 2024, language("fr")) == said
