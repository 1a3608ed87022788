"""What stands on the map beside the equipment: each thing at each of its places, with what it costs and where it is told."""

from dataclasses import replace

import pytest

from pipeline import places
from pipeline.checks import run
from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.figures.located import shares
from pipeline.nomenclature.policies import default
from pipeline.pages import layers, whereabouts
from pipeline.pages.site import Site
from pipeline.placed import EXACT, counted
from pipeline.sources.projects import read as read_projects
from pipeline.sources.subsidies import table
from pipeline.tables.plans import ACTIONS, PLANS
from tests.figures.test_placements import contracts, with_places
from tests.figures.test_projects import with_projects
from tests.figures.test_subsidies import grant
from tests.figures.tiny import accounts_of

SCHOOL = "École Jules Ferry"


def site(*placed: dict, built=(), grants=(), bought=()) -> Site:
    lines = [{"nature": "65748", "executed_cents": 50_000_00, "year": year} for year in (2023, 2024)]
    given = with_projects(*built)
    accounts = replace(accounts_of(*lines), projects=given.projects, subsidies=table(grants), contracts=contracts(*bought))
    return Site(accounts, run.run(accounts, Findings()), places=with_places(*placed))


def told(found) -> list[tuple]:
    return [(each.name, each.text.replace("\u00a0", " ").replace("\u202f", " "), each.href, each.position, each.district) for each in found]


def test_a_beneficiary_stands_once_with_its_last_year_and_all_of_them():
    made = site(
        {"kind": "subvention", "id": "Club", "place": SCHOOL}, {"kind": "subvention", "id": "Chorale", "district": "Le Lavoir"},
        grants=[grant("Club", 10_000),
                grant("Club", 30_000, year=2023), grant("Club", 2_000), grant("Chorale", 5_000, year=2023), grant("Autre", 1)],
    )  # fmt: skip
    found = list(layers.subsidies(made))
    assert sorted(told(found)) == [
        ("Chorale", "5 000 euros de subventions en 2023", "/2023/subventions/", None, "Q2"),
        ("Club", "12 000 euros de subventions en 2024, 42 000 euros depuis 2023", "/2024/subventions/", (2.01, 47.02), "Q1"),
    ]
    [club] = [each for each in found if each.name == "Club"]
    assert (club.kind, club.years, club.cents, club.precision) == ("subsidies", (2023, 2024), 42_000_00, "equipment")


def test_a_contract_stands_where_it_is_said_to_be_else_on_the_line_of_its_project():
    made = site(
        {"kind": "marche", "id": "M2", "district": "Le Lavoir", "project": "a"},
        built=({"project": "a", "place": SCHOOL, "contracts": "M1|M2", "policy": "culture"}, {"project": "b", "district": "Q1"}),
        bought=({"contract": "M1"}, {"contract": "M2", "is_framework": True, "purpose": ""}, {"contract": "M3"}),
    )
    [contract] = layers.contracts(made)
    assert told([contract]) == [("Objet non publié", "accord-cadre signé en 2024", "/2024/marches/", None, "Q2")]
    assert (contract.kind, contract.policy, contract.cents, contract.years) == ("contracts", "culture", None, (2024,))
    assert [(each.name, each.text) for each in layers.projects(made)] == [("a", "2 marchés signés"), ("b", "")]


def test_all_kinds_are_gathered_once_for_the_site():
    made = site(
        {"kind": "subvention", "id": "Club", "project": "a"}, built=({"project": "a", "place": SCHOOL},), grants=[grant("Club", 10)]
    )
    assert [(each.kind, each.name) for each in made.placed] == [
        ("equipment", SCHOOL), ("equipment", "École Jean Macé"), ("projects", "a"), ("subsidies", "Club"),
    ]  # fmt: skip
    assert made.territory.placed and made.territory.standing_in("Q1", "subsidies") == [2]


@pytest.mark.parametrize("layer", layers.LAYERS)
def test_a_town_that_places_nothing_has_nothing_there(layer):
    assert list(layer(site(grants=[grant("Club", 10)], bought=({"contract": "M1"},)))) == []


def test_paris_comes_through_with_what_its_places_are_worth(shared_data):
    """Of 956 investments, 176 get a point; those of a street or of an arrondissement are in its list, and 42 are nowhere."""
    files = {"districts": ("geo/paris_arrondissements.geojson",), "projects": ("projects/paris_2022.json", "projects/paris_2023.json")}
    town = Town(
        shared_data, "Paris", "217500016", sources={key: tuple(shared_data / path for path in paths) for key, paths in files.items()}
    )
    findings = Findings()
    given = read_projects(town, default(), findings)
    accounts = accounts_of(*({"nature": "2313", "section": "I", "executed_cents": 10**12, "year": year} for year in (2022, 2023)))
    accounts = replace(accounts, projects=given.projects, project_spending=given.spending)
    made = Site(accounts, run.run(accounts, Findings()), places=places.read(town, findings))
    assert (len(made.projects), counted(made.placed), len(made.territory.pointed)) == (956, {"projects": 914}, 176)
    assert not [each for each in made.placed if each.position and each.precision not in EXACT]
    found = shares(accounts, made.spent_somewhere)
    # What each file says of itself: stats.total_montant.
    assert {year: share.located_cents + share.unknown_cents for year, share in found.items()} == {2022: 18486020514, 2023: 20991600167}
    [page] = whereabouts.pages(made)
    assert "42 projets ne sont ni sur la carte ni dans cette liste" in page.sections[0].blocks[0].caption


def test_an_action_stands_in_its_districts_unless_it_is_a_project():
    made = site(built=({"project": "a", "district": "Q1"},))
    rows = (
        {
            "action": "1",
            "plan": "p",
            "name": "Ouvrir",
            "status": "done",
            "done_on": "2022-10",
            "district": "Q1",
            "start": "2021",
        },
        {"action": "2", "plan": "p", "name": "Aider", "status": "late", "deadline": "2024-03", "district": "Q1|Q2"},
        {"action": "3", "plan": "p", "name": "Bâtir", "district": "Q1", "project": "a"},
        {"action": "4", "plan": "p", "name": "Écrire"},
    )
    empty = {
        column.name: None if column.name.endswith("_cents") or column.name in ("progress", "hours") else "" for column in ACTIONS.columns
    }
    frames = {
        "plans": PLANS.frame({column.name: [{"plan": "p", "name": "Plan", "row": 2}.get(column.name, "")] for column in PLANS.columns}),
        "actions": ACTIONS.frame({name: [({**empty, "row": 2} | row)[name] for row in rows] for name in empty}),
    }
    promised = Site(replace(made.accounts, **frames), made.outcomes, places=made.places)
    assert told(layers.actions(promised)) == [
        ("Ouvrir", "réalisée en octobre 2022", "/actions/1/", None, "Q1"),
        ("Aider", "en retard, prévue en mars 2024", "/actions/2/", None, "Q1"),
        ("Aider", "en retard, prévue en mars 2024", "/actions/2/", None, "Q2"),
    ]
    assert [each.years for each in layers.actions(promised)] == [(2021, 2022), (2024,), (2024,)]
