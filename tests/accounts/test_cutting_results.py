"""What is told of results in a report on a past year: promises, and what was known at its end."""

import re
from dataclasses import replace

import pytest

from pipeline.accounts import Accounts
from pipeline.figures.indicators import indicators
from pipeline.figures.plans import plans
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.tables.authorisations import AUTHORISATIONS
from tests.figures.test_authorisations import SITUATION
from tests.figures.test_plans import with_plans
from tests.figures.test_projects import with_projects
from tests.pages import built
from tests.sources.tiny_places import tuples

YEAR = 2022


def test_actions_are_as_they_stood():
    later = {"updated_on": "2024-12-31", "progress": 0.5, "spent_cents": 1, "planned_cents": 2, "news": "ouverte"}
    accounts = with_plans(
        {"action": "done by then", "status": "done", "done_on": "2023-06", "deadline": "2023-01"} | later,
        {"action": "done later", "status": "done", "done_on": "2024-02", "deadline": "2023-12"} | later,
        {"action": "done one day", "status": "done", "deadline": "2023-12"} | later,
        {"action": "dropped one day", "status": "abandoned", "deadline": "2025"} | later,
        {"action": "not dated", "status": "doing", "deadline": "2023-02"},
        {"action": "told by then", "status": "doing", "updated_on": "2023-11", "progress": 0.5, "spent_cents": 1},
    )
    cut = accounts.until(2023)
    assert tuples(cut.actions, "action", "status", "progress", "spent_cents", "deadline", "done_on") == [
        ("done by then", "done", None, None, "2023-01", "2023-06"),
        ("done later", "", None, None, "2023-12", ""),
        ("done one day", "", None, None, "", ""),
        ("dropped one day", "", None, None, "2025", ""),
        ("not dated", "", None, None, "2023-02", ""),
        ("told by then", "doing", 0.5, 1, "", ""),
    ]
    assert cut.town.results_as_of == "2023-12-31"
    standings = {action.id: action.standing for plan in plans(cut) for action in plan.actions}
    assert standings["not dated"] == "late"
    assert standings["done one day"] == ""
    assert with_plans({"action": "a", "updated_on": "2023-11"}).until(2023).town.results_as_of == ""


def test_a_voted_cost_and_an_authorisation_are_those_of_the_year():
    accounts = with_projects(
        {"project": "a", "authorisation": "AP-1", "cost_voted_cents": 900},
        {"project": "b", "authorisation": "AP-1", "cost_voted_cents": 850},
        {"project": "c", "authorisation": "AP-2", "cost_voted_cents": 50},
    )
    rows = [SITUATION | each for each in ({"year": 2023, "voted_cents": 700, "voted_before_cents": None},
                                          {"year": 2024, "voted_cents": 200, "voted_before_cents": 700},
                                          {"year": 2024, "number": "AP-2", "voted_cents": 50, "voted_before_cents": None})]  # fmt: skip
    cut = replace(accounts, authorisations=AUTHORISATIONS.of_rows(rows)).until(2023)
    assert tuples(cut.projects, "project", "authorisation", "cost_voted_cents") == [("a", "AP-1", 700), ("b", "AP-1", 850), ("c", "", None)]


@pytest.fixture(scope="module")
def cut() -> Accounts:
    return built.read(built.DEMONSTRATION).until(YEAR)


def test_the_demonstration_says_nothing_of_later_years_but_promises(cut):
    dated = {
        "actions": ("done_on", "updated_on"), "events": ("date", "done_on"), "observations": ("on",), "groups": ("start",),
        "targets": ("baseline_on", "current_on"), "plans": ("start",), "surveys": ("end",), "returns": ("start",), "portraits": ("on",),
        "contacts": ("month",),
    }  # fmt: skip
    for name, columns in dated.items():
        whole, frame = getattr(built.read(built.DEMONSTRATION), name), getattr(cut, name)
        for column in columns:
            assert all(text[:4] <= str(YEAR) for text in frame[column]), (name, column)
        assert 0 < len(frame) <= len(whole) or name in ("surveys", "events"), name
    texts = [text for name, columns in (("indicators", ("limits",)), ("returns", ("method",)), ("actions", ("news",)))
             for column in columns for text in getattr(cut, name)[column]]  # fmt: skip
    assert not [text for text in texts if re.search(r"\b202[3-9]\b", text)]
    assert list(cut.plans["plan"]) == ["mandat"]
    assert not {"plus-proche"} & {*cut.actions["plan"], *cut.groups["plan"], *cut.indicators["plan"]}


def test_the_demonstration_in_2022_counts_what_was_done_by_then(cut):
    (plan,) = plans(cut)
    assert str(plan.as_of) == "2022-12-31"
    assert {action.standing for action in plan.actions} == {"", "done", "late"}
    assert all(action.text("done_on") for action in plan.actions if action.standing == "done")
    assert max(value.on for each in indicators(cut) for measure in each.measures for value in measure.values) == "2022-12"
    known = {project.id: project for project in projects(cut, Places())}
    assert known["ecole-les-tilleuls"].cost_voted_cents == 12_700_000_00
    assert "rue-de-la-tannerie" not in known
