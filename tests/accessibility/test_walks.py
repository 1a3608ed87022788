"""Walks by keyboard alone, with no script, and on paper, through the demonstration. The search around an address has its own, served by
a local server (tests/pelican_plugin/test_near.py)."""

import pytest


@pytest.fixture
def reader(browser, demonstration_site):
    """A resident at the home page; `at()` is where they are, `reach(selector)` presses Tab until the focus is there."""
    # Without motion: what gets the focus is in sight at once.
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(f"{demonstration_site.as_uri()}/index.html")
    page.at = lambda: page.url.removeprefix(demonstration_site.as_uri()).removesuffix("index.html")

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

# Not `wait_for_function`, which the policy of the pages refuses.
SCROLLED = """() => new Promise((done) => {
  const look = () => (document.activeElement.scrollLeft > 0 ? done(true) : requestAnimationFrame(look));
  look();
})"""


def test_the_keyboard_goes_from_the_menu_to_a_line_and_to_another_year(reader):
    reader.reach(".menu a[href='2024/depenses/index.html']")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/2024/depenses/index.html")
    reader.reach(".years a[href='../../2022/depenses/index.html']")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/2022/depenses/index.html")
    reader.reach(".bars .label a")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/2022/depenses/*/index.html")
    assert reader.at().count("/") == 4


def test_the_keyboard_opens_a_table_and_scrolls_a_wide_one(reader, demonstration_site):
    reader.goto(f"{demonstration_site.as_uri()}/2024/depenses/index.html")
    reader.reach(".chart summary")
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.parentElement.open")
    reader.goto(f"{demonstration_site.as_uri()}/verification/index.html")
    reader.set_viewport_size({"width": 760, "height": 900})
    reader.reach(".rows.many", 300)
    reader.keyboard.press("ArrowRight")
    assert reader.evaluate(SCROLLED)


def test_the_keyboard_sifts_the_map_and_reaches_its_list(reader, demonstration_site):
    reader.goto(f"{demonstration_site.as_uri()}/carte/index.html")
    reader.reach(".past a")
    reader.reach(".keep select[name=quoi]")
    reader.keyboard.press("ArrowDown")
    assert reader.locator(".counted").inner_text() != "", "what is kept is told aloud"
    reader.reach(".legend input")
    reader.keyboard.press("Space")
    reader.goto(f"{demonstration_site.as_uri()}/carte/index.html#carte-liste")
    reader.reach(".spots a, .spots summary")


def test_without_script_all_is_there(browser, demonstration_site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{demonstration_site.as_uri()}/index.html")
    page.locator(".menu").get_by_role("link", name="Où va l'argent", exact=True).click()
    page.locator(".bars .label a").first.click()
    assert page.locator("h1").is_visible()
    for address, shown in (("carte", ".spots a"), ("pres-de-chez-moi", "main a"), ("2024/mes-impots", ".bars .label")):
        page.goto(f"{demonstration_site.as_uri()}/{address}/index.html")
        page.locator("main details summary").first.click() if address == "carte" else None
        assert page.locator(shown).first.is_visible(), address
        empty = page.locator(".moving, .keep, .sift :is(input, select), .near button")
        assert not any(empty.nth(rank).is_visible() for rank in range(empty.count())), f"{address} shows what only a script does"
    context.close()


def test_forced_colours_keep_bars_and_drawings(reader, demonstration_site):
    reader.emulate_media(forced_colors="active", color_scheme="dark")
    reader.goto(f"{demonstration_site.as_uri()}/2024/depenses/index.html")
    fill, paper = reader.evaluate("""() => [getComputedStyle(document.querySelector(".bar rect:last-child")).fill,
      getComputedStyle(document.body).backgroundColor]""")
    assert fill != paper


def test_a_page_prints_as_a_tagged_document(reader, demonstration_site):
    reader.goto(f"{demonstration_site.as_uri()}/2024/depenses/index.html")
    printed = reader.pdf(tagged=True, prefer_css_page_size=True)
    assert printed.startswith(b"%PDF") and b"/StructTreeRoot" in printed and b"/Lang" in printed
