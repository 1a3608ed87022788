"""Files of groups and of their calendar: the templates, what is wrong, and nobody's name."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import groups, plans
from pipeline.sources.groups import Together
from pipeline.tables.indicators import INDICATORS
from pipeline.tables.projects import PROJECTS
from tests import ways
from tests.sources.documents import town
from tests.sources.test_plans import sheet
from tests.sources.test_workbook import made
from tests.sources.tiny_places import tuples

GROUPS = "identifiant;nom;type;plan;collectivite;animateur;membres;nombre_de_membres;mission;attendu;debut;fin"
GROUP = "g1;Groupe climat;Groupe de travail;climat;Ville | CIAS;Espaces verts;Voirie | Écoles;12;Agir.;Un guide;2024-01;06/2025"
EVENTS = "type;titre;plan;groupe;action;date;fin;realise_le;statut;organisme;resume;adresse"
EVENT = "étape;Diagnostic;climat;Groupe climat;a1;03/2024;2024-04;2024-05;réalisé;Université de la région;Fait.;lettre-2024"
PLANS = "identifiant;nom\nclimat;Plan climat\nmandat;Plan de mandat\n"
ACTIONS = "identifiant;nom;plan;groupe\na1;Planter;climat;g1\na2;Isoler;mandat;\n"


def read(folder, given: str = f"{GROUPS}\n{GROUP}\n", dates: str = f"{EVENTS}\n{EVENT}\n", lists: str = PLANS, actions: str = ACTIONS):
    for name, text in (("plans.csv", lists), ("actions.csv", actions), ("groupes.csv", given), ("calendrier.csv", dates)):
        ways.write(folder, name, text)
    return read_files(folder)


def read_files(folder, given: str = "groupes.csv", dates: str = "calendrier.csv") -> tuple[Together, list[str], list[str]]:
    sources = f'plans = ["plans.csv"]\nactions = ["actions.csv"]\ngroups = ["{given}"]\nevents = ["{dates}"]'
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=sources))
    findings = Findings()
    promised = plans.read(settings, default(), INDICATORS.empty(), PROJECTS.empty(), findings)
    found = groups.read(settings, promised.plans, promised.actions, findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def test_the_templates_are_read(tmp_path):
    found, faults, warnings = read(tmp_path)
    assert (faults, warnings) == ([], [])
    assert found.groups.drop(columns=["file", "row"]).to_dict("records") == [
        {
            "group": "g1", "name": "Groupe climat", "kind": "Groupe de travail", "plan": "climat", "authority": "Ville|CIAS",
            "service": "Espaces verts", "members": "Voirie|Écoles", "members_count": 12, "purpose": "Agir.",
            "expected": "Un guide", "start": "2024-01", "end": "2025-06",
        }
    ]  # fmt: skip
    assert found.events.drop(columns=["file", "row"]).to_dict("records") == [
        {
            "kind": "step", "name": "Diagnostic", "plan": "climat", "group": "g1", "action": "a1", "date": "2024-03", "end": "2024-04",
            "done_on": "2024-05", "status": "done", "by": "Université de la région", "summary": "Fait.", "address": "/lettre-2024/",
        }
    ]  # fmt: skip


def test_a_workbook_is_read_as_well(tmp_path):
    read(tmp_path)
    made(tmp_path, sheet(GROUPS.split(";"), GROUP.split(";"))).rename(tmp_path / "groupes.xlsx")
    made(tmp_path, sheet(EVENTS.split(";"), EVENT.split(";"))).rename(tmp_path / "calendrier.xlsx")
    found, faults, _ = read_files(tmp_path, "groupes.xlsx", "calendrier.xlsx")
    assert (faults, tuples(found.groups, "group", "members_count"), tuples(found.events, "date", "group")) == (
        [], [("g1", 12)], [("2024-03", "g1")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Groupe climat", "", "« nom » : la case est vide. Donnez un nom au groupe, ou retirez la ligne."),
        ("g1", "?", "« identifiant » : « ? » n'a ni lettre ni chiffre. L'identifiant fait l'adresse de la page du groupe."),
        (";climat;", ";clima;", "« plan » : « clima » n'est pas l'identifiant d'un plan. Les plus proches : « climat », « mandat »."),
        ("06/2025", "2023", "« fin » : « 2023 » est avant le début (« 2024-01 »). Corrigez l'une des deux dates."),
        ("12", "douze", "« nombre_de_membres » : « douze » n'est pas un nombre entier."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_group_is_told(tmp_path, old, new, said):
    assert old in GROUP
    _, faults, _ = read(tmp_path, f"{GROUPS}\n{GROUP.replace(old, new, 1)}\n", EVENTS)
    assert faults == [f"groupes.csv, ligne 2, colonne {said}"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("étape", "fête", "« type » : « fête » est inconnu. Valeurs connues : « étape », « évaluation », « lettre », « réunion »."),
        ("Diagnostic", "", "« titre » : la case est vide. Donnez un titre à cette date, ou retirez la ligne."),
        ("03/2024;2024-04", ";", "« date » : la case est vide. Donnez la date, ou au moins son année."),
        ("2024-04", "2023", "« fin » : « 2023 » est avant le début (« 03/2024 »). Corrigez l'une des deux dates."),
        ("Groupe climat", "g2", "« groupe » : « g2 » n'est pas l'identifiant d'un groupe. Les plus proches : « g1 »."),
        ("a1", "a9", "« action » : « a9 » n'est pas l'identifiant d'une action. Les plus proches : « a2 », « a1 »."),
        ("lettre-2024", "http://exemple.fr", "« adresse » : « http://exemple.fr » n'est pas une adresse en https. Écrivez une adresse qui "
                                             "commence par https://, ou le « slug » d'un texte de ce site."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_date_is_told(tmp_path, old, new, said):
    assert old in EVENT
    _, faults, _ = read(tmp_path, dates=f"{EVENTS}\n{EVENT.replace(old, new, 1)}\n")
    assert faults == [f"calendrier.csv, ligne 2, colonne {said}"]


def test_two_groups_of_one_address_are_told(tmp_path):
    _, faults, _ = read(tmp_path, "identifiant;nom\ng 1;A\nG-1;B\n", EVENTS)
    assert faults == ["groupes.csv, ligne 3, colonne « identifiant » : « G-1 » est donné deux fois. Une ligne par groupe."]


def test_nobody_is_named(tmp_path):
    given = GROUP.replace("Espaces verts", "Jeanne Martin").replace("Voirie |", "M. Dupont |").replace("Agir.", "Aider Mme X.")
    date = EVENT.replace("Université de la région", "Paul Durand")
    found, faults, warnings = read(tmp_path, f"{GROUPS}\n{given}\n", f"{EVENTS}\n{date}\n")
    assert faults == []
    assert tuples(found.groups, "service", "members", "purpose") == [("", "Écoles", "")]
    assert tuples(found.events, "by") == [("",)]
    assert [warning.partition(" : ")[0] for warning in warnings] == [
        "groupes.csv, ligne 2, colonne « mission »",
        "groupes.csv, ligne 2, colonne « animateur »",
        "groupes.csv, ligne 2, colonne « membres »",
        "calendrier.csv, ligne 2, colonne « organisme »",
    ]


def test_an_action_of_a_group_that_is_not_given_is_told_and_a_date_takes_the_plan_of_what_it_is_of(tmp_path):
    dates = "titre;action;groupe;date\nA;a2;;2024\nB;;g1;2024\nC;;;2024\n"
    found, faults, warnings = read(tmp_path, dates=dates, actions=ACTIONS.replace("mandat;", "mandat;g7"))
    assert (faults, tuples(found.events, "name", "plan")) == ([], [("A", "mandat"), ("B", "climat"), ("C", "")])
    assert warnings == [
        "actions.csv, ligne 3, colonne « groupe » : « g7 » n'est pas l'identifiant d'un groupe. Le lien n'est pas fait : donnez ce groupe "
        "dans le fichier des groupes."
    ]


def test_every_date_is_of_the_only_plan(tmp_path):
    found, _, _ = read(tmp_path, "nom\nG\n", "titre;date\nA;2024\n", "identifiant;nom\nseul;Plan\n", "identifiant;nom\na;A\n")
    assert (tuples(found.groups, "plan"), tuples(found.events, "plan", "kind")) == ([("seul",)], [("seul", "step")])
