"""The pattern site as a whole: what holds on each of its pages."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from . import awkward, patterns, pieces
from .pages import HtmlPage, pages_of

# What helps on pages of figures: a few kilobytes in all.
OURS = ("chart", "copy", "measures", "sift")


@pytest.fixture(scope="module")
def pages(site) -> list[HtmlPage]:
    return list(pages_of(site))


def test_each_page_is_written_at_its_address(site, pages):
    addresses = [page.address for page in patterns.pattern_report().pages] + ["/methode/", "/en/about/"]
    assert {page.path.relative_to(site).as_posix() for page in pages} == {f"{address[1:]}index.html" for address in addresses}


def test_all_links_are_relative_and_lead_somewhere(pages):
    ids = {page.path.resolve(): page.ids for page in pages}
    for page in pages:
        for link in page.links:
            if link.startswith("https://"):
                continue
            target, _, anchor = link.partition("#")
            assert not target.startswith("/"), f"{page.path}: {link}"
            file = (page.path.parent / unquote(target.partition("?")[0])).resolve() if target else page.path.resolve()
            assert file.is_file(), f"{page.path}: {link}"
            assert not anchor or anchor in ids[file], f"{page.path}: {link}"


def test_every_page_has_one_main_heading_and_skips_no_level(pages):
    for page in pages:
        assert page.headings[0] == 1 and page.headings.count(1) == 1, page.path
        assert all(level <= above + 1 for above, level in zip(page.headings, page.headings[1:], strict=False)), (page.path, page.headings)


def test_every_page_has_its_landmarks_its_language_and_its_words(pages):
    for page in pages:
        assert page.source.startswith("<!doctype html>\n")
        assert page.tags("html") == [{"lang": "en" if "en" in page.path.parts[-3:] else "fr"}]
        assert all(len(page.tags(landmark)) == 1 for landmark in ("header", "main", "footer", "h1")), page.path
        assert page.meta("description"), page.path
        assert page.meta("generator") == "Comptes clairs"
        labels = [nav["aria-label"] for nav in page.tags("nav")]
        assert len(labels) == len(set(labels)), page.path


def test_every_element_is_closed_and_every_id_is_alone(pages):
    for page in pages:
        assert page.open == [], page.path
        assert len(page.ids) == len(set(page.ids)), page.path


def test_nothing_needs_a_script_or_an_inline_style(pages):
    for page in pages:
        assert not page.tags("style") and all(script.keys() == {"src", "defer"} for script in page.tags("script")), page.path
        assert not [attributes for _tag, attributes in page.elements if "style" in attributes], page.path
        assert not [name for _tag, attributes in page.elements for name in attributes if name.startswith("on")], page.path
        assert page.meta("Content-Security-Policy").startswith("default-src 'none'; style-src 'self' ")


def test_a_page_loads_the_scripts_that_it_needs_and_no_other(pages, site):
    """A classic script, which a page opened from a folder may load, allowed by the policy of that page alone; so are requests."""
    own = {"mes-impots": ["receipt"], "pres-de-chez-moi": ["near"], "carte": ["map", "sift"], "etat": ["map", "sift"],
           "": ["copy", "measures"], "depenses": ["measures", "sift"], "ecole-et-enfance": ["chart", "copy"],
           "lignes": ["sift"], "annees": ["measures"]}  # fmt: skip
    for page in pages:
        scripts = [script["src"].partition("?")[0].rpartition("/")[2] for script in page.tags("script")]
        name = page.path.parent.name if page.path.parent != site else ""
        assert scripts == [f"{each}.js" for each in own.get(name, [])], page.path
        policy = page.meta("Content-Security-Policy")
        assert ("script-src 'self' file:;" in policy) == bool(scripts), page.path
        assert policy.endswith("connect-src 'self'; base-uri 'none'; form-action 'none'"), page.path
    assert all((site / "theme" / name).is_file() for name in ("receipt.js", "near.js", "map.js", "map_live.js"))
    weights = {path.name: len(gzip.compress(path.read_bytes())) for path in (site / "theme").glob("*.js") if path.stem in OURS}
    assert weights.keys() == {f"{name}.js" for name in OURS} and sum(weights.values()) < 7_000, weights


def test_hostile_text_stays_text(site):
    page = HtmlPage(site / "cas-difficiles" / "index.html")
    assert "<script" not in page.source
    assert awkward.HOSTILE in "".join(page.text)
    assert page.meta("description").endswith(f" {awkward.HOSTILE}")


def test_the_fictional_town_says_so_on_every_page_and_wherever_it_is_described(pages):
    words = "cette ville et ses chiffres sont inventés|this town and its figures are made up"
    assert all(re.search(words, "".join(page.text)) and re.search(words, page.meta("description")) for page in pages)


def test_a_markdown_page_has_the_frame_of_the_others(site):
    page = HtmlPage(site / "methode" / "index.html")
    assert {"href": "../methode/index.html", "aria-current": "page"} in page.tags("a")
    assert {"href": "../2022/lignes/index.html"} in page.tags("a")
    assert {"href": "https://www.legifrance.gouv.fr/"} in page.tags("a")
    assert "ce-qui-est-additionne" in page.ids
    assert {"class": "scroll", "role": "region", "aria-label": "Tableau", "tabindex": "0"} in page.tags("div")


def test_a_page_in_another_language_has_its_own_frame(site):
    page = HtmlPage(site / "en" / "index.html")
    first = [link["href"] for link in page.tags("a")[1:5]]
    assert first == ["../en/index.html", "../en/index.html", "../en/about/index.html", "../index.html"]
    assert [link for link in page.tags("a") if link.get("aria-current")] == [{"href": "../en/index.html", "aria-current": "page"}]
    assert "Figures of 2022." in page.source and "Chiffres du compte" not in page.source
    assert "Mind: the gap!" in page.source and "€1,234.56" in page.source
    assert page.source.count("(in French)") == 7 and page.source.count("Details in French") == 1
    assert [attributes.get("lang") for tag, attributes in page.elements if tag in ("span", "h2", "h3") and "lang" in attributes] == [
        "fr", "en", "fr", "fr",
    ]  # fmt: skip
    assert {"href": "../2022/lignes/index.html", "hreflang": "fr", "lang": "fr"} in page.tags("a")


def test_both_languages_of_a_page_lead_to_each_other(site):
    for name, other, alternate in (
        ("", "en", "en/index.html"), ("en", "fr", "../index.html"),
        ("methode", "en", "../en/about/index.html"), ("en/about", "fr", "../../methode/index.html"),
    ):  # fmt: skip
        page = HtmlPage(site / name / "index.html")
        assert {"href": alternate, "hreflang": other, "lang": other} in page.tags("a"), name
        assert not [link for link in page.tags("link") if link["rel"] == "alternate"], "search engines want whole addresses"
    lone = HtmlPage(site / "2022" / "lignes" / "index.html")
    assert "hreflang" not in lone.source and "(en anglais)" not in lone.source


def test_the_menu_says_where_the_reader_is(site):
    lit = {
        name: [a.get("aria-current") for a in HtmlPage(site / name / "index.html").tags("a") if a.get("aria-current")]
        for name in ("2022/depenses", "2022/depenses/ecole-et-enfance", "2021")
    }
    assert lit == {"2022/depenses": ["page"], "2022/depenses/ecole-et-enfance": ["true"], "2021": ["page"]}


def test_the_menu_of_a_year_keeps_to_that_year(site):
    assert "Rien que 2021" not in (site / "index.html").read_text(encoding="utf-8")
    assert "Rien que 2021" in (site / "2021" / "index.html").read_text(encoding="utf-8")


def test_cells_are_written_as_their_columns_say(site):
    text = " ".join("".join(HtmlPage(site / "cas-difficiles" / "index.html").text).split())
    for written in (
        "−1\u202f234,56\u00a0€",
        "−1\u202f235\u00a0€",
        "−3,10\u00a0%",
        "−1,500",
        "123\u202f456\u202f789\u202f012\u202f346\u00a0€",
        "60612",
    ):
        assert " ".join(written.split()) in text, written


def test_a_calculation_step_by_step_is_neither_sorted_nor_filtered(site):
    page = HtmlPage(site / "cas-difficiles" / "index.html").source
    assert page.count('<td class="value" data-label="Valeur">') == 20
    assert "sift" not in page
    assert "sift.js" in (site / "2022" / "lignes" / "index.html").read_text(encoding="utf-8")


def test_a_bar_never_leaves_its_frame(site):
    widths = re.findall(r'(?:width|x)="(-?[\d.]+)%"', (site / "cas-difficiles" / "index.html").read_text(encoding="utf-8"))
    assert widths and all(0 <= float(width) <= 100 for width in widths)


def test_files_to_download_are_copied_as_they_are(site):
    assert (site / pieces.CSV).read_bytes() == b"libelle,montant_cents\n"


def test_pelican_leaves_nothing_of_its_own(site):
    kinds = {path.suffix for path in site.rglob("*") if path.is_file()}
    # Files of servers: web.config, .htaccess and _headers.
    assert kinds == {".html", ".css", ".js", ".csv", ".svg", ".txt", ".woff2", ".config", ""}
    licences = ["bricolage-grotesque-licence.txt", "inter-licence.txt", "leaflet-licence.txt"]
    assert sorted(path.name for path in site.rglob("*.txt")) == [*licences, "robots.txt"]


def test_the_same_report_gives_the_same_bytes(site, tmp_path):
    again = patterns.build(tmp_path, patterns.pattern_report(), methode=patterns.METHOD, about=patterns.ABOUT)
    assert contents(again) == contents(site)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
