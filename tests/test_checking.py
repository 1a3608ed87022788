"""A check as a clerk lives it: nothing is built, what was found is told whatever cannot be read, and what is long is left in a file.

The town is the demonstration's water budget.
"""

import shutil
from pathlib import Path

import pytest

from pipeline import build, checking
from pipeline.errors import Findings
from tests.conftest import ROOT

TOWN = """name = "Ormevanne"
siren = "219912342"
kind = "commune"

[sources]
budget = ["raw/*.xml"]
"""


@pytest.fixture
def town(tmp_path, monkeypatch) -> Path:
    """A town of one year; what is left for its makers goes beside it."""
    monkeypatch.setattr(build, "ROOT", tmp_path)
    (tmp_path / "ville" / "raw").mkdir(parents=True)
    (tmp_path / "ville" / "town.toml").write_text(TOWN, encoding="utf-8")
    shutil.copyfile(ROOT / "data" / "raw" / "budget" / "2023_CA_eau.xml", tmp_path / "ville" / "raw" / "2023_CA_eau.xml")
    return tmp_path / "ville"


def test_a_check_builds_nothing(town, tmp_path):
    findings = checking.check(town, say=lambda text: None)
    assert findings.faults == ()
    assert sorted(tmp_path.iterdir()) == [town]


def test_a_check_tells_what_it_found_before_files_that_cannot_be_read(town):
    (town / "prix.csv").write_text("annee;indice\nTotal;12\n", encoding="utf-8")
    (town / "habitants.csv").write_text("annee;habitants\n2023;beaucoup\n", encoding="utf-8")
    (town / "town.toml").write_text(f'{TOWN}prices = ["prix.csv"]\npopulation = ["habitants.csv"]\n', encoding="utf-8")
    said = []
    findings = checking.check(town, say=said.append)
    assert [(fault.file, fault.row) for fault in findings.faults] == [("habitants.csv", 2)]
    assert [(fault.file, fault.row) for fault in findings.warnings] == [("prix.csv", 2)]
    assert said[-1] == "Des fichiers sont à corriger : les contrôles qui les croisent entre eux se feront ensuite."


def test_a_long_answer_is_left_whole_until_it_is_short(tmp_path):
    said, findings, folder = [], Findings(), tmp_path / "build" / "test"
    findings.fault("le fichier est vide", file="a.csv")
    for row in range(1, 22):
        findings.warning("faux", file="b.csv", row=row)
    checking._write_whole_list(findings, folder, said.append)
    told = (folder / "controle.txt").read_text(encoding="utf-8-sig").splitlines()
    assert told[:5] == ["Fautes (1)", "", "a.csv : le fichier est vide.", "", "Avertissements (21)"]
    assert (len(told), told[-1]) == (27, "b.csv, ligne 21 : faux.")
    assert said == ["La liste entière de ce qui suit est dans build/test/controle.txt."]
    checking._write_whole_list(Findings(), folder, said.append)
    assert ((folder / "controle.txt").exists(), len(said)) == (False, 1)


def test_the_places_to_decide_are_left_to_fill_in_until_there_is_none(tmp_path):
    said = []
    path = tmp_path / "build" / "test" / "lieux-a-decider.csv"
    checking._write_undecided([("texte", "adresse"), ("Là-bas ; au fond", "")], path.parent, said.append)
    assert path.read_text(encoding="utf-8-sig") == 'texte;adresse\n"Là-bas ; au fond";\n'
    assert said == [
        "À décider : un lieu n'est pas trouvé. Copiez build/test/lieux-a-decider.csv à côté de vos fichiers, complétez-le, nommez-le dans "
        "town.toml (address_decisions)."
    ]
    checking._write_undecided([("texte", "adresse")], path.parent, said.append)
    assert (path.exists(), len(said)) == (False, 1)
