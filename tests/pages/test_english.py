"""The English edition of whole towns: what stands at /en/, that it tells the amounts of the French pages, and how the two are linked."""

import re
from dataclasses import replace

import pytest

from pipeline.figures import ofgl
from pipeline.formats import NBSP
from pipeline.pages import home
from pipeline.pages.english import frame
from pipeline.pages.english import home as english_home
from pipeline.pages.health import chain_of
from pipeline.report import Link
from pipeline.sentences.en.labels import AGGREGATES, STEPS
from tests.pages import built
from tests.pages.reading import blocks, displayed_cents, step_of, texts
from tests.pelican_plugin.pages import HtmlPage

ALL = {
    "/en/", "/en/spending/", "/en/revenue/", "/en/means/", "/en/debt/", "/en/my-taxes/", "/en/taxes/", "/en/budget-and-actual/",
    "/en/who-does-what/", "/en/ratios/", "/en/compare/",
}  # fmt: skip
COUNTERPARTS = {
    "/en/": "/", "/en/spending/": "/2024/depenses/", "/en/revenue/": "/2024/recettes/", "/en/means/": "/2024/sante/",
    "/en/debt/": "/2024/dette/", "/en/my-taxes/": "/2024/mes-impots/", "/en/taxes/": "/2024/impots/",
    "/en/budget-and-actual/": "/2024/prevu-realise/", "/en/who-does-what/": "/2024/qui-paie-quoi/", "/en/ratios/": "/2024/ratios/",
    "/en/compare/": "/2024/comparer/",
}  # fmt: skip
# Words that no English sentence has; names, which may be French, stand in quotation marks or in a field that says its language.
FRENCH = re.compile(r"\b(?:le|les|des|une|est|dans|pour|avec|par|sur|dépenses|recettes|euros? de|habitants?)\b")


def english(town) -> dict[str, dict]:
    return {address: page for address, page in town.pages.items() if page["language"] == "en"}


def bars(page: dict) -> list[dict]:
    return [block for block in blocks(page) if block["component"] == "bars"]


def test_a_page_stands_where_there_is_something_to_tell(demonstration, village, voted):
    assert set(english(demonstration)) == ALL
    assert set(english(village)) == ALL - {"/en/compare/", "/en/my-taxes/"}
    assert set(english(voted)) == {"/en/", "/en/spending/", "/en/revenue/"}
    assert all(address in english(demonstration) or not address.startswith("/en/") for address in demonstration.pages)


def test_each_page_and_its_counterpart_lead_to_each_other(demonstration):
    assert {address: page["alternate"] for address, page in english(demonstration).items()} == COUNTERPARTS
    back = {page["address"]: page["alternate"] for page in demonstration.report["pages"] if page["alternate"] and not page["language"]}
    assert back == {french: address for address, french in COUNTERPARTS.items()} | {"/2024/": "/en/"}


def test_headings(demonstration, village, voted):
    assert [page["title"].replace(NBSP, " ") for page in english(demonstration).values()] == [
        "In 2024, Ormevanne spent €49.7 million.",
        "Where does the money go? First: Schools and early childhood, €17.4 million in 2024.",
        "Where does the money come from? First: Taxes, €27.9 million in 2024.",
        "Does the town live within its means?",
        "At the end of 2024, the town owes €30.9 million.",
        "Where does your money go?",
        "Which taxes does the town vote on?",
        "In 2024, the town spent 92.1% of what it had planned.",
        "Who does what, and who pays for what?",
        "The 9 ratios printed for 2024 match those computed here, to the last digit.",
        "Is it a lot? Ormevanne beside 8 communes of similar size.",
    ]
    assert english(village)["/en/"]["title"] == "In 2023, Mohon spent €968,446."
    assert (
        english(voted)["/en/"]["title"].replace(NBSP, " ") == "In 2022, the “Transports et mobilité” budget plans to spend €13.4 million."
    )


