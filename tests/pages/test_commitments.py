"""The pages of commitments and of what projects came to, each for a town that steers in that way; and what a policy's page adds."""

from dataclasses import replace

import pytest

from pipeline import config
from pipeline.checks import known_commitments
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.pages import all as all_pages
from pipeline.pages import commitments, policy, project_costs, results
from pipeline.pages.shelf import shelves
from pipeline.pages.site import Site
from pipeline.sources import commitments as source
from pipeline.sources import project_steps, projects
from tests import ways
from tests.figures.tiny import accounts_of
from tests.pages import built
from tests.pages.test_results import hrefs, plain, said, tables
from tests.sources.documents import town

MILLION = 1_000_000_00
WORKS = {"section": "I", "chapter": "23", "nature": "2313"}
REVENUE = {"side": "R", "chapter": "73", "nature": "73111"}
CULTURE = {"function": "311", "chapter": "65", "nature": "65748"}
YEARS = {2021: (50, 10, 8), 2022: (49, 20, 9), 2023: (48, 26, 9), 2024: (47, 24, 10)}


def accounts():
    """Four closed years: (running but culture, works, culture) in millions, and a voted budget."""
    rows = []
    for year, (running, works, culture) in YEARS.items():
        rows.append({"year": year, "executed_cents": (running - culture) * MILLION})
        rows.append(CULTURE | {"year": year, "executed_cents": culture * MILLION})
        rows.append(WORKS | {"year": year, "executed_cents": works * MILLION})
        rows.append(REVENUE | {"year": year, "executed_cents": 51 * MILLION})
    return accounts_of(*rows, WORKS | {"year": 2025, "stage": "BP", "voted_cents": 30 * MILLION})


def kept(folder, text: str = "") -> tuple[Site, list[str]]:
    path = ways.write(folder, "engagements.csv", text) if text else ways.multi_year(folder)
    findings = Findings()
    read = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f'commitments = ["{path.name}"]'))
    found = replace(accounts(), commitments=source.read(read, default(), findings))
    known_commitments.refuse(found, findings)
    return Site(found, []), [str(fault) for fault in findings.faults]


def test_a_town_that_commits_itself_for_years_sees_whether_it_keeps_its_word(tmp_path):
    site, faults = kept(tmp_path)
    assert faults == []
    page = commitments.page(site)
    assert plain(page.lead) == "4 engagements sur plusieurs années : 1 tenu toutes les années connues, 3 non tenus une année au moins."
    assert [section.title for section in page.sections] == [
        "Investir régulièrement : tenu 2 années sur 3.",
        "Dépenser moins : tenu chaque année de 2022 à 2024.",
        "Épargner : tenu 2 années sur 3.",
        "Contrat de la culture : tenu 2 années sur 3.",
        "Comment c'est jugé",
    ]
    first, second, third, fourth = (text for text in said(page) if text.startswith("De 2022"))
    assert first == (
        "De 2022 à 2025, le chiffre « Dépenses d'équipement » doit rester entre 15 millions d'euros et 25 millions d'euros chaque année. "
        "En 2024 : 24,0 millions d'euros, entre les deux bornes. Le budget de 2025 prévoit 30,0 millions d'euros, 5,0 millions d'euros "
        "au-dessus de la borne haute (25 millions d'euros)."
    )
    assert second.startswith(
        "De 2022 à 2024, le chiffre « Dépenses réelles de fonctionnement » doit baisser d'au moins 2 % par an, à partir de 2021. En 2024 : "
    )
    assert third.endswith("En 2024 : 4,0 millions d'euros, au-dessus du plancher.")
    assert fourth == (
        "De 2022 à 2024, le chiffre « Dépenses réelles de fonctionnement », pour la politique « Culture et patrimoine » ne doit pas "
        "dépasser 9 millions d'euros. En 2024 : 10,0 millions d'euros, 1 000 000 euros au-dessus du plafond (9 millions d'euros)."
    )
    charts = [block for section in page.sections for block in section.blocks if block.component == "chart"]
    assert charts[0].table.rows == (
        (["2022", "/2022/chiffres/equipment-expenditure/"], 20 * MILLION, 15 * MILLION, 25 * MILLION, "● Tenu"),
        (["2023", "/2023/chiffres/equipment-expenditure/"], 26 * MILLION, 15 * MILLION, 25 * MILLION, "◆ Non tenu"),
        (["2024", "/2024/chiffres/equipment-expenditure/"], 24 * MILLION, 15 * MILLION, 25 * MILLION, "● Tenu"),
        (["2025 (prévu)", "/2025/chiffres/equipment-expenditure/"], 30 * MILLION, 15 * MILLION, 25 * MILLION, "◇ Prévu hors des bornes"),
    )
    assert results.is_told(site)
    assert commitments.ADDRESS in hrefs(results.page(site))


def test_commitments_have_their_page_where_nothing_is_told_of_contacts(tmp_path):
    site, _ = kept(tmp_path)
    assert site.contacts is None
    assert commitments.ADDRESS in {page.address for page in all_pages._pages(site)}


