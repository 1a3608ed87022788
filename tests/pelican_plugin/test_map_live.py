"""The map that moves (theme/static/js/map_live.js) in a browser, opened from a folder: by keyboard, on a phone, on paper, in the dark; what
it asks for, and when."""

import re

import pytest

from . import places

MARKS = ".live .mark"


@pytest.fixture
def opened(browser, site):
    """Opens a page with a map and asks for the one that moves; `asked` are the addresses of other hosts, `said` what went wrong."""
    pages = []

    def _open(address: str = places.ADDRESS, query: str = "", **given):
        page = browser.new_page(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | given)
        page.said, page.asked, page.loaded = [], [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda request: page.loaded.append(request.url))
        page.route(re.compile("^https?://"), lambda route: (page.asked.append(route.request.url), route.abort()))
        page.goto(f"{site.as_uri()}{address}index.html{query}")
        page.before = list(page.loaded)
        page.get_by_role("button", name="Se déplacer sur la carte").click()
        page.wait_for_selector(MARKS)
        pages.append(page)
        return page

    yield _open
    assert [text for page in pages for text in page.said if not text.startswith(("Failed to load resource", "Canvas2D"))] == []
    for page in pages:
        page.close()


def names(page) -> list[str]:
    return [mark.get_attribute("aria-label") for mark in page.locator(MARKS).all()]


def listed(page) -> int:
    return page.locator(".spots li:visible").count()


def test_nothing_is_loaded_before_the_reader_asks_and_nothing_from_elsewhere(opened):
    page = opened()
    assert not any("leaflet" in url or "map_live." in url or "fond.js" in url for url in page.before)
    after = [url.rpartition("/")[2].partition("?")[0] for url in page.loaded[len(page.before) :]]
    assert [name for name in after if name != "icon.svg"] == ["leaflet.css", "map_live.css", "leaflet.js", "map_live.js", "fond.js"]
    assert page.asked == [] and not page.locator(".plan").is_visible()
    assert page.locator(".leaflet-control-attribution").inner_text() == "Leaflet | Fond de carte\u00a0: fichiers de la ville"
    page.get_by_role("button", name="Revenir à la carte fixe").click()
    assert page.locator(".plan").is_visible() and page.locator(".live").count() == 0
    page.get_by_role("button", name="Se déplacer sur la carte").click()
    assert names(page) == ["École du Bac", "Gymnase", "École <de> l'Est & du Parc"]


def test_the_keyboard_reaches_the_map_its_points_and_what_they_say(opened):
    page = opened()
    assert page.evaluate("document.activeElement.className").split()[0] == "live"
    zoom = "Number(document.querySelector('.live .place-name').getBoundingClientRect().x)"
    before = page.evaluate(zoom)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert page.evaluate(zoom) < before
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-label')") == "Gymnase":
            break
    assert "lit" in page.locator("#carte-2").get_attribute("class")
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup-content")
    assert popup.inner_text().split("\n")[0] == "Gymnase"
    assert popup.get_by_role("link", name="Gymnase").get_attribute("href") == "../2022/depenses/index.html"
    assert page.get_by_role("button", name="Fermer").is_visible()
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert popup.count() == 0
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Gymnase"


def test_the_list_lights_the_map_and_the_map_keeps_what_the_form_keeps(opened):
    page = opened()
    page.locator("#carte-2").hover()
    assert "lit" in page.locator(MARKS).nth(1).get_attribute("class")
    page.get_by_label("Où en est-ce ?").select_option("En travaux")
    assert names(page) == ["Gymnase"]
    page.get_by_label("Où en est-ce ?").select_option("")
    page.get_by_label("Écoles").uncheck()
    assert names(page) == ["Gymnase"]


def test_an_address_with_choices_opens_the_map_with_them(opened):
    assert names(opened(query="?phase=termines")) == ["École <de> l'Est & du Parc"]


def test_the_list_holds_only_what_the_map_shows_when_asked_to(opened):
    page = opened()
    assert listed(page) == 4
    page.get_by_label("Seulement ce que montre la carte").check()
    assert listed(page) == 3  # one has no point
    for _ in range(4):
        page.get_by_role("button", name="Agrandir", exact=True).click()
        page.wait_for_timeout(100)
    assert listed(page) < 3
    assert page.locator(".counted").inner_text() in ("Rien ne répond à ces choix.", "Un seul lieu, sur 4.", "2 lieux, sur 4.")
    page.get_by_role("button", name="Tout montrer").click()
    assert listed(page) == 4


def test_points_that_would_lie_on_each_other_are_one_which_comes_closer(opened):
    page = opened()
    page.evaluate("""() => {
      const [first, second] = document.querySelectorAll('.spots li[data-at]');
      first.dataset.at = '2.0150 48.0067'; second.dataset.at = '2.0152 48.0067';
    }""")
    page.get_by_role("button", name="Revenir à la carte fixe").click()
    page.get_by_role("button", name="Se déplacer sur la carte").click()
    assert names(page)[0] == "2 lieux proches : agrandir" and page.locator(MARKS).first.inner_text() == "2"
    page.locator(MARKS).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert names(page)[:2] == ["École du Bac", "Gymnase"]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "École du Bac"


