"""The maker's decisions on places: read, and refused when they lead nowhere."""

import pandas as pd
import pytest

from pipeline.errors import Findings
from pipeline.sources import address_decisions
from pipeline.sources.address_decisions import Decision
from tests.sources.tiny_places import settings

TABLES = {
    "addresses": pd.DataFrame({"address": ["99123_0010_00001", "99123_0010_00002"]}),
    "equipment": pd.DataFrame({"equipment": ["99123-06010201-001"]}),
    "districts": pd.DataFrame({"district": ["Q1"]}),
}


def read(folder, text: str):
    (folder / "decisions.csv").write_text(text, encoding="utf-8")
    findings = Findings()
    found = address_decisions.read(settings(folder, "address_decisions", folder / "decisions.csv"), TABLES, findings)
    return found, [str(fault) for fault in findings.faults]


def test_an_identifier_a_position_or_nowhere(tmp_path):
    text = (
        "texte;adresse;long;lat;commentaire\nPlace du Marché;99123_0010_00001;;;halle\nquartier 1;q1;;;\nÉcole;99123-06010201-001;;;\n"
        "La mare;;2.5;47.5;\nDivers;aucune;;;\n"
    )
    assert read(tmp_path, text) == (
        {
            "place-du-marche": Decision("99123_0010_00001"),
            "quartier-1": Decision("Q1"),
            "ecole": Decision("99123-06010201-001"),
            "la-mare": Decision(position=(2.5, 47.5)),
            "divers": Decision(),
        },
        [],
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["decisions.csv : le fichier est vide. Donnez d'abord une ligne « texte,adresse,long,lat »."]),
        (
            "texte,adrese\n",
            ["decisions.csv, ligne 1 : la colonne « adrese » est inconnue. Colonnes connues : « adresse », « commentaire », « lat », "
             "« long », « texte »."],
        ),
        (
            "texte,adresse\nA,99123_0010_00003\n",
            ["decisions.csv, ligne 2, colonne « adresse » : « 99123_0010_00003 » n'est l'identifiant d'aucun lieu connu. Les "
             "plus proches : "
             "« 99123_0010_00002 », « 99123_0010_00001 », « 99123-06010201-001 »."],
        ),
        (
            "texte,adresse\nA,\n,q1\nB,q1\nb,q1\n",
            ["decisions.csv, ligne 3, colonne « texte » : la case est vide. Copiez le texte tel qu'il est dans vos fichiers.",
             "decisions.csv, ligne 5, colonne « texte » : « b » est donné deux fois. Gardez une seule ligne par texte."],
        ),
        (
            "texte,long,lat\nA,47.5,2.5\n",
            ["decisions.csv, ligne 2, colonne « long » : « 47.5 » et « 2.5 » : la longitude et la latitude sont échangées. "
             "Échangez le contenu des deux colonnes."],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(text, said, tmp_path):
    assert read(tmp_path, text)[1] == said


def test_a_list_to_fill_in_may_be_filled_in_little_by_little(tmp_path):
    path = tmp_path / "decisions.csv"
    path.write_text("texte,adresse,long,lat,commentaire\nA,q1,,,\nB,,,,aucun lieu connu\nC,,2.5,,\n", encoding="utf-8-sig")
    findings = Findings()
    assert address_decisions.read(settings(tmp_path, "address_decisions", path), TABLES, findings) == {"a": Decision("Q1")}
    assert (findings.faults, [str(each) for each in findings.warnings]) == (
        (),
        ["decisions.csv, ligne 3 : « B » n'a encore ni adresse ni position (1 autre ligne de même). Remplissez l'une ou l'autre, ou "
         "écrivez « aucune »."],
    )  # fmt: skip
