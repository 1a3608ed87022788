"""The theme by computation: contrasts in both schemes, weight, and no name that only one side knows."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline import brand, config
from pipeline.colours import GRAPHIC, TEXT, contrast
from pipeline.pages.english import frame
from pipeline.pelican_plugin import stylesheet
from pipeline.report import BLOCKS, TownCard

from . import patterns

THEME = Path(__file__).parents[2] / "theme"
TOKENS = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
TONES = ("spend", "earn", "invest", "debt")


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


LIGHT = colours(TOKENS.partition("@media")[0])
DARK = LIGHT | colours(TOKENS.partition("prefers-color-scheme: dark")[2].partition("@media")[0])
SCHEMES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_written_can_be_read(scheme):
    of = SCHEMES[scheme]
    grounds = ("paper", "card")
    pairs = [(text, ground) for text in ("ink", "soft", *TONES) for ground in grounds]
    pairs += [
        ("paper", "ink"),
        ("ink", "mark-pale"),
        ("paper", "brand"),
        ("on-plate", "plate"),
        *((written, "pale") for written in ("ink", "soft", "brand", *TONES)),
        ("ink", "line"),
        *((ink, f"{tone}-pale") for tone in TONES for ink in ("ink", "soft")),
    ]
    weak = {pair: round(contrast(of[pair[0]], of[pair[1]]), 2) for pair in pairs if contrast(of[pair[0]], of[pair[1]]) < TEXT}
    assert weak == {}


HUES = dict(zip(SCHEMES, TOKENS.partition("Each policy its colour")[2].partition("@media")[::2], strict=True))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_tells_a_policy_can_be_read_and_seen(scheme):
    """The pictogram on its tile, and all that is written on the ground of a policy's page."""
    of = SCHEMES[scheme]
    weak = {}
    for name, hue, pale in re.findall(r"hue-(\w+) \{ --hue: (#\w+); --hue-pale: (#\w+)", HUES[scheme]):
        pairs = {(hue, of["card"]), *((of[written], pale) for written in ("ink", "soft", "brand", *TONES))}
        weak |= {(name, *pair): found for pair in pairs if (found := round(contrast(*pair), 2)) < TEXT}
    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_drawn_can_be_seen(scheme):
    of = SCHEMES[scheme]
    pairs = [(mark, ground) for mark in ("mark", "accent", "brand", *TONES) for ground in ("paper", "card")]
    pairs += [("mark", "mark-pale"), ("spend", "spend-pale"), ("ink", "earn-pale"), ("ink", "spend-pale")]
    weak = {pair: round(contrast(of[pair[0]], of[pair[1]]), 2) for pair in pairs if contrast(of[pair[0]], of[pair[1]]) < GRAPHIC}
    assert weak == {}


def test_both_schemes_say_the_same_colours():
    assert set(colours(TOKENS.partition("prefers-color-scheme: dark")[2].partition("@media")[0])) == set(LIGHT)


def test_the_style_sheet_is_light():
    assert len(stylesheet.joined(THEME).encode()) < 36_000


def test_every_sheet_of_the_theme_is_joined_or_that_of_a_component_a_script_paper_or_its_documents():
    sheets = {path.stem for path in (THEME / "static" / "css").glob("*.css")}
    others = {Path(name).stem for name in stylesheet.apart(THEME)}
    assert sheets == {*stylesheet.SHEETS, *others} and not others & set(stylesheet.SHEETS)
    assert others <= {"paper", "print", "drawn", *BLOCKS, *(path.stem for path in (THEME / "static" / "js").glob("*.js"))}


def test_every_colour_used_is_a_token():
    css = stylesheet.joined(THEME) + b"".join(stylesheet.apart(THEME).values()).decode()
    declared = set(re.findall(r"--[\w-]+(?=:)", css))
    assert set(re.findall(r"var\((--[\w-]+)\)", css)) <= declared


def test_the_theme_speaks_the_languages_of_a_town_and_of_the_editions():
    assert {path.stem for path in (THEME / "translations").glob("*.toml")} == {*config.LANGUAGES, frame.CODE}


@pytest.mark.parametrize("spoken", (*config.LANGUAGES, frame.CODE))
def test_the_theme_says_all_its_words_and_names_each_kind_and_each_other_language(spoken):
    words = tomllib.loads((THEME / "translations" / f"{spoken}.toml").read_text(encoding="utf-8"))
    others = {*config.LANGUAGES, frame.CODE} - {spoken}
    assert set(words["abroad"]) == set(words["details"]) == set(words["tongues"]) == others
    assert set(words["kinds"]) == set(config.KINDS)
    templates = "".join(path.read_text(encoding="utf-8") for path in (THEME / "templates").rglob("*.html"))
    said_in_python = {"absent", "missing", "table"}
    assert set(words) - said_in_python == set(re.findall(r"words\.(\w+)", templates))


def test_a_town_s_colours_follow_light_dark_and_what_a_reader_forces(browser, tmp_path):
    at = patterns.build(tmp_path, patterns.small_report(town=TownCard("A", "219912345", "commune", "fr", palette=brand.palette("#0055a4"))))
    found = []
    for given in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"color_scheme": "light", "forced_colors": "active"}):
        page = browser.new_page(**given)
        page.goto((at / "index.html").as_uri())
        found.append(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand')").strip())
        page.close()
    assert found == ["#0055a4", brand.palette("#0055a4")["dark"]["brand"], "CanvasText"]


def test_squeezing_changes_no_rule():
    css = '/* note */\na :hover,\nb > c { color : red;\n  margin: 0 1px; }\n@media (min-width: 44rem) { p::before { content: ", "; } }\n'
    assert stylesheet.squeezed(css) == 'a :hover,b>c{color :red;margin:0 1px}@media (min-width:44rem){p::before{content:", "}}\n'


def test_the_scripts_of_the_map_say_what_both_languages_know():
    said = [tomllib.loads(path.read_text(encoding="utf-8"))["map"] for path in sorted((THEME / "translations").glob("*.toml"))]
    sources = [path.read_text(encoding="utf-8") for path in (THEME / "static" / "js").glob("map*.js")]
    template = (THEME / "templates" / "components" / "map.html").read_text(encoding="utf-8")
    spoken = {name for source in sources for name in re.findall(r'\bsay\("(\w+)"', source)}
    spoken |= set(re.findall(r"words\.map\.(\w+)", template))
    # Chosen while the page is read: how many there are, which way a button goes, what each zooms.
    spoken |= {"counted_none", "counted_one", "counted_many", "open", "close", "in", "out", "whole"}
    assert [set(words) for words in said] == [spoken, spoken]
