"""Files of surveys, of answers and of returns on investment: the templates, and what does not hold together."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import returns, surveys
from pipeline.tables.plans import ACTIONS, PLANS
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

SURVEY = "identifiant;nom;public;population;interroges;reponses;mode;debut;fin;plan"
ROW = "vie;Cadre de vie;habitants;20000;4000;1200;tirage au sort;2024-03;2024-05;"
ANSWER = "enquete;question;reponse;nombre;repondants;choix_multiple"
YES, NO = "vie;Content ?;Oui;700;;", "vie;Content ?;Non;400;;"


def read(folder, row: str = ROW, answers: tuple[str, ...] = (YES, NO)):
    (folder / "e.csv").write_text(f"{SURVEY}\n{row}\n", encoding="utf-8")
    (folder / "r.csv").write_text("\n".join([ANSWER, *answers]) + "\n", encoding="utf-8")
    findings = Findings()
    read = config.load(town(folder, {"a.xml": "<a/>"}, more_sources='surveys = ["e.csv"]\nsurvey_answers = ["r.csv"]'))
    return surveys.read(read, default(), PLANS.empty(), findings), [str(each) for each in findings.faults]


def test_the_templates_are_read(tmp_path):
    found, faults = read(tmp_path)
    assert faults == []
    assert tuples(found.surveys, "survey", "name", "people", "population", "asked", "answered", "mode", "start", "end") == [
        ("vie", "Cadre de vie", "habitants", 20000, 4000, 1200, "random", "2024-03", "2024-05")
    ]
    # A question of which nothing says how many answered it: those who gave one of its answers.
    assert tuples(found.answers, "question", "answer", "answers", "base", "is_multiple") == [
        ("Content ?", "Oui", 700, 1100, False), ("Content ?", "Non", 400, 1100, False),
    ]  # fmt: skip


def test_several_answers_may_be_given_to_one_question(tmp_path):
    found, faults = read(tmp_path, answers=(YES + "oui", NO.replace("400", "900")))
    assert (faults, tuples(found.answers, "answers", "base", "is_multiple")) == ([], [(700, 1200, True), (900, 1200, True)])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1200", "", "colonne « reponses » : le nombre de réponses manque. Sans lui, on ne sait pas ce que valent les résultats."),
        ("1200", "4800", "colonne « reponses » : 4800 personnes ont répondu, pour 4000 dans la colonne « interroges ». Corrigez l'un des "
                         "deux nombres."),
        ("tirage au sort", "hasard", "colonne « mode » : « hasard » est inconnu. Valeurs connues : « ouvert », « quotas », "
                                     "« tirage au sort », « tous »."),
        ("2024-05", "2024-01", "colonne « fin » : « 2024-01 » est avant le début (« 2024-03 »). Corrigez l'une des deux dates."),
        ("Cadre de vie", "", "colonne « nom » : la case est vide. Donnez un nom à l'enquête, ou retirez la ligne."),
        ("2024-05;", "2024-05;climat", "colonne « plan » : « climat » n'est pas l'identifiant d'un plan."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_survey_is_told(tmp_path, old, new, said):
    assert old in ROW
    assert read(tmp_path, ROW.replace(old, new, 1), ())[1] == [f"e.csv, ligne 2, {said}"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ((YES, YES), "ligne 3, colonne « reponse » : la réponse « Oui » est donnée deux fois à la même question. Gardez une seule ligne."),
        (("autre;Q ?;Oui;1;;",), "ligne 2, colonne « enquete » : « autre » n'est pas l'identifiant d'une enquête. Enquêtes connues : "
                                 "« vie »."),
        (("vie;Q ?;Oui;;;",), "ligne 2, colonne « nombre » : le nombre manque. Retirez la ligne s'il n'est pas connu : ce n'est pas zéro."),
        ((YES, "vie;Content ?;Non;600;;"), "ligne 2, colonne « nombre » : la question « Content ? » a 1300 répondants, et l'enquête 1200. "
                                           "Corrigez l'un des deux nombres."),
        (("vie;Content ?;Oui;700;650;",), "ligne 2, colonne « nombre » : la question « Content ? » a 700 réponses pour 650 répondants. "
                                          "Corrigez l'un des deux, ou écrivez « oui » dans « choix_multiple » si plusieurs réponses "
                                          "étaient possibles."),
        (("vie;Content ?;Oui;7;65;", "vie;Content ?;Non;7;66;"), "ligne 2, colonne « repondants » : la question « Content ? » a plusieurs "
                                                                 "nombres de répondants. Une question a le même sur chacune de ses "
                                                                 "lignes."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_answers_is_told(tmp_path, answers, said):
    assert read(tmp_path, answers=answers)[1] == [f"r.csv, {said}"]


def read_returns(folder, row: str):
    (folder / "g.csv").write_text(f"identifiant;nom;action;cout;cout_annuel;gain_annuel;duree;nature\n{row}\n", encoding="utf-8")
    findings = Findings()
    read = config.load(town(folder, {"a.xml": "<a/>"}, more_sources='returns = ["g.csv"]'))
    return returns.read(read, default(), ACTIONS.empty(), findings), [str(each) for each in findings.faults]


def test_a_return_is_read(tmp_path):
    found, faults = read_returns(tmp_path, "led;Éclairage;;400 000 €;;160000;15 ans;constaté")
    columns = ("return", "name", "cost_cents", "yearly_cost_cents", "yearly_gain_cents", "years", "basis")
    assert (tuples(found, *columns), faults) == ([("led", "Éclairage", 400_000_00, None, 160_000_00, 15, "measured")], [])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("led;Éclairage;;;;160000;;", "colonne « cout » : le montant manque. Retirez la ligne s'il n'est pas connu : ce n'est pas zéro."),
        ("led;Éclairage;;1;;-3;;", "colonne « gain_annuel » : « -3 » est négatif."),
        ("led;Éclairage;a1;1;;3;;", "colonne « action » : « a1 » n'est pas l'identifiant d'une action."),
        ("led;Éclairage;;1;;3;longue;", "colonne « duree » : « longue » n'est pas un nombre."),
    ],
)
def test_what_is_wrong_with_a_return_is_told(tmp_path, row, said):
    assert read_returns(tmp_path, row)[1] == [f"g.csv, ligne 2, {said}"]
