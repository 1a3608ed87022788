"""Programme authorisations: several rows are one, votes and payments add up, and what does not follow is told."""

from dataclasses import replace

from pipeline.figures.authorisations import address, authorisations, paying
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.tables.authorisations import AUTHORISATIONS
from tests.figures.test_projects import with_projects
from tests.pages import built

MAIN = "1"
SITUATION = {
    "authority": "219900001", "budget": MAIN, "year": 2024, "stage": "CA", "kind": "P", "number": "AP-1", "label": "Halle",
    "chapter": "12", "chapter_kind": "3", "voted_before_cents": 900, "voted_cents": 100, "paid_before_cents": 300, "opened_cents": 260,
    "paid_cents": 257_00, "next_year_cents": None, "later_cents": None, "remaining_cents": None, "file": "a.xml", "row": 9,
}  # fmt: skip


def with_authorisations(*given: dict):
    """The accounts of a town whose operation 12 has spent 257 euros in 2024."""
    accounts = with_projects({"project": "named", "authorisation": "ap-1"}, {"project": "by-operation", "operation": "12"},
                             {"project": "neither", "operation": "13"}, {"project": "unknown", "authorisation": "AP-9"})  # fmt: skip
    rows = [SITUATION | {"budget": accounts.main} | each for each in given]
    return replace(accounts, authorisations=AUTHORISATIONS.of_rows(rows))


def test_votes_payments_and_what_is_left():
    (found,) = authorisations(with_authorisations(
        {"year": 2023, "voted_before_cents": None, "voted_cents": 900_00, "paid_before_cents": None, "paid_cents": 3_00},
        {"voted_before_cents": 900_00, "voted_cents": -100_00, "paid_before_cents": 3_00, "chapter": "12"},
        {"voted_before_cents": 50_00, "voted_cents": None, "paid_before_cents": None, "paid_cents": None, "row": 10},
    ))  # fmt: skip
    assert (found.voted_year, found.revisions, found.paid, found.paid_otherwise) == (2023, {2024: -100_00}, {2023: 3_00, 2024: 257_00}, 0)
    assert (found.last.total, found.last.paid_to_date, found.last.remaining, found.last.rows) == (850_00, 260_00, 590_00, (9, 10))
    assert [(gap.what, gap.said, gap.ended) for gap in found.gaps] == [("voted", 950_00, 900_00)]
    assert (found.operations, found.in_accounts, found.differences) == (("12",), {2023: 100_00, 2024: 257_00}, {2023: -97_00})


def test_what_is_paid_before_the_first_year_told_is_not_lost():
    (found,) = authorisations(with_authorisations({"paid_before_cents": 40_00}))
    assert (found.voted_year, found.paid_otherwise, found.differences) == (None, 40_00, {})
    (unknown,) = authorisations(with_authorisations({"paid_before_cents": None, "paid_cents": None, "voted_before_cents": None}))
    assert (unknown.paid, unknown.last.remaining, unknown.voted_year) == ({}, None, 2024)


def test_an_operation_says_nothing_of_an_authorisation_that_does_not_have_it_alone():
    shared = authorisations(with_authorisations({}, {"number": "AP-2"}))
    assert [each.in_accounts for each in shared] == [None, None]
    (chapter,) = authorisations(with_authorisations({}, {"chapter": "21", "chapter_kind": "1"}))
    assert (chapter.operations, chapter.in_accounts) == ((), None)
    (unknown,) = authorisations(with_authorisations({"chapter": "99"}))
    assert unknown.in_accounts is None


def test_what_the_last_annex_does_not_list_is_over_and_comes_last():
    found = authorisations(with_authorisations({"year": 2023, "voted_cents": 9_999_00}, {"number": "", "label": "Voirie", "kind": "E"}))
    assert [(each.id, each.is_closed, address(each)) for each in found] == [
        ("Voirie", False, "/autorisations-de-programme/voirie/"),
        ("AP-1", True, "/autorisations-de-programme/ap-1/"),
    ]
    alike = authorisations(with_authorisations({}, {"kind": "E"}, {"number": "AP-1-2"}))
    assert sorted(each.page for each in alike) == ["ap-1", "ap-1-2", "ap-1-2-2"]


def test_a_project_is_paid_by_what_it_names_else_by_what_pays_its_operation():
    accounts = with_authorisations({})
    all_ = authorisations(accounts)
    found = {project.id: [each.id for each in paying(project, all_)] for project in projects(accounts, Places())}
    assert found == {"named": ["AP-1"], "by-operation": ["AP-1"], "neither": [], "unknown": []}


def test_the_demonstration_s_add_up_and_say_what_the_accounts_say():
    found = authorisations(built.read(built.DEMONSTRATION))
    assert [(each.id, each.last.total, each.last.paid_to_date, each.last.remaining) for each in found] == [
        ("AP-2021-01", 14_770_000_00, 14_190_199_30, 579_800_70),
        ("AP-2020-01", 4_520_000_00, 3_312_120_84, 1_207_879_16),
        ("AP-2023-01", 1_110_000_00, 888_456_09, 221_543_91),
    ]
    assert all(each.in_accounts == each.paid and not each.gaps and not each.paid_otherwise for each in found)
    assert all(each.last.next_year + each.last.later == each.last.remaining for each in found)
