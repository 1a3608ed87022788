"""From any number to where it comes from: every figure of report.json has its page, with its formula, its file and its digest."""

import csv

from tests.pages import built
from tests.pages.reading import blocks, texts


def page_of(made, figure: dict) -> str:
    """The address of a figure's page: under the year for the main budget, under its own name for another."""
    part = f"chiffres/{figure['id'].replace('_', '-')}/"
    if figure["budget"] == made.main:
        return f"/{figure['year']}/{part}"
    return f"/{figure['year']}/budgets/{built.read(made.name).budgets[figure['budget']].slug}/{part}"


class Town:
    """A report whose main budget is known."""

    def __init__(self, made) -> None:
        self.name, self.pages, self.report, self.data = made.name, made.pages, made.report, made.data
        budgets = [figure["budget"] for figure in made.report["figures"]]
        self.main = max(set(budgets), key=budgets.count)


def test_every_figure_has_a_page_that_says_its_formula_and_its_file(town):
    made = Town(town)
    assert made.report["figures"]
    for figure in made.report["figures"]:
        address = page_of(made, figure)
        assert address in made.pages, address
        said = [text for _, text in texts(made.pages[address])]
        assert figure["formula"] in said, address
        files = (".csv", ".json", "empreinte")
        assert any(text.startswith(("Document", "Fichier")) and any(each in text for each in files) for text in said), address


def test_figures_of_the_page_are_those_of_the_open_data(demonstration):
    """Every executed figure is a row of chiffres.csv, under the id that its page bears."""
    with (demonstration.data / "chiffres.csv").open(encoding="utf-8", newline="") as handle:
        rows = {(row["figure"], row["budget"], row["year"]) for row in csv.DictReader(handle)}
    executed = {(each["id"], each["budget"], str(each["year"])) for each in demonstration.report["figures"] if each["year"] != 2025}
    assert executed <= rows
    assert {id_ for id_, _, _ in rows if id_.startswith("ofgl_")} == {
        "ofgl_debt", "ofgl_equipment", "ofgl_gross_savings", "ofgl_operating_expenditure", "ofgl_operating_revenue", "ofgl_purchases",
        "ofgl_staff", "ofgl_state_grants",
    }  # fmt: skip
    assert {"per_menages", "per_eleves_ecole_enfance_cantines"} <= {id_ for id_, _, _ in rows}


def test_the_ofgl_stands_apart(demonstration):
    """Its amounts are in a table of their own, and each of their pages says first not to mix them."""
    tables = [block for block in blocks(demonstration.pages["/2024/chiffres/"]) if block["component"] == "table"]
    holding = [[row[0][1] for row in table["rows"] if "/ofgl-" in row[0][1]] for table in tables]
    assert [len(found) for found in holding] == [0] * (len(holding) - 1) + [8]
    for address in holding[-1]:
        page = demonstration.pages[address]
        assert page["kicker"] == "Périmètre OFGL" and page["sections"][0]["blocks"][0]["component"] == "notice"


def test_each_card_of_a_first_page_leads_to_its_number(town):
    for address, page in town.pages.items():
        for block in blocks(page) if page["is_home"] else ():
            if block["component"] == "cards":
                assert all(card["link"] for card in block["cards"]), address


def test_terms_of_a_difference_hold_all_of_their_lines(demonstration):
    """Lines that two terms take count for nothing in the end; they are part of both all the same."""
    figures = {(each["id"], each["year"], each["budget"]): each["value"] for each in demonstration.report["figures"]}
    main = Town(demonstration).main
    (table,) = [
        block
        for block in blocks(demonstration.pages["/2024/chiffres/gross-savings/"])
        if block["component"] == "table" and block["caption"] == "Les termes du calcul"
    ]
    terms = {row[0]: row[1] for row in table["rows"]}
    assert terms["Recettes réelles de fonctionnement"] == figures["operating_revenue", 2024, main]
    assert terms["Dépenses réelles de fonctionnement"] == -figures["operating_expenditure", 2024, main]
    assert table["total"][1] == figures["gross_savings", 2024, main]


def test_accounts_add_up_to_the_figure(demonstration):
    seen = 0
    figures = {page_of(Town(demonstration), each): each["value"] for each in demonstration.report["figures"] if each["unit"] == "EUR"}
    for address, value in figures.items():
        for block in blocks(demonstration.pages[address]):
            if block["component"] == "table" and block["caption"].startswith("Compte par compte"):
                assert block["total"][-1] == value, address
                seen += 1
    assert seen > 100
