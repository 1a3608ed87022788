"""Which scripts have something to do on a page."""

import pytest

from pipeline.pelican_plugin.scripts import at_work

PLAIN = {"component": "map", "groups": ()}
LISTED = {"component": "map", "groups": ("Projets",)}


@pytest.mark.parametrize(
    ("blocks", "paper", "expected"),
    [
        ((LISTED,), False, {"map", "chart"}),
        ((PLAIN,), False, {"chart"}),
        ((PLAIN, LISTED), False, {"map", "chart"}),
        ((LISTED,), True, set()),
    ],
)
def test_a_script_without_a_list_to_sift_or_on_paper_has_nothing_to_do(blocks, paper, expected):
    page = {"hero": (), "sections": ({"blocks": blocks},), "paper": "note" if paper else ""}
    assert at_work(page, {"map", "chart"}) == expected
