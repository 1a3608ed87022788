"""What the town builds: the list, a page each, and the ways there."""

import json
from dataclasses import replace

import pytest

from pipeline.formats import NARROW, NBSP
from pipeline.pages import project as one
from pipeline.pages import projects as every
from pipeline.pages.site import Site
from pipeline.tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from tests.figures.test_contracts import CONTRACT, changed, frame, held
from tests.figures.test_projects import territory, with_projects
from tests.pages.reading import blocks, links, texts


def words(value) -> list[str]:
    return [text.replace(NBSP, " ").replace(NARROW, " ") for _, text in texts(value)]


def test_each_project_has_its_page_and_the_list_leads_to_all(demonstration):
    addresses = {address for address in demonstration.pages if address.startswith("/projets/")} - {"/projets/"}
    tables = [block for block in blocks(demonstration.pages["/projets/"]) if block["component"] == "table"]
    listed = {row[0][1] for table in tables for row in table["rows"] if isinstance(row[0], list)}
    listed |= {
        work["href"] for block in blocks(demonstration.pages["/projets/"]) if block["component"] == "works" for work in block["works"]
    }
    assert listed == addresses and len(addresses) == 40


def test_home_and_policies_lead_to_projects(demonstration):
    assert "/projets/" in links(demonstration.pages["/"])
    assert "/projets/#culture" in links(demonstration.pages["/2024/depenses/culture/"])
    assert "3 chantiers en cours" not in words(demonstration.pages["/2024/depenses/securite/"])


def test_the_share_of_projects_adds_up_to_the_equipment_of_the_year(demonstration):
    (table,) = [each for each in blocks(demonstration.pages["/projets/"]) if each.get("caption") == "Dépenses d'équipement de 2024"]
    figure = next(each for each in demonstration.report["figures"] if (each["id"], each["year"]) == ("equipment_expenditure", 2024)
                  and each["budget"].endswith("00017"))  # fmt: skip
    assert sum(row[1] for row in table["rows"]) == table["total"][1] == figure["value"]


def test_the_plan_of_the_school_adds_up_to_what_was_voted(demonstration):
    page = demonstration.pages["/projets/ecole-les-tilleuls/"]
    (plan,) = [each for each in blocks(page) if each.get("caption") == "Le plan de financement"]
    assert sum(row[1] for row in plan["rows"]) == plan["total"][1] == 14_770_000_00
    lines = next(each["table"] for each in blocks(page) if each["component"] == "proof")
    assert sum(row[4] for row in lines["rows"]) == lines["total"][4] == 14_190_199_30
    assert "Fini 6 mois plus tard que prévu." in words(page)


def test_open_data_hold_the_projects_and_their_places(demonstration):
    read = json.loads((demonstration.data / "projets.geojson").read_text(encoding="utf-8"))
    shapes = {each["properties"]["project"]: each["geometry"] for each in read["features"]}
    assert len(shapes) == 40 and shapes["bp-2022-verger-moulin"] is None
    assert shapes["clos-des-vignes"] == {"type": "Point", "coordinates": [2.958169, 47.315626]}
    assert (demonstration.data / "projets.csv").read_text(encoding="utf-8").count("\n") == 41


# --- awkward ----------------------------------------------------------------------------------------------------------------------------


def site(*given: dict, spending=(), funding=(), places=None) -> Site:
    return Site(with_projects(*given, spending=spending, funding=funding), [], places=places or territory())


def page_of(*given: dict, **more):
    (found,) = list(one.pages(site(*given, **more)))
    return found


def said(page) -> list[str]:
    """The paragraphs of a page."""
    return [
        text.replace(NBSP, " ").replace(NARROW, " ")
        for section in page.sections
        for block in section.blocks
        if block.component == "prose"
        for text in block.paragraphs
    ]


def test_a_project_of_which_nothing_is_known():
    page = page_of({"project": "a", "name": "Rien"})
    assert (page.title, page.hero) == ("Rien.", ())
    assert said(page) == [
        "Son lieu n'est pas connu, ou c'est tout le territoire.",
        "Ce que ce projet a déjà coûté n'est pas donné.",
        "Son coût n'est pas connu.",
    ]


def test_a_plan_above_the_cost_is_said_and_has_no_rest():
    given = {"project": "a", "cost_planned_cents": 100_00}
    page = page_of(given, funding=[("a", "Région", False, 130_00, 1_00, "f.csv", 2)])
    plan = next(block for section in page.sections for block in section.blocks if getattr(block, "caption", "") == "Le plan de financement")
    assert (plan.rows, plan.total) == ((("Région", 130_00, 1_00),), ("Total", 130_00, 1_00))
    notices = [block.text.replace(NBSP, " ") for section in page.sections for block in section.blocks if block.component == "notice"]
    assert notices == ["Ce plan dépasse de 30 euros le coût connu du projet."]


