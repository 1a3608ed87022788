"""Files of plans and of actions: the template, an export of Territoires en Transitions, three ways of steering, and what is wrong."""

from collections import Counter

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.formats import NBSP
from pipeline.nomenclature.policies import default
from pipeline.sources import plans
from pipeline.sources.plans import Given
from pipeline.tables.indicators import INDICATORS
from pipeline.tables.projects import PROJECTS
from tests import ways
from tests.sources.documents import town
from tests.sources.test_workbook import made
from tests.sources.tiny_places import tuples

HEADER = "identifiant;parent;nom;service;statut;avancement;debut;echeance;realise_le;credits_prevus;politique"
ROW = "a1;;Planter des arbres;Espaces verts;en cours;45 %;2024-01;06/2025;;12000;Culture"


def known(*indicators: tuple[str, str]):
    blank = dict.fromkeys((column.name for column in INDICATORS.columns), "") | {"low": None, "high": None, "row": 1}
    rows = [blank | {"indicator": id_, "name": name} for id_, name in indicators]
    return INDICATORS.frame({column.name: [row[column.name] for row in rows] for column in INDICATORS.columns})


def read_files(folder, *actions, lists=(), more="", indicators=None) -> tuple[Given, list[str], list[str]]:
    findings = Findings()
    keys = {"plans": lists, "actions": actions}
    # A list of texts is written alike in Python and in TOML.
    sources = "\n".join(f"{key} = {[path.as_posix() for path in paths]}" for key, paths in keys.items() if paths)
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=sources, more=more))
    found = plans.read(settings, default(), known() if indicators is None else indicators, PROJECTS.empty(), findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def read(folder, text: str, name: str = "plan_climat.csv", **more):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_files(folder, path, **more)


def test_the_template_is_read_and_a_file_is_a_plan_when_none_is_named(tmp_path):
    given, faults, warnings = read(tmp_path, f"{HEADER}\n{ROW}\n")
    assert (faults, warnings) == ([], [])
    assert tuples(given.plans, "plan", "name", "levels") == [("plan-climat", "Plan climat", "")]
    columns = ("action", "plan", "parent", "name", "service", "status", "progress", "start", "deadline", "planned_cents", "policy", "row")
    assert tuples(given.actions, *columns) == [
        ("a1", "plan-climat", "", "Planter des arbres", "Espaces verts", "doing", 0.45, "2024-01", "2025-06", 1_200_000, "culture", 2)
    ]
    assert tuples(given.actions, "spent_cents", "hours", "done_on") == [(None, None, "")]


@pytest.mark.parametrize(
    ("given", "read_as"),
    [(("0,45", "1", "0"), [0.45, 1, 0]), (("45", "1", "0"), [0.45, 0.01, 0]), (("45 %", "1 %", ""), [0.45, 0.01, None])],
)
def test_a_progress_is_a_percentage_or_a_ratio_by_its_column(tmp_path, given, read_as):
    found, faults, _ = read(tmp_path, "\n".join(["nom;avancement", *(f"Action {rank};{text}" for rank, text in enumerate(given))]))
    assert (tuples(found.actions, "progress"), faults) == ([(each,) for each in read_as], [])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Planter des arbres", "", "ligne 2, colonne « nom » : la case est vide. Donnez un nom à l'action, ou retirez la ligne."),
        ("a1", "!", "ligne 2, colonne « identifiant » : « ! » n'a ni lettre ni chiffre. L'identifiant fait l'adresse de la page de "
                    "l'action."),
        ("en cours", "presque", "ligne 2, colonne « statut » : « presque » est inconnu. Valeurs connues : « à discuter », "
                                "« à l'étude », « à venir », « abandonné », « en cours », « en pause », « en retard », « réalisé »."),
        ("45 %", "130 %", "ligne 2, colonne « avancement » : « 130 % » n'est pas un avancement (de 0 à 100 % attendu)."),
        ("06/2025", "12/2023", "ligne 2, colonne « echeance » : « 12/2023 » est avant le début (« 2024-01 »). Corrigez l'une des deux "
                               "dates."),
        ("12000", "-1", "ligne 2, colonne « credits_prevus » : « -1 » est négatif."),
        ("a1;;", "a1;b;", "ligne 2, colonne « parent » : « b » n'est l'identifiant d'aucune action. Les plus proches : « a1 »."),
        ("a1;;", "a1;a1;", "ligne 2, colonne « parent » : l'action fait partie d'elle-même : « a1 » → « a1 ». Laissez « parent » vide au "
                           "premier niveau."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, old, new, said):
    assert old in ROW
    assert read(tmp_path, f"{HEADER}\n{ROW.replace(old, new, 1)}\n")[1] == [f"plan_climat.csv, {said}"]


def test_a_circle_is_told_once_and_a_column_that_lacks_too(tmp_path):
    _, faults, _ = read(tmp_path, "identifiant;parent;nom\na;c;A\nb;a;B\nc;b;C\n")
    assert faults == [
        "plan_climat.csv, ligne 2, colonne « parent » : l'action fait partie d'elle-même : « a » → « c » → « b » → « a ». Laissez « parent "
        "» vide au premier niveau."
    ]
    assert read(tmp_path, "identifiant;intitule\na;A\n")[1] == [
        "plan_climat.csv, ligne 1 : il manque la colonne « nom ». Colonnes trouvées : « identifiant », « intitule ». La commande "
        "« templates » écrit un modèle aux noms attendus ; [actions.columns] dans town.toml dit les vôtres."
    ]


def test_identifiers_that_would_make_one_address_are_told(tmp_path):
    assert read(tmp_path, "identifiant;nom\nA 1;Une\na-1;Deux\n")[1] == [
        "plan_climat.csv, ligne 3, colonne « identifiant » : « a-1 » est donné deux fois. Un identifiant par action, même d'un plan à "
        "l'autre."
    ]
    given, faults, _ = read(tmp_path, "nom\nSans identifiant\nSans identifiant\n")
    assert (tuples(given.actions, "action"), faults) == ([("sans-identifiant",), ("sans-identifiant-2",)], [])


def test_no_name_of_a_person_leaves(tmp_path):
    text = (
        "nom;service;description;personne pilote\nUne action;Marie Dupont;confiée à Mme Dupont;Marie Dupont\nAller voir M. Durand;DGS;;\n"
    )
    given, _, warnings = read(tmp_path, text)
    assert tuples(given.actions, "name", "service", "description") == [("Une action", "", ""), ("Aller voir", "DGS", "")]
    assert warnings == [
        "plan_climat.csv, ligne 2, colonne « description » : le texte semble nommer une personne : il n'est pas montré. Retirez ce nom du "
        "fichier.",
        "plan_climat.csv, ligne 2, colonne « service » : un service est attendu et c'est sans doute le nom d'une personne : il n'est pas "
        "montré. Écrivez le nom du service.",
        "plan_climat.csv, ligne 3, colonne « nom » : le texte semble nommer une personne : la fin n'est pas montrée. Retirez ce nom du "
        "fichier.",
    ]
    assert "Dupont" not in given.actions.to_csv()


def test_what_contradicts_itself_is_a_warning(tmp_path):
    text = "identifiant;parent;nom;statut;avancement;credits_prevus\na;;A;;;10\nb;a;B;réalisé;50 %;12\n"
    assert [said.replace(NBSP, " ") for said in read(tmp_path, text)[2]] == [
        "plan_climat.csv, ligne 3, colonne « avancement » : l'action est réalisée et son avancement est de « 50 % ». Corrigez l'une des "
        "deux cases.",
        "plan_climat.csv, ligne 2 : « a » a 10,00 € de crédits prévus, et ses parties ensemble 12,00 €. Corrigez, ou laissez vide : la "
        "somme des parties est prise.",
    ]


def test_an_action_names_its_indicators_by_name_or_identifier(tmp_path):
    text = "nom;indicateurs\nA;delai|Arbres plantés\nB;Arbres plantés, par an\nC;Délai, inconnu\n"
    given, _, warnings = read(
        tmp_path, text, indicators=known(("delai", "Délai"), ("arbres", "Arbres plantés"), ("an", "Arbres plantés, par an"))
    )
    assert tuples(given.actions, "indicators") == [("delai|arbres",), ("an",), ("delai",)]
    assert warnings == [
        "plan_climat.csv, ligne 4, colonne « indicateurs » : « inconnu » n'est pas un indicateur connu. Le lien n'est pas fait : donnez "
        "l'identifiant du fichier des indicateurs."
    ]


def test_an_unknown_plan_is_answered_with_the_known_ones(tmp_path):
    lists = ways.write(tmp_path, "plans.csv", "identifiant;nom\nclimat;Plan climat\nmandat;Plan de mandat\n")
    actions = ways.write(tmp_path, "actions.csv", "nom;plan\nA;climat\nB;Plan de mandat\nC;clima\nD;\n")
    given, faults, _ = read_files(tmp_path, actions, lists=[lists])
    assert tuples(given.actions, "name", "plan") == [("A", "climat"), ("B", "mandat")]
    assert faults == [
        "actions.csv, ligne 4, colonne « plan » : « clima » n'est pas l'identifiant d'un plan. Plans connus : « climat », « mandat ».",
        "actions.csv, ligne 5, colonne « plan » : la case est vide et il y a plusieurs plans. Plans connus : « climat », « mandat ».",
    ]


def sheet(*rows: tuple[str, ...]) -> dict[str, str]:
    """A workbook of one sheet of inline texts."""
    cells = "".join(
        f'<row r="{number}">'
        + "".join(f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for place, text in enumerate(row) if text)
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    book = '<workbook xmlns="w" xmlns:r="r"><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>'
    relation = '<Relationships xmlns="r"><Relationship Id="rId7" Target="worksheets/data.xml"/></Relationships>'
    content = f'<worksheet xmlns="w"><sheetData>{cells}</sheetData></worksheet>'
    return {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relation, "xl/worksheets/data.xml": content}


def test_an_export_of_territoires_en_transitions(tmp_path):
    """A title above the header, axes as columns, an axis without action, a confidential sheet, names of persons in a column not read."""
    rows = (
        ("Présentation de l'action", "", "", "", "Modalités de mise en oeuvre"),
        ("Axe", "Sous-axe", "Titre de la fiche action", "Confidentialité de la fiche", "Statut", "Niveau de priorité", "Date de fin",
         "Personne pilote", "Direction ou service pilote", "Budget prévisionnel total (€ TTC)"),
        ("1. Sobriété", "", "", "", ""),
        ("1. Sobriété", "1.1 Bâtiments", "Isoler les écoles", "Non", "En retard", "Élevé", "31/12/2024", "Jeanne Martin",
         "Patrimoine", "50000"),
        ("1. Sobriété", "1.1 Bâtiments", "Un secret", "Oui", "En cours"),
        ("(Fiche non classée)", "", "Une action seule", "Non", "À discuter", "Bas"),
    )  # fmt: skip
    path = made(tmp_path, sheet(*rows)).rename(tmp_path / "Export_Plan climat_2024-05-02.xlsx")
    given, faults, warnings = read_files(tmp_path, path)
    assert (faults, warnings) == ([], [])
    assert tuples(given.plans, "plan", "name", "levels") == [("plan-climat", "Plan climat", "Axe | Sous-axe | Action")]
    assert tuples(given.actions, "action", "parent", "name", "status", "priority", "deadline", "service", "planned_cents") == [
        ("plan-climat-1-sobriete", "", "1. Sobriété", "", "", "", "", None),
        ("plan-climat-1-1-batiments", "plan-climat-1-sobriete", "1.1 Bâtiments", "", "", "", "", None),
        ("isoler-les-ecoles", "plan-climat-1-1-batiments", "Isoler les écoles", "late", "high", "2024-12-31", "Patrimoine", 5_000_000),
        ("une-action-seule", "", "Une action seule", "undecided", "low", "", "", None),
    ]
    assert "Martin" not in given.actions.to_csv()


@pytest.mark.parametrize(
    ("way", "more", "plans_found", "rows", "parents"),
    [
        (ways.contracts, "", 1, 4 + 12 + 178, {"": 4, "theme": 12, "contrat": 178}),
        (ways.common, '[actions]\nlevels = ["Étape"]\n', 1, 6 + 117, {"": 6, "commun": 117}),
        (ways.tree, "", 1, 5 + 14 + 28 + 28 + 56, {"": 5, "am": 14, "po": 28, "mi": 28, "ac": 56}),
    ],
)
def test_three_ways_of_steering_come_through_whole(tmp_path, way, more, plans_found, rows, parents):
    lists, actions = way(tmp_path)
    given, faults, warnings = read_files(tmp_path, actions, lists=[lists], more=more)
    assert (faults, warnings, len(given.plans), len(given.actions)) == ([], [], plans_found, rows)
    kinds = Counter("".join(letter for letter in parent.partition("-")[0] if letter.isalpha()) for parent in given.actions["parent"])
    assert dict(kinds) == parents


def test_an_authority_is_spelled_as_the_plan_spells_it(tmp_path):
    lists = ways.write(tmp_path, "plans.csv", "nom;collectivites\nCommun;Ville | CIAS\n")
    actions = ways.write(tmp_path, "actions.csv", "nom;collectivite\nA;ville | Cias\nB;Agglo\nC;AGGLO | Ville\nD;\n")
    given, faults, _ = read_files(tmp_path, actions, lists=[lists])
    assert (faults, tuples(given.actions, "authority")) == ([], [("Ville|CIAS",), ("Agglo",), ("Agglo|Ville",), ("",)])
