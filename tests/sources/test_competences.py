"""The town's own table of who does what, over general law, and what is wrong with one."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.competences import Competence, default
from pipeline.nomenclature.policies import default as usual
from pipeline.sources import competences
from tests.sources.documents import town

HEADER = "politique,collectivite,texte,source\n"


def read(folder, text: str) -> tuple[tuple[Competence, ...], list[str]]:
    (folder / "qui.csv").write_text(text, encoding="utf-8")
    settings = config.load(town(folder, {"a.xml": ""}, more_sources='competences = ["qui.csv"]'))
    findings = Findings()
    found = competences.read(settings, usual(), findings)
    return found, [str(fault) for fault in findings.faults]


def of(found: tuple[Competence, ...], policy: str, kind: str) -> list[Competence]:
    return [each for each in found if (each.policy, each.kind) == (policy, kind)]


def test_a_row_takes_the_place_of_general_law(tmp_path):
    found, faults = read(tmp_path, HEADER + "culture,epci,Tient la médiathèque.,Délibération de 2019\n")
    assert not faults and len(found) == len(default())
    assert of(found, "culture", "epci") == [Competence("culture", "epci", "Tient la médiathèque.", "Délibération de 2019")]


def test_an_empty_text_takes_it_away_and_names_are_read_as_people_write_them(tmp_path):
    found, faults = read(
        tmp_path, "Politique;Collectivité;Texte\nCulture et patrimoine;EPCI;\nCulture et patrimoine;Caisse des écoles;Aide.\n"
    )
    assert not faults and of(found, "culture", "epci") == []
    assert of(found, "culture", "caisse_des_ecoles") == [Competence("culture", "caisse_des_ecoles", "Aide.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "qui.csv : le fichier est vide. Donnez d'abord une ligne « politique,collectivite,texte,source »."),
        ("politique,texte\n", "qui.csv, ligne 1 : il manque la colonne « collectivite ». Colonnes trouvées : « "),
        (HEADER + "cultur,epci,x,\n", "qui.csv, ligne 2, colonne « politique » : « cultur » n'est pas une politique. Politiques "),
        (HEADER + "culture,métropole,x,\n", "qui.csv, ligne 2, colonne « collectivite » : « métropole » est inconnu. Valeurs connues : "),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, text, expected):
    _, faults = read(tmp_path, text)
    assert len(faults) == 1 and faults[0].startswith(expected)
