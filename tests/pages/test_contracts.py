"""«À qui la ville achète-t-elle ?»: exists with its data only, adds up, and never adds the maximum of a framework agreement."""

from dataclasses import replace

from pipeline.formats import NARROW, NBSP
from pipeline.pages import contracts, list_figures
from pipeline.pages.site import Site
from pipeline.report import Bars, Table
from pipeline.tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from tests.pages import built


def frame(table, rows: list[dict]):
    return table.frame({column.name: [row[column.name] for row in rows] for column in table.columns})


def made(*given: dict, changes: tuple[dict, ...] = ()):
    """The site of the demonstration with these contracts notified in 2024, and its view of that year."""
    known = built.read("demonstration")
    usual = {
        "authority": known.main[:9], "year": 2024, "buyer_id": known.main, "nature": "Marché", "purpose": "Toit", "cpv": "45000000",
        "category": "works", "procedure": "Procédure adaptée", "is_framework": False, "offers": 2, "months": 8, "notified_on": "2024-05-02",
        "amount_cents": 100_000_00, "framework": "", "file": "a.json",
        "holder_id_type": "SIRET", "holder_id": "80836899700041", "holder": "",
    }  # fmt: skip
    rows = [usual | {"contract": str(place), "row": place} | one for place, one in enumerate(given, 1)]
    held = {"contracts": frame(CONTRACTS, rows), "holders": frame(HOLDERS, rows)}
    held["modifications"] = frame(
        MODIFICATIONS, [usual | {"number": "1", "modified_on": "2024-06-01", "added_cents": None} | one for one in changes]
    )
    site = Site(replace(known, **held), [])
    return site, site.views[known.main, 2024]


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def test_a_page_for_each_year_with_contracts_and_none_for_a_day_that_was_lost(town):
    signed = sorted({int(year) for year in built.read(town.name).contracts["year"]} - {1970})
    assert [address for address in sorted(town.pages) if address.endswith("/marches/")] == [f"/{year}/marches/" for year in signed]


def test_a_year_of_contracts():
    site, view = made(
        {}, {"holder": "Toits du Val", "holder_id": "1" * 14, "amount_cents": 300_000_00, "offers": 1},
        {"is_framework": True, "amount_cents": 10**12},
        {"category": "services", "cpv": "71000000", "amount_cents": 1_000_00, "procedure": "", "offers": None, "purpose": ""},
        changes=({"contract": "1", "amount_cents": 5_000_00, "added_cents": 5_000_00},),
    )  # fmt: skip
    page = contracts.page(site, view)
    assert plain(page.lead) == (
        "En 2024, la ville a signé 4 contrats, dont un accord-cadre. Les 3 autres engagent 401 000 euros hors taxes, sur toute leur durée."
    )
    assert [plain(section.title) for section in page.sections] == [
        "D'abord : travaux, 400 000 euros signés hors accords-cadres.",
        "Un contrat n'a reçu qu'une offre : 33,3 % de ceux dont le nombre d'offres est connu.",
        "2 titulaires, hors accords-cadres ; le premier porte 74,8 % des montants.",
        "En 2024, une modification a été publiée, sur un contrat. Elle ajoute 5 000 euros.",
        "Contrat par contrat",
    ]
    bars = [block for section in page.sections for block in section.blocks if isinstance(block, Bars)]
    assert [[(row.label, plain(row.amount)) for row in block.rows] for block in bars] == [
        [("Travaux", "400 000 €"), ("Services", "1 000 €")],
        [("Toits du Val", "300 000 €"), ("SIRET 808 368 997 00041", "101 000 €")],
    ]
    (table,) = (block for block in page.sections[-1].blocks if isinstance(block, Table))
    assert table.rows == (
        ("Toit", "travaux", "Procédure adaptée", 1, 300_000_00),
        ("Toit", "travaux", "Procédure adaptée", 2, 100_000_00),
        ("Objet non publié", "services", "", None, 1_000_00),
        ("Toit", "accord-cadre", "Procédure adaptée", 2, None),
    )


def test_names_that_the_town_gives_are_not_said_to_be_missing():
    named = {"holder": "Toits du Val", "holder_id": "1" * 14}

    def note(*given: dict) -> str:
        site, view = made(*given)
        (section,) = (section for section in contracts.page(site, view).sections if section.kicker == "À qui")
        return section.blocks[0].note

    shared = "Un montant signé par plusieurs titulaires n'est pas partagé entre eux."
    missing = "Les données officielles donnent le numéro SIRET de chaque titulaire, pas son nom : "
    assert note(named) == shared
    assert note({}, named) == f"{missing}celui qui manque se cherche dans l'annuaire des entreprises. {shared}"
    assert note({}) == f"{missing}il se cherche dans l'annuaire des entreprises. {shared}"


def test_only_framework_agreements():
    site, view = made({"is_framework": True, "offers": None})
    page = contracts.page(site, view)
    assert plain(page.lead) == "En 2024, la ville a signé 1 contrat, un accord-cadre : son montant n'est qu'un maximum."
    assert [plain(section.title) for section in page.sections] == [
        "D'abord : travaux, 1 contrat sur 1.",
        "Le nombre d'offres reçues n'est pas publié.",
        "Contrat par contrat",
    ]


def test_figures_have_their_pages_and_home_its_link():
    site, view = made({})
    shown = {page.address: page.title for page in list_figures.pages(site, view)}
    assert shown["/2024/chiffres/contracts-count/"] == "Contrats notifiés : 1 en 2024."
    assert plain(shown["/2024/chiffres/contracts-total/"]) == "Montants signés, hors accords-cadres : 100 000 euros en 2024."
    assert contracts.link(site, view).label == "À qui la ville achète-t-elle ?"


def test_a_contract_leads_to_its_project():
    site, view = made({}, {"purpose": "Voirie"}, {"purpose": "Études"})
    rows = site.accounts.projects.copy()
    rows.loc[0, "contracts"], rows.loc[1, "contracts"] = "1|3", "3"
    named = Site(replace(site.accounts, projects=rows), [])
    table = contracts.page(named, view).sections[-1].blocks[0]
    first = [f"{rows['name'][0]}", f"/projets/{rows['project'][0]}/"]
    assert [column.label for column in table.columns][3] == "Projet"
    assert {row[0]: row[3] for row in table.rows} == {"Toit": first, "Voirie": "", "Études": ["2 projets", "/projets/"]}
    assert "Projet" not in [column.label for column in contracts.page(site, view).sections[-1].blocks[0].columns]
