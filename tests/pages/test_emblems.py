"""A policy has one emblem, wherever it is told."""

import re
from collections import defaultdict

SCHOOL = {"colour": "bleu", "icon": "satchel"}


def test_each_policy_bears_the_same_emblem_on_every_page_and_in_every_ranking(demonstration):
    found = defaultdict(set)
    for address, page in demonstration.pages.items():
        if told := re.fullmatch(r"/\d{4}/depenses/([a-z-]+)/.*", address):
            found[told[1]].add(str(page["emblem"]))
        for section in page["sections"]:
            for block in section["blocks"]:
                rows = (block["bars"]["rows"] if block["component"] == "receipt" else block.get("rows", ())) or ()
                for row in rows if block["component"] in ("bars", "receipt") else ():
                    if row["emblem"] and (led := re.match(r"/\d{4}/depenses/([a-z-]+)/", row["href"])):
                        found[led[1]].add(str(row["emblem"]))
    assert found.pop("nature") == {"None"}, "what money is made of is no policy"
    assert {policy: len(emblems) for policy, emblems in found.items()} == dict.fromkeys(found, 1)
    assert found["ecole-enfance"] == {str(SCHOOL)}


def test_a_ranking_of_policies_has_an_emblem_a_row_and_what_is_below_has_none(demonstration):
    def emblems(address: str) -> list:
        blocks = demonstration.pages[address]["sections"][0]["blocks"]
        return [row["emblem"] for block in blocks if block["component"] == "bars" for row in block["rows"]]

    assert all(emblems("/2024/depenses/")) and all(emblems("/")) and all(emblems("/2024/recettes/"))
    assert not any(emblems("/2024/depenses/ecole-enfance/")) and not any(emblems("/2024/depenses/nature/"))


def test_a_page_marks_its_amount_and_opens_on_its_picture(demonstration):
    page, home, before = (demonstration.pages[address] for address in ("/2024/depenses/ecole-enfance/", "/", "/2021/"))
    assert page["emblem"] == SCHOOL and page["emphasis"] in page["title"] and page["picture"]["src"] == "/images/ecole-apres.svg"
    assert home["emphasis"] == "49,7\u00a0millions d'euros" and home["emphasis"] in home["title"]
    assert (home["picture"]["src"], before["picture"]["src"]) == ("/images/ecole-apres.svg", "/identite/accueil.svg")
    assert {"/identite/logo.svg", "/identite/accueil.svg"} <= demonstration.files
    assert demonstration.report["town"]["logo"]["src"] == "/identite/logo.svg"


def test_the_home_page_tells_three_key_figures_at_length_and_the_others_in_short(demonstration):
    blocks = [block for section in demonstration.pages["/"]["sections"] for block in section["blocks"]]
    cards = next(block["cards"] for block in blocks if block["component"] == "cards")
    facts = next(block["facts"] for block in blocks if block["component"] == "facts")
    assert [card["title"] for card in cards] == ["Ce qui reste une fois les services payés", "Pour rembourser toute la dette",
                                                 "Construit, réparé, acheté"]  # fmt: skip
    assert [(fact["label"], fact["href"]) for fact in facts] == [
        ("Rendu aux prêteurs", "/2024/chiffres/debt-repayment/"),
        ("Les agents", "/2024/chiffres/staff-expenditure/"),
    ]


def test_what_a_voted_budget_plans_is_not_told_as_done(demonstration):
    shown = [block for section in demonstration.pages["/2025/"]["sections"] for block in section["blocks"]]
    titles = [card["title"] for block in shown if block["component"] == "cards" for card in block["cards"]]
    assert titles == ["Ce qui reste une fois les services payés", "Travaux et achats prévus", "À rendre aux prêteurs"]
