"""Pupils, households and the like by year, from a CSV."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import populations
from tests.sources.documents import town

OWN = '[denominators.licencies]\nlabel = "licencié"\nplural = "licenciés"\nitems = ["sport-jeunesse"]'


def read(folder, content: str | bytes):
    path = folder / "populations.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources='populations = "populations.csv"', more=OWN))
    frame = populations.read(settings, findings)
    return list(frame.itertuples(index=False, name=None)), [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "content",
    [
        "annee;population;nombre;source\n2024;eleves;1 230;rentrée\n2024;licencies;800;\n",
        "\ufeffAnnée,Population,Effectif,Source\n2024,eleves,1230,rentrée\n2024,licencies,800\n",
        "source;nombre;population;annee\nrentrée;1.230;eleves;2024\n;800;licencies;2024\n".encode("cp1252"),
    ],
)
def test_the_forms_of_the_file(tmp_path, content):
    assert read(tmp_path, content) == (
        [(2024, "eleves", 1230, "rentrée", "populations.csv", 2), (2024, "licencies", 800, "", "populations.csv", 3)],
        [],
    )


def test_what_is_wrong_is_told_at_once(tmp_path):
    rows, faults = read(
        tmp_path, "annee;population;nombre\n24;eleves;5\n2024;eleve;5\n2024;eleves;0\n2024;eleves;12\n2024;eleves;13\n2024;menages;x\n"
    )
    assert [row[:3] for row in rows] == [(2024, "eleves", 12)]
    known = "« eleves », « places_creche », « menages », « eleves_elementaire », « eleves_maternelle », « licencies »"
    assert faults[1].startswith("populations.csv, ligne 3, colonne « population » : « eleve » n'est pas une population connue. ")
    assert sorted(faults[1].partition("connues : ")[2].partition(", ou")[0].split(", ")) == sorted(known.split(", "))
    assert [faults[place] for place in (0, 2, 3, 4)] == [
        "populations.csv, ligne 2, colonne « annee » : « 24 » n'est pas une année (quatre chiffres attendus).",
        "populations.csv, ligne 4, colonne « nombre » : « 0 » n'est pas un nombre entier de 1 ou plus.",
        "populations.csv, ligne 6 : la population « eleves » est donnée deux fois pour 2024. Gardez une seule ligne.",
        "populations.csv, ligne 7, colonne « nombre » : « x » n'est pas un nombre entier de 1 ou plus.",
    ]


def test_missing_columns_and_an_empty_file(tmp_path):
    assert read(tmp_path, "annee;population\n")[1] == [
        "populations.csv, ligne 1 : il manque la colonne « nombre ». Colonnes trouvées : « annee », « population »."
    ]
    assert read(tmp_path, "")[1] == ["populations.csv : le fichier est vide. Donnez d'abord une ligne « annee,population,nombre,source »."]


def test_a_town_that_gives_none(tmp_path):
    findings = Findings()
    assert len(populations.read(config.load(town(tmp_path, {"a.xml": "<a/>"})), findings)) == 0
