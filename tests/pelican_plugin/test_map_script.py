"""What theme/static/js/map.js adds to a map, in a browser; and that without it the map and its list say the same."""

import pytest

from . import places


@pytest.fixture
def reader(browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.visit = lambda query="": page.goto(f"{site.as_uri()}{places.ADDRESS}index.html{query}")
    page.visit()
    yield page
    assert page.said == []
    page.close()


def listed(page) -> list[str]:
    """The names of the list that are shown."""
    return [text.split("\n")[0].strip() for text in page.locator(".spots li:visible > span").all_inner_texts()]


def pointed(page) -> list[bool]:
    return [page.locator("a.spot").nth(place).is_visible() for place in range(3)]


def query(page) -> str:
    return page.evaluate("decodeURIComponent(location.search)")


def test_without_script_points_are_links_to_their_line(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site.as_uri()}{places.ADDRESS}index.html")
    assert page.locator(":is(button, input, select):visible").count() == 0
    assert page.locator("a.spot").count() == 3 and page.locator(".shape").is_visible()
    assert page.locator(".spots li").all_inner_texts()[3].strip() == "Stade"
    page.get_by_role("link", name="École <de> l'Est & du Parc").click()
    assert page.url.endswith("#carte-3") and page.locator("#carte-3").is_visible()
    page.context.close()


def test_a_family_is_hidden_on_the_map_and_in_the_list(reader):
    reader.get_by_label("Écoles").uncheck()
    assert pointed(reader) == [False, True, False] and not reader.locator(".shape").is_visible()
    assert listed(reader) == ["Gymnase", "Stade"]
    reader.get_by_label("Sport et loisirs").uncheck()
    assert not reader.locator(".spots h2").first.is_visible()
    assert reader.locator(".counted").inner_text() == "Rien ne répond à ces choix."
    reader.get_by_label("Écoles").check()
    assert reader.locator(".spots h2").first.is_visible()
    assert query(reader) == "?sans=Sport+et+loisirs"


def test_a_choice_keeps_a_part_says_how_much_and_stays_in_the_address(reader):
    assert reader.locator(".counted").inner_text() == "" and not reader.get_by_role("button", name="Tout montrer").is_visible()
    reader.get_by_label("Quelle année ?").select_option("2021")
    assert (listed(reader), pointed(reader)) == (["Gymnase", "École <de> l'Est & du Parc", "Stade"], [False, True, True])
    assert reader.locator(".counted").inner_text().replace("\u00a0", " ") == "2021 : 3 lieux, sur 4."
    assert not reader.locator(".legend small").first.is_visible()
    reader.get_by_label("Où en est-ce ?").select_option("Terminés")
    assert (listed(reader), query(reader)) == (["École <de> l'Est & du Parc"], "?annee=2021&phase=termines")
    assert reader.locator(".counted").inner_text().replace("\u00a0", " ") == "2021, Terminés : un seul lieu, sur 4."
    assert [item.is_visible() for item in reader.locator(".legend li").all()] == [True, False]
    reader.get_by_role("button", name="Tout montrer").click()
    assert (len(listed(reader)), query(reader)) == (4, "")
    assert reader.locator(".counted").inner_text() == "Tout est montré."


def test_the_choices_of_the_map_stand_in_a_line_and_leave_those_of_a_long_table_alone(reader):
    assert len({select.bounding_box()["y"] for select in reader.locator(".keep select").all()}) == 1
    reader.get_by_role("searchbox").fill("rue 14")
    assert reader.locator("tbody tr:visible").all_inner_texts() == ["Rue 14\t14"] and len(listed(reader)) == 4


def test_an_address_brings_back_what_was_chosen_and_survives_what_it_does_not_know(reader):
    reader.visit("?annee=2022&phase=autre&sans=Sport+et+loisirs&de=ailleurs#carte-1")
    assert listed(reader) == []
    reader.get_by_label("Sport et loisirs").check()
    assert listed(reader) == ["Gymnase"]
    assert query(reader) == "?de=ailleurs&annee=2022" and reader.url.endswith("#carte-1")


def test_a_point_and_its_line_light_each_other(reader):
    reader.locator("#carte-3").hover()
    assert "lit" in reader.locator("a.spot").nth(2).get_attribute("class")
    assert "lit" in reader.locator(".shape").get_attribute("class")
    reader.locator("a.spot").nth(0).focus()
    assert "lit" in reader.locator("#carte-1").get_attribute("class")


def test_circles_are_as_large_as_amounts_and_what_is_not_known_is_no_circle_of_one(reader):
    before = reader.locator(".spot path").first.get_attribute("d")
    assert not reader.get_by_text("1 million d'euros").is_visible()
    reader.get_by_label("Taille selon le coût").check()
    drawn = [reader.locator(".spot path").nth(place).get_attribute("d").split()[0] for place in range(3)]
    assert drawn == ["M-28", "M-8.9", "M-4"]
    assert "unknown" in reader.locator("a.spot").nth(2).get_attribute("class")
    assert reader.locator(".sizes li:visible").all_inner_texts() == ["1 million d'euros", "100 000 euros", "Coût non connu"]
    wide = "shape => shape.getBBox().width * shape.getScreenCTM().a"
    circle, point = reader.locator(".sizes circle").first.evaluate(wide), reader.locator(".spot path").first.evaluate(wide)
    assert circle == pytest.approx(point, rel=0.01)
    reader.get_by_label("Taille selon le coût").uncheck()
    assert reader.locator(".spot path").first.get_attribute("d") == before
