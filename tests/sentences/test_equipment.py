"""Who pays for equipment, in a sentence for every size of what others give."""

import pytest

from pipeline.sentences import equipment


@pytest.mark.parametrize(
    ("gross", "net", "expected"),
    [
        (100_00, 64_00, "Sur 100\u00a0euros, 36 viennent d'autres : subventions et TVA remboursée."),
        (100_00, 99_00, "Sur 100\u00a0euros, 1 vient d'autres : subventions et TVA remboursée."),
        (1000_00, 999_00, "Sur 100\u00a0euros, moins d'un vient d'autres : subventions et TVA remboursée."),
        (1000_00, 1_00, "Sur 100\u00a0euros, 99 viennent d'autres : subventions et TVA remboursée."),
        (100_00, 0, "Les subventions et la TVA remboursée reçues dans l'année font autant que cette dépense."),
        (100_00, -1_00, "Les subventions et la TVA remboursée reçues dans l'année dépassent cette dépense : elles peuvent être celles de "
                        "travaux d'avant."),
        (100_00, 100_00, "Ni subvention d'investissement ni TVA remboursée n'est arrivée dans l'année."),
        (100_00, 101_00, ""),
        (0, -5_00, ""),
    ],
)  # fmt: skip
def test_others(gross, net, expected):
    assert equipment.others(gross, net) == expected
