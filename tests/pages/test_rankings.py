"""An item over the years, as its heading tells it: what is over is compared, what is only voted stands beside it."""

import pytest

from pipeline.figures.breakdown import Node
from pipeline.formats import NARROW, NBSP
from pipeline.pages import rankings
from pipeline.pages.shelf import shelves
from tests.pages import built


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        ({2021: 661_480_00, 2022: 814_280_00}, "661 480 euros en 2021, 814 280 euros au budget voté de 2022."),
        # An item of the voted budget alone once was «0 euro en 2021, contre 445 000 euros en 2022.»
        ({2022: 445_000_00}, "Rien en 2021, 445 000 euros au budget voté de 2022."),
        ({2021: 0, 2022: 0}, "0 euro en 2021."),
    ],
)
def test_what_is_voted_is_never_what_came_before(shared_data, cents, said):
    """Crac'h gives the accounts of 2021 and the budget voted for 2022."""
    site = built.site("crach")
    view = site.views[site.accounts.main, 2021]
    node = Node(("recettes", "emprunts", "nouveaux"), "Emprunts", cents=cents)
    (section,) = rankings.series(site, view, shelves(site, view.siret)[0], node, "Emprunts")
    assert section.title.replace(NBSP, " ").replace(NARROW, " ") == said
