"""What belongs to a policy, or to an operation of the accounts, beside its money: actions, indicators, commitments, projects, contracts.

An action belongs to the policy that it says; else to that of its project, of its operation, or of its function.
"""

from collections.abc import Iterable, Iterator, Mapping

from ..accounts import Accounts, remembered
from . import operations
from .plans import Action, Plan
from .projects import Project, policy_of_function


def policies_of(accounts: Accounts, action: Action, projects: Mapping[str, Project]) -> set[str]:
    """The policies of an action, as the most direct of what it says tells."""
    if policy := action.text("policy"):
        return {policy}
    named = {projects[id_].policy for id_ in action.several("project") if id_ in projects} - {""}
    if named:
        return named
    found = operations.of(accounts).get(action.text("operation")) if action.text("operation") else None
    return {found.policy if found else policy_of_function(accounts, action.text("function"))} - {""}


@remembered
def part_of_function(accounts: Accounts, year: int, function: str) -> tuple[tuple[str, str], str] | None:
    """The part of a policy that holds all the spending of the main budget on a function: its path and its label. None for several or none.

    A function is a code of the last document: in a year of another nomenclature it may mean something else, and says nothing.
    """
    norms = [_norm(accounts, each) for each in (year, accounts.years()[-1])]
    if not function or norms[0] != norms[1]:
        return None
    found = {path: label for code, parts in _parts(accounts, year).items() if code.startswith(function) for path, label in parts.items()}
    return next(iter(found.items())) if len(found) == 1 else None


def _norm(accounts: Accounts, year: int) -> str:
    return str(accounts.chosen_documents(accounts.main, year)["nomenclature"].iloc[0]).partition("-")[0]


@remembered
def _parts(accounts: Accounts, year: int) -> dict[str, dict[tuple[str, str], str]]:
    """The parts of policies, as path and label, that each function pays for."""
    lines = accounts.of(accounts.main, year)
    lines = lines[(lines["side"] == "D") & (lines["policy"] != "") & (lines["function"] != "")]
    found: dict[str, dict[tuple[str, str], str]] = {}
    for function, *path, label in lines[["function", "policy", "sub_policy", "sub_policy_label"]].drop_duplicates().itertuples(index=False):
        found.setdefault(function, {})[tuple(path)] = label
    return found


def actions_by_policy(accounts: Accounts, plans: Iterable[Plan], projects: Iterable[Project]) -> dict[str, list[Action]]:
    """The actions of each policy, in the order of the plans."""
    known = {project.id: project for project in projects}
    found: dict[str, list[Action]] = {}
    for plan in plans:
        for action in plan.actions:
            for policy in policies_of(accounts, action, known):
                found.setdefault(policy, []).append(action)
    return found


def is_same_work(action: Action, project: Project) -> bool:
    """Whether an action names a project, or both the same operation or programme authorisation of the accounts."""
    codes = (("operation", project.operation), ("authorisation", project.authorisation))
    return project.id in action.several("project") or any(code and action.text(column) == code for column, code in codes)


def projects_of(action: Action, projects: Iterable[Project]) -> Iterator[Project]:
    return (project for project in projects if is_same_work(action, project))


def actions_of(project: Project, plans: Iterable[Plan]) -> Iterator[Action]:
    return (action for plan in plans for action in plan.nodes if is_same_work(action, project))
