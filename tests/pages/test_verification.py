"""What is checked and what differs, as a real town's page shows it."""

from pipeline.pages import verification
from tests.pages import built


def test_a_difference_without_amounts_misses_none(shared_data):
    """A dash is «non communiqué»: what compares no amounts has none to give."""
    page = verification.page(built.site("montreuil"))
    (found,) = (block for section in page.sections for block in section.blocks if getattr(block, "caption", "") == "Les écarts trouvés")
    shown = {(row[0], row[1].split(",")[0]): row[2:] for row in found.rows}
    assert shown[2022, "118 lignes sur 1\u202f359"] == ("", "", "")
    assert shown[2021, "Dépenses d'investissement"] == (50_817_147_30, 49_219_784_06, -1_597_363_24)
