"""Pages printed as a reader prints them: how many sheets, and none for nothing."""

from io import BytesIO

import pytest
from pypdf import PdfReader

# What was printed when each was last looked at, and one sheet more.
SHEETS = {
    "/": 6, "/2024/depenses/": 5, "/2024/depenses/cadre-de-vie/": 7, "/2024/dette/": 7, "/2024/note-de-presentation/": 8,
    "/2024/rapport-aux-habitants/": 14, "/2024/affiche/": 1, "/carte/": 7, "/donnees/": 7, "/verification/": 5,
}  # fmt: skip


@pytest.fixture(scope="module")
def sheets(browser, demonstration_site):
    """The text of each sheet of a page, on A4 unless the page says otherwise."""
    page = browser.new_page(color_scheme="dark")

    def printed(address: str) -> list[str]:
        page.goto(f"{demonstration_site.as_uri()}{address}index.html")
        reader = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
        return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]

    yield printed
    page.close()


def test_pages_keep_to_their_number_of_sheets_and_none_is_almost_empty(sheets):
    found = {address: sheets(address) for address in SHEETS}
    assert {address: len(texts) for address, texts in found.items() if len(texts) > SHEETS[address]} == {}
    assert [(address, text) for address, texts in found.items() for text in texts if len(text.split()) < 10] == []


def test_what_the_checks_found_right_is_told_in_short_and_counted(sheets):
    text = " ".join(sheets("/verification/"))
    assert "Les écritures internes s'équilibrent : le détail 24 lignes, à lire sur le site" in text.replace("\u2019", "'")
    assert "Dépenses et recettes d'ordre sont égales" not in text


def test_links_without_a_word_more_stay_on_the_screen(sheets):
    text = " ".join(sheets("/"))
    assert "Les plus gros montants" in text and "Choisissez votre quartier" not in text


def test_words_that_only_lead_elsewhere_are_not_printed(sheets):
    """Nor the heading of links that are not, nor the language of the page that an amount leads to."""
    assert "Pour aller plus loin" not in " ".join(sheets("/2024/budgets/service-des-eaux/"))
    assert "Operating result €4,406,410.94" in " ".join(sheets("/en/debt/"))
