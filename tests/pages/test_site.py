"""The demonstration's site as it is read: what a page weighs, and the walk of a resident from the first page to a line of the accounts."""

import csv
import gzip
import re
from itertools import pairwise

import pytest

from pipeline.formats import NARROW, NBSP
from tests.pages import built

LIMIT = 100_000


def test_no_page_weighs_more_than_a_phone_can_take(demonstration_site):
    """The page and all its first view needs, compressed: the style sheet is the only file that a page asks for."""
    style = len(gzip.compress((demonstration_site / "theme" / "site.css").read_bytes(), 6))
    for path in sorted(demonstration_site.rglob("*.html")):
        if path.stat().st_size + style > LIMIT:
            assert len(gzip.compress(path.read_bytes(), 6)) + style <= LIMIT, path


def test_each_page_of_the_report_is_written_and_nothing_else_is(demonstration, demonstration_site):
    written = {f"/{path.parent.relative_to(demonstration_site).as_posix()}/" for path in demonstration_site.rglob("index.html")}
    assert {address.replace("/./", "/") for address in written} == set(demonstration.pages) | built.text_addresses(built.DEMONSTRATION)


@pytest.fixture
def reader(browser, demonstration_site):
    """A resident at the home page, on a wide screen."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{demonstration_site.as_uri()}/index.html")
    yield page
    page.close()


def address(page, site) -> str:
    return page.url.removeprefix(site.as_uri()).removesuffix("index.html")


def test_a_resident_walks_from_the_first_page_to_a_line_and_back(reader, demonstration, demonstration_site):
    """By links alone: the menu, then the largest item of each ranking, then the line in its official file, then up by the breadcrumb."""
    assert "Ormevanne a dépensé" in reader.locator("h1").inner_text()
    reader.get_by_role("link", name="Où va l'argent", exact=True).first.click()
    walked = ["/2024/depenses/"]
    for _ in range(3):
        assert address(reader, demonstration_site) == walked[-1]
        reader.locator(".bars .label a").first.click()
        walked.append(address(reader, demonstration_site))
    assert all(down.startswith(up) and down.count("/") == up.count("/") + 1 for up, down in pairwise(walked)), walked

    shown = reader.locator("main table").first
    headings = shown.locator("thead tr").first.locator("th, td").all_inner_texts()
    cells = dict(zip(headings, shown.locator("tbody tr").first.locator("th, td").all_inner_texts(), strict=True))
    row = int(re.sub(r"\D", "", cells["Ligne du fichier"]))
    file = re.search(r"raw/budget/\S+\.xml", reader.locator("main").inner_text())[0]
    official = (built.folder_of(built.DEMONSTRATION) / file).read_text(encoding="iso-8859-1").splitlines()
    assert official[row - 1].strip() == "<LigneBudget>"
    assert official[row].strip() == f'<Nature V="{cells["Compte"].strip()}"/>'

    for up in reversed(walked[:-1]):
        reader.locator(".crumbs").get_by_role("link", name=demonstration.pages[up]["name"], exact=True).click()
        assert address(reader, demonstration_site) == up


def test_a_resident_walks_from_the_map_to_a_project_to_the_press_and_back(reader, demonstration_site):
    """By links alone: the list under the map, the sheet of a project, an article, the sheet again, the first page."""
    reader.get_by_role("link", name="Sur la carte", exact=True).first.click()
    assert address(reader, demonstration_site) == "/carte/"
    district = reader.locator("details", has=reader.locator("a", has_text="Reconstruire l'école Les Tilleuls"))
    district.locator("summary").click()
    district.get_by_role("link", name="Reconstruire l'école Les Tilleuls").click()
    sheet = "/projets/ecole-les-tilleuls/"
    assert address(reader, demonstration_site) == sheet
    reader.get_by_role("link", name="Sous l'école des Tilleuls, un sol trop mou").click()
    assert address(reader, demonstration_site) == "/gazette-ecole-2023/"
    assert "journal inventé" in reader.locator("main").inner_text().lower()
    reader.get_by_role("link", name="La fiche du projet").click()
    assert address(reader, demonstration_site) == sheet
    reader.locator("a.brand").click()
    assert address(reader, demonstration_site) == "/"


def test_a_number_leads_to_its_lines_as_a_file(reader, demonstration_site):
    reader.get_by_role("link", name="D'où vient ce chiffre").first.click()
    assert address(reader, demonstration_site) == "/2024/chiffres/gross-savings/"
    link = reader.locator('a[download][href$="lignes.csv"]')
    path = demonstration_site / "2024" / "chiffres" / "gross-savings" / link.get_attribute("href").rpartition("/")[2]
    with path.open(encoding="utf-8", newline="") as handle:
        cents = sum(int(line["counted_eur"].replace(".", "")) for line in csv.DictReader(handle))
    euros = f"{cents // 100:,},{cents % 100:02d}".replace(",", NARROW, f"{cents // 100:,}".count(","))
    assert f"{euros}{NBSP}€" in reader.locator("main").inner_text()
