"""What the demonstration says of its projects is what its accounts say, and shows each case that a town may meet."""

from collections import Counter

from pipeline.figures import operations
from tests.pages import built
from tests.pages.built import DEMONSTRATION

from .capital import OPERATIONS
from .place import Town
from .project_tables import PROJECTS
from .projects import is_told


def by_id():
    return {project.id: project for project in built.site(DEMONSTRATION).projects}


def test_every_operation_is_a_project_and_costs_what_the_accounts_say():
    found = by_id()
    assert len(found) == len(PROJECTS) == 40
    used = Counter(project.operation for project in found.values() if project.operation)
    assert used == Counter({operation.number: 1 for operation in OPERATIONS})
    assert all(project.is_from_accounts == bool(project.operation) for project in found.values())


def test_what_others_have_paid_is_to_the_cent_what_the_accounts_received():
    for project in by_id().values():
        if project.operation and project.funding:
            assert sum(funder.obtained_cents for funder in project.funding) == sum(project.grants.values()) > 0
            assert all(funder.planned_cents >= funder.obtained_cents for funder in project.funding)
    known = operations.of(built.read(DEMONSTRATION))
    assert {project.operation for project in by_id().values() if project.grants} == {
        number for number, each in known.items() if sum(each.grants.values())
    }


def test_each_case_is_there():
    found = by_id()
    assert Counter(project.phase for project in found.values()) == {
        "delivered": 25, "works": 7, "study": 4, "planned": 3, "abandoned": 1
    }  # fmt: skip
    assert {id_ for id_, project in found.items() if project.precision == "none"} == {"eclairage-public", "nouvelle-piscine"}
    assert {id_ for id_, project in found.items() if project.precision == "district"} == {
        "bp-2022-verger-moulin",
        "bp-2024-sentier-coteaux",
    }
    assert found["nouvelle-piscine"].cost_cents is None and found["cour-mesanges"].spent == {}
    school = found["ecole-les-tilleuls"]
    assert school.end_actual > school.end_planned and school.cost_voted_cents > school.cost_planned_cents and not school.cost_final_cents
    assert {project.districts for project in found.values() if project.precision not in ("none", "district")} >= {
        (f"Q{number}",) for number in range(1, 9)
    }


def test_a_village_and_another_time_have_no_projects():
    assert is_told(Town()) and not is_told(Town(inhabitants=900)) and not is_told(Town(first_year=2030))
