"""How much of the spending has a place: everything once, to the cent."""

from dataclasses import replace

from pipeline.figures.located import Share, Spent, located, shares
from pipeline.figures.projects import projects
from pipeline.sources.subsidies import table
from tests.figures.test_placements import rows, with_places
from tests.figures.test_projects import with_projects
from tests.figures.test_subsidies import grant

SCHOOL = {"place": "École Jules Ferry"}


def spent_of(accounts, *placed: dict) -> tuple[Spent, ...]:
    places = with_places(*placed)
    return located(accounts, projects(accounts, places), places)


def in_2024(found: tuple[Spent, ...]) -> list[tuple]:
    return [(each.kind, each.id, each.cents, each.districts, each.certainty) for each in found if each.year == 2024]


def test_an_operation_of_several_projects_counts_once_and_what_is_declared_for_them_is_in_it():
    accounts = with_projects(
        {"project": "a", "operation": "12", **SCHOOL}, {"project": "b", "operation": "12", "district": "Le Lavoir"},
        {"project": "c", "place": "École Jean Macé", "policy": "culture"}, {"project": "d"},
        spending=[("a", 2024, 200_00), ("c", 2024, 60_00), ("c", 2025, 5_00), ("d", 2024, 1_00)],
    )  # fmt: skip
    found = spent_of(accounts)
    assert in_2024(found) == [
        ("projects", "a|b", 257_00, ("Q1", "Q2"), "district"),
        ("projects", "c", 60_00, ("Q2",), "point"),
        ("projects", "d", 1_00, (), "none"),
    ]
    assert [(each.year, each.cents, each.href) for each in found][0] == (2023, 100_00, "/projets/")
    assert [(each.policy, each.href) for each in found if each.id == "c"] == [("culture", "/projets/c/")]
    # 257 + 643 euros of the main budget in 2024: order lines and the water budget are not its spending.
    assert shares(accounts, found)[2024] == Share(2024, 900_00, 60_00, 0, 0, 257_00, 1_00)
    assert (shares(accounts, found)[2024].located_cents, shares(accounts, found)[2024].rest_cents) == (317_00, 582_00)


def test_one_project_of_an_operation_without_a_place_leaves_it_without():
    accounts = with_projects({"project": "a", "operation": "12", **SCHOOL}, {"project": "b", "operation": "12"})
    assert in_2024(spent_of(accounts)) == [("projects", "a|b", 257_00, (), "none")]


def with_grants(*grants: dict, lines=({"nature": "65748", "executed_cents": 100_00},), built=()):
    from tests.figures.tiny import accounts_of

    given = with_projects(*built)
    return replace(accounts_of(*lines), projects=given.projects, subsidies=table(grants))


def test_grants_count_by_beneficiary_as_far_as_the_accounts_hold_them():
    grants = [grant("Club", 10, account="65748"), grant("CLUB", 5, account="65748"), grant("Chorale", 7), grant("Autre", 1, account="6562"),
              grant("", 3, is_named=False), grant("Prêt", 50, nature="aide en nature")]  # fmt: skip
    where = {"kind": "subvention", "id": "club", **SCHOOL}
    found = spent_of(with_grants(*grants), where)
    assert in_2024(found) == [("subsidies", "Club", 15_00, ("Q1",), "point"), ("subsidies", "Chorale", 7_00, (), "none")]
    assert found[0].href == "/2024/subventions/"
    # More than the account pays: not one of its grants is certain.
    assert in_2024(spent_of(with_grants(grant("Club", 101, account="65748")), where)) == []
    assert in_2024(spent_of(with_grants(grant("Club", 60, account="65748"), grant("Chorale", 41)), where)) == [
        ("subsidies", "Club", 60_00, ("Q1",), "point")
    ]
    # Conventions are not the accounts' own list.
    assert spent_of(with_grants(grant("Club", 10, origin="scdl")), where) == ()


def test_a_grant_that_a_project_holds_already_is_not_counted_again():
    lines = (
        {"section": "I", "nature": "20422", "operation": "12", "executed_cents": 40_00, "chapter": "204"},
        {"nature": "65748", "executed_cents": 100_00},
    )
    grants = grant("Habitat", 40, account="20422"), grant("Club", 10, account="65748"), grant("Atelier", 6, account="65748")
    accounts = with_grants(*grants, lines=lines, built=({"project": "a", "operation": "12", **SCHOOL},))
    found = spent_of(accounts, {"kind": "subvention", "id": "Club", "project": "a"}, {"kind": "subvention", "id": "Habitat", **SCHOOL})
    assert in_2024(found) == [("projects", "a", 40_00, ("Q1",), "point"), ("subsidies", "Atelier", 6_00, (), "none")]
    assert shares(accounts, found)[2024] == Share(2024, 140_00, 40_00, 0, 0, 0, 6_00)


def test_a_year_of_which_more_is_placed_than_spent_is_not_told():
    accounts = with_projects({"project": "c", **SCHOOL}, spending=[("c", 2024, 901_00)])
    assert set(shares(accounts, spent_of(accounts))) == {2023}
    assert rows().empty and shares(accounts, ())[2024] == Share(2024, 900_00, 0, 0, 0, 0, 0)
