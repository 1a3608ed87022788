"""Funding plans and yearly spending of projects."""

import pandas as pd
import pytest

from pipeline.errors import Findings
from pipeline.sources import project_money
from pipeline.tables.projects import PROJECT_SPENDING
from tests.sources.tiny_places import settings, tuples
from tests.sources.tiny_workbooks import excel

PROJECTS = pd.DataFrame({"project": ["quais", "ecole"]})
NO_SPENDING = PROJECT_SPENDING.empty()


def funding(folder, text: str) -> tuple[list[tuple], list[str], list[str]]:
    (folder / "f.csv").write_text(text, encoding="utf-8")
    findings = Findings()
    frame = project_money.funding(settings(folder, "project_funding", folder / "f.csv"), PROJECTS, findings)
    said = ([str(each) for each in kind] for kind in (findings.faults, findings.warnings))
    return tuples(frame, "project", "funder", "is_own", "planned_cents", "obtained_cents"), *said


def spending(folder, text: str, given=NO_SPENDING) -> tuple[list[tuple], list[str]]:
    (folder / "s.csv").write_text(text, encoding="utf-8")
    findings = Findings()
    frame = project_money.spending(settings(folder, "project_spending", folder / "s.csv"), PROJECTS, given, findings)
    return tuples(frame, "project", "year", "spent_cents"), [str(fault) for fault in findings.faults]


def test_a_plan_is_read_and_the_town_itself_is_recognised(tmp_path):
    text = "projet;financeur;prevu;obtenu\necole;Région;1 000,50;\necole;Autofinancement;300;300\necole;M. Untel;5;5\n"
    assert funding(tmp_path, text) == (
        [("ecole", "Région", False, 100050, None), ("ecole", "Autofinancement", True, 30000, 30000),
         ("ecole", "Un particulier", False, 500, 500)],
        [],
        ["f.csv, ligne 4, colonne « financeur » : le financeur est une personne : son nom n'est pas montré."],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("projet;prevu\necole;3\n", ["f.csv, ligne 1 : il manque la colonne « financeur ». Colonnes trouvées : « prevu », "
                                     "« projet »."]),
        ("projet;financeur\necol;Région\n", ["f.csv, ligne 2, colonne « projet » : « ecol » n'est pas l'identifiant d'un projet. Projets "
                                             "connus : « ecole », « quais »."]),
        ("projet;financeur\necole;\n", ["f.csv, ligne 2, colonne « financeur » : la case est vide. Écrivez qui paie, ou retirez la "
                                         "ligne."]),
        ("projet;financeur;prevu\necole;Région;-1\necole;État;x\n",
         ["f.csv, ligne 2, colonne « prevu » : « -1 » est négatif, et un financement ne l'est pas.",
          "f.csv, ligne 3, colonne « prevu » : « x » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)."]),
        ("projet;financeur\necole;Région\necole;REGION\n",
         ["f.csv, ligne 3, colonne « financeur » : « REGION » est donné deux fois pour « ecole ». Une ligne par projet et par financeur."]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_plan_is_told(text, said, tmp_path):
    assert funding(tmp_path, text)[1] == said


def test_plans_and_spending_may_be_sheets_of_the_workbook_of_projects(tmp_path):
    path = excel(tmp_path / "projets.xlsx", {
        "Projets": [["nom"], ["École"]],
        "Financements": [["projet", "financeur", "prevu"], ["ecole", "Région", 1000.5]],
        "Dépenses": [["projet", "annee", "depense"], ["ecole", 2024, 12], ["parc", 2024, 3]],
    })  # fmt: skip
    findings = Findings()
    plan = project_money.funding(settings(tmp_path, "project_funding", path), PROJECTS, findings)
    paid = project_money.spending(settings(tmp_path, "project_spending", path), PROJECTS, NO_SPENDING, findings)
    assert tuples(plan, "project", "funder", "planned_cents", "file", "row") == [
        ("ecole", "Région", 100050, "projets.xlsx, feuille « Financements »", 2)
    ]
    assert tuples(paid, "project", "year", "spent_cents", "row") == [("ecole", 2024, 1200, 2)]
    assert [str(fault) for fault in findings.faults] == [
        "projets.xlsx, feuille « Dépenses », ligne 3, colonne « projet » : « parc » n'est pas l'identifiant d'un projet. Projets connus : "
        "« ecole », « quais »."
    ]


def test_spending_completes_what_projects_say(tmp_path):
    given = PROJECT_SPENDING.frame({"project": ["quais"], "year": [2022], "spent_cents": [5], "file": ["p.csv"], "row": [2]})
    assert spending(tmp_path, "projet,annee,depense\nquais,2023,0\necole,2023,-12.5\n", given) == (
        [("quais", 2022, 5), ("quais", 2023, 0), ("ecole", 2023, -1250)],
        [],
    )
    assert spending(tmp_path, "projet,annee,depense\nquais,2022,7\necole,23,1\necole,2023,\n", given)[1] == [
        "s.csv, ligne 2, colonne « projet » : la dépense de « quais » en 2022 est donnée deux fois. Gardez une seule ligne par projet et "
        "par année.",
        "s.csv, ligne 3, colonne « annee » : « 23 » n'est pas une année (quatre chiffres attendus).",
        "s.csv, ligne 4, colonne « depense » : la case est vide. Écrivez 0 si rien n'a été payé, ou retirez la ligne.",
    ]
