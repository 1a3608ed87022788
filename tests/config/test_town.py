"""town.toml → Town, and what is said of one that is wrong."""

from errno import EACCES
from pathlib import Path

import pytest

from pipeline import config
from pipeline.errors import InputError
from tests.config.given import GOOD, faults


def test_a_town(folder):
    (folder / "town.toml").write_text("\ufeff" + GOOD, encoding="utf-8")
    assert config.load(folder) == config.Town(
        folder=folder,
        name="Ormevanne",
        siren="219912342",
        is_fictional=True,
        authorities={"249912342": config.Authority("Val de Vanelle", "epci", {2024: 62781})},
        budget_names={"21991234200025": "L'eau"},
        sources={"budget": (folder / "raw" / "a.xml", folder / "raw" / "b.xml"), "population": (folder / "people.csv",)},
        population={2024: 23871},
        policies=config.PolicyTable(folder / "politiques.csv", {"side": "Sens"}, is_exact=False),
    )


def test_a_table_that_completes_ours_takes_the_beginnings_of_codes(folder):
    assert faults(folder, GOOD.replace("[policies]", '[policies]\nmatch = "exact"\nothers = "usual"')) == [
        'town.toml, clé « policies.others » : « others = "usual" » ne va pas avec « match = "exact" » : nos règles prennent des '
        "débuts de codes. Retirez l'une des deux lignes."
    ]


def test_what_the_accounts_are_computed_from(folder):
    (folder / "town.toml").write_text(GOOD, encoding="utf-8")
    town = config.load(folder)
    assert [town.shown(path) for path in town.inputs] == ["town.toml", "raw/a.xml", "raw/b.xml", "people.csv", "politiques.csv"]
    assert (town.files("population"), town.files("prices")) == ((folder / "people.csv",), ())
    with pytest.raises(KeyError):
        town.files("populatoin")
    assert town.shown(folder.parent / "shared" / "totem" / "CA.xml") == "totem/CA.xml"


def test_no_folder_and_no_file(tmp_path):
    missing = tmp_path / "ville"
    with pytest.raises(InputError) as raised:
        config.load(missing)
    assert str(raised.value) == f"Le dossier « {missing} » n'existe pas. Donnez le dossier d'une ville avec --town."
    missing.mkdir()
    with pytest.raises(InputError) as raised:
        config.load(missing)
    assert str(raised.value) == (
        "Il n'y a pas de fichier town.toml dans le dossier « ville ». Créez-le (le README en montre un) ou donnez un autre dossier avec "
        "--town."
    )


