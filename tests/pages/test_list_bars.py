"""Lists of grants or contracts as bars: what gathers many is told and has no bar, not even that of nothing."""

from types import SimpleNamespace

from pipeline.formats import language
from pipeline.pages.list_bars import Item, bars, kept


def test_many_together_have_no_bar_beside_those_that_are_alone():
    given = [Item(name, euros * 100) for name, euros in (("un", 80_000), ("deux", 40_000), ("trois", 39_000), ("quatre", 38_000))]
    made = bars(SimpleNamespace(language=language("fr")), kept(given, 2, "bénéficiaires"), "des subventions")
    assert [(row.label, row.width_pct, row.value) for row in made.rows] == [
        ("Un", 100.0, 80_000_00), ("Deux", 50.0, 40_000_00), ("Les 2 autres bénéficiaires", None, 77_000_00)
    ]  # fmt: skip
