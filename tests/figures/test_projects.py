"""Projects joined to the accounts and to the territory."""

import json
from dataclasses import replace

import pandas as pd

from pipeline.figures import operations
from pipeline.figures.operations import Operation, OperationSelector
from pipeline.figures.project_places import located
from pipeline.figures.project_share import Share, shares
from pipeline.figures.projects import Funder, features, projects
from pipeline.places import Places
from pipeline.tables.addresses import ADDRESSES
from pipeline.tables.districts import DISTRICTS
from pipeline.tables.equipment import EQUIPMENT
from pipeline.tables.projects import PROJECT_FUNDING, PROJECT_SPENDING, PROJECTS
from tests.figures.tiny import WATER, accounts_of

WORKS = {"section": "I", "chapter": "23", "nature": "2313", "function": "212", "operation": "12", "operation_label": "ECOLE"}
GRANT = WORKS | {"side": "R", "nature": "1322"}
LINES = (
    WORKS | {"year": 2023, "executed_cents": 100_00, "operation_label": "OLD NAME"},
    WORKS | {"year": 2024, "executed_cents": 250_00},
    WORKS | {"year": 2024, "nature": "2041", "executed_cents": 7_00},
    WORKS | {"year": 2024, "executed_cents": 9_00, "movement": "order"},
    WORKS | {"year": 2024, "executed_cents": 3_00, "budget": WATER},
    GRANT | {"year": 2024, "executed_cents": 40_00},
    WORKS | {"year": 2024, "operation": "", "nature": "2184", "executed_cents": 643_00},
    WORKS | {"year": 2025, "stage": "BP", "voted_cents": 30_00},
)
BLANK = {"policy": "", "theme": "", "function": "", "operation": "", "authorisation": "", "phase": "", "description": "", "place": "",
         "district": "", "precision": "none", "longitude": None, "latitude": None, "shape": "", "contracts": "", "file": "p.csv", "row": 2,
         "start_planned": "", "end_planned": "", "start_actual": "", "end_actual": "", "cost_planned_cents": None,
         "cost_voted_cents": None, "cost_final_cents": None}  # fmt: skip


def rows(*given: dict) -> pd.DataFrame:
    full = [BLANK | {"name": each["project"]} | each for each in given]
    return PROJECTS.frame({column.name: [row[column.name] for row in full] for column in PROJECTS.columns})


def with_projects(*given: dict, spending=(), funding=()):
    spent = {"project": [], "year": [], "spent_cents": [], "file": [], "row": []}
    for project, year, cents in spending:
        for name, value in zip(spent, (project, year, cents, "s.csv", 2), strict=True):
            spent[name].append(value)
    plan = {name: [each[place] for each in funding] for place, name in enumerate(column.name for column in PROJECT_FUNDING.columns)}
    return replace(
        accounts_of(*LINES),
        projects=rows(*given),
        project_spending=PROJECT_SPENDING.frame(spent),
        project_funding=PROJECT_FUNDING.frame(plan),
    )


def test_an_operation_is_what_the_main_budget_writes_under_its_number():
    found = operations.of(with_projects())
    assert found == {
        "12": Operation(
            "12", "ECOLE", "ecole-enfance", {2023: 100_00, 2024: 257_00, 2025: 30_00}, {2023: 100_00, 2024: 250_00, 2025: 30_00},
            {2024: 40_00},
        )
    }  # fmt: skip
    assert OperationSelector("12").words() == "dépenses réelles d'investissement, opération 12"
    assert OperationSelector("12", operations.GRANTS).text() == "side=R section=I movement=real nature=13 measure=amount_cents operation=12"


def test_a_project_alone_in_its_operation_costs_what_the_accounts_say():
    accounts = with_projects({"project": "a", "operation": "12", "phase": "works"}, spending=[("a", 2024, 1)],
                             funding=[("a", "Région", False, 4_000, None, "f.csv", 2)])  # fmt: skip
    (found,) = projects(accounts, Places())
    assert (found.spent, found.expected, found.is_from_accounts) == ({2023: 100_00, 2024: 257_00}, {2025: 30_00}, True)
    assert (found.grants, found.policy, found.address) == ({2024: 40_00}, "ecole-enfance", "/projets/a/")
    assert found.funding == (Funder("Région", False, 4_000, None),)


def test_projects_that_share_an_operation_cost_what_the_town_declares():
    accounts = with_projects({"project": "a", "operation": "12"}, {"project": "b", "operation": "12"}, spending=[("a", 2024, 5_00)])
    one, other = projects(accounts, Places())
    assert (one.spent, one.is_from_accounts, other.spent, other.expected) == ({2024: 5_00}, False, {}, {})
    assert (one.spent_cents, other.spent_cents, other.cost_cents) == (5_00, None, None)


