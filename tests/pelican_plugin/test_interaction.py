"""What helps to read figures, in a browser, opened from a folder: measures, sorting, charts read point by point, figures copied. By pointer
and by keyboard, and what is left of it without script and on paper."""

import pytest

SPENDING, POLICY, LINES = "2022/depenses/", "2022/depenses/ecole-et-enfance/", "2022/lignes/"
AMOUNT = ".bars > ol > li:first-child .amount"


@pytest.fixture
def opened(browser, site):
    """Opens pages of one visit; nothing may go wrong in any."""
    contexts, said = [], []

    def _open(address: str = "", **given):
        if given or not contexts:
            contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | given))
        page = contexts[-1].new_page() if not contexts[-1].pages else contexts[-1].pages[0]
        if not page.url.startswith("file"):
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{site.as_uri()}/{address}index.html")
        return page

    yield _open
    for context in contexts:
        context.close()
    assert said == []


def words(locator) -> list[str]:
    return [" ".join(text.split()) for text in locator.all_inner_texts()]


def widths(page) -> list[float]:
    return page.locator(".bar rect:not(.zero)").evaluate_all("all => all.slice(0, 3).map(e => parseFloat(e.getAttribute('width')))")


def test_a_measure_is_chosen_by_keyboard_told_with_its_meaning_and_kept_on_the_next_page(opened):
    page = opened()
    drawn = widths(page)
    page.get_by_role("radio", name="en euros", exact=True).focus()
    page.keyboard.press("ArrowDown")
    assert words(page.locator(AMOUNT)) == ["409 € par habitant 45,7 millions"]
    assert words(page.locator(".measures output")) == ["En tout : 1 298 € par habitant."] and widths(page) == drawn
    assert words(page.locator(".said").first) == ["Plus 409 par habitant."]
    page = opened(SPENDING)
    page.get_by_text("Les 2 autres politiques").click()
    assert words(page.locator(".bars details li:last-child .amount")) == ["11 € par habitant 1,2 millions"]
    page.get_by_role("radio", name="en euros de 2024").check()
    assert words(page.locator(AMOUNT))[0] == "409 < mille 45,7 millions" and widths(page) == [80, 100, 50]
    page.get_by_role("radio", name="en euros", exact=True).check()
    assert words(page.locator(AMOUNT))[0] == "45,7 millions 409 € par habitant" and widths(page) == drawn
    assert words(page.locator(".said").first)[0].startswith("17 € sur 100.")


def ranked(page) -> list[str]:
    return words(page.locator(".bars ol > li:visible"))


def test_a_ranking_moves_to_another_year_by_keyboard_in_the_measure_chosen(opened):
    page = opened("annees/")
    here = ["École 15 millions 150 € par habitant Moins qu'en 2021.", "Culture 6 millions 60 € par habitant"]
    assert ranked(page) == here and widths(page)[:2] == [75, 30]
    slider = page.get_by_role("slider", name="Faire défiler les années")
    assert slider.get_attribute("aria-valuetext") == "2022, exécuté"
    slider.focus()
    page.keyboard.press("ArrowLeft")
    assert ranked(page) == ["École 20 millions 200 € par habitant Le double de 2020.", "Culture rien cette année-là"]
    assert widths(page)[:2] == [100, 0] and slider.get_attribute("aria-valuetext") == "2021, exécuté"
    assert words(page.locator(".then")) == ["Total de 2021. La page de 2021"]
    there = page.locator(".then a, .bars .label a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert there == ["../methode/index.html", "../methode/index.html", None, None]
    page.get_by_role("radio", name="par habitant").check()
    assert ranked(page) == ["École 200 € par habitant 20 millions 2021, par habitant.", "Culture rien cette année-là"]
    assert words(page.locator(".measures output")) == ["Divisés, en 2021."] and widths(page)[:2] == [80, 0]
    slider.press("Home")
    assert ranked(page) == ["École non calculable 10 millions", "Culture non calculable 5 millions", "Piscine non calculable 2 millions"]
    assert page.locator(".bars svg.bar:visible").count() == 0, "what cannot be computed is not a bar of nothing"
    slider.press("End")
    assert (
        slider.get_attribute("aria-valuetext") == "2023, voté"
        and ranked(page)[2] == "Piscine 40 € par habitant 4 millions 2023, par habitant."
    )
    slider.press("ArrowLeft")
    page.get_by_role("radio", name="en euros").check()
    assert ranked(page) == here and widths(page)[:2] == [75, 30] and words(page.locator(".then")) == ["Dépensé en 2022."]
    assert page.locator(".bars svg.bar:visible").count() == 2


def test_a_year_is_chosen_by_touch_and_stays_told_on_paper(opened):
    page = opened("annees/", viewport={"width": 390, "height": 800}, has_touch=True)
    box = page.get_by_role("slider").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] - 12, box["y"] + box["height"] / 2)
    assert ranked(page)[0].startswith("École 16 millions")
    page.emulate_media(media="print")
    assert words(page.locator(".then:visible")) == ["Total de 2023."] and not page.get_by_role("slider").is_visible()


def test_nothing_moves_when_the_switch_comes_and_the_item_opened_stays_marked(opened):
    page = opened(SPENDING)
    # Down or up: the typeface, when it comes, widens a few words by a hair on their line.
    moved = """new Promise(done => new PerformanceObserver(list => done(list.getEntries().flatMap(e => e.sources)
        .filter(s => Math.abs(s.currentRect.y - s.previousRect.y) >= 1).map(s => s.node?.textContent ?? "")))
        .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 300))"""
    assert page.evaluate(moved) == []
    page.locator(".bars .label a").first.click()
    page = opened(SPENDING)
    assert page.locator(".bars ol > li.opened .label a").first.inner_text() == "École et enfance"