def test_a_budget_that_is_voted_has_built_and_repaid_nothing_yet(village, voted):
    def cards(town) -> list[str]:
        return [card["title"] for block in blocks(english(town)["/en/"]) if block["component"] == "cards" for card in block["cards"]]

    assert cards(voted) == ["What is left once services are paid for", "Works and purchases planned", "To be repaid to lenders"]
    assert cards(village)[2] == "Built, repaired, bought"


def test_one_budget_that_is_not_given_has_its_totals_and_not_theirs(village):
    for address, words in (("/2023/", "Ses totaux imprimés"), ("/en/", "Its printed totals")):
        links = [block["link"]["label"] for block in blocks(village.pages[address]) if block["component"] == "notice" and block["link"]]
        assert words in links, links


def test_averages_are_spoken_of_where_there_are_some(village, demonstration):
    said = [
        page["sections"][-1]["blocks"][0]["paragraphs"][-1]
        for page in (english(village)["/en/ratios/"], english(demonstration)["/en/ratios/"])
    ]
    alone = "Ratio 8 cannot be read in the accounts: the State computes the tax potential."
    assert said == [alone, f"{alone} Averages are those that the document prints, for authorities of the same size."]


def test_rankings_hold_the_amounts_of_the_french_pages(town):
    for address in ("/en/", "/en/spending/", "/en/revenue/", "/en/debt/"):
        if address not in town.pages:
            continue
        page = town.pages[address]
        theirs = [[row["value"] for row in block["rows"] + block["more"]] for block in bars(town.pages[page["alternate"]])]
        ours = [[row["value"] for row in block["rows"] + block["more"]] for block in bars(page) if not block["rows"][0]["label"].isdigit()]
        assert ours, address
        assert ours[0] in theirs, address


def test_the_balance_is_that_of_the_french_page(town):
    ours, theirs = (next(block for block in blocks(town.pages[a]) if block["component"] == "balance") for a in ("/en/", "/"))
    assert [[part["cents"] for part in row["parts"]] for row in ours["rows"]] == [
        [part["cents"] for part in row["parts"]] for row in theirs["rows"]
    ]


def test_what_an_item_is_made_of_adds_up_and_has_its_anchor(town):
    for address in ("/en/spending/", "/en/revenue/"):
        page = town.pages[address]
        items = {row["href"].partition("#")[2]: row["value"] for row in bars(page)[0]["rows"]}
        lists = {block["anchor"]: block for block in blocks(page) if block["component"] == "links"}
        assert list(lists) == list(items), address
        for anchor, block in lists.items():
            amounts = [link["note"] for link in block["links"]]
            step = step_of(amounts[0])
            assert abs(sum(map(displayed_cents, amounts)) - items[anchor]) <= step // 2, (address, anchor)


def test_a_change_of_nomenclature_is_said_where_years_are_compared(demonstration, village):
    said = [block["text"] for block in blocks(demonstration.pages["/en/spending/"]) if block["component"] == "notice"]
    assert said[-1] == (
        "In 2023, the rules for presenting accounts changed: part of the difference between 2022 and 2023 may come from this change."
    )
    assert not [block for block in blocks(village.pages["/en/spending/"]) if block["component"] == "notice"]


def test_the_chain_ends_where_the_french_one_does(town):
    if "/en/means/" not in town.pages:
        return
    ours, theirs = (
        next(block for block in blocks(town.pages[a]) if block["component"] == "table")
        for a in ("/en/means/", town.pages["/en/means/"]["alternate"])
    )
    assert [row[1:] for row in ours["rows"]] == [row[1:] for row in theirs["rows"]]
    assert ours["total"][1:] == theirs["total"][1:]


def test_no_french_is_left_in_a_sentence(town):
    wrong = []
    for address, page in english(town).items():
        names = [row["label"] for block in bars(page) for row in block["rows"]]  # lenders and towns, inside sentences too
        cells = (cell for block in blocks(page) if block["component"] == "table" for row in block["rows"] for cell in row)
        names += [cell[0] for cell in cells if isinstance(cell, list) and len(cell) == 3]  # those that say that they are French
        for where, text in texts(page):
            said = re.sub("|".join([r"“[^”]*”", r"\([^)]*\)", *map(re.escape, sorted(names, key=len, reverse=True))]), "", text)
            if FRENCH.search(said) and ".label" not in where and not text.startswith("/"):
                wrong.append((address, where, text))
    assert wrong == []


