"""The town's comments from a CSV."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import comments
from tests.sources.documents import town


def read(folder, content: str | bytes) -> tuple[list[tuple], list[str]]:
    (folder / "comments.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    frame = comments.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='comments = ["comments.csv"]')), findings)
    return list(frame.itertuples(index=False, name=None)), [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "content",
    [
        'year,code,text\n2023,culture,"Un musée a ouvert,\n  enfin. "\n',
        '\ufeffAnnée;Code;Texte\n2023;culture;"Un  musée a ouvert,\r\nenfin."\n;;\n',
        'Nos commentaires\n\nExercice;Poste;Commentaire\n2023;culture;"Un musée a ouvert,\nenfin."\n',
        'code\ttexte\tannee\nculture\t"Un musée a ouvert,\n\nenfin."\t2023\n'.encode("cp1252"),
    ],
)
def test_the_forms_of_the_file(tmp_path, content):
    rows, faults = read(tmp_path, content)
    assert [row[:4] for row in rows] == [(2023, "culture", "Un musée a ouvert,\nenfin.", "comments.csv")]
    assert faults == []


def test_faulty_rows(tmp_path):
    rows, faults = read(tmp_path, "year,code,text\n23,culture,Un musée.\n2023,,Un musée.\n2023,culture,\n2023,culture,Un musée, enfin.\n")
    assert rows == []
    assert faults == [
        "comments.csv, ligne 2, colonne « annee » : « 23 » n'est pas une année (quatre chiffres attendus).",
        "comments.csv, ligne 3, colonne « code » : la case est vide. Remplissez-la, ou retirez la ligne.",
        "comments.csv, ligne 4, colonne « texte » : la case est vide. Remplissez-la, ou retirez la ligne.",
        "comments.csv, ligne 5 : la ligne a 4 colonnes, l'en-tête 3. Mettez entre guillemets droits un texte qui contient le séparateur.",
    ]


def test_unknown_missing_and_double_columns(tmp_path):
    assert read(tmp_path, "")[1] == [
        "comments.csv : le fichier est vide. L'en-tête attendu est « annee;code;texte ». Donnez ensuite une ligne par commentaire."
    ]
    assert read(tmp_path, "year,code,mot,year\n")[1] == [
        "comments.csv, ligne 1 : la colonne « mot » est inconnue. Colonnes connues : « annee », « code », « texte ».",
        "comments.csv, ligne 1 : la colonne « annee » est donnée deux fois. L'en-tête attendu est « annee;code;texte ».",
        "comments.csv, ligne 1 : la colonne « texte » manque. L'en-tête attendu est « annee;code;texte ».",
    ]