def test_the_first_known_cost_and_policy_count():
    given = ({"project": "a", "function": "212", "cost_planned_cents": 3, "cost_voted_cents": 0},
             {"project": "b", "policy": "culture", "function": "212", "cost_final_cents": 7, "cost_voted_cents": 9})  # fmt: skip
    one, other = projects(with_projects(*given), Places())
    assert (one.cost_cents, one.policy, other.cost_cents, other.policy) == (0, "ecole-enfance", 7, "culture")


def test_the_order_is_that_of_phases_and_addresses_are_all_different():
    given = ({"project": "A 1", "phase": ""}, {"project": "a-1", "phase": "delivered"}, {"project": "c", "phase": "works"},
             {"project": "a-1-2", "phase": "planned"})  # fmt: skip
    assert [(each.id, each.address) for each in projects(with_projects(*given), Places())] == [
        ("c", "/projets/c/"), ("a-1-2", "/projets/a-1-2-2/"), ("a-1", "/projets/a-1-2/"), ("A 1", "/projets/a-1/")
    ]  # fmt: skip


def test_what_projects_explain_of_a_year_is_counted_once():
    """Two projects of one operation, a third one that declares: 250 + 60 of 893 euros; subsidies are no equipment."""
    accounts = with_projects(
        {"project": "a", "operation": "12"}, {"project": "b", "operation": "12"}, {"project": "c", "operation": "99"},
        spending=[("a", 2024, 200_00), ("c", 2024, 60_00), ("c", 2023, 1)],
    )  # fmt: skip
    found = shares(accounts, projects(accounts, Places()), (2024,))[2024]
    assert found == Share(2024, 893_00, 250_00, 60_00)
    assert found.rest_cents == 583_00


# --- where ------------------------------------------------------------------------------------------------------------------------------


def square(west: float) -> str:
    ring = [[west, 47.0], [west + 0.1, 47.0], [west + 0.1, 47.1], [west, 47.1], [west, 47.0]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def territory() -> Places:
    """Two districts side by side, one school in each."""
    districts = DISTRICTS.frame({
        "district": ["Q1", "Q2"], "name": ["Centre", "Le Lavoir"], "former_name": ["", "Les Tanneries"], "renamed_year": [None, None],
        "population": [1, 1],
        "longitude": [2.05, 2.15], "latitude": [47.05, 47.05], "shape": [square(2.0), square(2.1)], "file": ["", ""], "row": [1, 2],
    })  # fmt: skip
    equipment = EQUIPMENT.frame({
        "equipment": ["e1", "e2"], "theme": ["", ""], "type": ["École", "École"], "name": ["École Jules Ferry", "École Jean Macé"],
        "street_address": ["", ""], "town": ["", ""], "siret": ["", "12345678900012"],
        "longitude": [2.01, 2.19], "latitude": [47.02, 47.02], "file": ["", ""],
        "row": [1, 2],
    })  # fmt: skip
    return Places(districts, ADDRESSES.empty(), equipment)


def where(**given) -> tuple:
    row = located(rows({"project": "a"} | given), territory()).iloc[0]
    position = None if pd.isna(row["longitude"]) else (row["longitude"], row["latitude"])
    return row["precision"], position, row["district"]


def test_a_position_wins_then_a_place_then_a_district():
    given = {"precision": "given", "longitude": 2.15, "latitude": 47.05, "place": "École Jules Ferry"}
    assert where(**given) == ("given", (2.15, 47.05), "Q2")
    assert where(place="École Jules Ferry") == ("equipment", (2.01, 47.02), "Q1")
    assert where(place="École Jules Ferry", district="Le Lavoir") == ("equipment", (2.01, 47.02), "Q2")
    assert where(district="q2") == where(district="Les Tanneries") == ("district", None, "Q2")
    assert where(place="nulle part", district="Centre") == ("district", None, "Q1")
    assert where(place="nulle part") == where() == where(district="Ailleurs") == ("none", None, "")


def test_the_middle_of_a_district_is_no_place():
    assert where(precision="district", longitude=2.05, latitude=47.05) == ("district", (2.05, 47.05), "")
    accounts = with_projects({"project": "a", "precision": "district", "longitude": 2.05, "latitude": 47.05, "district": "Centre"})
    (found,) = projects(accounts, territory())
    assert (found.position, found.points, found.districts, found.precision) == (None, (), ("Q1",), "district")
    assert [shape for _, shape in features([found])] == [None]


def test_several_places_are_each_in_their_district():
    (found,) = projects(with_projects({"project": "a", "place": "École Jules Ferry | École Jean Macé | nulle part"}), territory())
    assert (found.districts, found.precision, found.position) == (("Q1", "Q2"), "equipment", (2.01, 47.02))
    assert [shape for _, shape in features([found])] == [{"type": "MultiPoint", "coordinates": [[2.01, 47.02], [2.19, 47.02]]}]
    assert found.points == ((2.01, 47.02), (2.19, 47.02))


def test_a_town_without_districts_keeps_what_it_writes():
    (found,) = projects(with_projects({"project": "a", "district": "12"}), Places())
    assert (found.districts, found.precision) == (("12",), "district")
