"""Plans as trees: what is done by number and by credits adds up, what is late is late on the day of the data, missing is never nothing."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.plans import Progress, Tally, plans, standing, tally
from pipeline.tables.plans import ACTIONS, PLANS
from tests.figures.tiny import accounts_of

PLAN = {"plan": "p", "name": "Plan", "model": "", "authority": "", "levels": "", "start": "", "end": "", "description": "", "file": "p.csv",
        "row": 2}  # fmt: skip
ACTION = {column.name: {"cents": None, "number": None}.get(column.kind, "") for column in ACTIONS.columns}
ACTION |= {"plan": "p", "file": "a.csv", "row": 2}


def rows(table, blank: dict, given) -> object:
    full = [blank | each for each in given]
    return table.frame({column.name: [row[column.name] for row in full] for column in table.columns})


def with_plans(*actions: dict, plan: dict | None = None, as_of: str = ""):
    """The accounts of a town with one plan; an action is named as its identifier."""
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    named = [{"name": f"Action {each['action']}"} | each for each in actions]
    return replace(
        accounts,
        town=replace(accounts.town, results_as_of=as_of),
        plans=rows(PLANS, PLAN, [plan or {}]),
        actions=rows(ACTIONS, ACTION, named),
    )


def one(*actions: dict, **more):
    (found,) = plans(with_plans(*actions, **more))
    return found


@pytest.mark.parametrize(
    ("status", "progress", "deadline", "done_on", "as_of", "where"),
    [
        ("doing", None, "2024", "", date(2024, 12, 31), "doing"),
        ("doing", None, "2024", "", date(2025, 1, 1), "late"),
        ("doing", None, "2024-06", "", date(2024, 6, 30), "doing"),
        ("planned", None, "2024-06", "", date(2024, 7, 1), "late"),
        ("done", None, "2024-06", "", date(2025, 1, 1), "done"),
        ("abandoned", None, "2024-06", "", date(2025, 1, 1), "abandoned"),
        ("", None, "2024-06", "2024-09", date(2025, 1, 1), "done"),
        ("", 1.0, "", "", None, "done"),
        ("", 0.2, "", "", None, "doing"),
        ("", 0.0, "", "", None, ""),
        ("", None, "2024-06", "", date(2025, 1, 1), "late"),
        ("late", None, "", "", None, "late"),
        # Without the day of the data, no deadline has passed.
        ("doing", None, "1990", "", None, "doing"),
    ],
)
def test_where_an_action_stands(status, progress, deadline, done_on, as_of, where):
    assert standing(status, progress, deadline, done_on, as_of) == where


def test_the_day_of_the_data_is_declared_or_the_newest_of_its_dates():
    given = ({"action": "a", "status": "doing", "deadline": "2024-03", "updated_on": "2024-02"}, {"action": "b", "done_on": "2024-01-15"})
    assert (one(*given).as_of, one(*given).actions[0].standing) == (date(2024, 2, 29), "doing")
    declared = one(*given, as_of="2024-06-30")
    assert (declared.as_of, declared.actions[0].standing) == (date(2024, 6, 30), "late")
    assert one({"action": "a", "deadline": "2024-03"}).as_of is None


def test_a_branch_adds_up_by_number_and_by_credits():
    plan = one(
        {"action": "axe"},
        {"action": "a", "parent": "axe", "status": "done", "planned_cents": 100_00, "spent_cents": 90_00},
        {"action": "b", "parent": "axe", "status": "doing", "planned_cents": 300_00},
        {"action": "c", "parent": "axe", "status": "done"},
        {"action": "d", "parent": "axe", "status": "abandoned", "planned_cents": 50_00},
    )
    found = tally(plan.actions)
    assert found == Tally(4, {"doing": 1, "done": 2, "abandoned": 1}, 2, 400_00, 100_00)
    assert (found.counted, found.done, found.late) == (3, 2, 0)
    (axe,) = plan.branches
    # All its credits, those of the abandoned action too: they were planned.
    assert (axe.planned_cents, axe.spent_cents, axe.is_group) == (450_00, 90_00, True)


def test_the_progress_says_its_method():
    plan = one(
        {"action": "axe"},
        {"action": "a", "parent": "axe", "progress": 0.5},
        {"action": "b", "parent": "axe", "status": "done"},
        {"action": "c", "parent": "axe", "status": "planned"},
        {"action": "d", "parent": "axe", "status": "abandoned"},
        {"action": "other"},
        {"action": "e", "parent": "other", "progress": 0.5},
        {"action": "f", "parent": "other", "status": "doing"},
    )
    assert [action.progress for action in plan.actions] == [
        Progress(Fraction(1, 2), "given"), Progress(Fraction(1), "status"), Progress(Fraction(0), "status"), Progress(),
        Progress(Fraction(1, 2), "given"), Progress(),
    ]  # fmt: skip
    # One that is not known leaves the whole unknown: it is not nothing.
    assert [branch.progress for branch in plan.branches] == [Progress(Fraction(1, 2), "children"), Progress()]


def test_a_status_says_how_far_even_when_late():
    (action,) = one({"action": "a", "status": "planned", "deadline": "2023", "updated_on": "2024"}).actions
    assert (action.standing, action.progress) == ("late", Progress(Fraction(0), "status"))


def test_levels_tell_an_empty_branch_from_an_action():
    plan = one({"action": "axe"}, {"action": "vide"}, {"action": "a", "parent": "axe"}, plan={"levels": "Axe | Action"})
    assert ([action.id for action in plan.actions], [branch.is_group for branch in plan.branches]) == (["a"], [True, True])
    assert plan.levels == ("Axe", "Action")


def test_a_branch_keeps_the_credits_that_it_is_given():
    plan = one({"action": "axe", "planned_cents": 500_00}, {"action": "a", "parent": "axe", "planned_cents": 100_00})
    assert (plan.branches[0].planned_cents, plan.branches[0].spent_cents) == (500_00, None)


def test_an_action_of_several_authorities_counts_in_each():
    plan = one(
        {"action": "a", "authority": "Ville|CIAS"},
        {"action": "b", "authority": "Ville"},
        {"action": "c"},
        plan={"authority": "CIAS | Ville"},
    )
    assert {name: [action.id for action in actions] for name, actions in plan.by_authority.items()} == {"CIAS": ["a"], "Ville": ["a", "b"]}
    assert one({"action": "a", "authority": "Ville"}).by_authority == {}


@pytest.mark.parametrize(
    ("deadline", "done_on", "late"), [("2024-03", "2024-06-30", 3), ("2024-03-31", "2024-03-01", 0), ("2024", "2025-01", None)]
)
def test_months_late_are_told_when_both_are_known_by_month(deadline, done_on, late):
    (action,) = one({"action": "a", "deadline": deadline, "done_on": done_on}).actions
    assert action.months_late == late


def test_a_town_without_plans_has_none():
    assert plans(accounts_of({"nature": "60612"})) == ()
