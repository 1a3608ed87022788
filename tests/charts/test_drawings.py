"""Every chart of a whole town, as the SVG that stands in its pages: named, described, alone with its ids, in the colours of the site."""

import csv
import re
from html import unescape
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pytest
from fontTools.ttLib import TTFont

from pipeline import typefaces
from pipeline.charts import Drawing, render
from pipeline.report import Column, Table
from pipeline.tables import euros_text
from tests.conftest import ROOT
from tests.pages.reading import blocks

SVG = "{http://www.w3.org/2000/svg}"
TOKENS = set(re.findall(r"(--[\w-]+)\s*:", (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")))
# Charts that are maps: names are written where they fit, over a halo.
MAPS = {"quartiers-par-habitant"}
# Charts of days or months: only some are named.
CALENDARS = re.compile("indicateur-|signalements-par-mois|contacts-")
COLOURED = ("fill", "stroke", "stop-color", "color")


def views(made) -> list[dict]:
    return [block for page in made.pages.values() for block in blocks(page) if block["component"] == "chart"]


def drawn(made) -> dict[str, str]:
    """The charts of the report, without what maps lie on."""
    grounds = {block["slug"] for page in made.pages.values() for block in blocks(page) if block["component"] == "map"}
    return {slug: text for slug, text in made.report["charts"].items() if slug not in grounds}


def test_each_drawing_has_a_name_and_a_description(demonstration):
    titles = {view["slug"]: view["title"] for view in views(demonstration)}
    # The ground of a map is named by the map, and its halos write each name twice on purpose.
    assert titles.keys() == drawn(demonstration).keys() and len(titles) > 50
    for slug, text in drawn(demonstration).items():
        svg = ElementTree.fromstring(text)
        title, described = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
        assert svg.get("role") == "img" and svg.get("aria-labelledby").split() == [title.get("id"), described.get("id")], slug
        assert title.text == titles[slug], slug
        assert described.text and described.text.endswith("."), slug


def test_ids_differ_between_all_drawings(demonstration):
    seen: dict[str, str] = {}
    for slug, text in demonstration.report["charts"].items():
        for id_ in re.findall(r'\bid="([^"]+)"', text):
            assert seen.setdefault(id_, slug) == slug and text.count(f'id="{id_}"') == 1, id_
        assert {*re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', text)} <= {(id_, "") for id_ in seen}


def test_a_drawing_names_no_font_no_host_and_runs_nothing(demonstration):
    for slug, text in demonstration.report["charts"].items():
        assert "font-family" not in text and "<script" not in text and "<style" not in text and "<image" not in text, slug
        assert re.findall(r"\w+://[^\"<]+", text.replace('xmlns="http://www.w3.org/2000/svg"', "")) == [], slug
        assert not re.search(r"\son\w+=", text), slug


def test_colours_are_tokens_of_the_style_sheet(demonstration):
    for slug, text in demonstration.report["charts"].items():
        assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= TOKENS, slug
        for element in ElementTree.fromstring(text).iter():
            for name in COLOURED:
                value = element.get(name)
                assert value in (None, "none", "transparent") or re.fullmatch(r"var\(--[\w-]+\)|url\(#[\w-]+\)", value), (slug, name, value)


def test_no_text_is_drawn_twice_in_one_place(demonstration):
    """Years and amounts that overlap cannot be read; a halo, which has a stroke, is on purpose."""
    for slug, text in drawn(demonstration).items():
        words = [each for each in ElementTree.fromstring(text).iter(f"{SVG}text") if each.text and not each.get("stroke")]
        places = [(each.text, each.get("transform")) for each in words]
        assert len(places) == len(set(places)), slug


def test_the_years_drawn_are_those_of_the_table(demonstration):
    for view in (each for each in views(demonstration) if each["slug"] not in MAPS and not CALENDARS.match(each["slug"])):
        text = unescape(demonstration.report["charts"][view["slug"]])
        for row in view["table"]["rows"]:
            first = row[0][0] if isinstance(row[0], list) else str(row[0])
            assert all(f">{word}<" in text for word in first.split()), (view["slug"], first)


def test_the_file_of_a_chart_holds_the_rows_of_its_table(demonstration):
    for view in views(demonstration):
        table = view["table"]
        with (demonstration.folder / "files" / table["csv"].strip("/")).open(encoding="utf-8", newline="") as handle:
            header, *rows = csv.reader(handle)
        assert header == [" ".join(column["label"].split()) for column in table["columns"]]
        kinds = [column["kind"] for column in table["columns"]]
        for cells, row in zip(rows, table["rows"], strict=True):
            told = [euros_text(cell) if kind == "cents" else cell[0] if isinstance(cell, list) else "" if cell is None else str(cell)
                    for cell, kind in zip(row, kinds, strict=True)]  # fmt: skip
            # The page spaces words as French print does.
            assert [" ".join(cell.split()) for cell in cells] == [" ".join(cell.split()) for cell in told], view["slug"]


def test_words_are_measured_with_the_letters_of_the_page():
    """A label is as wide as its letters in the typeface of the site, on whatever machine it is drawn."""

    def wide(label: str) -> float:
        bars = alt.Chart(pd.DataFrame({"y": [label], "x": [1]})).mark_bar().encode(x=alt.X("x:Q", axis=None), y="y:N")
        drawing = Drawing("mesure", "Mesure", "Une barre.", "", Table("", (Column(""),), ()), bars.properties(width=100, height=40))
        return float(re.search(r'viewBox="0 0 ([\d.]+)', render.svg(drawing))[1])

    font = TTFont(typefaces.drawn() / "inter-400.ttf")
    letters = {letter: font["hmtx"][font.getBestCmap()[ord(letter)]][0] * 15 / font["head"].unitsPerEm for letter in ("i", "M", "\u202f")}
    # Ten more of a letter between two that do not change; the axis keeps 180 for its labels.
    for letter, each in letters.items():
        assert wide(f"M{letter * 10}M") - wide("MM") == pytest.approx(10 * each, abs=1.5), letter


def test_a_mark_that_says_its_cell_says_one_that_holds_a_value(demonstration):
    """What a script tells of a bar or a point: never a cell that is not there, nor one that the chart does not draw."""
    answering = 0
    for view in views(demonstration):
        cells = re.findall(r'data-cell="(\d+)-(\d+)"', demonstration.report["charts"][view["slug"]])
        rows = view["table"]["rows"]
        assert all(column != "0" and rows[int(row)][int(column)] not in (None, "") for row, column in cells), view["slug"]
        assert len(set(cells)) == len(cells), view["slug"]
        answering += bool(cells)
    assert answering > 50
