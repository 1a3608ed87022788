"""«Où va votre argent ?»: the page, and its field in a browser, opened from a folder."""

import re

import pytest

from pipeline.figures.taxes import split
from pipeline.formats import NBSP
from tests.pages.reading import blocks

PAGE = "/2024/mes-impots/"


def receipt(made) -> dict:
    return next(block for block in blocks(made.pages[PAGE]) if block["component"] == "receipt")


def test_parts_add_up_to_each_typical_amount(demonstration):
    table = next(block for block in blocks(demonstration.pages[PAGE]) if block["component"] == "table")
    assert table["total"][1:] == [600_00, 1_200_00, 2_000_00]
    assert [sum(row[place] for row in table["rows"]) for place in (1, 2, 3)] == table["total"][1:]
    assert [row["value"] for row in receipt(demonstration)["bars"]["rows"]] == [row[2] for row in table["rows"]]


def test_only_a_town_with_policies_that_spent_has_the_page(demonstration, village, voted):
    assert "/2025/mes-impots/" not in demonstration.pages
    assert [address for made in (village, voted) for address in made.pages if "mes-impots" in address] == []


@pytest.fixture
def screen(browser, demonstration_site):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(demonstration_site.as_uri()) else page.said.append(request.url))
    page.goto(f"{demonstration_site.as_uri()}{PAGE}index.html")
    yield page
    page.close()


def shown_cents(page) -> list[int]:
    """The amounts that the list shows, read back: «moins de 1 €» is nothing."""
    found = []
    for text in page.locator(".receipt .amount data").all_inner_texts():
        whole, _, cents = re.sub(r"[^\d,]", "", text).partition(",")
        found.append(0 if text.startswith("moins de") else int(whole) * 100 + int(cents or 0))
    return found


def type_in(page, text: str) -> None:
    page.get_by_label("Ce que vous payez").fill(text)


TYPED = {"1 234,50": 123450, "1234.5": 123450, "1\u202f234,50 €": 123450, "1.234,50 euros": 123450, "12.345": 1234500, "7": 700, "0,07": 7,
         "999999": 99999900}  # fmt: skip


def test_what_is_typed_is_split_as_the_page_does(screen, demonstration):
    weights = receipt(demonstration)["weights"]
    for typed, cents in TYPED.items():
        type_in(screen, typed)
        assert shown_cents(screen) == split(cents, weights), typed
    assert screen.said == []


def test_what_is_no_amount_is_said_and_nothing_is_shown(screen):
    for typed in ("", "abc", "-5", "0", "12,345", "1 2 3 e", "10000000", "<b>1</b>"):
        type_in(screen, typed)
        screen.locator("output", has_text="Ce n'est pas un montant. Écrivez par exemple 1 234,50.").wait_for()
        assert screen.get_by_label("Ce que vous payez").get_attribute("aria-invalid") == "true", typed
        assert set(screen.locator(".receipt .amount data").all_inner_texts()) == {"–"}, typed
        type_in(screen, "100")
        screen.locator("output", has_text="Sur 100 €, d'abord").wait_for()
        assert screen.get_by_label("Ce que vous payez").get_attribute("aria-invalid") == "false", typed
        assert sum(shown_cents(screen)) == 100_00, typed
    assert screen.said == []


def test_the_keyboard_is_enough_and_a_screen_reader_is_told(screen):
    field = screen.get_by_label("Ce que vous payez")
    field.focus()
    screen.keyboard.press("Control+A")
    screen.keyboard.type("850")
    address = screen.url
    screen.keyboard.press("Enter")
    told = screen.locator(".receipt output")
    told.filter(has_text="pour : École et petite enfance.").wait_for()
    assert told.inner_text().startswith(f"Sur 850{NBSP}€, d'abord ")
    assert screen.url == address
    assert "rien n'est envoyé" in field.evaluate(
        "e => document.getElementById(e.getAttribute('aria-describedby').split(' ')[0]).textContent"
    )


def test_without_script_the_table_and_the_first_split_stand_and_no_field_does(browser, demonstration_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demonstration_site.as_uri()}{PAGE}index.html")
    assert not page.locator(".receipt form").is_visible()
    assert page.locator(".receipt .amount").first.is_visible() and page.get_by_text("Trois montants courants").is_visible()
    context.close()
