"""«Quels impôts la ville vote-t-elle ?», and a notice that is typed whole: a small town's pages, and those of real towns."""

import json

import pytest

from pipeline import build, config
from tests.pages import built
from tests.pages.built import Made
from tests.pages.reading import blocks
from tests.pages.test_taxes import shown_cents
from tests.sources.documents import budget_of, document, line, town, values

BASES = {2020: ("1000000", "20", "200000"), 2021: ("1000000", "35", "350000"), 2022: ("1100000", "36", "397000")}
NOTICE = """annee,destinataire,taxe,taux,frais
2022,Commune,taxe foncière,36,3
2022,Val de Vanelle,ordures ménagères,8,8
"""
HOUSEHOLDS = '[[households]]\nname = "Un studio"\nbase = 1000\n[[households]]\nname = "Une maison"\namount = 1650.50'


def account(year: int) -> str:
    base, rate, product = BASES[year]
    tax = {"CodTypContrib": "D", "CodSousTypContrib": "02", "MtBaseNotif": base, "TxApplicConsMunic": rate, "MtProdVote": product}
    lines = [
        line("6067", Fonction="211", real="300000.00"), line("6065", Fonction="313", real="100000.00"),
        line("73111", "R", Fonction="01", real="410000.00"), line("74111", "R", Fonction="01", real="90000.00"),
    ]  # fmt: skip
    annex = f"<Annexes><DATA_FISCALITE><FISCALITE>{values(tax)}</FISCALITE></DATA_FISCALITE></Annexes>"
    return document(budget_of(*lines, Exer=str(year), after=annex))


