"""Co-funded projects: what partners bring, what is left, and the leverage; nothing is guessed of a cost that is not known."""

from fractions import Fraction

from pipeline.figures.portfolio import Partner, portfolio
from pipeline.figures.projects import projects
from pipeline.places import Places
from tests.figures.test_projects import with_projects


def of(*given: dict, funding):
    return portfolio(projects(with_projects(*given, funding=[(*each, "f.csv", 2) for each in funding]), Places()))


def test_the_leverage_is_what_a_euro_of_ones_own_makes():
    found = of(
        {"project": "a", "cost_planned_cents": 500_00}, {"project": "b", "cost_planned_cents": 100_00}, {"project": "c"},
        funding=[("a", "Région", False, 300_00, None), ("a", "Ville", True, 200_00, None), ("b", "État", False, 90_00, 100_00),
                 ("a", "région", False, None, 100_00), ("c", "État", False, 7_00, None)],
    )  # fmt: skip
    assert [(each.project.id, each.raised_cents, each.own_cents) for each in found.files] == [
        ("a", 400_00, 100_00), ("b", 100_00, 0), ("c", 7_00, None),
    ]  # fmt: skip
    assert (found.raised_cents, found.obtained_cents, found.cost_cents, found.own_cents) == (507_00, 200_00, 600_00, 100_00)
    assert found.leverage == 6
    assert found.partners == (Partner("Région", 2, 400_00, 100_00), Partner("État", 2, 107_00, 100_00))


def test_an_instalment_does_not_stand_for_the_whole_grant_before_the_end():
    given = [("a", "État", False, 80_00, 30_00), ("b", "État", False, 80_00, 30_00), ("c", "État", False, 80_00, 30_00)]
    works = {"project": "a", "phase": "works", "cost_planned_cents": 100_00}
    unsettled = {"project": "b", "phase": "delivered", "cost_voted_cents": 100_00}
    settled = {"project": "c", "phase": "delivered", "cost_final_cents": 100_00}
    found = of(works, unsettled, settled, funding=given)
    assert [(each.project.id, each.raised_cents, each.own_cents) for each in found.files] == [
        ("a", 80_00, 20_00), ("b", 80_00, 20_00), ("c", 30_00, 70_00),
    ]  # fmt: skip
    assert (found.raised_cents, found.obtained_cents) == (190_00, 90_00)
    assert found.partners == (Partner("État", 3, 190_00, 90_00),)


def test_partners_who_bring_more_than_the_cost_are_left_out_of_the_leverage():
    found = of(
        {"project": "a", "cost_planned_cents": 50_00},
        {"project": "b", "cost_planned_cents": 30_00},
        funding=[("a", "État", False, 60_00, None), ("b", "État", False, 10_00, None)],
    )
    assert (len(found.files), len(found.priced), found.leverage) == (2, 1, Fraction(3, 2))


def test_abandoned_projects_and_those_without_partner_are_no_files():
    found = of(
        {"project": "a", "phase": "abandoned", "cost_planned_cents": 50_00}, {"project": "b"}, {"project": "c"},
        {"project": "d", "phase": "delivered", "cost_final_cents": 50_00},
        funding=[("a", "État", False, 10_00, None), ("b", "Ville", True, 10_00, None), ("c", "État", False, None, None),
                 ("d", "État", False, 10_00, 0)],
    )  # fmt: skip
    assert (found.files, found.abandoned, found.leverage) == ((), 1, None)
