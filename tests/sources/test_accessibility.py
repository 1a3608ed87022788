from types import SimpleNamespace

from pipeline.config import Audited
from pipeline.errors import Findings
from pipeline.nomenclature.rgaa import criteria
from pipeline.sources import accessibility


def read(path, text, audited=""):
    path.write_text(text, encoding="utf-8-sig")
    findings = Findings()
    town = SimpleNamespace(
        files=lambda key: (path,), shown=lambda given: given.name, result_columns={}, audited=Audited(audited)
    )  # fmt: skip
    return accessibility.read(town, findings), findings


def test_a_grid_is_read_in_the_order_of_the_reference_and_what_is_empty_is_not_evaluated(tmp_path):
    text = (
        "Critère;Thème;Intitulé;Résultat;Remarque\nCritère 4.10;;;NA;\nCritère 1.1;;;Non conforme;La carte de l'accueil\n2.1;;;C;\n"
        "Critère 3.1;;;;\nCritère 3.2;;;à évaluer;\n"
    )
    table, findings = read(tmp_path / "grille.csv", text)
    assert findings.faults == ()
    assert table[["criterion", "topic", "result", "remark", "row"]].values.tolist() == [
        ["1.1", "Images", "failing", "La carte de l'accueil", 3], ["2.1", "Cadres", "conform", "", 4],
        ["4.10", "Multimédia", "not_applicable", "", 2],
    ]  # fmt: skip


def test_what_is_wrong_is_told_with_its_remedy(tmp_path):
    _, findings = read(tmp_path / "g.csv", "Critère;Résultat\n1.99;C\n1.1;bof\n4.1;C\n4.1;C\n")
    assert [str(fault) for fault in findings.faults] == [
        "g.csv, ligne 2, colonne « Critère » : « 1.99 » n'est pas un critère du RGAA 4.1.2. Écrivez par exemple « Critère 4.10 ».",
        "g.csv, ligne 3, colonne « Résultat » : « bof » est inconnu. Valeurs connues : « à évaluer », "
        "« conforme », « non applicable », « non conforme ».",
        "g.csv, ligne 5, colonne « Critère » : le critère 4.1 est donné deux fois. Une ligne par critère. Un tableur change 4.10 en 4.1 : "
        "écrivez « Critère 4.10 ».",
    ]


def test_a_finished_audit_needs_its_day(tmp_path):
    text = "Critère;Résultat\n" + "".join(f"Critère {number};C\n" for number in criteria())
    assert [fault.what for fault in read(tmp_path / "g.csv", text)[1].faults] == ["la date de l'audit d'accessibilité manque"]
    assert read(tmp_path / "g.csv", text, "2025-03-31")[1].faults == ()
