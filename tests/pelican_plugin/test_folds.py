"""What is folded so that a phone is not scrolled for ever, and unfolds for a link to it, without script too; tables on narrow screens."""

import re
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from pipeline.report import Bar, Bars, Column, DataFile, Files, Link, Links, MapTheme, Page, Section, Spot, SpotGroup, Table

from . import patterns, places

MANY = (Link("Une école", "/"), Link("Une autre", "/"))


def built(tmp_path, *blocks):
    page = Page("/longue/", "Longue", "Une page longue.", "Longue.", sections=(Section(blocks),))
    return patterns.build(tmp_path, patterns.small_report(page)) / "longue" / "index.html"


def groups(*sizes: int):
    """A map whose list has groups of so many places."""
    made = tuple(SpotGroup(f"Partie {n}", tuple(Spot(0, f"Lieu {i}", "", 0) for i in range(size))) for n, size in enumerate(sizes))
    shown = places.town_map(groups=made, themes=(MapTheme("Lieux", places.ROUND, "invest", sum(sizes)),), facets=(), sizes=(), links=())
    return replace(shown, areas=())


def test_a_folded_list_opens_for_a_link_to_it(browser, tmp_path):
    path = built(tmp_path, Links("Écoles : 2 projets", MANY, anchor="ecole", collapsed=True), Links("Culture", MANY, anchor="culture"))
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(path.as_uri())
    seen = [page.locator(f"#{anchor} a").first.is_visible() for anchor in ("ecole", "culture")]
    page.goto(f"{path.as_uri()}#ecole")
    assert (seen, page.locator("#ecole a").first.is_visible()) == ([False, True], True)
    page.goto(path.as_uri())
    page.get_by_text("Écoles : 2 projets").click()
    assert page.locator("#ecole a").first.is_visible()
    page.context.close()


def test_a_list_that_folds_does_so_on_a_phone_and_is_whole_on_a_wide_screen_and_on_paper(browser, tmp_path):
    path = built(tmp_path, Links("Les quartiers", tuple(replace(link, note="12 habitants") for link in (*MANY, *MANY)), folds=True))
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}).new_page()
    page.goto(path.as_uri())
    link, summary = page.locator(".folds a").first, page.get_by_text("Voir la liste (4)")
    seen = [(link.is_visible(), summary.is_visible())]
    summary.click()
    seen.append((link.is_visible(), summary.is_visible()))
    page.reload()
    page.set_viewport_size({"width": 1280, "height": 800})
    seen.append((link.is_visible(), summary.is_visible()))
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(media="print")
    seen.append((link.is_visible(), summary.is_visible()))
    assert seen == [(False, True), (True, True), (True, False), (True, False)]
    page.context.close()


def test_a_family_of_files_opens_for_a_link_to_one_of_them(browser, tmp_path):
    file = DataFile("quartiers", "Quartiers", "Les quartiers.", Link("quartiers.csv", "/"), Table("Les colonnes", (), (), collapsed=True))
    path = built(tmp_path, Files("Les lieux : 1 fichier", (file,), collapsed=True), Files("Le budget", (replace(file, anchor="lignes"),)))
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(path.as_uri())
    seen = [page.locator(f"#{name} a").is_visible() for name in ("quartiers", "lignes")]
    page.goto(f"{path.as_uri()}#quartiers")
    assert (seen, page.locator("#quartiers a").is_visible()) == ([False, True], True)
    page.context.close()


def folded(path) -> list[str]:
    return re.findall(r"<summary>Voir les (\d+) lieux</summary>", path.read_text(encoding="utf-8"))


def test_the_list_of_a_map_folds_its_long_parts_sooner_when_all_of_it_is_long(tmp_path):
    assert folded(built(tmp_path / "a", groups(3, 4, 13))) == ["13"]
    assert folded(built(tmp_path / "b", groups(2, 3, 16))) == ["3", "16"]
    assert folded(built(tmp_path / "c", groups(40))) == [], "nothing follows a part that is alone"


def test_what_is_no_bar_draws_nothing_and_paper_is_not_wider_than_its_sheet(browser, tmp_path):
    rows = (Bar("Une école", "/", 100.0, "2 €", "", "", 200), Bar("Les deux autres", "", None, "3 €", "", "", 300))
    page = browser.new_page(viewport={"width": 794, "height": 800})
    page.goto(built(tmp_path, Bars("spend", rows)).as_uri())
    assert [row.locator("rect").count() for row in page.locator(".bars li").all()] == [2, 0]
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") == 794
    page.close()


def test_two_texts_and_an_amount_or_three_texts_become_a_list_on_a_phone(browser, tmp_path):
    row = (("Refaire et planter la rue de la Tannerie", ""), "Cadre de vie et espaces publics", 888_456_09)
    three = Table("Trois", (Column("Pour quoi", "link"), Column("Politique"), Column("Payé", "cents")), (row,))
    two = Table("Deux", (Column("Pour quoi", "link"), Column("Payé", "cents")), ((row[0], row[2]),))
    texts = Table("Textes", (Column("Action", "link"), Column("État"), Column("Échéance")), ((row[0], "▲ En cours", "décembre 2024"),))
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(built(tmp_path, three, two, texts).as_uri())
    assert [head.is_visible() for head in page.locator("thead").all()] == [False, True, False]
    page.close()


def test_no_word_of_a_name_is_cut_beside_a_text_and_a_share_on_a_phone(browser, tmp_path):
    row = ("Actions réalisées", "17,2 millions d'euros sur 30,6 millions d'euros", 0.5)
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(built(tmp_path, Table("Où", (Column(""), Column("Combien"), Column("Part", "share")), (row,))).as_uri())
    lines = """() => { const text = document.querySelector("tbody th").firstChild, word = document.createRange();
      word.setStart(text, "Actions ".length); word.setEnd(text, "Actions réalisées".length); return word.getClientRects().length }"""
    assert page.evaluate(lines) == 1
    page.close()


def listed(count: int, **given) -> Table:
    rows = tuple((f"Ligne {n}", n * 100) for n in range(count))
    return Table(f"Liste de {count}", (Column("Libellé"), Column("Montant", "cents")), rows, **given)


def test_paper_opens_what_is_folded_but_what_is_told_above_or_fills_sheets(browser, tmp_path):
    shown = (listed(60), listed(61), replace(listed(2), summed_up=True), replace(listed(1), summed_up=True))
    page = browser.new_page()
    page.goto(built(tmp_path, *(replace(table, collapsed=True) for table in shown)).as_uri())
    assert not page.locator(".on-paper").first.is_visible()
    page.emulate_media(media="print")
    assert [table.is_visible() for table in page.locator("table").all()] == [True, False, False, True]
    said = ["Liste de 60", "Liste de 61 61 lignes, à lire sur le site", "Liste de 2 2 lignes, à lire sur le site", "Liste de 1"]
    assert [" ".join(each.inner_text().split()) for each in page.locator("summary").all()] == said
    # Whoever opens it before printing wants it.
    page.locator("details").nth(1).evaluate("fold => fold.open = true")
    assert page.locator("table").nth(1).is_visible() and not page.locator(".on-paper").first.is_visible()
    page.close()


def test_the_heads_of_a_long_table_are_on_each_of_its_sheets(browser, tmp_path):
    page = browser.new_page()
    page.goto(built(tmp_path, listed(150)).as_uri())
    assert page.locator("thead button").count() == 2
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
    assert len(sheets) > 2 and all("Libellé" in text and "Montant" in text for text in sheets)
    page.close()
