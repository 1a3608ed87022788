"""What theme/static/js/map.js adds to a map, in a browser; and that without it the map and its list say the same."""

import pytest

from . import places


@pytest.fixture
def reader(browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(f"{site.as_uri()}{places.ADDRESS}index.html")
    yield page
    assert page.said == []
    page.close()


def view(page) -> list[float]:
    return [float(value) for value in page.locator("svg.plan").get_attribute("viewBox").split()]


def test_without_script_points_are_links_to_their_line(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site.as_uri()}{places.ADDRESS}index.html")
    assert page.locator("button, input").count() == 0
    assert page.locator("a.spot").count() == 3
    assert page.locator(".spots li").all_inner_texts()[3].strip() == "Stade"
    page.get_by_role("link", name="École <de> l'Est & du Parc").click()
    assert page.url.endswith("#carte-3") and page.locator("#carte-3").is_visible()
    page.context.close()


def test_a_family_is_hidden_on_the_map_and_in_the_list(reader):
    reader.get_by_label("Écoles").uncheck()
    assert [reader.locator("a.spot").nth(place).is_visible() for place in range(3)] == [False, True, False]
    assert reader.locator(".spots li:visible span").all_inner_texts() == ["Gymnase", "Stade"]
    reader.get_by_label("Sport et loisirs").uncheck()
    assert not reader.locator(".spots h2").first.is_visible()
    reader.get_by_label("Écoles").check()
    assert reader.locator(".spots h2").first.is_visible()


def test_a_point_and_its_line_light_each_other(reader):
    reader.locator("#carte-3").hover()
    assert "lit" in reader.locator("a.spot").nth(2).get_attribute("class")
    reader.locator("a.spot").nth(0).focus()
    assert "lit" in reader.locator("#carte-1").get_attribute("class")


def test_buttons_keys_and_a_drag_move_the_map_within_its_edges(reader):
    assert view(reader) == [0, 0, 400, 300]
    assert reader.get_by_role("button", name="Réduire").is_disabled()
    reader.get_by_role("button", name="Agrandir").click()
    assert view(reader) == pytest.approx([75, 56.25, 250, 187.5])
    assert reader.locator("a.spot").first.get_attribute("transform").startswith("translate(60.5 80) scale(0.79")
    reader.locator("svg.plan").focus()
    reader.keyboard.press("ArrowLeft")
    reader.keyboard.press("ArrowLeft")
    assert view(reader)[0] == 0
    box = reader.locator("svg.plan").bounding_box()
    reader.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20)
    reader.mouse.down()
    reader.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20, steps=4)
    reader.mouse.up()
    assert view(reader)[0] == pytest.approx(100, abs=5)
    reader.keyboard.press("0")
    assert view(reader) == [0, 0, 400, 300]
