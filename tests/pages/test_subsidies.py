"""«Qui la ville aide-t-elle ?»: where it stands, that it adds up, that it names no person, and what leads to it."""

import csv
import re
from dataclasses import replace

import pytest

from pipeline.pages import subsidies
from pipeline.pages.site import Site
from pipeline.sources.subsidies import table
from tests.pages import built
from tests.pages.built import Made
from tests.pages.reading import blocks, displayed_cents, links, texts

ADDRESS = re.compile(r"/\d{4}/subventions/")


def pages(town: Made) -> list[dict]:
    return [page for page in town.pages.values() if ADDRESS.fullmatch(page["address"])]


def published(town: Made, year: str) -> list[dict[str, str]]:
    """The grants of money of a year in the list that the pages take: the account's own annex."""
    with (town.folder / "files" / "donnees" / "subventions.csv").open(encoding="utf-8") as handle:
        return [row for row in csv.DictReader(handle) if row["year"] == year and row["origin"] == "annex" and "numéraire" in row["nature"]]


def test_it_stands_for_years_whose_account_lists_grants(demonstration, voted):
    assert [page["address"] for page in pages(demonstration)] == [f"/{year}/subventions/" for year in range(2019, 2025)]
    assert pages(voted) == []


def test_the_full_table_is_the_file_and_the_figure(town):
    for page in pages(town):
        year = page["address"][1:5]
        shown = next(block for block in blocks(page) if block["component"] == "table" and block["caption"].startswith("Toutes les aides"))
        figures = {
            each["id"]: each["value"] for each in town.report["figures"] if str(each["year"]) == year and each["budget"] == main(town)
        }
        cents = sum(int(row["montant"].replace(".", "")) for row in published(town, year) if row["montant"])
        assert sum(row[1] for row in shown["rows"]) == shown["total"][1] == figures["subsidies_total"] == cents
        assert sum(int(row["grants"]) for row in published(town, year) if row["montant"] not in ("", "0.00")) == figures["subsidies_count"]


def main(town: Made) -> str:
    return built.read(town.name).main


def test_parts_as_displayed_add_up(town):
    for page in pages(town):
        for block in blocks(page):
            if block["component"] == "bars":
                shown = [displayed_cents(row["amount"]) for row in block["rows"]]
                step = 1 if any(cents % 100 for cents in shown) else 100
                assert abs(sum(shown) - sum(row["value"] for row in block["rows"])) < step, page["address"]


def test_a_person_is_named_nowhere(town):
    said = " ".join(text for page in pages(town) for _, text in texts(page))
    assert not re.search(r"anonymis|DEBRUILLE|PILANT|PAREKH|HUET", said, re.IGNORECASE)


def test_home_and_the_accounts_lead_to_it(demonstration):
    for address in ("/2024/", "/2024/depenses/nature/subventions-contributions/"):
        assert "/2024/subventions/" in set(links(demonstration.pages[address])), address
    assert "/2025/subventions/" not in set(links(demonstration.pages["/2025/"]))


def test_each_number_leads_to_its_page(demonstration):
    for id_ in ("subsidies-total", "subsidies-count", "subsidies-in-accounts"):
        page = demonstration.pages[f"/2024/chiffres/{id_}/"]
        assert "/donnees/subventions.csv" in set(links(page)) or any(each.endswith("lignes.csv") for each in links(page))
        assert page["address"] in set(links(demonstration.pages["/2024/chiffres/"]))


def test_a_dash_does_not_say_that_the_accounts_have_nothing(demonstration):
    """The accounts write 10 741,57 € of scholarships on 65131, which the list names and which are no grants."""
    page = demonstration.pages["/2024/subventions/"]
    shown = next(block for block in blocks(page) if block["component"] == "table" and block["caption"].startswith("Les subventions dans"))
    assert [row[0][:5] for row in shown["rows"] if row[1] is None] == ["65131"]
    assert shown["note"] == (
        "Un tiret\u00a0: les comptes n'inscrivent pas de subvention sur ce compte\u00a0; ce qu'ils y écrivent d'autre n'est pas compté ici."
    )


def made(*grants: dict, year: int = 2024) -> dict:
    """The page of the demonstration with other grants, as residents would hear it."""
    known = built.read("demonstration")
    usual = {
        "authority": known.main[:9], "year": year, "origin": "annex", "granter": "Ormevanne", "granter_id": known.main,
        "nature": "aide en numéraire", "is_named": True, "file": "a.xml", "row": 1,
    }  # fmt: skip
    site = Site(replace(known, subsidies=table([usual | grant for grant in grants])), [])
    view = site.views[known.main, year]
    if not subsidies.is_told(view):
        return {}
    page = subsidies.page(site, view)
    return {"lead": page.lead, "titles": [section.title for section in page.sections], "page": page}


def test_one_grant_and_nothing_before():
    said = made({"beneficiary": "Club de judo", "amount_cents": 1500_00})
    assert said["lead"].replace("\u202f", " ").replace("\u00a0", " ") == (
        "En 2024, la ville a donné 1 500 euros de subventions, en 1 aide. C'est 0,06 euro par habitant."
    )
    assert said["titles"][0] == "Un seul bénéficiaire est nommé."


@pytest.mark.parametrize("grant", [{"beneficiary": "Club", "amount_cents": 0}, {"beneficiary": "Club", "amount_cents": None},
                                   {"beneficiary": "Club", "amount_cents": -500_00}])  # fmt: skip
def test_no_page_for_nothing(grant):
    assert made(grant) == {}


def test_conventions_of_a_voted_year_are_held_against_nothing():
    money = {"beneficiary": "Club", "amount_cents": 1500_00, "origin": "scdl"}
    said = made(money, money | {"beneficiary": "Chorale", "amount_cents": 200_00, "nature": "aide en nature"}, year=2025)
    assert said["lead"].startswith("En 2025, la ville s'est engagée à donner")
    assert said["titles"] == ["Un seul bénéficiaire est nommé.", "Aide par aide"]
    shown = " ".join(text for block in said["page"].sections[-1].blocks for text in getattr(block, "paragraphs", ()))
    assert shown.startswith("Une aide est donnée en nature")
