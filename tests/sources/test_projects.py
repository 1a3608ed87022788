"""A list of projects: the template, what is wrong in it, and two years of Paris as they were published."""

from collections import Counter

import pytest

from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import projects
from pipeline.sources.projects import Given
from tests.sources.tiny_places import settings, tuples
from tests.sources.tiny_workbooks import excel, open_document

HEADER = "identifiant;nom;politique;operation;phase;debut_reel;fin_prevue;cout_prevu;lieu;quartier;longitude;latitude;precision"
ROW = "quais;Refaire les quais;Cadre de vie et espaces publics;202001;en travaux;06/2020;2024-06;4520000,00;Quai du Bac;Centre;;;"


def read(folder, text: str, name: str = "projets.csv", more: str = "") -> tuple[Given, list[str], list[str]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_files(folder, path, more=more)


def read_files(folder, *paths, more: str = "") -> tuple[Given, list[str], list[str]]:
    findings = Findings()
    found = projects.read(settings(folder, "projects", *paths, more=more), default(), findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def test_the_template_is_read(tmp_path):
    given, faults, warnings = read(tmp_path, f"{HEADER}\n{ROW}\n")
    columns = ("project", "name", "policy", "operation", "phase", "start_actual", "end_planned", "end_actual", "cost_planned_cents",
               "cost_final_cents", "place", "district", "precision", "longitude", "row")  # fmt: skip
    assert (faults, warnings, len(given.spending)) == ([], [], 0)
    assert tuples(given.projects, *columns) == [
        ("quais", "Refaire les quais", "cadre-de-vie", "202001", "works", "2020-06", "2024-06", "", 452000000, None, "Quai du Bac",
         "Centre", "none", None, 2)
    ]  # fmt: skip


def test_columns_may_have_other_names(tmp_path):
    text = "Intitulé;Montant total;Commune\nUne école;1 200 €;Centre\n"
    more = '[projects.columns]\nname = "Intitulé"\ncost_voted = "Montant total"\n'
    given, faults, _ = read(tmp_path, text, more=more)
    assert (tuples(given.projects, "project", "name", "cost_voted_cents"), faults) == ([("une-ecole", "Une école", 120000)], [])
    assert read(tmp_path, text, more=more.replace("Intitulé", "Intitule"))[1] == [
        "town.toml, clé « projects.columns.name » : la colonne « Intitule » n'existe pas. Colonnes de projets.csv : « Intitulé », "
        "« Commune », « Montant total ».",
    ]
    assert read(tmp_path, text)[1] == [
        "projets.csv, ligne 1 : il manque la colonne « nom » d'une liste de projets. Colonnes trouvées : « Commune », « Intitulé », "
        "« Montant total ». La commande "
        "« templates » écrit un modèle aux noms attendus ; [projects.columns] dans town.toml dit les vôtres.",
    ]


def test_a_position_that_is_given_is_kept_and_says_how_precise_it_is(tmp_path):
    rows = [
        ROW.replace(";;;", ";2,9643;47,3034;"),
        ROW.replace("quais;", "b;", 1).replace(";;;", ";2.9643;47.3034;centroid"),
        ROW.replace("quais;", "c;", 1).replace(";;;", ";2.9643;47.3034;aucune"),
    ]
    given, faults, warnings = read(tmp_path, "\n".join([HEADER, *rows]))
    assert tuples(given.projects, "precision", "longitude") == [("given", 2.9643), ("district", 2.9643), ("none", None)]
    assert faults == [] and warnings[-1] == (
        "projets.csv, ligne 4, colonne « precision » : la ligne a une position et dit n'en avoir aucune. La position est ignorée."
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Refaire les quais", "", "projets.csv, ligne 2, colonne « nom » : la case est vide. Donnez un nom au projet, ou retirez la "
                                  "ligne."),
        ("quais;", "!;", "projets.csv, ligne 2, colonne « identifiant » : « ! » n'a ni lettre ni chiffre. L'identifiant fait l'adresse de "
                         "la page du projet."),
        ("en travaux", "presque", "projets.csv, ligne 2, colonne « phase » : « presque » est inconnu. Valeurs connues : « à l'étude », "
                                  "« abandonné », « décidé », « en travaux », « terminé »."),
        ("2024-06", "2024-16", "projets.csv, ligne 2, colonne « fin_prevue » : « 2024-16 » n'est pas une date (2024, 09/2024 ou 02/09/2024 "
                               "attendus)."),
        ("4520000,00", "-3", "projets.csv, ligne 2, colonne « cout_prevu » : « -3 » est négatif, et un coût ne l'est pas."),
        ("4520000,00", "4 millions", "projets.csv, ligne 2, colonne « cout_prevu » : « 4 millions » n'est pas un montant (chiffres, et un "
                                     "point ou une virgule avant les centimes)."),
        (";;;", ";47.3;2.9;", "projets.csv, ligne 2, colonne « longitude » : « 47.3 » et « 2.9 » : la longitude et la latitude sont "
                              "échangées. Échangez le contenu des deux colonnes."),
        (";;;", ";;", "projets.csv, ligne 2 : la ligne n'a pas autant de cellules que l'en-tête. Mettez entre guillemets droits un texte "
                      "qui contient le séparateur."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(old, new, said, tmp_path):
    assert read(tmp_path, f"{HEADER}\n{ROW.replace(old, new, 1)}\n")[1] == [said]


def test_an_unknown_policy_is_answered_with_the_known_ones(tmp_path):
    assert read(tmp_path, f"{HEADER}\n{ROW.replace('Cadre de vie et espaces publics', 'Cadre')}\n")[1][0].startswith(
        "projets.csv, ligne 2, colonne « politique » : « Cadre » n'est pas une politique. Politiques connues : « cadre-de-vie », "
    )


def test_an_identifier_given_twice_is_a_fault_in_a_file_and_news_in_a_later_one(tmp_path):
    assert read(tmp_path, f"{HEADER}\n{ROW}\n{ROW}\n")[1] == [
        "projets.csv, ligne 3, colonne « identifiant » : « quais » est donné deux fois (déjà lu : ligne 2). Une ligne par projet : ses "
        "dépenses de plusieurs années se donnent dans project_spending."
    ]
    for name, phase, year in (("a.csv", "en travaux", 2023), ("b.csv", "terminé", 2024)):
        (tmp_path / name).write_text(f"identifiant,nom,phase,annee,depense\nx,École,{phase},{year},10.5\n", encoding="utf-8")
    given, faults, _ = read_files(tmp_path, tmp_path / "a.csv", tmp_path / "b.csv")
    assert (tuples(given.projects, "phase", "file"), faults) == ([("delivered", "b.csv")], [])
    assert tuples(given.spending, "project", "year", "spent_cents") == [("x", 2023, 1050), ("x", 2024, 1050)]


def test_a_name_of_a_person_does_not_leave(tmp_path):
    rows = ["a,Péril chez M. Untel,", "b,Une estrade pour l'école Madame,42 rue Madame", "c,Mme Untel,chez Mme Untel"]
    given, _, warnings = read(tmp_path, "\n".join(["identifiant,nom,lieu", *rows]))
    assert tuples(given.projects, "name", "place") == [
        ("Péril chez", ""),
        ("Une estrade pour l'école Madame", "42 rue Madame"),
        ("Projet c", ""),
    ]
    assert warnings == [
        "projets.csv, ligne 2, colonne « nom » : le texte semble nommer une personne : la fin n'est pas montrée (1 autre ligne de même). "
        "Retirez ce nom du fichier.",
        "projets.csv, ligne 4, colonne « lieu » : le texte semble nommer une personne : il n'est pas montré. Retirez ce nom du fichier.",
    ]


def test_a_shape_comes_with_its_feature(tmp_path):
    line = '{"type":"LineString","coordinates":[[2.0,47.0],[2.0,47.2]]}'
    text = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Piste"},"geometry":%s}]}'
    given, faults, _ = read(tmp_path, text % line, "projets.geojson")
    assert tuples(given.projects, "project", "longitude", "latitude", "precision", "shape") == [("piste", 2.0, 47.1, "given", line)]
    assert faults == []
    assert read(tmp_path, text % line.replace("47.0", "7.0"), "projets.geojson")[1] == [
        "projets.geojson, ligne 1, colonne « geometry » : « 2.0, 7.0 » n'est pas en France (longitude, puis latitude, en degrés). Vérifiez "
        "la position, ou laissez-la vide."
    ]


@pytest.mark.parametrize("write", [excel, open_document])
def test_a_workbook_says_the_same_as_a_csv(write, tmp_path):
    cells = [line.split(";") for line in (HEADER, ROW.replace("06/2020", "2020-06"))]
    cells[1][7] = 4520000.0
    path = write(tmp_path / f"projets.{'xlsx' if write is excel else 'ods'}", {"Notes": [["vu"]], "Projets": cells})
    given, faults, warnings = read_files(tmp_path, path)
    assert (faults, warnings) == ([], [])
    as_csv = read(tmp_path, f"{HEADER}\n{ROW}\n")[0].projects
    assert given.projects.drop(columns="file").equals(as_csv.drop(columns="file"))
    assert list(given.projects["file"]) == [f"{path.name}, feuille « Projets »"]
    cells[1][4] = "presque"
    assert read_files(tmp_path, write(path, {"Notes": [["vu"]], "Projets": cells}))[1] == [
        f"{path.name}, feuille « Projets », ligne 2, colonne « phase » : « presque » est inconnu. Valeurs connues : « à l'étude », "
        "« abandonné », « décidé », « en travaux », « terminé »."
    ]


def test_the_contracts_of_a_project_are_separated_by_bars(tmp_path):
    given, faults, _ = read(tmp_path, "nom;marches\nÉcole; 2022-01 | 2022-02||2022-01\nQuais;\n")
    assert (tuples(given.projects, "contracts"), faults) == ([("2022-01|2022-02",), ("",)], [])


def test_paris_comes_through_whole_with_what_its_positions_are_worth(shared_data, tmp_path):
    """956 investments of 2022 and 2023: half are known by their arrondissement alone, forty not at all."""
    files = [shared_data / "projects" / f"paris_{year}.json" for year in (2022, 2023)]
    given, faults, warnings = read_files(tmp_path, *files)
    assert (len(given.projects), len(given.spending), faults, warnings) == (956, 956, [], [])
    assert Counter(given.projects["precision"]) == {"district": 455, "street": 285, "place": 135, "number": 41, "none": 40}
    assert Counter(given.projects["longitude"].isna()) == {False: 916, True: 40}
    # What each file says of itself: stats.total_montant.
    assert given.spending.groupby("year")["spent_cents"].sum().to_dict() == {2022: 18486020514, 2023: 20991600167}
    kept = given.projects.set_index("project").loc["2022_00_9_001"]
    assert (kept["name"], kept["precision"], kept["longitude"], kept["latitude"]) == (
        "EE 11, rue d'Argenteuil - Modernisation cour oasis, travaux de sécurité", "street", 2.333694, 48.865437
    )  # fmt: skip


def test_the_participatory_budget_of_paris_is_read_too(shared_data, tmp_path):
    given, faults, warnings = read_files(tmp_path, shared_data / "projects" / "paris_participatory_budget.csv")
    assert (len(given.projects), faults) == (1341, [])
    assert Counter(given.projects["phase"]) == {"delivered": 777, "works": 279, "planned": 116, "study": 113, "abandoned": 56}
    assert warnings[0] == (
        "projects/paris_participatory_budget.csv, ligne 6, colonne « ouverture_projet » : « Non ouvert » n'est pas une date (560 autres "
        "lignes de même). La date est tenue pour inconnue."
    )
