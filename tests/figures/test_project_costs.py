"""Estimates against finals: compared in the same terms only, sums of what has both, the work of agents apart."""

from dataclasses import replace

from pipeline.figures.project_costs import Compared, Cost, by_step, compared, costs
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.tables.project_steps import PROJECT_STEPS
from tests.figures.test_projects import with_projects

BLANK = {column.name: {"cents": None, "number": None}.get(column.kind, "") for column in PROJECT_STEPS.columns} | {
    "file": "s.csv",
    "row": 2,
}


def steps(*given: dict):
    full = [BLANK | each for each in given]
    return PROJECT_STEPS.frame({column.name: [row[column.name] for row in full] for column in PROJECT_STEPS.columns})


def of(*given: dict, rows: tuple[dict, ...]) -> dict[str, Cost]:
    accounts = replace(with_projects(*given), project_steps=steps(*rows))
    return {cost.project.id: cost for cost in costs(accounts, projects(accounts, Places()))}


def step(project: str, key: str, estimate: int | None, final: int | None, **more) -> dict:
    return {"project": project, "step": key, "estimate_cents": estimate, "final_cents": final} | more


def test_a_project_is_compared_on_its_own_amounts_or_on_all_its_steps_and_never_on_both():
    found = of(
        {"project": "own", "cost_planned_cents": 100_00, "cost_final_cents": 95_00},
        {"project": "steps"}, {"project": "half"}, {"project": "mixed", "cost_planned_cents": 500_00}, {"project": "nothing"},
        rows=(
            step("own", "realisation", 10_00, 90_00), step("steps", "after", 30_00, 30_00), step("steps", "purchase", 70_00, 65_00),
            step("half", "purchase", 10_00, 8_00), step("half", "realisation", 10_00, None), step("mixed", "realisation", None, 400_00),
        ),
    )  # fmt: skip
    assert {id_: cost.pair for id_, cost in found.items()} == {
        "own": (100_00, 95_00), "steps": (100_00, 95_00), "half": None, "mixed": None,
    }  # fmt: skip
    assert [each.key for each in found["steps"].steps] == ["purchase", "after"]
    whole = compared(found.values())
    assert (whole, whole.saved_cents) == (Compared(2, 200_00, 190_00), 10_00)
    assert by_step(found.values()) == {
        "purchase": Compared(2, 80_00, 73_00), "realisation": Compared(1, 10_00, 90_00), "after": Compared(1, 30_00, 30_00),
    }  # fmt: skip


def test_the_work_of_agents_costs_what_is_declared_and_is_not_guessed():
    rows = (
        step("a", "realisation", 10_00, 10_00, hours=1.5, hourly_cents=33_33), step("a", "after", 0, 0, hours=2.0, hourly_cents=10_00),
        step("b", "realisation", 10_00, 10_00, hours=3.0), step("c", "realisation", None, None, hours=1.0, hourly_cents=5_00),
    )  # fmt: skip
    found = of({"project": "a"}, {"project": "b"}, {"project": "c"}, rows=rows)
    assert [(cost.hours, cost.staff_cents, cost.full_cents) for cost in found.values()] == [
        (3.5, 70_00, 80_00), (3.0, None, None), (1.0, 5_00, None),
    ]  # fmt: skip


def test_a_town_without_steps_has_no_such_page():
    assert of({"project": "own", "cost_planned_cents": 1_00, "cost_final_cents": 1_00}, rows=()) == {}
