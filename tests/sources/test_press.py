"""A list of articles: their titles and addresses, and what is wrong in it."""

import pytest

from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import press
from tests.sources.tiny_places import settings, tuples

HEADER = "titre;journal;date;adresse;resume;sujet;identifiant"
ROW = "La rentrée;La Gazette;03/09/2024;https://gazette.example/a?b=1#c;Une cour plantée.;projet;ecole"


def read(folder, *rows: str) -> tuple:
    (folder / "p.csv").write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    findings = Findings()
    found = press.read(settings(folder, "press", folder / "p.csv"), default(), findings)
    columns = ("title", "outlet", "date", "address", "summary", "about_kind", "about", "row")
    return tuples(found, *columns), [str(each) for each in findings.faults], [str(each) for each in findings.warnings]


def test_articles_are_elsewhere_or_on_this_site(tmp_path):
    local = "L'école;Le Courrier;2023;{};;politique;ecole-enfance"
    assert read(tmp_path, ROW, local.format("presse-ecole"), local.format("/presse-2/")) == (
        [
            ("La rentrée", "La Gazette", "2024-09-03", "https://gazette.example/a?b=1#c", "Une cour plantée.", "project", "ecole", 2),
            ("L'école", "Le Courrier", "2023", "/presse-ecole/", "", "policy", "ecole-enfance", 3),
            ("L'école", "Le Courrier", "2023", "/presse-2/", "", "policy", "ecole-enfance", 4),
        ],
        [],
        [],
    )


SECURE = "Écrivez une adresse qui commence par https://, ou le « slug » d'un texte de ce site."


@pytest.mark.parametrize(
    "address",
    [
        "http://gazette.example/a", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,a", "https://", "https:///a",
        "https://gazette", "https://user:pass@gazette.example/", "https://gazette.example/a b", "//gazette.example/a",
        "ftp://gazette.example/", "https://[gazette.example/", "../secret", "Presse École", 'https://a.example/"onclick=',
    ],
)  # fmt: skip
def test_an_address_is_in_https_or_of_this_site(address, tmp_path):
    row = ROW.replace("https://gazette.example/a?b=1#c", '"' + address.replace('"', '""') + '"')
    assert read(tmp_path, row)[:2] == (
        [],
        [f"p.csv, ligne 2, colonne « adresse » : « {address} » n'est pas une adresse en https. {SECURE}"],
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("La rentrée", "", "colonne « titre » : la case est vide. Remplissez-la, ou retirez la ligne."),
        ("La Gazette", "", "colonne « journal » : la case est vide. Remplissez-la, ou retirez la ligne."),
        ("03/09/2024", "", "colonne « date » : la case est vide. Donnez la date de l'article, ou au moins son année."),
        ("03/09/2024", "31/02/2024", "colonne « date » : « 31/02/2024 » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus)."),
        ("https://gazette.example/a?b=1#c", "", f"colonne « adresse » : la case est vide. {SECURE}"),
        ("projet;ecole", "quartier;", "colonne « identifiant » : la case est vide. Dites de quel sujet « quartier » il s'agit."),
    ],
)
def test_what_is_wrong_with_an_article_is_told(old, new, said, tmp_path):
    assert read(tmp_path, ROW.replace(old, new, 1))[:2] == ([], [f"p.csv, ligne 2, {said}"])


def test_an_article_is_given_once_for_a_subject(tmp_path):
    rows, faults, _ = read(tmp_path, ROW, ROW.replace("ecole", "quais"), ROW)
    assert (len(rows), faults) == (
        2,
        ["p.csv, ligne 4, colonne « adresse » : l'article est donné deux fois pour le même sujet. Gardez une seule ligne."],
    )


def test_names_of_persons_stop_here(tmp_path):
    rows, faults, warnings = read(tmp_path, ROW.replace("La rentrée", "La rentrée de Mme Untel").replace("Une cour", "M. Untel, une cour"))
    assert ([(row[0], row[4]) for row in rows], faults) == ([("La rentrée de…", "")], [])
    assert warnings == [
        "p.csv, ligne 2, colonne « titre » : le titre semble nommer une personne : la fin n'est pas montrée. Raccourcissez-le.",
        "p.csv, ligne 2, colonne « resume » : le texte semble nommer une personne : il n'est pas montré. Retirez ce nom du fichier.",
    ]
