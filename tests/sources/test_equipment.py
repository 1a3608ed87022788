"""A list of public equipment."""

import pytest

from pipeline.sources import equipment
from tests.conftest import ROOT
from tests.sources.tiny_places import read, tuples

HEADER = "COLL_NOM,EQUIP_UID,EQUIP_THEME,EQUIP_TYPE,EQUIP_NOM,ADR_NUMERO,ADR_NOMVOIE,ADR_COMMUNE,EQUIP_LAT,EQUIP_LONG,EQUIP_EMAIL"
ROW = "Test,99123-06010201-001,Equipement d'enseignement,École,École Jules Ferry,3 bis,Rue du Bac,Test,47.3,2.96,a.nom@exemple.fr"
SCHOOL = ("99123-06010201-001", "Equipement d'enseignement", "École", "École Jules Ferry", "3 bis Rue du Bac", "Test", 2.96, 47.3)
COLUMNS = ("equipment", "theme", "type", "name", "street_address", "town", "longitude", "latitude")


def read_text(folder, text: str):
    path = folder / "equipements.csv"
    path.write_text(text, encoding="utf-8")
    return read(equipment.read, folder, "equipment", path)


def test_a_list_is_read_without_who_answers(tmp_path):
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{ROW}\n")
    assert (tuples(frame, *COLUMNS), faults, warnings) == ([SCHOOL], [], [])
    assert "exemple.fr" not in frame.to_csv()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["equipements.csv, ligne 1 : il manque la colonne « EQUIP_UID » d'une liste d'équipements. Donnez une liste au format SCDL."]),
        (
            f"{HEADER}\n{ROW}\n".replace("EQUIP_NOM", "NOM"),
            ["equipements.csv, ligne 1 : il manque la colonne « EQUIP_NOM » d'une liste d'équipements. Colonnes trouvées : « EQUIP_LONG », "
             "« EQUIP_THEME », « EQUIP_EMAIL », « ADR_COMMUNE », « ADR_NOMVOIE », « ADR_NUMERO », « COLL_NOM », « EQUIP_LAT », "
             "« EQUIP_TYPE », "
             "« EQUIP_UID », « NOM »."],
        ),
        (
            f"{HEADER}\n{ROW}\n{ROW}\n",
            ["equipements.csv, ligne 3, colonne « EQUIP_UID » : « 99123-06010201-001 » est donné deux fois (déjà lu : equipements.csv, "
             "ligne 2). Donnez un identifiant à chaque équipement."],
        ),
        (
            f"{HEADER}\n{ROW}\n".replace("École Jules Ferry", ""),
            ["equipements.csv, ligne 2, colonne « EQUIP_NOM » : la case est vide. Remplissez-la, ou retirez la ligne."],
        ),
        (
            f"{HEADER}\n{ROW},de trop\n{ROW.replace('47.3,2.96', '2.96,47.3')}\n",
            ["equipements.csv, ligne 2 : la ligne n'a pas autant de cellules que l'en-tête (12 au lieu de 11). Mettez entre "
             "guillemets droits "
             "un texte qui contient le séparateur.",
             "equipements.csv, ligne 3, colonne « EQUIP_LONG » : « 47.3 » et « 2.96 » : la longitude et la latitude sont échangées. "
             "Échangez le contenu des deux colonnes."],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(text, said, tmp_path):
    assert read_text(tmp_path, text)[1][: len(said)] == said


def test_the_demonstration_has_thirteen_schools_and_three_gymnasiums(tmp_path):
    frame, faults, warnings = read(equipment.read, tmp_path, "equipment", ROOT / "data" / "raw" / "territoire" / "equipements.csv")
    assert faults + warnings == []
    assert frame["type"].isin(["École maternelle", "École élémentaire", "Groupe scolaire"]).sum() == 13
    assert (frame["type"] == "Gymnase").sum() == 3


def test_equipment_without_a_position_stays_in_the_list(tmp_path):
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{ROW.replace('47.3,2.96', ',')}\n")
    assert (tuples(frame, *COLUMNS), faults) == ([(*SCHOOL[:-2], None, None)], [])
    assert warnings == [
        "equipements.csv, ligne 2 : l'équipement n'a pas de position. Il sera cherché par son adresse ; à défaut, il sera dans la liste, "
        "sans point sur la carte."
    ]
