"""A list of public equipment."""

import json

import geopandas
import pytest
from shapely.geometry import Point, box

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
        ("", ["equipements.csv, ligne 1 : il manque la colonne « EQUIP_NOM » d'une liste d'équipements. Donnez une liste au format SCDL."]),
        (
            f"{HEADER}\n{ROW}\n".replace("EQUIP_NOM", "DENOMINATION"),
            ["equipements.csv, ligne 1 : il manque la colonne « EQUIP_NOM » d'une liste d'équipements. Colonnes trouvées : « EQUIP_LONG », "
             "« EQUIP_THEME », « EQUIP_EMAIL », « ADR_COMMUNE », « ADR_NOMVOIE », « ADR_NUMERO », « COLL_NOM », "
             "« DENOMINATION », « EQUIP_LAT », "
             "« EQUIP_TYPE », "
             "« EQUIP_UID »."],
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
            f"{HEADER}\n{ROW.replace('École Jules', 'Ã‰cole Jules')}\n",
            ["equipements.csv, ligne 2, colonne « EQUIP_NOM » : « Ã‰cole Jules Ferry » est mal encodé. Rouvrez le fichier d'origine en "
             "UTF-8 et exportez-le de nouveau."],
        ),
        (
            f"{HEADER}\n{ROW},de trop\n{ROW.replace('47.3,2.96', '2.96,47.3')}\n",
            ["equipements.csv, ligne 2 : la ligne n'a pas autant de cellules que l'en-tête. Mettez entre "
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


def write(path, text: str, encoding: str = "utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def test_lists_near_the_schema_are_read(tmp_path):
    square = ";;Sport;Gymnase;Gymnase Léo Lagrange;;Rue du Bac;{};{}"
    header = "id;coll;Thème;Type;Nom usuel;Numéro;Voie;COORDX;COORDY"
    path = write(tmp_path / "a.csv", f"{header}\n{square.format('700000,5', '6600000,25')}\n", "cp1252")
    frame, faults, _ = read(equipment.read, tmp_path, "equipment", path)
    assert (tuples(frame, *COLUMNS[:-2]), faults) == (
        [("gymnase-leo-lagrange", "Sport", "Gymnase", "Gymnase Léo Lagrange", "Rue du Bac", "")], []
    )  # fmt: skip
    assert tuples(frame, "longitude", "latitude") == [(pytest.approx(3.0000066, abs=1e-6), pytest.approx(46.5000023, abs=1e-6))]
    # The same columns hold degrees elsewhere; a byte-order mark is no part of the first name.
    path = write(tmp_path / "b.csv", f"{header}\n{square.format('2.96', '47.3')}\n", "utf-8-sig")
    assert tuples(read(equipment.read, tmp_path, "equipment", path)[0], "longitude", "latitude") == [(2.96, 47.3)]


def test_a_list_of_names_and_streets_is_enough(tmp_path):
    frame, faults, warnings = read_text(tmp_path, "nom,adresse\nCrèche,3 rue du Bac\nCrèche,5 rue du Lac\n,7 rue du Sac\n")
    assert tuples(frame, "equipment", "theme", "type", "name", "street_address", "longitude") == [
        ("creche", "Autre équipement", "Équipement", "Crèche", "3 rue du Bac", None),
        ("creche-2", "Autre équipement", "Équipement", "Crèche", "5 rue du Lac", None),
    ]
    assert faults == ["equipements.csv, ligne 4, colonne « nom » : la case est vide. Remplissez-la, ou retirez la ligne."]
    assert warnings == [
        "equipements.csv, ligne 2 : l'équipement n'a pas de position (1 autre ligne de même). Il sera cherché par son adresse ; à défaut, "
        "il sera dans la liste, sans point sur la carte."
    ]


def test_one_equipment_under_two_identifiers_is_told(tmp_path):
    other = ROW.replace("-001", "-002").replace("47.3,", "47.3001,")
    away = ROW.replace("-001", "-003").replace("47.3,", "47.31,")
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{ROW}\n{other}\n{away}\n")
    assert (len(frame), faults) == (3, [])
    assert warnings == [
        "equipements.csv, ligne 3 : « École Jules Ferry » figure deux fois au même endroit (déjà lu : equipements.csv, ligne 2). Gardez "
        "une seule ligne, si c'est le même équipement."
    ]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:2154"])
@pytest.mark.parametrize(("name", "count"), [("equipements.gpkg", 3), ("equipements.shp", 1)])
def test_shapes_of_a_geographic_software(name, count, crs, tmp_path):
    # A shapefile holds one kind of shapes.
    frame = geopandas.GeoDataFrame(
        {"NOM": ["École", "Parc", "Sans lieu"], "id": [None] * 3, "voie": ["", None, "Rue du Bac"]},
        geometry=[Point(2.96, 47.3, 12), box(2, 47, 2.01, 47.01), None], crs="EPSG:4326",
    ).to_crs(crs)[:count]  # fmt: skip
    frame.to_file(tmp_path / name)
    found, faults, _ = read(equipment.read, tmp_path, "equipment", tmp_path / name)
    near = [(2.96, 47.3), (2.005, 47.005), (None, None)][:count]
    assert faults == []
    assert tuples(found, "equipment", "street_address") == [("ecole", ""), ("parc", ""), ("sans-lieu", "Rue du Bac")][:count]
    assert [tuple(value and round(value, 4) for value in row) for row in tuples(found, "longitude", "latitude")] == near


def test_a_geojson_of_points_and_one_that_is_elsewhere(tmp_path):
    features = [
        {"type": "Feature", "properties": {"nom": "<i>École</i>"}, "geometry": {"type": "Point", "coordinates": [2.96, 47.3]}},
        {"type": "Feature", "properties": {"nom": "=Stade"}, "geometry": {"type": "Point", "coordinates": [47.3, 2.96]}},
    ]
    path = write(tmp_path / "equipements.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    frame, faults, _ = read(equipment.read, tmp_path, "equipment", path)
    assert tuples(frame, "equipment", "name", "longitude") == [("i-ecole-i", "<i>École</i>", 2.96)]
    assert faults == [
        "equipements.geojson, ligne 2, colonne « geometry » : « 47.3, 2.96 » n'est pas en France (longitude, puis latitude, en degrés) : "
        "longitude et latitude sont échangées. Vérifiez la position, ou laissez-la vide."
    ]
