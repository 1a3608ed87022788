"""The rows of a table filled in by hand: any format, our names of its columns, what any such table may have wrong."""

import pytest

from pipeline.errors import Findings
from pipeline.sources import listed
from tests.sources.tiny_workbooks import excel, open_document

COLUMNS = {"annee": ("annee", "year"), "nombre": ("nombre", "effectif"), "source": ("source",)}


def read(path, **options):
    findings = Findings()
    rows = [(row.number, *row.cells.values()) for row in listed.rows(path, path.name, COLUMNS, ("annee", "nombre"), findings, **options)]
    return rows, [str(fault) for fault in findings.faults]


def written(folder, text: str):
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_in_any_order_by_any_of_their_names(tmp_path):
    assert read(written(tmp_path, "Source;Année;autre;Effectif\nInsee;2024;x;3\n")) == ([(2, "2024", "3", "Insee")], [])


@pytest.mark.parametrize(("write", "name"), [(excel, "t.xlsx"), (open_document, "t.ods")])
def test_a_workbook_is_read_as_a_csv_is(write, name, tmp_path):
    path = write(tmp_path / name, {"Feuil1": [["annee", "nombre", "source"], [2024, 3, "Insee"], [2023, 2]]})
    assert read(path) == ([(2, "2024", "3", "Insee"), (3, "2023", "2", "")], [])


def test_a_formula_that_failed_is_told_where_somebody_reads_it(tmp_path):
    assert read(written(tmp_path, "annee,nombre,source,autre\n2024,3,#REF!,x\n2023,2,Insee,#N/A\n")) == (
        [(3, "2023", "2", "Insee")],
        [
            "t.csv, ligne 2, colonne « source » : « #REF! » est l'erreur d'une formule du tableur. Corrigez la formule, ou "
            "écrivez la valeur."
        ],
    )


def test_only_what_is_not_needed_may_be_left_out_at_the_end_of_a_row(tmp_path):
    rows, faults = read(written(tmp_path, "annee,nombre,source\n2024,3\n2023\n2022,1,Insee,x\n"))
    assert rows == [(2, "2024", "3", "")]
    assert faults == [
        "t.csv, ligne 3 : la ligne n'a pas autant de cellules que l'en-tête (1 autre ligne de même). Mettez entre guillemets droits un "
        "texte qui contient le séparateur."
    ]


def test_a_header_that_lacks_a_column_or_has_one_that_nobody_knows(tmp_path):
    assert read(written(tmp_path, "annee,nombr\n2024,3\n"), others=("note",)) == (
        [],
        [
            "t.csv, ligne 1 : la colonne « nombr » est inconnue. Colonnes connues : « nombre », « annee », « note », « source ».",
            "t.csv, ligne 1 : il manque la colonne « nombre ». Colonnes trouvées : « nombr », « annee ».",
        ],
    )
    assert read(written(tmp_path, "annee,nombre,note\n2024,3,x\n"), others=("note",)) == ([(2, "2024", "3", "")], [])
    assert read(written(tmp_path, "")) == ([], ["t.csv : le fichier est vide. Donnez d'abord une ligne « annee,nombre,source »."])
