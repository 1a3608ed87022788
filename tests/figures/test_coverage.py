"""What explains a policy: each line in one part, declared amounts taken from the rest, and everything adds up to the accounts."""

from dataclasses import replace

import pytest

from pipeline.accounts import Accounts
from pipeline.figures.breakdown import by_policy
from pipeline.figures.coverage import Coverage, coverages
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.tables.projects import PROJECT_SPENDING
from pipeline.tables.subsidies import SUBSIDIES
from tests.figures.test_projects import rows as project_rows
from tests.figures.tiny import MAIN, SIREN, accounts_of
from tests.pages import built

SCHOOL = {"function": "212"}
BUILT = SCHOOL | {"section": "I", "chapter": "23", "nature": "2313"}
LINES = (
    BUILT | {"operation": "12", "executed_cents": 400_00},
    # A grant paid within the operation is the project's, once.
    BUILT | {"operation": "12", "chapter": "204", "nature": "20422", "executed_cents": 50_00},
    BUILT | {"operation": "99", "executed_cents": 30_00},
    SCHOOL | {"chapter": "012", "nature": "64111", "executed_cents": 300_00},
    SCHOOL | {"chapter": "65", "nature": "65748", "executed_cents": 70_00},
    SCHOOL | {"chapter": "65", "nature": "657361", "executed_cents": 20_00},
    SCHOOL | {"chapter": "66", "nature": "66111", "executed_cents": 10_00},
    SCHOOL | {"chapter": "011", "nature": "60612", "executed_cents": 120_00},
    SCHOOL | {"chapter": "042", "nature": "6811", "movement": "order", "executed_cents": 999_00},
    SCHOOL | {"side": "R", "chapter": "70", "nature": "7067", "executed_cents": 999_00},
    {"function": "311", "chapter": "012", "nature": "64111", "executed_cents": 60_00},
)


def grants(*given: tuple[str, int]):
    """The annex of the account: (account, cents)."""
    blank = {column.name: {"cents": None, "number": None, "integer": None}.get(column.kind, "") for column in SUBSIDIES.columns}
    blank |= {"authority": SIREN, "year": 2024, "origin": "annex", "granter_id": MAIN, "beneficiary": "Les Amis", "is_named": True,
              "nature": "aide en numéraire", "grants": 1}  # fmt: skip
    full = [blank | {"account": account, "amount_cents": cents} for account, cents in given]
    return SUBSIDIES.frame({column.name: [row[column.name] for row in full] for column in SUBSIDIES.columns})


def told(*given: dict, spending=(), listed=(("65748", 65_00),), lines=LINES) -> dict[str, Coverage]:
    spent = {"project": [], "year": [], "spent_cents": [], "file": [], "row": []}
    for project, year, cents in spending:
        for name, value in zip(spent, (project, year, cents, "s.csv", 2), strict=True):
            spent[name].append(value)
    accounts = replace(
        accounts_of(*lines), projects=project_rows(*given), project_spending=PROJECT_SPENDING.frame(spent), subsidies=grants(*listed)
    )
    return coverages(accounts, projects(accounts, Places()), 2024)


def test_each_line_is_in_one_part_and_what_is_declared_is_taken_from_the_rest():
    given = (
        {"project": "school", "operation": "12"},
        {"project": "same", "operation": "12"},
        {"project": "door", "policy": "ecole-enfance"},
    )
    found = told(*given, spending=[("door", 2024, 25_00), ("same", 2024, 400_00), ("door", 2023, 9_00)])
    assert found == {
        "ecole-enfance": Coverage(
            "ecole-enfance", 2024, 990_00,
            {"operations": 450_00, "staff": 300_00, "grants": 70_00, "unlisted": 20_00, "debt": 0, "declared": 25_00, "rest": 125_00},
        ),
        "culture": Coverage(
            "culture", 2024, 60_00,
            {"operations": 0, "staff": 60_00, "grants": 0, "unlisted": 0, "debt": 0, "declared": 0, "rest": 0},
        ),
        "dette": Coverage(
            "dette", 2024, 10_00,
            {"operations": 0, "staff": 0, "grants": 0, "unlisted": 0, "debt": 10_00, "declared": 0, "rest": 0},
        ),
    }  # fmt: skip
    assert found["ecole-enfance"].explained_cents == 845_00
    assert {key: each.is_telling for key, each in found.items()} == {"ecole-enfance": True, "culture": False, "dette": False}


def test_a_rest_may_be_negative_and_nothing_is_lost():
    found = told({"project": "door", "policy": "culture"}, spending=[("door", 2024, 75_00)])["culture"]
    assert (found.cents, found.parts["declared"], found.parts["rest"]) == (60_00, 75_00, -75_00)


@pytest.mark.parametrize(
    ("listed", "in_list", "apart"),
    [((), 0, 90_00), ((("", 80_00),), 90_00, 0), ((("65748", 1_00), ("657361", 2_00)), 90_00, 0)],
)
def test_grants_are_explained_where_a_list_details_their_account(listed, in_list, apart):
    parts = told({"project": "school", "operation": "12"}, listed=listed)["ecole-enfance"].parts
    assert (parts["grants"], parts["unlisted"]) == (in_list, apart)


def reconciled(accounts: Accounts, built_projects) -> int:
    """How many policies were held against the accounts, to the cent."""
    nodes = by_policy(accounts, accounts.main, "D").root
    count = 0
    for year in accounts.executed_years(accounts.main):
        found = coverages(accounts, built_projects, year)
        assert {key: each.cents for key, each in found.items() if each.cents} == {
            node.path[0]: node.cents[year] for node in nodes.in_year(year) if node.cents[year]
        }
        assert sum(each.cents for each in found.values()) == nodes.cents[year]
        assert all(sum(each.parts.values()) == each.cents for each in found.values())
        count += len(found)
    return count


def test_the_demonstration_is_reconciled_with_its_accounts():
    site = built.site(built.DEMONSTRATION)
    assert reconciled(site.accounts, site.projects) > 50


def test_a_real_city_is_reconciled_with_its_accounts(shared_data):
    assert reconciled(built.read("montreuil"), ()) > 100