def test_one_bound_is_told_as_one_and_a_change_as_a_change(tmp_path):
    header = "nom;nature;chiffre;politique;debut;fin;bas;haut;unite;annee_de_base"
    rows = ("Épargner;plancher;gross_savings;;2022;2024;3;;M€;", "Dépenser moins;évolution;operating_expenditure;;2022;2024;;2;%;")
    site, faults = kept(tmp_path, "\n".join([header, *rows]) + "\n")
    assert faults == []
    captions = [plain(block.caption) for each in commitments.page(site).sections for block in each.blocks if block.component == "chart"]
    shapes = "Un rond est dans les bornes, un losange en dehors."
    assert captions == [
        f"Millions d'euros. Le trait est la borne à ne pas passer : 3 millions d'euros. {shapes}",
        f"Hausse (ou baisse, sous zéro) d'une année sur l'autre, en %. Le trait est la borne à ne pas passer : 2 %. {shapes}",
    ]


def test_a_figure_that_does_not_exist_is_answered_with_those_that_do(tmp_path):
    header = "nom;nature;chiffre;politique;debut;fin;bas;haut;unite;annee_de_base"
    rows = (
        "A;plafond;equipement_expenditure;;2022;2024;;9;M€;", "B;plafond;savings_rate;culture;2022;2024;;9;;",
        "C;plafond;gross_savings;;2022;2024;;9;%;", "D;évolution;operating_expenditure;;2020;2024;;-2;;2019",
        "E;plafond;operating_expenditure;mobilites;2022;2024;;9;;",
    )  # fmt: skip
    _, faults = kept(tmp_path, "\n".join([header, *rows]) + "\n")
    first, *others = (fault.removeprefix("engagements.csv, ") for fault in faults)
    assert first.startswith(
        "ligne 2, colonne « chiffre » : « equipement_expenditure » n'est pas un chiffre des comptes. Chiffres connus : "
        "« equipment_expenditure », "
    )
    assert others == [
        "ligne 3, colonne « politique » : « savings_rate » n'est pas une somme de lignes : il ne se calcule pas par politique. Videz la "
        "politique, ou nommez un chiffre en euros.",
        "ligne 4, colonne « unite » : l'unité donnée (%) n'est pas celle du chiffre (euros). Corrigez l'unité et les bornes, ou laissez "
        "l'unité vide.",
        "ligne 5, colonne « annee_de_base » : il n'y a pas de compte exécuté pour l'année de base 2019. Années connues : 2021, 2022, 2023, "
        "2024.",
        "ligne 6, colonne « politique » : aucune ligne des comptes n'est de la politique « mobilites ». Politiques des comptes : "
        "« culture », « impots ».",
    ]


def test_low_cost_projects_save_five_per_cent_overall(tmp_path):
    listed, steps = ways.frugal(tmp_path)
    read = config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=f'projects = ["{listed.name}"]\nproject_steps = ["{steps.name}"]'))
    findings = Findings()
    given = projects.read(read, default(), findings)
    site = Site(replace(accounts(), projects=given.projects, project_steps=project_steps.read(read, given.projects, findings)), [])
    findings.raise_faults()
    page = project_costs.page(site)
    assert plain(page.title) == "40 projets ont coûté ensemble 40 000 euros de moins qu'estimé (5,0 %)."
    made = tables(page)
    assert made["L'estimation de départ et le coût final de chaque projet"].total == (
        ["Ensemble", ""], 800_000_00, 760_000_00, -40_000_00, pytest.approx(-0.05),
    )  # fmt: skip
    assert [row[:4] for row in made["L'estimation et le coût final de chaque étape"].rows] == [
        ("Définition du besoin", 40, 40_000_00, 40_000_00),
        ("Achat", 40, 40_000_00, 36_000_00),
        ("Réalisation", 40, 680_000_00, 644_000_00),
        ("Suivi après la livraison", 40, 40_000_00, 40_000_00),
    ]
    assert made["Le travail des agents"].rows[0][1:] == (15.0, 600_00, 17_700_00, 18_300_00)
    strip = page.sections[0].blocks[0]
    assert [(share.mark, share.count, share.label) for share in strip.shares] == [
        ("↘", "20", "moins cher qu'estimé"), ("↗", "20", "plus cher qu'estimé"),
    ]  # fmt: skip
    assert project_costs.ADDRESS in hrefs(results.page(site))


def test_what_a_policy_page_adds_is_true_and_displayed_parts_add_up():
    site = built.site(built.DEMONSTRATION)
    view = site.views[site.accounts.main, site.latest]
    shelf = shelves(site, view.siret)[0]
    told = 0
    for node in shelf.breakdown.root.in_year(view.year):
        assert policy.is_told(site, view, shelf, node)
        for section in policy.sections(site, view, node):
            for block in section.blocks:
                if block.component == "bars":
                    told += 1
                    assert sum(bar.value for bar in block.rows) == node.cents[view.year]
                elif block.component == "table":
                    assert all(sum(row[1:-1]) == row[-1] for row in block.rows)
                    assert block.rows[-1][-1] == node.cents[view.year]
    assert told > 5
    older = site.views[site.accounts.main, site.latest - 1]
    assert not policy.is_told(site, older, shelf, node)


def test_lines_of_an_operation_lead_to_its_project():
    site = built.site(built.DEMONSTRATION)
    view = site.views[site.accounts.main, site.latest]
    shelf = shelves(site, view.siret)[0]
    school = next(project for project in site.projects if project.id == "ecole-les-tilleuls")
    holding = [
        node for node in shelf.breakdown.root.walk()
        if len(node.path) == 3 and any(line.operation == school.operation for line in shelf.breakdown.lines(view.year, node.path))
    ]  # fmt: skip
    assert holding
    for node in holding:
        (section,) = policy.behind(site, view, shelf, node)
        found = [link.href for block in section.blocks for link in block.links]
        assert school.address in found and "/autorisations-de-programme/ap-2021-01/" in found