TOML = "Un texte se met entre guillemets droits, une liste entre crochets, une clé s'écrit sans accent et ne se donne qu'une fois."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = Ormevanne\n", f"town.toml, ligne 1 : la ligne n'est pas lisible (clé = valeur attendu). {TOML}"),
        ('name = "a"\n\nname = "b"\n', f"town.toml, ligne 3 : la ligne n'est pas lisible (clé = valeur attendu). {TOML}"),
        ('name = "a"\n[sources]\n[sources]\n', "town.toml, ligne 3 : la partie [sources] est donnée deux fois. Gardez-en une seule, et "
         "mettez-y toutes ses lignes."),
        ('[sources]\nbudget = ["raw\\*.xml"]\n', "town.toml, ligne 2 : la ligne contient une barre « \\ ». Séparez les dossiers par "
         "« / », sous Windows aussi."),
        ('name = "a"\nplans = ["x",\n', "town.toml : le fichier s'arrête au milieu d'une ligne. Fermez le guillemet, le crochet ou "
         "l'accolade de sa dernière valeur."),
        (f"name = {'9' * 6000}", f"town.toml : une ligne n'est pas lisible (clé = valeur attendu). {TOML}"),
        (f"name = {'[' * 5000}", f"town.toml : une ligne n'est pas lisible (clé = valeur attendu). {TOML}"),
        ('name = "Orée"'.encode("cp1252"),
         "town.toml : le fichier n'est pas enregistré en UTF-8. Enregistrez-le de nouveau en choisissant cet encodage."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read(folder, text, sentence):
    assert faults(folder, text) == [sentence]


def test_a_key_that_stands_in_another_part_is_told_where_it_goes(folder):
    text = 'budget = ["raw/*.xml"]\nplans = ["plans.csv"]\n' + GOOD.replace("[sources]", '[sources]\ninsee = "99123"')
    assert faults(folder, text) == [
        "town.toml : la clé « budget » est inconnue. Écrivez cette ligne sous [sources].",
        "town.toml, clé « sources » : la clé « insee » est inconnue. Écrivez cette ligne au début du fichier, avant la première partie "
        "entre crochets.",
        "town.toml : « plans » est une partie, pas une valeur. Écrivez [plans] sur une ligne, puis ses clés ; des fichiers se donnent sous "
        "[sources].",
    ]


def test_the_folder_of_a_town_that_is_not_one(tmp_path):
    def refused(folder: Path) -> str:
        with pytest.raises(InputError) as told:
            config.load(folder)
        return str(told.value)

    (tmp_path / "town.toml.txt").touch()
    assert refused(tmp_path).endswith(
        "Renommez « town.toml.txt » en « town.toml » ; dans l'explorateur, affichez d'abord les extensions des fichiers."
    )
    (tmp_path / "town.toml").touch()
    file = tmp_path / "town.toml"
    assert refused(file) == f"« {file} » est un fichier. Donnez avec --town le dossier qui le contient."


def test_files_are_found_in_a_folder_with_brackets_and_not_those_that_a_spreadsheet_holds_open(folder):
    odd = folder / "Mairie [2024] été"
    (odd / "raw").mkdir(parents=True)
    for name in ("a.xml", "~$a.xml", ".~lock.a.xml#"):
        (odd / "raw" / name).touch()
    (odd / "town.toml").write_text('name = "a"\nsiren = "219912342"\n[sources]\nbudget = ["raw/*a.xml*"]\n', encoding="utf-8")
    assert [path.name for path in config.load(odd).files("budget")] == ["a.xml"]


def test_every_file_that_nobody_may_read_is_told(folder, monkeypatch):
    opened = Path.open

    def refuse(path, *options, **named):
        if path.suffix == ".xml" or path.name == "politiques.csv":
            raise PermissionError(EACCES, "Permission denied", str(path))
        return opened(path, *options, **named)

    monkeypatch.setattr(Path, "open", refuse)
    why = "l'accès est refusé. Vérifiez qu'aucun autre programme ne le tient ouvert, et que vous avez le droit de le lire ou d'y écrire."
    assert faults(folder, GOOD) == [f"{name} : {why}" for name in ("raw/a.xml", "raw/b.xml", "politiques.csv")]


@pytest.mark.parametrize("name", ["a" * 5000, "a\\u0000b", "loop"])
def test_a_name_that_no_disk_can_hold_is_that_of_no_file(folder, name):
    (folder / "loop").symlink_to("loop")
    assert len(faults(folder, GOOD.replace("politiques.csv", name).replace('"raw/a.xml"', f'"{name}"'))) == 2


def test_an_empty_file_tells_all_that_it_lacks(folder):
    assert faults(folder, "") == [
        'town.toml : la clé « name » manque. Ajoutez une ligne name = "…".',
        'town.toml : la clé « siren » manque. Ajoutez une ligne siren = "…".',
        'town.toml, clé « sources.budget » : aucun fichier de budget n\'est indiqué. Écrivez par exemple budget = ["raw/*.xml"].',
    ]


def test_where_a_site_will_stand_is_told_without_its_last_slash(folder):
    (folder / "town.toml").write_text(f'url = "https://ville.fr/les-comptes/"\n{GOOD}', encoding="utf-8")
    assert config.load(folder).url == "https://ville.fr/les-comptes"


def test_an_unknown_key_is_answered_with_the_known_ones_closest_first(folder):
    assert faults(
        folder, GOOD.replace("fictional", "fictionnal").replace("[policies]", "[policies]\nmach = 1").replace(".side", ".sens")
    ) == [
        "town.toml : la clé « fictionnal » est inconnue. Clés connues : « fictional », « actions », « accessibility », « accounts », "
        "« authorities », « breaks », « budgets », « commitments », « contact », « denominators », « districts », « events », "
        "« former_districts », « groups », "
        "« households », « identity », « indicators », « insee », « kind », « language », « map », « name », « observations », "
        "« plans », « policies », "
        "« population », « portraits », « project_steps », « projects », « results », « returns », « siren », « sources », "
        "« survey_answers », « surveys », « url », « wellbeing ».",
        "town.toml, clé « policies » : la clé « mach » est inconnue. Clés connues : « match », « columns », « others », « table ».",
        "town.toml, clé « policies.columns » : la clé « sens » est inconnue. Clés connues : « section », « side », « about », "
        "« address », « colour », « function », « icon », « nature », « nomenclature », « policy », « policy_en », « real », "
        "« sub_policy », « sub_policy_en ».",
    ]


def test_the_map_of_the_state_is_offered_when_the_town_says_so(folder):
    (folder / "town.toml").write_text(GOOD, encoding="utf-8")
    assert not config.load(folder).has_state_tiles
    (folder / "town.toml").write_text(f"{GOOD}\n[map]\nstate_tiles = true\n", encoding="utf-8")
    assert config.load(folder).has_state_tiles


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"219 912 342"', '"21991234"', "town.toml, clé « siren » : « 21991234 » n'est pas un SIREN (neuf chiffres attendus)."),
        ('"219 912 342"', "219912342", "town.toml, clé « siren » : « 219912342 » doit être un texte entre guillemets."),
        ('"249 912 342"', '"24"', "town.toml, clé « authorities.siren » : « 24 » n'est pas un SIREN (neuf chiffres attendus)."),
        ('"epci"', '"agglo"', "town.toml, clé « authorities.kind » : « agglo » est inconnu. Valeurs connues : « caisse_des_ecoles », "
                              "« ccas », « cias », « commune », « departement », « epci », « region », « syndicat »."),
        ("62781", '"beaucoup"', "town.toml, clé « authorities.inhabitants » : « 2024 = beaucoup » n'est pas une année et un nombre "
                                "d'habitants. Écrivez par exemple 2024 = 23871."),
        ("true", '"oui"', "town.toml, clé « fictional » : « oui » est inconnu. Écrivez true (oui) ou false (non), sans guillemets."),
        ('"commune"', '"commune"\nurl = "ville.fr"', "town.toml, clé « url » : « ville.fr » n'est pas l'adresse d'un site. "
                                                   'Écrivez par exemple url = "https://www.ville.fr/comptes".'),
        ('"commune"', '"comune"', "town.toml, clé « kind » : « comune » est inconnu. Valeurs connues : « commune », « ccas », "
                                  "« departement », « epci », « region », « syndicat »."),
        ("23871", '"23 871"', "town.toml, clé « population » : « 2024 = 23 871 » n'est pas une année et un nombre d'habitants. "
                              "Écrivez par exemple 2024 = 23871."),
        ("23871", "true", "town.toml, clé « population » : « 2024 = true » n'est pas une année et un nombre d'habitants. "
                          "Écrivez par exemple 2024 = 23871."),
        ("21991234200025", "eau", "town.toml, clé « budgets » : « eau =  L'eau  » n'est pas un SIRET (quatorze chiffres) et un nom."),
        ('["raw/*.xml", "raw/a.xml"]', "[2024]", "town.toml, clé « sources.budget » : « [2024] » n'est pas une liste de fichiers. "
                                                 'Écrivez par exemple budget = ["raw/*.xml"].'),
        ("[[authorities]]", "[authorities]", "town.toml : « authorities » est une liste de parties [[authorities]]."),
        ('columns.side = "Sens"', 'columns = "Sens"', "town.toml : « policies.columns » est une partie, pas une valeur. "
                                                      "Écrivez [policies.columns] sur une ligne, puis ses clés."),
        ('columns.side = "Sens"', "columns.side = 1", "town.toml, clé « side » : « 1 » doit être un texte entre guillemets."),
        ('table = "politiques.csv"', "", 'town.toml : la clé « table » manque. Ajoutez une ligne table = "…".'),
        ("[population]\n2024 = 23871", "[accounts]\nnomenclature = 'M99'", "town.toml, clé « nomenclature » : « M99 » est inconnu. "
                                                                           "Valeurs connues : « M14 », « M4 », « M52 », « M57 »."),
    ],
)  # fmt: skip
def test_a_wrong_value_gives_one_sentence(folder, old, new, sentence):
    assert old in GOOD
    assert faults(folder, GOOD.replace(old, new)) == [sentence]


