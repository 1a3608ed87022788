"""Inhabitants by year from a CSV."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import population
from tests.sources.documents import town


def read(folder, content: str | bytes) -> tuple[dict[int, int], list[str]]:
    path = folder / "population.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    people = population.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='population = "population.csv"')), findings)
    return people, [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "content",
    [
        "annee,habitants\n2023,23 700\n2024,23871\n",
        "\ufeffAnnée;Population\n2023;23.700\n2024;23 871\n;\n".encode(),
        "Exercice\tpmun\tPTOT\n2023\t1\t23700,00\n2024\t1\t23\u00a0871 hab.\n".encode("cp1252"),
    ],
)
def test_the_forms_of_the_file(tmp_path, content):
    assert read(tmp_path, content) == ({2023: 23700, 2024: 23871}, [])


def test_faulty_rows(tmp_path):
    people, faults = read(tmp_path, "annee,habitants\n24,23871\n2024,\n2023,23700\n")
    assert people == {2023: 23700}
    assert faults == [
        "population.csv, ligne 2 : « 24 » et « 23871 » ne sont pas une année et un nombre d'habitants.",
        "population.csv, ligne 3 : « 2024 » et une case vide ne sont pas une année et un nombre d'habitants.",
    ]


def test_missing_columns_and_an_empty_file(tmp_path):
    assert read(tmp_path, "an,habitants\n2024,1\n")[1] == [
        "population.csv, ligne 1 : il manque la colonne « annee ». Colonnes trouvées : « an », « habitants »."
    ]
    assert read(tmp_path, "")[1] == ["population.csv : le fichier est vide. Donnez d'abord une ligne « annee,habitants »."]