def write(folder, **parts) -> Made:
    """The report of a small town with three executed accounts."""
    made = folder / "made"
    made.mkdir(parents=True)
    settings = config.load(town(folder, {f"{year}.xml": account(year) for year in BASES}, **parts))
    build._make_data(settings, made, None, built.silent)
    return Made("small", made)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    found = tmp_path_factory.mktemp("taxed")
    (found / "avis.csv").write_text(NOTICE, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def small(folder) -> Made:
    return write(folder, more_sources='notice_rates = ["avis.csv"]', more=HOUSEHOLDS)


def tables(page: dict) -> dict[str, dict]:
    return {block["caption"]: block for block in blocks(page) if block["component"] == "table"}


def said(page: dict) -> str:
    return json.dumps(page, ensure_ascii=False)


def test_base_rate_product_and_the_row_of_the_file(small):
    page = small.pages["/2022/impots/"]
    assert page["title"] == "Quels impôts la commune vote-t-elle\xa0?"
    table = tables(page)["Les impôts votés en 2022"]
    assert table["rows"] == [
        [["Taxe foncière sur les propriétés bâties", "/2022/chiffres/tax-product-property/"], 1_100_000_00, 0.36, 397_000_00, 10]
    ]
    assert table["total"] == [] and table["note"] == "Document\xa0: raw/2022.xml."


def test_what_moved_the_product_and_what_was_received(small):
    found = tables(small.pages["/2022/impots/"])
    assert found["Ce qui change le produit, de 2021 à 2022"]["rows"] == [
        ["Taxe foncière sur les propriétés bâties", 350_000_00, 35_000_00, 11_000_00, 1_000_00, 397_000_00]
    ]
    assert found["La ligne des comptes"]["rows"][0][::2] == ["73111", 410_000_00]


def test_the_year_of_the_reform_compares_with_nothing(small):
    page = small.pages["/2021/impots/"]
    assert "Ce qui change le produit" not in said(page) and "contre 20,00" not in page["lead"]
    assert "avec la part qui allait jusque-là au département" in page["lead"]
    assert any(block["component"] == "notice" and block["text"].startswith("Le trait marque 2021.") for block in blocks(page))
    assert [section["title"] for section in small.pages["/2020/impots/"]["sections"]][1] == "Qui les paie"
    figures = {(each["year"], each["id"]): each["previous"] for each in small.report["figures"]}
    assert (figures[2021, "tax_rate_property"], figures[2022, "tax_rate_property"]) == (None, 35.0)


def test_each_number_leads_to_its_page_and_each_page_to_the_row(small):
    ids = [each["id"] for each in small.report["figures"] if each["year"] == 2022 and each["id"].startswith("tax_")]
    assert ids == ["tax_product", "tax_rate_property", "tax_base_property", "tax_product_property"]
    for id_ in ids:
        page = small.pages[f"/2022/chiffres/{id_.replace('_', '-')}/"]
        assert tables(page)["La ligne de l'annexe"]["rows"][0][2] == 10
    assert tables(small.pages["/2022/chiffres/tax-rate-property/"])["La ligne de l'annexe"]["rows"][0][1] == "36,00\xa0%"
    assert tables(small.pages["/2022/chiffres/"])["Les impôts votés"]["rows"][1] == [
        ["Taux de la taxe foncière sur les propriétés bâties", "/2022/chiffres/tax-rate-property/"], "36,00\xa0%", "35,00\xa0%"
    ]  # fmt: skip
    for above in ("/2022/", "/2022/recettes/", "/2022/mes-impots/"):
        assert '"/2022/impots/"' in said(small.pages[above]), above
    assert {"/donnees/impots.csv", "/donnees/avis-taxe-fonciere.csv"} <= small.files


def test_a_notice_is_shared_before_the_town_s_part_is(small):
    whole, part = (block for block in blocks(small.pages["/2022/mes-impots/"]) if block["component"] == "receipt")
    # 36 + 8 + 3 % of 36 + 8 % of 8 = 45,72
    assert [(row["label"], row["value"]) for row in whole["bars"]["rows"]] == [
        ("Commune\xa0: taxe foncière", 1_181_00), ("Val de Vanelle\xa0: ordures ménagères", 263_00), ("État\xa0: frais de gestion", 56_00)
    ]  # fmt: skip
    assert (whole["feeds"], part["name"], part["value"]) == ("montant", "montant", "1\u202f181")
    assert [choice["label"] for choice in part["choices"]] == ["Un studio\xa0: 360\xa0€", "Une maison\xa0: 1\u202f650,50\xa0€"]
    table = tables(small.pages["/2022/mes-impots/"])["Ce que paient des ménages types, part communale de la taxe foncière"]
    assert table["total"][1:] == [360_00, 1_650_50]
    assert [sum(row[place] for row in table["rows"]) for place in (1, 2)] == [360_00, 1_650_50]


def test_a_year_without_rates_asks_for_the_line_of_the_commune(small):
    receipts = [block for block in blocks(small.pages["/2021/mes-impots/"]) if block["component"] == "receipt"]
    assert [(each["label"], each["value"]) for each in receipts] == [("Ce que vous payez, en euros", "350")]
    assert "Seule la colonne « Commune » est répartie ici" in said(small.pages["/2021/mes-impots/"]).replace("\xa0", " ")


def test_without_the_annex_there_is_no_page(voted):
    assert [address for address in voted.pages if address.endswith("/2022/impots/") or "/chiffres/tax-" in address] == []


def test_a_base_that_contradicts_is_not_shown(village):
    page = village.pages["/2023/impots/"]
    assert [row[1:4] for row in tables(page)["Les impôts votés en 2023"]["rows"]] == [
        [None, 0.3224, 281_101_00], [None, 0.4173, 70_232_00]
    ]  # fmt: skip
    # A cell that has no meaning is empty: a dash would say that the document does not give it.
    assert tables(page)["Les impôts votés en 2023"]["total"] == [["Total", ""], "", "", 351_333_00, ""]
    assert "tax_base_property" not in {each["id"] for each in village.report["figures"]}
    assert sum(block["component"] == "notice" for block in blocks(page)) == 2


@pytest.fixture
def screen(browser, folder, small):
    output = folder / "site"
    if not output.exists():
        build._make_site(config.load(folder), small.folder, output, built.silent)
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.said = []
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(f"{output.as_uri()}/2022/mes-impots/index.html")
    yield page
    page.close()


def test_a_typed_notice_gives_the_town_s_part_which_is_split_in_turn(screen):
    screen.get_by_label("Le total de votre avis").fill("2 286")
    assert shown_cents(screen) == [1_800_00, 400_00, 86_00, 1_350_00, 450_00]
    assert screen.get_by_label("La part de la commune").input_value() == "1800"
    screen.get_by_label("Le total de votre avis").fill("457,2")
    assert shown_cents(screen) == [360_00, 80_00, 17_20, 270_00, 90_00]
    screen.get_by_label("Le total de votre avis").fill("beaucoup")
    assert set(screen.locator(".receipt .amount data").all_inner_texts()) == {"–"}
    assert screen.said == []


def test_a_household_is_chosen_by_keyboard(screen):
    screen.get_by_role("button", name="Une maison").focus()
    screen.keyboard.press("Enter")
    assert screen.get_by_label("La part de la commune").input_value() == "1\u202f650,50"
    assert shown_cents(screen)[3:] == [1_237_88, 412_62]
    assert screen.said == []


def odd(folder, *taxes: dict[str, str]) -> Made:
    """The report of a town whose annex writes these taxes."""
    annex = "".join(f"<FISCALITE>{values(tax)}</FISCALITE>" for tax in taxes)
    lines = (line("6067", real="3.00"), line("73111", "R", real="5.00"))
    content = document(budget_of(*lines, after=f"<Annexes><DATA_FISCALITE>{annex}</DATA_FISCALITE></Annexes>"))
    made = folder / "made"
    made.mkdir()
    build._make_data(config.load(town(folder, {"a.xml": content})), made, None, built.silent)
    return Made("odd", made)


def test_a_tax_of_which_nothing_can_be_right_has_its_row_and_no_link(tmp_path):
    right = {"CodSousTypContrib": "02", "TxApplicConsMunic": "36", "MtProdVote": "5"}
    page = odd(tmp_path, right, {"CodSousTypContrib": "03", "TxApplicConsMunic": "900"}).pages["/2024/impots/"]
    assert [row[:4] for row in tables(page)["Les impôts votés en 2024"]["rows"]] == [
        [["Taxe foncière sur les propriétés bâties", "/2024/chiffres/tax-product-property/"], None, 0.36, 5_00],
        [["Taxe foncière sur les propriétés non bâties", ""], None, None, None],
    ]
    assert tables(page)["Les impôts votés en 2024"]["total"] == []


def test_a_tax_without_rate_nor_product_is_not_counted(tmp_path):
    right = {"CodSousTypContrib": "02", "TxApplicConsMunic": "36", "MtProdVote": "5"}
    town = odd(tmp_path, right, {"CodSousTypContrib": "01", "TxApplicConsMunic": "900", "MtProdVote": "0"})
    assert town.pages["/2024/impots/"]["sections"][0]["title"] == "Un impôt direct, qui devait rapporter 5,00\xa0euros en 2024."
    assert town.pages["/en/taxes/"]["sections"][0]["title"] == "One direct tax, expected to bring in €5.00 in 2024."
