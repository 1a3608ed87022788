"""The English pages of the debt, the taxes, what was voted, the ratios and who does what: the numbers of the French
ones, in other words."""

import re
from fractions import Fraction

import pytest

from pipeline.figures.taxes import FEES, STATE, Share
from pipeline.formats import NBSP
from pipeline.pages.english import frame, my_taxes, ratios
from pipeline.sentences.en import labels
from tests.pages import built
from tests.pages.reading import blocks


def tables(page: dict) -> list[dict]:
    return [block for block in blocks(page) if block["component"] == "table"]


def numbers(table: dict) -> list[list]:
    """The raw numbers of each row, without what is said beside them."""
    return [[cell for cell in row if isinstance(cell, int | float)] for row in (*table["rows"], table["total"])]


@pytest.mark.parametrize("address", ["/en/budget-and-actual/", "/en/ratios/"])
def test_tables_hold_the_numbers_of_the_french_ones(town, address):
    if address not in town.pages:
        return
    ours, theirs = (tables(page) for page in (town.pages[address], town.pages[town.pages[address]["alternate"]]))
    assert [numbers(table) for table in ours] == [numbers(table) for table in theirs]


def test_the_surplus_is_that_of_the_french_page(town):
    if "/en/debt/" not in town.pages:
        return
    ours, theirs = (tables(page) for page in (town.pages["/en/debt/"], town.pages[town.pages["/en/debt/"]["alternate"]]))
    told = [numbers(table) for table in ours]
    assert len(told) >= 2
    assert told == [numbers(table) for table in theirs][-len(told) :]


def test_loans_are_rounded_as_on_the_french_page(demonstration):
    ours, theirs = (
        {
            tuple(row["value"] for row in block["rows"] + block["more"]): [re.sub(r"\D", "", row["amount"]) for row in block["rows"]]
            for block in blocks(demonstration.pages[address])
            if block["component"] == "bars"
        }
        for address in ("/en/debt/", demonstration.pages["/en/debt/"]["alternate"])
    )
    assert len(ours.keys() & theirs.keys()) >= 2
    assert all(ours[cents] == theirs[cents] for cents in ours.keys() & theirs.keys())


def test_taxes_hold_the_numbers_of_the_french_page(town):
    if "/en/taxes/" not in town.pages:
        return
    ours, theirs = (tables(page) for page in (town.pages["/en/taxes/"], town.pages[town.pages["/en/taxes/"]["alternate"]]))
    by_row = {row[0][0] if isinstance(row[0], list) else row[0]: row for row in theirs[0]["rows"]}
    # The French table ends with the row of the file.
    assert [list(row[1:]) for row in ours[0]["rows"]] == [list(row[1:4]) for row in by_row.values()]


def test_who_does_what_gives_the_amounts_of_the_french_page(town):
    if "/en/who-does-what/" not in town.pages:
        return
    ours, theirs = (tables(page) for page in (town.pages["/en/who-does-what/"], town.pages[town.pages["/en/who-does-what/"]["alternate"]]))
    assert [numbers(table) for table in ours] == [numbers(table) for table in theirs][: len(ours)]
    names = {cell[0] for table in ours for row in table["rows"] for cell in row if isinstance(cell, list) and len(cell) == 3}
    assert names <= {budget.name for budget in built.read(town.name).budgets.values()}


def test_a_receipt_is_split_as_the_french_one_is(demonstration):
    ours, theirs = (
        next(block for block in blocks(demonstration.pages[address]) if block["component"] == "receipt")
        for address in ("/en/my-taxes/", "/2024/mes-impots/")
    )
    assert ours["weights"] == theirs["weights"]
    assert [row["value"] for row in ours["bars"]["rows"]] == [row["value"] for row in theirs["bars"]["rows"]]
    assert (ours["value"], [choice["value"] for choice in ours["choices"]]) == ("1,200", ["600", "1,200", "2,000"])


def test_a_whole_notice_is_split_by_its_rates(monkeypatch):
    """No town at hand gives the rates of its notice: those of a made-up one."""
    shares = [Share("Ormevanne", "taxe foncière", Fraction(30), 300), Share("Agglo", "TEOM", Fraction(9), 90), Share(STATE, FEES, None, 10)]
    monkeypatch.setattr(my_taxes, "notice_of", lambda accounts, year: shares)
    page = my_taxes.page(frame.speaker(built.site("demonstration")))
    first, second = (section.blocks[0] for section in page.sections[:2])
    assert [(row.label, row.language, row.amount, row.text) for row in first.bars.rows] == [
        ("Ormevanne : taxe foncière", "fr", "€1,125", "Rate: 30.00%."),
        ("Agglo : TEOM", "fr", "€338", "Rate: 9.00%."),
        ("The State: management fees", "", "€37", "What the State adds to each tax."),
    ]
    assert (first.feeds, second.name, second.value) == ("amount", "amount", "1,125")


def test_montreuil_is_told(shared_data):
    told = frame.speaker(built.site("montreuil"))
    page = ratios.page(told)
    assert page.title == "4 of the 10 ratios printed for 2022 match; 6 differ, and the reason is known."
    notice = next(block for section in page.sections for block in section.blocks if type(block).__name__ == "Notice")
    assert notice.text == (
        "Ratios 1, 2, 3, 4, 5 and 6 become those of the document when divided by 112,712 residents. Here, the number is 111,810 (printed "
        "in the official document). The document has therefore most likely computed its ratios with another population."
    )


def test_every_ratio_has_its_english_name():
    assert list(labels.RATIOS) == [f"ratio_{number:02d}" for number in range(1, 12)]


@pytest.fixture
def screen(browser, demonstration_site):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.said = []
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(f"{demonstration_site.as_uri()}/en/my-taxes/index.html")
    yield page
    page.close()


@pytest.mark.parametrize(("typed", "cents"), [("1,234.50", 123450), ("1,500", 150000), ("€2,000", 200000), ("7", 700), ("1234,5", 123450)])
def test_what_is_typed_in_english_is_split(screen, typed, cents):
    screen.get_by_label("What you pay").fill(typed)
    shown = screen.locator(".receipt .amount data").all_inner_texts()
    assert sum(int(re.sub(r"\D", "", text)) * (1 if "." in text else 100) for text in shown if "less" not in text) == cents
    assert screen.said == []


def test_the_answer_is_in_english(screen):
    field = screen.get_by_label("What you pay")
    field.fill("1,2,3")
    field.press("Enter")
    # The answer comes a moment after the key.
    answer = screen.locator(".receipt output")
    answer.filter(has_text="This is not an amount. Write for example 1234.50.").wait_for()
    field.fill("1,500")
    field.press("Enter")
    answer.filter(has_text="1,500").wait_for()
    said = answer.inner_text().replace(NBSP, " ")
    assert said == "Out of €1,500, €471 goes first to: Schools and early childhood. The rest is in the list."


def test_without_script_the_split_stands(browser, demonstration_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demonstration_site.as_uri()}/en/my-taxes/index.html")
    assert page.locator(".receipt form").is_hidden()
    assert page.locator(".receipt .amount data").first.inner_text() == "€377"
    context.close()
