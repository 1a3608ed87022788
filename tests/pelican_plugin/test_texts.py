"""The texts of a town: what they say is spaced as the report is."""

from types import SimpleNamespace

import pytest

from pipeline.errors import Findings
from pipeline.pelican_plugin import texts

REPORT = {"town": {"name": "Test", "language": "fr"}, "editions": {"en": {"home": "/en/"}}}


@pytest.mark.parametrize(("lang", "space"), [("fr", "\u00a0"), ("en", " ")])
def test_a_french_text_keeps_its_signs_on_the_line_of_their_word(lang, space):
    written = "<p>« <em>Oui</em> » : <code>a : b</code> <a href='/a : b/'>ou non</a> ?</p>"
    page = SimpleNamespace(url="quais/", title="Quais : la suite", lang=lang, in_default_lang=lang == "fr", metadata={"lead": "Pourquoi ?"},
                           get_content=lambda siteurl: written, get_relative_source_path=lambda: "quais.md")  # fmt: skip
    (text,) = texts.shaped([page], {}, REPORT, Findings())
    assert (text["title"], text["name"], text["lead"]) == (f"Quais{space}: la suite", f"Quais{space}: la suite", f"Pourquoi{space}?")
    assert text["description"] == f"Pourquoi{space}?"
    assert text["body"] == f"<p>«{space}<em>Oui</em>{space}»{space}: <code>a : b</code> <a href='/a : b/'>ou non</a>{space}?</p>"