def test_the_ranking_leads_to_the_same_in_other_years(opened):
    page = opened(SPENDING, java_script_enabled=False)
    nav = page.get_by_role("navigation", name="Le même classement en")
    assert words(nav.locator("li")) == ["2021"] and nav.locator("[aria-current]").count() == 0


def test_without_script_there_is_no_dead_button_and_without_a_clipboard_none_to_copy(opened):
    for address in ("", SPENDING, POLICY, LINES):
        page = opened(address, java_script_enabled=False)
        assert [tool.is_visible() for tool in page.locator(".tool").all()] == [False] * page.locator(".tool").count()
    assert page.get_by_role("columnheader", name="Voté").locator("button").count() == 0
    page = opened(reduced_motion="no-preference")
    page.context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.reload()
    assert not page.locator(".copy button").first.is_visible()


def first_cells(page, column: int = 0) -> list[str]:
    return words(page.locator(f"tbody tr:visible > :nth-child({column + 1})"))[:3]


def test_a_long_table_is_sorted_and_filtered_by_keyboard(opened):
    page = opened(LINES)
    head = page.get_by_role("columnheader", name="Réalisé")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending" and first_cells(page)[0] == "Fournitures, ligne 40"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending" and first_cells(page)[0] == "Fournitures, ligne 1"
    assert words(page.locator("tbody tr:last-child th")) == ["Fournitures, ligne 35"], "what is not given is last, whichever way"
    page.get_by_role("columnheader", name="Libellé").get_by_role("button").click()
    assert first_cells(page) == ["Fournitures, ligne 1", "Fournitures, ligne 2", "Fournitures, ligne 3"] and not head.get_attribute(
        "aria-sort"
    )
    page.get_by_role("searchbox").fill("6003  FOURNITÚRES")
    assert first_cells(page) == ["Fournitures, ligne 30", "Fournitures, ligne 31", "Fournitures, ligne 32"]
    status = page.locator(".sift output")
    status.get_by_text("sur 40").wait_for()
    assert status.inner_text() == "10 lignes sur 40. Le total reste celui de toutes les lignes."
    page.emulate_media(media="print")
    assert status.is_visible() and not page.get_by_role("searchbox").is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("searchbox").fill("oeuvre")
    assert first_cells(page) == ["Œuvres d'art, ligne 20"], "typed without the letter that keyboards lack"
    page.get_by_role("searchbox").fill("zinc")
    status.get_by_text("Aucune").wait_for()
    assert page.locator("tbody tr:visible").count() == 0


def test_a_phone_whose_tables_have_no_heads_sorts_them_from_a_list(opened):
    page = opened(LINES, viewport={"width": 390, "height": 800}, has_touch=True)
    assert not page.get_by_role("columnheader", name="Réalisé").is_visible()
    page.get_by_label("Trier par").select_option("Réalisé")
    assert first_cells(page)[0] == "Fournitures, ligne 40"
    page.get_by_label("Trier par").select_option("ordre de la page")
    assert first_cells(page)[0] == "Fournitures, ligne 1"


def lit(page) -> list[str]:
    return page.locator(".drawing:visible [data-cell].lit").evaluate_all("all => all.map(e => e.dataset.cell)")


def test_a_chart_is_read_by_the_arrows_of_the_keyboard(opened):
    page = opened(POLICY)
    told = page.locator(".chart .told")
    assert told.inner_text() == "Touchez ou survolez une barre ou un point pour lire sa valeur ; au clavier, les flèches."
    drawing = page.get_by_role("group", name="Valeurs du graphique, avec les flèches : ")
    drawing.focus()
    for key, cell, said in (
        ("ArrowRight", "0-1", "2017, Faire fonctionner : 35 100 000 €"),
        ("ArrowUp", "0-2", "2017, Construire : 6 900 000 €"),
        ("ArrowRight", "1-2", "2018, Construire : 21 200 000 €"),
        ("End", "5-2", "2022, Construire : 7 000 000 €"),
        ("ArrowRight", "5-2", "2022, Construire : 7 000 000 €"),
        ("ArrowDown", "5-1", "2022, Faire fonctionner : 38 700 000 €"),
    ):
        page.keyboard.press(key)
        assert (lit(page), words(told)) == ([cell], [said])
    page.keyboard.press("Escape")
    assert lit(page) == [] and told.inner_text().startswith("Touchez")


def test_a_chart_is_read_by_touch_and_its_table_lights_it(opened):
    page = opened(POLICY, viewport={"width": 390, "height": 800}, has_touch=True)
    page.locator(".drawing:visible [data-cell='2-1']").tap()
    assert (lit(page), words(page.locator(".chart .told"))) == (["2-1"], ["2019, Faire fonctionner : 36 400 000 €"])
    page.locator(".chart summary").tap()
    assert "lit" in page.locator(".chart tbody tr").nth(2).get_attribute("class")
    page.locator(".chart tbody tr").nth(4).tap()
    assert lit(page) == ["4-1", "4-2"]


def test_a_figure_is_copied_with_its_source_and_says_so(opened, site):
    page = opened(POLICY, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier ce chiffre").press("Enter")
    page.get_by_text("Copié, avec sa source.").wait_for()
    source = f"(Rivebelle, compte administratif 2022, {site.as_uri()}/{POLICY}index.html)"
    assert page.evaluate("navigator.clipboard.readText()") == f"L'école et l'enfance ont coûté 45,7 millions d'euros en 2022 {source}"
    page = opened()
    page.get_by_role("button", name="Copier ce chiffre : Ce qui reste après avoir fait tourner les services").click()
    page.get_by_text("Copié, avec sa source.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f", {site.as_uri()}/{LINES}index.html)")
