from dataclasses import replace

from pipeline.checks import known_subjects
from pipeline.errors import Findings
from pipeline.places import Places
from pipeline.tables.decisions import DECISIONS
from pipeline.tables.media import MEDIA, PRESS
from tests.accounts.test_cutting import ARTICLE, DECISION, PICTURE
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


def test_a_decision_is_about_a_sub_policy_that_exists():
    accounts = with_projects()
    policy, below = next(pair for pair in zip(accounts.lines["policy"], accounts.lines["sub_policy"], strict=True) if all(pair))
    items = f"culture|{policy}/{below}|{policy}/piscine"
    findings = Findings()
    known_subjects.warn(replace(accounts, decisions=frame(DECISIONS, DECISION | {"items": items})), Places(), findings)
    [said] = map(str, findings.warnings)
    assert said.startswith(f"d.csv, ligne 2, colonne « politique » : « {policy}/piscine » est inconnu (sous-politique)")
