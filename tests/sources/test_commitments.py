"""Files of commitments and of steps of projects: what is read, and what is wrong, all at once."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import commitments, project_steps
from tests.figures.test_projects import rows as project_rows
from tests.sources.documents import town
from tests.sources.tiny_places import tuples
from tests.town.xlsx import write

HEADER = "identifiant;nom;nature;chiffre;politique;service;debut;fin;bas;haut;unite;annee_de_base;perimetre;source"
ROW = "invest;Investir;fourchette;equipment_expenditure;Culture et patrimoine;Direction;2022;2026;15;25;M€;;Hors dette;Délibération"
STEPS = "projet;etape;debut;fin;estimation;cout_final;heures;cout_horaire;enseignements"
STEP = "Ecole;réalisation;2023-01;2023-06;1 000,50;900;12,5;38,20;Mesurer d'abord."


def read(folder, key: str, text: str, name: str = "file.csv"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    findings = Findings()
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f'{key} = ["{path.as_posix()}"]'))
    if key == "commitments":
        found = commitments.read(settings, default(), findings)
    else:
        found = project_steps.read(settings, project_rows({"project": "ecole"}), findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def test_the_template_is_read_and_units_are_those_of_figures(tmp_path):
    rows = (
        ROW,
        "dette;Dette;plafond;debt_years;;;2022;2024;;7,5;années;;;",
        "baisse;Baisse;évolution;operating_expenditure;;;2022;2022;;-2;%;2021;;",
        "hab;Par habitant;plancher;;;;2022;2024;400;;€/hab;;;",
    )
    text = "\n".join([HEADER + ";lignes", *(f"{row};" for row in rows[:3]), f"{rows[3]};side=D section=I"])
    found, faults, warnings = read(tmp_path, "commitments", text)
    assert (faults, warnings) == ([], [])
    columns = ("commitment", "kind", "figure", "lines", "policy", "first_year", "last_year", "low", "high", "unit", "base_year")
    assert tuples(found, *columns) == [
        ("invest", "corridor", "equipment_expenditure", "", "culture", 2022, 2026, 15e6, 25e6, "EUR", None),
        ("dette", "ceiling", "debt_years", "", "", 2022, 2024, None, 7.5, "years", None),
        ("baisse", "change", "operating_expenditure", "", "", 2022, 2022, None, -2.0, "percent", 2021),
        ("hab", "floor", "", "side=D section=I", "", 2022, 2024, 400.0, None, "EUR/inhabitant", None),
    ]
    assert tuples(found, "service", "perimeter", "source", "file", "row")[0] == ("Direction", "Hors dette", "Délibération", "file.csv", 2)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Investir", "", "colonne « nom » : la case est vide. Donnez un nom à l'engagement, ou retirez la ligne."),
        ("fourchette", "tunel", "colonne « nature » : « tunel » est inconnu. Valeurs connues : « évolution », « fourchette », « plafond », "
                                "« plancher »."),
        ("fourchette", "", "colonne « nature » : il manque la sorte d'engagement. Valeurs connues : « évolution », « fourchette », "
                           "« plafond », « plancher »."),
        ("equipment_expenditure", "", "colonne « chiffre » : aucun chiffre n'est nommé. Nommez un chiffre clé, par exemple "
                                      "« equipment_expenditure »."),
        ("Culture et patrimoine", "Kulture", "colonne « politique » : « Kulture » n'est pas une politique."),
        ("2026", "2021", "colonne « fin » : la dernière année (2021) est avant la première (2022). Corrigez l'une des deux."),
        ("2022", "22", "colonne « debut » : « 22 » n'est pas une année (quatre chiffres attendus)"),
        (";15;", ";;", "colonne « bas » : il manque la borne basse. Écrivez un nombre."),
        (";15;", ";35;", "colonne « haut » : la borne haute (« 25 ») est sous la borne basse (« 35 »)"),
        ("M€", "litres", "colonne « unite » : « litres » est inconnu. Unités connues : « € », « k€ », « M€ », « €/hab », « % », "
                         "« années »."),
        ("M€;", "M€;2021", "colonne « annee_de_base » : une année de base ne sert qu'à une évolution. Videz la case, ou écrivez "
                           "« évolution »."),
        ("fourchette", "plafond", "colonne « bas » : cette sorte d'engagement n'a qu'une borne. Videz la case, ou écrivez "
                                  "« fourchette »."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_commitment_is_told(tmp_path, old, new, said):
    assert old in ROW
    _, faults, _ = read(tmp_path, "commitments", f"{HEADER}\n{ROW.replace(old, new, 1)}\n")
    assert [fault[: len(f"file.csv, ligne 2, {said}")] for fault in faults] == [f"file.csv, ligne 2, {said}"]


def test_every_fault_of_a_file_is_told_at_once_and_a_person_is_not_shown(tmp_path):
    person = ROW.replace("Direction", "Mme Jeanne Martin").replace("invest;", "autre;")
    twice = ROW.replace("fourchette", "évolution").replace("15;25;M€", ";;%")
    found, faults, warnings = read(tmp_path, "commitments", f"{HEADER}\n{person}\n{ROW}\n{twice}\n")
    assert faults == ["file.csv, ligne 4, colonne « identifiant » : « invest » est donné deux fois. Une ligne par engagement."]
    assert warnings == [
        "file.csv, ligne 2, colonne « service » : un service est attendu et c'est sans doute le nom d'une personne : il n'est pas montré. "
        "Écrivez le nom du service."
    ]
    assert tuples(found, "service") == [("",), ("Direction",)]


def test_a_workbook_is_read_alike(tmp_path):
    write(tmp_path / "given.xlsx", {"Engagements": [HEADER.split(";"), ROW.split(";")]})
    found, faults, _ = read(tmp_path, "commitments", (tmp_path / "given.xlsx").read_bytes(), "other.xlsx")
    assert (tuples(found, "commitment", "low", "high"), faults) == ([("invest", 15e6, 25e6)], [])


def test_steps_are_read(tmp_path):
    found, faults, warnings = read(tmp_path, "project_steps", f"{STEPS}\n{STEP}\necole;suivi;;;;;;;\n")
    assert (faults, warnings) == ([], [])
    columns = ("project", "step", "start", "end", "estimate_cents", "final_cents", "hours", "hourly_cents", "lesson")
    assert tuples(found, *columns) == [
        ("ecole", "realisation", "2023-01", "2023-06", 1000_50, 900_00, 12.5, 38_20, "Mesurer d'abord."),
        ("ecole", "after", "", "", None, None, None, None, ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Ecole", "gare", "colonne « projet » : « gare » n'est pas l'identifiant d'un projet. Les plus proches : « ecole »."),
        ("réalisation", "chantier", "colonne « etape » : « chantier » est inconnu. Valeurs connues : « achat », « définition », "
                                    "« réalisation », « suivi »."),
        ("réalisation", "", "colonne « etape » : la case est vide. Écrivez définition, achat, réalisation ou suivi."),
        ("2023-06", "2022", "colonne « fin » : « 2022 » est avant le début (« 2023-01 »). Corrigez l'une des deux dates."),
        ("12,5", "", "colonne « cout_horaire » : un coût horaire est donné sans le nombre d'heures. Donnez les heures, ou videz la case."),
        (";900;", ";-900;", "colonne « cout_final » : « -900 » est négatif."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_step_is_told(tmp_path, old, new, said):
    assert old in STEP
    assert read(tmp_path, "project_steps", f"{STEPS}\n{STEP.replace(old, new, 1)}\n")[1] == [f"file.csv, ligne 2, {said}"]


def test_a_step_is_given_once(tmp_path):
    assert read(tmp_path, "project_steps", f"{STEPS}\n{STEP}\n{STEP}\n")[1] == [
        "file.csv, ligne 3, colonne « etape » : l'étape « réalisation » de « ecole » est donnée deux fois. Une ligne par projet et par "
        "étape."
    ]