@pytest.mark.parametrize("amounts", [(None, None), (None, 40_00)])
def test_a_funder_without_amount_leaves_the_rest_unknown(amounts):
    page = page_of({"project": "a", "cost_planned_cents": 100_00}, funding=[("a", "Région", False, *amounts, "f.csv", 2)])
    plan = next(block for section in page.sections for block in section.blocks if getattr(block, "caption", "") == "Le plan de financement")
    names = [row[0] for row in plan.rows]
    assert names == (["Région"] if amounts[1] is None else ["Région", "La commune : le reste"])


def contracts_of(*contracts: dict, changes=(), names: str, holders=()):
    """The section of a project's contracts, None without any."""
    made = site({"project": "a", "contracts": names})
    held = {"contracts": frame(CONTRACTS, *contracts), "holders": frame(HOLDERS, *holders), "modifications": frame(MODIFICATIONS, *changes)}
    (page,) = one.pages(Site(replace(made.accounts, **held), [], places=made.places))
    return next((section for section in page.sections if section.anchor == "marches"), None)


def test_the_contracts_of_a_project_are_listed_and_never_added_to_its_cost():
    section = contracts_of(
        CONTRACT, CONTRACT | {"contract": "2", "purpose": "", "amount_cents": 50_00, "notified_on": "2023-03-01", "year": 2023},
        names="1|2|3", holders=held("1", "a", "80836899700041"), changes=(changed("2024-09-01", 10_00),),
    )  # fmt: skip
    prose, table = section.blocks
    assert prose.paragraphs == (f"Ensemble, ils engagent 150{NBSP}euros hors taxes ; leurs modifications y ajoutent 10{NBSP}euros.",)
    assert section.title == "2 marchés signés pour ce projet, avec une modification."
    assert table.rows == (
        (["Marché 2, objet non publié", "/2023/marches/"], None, "1er mars 2023", 50_00, ""),
        (["Toit", "/2024/marches/"], "Toits, SIRET 808 368 997 00041", "2 mai 2024", 100_00, 10_00),
    )
    assert table.total == (["Total", ""], "", "", 150_00, 10_00)
    assert table.note == (
        "Les montants sont hors taxes, signés pour toute la durée de chaque marché. Ce ne sont pas des dépenses : ils ne s'ajoutent pas à "
        "ce qui a été payé. Le marché 3 est cité pour ce projet, mais ne se trouve pas dans les données publiées."
    )


def test_a_contract_alone_has_no_total_and_a_framework_no_amount():
    section = contracts_of(CONTRACT | {"is_framework": True}, names="1", changes=(changed("2024-09-01", 10_00),))
    assert section.title == "Un marché signé pour ce projet, avec une modification."
    (table,) = section.blocks
    assert ([column.label for column in table.columns], table.total) == (["Marché", "Titulaire", "Notifié", "Montant signé"], ())
    assert table.rows == ((["Toit", "/2024/marches/"], None, "2 mai 2024", ""),)
    assert table.note.endswith("Un accord-cadre n'a pas de montant ici : le sien n'est qu'un maximum.")


def test_an_amount_that_is_not_known_leaves_no_total():
    changes = (changed("2024-09-01", None),)
    (table,) = contracts_of(CONTRACT, CONTRACT | {"contract": "2"}, names="1|2", changes=changes).blocks
    assert ([row[4] for row in table.rows], table.total) == ([None, ""], ())


def test_many_contracts_are_folded_under_their_sum():
    many = [CONTRACT | {"contract": str(number)} for number in range(1, 8)]
    prose, table = contracts_of(*many, names="1|2|3|4|5|6|7").blocks
    assert (prose.paragraphs[0], table.collapsed, table.note) == (f"Ensemble, ils engagent 700{NBSP}euros hors taxes.", True, "")
    assert prose.paragraphs[1].startswith("Les montants sont hors taxes")


def test_contracts_that_are_not_published_are_said_when_others_are():
    section = contracts_of(CONTRACT, names="8|9")
    assert section.blocks[0].paragraphs == (
        "Les marchés 8 et 9 sont cités pour ce projet, mais ne se trouvent pas dans les données publiées.",
    )
    assert contracts_of(names="8") is None


