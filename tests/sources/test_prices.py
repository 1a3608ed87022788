"""A price index by year from a CSV."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import prices
from tests.sources.documents import town


def read(folder, content: str):
    (folder / "prix.csv").write_text(content, encoding="utf-8")
    findings = Findings()
    frame = prices.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='prices = "prix.csv"')), findings)
    found = list(frame[["year", "index", "source", "row"]].itertuples(index=False, name=None))
    return found, [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "content", ["annee,indice,source\n2022,105.1,Insee\n2021,100,\n", "Année;IPC;Source\n2022;105,1;Insee\n2021;100,00;\n"]
)
def test_the_forms_of_the_file(content, tmp_path):
    assert read(tmp_path, content) == ([(2021, 100.0, "", 3), (2022, 105.1, "Insee", 2)], [])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "prix.csv : le fichier est vide. Donnez d'abord une ligne « annee,indice,source »."),
        ("annee,prix\n2021,100\n", "prix.csv, ligne 1 : il manque la colonne « indice ». Colonnes trouvées : « annee », « prix »."),
        ("annee,indice\n2021,0\n", "prix.csv, ligne 2 : « 2021 » et « 0 » ne sont pas une année et un indice des prix."),
        ("annee,indice\n21,x\n", "prix.csv, ligne 2 : « 21 » et « x » ne sont pas une année et un indice des prix."),
        (
            "annee,indice\n2021,100\n2021,101\n",
            "prix.csv, ligne 3 : l'année 2021 est donnée deux fois. Gardez une seule ligne par année, et des indices de la même base.",
        ),
    ],
)
def test_what_is_wrong_is_told(content, said, tmp_path):
    assert read(tmp_path, content)[1] == [said]
