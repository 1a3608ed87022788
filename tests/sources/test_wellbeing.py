"""Files of how agents are: the template, what is wrong, and that no small group comes out."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import wellbeing
from tests import ways_measured
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

HEADER = "annee;theme;indicateur;unite;critere;groupe;effectif;valeur;note"
ROW = "2024;formation;Jours de formation;jours;sexe;Femmes;60;120;"


def read(folder, *rows: str):
    (folder / "agents.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    findings = Findings()
    found = wellbeing.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='wellbeing = ["agents.csv"]')), findings)
    return found, [str(each) for each in findings.faults], [str(each) for each in findings.advice]


def shown(frame) -> list[tuple]:
    return tuples(frame, "group", "agents", "value", "is_withheld")


def test_the_template_is_read(tmp_path):
    found, faults, advice = read(tmp_path, ROW, ROW.replace("Femmes;60;120;", "Hommes;80;150,5;Sans les stages"))
    assert (faults, advice) == ([], [])
    assert tuples(found, "year", "theme", "measure", "unit", "criterion", "group", "agents", "value", "note", "row") == [
        (2024, "training", "Jours de formation", "jours", "sexe", "Femmes", 60, 120, "", 2),
        (2024, "training", "Jours de formation", "jours", "sexe", "Hommes", 80, 150.5, "Sans les stages", 3),
    ]


def test_health_has_a_higher_floor(tmp_path):
    training = ("2024;formation;Jours;jours;catégorie;A;10;20;", "2024;formation;Jours;jours;catégorie;B;90;300;")
    sick = [row.replace("formation", "absences") for row in training]
    found, _, advice = read(tmp_path, *training, *sick)
    assert shown(found) == [("A", 10, 20, False), ("B", 90, 300, False), ("A", None, None, True), ("B", None, None, True)]
    assert advice == [
        "2 valeurs de groupes trop petits, ou qui permettraient de les déduire, ne sont pas publiées. Regroupez les agents par 11 au moins."
    ]


def test_a_group_is_withheld_in_all_measures_of_its_theme(tmp_path):
    """Three departures are few, even of forty people; the rate would give them back."""
    found, _, _ = read(
        tmp_path,
        "2024;departs et arrivees;Départs;départs;;;240;15;", "2024;departs et arrivees;Départs;départs;catégorie;A;40;3;",
        "2024;departs et arrivees;Départs;départs;catégorie;B;80;5;", "2024;departs et arrivees;Départs;départs;catégorie;C;120;7;",
        "2024;departs et arrivees;Rotation;% des agents;catégorie;A;40;7,5;",
        "2024;departs et arrivees;Rotation;% des agents;catégorie;C;120;5,8;",
    )  # fmt: skip
    assert shown(found) == [
        ("", 240, 15, False), ("A", None, None, True), ("B", None, None, True), ("C", 120, 7, False),
        ("A", None, None, True), ("C", 120, 5.8, False),
    ]  # fmt: skip


def test_a_village_of_few_agents_shows_nothing_of_their_health(tmp_path):
    found, _, _ = read(tmp_path, "2024;absences;Absences;jours;;;8;40;En hausse", "2024;assurance;Coût;€;;;8;4000;")
    assert shown(found) == [("", None, None, True), ("", 8, 4000, False)]
    assert list(found["note"]) == ["", ""]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("60", "", "colonne « effectif » : l'effectif manque. Donnez le nombre d'agents : sans lui, on ne sait pas si quelqu'un est "
                   "reconnaissable."),
        ("60", "soixante", "colonne « effectif » : « soixante » n'est pas un nombre entier."),
        ("120", "", "colonne « valeur » : la valeur manque. Retirez la ligne si la valeur n'est pas connue : ce n'est pas zéro."),
        ("sexe", "", "colonne « critere » : le critère et le groupe vont ensemble, et il en manque un. Donnez le critère et le groupe, ou "
                     "laissez les deux vides pour tous les agents."),
        ("sexe", "sexe × âge", "colonne « critere » : « sexe × âge » croise plusieurs critères. Donnez un critère à la fois (catégorie, "
                               "puis sexe) : un groupe au croisement de deux autres se déduit d'eux."),
        ("2024", "en mai", "colonne « annee » : « en mai » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus)."),
        ("2024", "05/2024", "colonne « annee » : « 05/2024 » n'est pas une année. Écrivez par exemple 2024."),
        ("formation;", "moral;", "colonne « theme » : « moral » est inconnu. Valeurs connues : « absence », « accidents », « assurance », "
                                 "« départs et arrivées », « formation », « prévention »."),
        (";jours;", ";;", "colonne « unite » : la case est vide. Remplissez-la, ou retirez la ligne."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, old, new, said):
    assert old in ROW
    assert read(tmp_path, ROW.replace(old, new, 1))[1] == [f"agents.csv, ligne 2, {said}"]


def test_a_value_given_twice_is_told(tmp_path):
    found, faults, _ = read(tmp_path, ROW, ROW)
    assert len(found) == 1
    assert faults == [
        "agents.csv, ligne 3, colonne « indicateur » : « Jours de formation » en 2024 pour « Femmes » est donné deux fois. Gardez une "
        "seule ligne."
    ]


def test_the_way_keeps_its_smallest_category_for_itself(tmp_path):
    files = ways_measured.wellbeing(tmp_path)
    findings = Findings()
    sources = f'wellbeing = ["{files["wellbeing"].name}"]'
    found = wellbeing.read(config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=sources)), findings)
    sick = found[(found["theme"] == "absence") & (found["year"] == 2024)]
    assert shown(sick) == [("", 354, 7400, False), ("A", None, None, True), ("B", 107, 1902, False), ("C", 200, 4802, False),
                           ("Hors catégorie", None, None, True)]  # fmt: skip
