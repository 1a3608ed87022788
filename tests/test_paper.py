"""Documents as PDF files: what is printed, what is checked, and what is said without a browser."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from pipeline import browser, paper
from pipeline.errors import InputError
from pipeline.report import Card, Cards, Column, Link, Links, Page, Prose, Section, Table
from tests.pelican_plugin import patterns

NOTE = Page(
    "/2022/note/", "Note", "Une note de 2022.", "Une note de 2022, pour essayer.", kicker="Ville", lead="Elle dit 1\u202f234\u00a0€.",
    sections=(
        Section((Links("Dans cette note", (Link("Le calcul", "/2022/note/#calcul"),)),), anchor="sommaire"),
        Section(
            (
                Table("Un calcul", (Column("Poste"), Column("Montant", "cents")), (("Énergie", 123456_78),), ("Total", 123456_78)),
                Cards((Card("Épargne", "17,4\u00a0millions", "d'euros", "", "earn"),)),
                Prose(("C'est 9,1\u00a0% de plus.",)),
                Links("", (Link("Ailleurs, 5\u00a0€", "/2022/note/"),)),
            ),
            title="Le calcul", anchor="calcul",
        ),
    ),
    year=2022, paper="note", pdf="/documents/2022-note.pdf", words="/note-2022/",
)  # fmt: skip


WORDS = "Title: Le mot de la maire\nSlug: note-2022\n\nNous avons choisi de [compter](/2022/note/#calcul).\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return patterns.build(tmp_path_factory.mktemp("paper"), patterns.small_report(NOTE), mot=WORDS)


def document(site: Path, folder: Path) -> paper.Document:
    page = {"title": NOTE.title, "address": NOTE.address, "pdf": NOTE.pdf, "paper": "note", "language": ""}
    return paper.document(page, {"name": "Ville", "language": "fr"}, site, folder)


@pytest.fixture(scope="module")
def printed(site, tmp_path_factory) -> paper.Document:
    """The note, printed and checked once."""
    if not browser.find():
        pytest.skip(browser.MISSING)
    made = document(site, tmp_path_factory.mktemp("printed"))
    paper.write([made], "Ville", browser.find())
    return made


def test_what_is_printed_leads_nowhere_but_to_itself():
    html = (
        '<html><head><meta http-equiv="Content-Security-Policy" content="x"></head><body><script src="a.js" defer></script>'
        '<a href="../../2022/note/index.html#calcul">Le calcul</a></span><a href="../../index.html">Accueil</a>'
        '<a href="#ici">Ici</a></body></html>'
    )
    copy = paper.copied(html, Path("site/2022/note/index.html"), 'Note "2022"', {"calcul": 3})
    assert copy == (
        '<html><head><style>@page { @bottom-left { content: "Note \\22 2022\\22 "; font: 8.5pt sans-serif; color: #444; } }</style>\n'
        "</head><body>"
        '<a href="#calcul">Le calcul</a></span> <span>3</span><a>Accueil</a><a href="#ici">Ici</a></body></html>'
    )


def test_a_page_becomes_a_file_that_is_tagged_named_and_the_same_each_time(printed, tmp_path):
    content, reader = printed.pdf.read_bytes(), PdfReader(printed.pdf)
    assert reader.metadata == {
        "/Title": "Une note de 2022 – Ville", "/Author": "Ville", "/Creator": "Comptes clairs", "/Producer": "Comptes clairs",
    }  # fmt: skip
    assert b"file:" not in content and b"/CreationDate" not in content
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Une note de 2022."]
    assert "Le calcul 1" in " ".join(reader.pages[0].extract_text().split())
    assert not printed.page.with_name("papier.html").exists()
    again = replace(printed, pdf=tmp_path / printed.pdf.name)
    paper.write([again], "Ville", browser.find())
    assert again.pdf.read_bytes() == content


def test_a_title_names_its_town_once(site, tmp_path):
    page = {"title": "Ville en 2022 : à quoi sert l'argent ?", "address": NOTE.address, "pdf": NOTE.pdf, "paper": "rapport", "language": ""}
    assert paper.document(page, {"name": "Ville", "language": "fr"}, site, tmp_path).title == "Ville en 2022 : à quoi sert l'argent ?"


def test_a_poster_is_printed_as_large_as_one_sheet_holds(site, tmp_path, monkeypatch):
    tried, sheets = [], iter([2, 2, 1])

    def printed(copy: Path, pdf: Path, found: str) -> None:
        tried.append(re.findall(r"zoom: ([\d.]+)", copy.read_text(encoding="utf-8")))
        writer = PdfWriter()
        for _ in range(next(sheets)):
            writer.add_blank_page(100, 100)
        writer.write(pdf)

    monkeypatch.setattr(browser, "print_to", printed)
    poster = replace(document(site, tmp_path), sheets=1)
    paper._print(poster.page.read_text(encoding="utf-8"), poster, "")
    assert tried == [["1.2"], ["1.15"], ["1.1"]]


def test_the_words_of_the_town_come_first(site):
    html = (site / "2022" / "note" / "index.html").read_text(encoding="utf-8")
    assert '<p>Nous avons choisi de <a href="../../2022/note/index.html#calcul">compter</a>.</p>' in html
    assert html.index("Nous avons choisi") < html.index("Dans cette note")


def test_the_page_leads_to_its_file_once_it_is_there(tmp_path):
    shown = patterns.small_report(NOTE)
    without = patterns.build(tmp_path / "without", shown) / "2022" / "note" / "index.html"
    assert "2022-note.pdf" not in without.read_text(encoding="utf-8")
    folder = tmp_path / "with" / "files" / "documents"
    folder.mkdir(parents=True)
    (folder / "2022-note.pdf").write_bytes(b"%PDF")
    page = patterns.build(tmp_path / "with", shown) / "2022" / "note" / "index.html"
    assert '<a href="../../documents/2022-note.pdf">Le même document à imprimer (PDF)</a>' in page.read_text(encoding="utf-8")


def test_the_names_of_tags_do_not_tell_what_the_browser_did_before():
    assert paper._numbered(b"/ID (node00000062) [(node00000065) (node00000062)]") == b"/ID (node00000001) [(node00000002) (node00000001)]"


def test_an_amount_that_is_lost_is_told(printed):
    html = printed.page.read_text(encoding="utf-8").replace("Énergie", "Énergie 77,00\u00a0€")
    assert [str(fault) for fault in paper.check(printed, html)] == [
        "documents/2022-note.pdf : des montants de la page manquent dans le PDF (77,00\u00a0€). Mettez à jour le navigateur, puis relancez "
        "la commande."
    ]


def test_without_a_browser_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setattr(browser, "find", lambda: None)
    with pytest.raises(InputError) as caught:
        paper.browser_of_this_machine()
    assert str(caught.value) == (
        "Aucun navigateur n'est trouvé pour faire les PDF. Installez Chrome, Edge ou Chromium (sous Debian ou Ubuntu : « apt install "
        "chromium »), puis relancez la même commande."
    )
