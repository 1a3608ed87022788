"""Where a table begins in a file that somebody filled in."""

import pytest

from pipeline.errors import Findings, InputError
from pipeline.sources import headers, no_data
from pipeline.sources.repeated import Repeated
from tests.sources.tiny_workbooks import excel, open_document

HELP = [["Comment remplir ce tableau"], ["Nom", "Ce que c'est"]]
TABLE = [["Plan de mandat"], [], ["nom", "statut"], ["Planter", "en cours"]]


def is_header(cells: list[str]) -> bool:
    return {"nom", "statut"} <= set(cells)


@pytest.mark.parametrize("write", [excel, open_document])
def test_the_sheet_that_holds_the_table_is_read_wherever_it_is(tmp_path, write):
    path = write(tmp_path / "a.zip", {"Lisez-moi": HELP, "Actions": TABLE})
    assert headers.find(path, "a", is_header) == ([(3, ["nom", "statut"]), (4, ["Planter", "en cours"])], 1, ["Lisez-moi", "Actions"])
    # Where none does, the faults are about the first; a sheet asked for by its name is the one.
    assert headers.find(path, "a", lambda cells: False).rows[0] == (1, ["Comment remplir ce tableau"])
    assert headers.find(path, "a", is_header, "lisez").place == 0


@pytest.mark.parametrize("title", ["Plan de mandat\n\n", "Plan, de mandat;;\n;;\n", "sep=;\n", "\ufeff"])
def test_a_title_above_the_header_of_a_csv(tmp_path, title):
    path = tmp_path / "a.csv"
    path.write_text(f"{title}nom;statut;note\nPlanter;en cours;un, deux, trois, quatre\n", encoding="utf-8")
    found = headers.find(path, "a", is_header)
    assert [cells for _, cells in found.rows] == [["nom", "statut", "note"], ["Planter", "en cours", "un, deux, trois, quatre"]]


def test_the_line_ends_of_an_old_mac(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"nom;statut\rPlanter;en cours\r")
    assert headers.find(path, "a", is_header).rows == [(1, ["nom", "statut"]), (2, ["Planter", "en cours"])]


def test_an_old_workbook_and_a_broken_one_are_told(tmp_path):
    for name, raw, said in (
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1" + "EncryptedPackage".encode("utf-16-le"),
         "a.xlsx : le classeur est protégé par un mot de passe. Enregistrez-le de nouveau sans mot de passe."),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1", "a.xls : c'est un classeur Excel d'avant 2007 (XLS), qui n'est pas lu. Enregistrez-le au format "
         "XLSX, ODS ou CSV."),
        ("b.xlsx", b"nom;statut", "b.xlsx : le classeur est abîmé et ne se lit pas. Enregistrez le tableau de nouveau, au format CSV."),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(raw)
        with pytest.raises(InputError) as told:
            headers.find(tmp_path / name, name, is_header)
        assert str(told.value) == said


def test_a_total_that_a_spreadsheet_adds_is_no_data():
    said, findings = Repeated("a.csv"), Findings()
    kept = [
        ["Total", "", "684 567,50 €"],
        ["", "Total général", "12"],
        ["Total Énergies", "", "5"],
        ["Total", "Carburant", "5"],
        ["2024", "Total", "5"],
    ]
    assert [no_data.is_one(cells, row, said) for row, cells in enumerate(kept, 2)] == [True, True, False, False, False]
    said.tell(findings)
    assert [str(each) for each in findings.warnings] == [
        "a.csv, ligne 2 : la ligne commence par « Total » : c'est sans doute une somme, elle n'est pas lue (1 autre ligne de même). "
        "Retirez-la ; si c'est une donnée, donnez-lui un autre nom."
    ]
