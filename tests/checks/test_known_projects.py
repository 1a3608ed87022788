from dataclasses import replace

from pipeline.checks import known_projects
from pipeline.errors import Findings
from pipeline.tables.contracts import CONTRACTS
from tests.figures.test_contracts import CONTRACT, frame
from tests.figures.test_projects import territory, with_projects


def test_an_unknown_operation_is_told_and_waited_for_before_works_begin():
    accounts = with_projects({"project": "a", "operation": "13", "phase": "works"}, {"project": "b", "operation": "14", "phase": "planned"})
    findings = Findings()
    known_projects.warn(accounts, findings)
    assert [str(each) for each in findings.warnings] == [
        "p.csv, ligne 2, colonne « operation » : l'opération « 13 » n'est pas dans les comptes, le projet n'en tire aucun montant. "
        "Opérations des comptes : « 12 »."
    ]
    assert [each.what for each in findings.advice] == ["l'opération « 14 » n'est pas dans les comptes, le projet n'en tire aucun montant"]


def test_what_is_declared_is_compared_with_the_accounts():
    accounts = with_projects({"project": "a", "operation": "12"}, {"project": "c"},
                             spending=[("a", 2024, 256_00), ("a", 2023, 100_00), ("c", 2024, 900_00)])  # fmt: skip
    findings = Findings()
    known_projects.warn(accounts, findings)
    assert [str(each).replace("\u202f", " ").replace("\u00a0", " ") for each in findings.warnings] == [
        "s.csv, ligne 2 : la dépense de « a » en 2024 n'est pas celle de l'opération 12 (257,00 €). Les comptes sont gardés ; retirez la "
        "ligne ou l'opération.",
        "p.csv : les projets de 2024 font plus que toutes les dépenses d'équipement, de 257,00 €. Donnez leur opération aux projets qui en "
        "ont une, ou corrigez ce qu'ils déclarent.",
    ]


def test_districts_that_the_town_does_not_have_are_told():
    accounts = with_projects({"project": "a", "district": "Ailleurs"}, {"project": "b", "district": "Centre"},
                             {"project": "c", "district": "Ailleurs", "row": 4})  # fmt: skip
    findings = Findings()
    known_projects.place(accounts, territory(), findings)
    assert [str(each) for each in findings.warnings] == [
        "p.csv, ligne 2, colonne « quartier » : « Ailleurs » n'est pas un quartier (1 autre ligne de même). Quartiers connus : « Centre », "
        "« Le Lavoir »."
    ]


def test_nothing_is_said_without_projects():
    accounts = with_projects()
    findings = Findings()
    known_projects.warn(accounts, findings)
    known_projects.place(accounts, territory(), findings)
    assert (findings.warnings, findings.advice) == ((), ())


def test_contracts_that_are_not_published_or_not_told_apart_are_told():
    signed = (CONTRACT | {"contract": "2024-1"}, CONTRACT | {"contract": "7"}, CONTRACT | {"contract": "7", "year": 2023})
    accounts = with_projects({"project": "a", "contracts": "2024-1|2024-2|7"})
    findings = Findings()
    known_projects.warn(replace(accounts, contracts=frame(CONTRACTS, *signed)), findings)
    assert [str(each) for each in findings.warnings] == [
        "p.csv, ligne 2, colonne « marches » : le marché « 2024-2 » n'est pas dans le fichier des marchés. Marchés proches : « 2024-1 », "
        "« 7 ».",
        "p.csv, ligne 2, colonne « marches » : plusieurs marchés ont l'identifiant « 7 » : le projet n'en montre aucun. Donnez à chacun le "
        "sien là où il est publié.",
    ]
    # Without any contract published, nothing is to be said of them.
    findings = Findings()
    known_projects.warn(accounts, findings)
    assert findings.warnings == ()
