"""The documents for paper: which exist, what they hold, and that they say what the pages say, to the cent."""

from types import SimpleNamespace

import pytest

from pipeline.pages.paper import families, note, works
from tests.pages import built
from tests.pages.built import Made
from tests.pages.reading import blocks, texts

NOTE = "note-de-presentation/"


def anchors(town: Made, address: str) -> list[str]:
    return [part["anchor"] for part in town.pages[address]["sections"] if part["anchor"]]


def said(town: Made, address: str) -> set[str]:
    return {text for _, text in texts(town.pages[address])}


def test_the_note_of_a_year_that_is_over_has_all_its_parts(demonstration):
    assert anchors(demonstration, f"/2024/{NOTE}") == (
        "sommaire contexte priorites equilibre fonctionnement investissement epargne dette ratios impots investissements personnel budgets "
        "mots sources".split()
    )
    assert demonstration.pages[f"/2024/{NOTE}"]["pdf"] == "/documents/2024-note-de-presentation.pdf"


def test_a_voted_budget_has_its_note_and_neither_report_nor_poster(demonstration):
    assert [address for address in demonstration.pages if demonstration.pages[address]["paper"] and address.startswith("/2025/")] == [
        f"/2025/{NOTE}"
    ]
    assert "Note de présentation brève et synthétique : le budget voté pour 2025." in {
        text.replace("\u00a0", " ") for text in said(demonstration, f"/2025/{NOTE}")
    }


def test_the_report_tells_what_has_no_year_in_the_last_year_only(demonstration):
    both = [anchors(demonstration, f"/{year}/rapport-aux-habitants/") for year in (2023, 2024)]
    assert set(both[1]) - set(both[0]) == {"carte", "resultats", "quartiers"}
    assert both[1] == ("sommaire annee recettes depenses politiques projets carte sante resultats aides quartiers methode".split())


def test_a_village_whose_single_account_holds_all_annexes_has_the_whole_note_and_no_part_without_data(village):
    assert anchors(village, f"/2023/{NOTE}") == (
        "sommaire contexte priorites equilibre fonctionnement investissement epargne dette ratios impots investissements personnel budgets "
        "mots sources".split()
    )
    assert anchors(village, "/2023/rapport-aux-habitants/") == (
        "sommaire annee recettes depenses politiques projets sante aides methode".split()
    )


def test_a_budget_that_is_alone_is_named_and_what_it_lacks_is_said(voted):
    found = {text.replace("\u00a0", " ") for text in said(voted, f"/2022/{NOTE}")}
    assert (
        "Les fichiers donnés pour 2022 ne permettent pas de présenter ici la dette, emprunt par emprunt, les ratios légaux et les taux des "
        "impôts." in found
    )
    assert (
        "Tous les montants sont ceux du budget « Transports et mobilité », sauf là où un autre budget est nommé. Ils comptent les "
        "opérations réelles, celles où de l'argent entre ou sort, et sont calculés à partir du fichier officiel transmis à l'État." in found
    )
    assert (
        "La loi demande à chaque collectivité de joindre à son budget une présentation brève et synthétique, pour que chacun en comprenne "
        "les enjeux." in found
    )


@pytest.mark.parametrize(
    ("kind", "year", "cited"),
    [
        ("commune", 2025, " (code général des collectivités territoriales, article L.\u00a02313-1)"),
        ("commune", 2026, " (code général des collectivités territoriales)"),
        ("epci", 2025, ""),
        ("epci", 2026, " (code général des collectivités territoriales)"),
    ],
)
def test_the_law_is_cited_where_it_is_that_of_the_kind_of_authority_and_of_the_year(kind, year, cited):
    accounts = SimpleNamespace(town=SimpleNamespace(kind=kind))
    source = SimpleNamespace(view=SimpleNamespace(year=year, is_forecast=False), site=SimpleNamespace(accounts=accounts))
    assert note._law(source) == (
        "La loi demande à chaque collectivité de joindre à ses comptes une présentation brève et synthétique, pour que chacun en comprenne "
        f"les enjeux{cited}."
    )


def test_what_makes_a_section_adds_up_to_its_figure(town):
    """The rows by family of accounts, their shares too."""
    seen = 0
    for address in (address for address in town.pages if address.endswith(NOTE)):
        figures = {each["label"]: each["value"] for each in town.report["figures"] if f"/{each['year']}/{NOTE}" == address}
        for block in blocks(town.pages[address]):
            if block["component"] == "table" and block["total"] and block["total"][0][0] in figures and len(block["columns"]) > 2:
                rows, total = block["rows"], block["total"]
                for place in range(1, len(total) - 1):
                    assert sum(row[place] for row in rows) == total[place], (address, block["caption"])
                assert sum(round(row[-1] * 1000) for row in rows) == 1000, (address, block["caption"])
                seen += 1
    assert seen >= 4


def test_no_document_shows_a_chart_twice(demonstration):
    """Drawings have ids."""
    for address, page in demonstration.pages.items():
        if page["paper"]:
            drawn = [block["slug"] for block in blocks(page) if block["component"] == "chart"]
            assert len(drawn) == len(set(drawn)), address


def test_a_document_offers_no_choice_of_year_nor_of_measure(town):
    """Rankings are cut: the amounts of a measure would stand beside other rows."""
    rankings = [(page, block) for page in town.pages.values() if page["paper"] for block in blocks(page) if block["component"] == "bars"]
    assert bool(rankings) == (town.name != "saint-malo")
    assert [(page["address"], block["rows"]) for page, block in rankings if block["measures"] or block["years"]] == []


def test_montreuil_2022_to_the_cent(shared_data):
    site = built.site("montreuil")
    view = site.views[site.accounts.main, 2022]
    found = {side + section: families.table(site, view, side, section).total[1] for side, section in (("D", "F"), ("R", "F"), ("D", "I"))}
    assert found == {"DF": 21127210198, "RF": view.figures["operating_revenue"].value, "DI": view.figures["capital_expenditure"].value}
    staff = next(row for row in families.table(site, view, "D", "F").rows if row[0][0] == "Personnel")
    assert staff[1] == view.figures["staff_expenditure"].value
    # Its own policies count loans where they like: none is told as works.
    loans = next(node for node in site.by_nature[view.siret].root.children if node.path == ("remboursement-emprunts",)).capital[2022]
    assert works.of_items(site, view).total[2] == view.figures["capital_expenditure"].value - loans


@pytest.mark.parametrize("part", ["note-de-presentation/", "rapport-aux-habitants/", "affiche/"])
def test_the_home_page_leads_to_the_documents(part, demonstration):
    links = [link["href"] for block in blocks(demonstration.pages["/2024/"]) if block["component"] == "links" for link in block["links"]]
    assert f"/2024/{part}" in links