def test_points_at_one_place_are_told_together(opened):
    page = opened()
    page.evaluate("document.querySelectorAll('.spots li[data-at]').forEach(each => each.dataset.at = '2.015 48.0067')")
    page.get_by_role("button", name="Revenir à la carte fixe").click()
    page.get_by_role("button", name="Se déplacer sur la carte").click()
    page.locator(MARKS).first.click()
    assert page.locator(".leaflet-popup-content strong").inner_text() == "3 au même endroit, ou presque"
    assert page.locator(".leaflet-popup-content p").count() == 3


def test_a_line_is_drawn_as_one_and_says_what_it_is(opened):
    page = opened()
    [west, east] = [page.get_by_role("button", name=name).bounding_box() for name in ("Gymnase", "École <de> l'Est")]
    # The street passes two thousandths of a degree east of its mark; the gymnasium is fifteen west of it.
    page.mouse.click(east["x"] + 14 + (east["x"] - west["x"]) * 2 / 15, east["y"] + 14)
    assert page.locator(".leaflet-popup-content").inner_text().startswith("École <de> l'Est & du Parc")


def test_circles_of_amounts_are_those_of_the_legend(opened):
    page = opened()
    page.get_by_label("Taille selon le coût").check()
    page.wait_for_timeout(200)
    circle = page.locator(".sizes circle").first.bounding_box()
    mark = page.get_by_role("button", name="Gymnase").bounding_box()
    assert mark["width"] == pytest.approx(circle["width"], rel=0.06)
    assert "unknown" in page.get_by_role("button", name="École du Bac").get_attribute("class")


def test_the_map_of_the_state_is_asked_for_once_the_reader_agrees(opened):
    page = opened(places.WITH_TILES)
    assert page.asked == []
    page.get_by_label("Fond de plan de l'État").check()
    page.wait_for_timeout(500)
    assert page.asked and all(url.startswith("https://data.geopf.fr/wmts?") for url in page.asked)
    assert "Plan IGN" in page.locator(".leaflet-control-attribution").inner_text()
    assert page.locator(".tiles [role=status]").inner_text() == "Le fond de plan de l'État n'a pas pu être chargé en entier."
    page.get_by_label("Fond de plan de l'État").uncheck()
    assert "Plan IGN" not in page.locator(".leaflet-control-attribution").inner_text()
    assert opened().locator(".tiles").count() == 0


def test_only_the_page_that_offers_it_may_ask_for_the_map_of_the_state(site):
    policies = {
        address: (site / address.strip("/") / "index.html").read_text(encoding="utf-8").count("https://data.geopf.fr")
        for address in (places.ADDRESS, places.WITH_TILES)
    }
    assert policies == {places.ADDRESS: 0, places.WITH_TILES: 1}


@pytest.mark.parametrize("width", (320, 390))
def test_a_phone_shows_it_without_scrolling_sideways_and_with_buttons_for_thumbs(opened, width):
    page = opened(viewport={"width": width, "height": 800}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = [button.bounding_box() for button in page.locator(".zoom button").all()]
    assert len(sizes) == 3 and all(min(size["width"], size["height"]) >= 44 for size in sizes)
    page.get_by_role("button", name="Gymnase").tap()
    popup = page.locator(".leaflet-popup-content-wrapper").bounding_box()
    assert popup["x"] >= 0 and popup["x"] + popup["width"] <= width


def test_paper_shows_the_fixed_map_with_what_is_kept(opened):
    page = opened()
    page.get_by_label("Écoles").uncheck()
    page.emulate_media(media="print")
    assert page.locator(".plan").is_visible() and not page.locator(".live").is_visible()
    assert [page.locator("a.spot").nth(place).is_visible() for place in range(3)] == [False, True, False]
    assert not page.locator(".keep select").first.is_visible()


def test_the_ground_takes_the_colours_of_the_page(opened):
    pixel = """() => { const canvas = document.querySelector('.live canvas');
      return [...canvas.getContext('2d').getImageData(canvas.width * 0.4, canvas.height / 3, 1, 1).data].slice(0, 3); }"""
    page = opened(color_scheme="light")
    page.wait_for_timeout(200)
    assert page.evaluate(pixel) == [0xFF, 0xFF, 0xFF]
    assert page.evaluate(pixel.replace("0.4", "0.7")) != [0xFF, 0xFF, 0xFF], "the district that is told is tinted"
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert page.evaluate(pixel) == [0x18, 0x20, 0x3A]


def test_what_cannot_be_loaded_is_said_and_the_fixed_map_stays(browser, site):
    page = browser.new_page()
    page.route("**/leaflet.js*", lambda route: route.abort())
    page.goto(f"{site.as_uri()}{places.ADDRESS}index.html")
    page.get_by_role("button", name="Se déplacer sur la carte").click()
    page.get_by_text("La carte n'a pas pu être chargée.").wait_for()
    assert page.locator(".plan").is_visible()
    page.unroute("**/leaflet.js*")
    page.get_by_role("button", name="Se déplacer sur la carte").click()
    page.wait_for_selector(MARKS)
    page.close()