def test_files_that_are_not_there(folder):
    text = GOOD.replace("raw/*.xml", "comptes/*.xml").replace('table = "politiques.csv"', 'table = "absente.csv"')
    assert faults(folder, text) == [
        f"town.toml, clé « sources.budget » : « comptes/*.xml » ne désigne aucun fichier (cherché dans {folder / 'comptes'}). "
        "Vérifiez le nom du dossier et l'extension.",
        f"town.toml, clé « policies.table » : le fichier « absente.csv » n'existe pas (cherché dans {folder}).",
    ]


def test_when_a_comment_is_asked_for(folder):
    (folder / "town.toml").write_text(GOOD + "\n[accounts]\ncomment_from_pct = 0\n", encoding="utf-8")
    town = config.load(folder)
    assert (town.comment_from_pct, town.comment_from_eur, town.files("comments")) == (0, 50_000, ())
    assert faults(folder, GOOD + '\n[accounts]\ncomment_from_pct = -1\ncomment_from_eur = "1000"\n') == [
        "town.toml, clé « comment_from_pct » : « -1 » n'est pas un nombre entier positif. Écrivez par exemple comment_from_pct = 20.",
        "town.toml, clé « comment_from_eur » : « 1000 » n'est pas un nombre entier positif. Écrivez par exemple comment_from_eur = 50000.",
    ]


def test_what_a_town_says_of_its_results(folder):
    more = '[actions]\nlevels = ["Axe", "Objectif"]\ncolumns.name = "Intitulé"\n[results]\nas_of = %s\n'
    (folder / "town.toml").write_text(f"{GOOD}\n{more % '2024-12-31'}", encoding="utf-8")
    town = config.load(folder)
    assert (town.action_levels, town.result_columns, town.results_as_of) == (
        ("Axe", "Objectif"),
        {"actions": {"name": "Intitulé"}},
        "2024-12-31",
    )
    assert faults(folder, GOOD + more % "'2024-12-31'") == []
    assert faults(folder, GOOD + more.replace('["Axe", "Objectif"]', "'Axe'") % "'fin 2024'") == [
        'town.toml, clé « actions.levels » : « Axe » n\'est pas une liste de colonnes. Écrivez par exemple levels = ["Axe", "Objectif"].',
        'town.toml, clé « results.as_of » : « fin 2024 » n\'est pas une date. Écrivez par exemple as_of = "2024-12-31".',
    ]
