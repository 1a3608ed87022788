"""Files of indicators and of their values: the template, what is wrong, and the Baromètre des résultats de l'action publique."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import indicators
from pipeline.sources.indicators import Given
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

HEADER = (
    "identifiant;nom;unite;sens;borne_basse;borne_haute;periodicite;perspective;territoire;valeur_initiale;date_initiale;cible;date_cible"
)
ROW = "delai;Délai de réponse;jours;baisse;;;annuel;usagers;;21;2020;10;2026"
VALUES = "indicateur;territoire;date;valeur;estimation;note"


def read(folder, text: str = f"{HEADER}\n{ROW}\n", values: str = "", more: str = "") -> tuple[Given, list[str], list[str]]:
    (folder / "indicateurs.csv").write_text(text, encoding="utf-8")
    (folder / "valeurs.csv").write_text(f"{VALUES}\n{values}", encoding="utf-8")
    return read_files(folder, "indicateurs.csv", "valeurs.csv", more)


def read_files(folder, given: str, values: str, more: str = "") -> tuple[Given, list[str], list[str]]:
    findings = Findings()
    sources = f'indicators = ["{given}"]\nobservations = ["{values}"]'
    found = indicators.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources=sources, more=more)), default(), findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def test_a_value_that_reads_two_ways_is_told(tmp_path):
    given, faults, warnings = read(tmp_path, values="delai;;2021;1.100;;\ndelai;;2022;0,125;;\n")
    assert (faults, list(given.observations["value"])) == ([], [1.1, 0.125])
    assert warnings == ["valeurs.csv, ligne 2, colonne « valeur » : « 1.100 » est lu 1,1. Si ce sont des milliers, écrivez 1100."]


def test_the_template_is_read(tmp_path):
    given, faults, warnings = read(tmp_path, values="delai;;2021;19;;\nDélai de réponse;;2022-06;18,5;oui;sur six mois\n")
    assert (faults, warnings) == ([], [])
    assert tuples(given.indicators, "indicator", "name", "unit", "direction", "low", "periodicity", "perspective") == [
        ("delai", "Délai de réponse", "jours", "down", None, "year", "users")
    ]
    assert tuples(given.targets, "indicator", "territory", "baseline", "baseline_on", "target", "target_on") == [
        ("delai", "", 21, "2020", 10, "2026")
    ]
    assert tuples(given.observations, "indicator", "on", "value", "is_estimate", "is_comparable", "note", "row") == [
        ("delai", "2021", 19, False, True, "", 2),
        ("delai", "2022-06", 18.5, True, True, "sur six mois", 3),
    ]


def test_an_indicator_has_a_target_in_each_territory(tmp_path):
    other = ROW.replace(";usagers;;21;", ";usagers;Nord;30;")
    given, faults, _ = read(tmp_path, f"{HEADER}\n{ROW}\n{other}\n", "delai;Nord;2021;28;;\ndelai;;2021;19;;\n")
    assert faults == [] and len(given.indicators) == 1
    assert tuples(given.targets, "territory", "baseline") == [("", 21), ("Nord", 30)]
    assert tuples(given.observations, "territory", "value") == [("", 19), ("Nord", 28)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("jours", "", "ligne 2, colonne « unite » : un indicateur sans unité ne se lit pas. Écrivez l'unité au pluriel : jours, % des "
                      "classes, tonnes…"),
        ("10;2026", "10;", "ligne 2, colonne « date_cible » : une cible est donnée sans sa date. Donnez la date à laquelle elle doit être "
                           "atteinte."),
        ("10;2026", "10;2019", "ligne 2, colonne « date_cible » : « 2019 » est avant le début (« 2020 »). Corrigez l'une des deux dates."),
        ("baisse;;", "bornes;1;", "ligne 2, colonne « borne_haute » : la valeur doit rester entre deux bornes, et il en manque une."),
        ("baisse;;;", "bornes;3;1;", "ligne 2, colonne « borne_haute » : la borne haute (« 1 ») est sous la borne basse (« 3 »)."),
        ("baisse", "mieux", "ligne 2, colonne « sens » : « mieux » est inconnu. Valeurs connues : « baisse », « entre deux bornes », "
                            "« hausse »."),
        ("21;", "vingt;", "ligne 2, colonne « valeur_initiale » : « vingt » n'est pas un nombre."),
        ("Délai de réponse", "", "ligne 2, colonne « nom » : la case est vide. Donnez un nom à l'indicateur, ou retirez la ligne."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, old, new, said):
    assert old in ROW
    assert read(tmp_path, f"{HEADER}\n{ROW.replace(old, new, 1)}\n")[1] == [f"indicateurs.csv, {said}"]


def test_an_indicator_given_twice_is_told(tmp_path):
    assert read(tmp_path, f"{HEADER}\n{ROW}\n{ROW}\n{ROW.replace('Délai de réponse', 'Autre')}\n")[1] == [
        "indicateurs.csv, ligne 3, colonne « identifiant » : « delai » est donné deux fois. Une ligne par indicateur et par territoire.",
        "indicateurs.csv, ligne 4, colonne « identifiant » : « delai » a déjà un autre nom (« Délai de réponse »). Un nom par identifiant.",
    ]


def test_what_is_wrong_with_values_is_told(tmp_path):
    values = "delai;;2021;19;;\ndelai;;2021;19;;\nretard;;2021;1;;\ndelai;;2022;;;\ndelai;;bientôt;3;;\n"
    given, faults, _ = read(tmp_path, values=values)
    assert tuples(given.observations, "on", "value") == [("2021", 19)]
    assert faults == [
        "valeurs.csv, ligne 3, colonne « date » : la valeur de « delai » au 2021 est donnée deux fois (déjà lue : ligne 2). Gardez une "
        "seule ligne par indicateur, territoire et date.",
        "valeurs.csv, ligne 4, colonne « indicateur » : « retard » n'est pas l'identifiant d'un indicateur. Les plus proches : « delai ».",
        "valeurs.csv, ligne 5, colonne « valeur » : la valeur manque. Retirez la ligne si la valeur n'est pas connue : ce n'est pas zéro.",
        "valeurs.csv, ligne 6, colonne « date » : « bientôt » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus).",
    ]


def test_columns_may_have_other_names(tmp_path):
    more = '[indicators.columns]\nname = "Libellé court"\n'
    given, faults, _ = read(tmp_path, "Libellé court;Unité\nArbres;arbres\n", more=more)
    assert (tuples(given.indicators, "indicator", "name", "unit"), faults) == ([("arbres", "Arbres", "arbres")], [])


def test_the_barometre_comes_through_whole(shared_data, tmp_path):
    """51 indicators of which 15 without a target; 1,141 values. Two have one identifier; six have monthly values beside a yearly target."""
    folder = shared_data / "indicators"
    names = [(folder / f"barometre-resultats-{kind}-departement-93.csv").as_posix() for kind in ("synthese", "detail")]
    given, faults, warnings = read_files(tmp_path, *names)
    assert (len(given.indicators), len(given.targets), int(given.targets["target"].isna().sum()), faults) == (51, 51, 15, [])
    assert set(given.targets["territory"]) == {"Seine-Saint-Denis"}
    apart = given.observations[~given.observations["is_comparable"]]
    # What each of the six is worth to its source stands beside its monthly values.
    assert (len(given.observations), len(apart), apart["indicator"].nunique()) == (1141 + 6, 60 + 60 + 29 + 51 + 71 + 19, 6)
    assert len(warnings) == 7
    assert warnings[0] == (
        "indicators/barometre-resultats-synthese-departement-93.csv, ligne 48, colonne « id_indicateur » : « nb-logement-accompagnement » "
        "est donné à deux indicateurs : le second est lu sous le nom « nb-logement-accompagnement-2 ». Rien n'est perdu ; signalez-le à "
        "qui publie le fichier."
    )
    assert warnings[5] == (
        "indicators/barometre-resultats-synthese-departement-93.csv, ligne 29 : « nb-morts-routes » vaut 16 au 2022-09-30, et 0 à la même "
        "date dans indicators/barometre-resultats-detail-departement-93.csv, ligne 1134. Les 71 valeurs de ce fichier sont montrées à "
        "part, sans être comparées à la cible."
    )
    units = given.indicators.set_index("indicator")["unit"]
    assert units["nb-beneficiaires-siae"] == "bénéficiaires"
    same = given.observations[given.observations["indicator"].str.startswith("nb-logement-accompagnement")]
    assert same["indicator"].value_counts().to_dict() == {"nb-logement-accompagnement": 2, "nb-logement-accompagnement-2": 2}


def test_several_territories_of_the_barometre_are_told_apart(tmp_path):
    """The same columns with another département beside."""
    (tmp_path / "s.csv").write_text(
        "mesure,indicateur,id_indicateur,code_departement,libelle_departement,valeur_actuelle,date_valeur_actuelle,valeur_initiale,"
        "date_valeur_initiale,cible,date_cible,unite\n"
        "Vélo ,Kilomètres,km,93,Seine-Saint-Denis,387.0,2022-12-31,289.0,2017-12-31,407.0,2022-03-31,kilomètres *\n"
        "Vélo ,Kilomètres,km,75,Paris,500.0,2022-12-31,400.0,2017-12-31,,,kilomètres *\n",
        encoding="utf-8",
    )
    (tmp_path / "d.csv").write_text(
        "mesure,indicateur,id_indicateur,code_departement,libelle_departement,date,valeur,unite\n"
        "Vélo,Kilomètres,km,93,Seine-Saint-Denis,2022-12-31,387.0,kilomètres *\n"
        "Vélo,Kilomètres,km,75,Paris,2021-12-31,450.0,kilomètres *\n",
        encoding="utf-8",
    )
    given, faults, warnings = read_files(tmp_path, "s.csv", "d.csv")
    assert (faults, warnings, len(given.indicators)) == ([], [], 1)
    assert tuples(given.targets, "territory", "target") == [("Seine-Saint-Denis", 407), ("Paris", None)]
    assert tuples(given.observations, "territory", "on", "value") == [
        ("Paris", "2021-12-31", 450), ("Paris", "2022-12-31", 500), ("Seine-Saint-Denis", "2022-12-31", 387),
    ]  # fmt: skip
