from pathlib import Path

from pipeline.checks import known_comments
from pipeline.errors import Findings
from tests.checks.tiny import account, accounts_of, line

LINES = (
    line("60612", Fonction="211", ContNat="011"),
    line("2128", Fonction="211", ContNat="21"),
    line("65748", Fonction="311", ContNat="65"),
)


def refused(folder: Path, *rows: str) -> list[str]:
    """The faults of these comments on the accounts of 2024."""
    (folder / "comments.csv").write_text("\n".join(["year,code,text", *rows]), encoding="utf-8")
    findings = Findings()
    known_comments.refuse(accounts_of(folder, account(*LINES), more_sources='comments = ["comments.csv"]'), findings)
    return [str(fault) for fault in findings.faults]


def test_each_way_to_name_a_thing(tmp_path):
    codes = ("culture", "ecole-enfance/ecoles-maternelles", "energie-fluides/606", "gross_savings", "gross-savings", "60612", "chapitre 21")
    assert refused(tmp_path, *(f"2024,{code},Dit." for code in (*codes, "011", "fonction 211", "compte 65"))) == []


def test_what_is_not_known_is_answered_with_what_is(tmp_path):
    assert refused(tmp_path, "2023,culture,Dit.", "2024,cultur,Dit.", "2024,99999,Dit.", "2024,21,Dit.") == [
        "comments.csv, ligne 2, colonne « year » : il n'y a pas de comptes pour l'année 2023. Années connues : 2024.",
        "comments.csv, ligne 3, colonne « code » : « cultur » ne désigne rien dans les comptes de 2024. Noms proches : « culture ».",
        "comments.csv, ligne 4, colonne « code » : « 99999 » ne désigne rien dans les comptes de 2024. Noms connus : « culture », "
        "« ecole-enfance », « energie-fluides », « subventions-contributions », « travaux-equipements », ou l'un de leurs postes "
        "(« culture/bibliotheques »), un chapitre, un compte, une fonction, un chiffre clé (« gross_savings »).",
        "comments.csv, ligne 5, colonne « code » : « 21 » désigne plusieurs choses à la fois en 2024. "
        "Écrivez « chapitre 21 » ou « fonction 21 ».",
    ]
