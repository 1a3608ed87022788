"""The pattern site in a browser, opened from its folder: what only a browser can tell."""

import pytest

PAGES = (
    "", "2022/depenses/", "2022/depenses/ecole-et-enfance/", "2022/mes-impots/", "pres-de-chez-moi/", "carte/", "cas-difficiles/",
    "methode/",
)  # fmt: skip
WIDTHS = (320, 390, 1280)

OVERFLOWING = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL_TARGETS = """[...document.querySelectorAll('a, summary')].filter(e => {
  const r = e.getBoundingClientRect();
  return r.width && (r.width < 24 || r.height < 24) && getComputedStyle(e).display !== 'inline';
}).map(e => e.textContent.trim())"""
OPENED_IN_PRINT = "[...document.querySelectorAll('details')].every(d => d.querySelector('ol, table').checkVisibility())"


@pytest.fixture(scope="module")
def screen(browser, site):
    """Opens a page of the site as a reader would; `said` collects what the browser complains of and whom it calls."""
    page = browser.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(site.as_uri()) else page.said.append(request.url))
    page.visit = lambda address: page.goto(f"{site.as_uri()}/{address}index.html")
    yield page
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways_complains_or_calls_another_host(screen, width):
    screen.set_viewport_size({"width": width, "height": 800})
    for address in PAGES:
        screen.visit(address)
        assert screen.evaluate(OVERFLOWING) <= 0, f"{address} at {width}"
        assert screen.evaluate(SMALL_TARGETS) == [], f"{address} at {width}"
    assert screen.said == []


def test_the_style_sheet_is_applied_from_a_folder(screen):
    screen.visit("")
    assert screen.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 249, 244)"


def test_the_keyboard_goes_straight_to_the_content(screen):
    screen.visit("2022/depenses/")
    screen.keyboard.press("Tab")
    assert screen.evaluate("document.activeElement.className") == "skip"
    assert screen.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    screen.keyboard.press("Enter")
    screen.keyboard.press("Tab")
    assert screen.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_whole_row_of_a_ranking_is_its_link(screen):
    screen.set_viewport_size({"width": 1280, "height": 900})
    screen.visit("2022/depenses/")
    amount = screen.locator(".bars li .amount").first
    amount.scroll_into_view_if_needed()
    place = amount.bounding_box()
    with screen.expect_navigation(timeout=5000):
        screen.mouse.click(place["x"] + 5, place["y"] + 5)
    assert screen.url.endswith("/ecole-et-enfance/index.html")


def test_a_phone_stacks_wide_tables(screen):
    screen.set_viewport_size({"width": 390, "height": 800})
    screen.visit("2022/depenses/")
    assert screen.locator("td").first.evaluate("e => getComputedStyle(e, '::before').content") == '"Chapitre"'


def test_paper_shows_what_the_screen_folds(screen):
    screen.visit("2022/depenses/ecole-et-enfance/")
    assert not screen.evaluate(OPENED_IN_PRINT)
    screen.emulate_media(media="print")
    if not screen.evaluate("CSS.supports('selector(::details-content)')"):
        pytest.skip("this browser cannot open folded parts on paper")
    assert screen.evaluate(OPENED_IN_PRINT)
    assert not screen.locator(".menu").is_visible()
    screen.emulate_media(media="screen")


FONTS = "document.fonts.ready.then(all => [...all].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', '')))"
HEIGHT = "document.querySelector('main').getBoundingClientRect().height"
MEANWHILE = """['head', 'text'].forEach(name => document.documentElement.style.setProperty(
  `--${name}`, name === 'head' ? '"Titles meanwhile"' : '"Text meanwhile"'))"""


def test_the_typefaces_come_from_the_folder_and_nothing_moves_when_they_do(screen):
    screen.visit("2022/depenses/")
    assert {"Inter", "Bricolage Grotesque"} <= set(screen.evaluate(FONTS))
    assert screen.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Bricolage Grotesque"')
    assert screen.evaluate("getComputedStyle(document.querySelector('main')).fontFamily").startswith("Inter, ")
    for width in (320, 390, 1280):
        screen.set_viewport_size({"width": width, "height": 900})
        screen.visit("2022/depenses/")
        screen.evaluate(FONTS)
        high = screen.evaluate(HEIGHT)
        screen.evaluate(MEANWHILE)
        if "Titles meanwhile" not in screen.evaluate(FONTS):
            pytest.skip("neither Arial, Liberation Sans, Roboto nor Helvetica on this machine: nothing stands in for the typefaces")
        assert abs(screen.evaluate(HEIGHT) / high - 1) < 0.02, width
    assert screen.said == []
