"""Much or little, on the pages of the demonstration: the same measures in the same order, each leading to where it comes from."""

import re

from pipeline.formats import MINUS, NARROW, NBSP
from tests.pages.reading import blocks


def hero(made, address: str) -> list[tuple[str, str, str]]:
    """The facts at the head of a page: label, value, where it leads."""
    (facts,) = [block for block in made.pages[address]["hero"] if block["component"] == "facts"]
    plain = [fact["value"].replace(NBSP, " ").replace(NARROW, " ").replace(MINUS, "-") for fact in facts["facts"]]
    return [(fact["label"].replace(NBSP, " "), value, fact["href"]) for fact, value in zip(facts["facts"], plain, strict=True)]


def test_an_item_that_pupils_are_counted_for(demonstration):
    assert hero(demonstration, "/2024/depenses/ecole-enfance/ecoles-maternelles/") == [
        ("sur 100 € dépensés", "5 €", "/methode/#sur-100-euros"),
        ("par habitant", "97 €", "/2024/chiffres/"),
        ("par élève de maternelle", "2 864 €", "/2024/chiffres/per-eleves-maternelle-ecole-enfance-ecoles-maternelles/"),
        ("par ménage", "222 €", "/donnees/#autres-populations"),
        ("par rapport à 2023", "+ 3,1 %", "/2023/depenses/ecole-enfance/ecoles-maternelles/"),
        ("par rapport à 2023, sans l'effet des prix", "+ 0,9 %", "/donnees/#indice-des-prix"),
        ("depuis 2019", "+ 15,6 %", "/2019/depenses/ecole-enfance/ecoles-maternelles/"),
        ("depuis 2019, sans l'effet des prix", "- 0,3 %", "/donnees/#indice-des-prix"),
    ]


def test_a_voted_year_is_compared_with_no_executed_one(demonstration):
    assert [label for label, *_ in hero(demonstration, "/2025/depenses/culture/")] == ["sur 100 € prévus", "par habitant"]


def test_the_whole_is_a_part_of_nothing(demonstration):
    assert [label for label, *_ in hero(demonstration, "/2024/depenses/")][:2] == ["par habitant", "par ménage"]


def test_the_first_year_stands_alone(demonstration):
    labels = [label for label, *_ in hero(demonstration, "/2019/recettes/")]
    assert labels == ["par habitant"]


def test_a_figure_has_the_same_measures_between_its_cents_and_its_lines(demonstration):
    labels = [label for label, *_ in hero(demonstration, "/2024/chiffres/staff-expenditure/")]
    assert labels == [
        "au centime", "sur 100 € dépensés", "par habitant", "par rapport à 2023", "par rapport à 2023, sans l'effet des prix",
        "depuis 2019", "depuis 2019, sans l'effet des prix", "lignes additionnées",
    ]  # fmt: skip


def test_without_inhabitants_or_index_the_rest_stands(voted):
    for address, page in voted.pages.items():
        for block in page["hero"]:
            if block["component"] == "facts":
                assert not any("habitant" in fact["label"] or "prix" in fact["label"] for fact in block["facts"]), address


def test_a_declared_break_is_told_on_its_item_and_on_what_it_is_part_of(demonstration):
    said = f"2023{NBSP}: la piscine a fermé au printemps. Les montants d'avant sont ceux d'années entières d'ouverture."
    telling = {
        address.removeprefix("/2024/depenses/")
        for address, page in demonstration.pages.items()
        if address.startswith("/2024/") and any(block.get("text") == said for block in blocks(page))
    }
    assert {"sport-jeunesse/", "sport-jeunesse/piscines/"} < telling
    assert all(address.startswith(("sport-jeunesse/", "/2024/budgets/")) for address in telling), telling


def test_a_break_is_said_wherever_it_is_drawn(demonstration):
    """A dashed line that nothing explains would be read as a mistake. Other dashes are told by captions and legends."""
    seen = 0
    for address, page in demonstration.pages.items():
        for section in page["sections"]:
            charts = [block for block in section["blocks"] if block["component"] == "chart"]
            if (
                charts
                and "stroke-dasharray" in demonstration.report["charts"][charts[0]["slug"]]
                and not re.search("/(sante|indicateurs|resultats)/", address)
                # The same charts on documents for paper.
                and not charts[0]["slug"].startswith(("epargne-et-emprunts", "engagement-"))
            ):
                seen += 1
                assert any(block["component"] == "notice" for block in section["blocks"]), address
    assert seen > 50