def test_a_shared_operation_is_said():
    pages = list(one.pages(site({"project": "a", "operation": "12"}, {"project": "b", "operation": "12"}, spending=[("a", 2024, 5_00)])))
    proof = next(block for section in pages[0].sections for block in section.blocks if block.component == "proof")
    assert proof.text.endswith("L'opération 12 des comptes paie plusieurs projets : ce que chacun a coûté ne s'y lit pas.")


def test_what_is_only_voted_is_shown_as_such():
    made = site({"project": "a", "operation": "12"})
    (found,) = made.projects
    made.__dict__["projects"] = (replace(found, spent={}, grants={}),)
    (page,) = one.pages(made)
    proof = next(block for section in page.sections for block in section.blocks if block.component == "proof")
    assert (proof.table.columns[4].label, proof.table.total[4]) == ("Prévu", 30_00)
    assert "Les comptes ne montrent encore rien de payé pour l'opération 12." in said(page)


def test_years_before_the_accounts_are_said_to_be_missing():
    page = page_of({"project": "a", "operation": "12", "phase": "works", "start_actual": "2019-05", "end_planned": "2022"})
    assert said(page)[1:] == [
        "La fin était prévue en 2022 ; le projet n'est pas terminé.",
        "De 2023 à 2024, la commune a payé 357 euros. C'est ce que montrent les comptes, opération 12.",
        "Son coût n'est pas connu.",
        "Ce qui a été payé avant 2023 n'est pas dans ces comptes.",
        "Le budget de 2025 prévoit 30 euros ; ce qui sera payé n'est pas encore connu.",
    ]


def test_a_long_list_without_phases_is_folded():
    found = every.page(site(*({"project": f"p{number}", "cost_planned_cents": number} for number in range(1, 31))))
    (phase,) = [section for section in found.sections if section.anchor == "autres"]
    assert phase.title == "· Phase non précisée : 30 projets."
    assert [(block.caption, len(block.rows), block.collapsed) for block in phase.blocks] == [
        ("Les projets dont la phase n'est pas précisée, du plus coûteux au moins coûteux", 8, False),
        ("Les 22 autres projets dont la phase n'est pas précisée", 22, True),
    ]
    assert (found.title, found.hero) == ("Que construit la commune ? 30 projets.", ())


def test_an_order_is_told_only_when_there_is_one():
    one_each = (
        {"project": "a", "phase": "study", "cost_planned_cents": 1},
        {"project": "b", "phase": "study"},
        {"project": "c", "phase": "works"},
    )
    found = every.page(site(*one_each))
    listed = [block for section in found.sections for block in section.blocks if block.component in ("works", "table")]
    assert (listed[0].note, listed[1].caption) == ("", "Les projets à l'étude")


def test_a_department_without_districts_builds_too():
    made = site({"project": "a", "phase": "works", "district": "Nord"})
    made.accounts = replace(made.accounts, town=replace(made.accounts.town, kind="departement"))
    found = every.page(Site(made.accounts, []))
    assert found.title == "Que construit le département ? 1 chantier en cours."
    assert [section.anchor for section in found.sections if section.anchor] == ["works"]


def test_what_is_being_built_stands_on_cards():
    works = {"phase": "works", "cost_voted_cents": 100_00, "end_planned": "2030-06"}
    given = ({"project": "a", "name": "Quais", **works}, {"project": "b", "name": "Rue", **works}, {"project": "c", "phase": "works"})
    found = every.page(site(*given, spending=[("a", 2024, 25_00), ("b", 2024, 130_00), ("c", 2024, 5_00)]))
    (block,) = found.sections[0].blocks
    told = [(work.cost, work.label, work.share_pct, work.paid, work.text) for work in block.works]
    assert [tuple(text.replace(NBSP, " ") if isinstance(text, str) else text for text in each) for each in told] == [
        ("100 euros", "coût voté", 25.0, "25 euros payés en 2024, soit 25,0 %.", "Fin prévue en juin 2030."),
        ("100 euros", "coût voté", 100, "130 euros payés en 2024, plus que ce coût.", "Fin prévue en juin 2030."),
        ("5,00 euros", "payés en 2024", None, "", ""),
    ]  # fmt: skip
    assert block.note == "Du plus coûteux au moins coûteux."


def test_of_many_works_the_cheapest_are_in_a_table():
    found = every.page(site(*({"project": f"p{number}", "phase": "works", "cost_planned_cents": number} for number in range(1, 11))))
    cards, table = found.sections[0].blocks
    assert (len(cards.works), table.caption, table.collapsed) == (6, "Les 4 autres projets en travaux", True)
