from dataclasses import replace

from pipeline.checks import known_subjects
from pipeline.errors import Findings
from pipeline.places import Places
from pipeline.tables.media import MEDIA, PRESS
from tests.accounts.test_cutting import ARTICLE, PICTURE
from tests.figures.test_contracts import frame
from tests.figures.test_projects import territory, with_projects

SUBJECTS = (
    ("project", "ecole"), ("project", "parc"), ("district", "Le Lavoir"), ("district", "q1"), ("district", "Nord"), ("year", "2024"),
    ("year", "2019"), ("policy", "culture"), ("home", ""),
)  # fmt: skip


def said(places: Places, *projects: dict) -> list[str]:
    rows = [{"date": "2024", "about_kind": kind, "about": about, "row": row} for row, (kind, about) in enumerate(SUBJECTS, 2)]
    media, press = (frame(table, *(one | row for row in rows)) for table, one in ((MEDIA, PICTURE), (PRESS, ARTICLE)))
    findings = Findings()
    known_subjects.warn(replace(with_projects(*projects), media=media, press=press.iloc[:2]), places, findings)
    return [str(each) for each in findings.warnings]


def test_what_would_show_nowhere_is_told():
    assert said(territory(), {"project": "ecole"}) == [
        "m.csv, ligne 3, colonne « identifiant » : « parc » est inconnu (projet) : l'image n'est montrée nulle part. Connus : « ecole ».",
        "m.csv, ligne 6, colonne « identifiant » : « Nord » est inconnu (quartier) : l'image n'est montrée nulle part. Connus : "
        "« Centre », « Le Lavoir », « Q1 », « Q2 ».",
        "m.csv, ligne 8, colonne « identifiant » : « 2019 » est inconnu (année) : l'image n'est montrée nulle part. Connus : « 2025 », "
        "« 2024 », « 2023 ».",
        "p.csv, ligne 3, colonne « identifiant » : « parc » est inconnu (projet) : l'article n'est montré nulle part. Connus : « ecole ».",
    ]


def test_a_town_without_projects_nor_districts_is_told_so():
    assert said(Places())[:2] == [
        "m.csv, ligne 2, colonne « identifiant » : « ecole » est inconnu (projet) : l'image n'est montrée nulle part. Il n'y en a aucun "
        "ici.",
        "m.csv, ligne 3, colonne « identifiant » : « parc » est inconnu (projet) : l'image n'est montrée nulle part. Il n'y en a aucun "
        "ici.",
    ]
