"""Walks by keyboard alone, with no script, and on paper, through the demonstration and a real city. The search around an address has its
own, served by a local server (tests/pelican_plugin/test_near.py)."""

from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Town:
    """A site, the year of its home page, one before it, and, by address, what is there without a script."""

    site: Path
    year: int
    before: int
    told: tuple[tuple[str, str], ...]


@pytest.fixture(params=["demonstration", "montreuil"])
def town(request) -> Town:
    """Each of them in turn."""
    if request.param == "demonstration":
        told = (("carte", ".spots a"), ("pres-de-chez-moi", "main a"), ("2024/mes-impots", ".bars .label"))
        return Town(request.getfixturevalue("demonstration_site"), 2024, 2022, told)
    return Town(request.getfixturevalue("city_site"), 2018, 2017, (("2018/mes-impots", ".bars .label"),))


# Montreuil has no map.
in_demonstration = pytest.mark.parametrize("town", ["demonstration"], indirect=True)


@pytest.fixture
def addresses(town, request) -> list[str]:
    """One page of each kind of that site."""
    return request.getfixturevalue("demonstration_kinds" if town.year == 2024 else "city_kinds")


@pytest.fixture
def reader(browser, town):
    """A resident at the home page; `at()` is where they are, `reach(selector)` presses Tab until the focus is there."""
    # Without motion: what gets the focus is in sight at once.
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.visit = lambda address: page.goto(f"{town.site.as_uri()}/{address}index.html")
    page.at = lambda: page.url.removeprefix(town.site.as_uri()).removesuffix("index.html")
    page.visit("")

    def reach(selector: str, most: int = 60):
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                assert page.evaluate(SEEN), f"the focus on {selector} is not seen"
                return
        raise AssertionError(f"Tab does not reach {selector}")

    page.reach = reach
    yield page
    page.close()


SEEN = """() => {
  const e = document.activeElement, { top, bottom } = e.getBoundingClientRect();
  const outlined = (of) => getComputedStyle(e, of).outlineStyle !== "none";
  return top < innerHeight && bottom > 0 && (outlined() || outlined("::before") || e.matches(".plan a"));
}"""

# How many bars a page draws, and those that nobody would see.
LOST_BARS = """() => {
  const page = getComputedStyle(document.body).backgroundColor;
  const all = [...document.querySelectorAll(":is(.bar, .track) rect:not(.zero, .whole)")];
  const bars = all.filter((e) => e.getBoundingClientRect().width > 2);
  const isLost = (e) => [getComputedStyle(e).fill, getComputedStyle(e).stroke].every((colour) => [page, "none"].includes(colour));
  return [bars.length, bars.filter(isLost).map((e) => e.parentElement.outerHTML.slice(0, 120))];
}"""

# Not `wait_for_function`, which the policy of the pages refuses.
SCROLLED = """() => new Promise((done) => {
  const look = () => (document.activeElement.scrollLeft > 0 ? done(true) : requestAnimationFrame(look));
  look();
})"""


def test_the_keyboard_goes_from_the_menu_to_a_line_and_to_another_year(reader, town):
    reader.reach(f".menu a[href='{town.year}/depenses/index.html']")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/{town.year}/depenses/index.html")
    reader.reach(f".years a[href='../../{town.before}/depenses/index.html']")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/{town.before}/depenses/index.html")
    reader.reach(".bars .label a")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/{town.before}/depenses/*/index.html")
    assert reader.at().count("/") == 4


def test_the_keyboard_chooses_a_measure_that_the_next_page_keeps(reader, town):
    first = reader.locator(".bars .amount").first
    assert not first.locator(".told").count()
    reader.reach(".measures input")
    reader.keyboard.press("ArrowDown")
    assert "par habitant" in first.locator(".told").inner_text()
    assert "par habitant" in reader.locator(".measures output").first.inner_text(), "the total is told in the same measure"
    reader.visit(f"{town.year}/depenses/")
    assert reader.locator(".measures input:checked").get_attribute("value") == "inhabitant"
    assert "par habitant" in first.locator(".told").inner_text()


def test_the_keyboard_opens_a_table_and_scrolls_a_wide_one(reader, town):
    reader.visit(f"{town.year}/depenses/")
    reader.reach(".chart summary")
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.parentElement.open")
    reader.visit("verification/")
    reader.set_viewport_size({"width": 760, "height": 900})
    reader.reach(".rows.many", 300)
    reader.keyboard.press("ArrowRight")
    assert reader.evaluate(SCROLLED)


def test_the_keyboard_searches_a_long_table_and_sorts_it(reader, town):
    reader.visit(f"{town.year}/chiffres/operating-expenditure/")
    folded = reader.locator("details:has(> .sift)")
    rows = folded.locator("tbody tr:visible")
    reader.reach("details:has(> .sift) summary")
    reader.keyboard.press("Enter")
    before = rows.count()
    reader.reach(".sift input", 2)
    # Without its accent, as many type.
    reader.keyboard.type("electricite")
    assert 0 < rows.count() < before
    folded.locator("output", has_text=f" sur {before}.").wait_for()
    reader.reach("thead button", 4)
    reader.keyboard.press("Enter")
    assert folded.locator("th[aria-sort=ascending]").count() == 1


@in_demonstration
def test_the_keyboard_sifts_the_map_and_reaches_its_list(reader):
    reader.visit("carte/")
    reader.reach(".past a")
    reader.reach(".keep select[name=quoi]")
    reader.keyboard.press("ArrowDown")
    assert reader.locator(".counted").inner_text() != "", "what is kept is told aloud"
    reader.reach(".legend input")
    reader.keyboard.press("Space")
    reader.goto(f"{reader.url}#carte-liste")
    reader.reach(".spots a, .spots summary")


def test_without_script_all_is_there(browser, town):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{town.site.as_uri()}/index.html")
    page.locator(".menu").get_by_role("link", name="Où va l'argent", exact=True).click()
    page.locator(".bars .label a").first.click()
    assert page.locator("h1").is_visible()
    for address, shown in town.told:
        page.goto(f"{town.site.as_uri()}/{address}/index.html")
        page.locator("main details summary").first.click() if address == "carte" else None
        assert page.locator(shown).first.is_visible(), address
        empty = page.locator(".tool, .moving, .keep, .sift :is(input, select), .near button")
        assert not any(empty.nth(rank).is_visible() for rank in range(empty.count())), f"{address} shows what only a script does"
    context.close()


def test_forced_colours_keep_what_bars_draw(reader, addresses):
    """On each kind of page: a bar in the colour of the page, without an outline, would be lost."""
    reader.emulate_media(forced_colors="active", color_scheme="dark")
    lost, drawn = [], 0
    for address in addresses:
        reader.visit(address.strip("/") + "/" * (address != "/"))
        count, wrong = reader.evaluate(LOST_BARS)
        drawn += count
        lost += [f"{address} {each}" for each in wrong]
    assert drawn > 100 and lost == []


def test_each_kind_of_page_prints_as_a_tagged_document(reader, addresses):
    untagged = []
    for address in addresses:
        reader.visit(address.strip("/") + "/" * (address != "/"))
        printed = reader.pdf(tagged=True, prefer_css_page_size=True)
        if not (printed.startswith(b"%PDF") and b"/StructTreeRoot" in printed and b"/Lang" in printed):
            untagged.append(address)
    assert untagged == []
