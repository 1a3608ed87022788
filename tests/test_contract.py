"""What pages hold and what the theme draws are the same: every field of the contract reaches a reader, and none is asked for in vain."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from pipeline import report
from pipeline.errors import Findings
from pipeline.pelican_plugin.addresses import Addresses
from pipeline.pelican_plugin.rendering import Renderer
from tests.pelican_plugin import patterns, pieces, places

THEME = Path(__file__).parents[1] / "theme"
# What report.json carries for others than the templates: open data, the style sheet and whoever reads the file.
NOT_DRAWN = {("Report", "figures"), ("Report", "version"), ("Report", "years"), ("Report", "pages"), ("TownCard", "palette")}
DRAWN = (
    report.Link, report.Emblem, report.Part, report.BalanceRow, report.Bar, report.Gauge, report.Card, report.Fact, report.Column,
    report.Choice, report.Measure, report.Slide, report.Picture, report.Article, report.Area, report.Circle, report.Facet, report.MapTheme,
    report.Size, report.Spot, report.SpotGroup, report.Branch, report.Moment, report.Section, report.Page, report.TownCard, report.Edition,
    report.Report, report.DataFile, report.Share, report.Way, report.Work, *report.BLOCKS.values(),
)  # fmt: skip


class Watched(dict):
    """A value of the contract as templates receive it, which remembers the fields that were asked for."""

    def __init__(self, value, used: set[tuple[str, str]]) -> None:
        super().__init__({f.name: watched(getattr(value, f.name), used) for f in fields(value)})
        if component := getattr(value, "component", None):
            self["component"] = component
        self._asked = used
        self._owner = type(value).__name__

    def __getitem__(self, name):
        self._asked.add((self._owner, name))
        return super().__getitem__(name)


def watched(value, used: set[tuple[str, str]]):
    """The same value, every dataclass in it watched."""
    if is_dataclass(value):
        return Watched(value, used)
    if isinstance(value, tuple):
        return [watched(item, used) for item in value]
    if isinstance(value, dict):
        return {name: watched(item, used) for name, item in value.items()}
    return value


def draw(shown: report.Report) -> set[tuple[str, str]]:
    """Draw all the pages of a report. Returns the fields that the theme asked for, as (class, field)."""
    used: set[tuple[str, str]] = set()
    plain = watched(shown, used)
    addresses = Addresses(Findings())
    addresses.add_file(places.GROUND_FILE)
    paths = {page.address: addresses.add_page(page.address, page.language) for page in shown.pages}
    renderer = Renderer(plain, THEME, addresses, style="")
    for page in plain["pages"]:
        renderer.page(page, paths[page["address"]])
    return used


def test_each_block_has_its_component_and_each_component_its_block():
    components = {path.stem for path in (THEME / "templates" / "components").glob("*.html")}
    assert components == set(report.BLOCKS)


def test_every_field_of_the_contract_is_drawn():
    used = draw(patterns.pattern_report())
    declared = {(cls.__name__, f.name) for cls in DRAWN for f in fields(cls)} - NOT_DRAWN
    assert sorted(declared - used) == []


TABLE = report.Table("Vide", (), ())
LEAST = (
    report.Balance(()),
    report.Bars("neutral", ()),
    report.Cards((report.Card("a", "b", "", "", "neutral"),)),
    report.Facts(()),
    TABLE,
    report.ChartView("ecole", "a", "", "", TABLE),
    report.Proof("a", "b"),
    report.Prose(()),
    report.Notice("a"),
    report.Links("", ()),
    report.Receipt("a", "", "0", report.Bars("neutral", ()), ()),
    report.Near("a", "", "", (), (), "/", "", ()),
    report.Map("carte", "", 1, 1, ()),
    report.Gallery((report.Picture("/a.svg", "", 1, 1, ""),)),
    report.Press((report.Article(report.Link("a", "/"), ""),)),
    report.Tree((report.Branch("a", "/"),)),
    report.Timeline((report.Moment("a", "b"),)),
    report.Strip("", ()),
    report.Works((report.Work("a", "/", "", ""),)),
    report.Files("a", (report.DataFile("a", "b", "c", report.Link("d", "/"), TABLE),)),
)


@pytest.mark.parametrize("block", LEAST, ids=lambda block: block.component)
def test_a_block_that_says_the_least_is_drawn(block):
    """Under Jinja's strict undefined, a template that counts on an optional field stops here."""
    page = report.Page("/", "a", "b", "c", hero=(block,), sections=(report.Section((block,)),))
    draw(patterns.pattern_report(page, menu=(), menus={}, footer=(), charts=pieces.CHARTS | {"carte": places.GROUND}))


def test_the_least_covers_every_block():
    assert {type(block) for block in LEAST} == set(report.BLOCKS.values())
