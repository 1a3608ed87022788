"""Which policies an action belongs to, and the ways between actions and projects by what they both name."""

from dataclasses import replace

from pipeline.figures.plans import plans
from pipeline.figures.policy_results import actions_by_policy, actions_of, projects_of
from pipeline.figures.projects import projects
from pipeline.places import Places
from tests.figures.test_plans import with_plans
from tests.figures.test_projects import with_projects


def test_an_action_belongs_to_what_it_says_else_to_its_project_its_operation_or_its_function():
    accounts = with_projects({"project": "hall", "policy": "culture", "authorisation": "AP-1"}, {"project": "school", "operation": "12"})
    given = with_plans(
        {"action": "said", "policy": "sport-jeunesse", "project": "hall"},
        {"action": "by-project", "project": "hall|school"},
        {"action": "by-operation", "operation": "12"},
        {"action": "by-function", "function": "311"},
        {"action": "of-none", "operation": "77"},
        {"action": "by-authorisation", "authorisation": "AP-1"},
    )
    accounts = replace(accounts, plans=given.plans, actions=given.actions)
    trees, built = plans(accounts), projects(accounts, Places())
    found = {policy: [action.id for action in actions] for policy, actions in actions_by_policy(accounts, trees, built).items()}
    assert found == {
        "sport-jeunesse": ["said"],
        "culture": ["by-project", "by-function"],
        "ecole-enfance": ["by-project", "by-operation"],
    }
    by_id = {project.id: project for project in built}
    assert [action.id for action in actions_of(by_id["hall"], trees)] == ["said", "by-project", "by-authorisation"]
    assert [action.id for action in actions_of(by_id["school"], trees)] == ["by-project", "by-operation"]
    ways = {action.id: [project.id for project in projects_of(action, built)] for action in trees[0].actions}
    assert ways["by-operation"] == ["school"]
    assert ways["of-none"] == []
