"""Voted against executed, and the town's comments, as the demonstration's pages tell them."""

import csv

from pipeline.formats import NARROW, NBSP, language
from pipeline.pages import breakdown, execution, gaps
from pipeline.pages.english import execution as english_execution
from pipeline.pages.english import frame
from tests.pages import built
from tests.pages.reading import blocks, texts

PAGE = "/2024/prevu-realise/"


def test_the_year_in_a_sentence(demonstration):
    page = demonstration.pages[PAGE]
    assert page["title"] == f"En 2024, la ville a dépensé 92,1{NBSP}% de ce qu'elle avait prévu."
    assert page["lead"].replace(NBSP, " ") == "Prévu : 54,0 millions d'euros. Dépensé : 49,7 millions, soit 4,3 millions de moins."


def test_gaps_go_from_the_largest_down_and_make_the_whole(demonstration):
    for address, page in demonstration.pages.items():
        if not address.endswith("/prevu-realise/"):
            continue
        gap = 0
        for section in page["sections"]:
            for block in (each for each in section["blocks"] if each["component"] == "bars"):
                cents = [row["value"] for row in block["rows"] + block["more"]]
                assert cents == sorted(cents, reverse=True) and cents[-1] > 0, address
                gap += sum(cents) * (-1 if "plus que prévu" in section["title"] else 1)
        root = built.site("demonstration").spending[built.read("demonstration").main].root
        assert gap == root.voted[page["year"]] - root.cents[page["year"]], address


def test_a_voted_year_has_no_such_page_and_leads_to_its_home(demonstration):
    assert "/2025/prevu-realise/" not in demonstration.pages
    assert demonstration.pages[PAGE]["years"][-1]["href"] == "/2025/"


def test_a_village_is_told_by_nature(village):
    rows = next(each for each in blocks(village.pages["/2023/prevu-realise/"]) if each["component"] == "bars")["rows"]
    assert all(row["href"].startswith("/2023/depenses/") for row in rows)


def test_the_rate_of_an_item_leads_there(demonstration):
    shown = [each["facts"] for each in blocks(demonstration.pages["/2024/depenses/culture/"]) if each["component"] == "facts"]
    facts = [fact for facts in shown for fact in facts]
    assert [fact["href"] for fact in facts if fact["label"] == "réalisé"] == [PAGE]


def test_every_comment_stands_on_the_page_that_it_is_about_and_on_that_of_its_year(demonstration):
    with (built.folder_of("demonstration") / "comments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    places = {
        "compte 60612": "depenses/nature/energie-fluides/606",
        "compte 6228": "depenses/nature/achats-services/622",
        "gross_savings": "chiffres/gross-savings",
        "equipment_expenditure": "chiffres/equipment-expenditure",
        "staff_expenditure": "chiffres/staff-expenditure",
    }
    received = ("tarifs", "impots", "dotations", "emprunts")
    for row in rows:
        place = f"{'recettes' if row['code'].startswith(received) else 'depenses'}/{row['code']}"
        page = demonstration.pages[f"/{row['year']}/{places.get(row['code'], place)}/"]
        assert page["sections"][0]["title"] == "Ce qu'en dit la ville", page["address"]
        start = row["text"].split(":")[0].split("%")[0].strip()
        assert start in page["sections"][0]["blocks"][0]["paragraphs"][0].replace(NBSP, " ").replace("€", "€"), page["address"]
        if row["year"] != "2025":
            told = [text.replace(NBSP, " ") for _, text in texts(demonstration.pages[f"/{row['year']}/prevu-realise/"])]
            assert sum(start in text for text in told) == 1, (row["year"], row["code"])


def test_a_comment_on_a_code_says_which(demonstration):
    told = demonstration.pages["/2022/depenses/nature/energie-fluides/606/"]["sections"][0]["blocks"][0]["paragraphs"]
    assert told[0].startswith("Compte 60612, Énergie – électricité. La dépense a augmenté comme le prix")


def rows(site, year: int) -> dict[str, tuple[str, str, str]]:
    """The gaps of a year's page by item and policy: how large, how much was done, and the sentence below."""
    page = execution.page(site, site.views[site.accounts.main, year])
    bars = [block for section in page.sections for block in section.blocks if block.component == "bars"]
    found = [(row.label, *(text.replace(NBSP, " ").replace(NARROW, " ") for text in (row.amount, row.note, row.text)))
             for block in bars for row in (*block.rows, *block.more)]  # fmt: skip
    return {f"{label}, {text.split('.')[0]}": (amount, note, text.split(". ", 1)[1]) for label, amount, note, text in found}


def test_no_amount_under_a_gap_is_told_as_nothing(shared_data):
    site = built.site("montreuil")
    found = rows(site, 2019)
    assert not [text for _, _, text in found.values() if "0,0 million" in text]
    assert found["Police municipale, Sécurité Publique"] == (
        "moins de 0,1 million", "9 % réalisés", "Prévu 25 870 €, dépensé 2 398 €. Déjà engagé, à payer plus tard : 8 093 €."
    )  # fmt: skip
    assert rows(site, 2020)["Opérations non ventilables, Divers"] == (
        "moins de 0,1 million", "moins de 1 % réalisé", "Prévu 47 000,00 €, dépensé 1,00 €."
    )  # fmt: skip
    english = english_execution.page(frame.speaker(site))
    bars = [block for section in english.sections for block in section.blocks if block.component == "bars"]
    assert not [row.text for block in bars for row in (*block.rows, *block.more) if f"€0.0{NBSP}million" in row.text]


def test_a_unit_that_hides_an_amount_is_not_used():
    french, millions = language("fr"), language("fr").scale_of(5_000_000_00)
    assert gaps.unit((1_200_000_00, 400_000_00, 0), millions, french) == millions
    assert gaps.unit((1_200_000_00, 30_000_00, 0), millions, french) == french.scale_of(30_000_00)
    assert [gaps.percent(done, 1_000_00, french).replace(NBSP, " ") for done in (0, 4_99, 5_00, 1_000_00)] == [
        "0 %", "moins de 1 %", "1 %", "100 %"
    ]  # fmt: skip
    assert gaps.percent(1, 1_000_00, language("en")) == "less than 1%"


def test_a_section_of_an_item_is_never_told_as_nothing(shared_data):
    """Montreuil invested 20 855,92 € in «Interventions sociales» in 2019: no tenth of a million."""
    site = built.site("montreuil")
    page = next(
        each for each in breakdown.pages(site, site.views[site.accounts.main, 2019])
        if each.address == "/2019/depenses/interventions-sociales/"
    )  # fmt: skip
    facts = [fact for section in page.sections for block in section.blocks if block.component == "facts" for fact in block.facts]
    assert (f"moins de 0,1{NBSP}million") in {fact.value for fact in facts if fact.label == "pour investir"}
