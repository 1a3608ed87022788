"""The typefaces: every letter that pages need, light, the same bytes each time, and as large as what stands in for them until they come."""

import json
import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from pipeline import typefaces
from tests.conftest import ROOT
from tests.pages import built

# Signs which the reader's own fonts have, and which always stand beside words.
LEFT_TO_THE_READER = set("✕⤢")


def served(name: str) -> TTFont:
    return TTFont(BytesIO(next(content for file, content in typefaces.files().items() if file.startswith(f"{name}."))))


@pytest.mark.parametrize("name", ["inter-400", "inter-700", "bricolage-grotesque-700"])
def test_a_face_has_what_french_needs(name):
    font = served(name)
    letters, widths = font.getBestCmap(), font["hmtx"]
    assert {ord(each) for each in "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ0123456789«»“”’–…€%°−×²ºª\xa0\u202f"} <= letters.keys()
    # Parts of a number hold together: closer than words, and still apart.
    assert 0.5 < widths[letters[0x202F]][0] / widths[letters[0x20]][0] < 1
    figures = font["GSUB"].table
    assert {"tnum"} <= {record.FeatureTag for record in figures.FeatureList.FeatureRecord}
    assert {"kern"} <= {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert "fvar" not in font and font["OS/2"].usWeightClass == int(name[-3:])


@pytest.mark.parametrize("name", ["inter-400", "inter-700"])
def test_letters_and_figures_are_not_taken_for_each_other(name):
    """I has serifs and l a tail, with an accent too; a zero is not slashed (it has two outlines) and narrower than an O."""
    font = served(name)
    outlines = {each: font["glyf"][glyph] for code, glyph in font.getBestCmap().items() if (each := chr(code)) in "IÎl|0O"}
    wide = {each: outline.xMax - outline.xMin for each, outline in outlines.items()}
    assert wide["I"] > 2.5 * wide["|"] and wide["Î"] >= wide["I"] and wide["l"] > 1.5 * wide["|"]
    assert outlines["0"].numberOfContours == 2 and wide["0"] < 0.9 * wide["O"]


def test_figures_of_a_column_are_equally_wide_and_brackets_stay():
    font = served("inter-400")
    [wide] = [table.mapping for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable]
    assert len({font["hmtx"][glyph][0] for glyph in wide.values()}) == 1
    assert set(wide) == {font.getBestCmap()[ord(figure)] for figure in "0123456789"}


def test_charts_are_measured_with_the_letters_that_pages_show():
    for weight in (400, 700):
        drawn = TTFont(typefaces.drawn() / f"inter-{weight}.ttf")
        assert drawn["name"].getDebugName(1) == typefaces.DRAWN_FAMILY and drawn["OS/2"].usWeightClass == weight
        shown = [letters for name in (f"inter-{weight}", f"inter-{weight}-ext") for letters in widths(served(name)).items()]
        assert widths(drawn) == dict(shown)


def widths(font: TTFont) -> dict[str, float]:
    """How wide each letter is, for the size asked."""
    return {chr(code): font["hmtx"][glyph][0] / font["head"].unitsPerEm for code, glyph in font.getBestCmap().items()}


def test_letters_of_other_languages_are_asked_for_apart():
    assert {ord(each) for each in "ČčĞğŁłŃńŐőŘřŠšŞşŻżŽžȘșȚț"} <= served("inter-400-ext").getBestCmap().keys()
    assert not set(typefaces.LATIN) & set(typefaces.LATIN_EXTENDED)
    ranges = re.findall(r'src:url\("police/([\w-]+)\.\w{8}\.woff2"\).*?unicode-range:([^}]*)', typefaces.rules("police"))
    extended = "U+100-151,U+154-177,U+179-17F,U+218-21B"
    assert [name for name, said in ranges if said == extended] == ["inter-400-ext", "inter-700-ext"]
    assert [name for name, said in ranges if said.startswith("U+20-7E,U+A0-FF,U+152-153,")] == ["inter-400", "inter-700"]
    # Titles have fewer letters from elsewhere.
    titles = {name: served(name).getBestCmap().keys() for name in ("bricolage-grotesque-700", "bricolage-grotesque-700-ext")}
    french, unusual = titles.values()
    assert {ord(each) for each in "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’…€ "} <= french and {*map(ord, "ñöåßÖ")} <= unusual
    assert not french & unusual


def test_what_every_page_loads_fits_each_in_the_first_packets_of_a_server():
    files = {name: len(content) for name, content in typefaces.files().items() if name.endswith(".woff2") and "-ext" not in name}
    assert sorted(size for size in files.values() if size > 14_000) == [] and sum(files.values()) < 42_000


def test_kerning_is_kept_to_a_hundredth_of_the_type_size():
    """«To» stands nearer, in each of the three."""
    for name in ("inter-400", "inter-700", "bricolage-grotesque-700"):
        font = served(name)
        units, letters = font["head"].unitsPerEm, font.getBestCmap()
        tables = [getattr(table, "ExtSubTable", table) for lookup in font["GPOS"].table.LookupList.Lookup for table in lookup.SubTable]
        nearer = next(by for by in (between(table, letters[ord("T")], letters[ord("o")]) for table in tables) if by)
        assert nearer < 0 and nearer == round(round(100 * nearer / units) * units / 100)


def between(table, first: str, second: str) -> int:
    """How much a table of pairs moves the second letter."""
    if first not in table.Coverage.glyphs:
        return 0
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        return next((pair.Value1.XAdvance for pair in pairs if pair.SecondGlyph == second), 0)
    classes = table.ClassDef1.classDefs.get(first, 0), table.ClassDef2.classDefs.get(second, 0)
    value = table.Class1Record[classes[0]].Class2Record[classes[1]].Value1
    return value.XAdvance if value else 0


def test_the_same_package_gives_the_same_bytes():
    face = typefaces.FACES[0]
    assert typefaces.cutting.cut(face) in typefaces.files().values()


def test_each_family_is_served_with_its_licence():
    texts = {name: content.decode() for name, content in typefaces.files().items() if name.endswith(".txt")}
    assert sorted(texts) == ["bricolage-grotesque-licence.txt", "inter-licence.txt"]
    assert all("SIL Open Font License, Version 1.1" in text and text.startswith("Copyright 20") for text in texts.values())


def test_what_is_made_stands_once_in_its_folder(tmp_path, monkeypatch):
    """Two builds at once make the same files; neither breaks, and neither leaves anything behind."""
    monkeypatch.setattr(typefaces, "FACES", typefaces.DRAWN[:1])
    folder = tmp_path / "typefaces" / "0123"
    for _ in range(2):
        assert typefaces._make(folder) == folder
    assert [path.name for path in folder.parent.iterdir()] == ["0123"]
    assert sorted(path.suffix for path in folder.rglob("*") if path.is_file()) == [".ttf", ".ttf", ".woff2"]


def test_what_stands_in_meanwhile_is_as_high():
    css = (ROOT / "theme" / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    rules = [dict(re.findall(r"([\w-]+): \"?([^;\"]+)\"?[;]", rule)) for rule in css.split("@font-face")[1:]]
    names = {"Text meanwhile": "inter", "Titles meanwhile": "bricolage-grotesque"}
    assert len(rules) == 3
    for rule in rules:
        font = served(f"{names[rule['font-family']]}-{rule['font-weight']}")
        head, size = font["hhea"], float(rule["size-adjust"].rstrip("%")) * font["head"].unitsPerEm / 100
        told = {name: float(rule[f"{name}-override"].rstrip("%")) for name in ("ascent", "descent", "line-gap")}
        heights = {"ascent": head.ascent, "descent": -head.descent, "line-gap": head.lineGap}
        assert told == {name: round(100 * height / size, 2) for name, height in heights.items()}


@pytest.mark.parametrize("name", [built.DEMONSTRATION, *built.SMALL])
def test_every_letter_of_a_report_is_served(name, request, tmp_path_factory):
    if name != built.DEMONSTRATION:
        request.getfixturevalue("shared_data")
    report = built.made(name, tmp_path_factory.getbasetemp()).report
    shown = set(json.dumps(report, ensure_ascii=False)) | {each for text in theme_texts() for each in text}
    assert shown - set(typefaces.LATIN) - set(typefaces.LATIN_EXTENDED) - LEFT_TO_THE_READER <= {"\n", "\t"}


def theme_texts() -> list[str]:
    """What the theme and the project's texts write themselves."""
    folders = {"theme": {".css", ".js", ".html", ".toml"}, "content": {".md"}}
    return [
        path.read_text(encoding="utf-8") for folder, kinds in folders.items() for path in (ROOT / folder).rglob("*") if path.suffix in kinds
    ]