def test_names_that_the_town_gave_say_their_language(shared_data):
    """Montreuil sorts its accounts with its own table, which has no English; families are ours and do."""
    site = built.site("montreuil")
    told = frame.speaker(site)
    spending = told.shelves["/en/spending/"].breakdown
    assert told.name(spending, spending.root.in_year(2022)[0]) == ("Education", "fr")
    families = told.by_nature.breakdown
    assert [told.name(families, node) for node in families.root.in_year(2022)[:2]] == [("Staff", ""), ("Grants and contributions", "")]


@pytest.mark.parametrize("name", ["demonstration", "mohon", "montreuil"])
def test_every_step_and_amount_has_its_english_name(name, request):
    if name != "demonstration":
        request.getfixturevalue("shared_data")
    site = built.site(name)
    for (siret, year), view in site.views.items():
        if siret == site.accounts.main and not view.is_forecast:
            assert {row[0] for row in chain_of(site, view)[0]} <= set(STEPS), year


def test_every_amount_compared_has_its_english_name():
    assert set(AGGREGATES) == {each.key for each in ofgl.AGGREGATES}


def test_a_text_of_the_town_stands_on_the_home_page_of_its_language():
    heads = ({"slug": "lettre", "title": "Lettre"}, {"slug": "letter", "title": "Letter", "lang": "en", "lead": "From the mayor."})
    site = replace(built.site("demonstration"), texts=heads)
    view = site.views[site.accounts.main, site.latest]
    assert first_link(home.page(site, view)) == Link("Lettre", "/lettre/")
    further = english_home.page(frame.speaker(site)).sections[-1].blocks[0].links
    assert Link("Letter", "/en/letter/", "From the mayor.") in further
    assert not any("lettre" in link.href for link in further)


def first_link(page) -> Link:
    return page.sections[-1].blocks[0].links[0]


def test_english_text_keeps_its_own_typography(demonstration):
    for page in english(demonstration).values():
        for _, text in texts(page):
            assert not re.search(rf"{NBSP}[:;?!%]|[«»]", text), text


def test_pages_say_their_language_and_lead_to_the_other(demonstration_site):
    english_page, french = (HtmlPage(demonstration_site / name / "index.html") for name in ("en/debt", "2024/dette"))
    assert (english_page.tags("html"), french.tags("html")) == ([{"lang": "en"}], [{"lang": "fr"}])
    assert {"href": "../../2024/dette/index.html", "hreflang": "fr", "lang": "fr"} in english_page.tags("a")
    assert {"href": "../../en/debt/index.html", "hreflang": "en", "lang": "en"} in french.tags("a")
    assert not [link for link in english_page.tags("link") if link["rel"] == "alternate"], "search engines want whole addresses"
    assert HtmlPage(demonstration_site / "2023" / "dette" / "index.html").source.count("hreflang") == 0


def test_links_to_french_pages_say_so_and_no_other(demonstration_site):
    for path in sorted((demonstration_site / "en").rglob("index.html")):
        page = HtmlPage(path)
        for link in page.tags("a"):
            target = link["href"].partition("#")[0]
            is_page = target.endswith("index.html")
            is_french = is_page and "en" not in (path.parent / target).resolve().relative_to(demonstration_site.resolve()).parts
            in_text = path.parent.name == "about" and "in French" in page.source  # a text's own links say it in their words
            assert link.get("hreflang") == ("fr" if is_french else None) or in_text, (path, link)
        assert "(in French)" in page.source


def test_the_text_that_explains_stands_beside_the_method(demonstration_site):
    about, method = (HtmlPage(demonstration_site / name / "index.html") for name in ("en/about", "methode"))
    assert {"href": "../../methode/index.html", "hreflang": "fr", "lang": "fr"} in about.tags("a")
    assert {"href": "../en/about/index.html", "hreflang": "en", "lang": "en"} in method.tags("a")
    assert {"href": "../../en/about/index.html", "aria-current": "page"} in about.tags("a")
