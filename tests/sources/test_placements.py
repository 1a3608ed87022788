"""Where grants and contracts are, as the town writes it: read, or refused with what to do; nobody's home is let out."""

import pytest

from pipeline.sources import placements
from tests.sources.tiny_places import read, tuples

HEADER = "type;identifiant;adresse;quartier;longitude;latitude;projet"
COLUMNS = ("kind", "id", "place", "district", "project", "precision", "longitude", "latitude", "row")


def read_text(folder, text: str, encoding: str = "utf-8"):
    path = folder / "lieux.csv"
    path.write_text(text, encoding=encoding)
    return read(placements.read, folder, "placements", path)


def test_an_address_a_district_a_position_or_a_project(tmp_path):
    text = (
        f"{HEADER}\nSubvention;Club de judo;12 rue du Bac;;;;\nsubvention;123 456 789 00012;;Centre;;;\n"
        "marché;2024-M1;;;2,96;47.3;\nMARCHE;2024-M2;;;;;ecole\n"
    )
    frame, faults, warnings = read_text(tmp_path, text, "cp1252")
    assert tuples(frame, *COLUMNS) == [
        ("subvention", "Club de judo", "12 rue du Bac", "", "", "none", None, None, 2),
        ("subvention", "123 456 789 00012", "", "Centre", "", "none", None, None, 3),
        ("marche", "2024-M1", "", "", "", "given", 2.96, 47.3, 4),
        ("marche", "2024-M2", "", "", "ecole", "none", None, None, 5),
    ]
    assert (faults, len(warnings)) == ([], 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "type;adresse\n",
            ["lieux.csv, ligne 1 : il manque la colonne « identifiant ». Colonnes trouvées : « adresse », « type »."],
        ),
        (
            "type;identifiant;adrese\n",
            ["lieux.csv, ligne 1 : la colonne « adrese » est inconnue. Colonnes connues : « adresse », « commentaire », « identifiant », "
             "« latitude », « longitude », « projet », « quartier », « type »."],
        ),
        (
            f"{HEADER}\ndemande;1;rue du Bac;;;;\n;2;rue du Bac;;;;\nmarche;;rue du Bac;;;;\nmarche;3;;;;;\n",
            ["lieux.csv, ligne 2, colonne « type » : « demande » n'est pas un type (1 autre ligne de même). Types connus : « marche », "
             "« subvention ».",
             "lieux.csv, ligne 4, colonne « identifiant » : la case est vide. Donnez ce qui désigne un marché, par son identifiant.",
             "lieux.csv, ligne 5 : rien ne dit où est « 3 ». Donnez une adresse, un quartier, une position ou un projet, ou retirez la "
             "ligne."],
        ),
        (
            f"{HEADER}\nmarche;1;;Centre;;;\nmarche;1;;Gare;;;\nmarche;2;;;47.3;2.96;\nmarche;3;;Centre;;;;\n",
            ["lieux.csv, ligne 3, colonne « identifiant » : « 1 » est donné deux fois (déjà lu : lieux.csv, ligne 2). Une seule ligne ; "
             "plusieurs lieux se séparent par « | ».",
             "lieux.csv, ligne 4, colonne « longitude » : « 47.3 » et « 2.96 » : la longitude et la latitude sont échangées. Échangez le "
             "contenu des deux colonnes.",
             "lieux.csv, ligne 5 : la ligne n'a pas autant de cellules que l'en-tête. Mettez entre guillemets droits un texte qui "
             "contient le séparateur."],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(text, said, tmp_path):
    assert sorted(read_text(tmp_path, text)[1]) == sorted(said)


def test_nobody_is_placed(tmp_path):
    text = f"{HEADER}\nsubvention;Mme Hermeline Durand;3 rue du Bac;;;;\nsubvention;Club de judo;chez M. Durand;Centre;;;\n"
    frame, faults, warnings = read_text(tmp_path, text)
    assert tuples(frame, *COLUMNS[:4]) == [("subvention", "Club de judo", "", "Centre")]
    assert faults == [] and len(warnings) == 2
    assert not any("Durand" in each for each in (*warnings, frame.to_csv()))
