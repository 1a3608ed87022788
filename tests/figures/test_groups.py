"""Groups with what they carry, and dates: past, to come, late where the plan tells of some that they are done, unknown without a day."""

from dataclasses import replace

import pytest

from pipeline.figures.groups import coming, events, groups
from pipeline.figures.plan_shares import services, shares
from pipeline.figures.plans import plans
from pipeline.tables.groups import EVENTS, GROUPS
from tests.figures.test_plans import one, rows, with_plans

EVENT = {column.name: "" for column in EVENTS.columns} | {"kind": "step", "name": "É", "plan": "p", "file": "c.csv", "row": 2}
GROUP = {column.name: "" for column in GROUPS.columns} | {"members_count": None, "plan": "p", "file": "g.csv", "row": 2}


def with_dates(*dates: dict, as_of: str = "2024-12-31", actions=({"action": "a"},), given=()):
    """The accounts of a town with a plan, its calendar and its groups."""
    accounts = with_plans(*actions, as_of=as_of)
    named = [{"name": f"Groupe {each['group']}"} | each for each in given]
    return replace(accounts, events=rows(EVENTS, EVENT, dates), groups=rows(GROUPS, GROUP, named))


DONE = {"date": "2024-01", "done_on": "2024-01"}


@pytest.mark.parametrize(
    ("date", "where"),
    [
        ({"date": "2024-06"}, "late"),
        ({"date": "2024-06", "end": "2025-01"}, ""),
        ({"date": "2024-06", "done_on": "2024-08"}, "done"),
        ({"date": "2024-06", "status": "abandoned"}, "abandoned"),
        ({"date": "2025-06"}, "coming"),
        ({"date": "2025-06", "status": "doing"}, "doing"),
        ({"date": "2024-06", "kind": "meeting"}, "past"),
        ({"date": "2024-12-31", "kind": "letter"}, "past"),
        ({"date": "2025", "kind": "letter"}, "coming"),
        ({"date": "2024-06", "kind": "meeting", "status": "abandoned"}, "abandoned"),
    ],
)
def test_where_a_date_stands(date, where):
    found = events(with_dates(DONE, date | {"name": "this"}))
    (this,) = [each for each in found if each.name == "this"]
    assert this.standing == (where or "coming")


def test_a_plan_that_never_says_what_is_done_has_dates_and_nothing_late():
    assert [each.standing for each in events(with_dates({"date": "2024-06"}, {"date": "2025"}))] == ["past", "coming"]


def test_without_the_day_of_the_data_nothing_is_past():
    assert [each.standing for each in events(with_dates({"date": "1990"}, as_of=""))] == [""]
    assert coming(events(with_dates({"date": "1990"}, as_of=""))) == ()


def test_the_day_of_the_data_may_be_that_of_the_calendar():
    found = events(with_dates({"date": "2024-01", "done_on": "2024-05"}, {"date": "2024-03"}, as_of=""))
    assert [each.standing for each in found] == ["done", "late"]


def test_dates_are_in_order_and_what_comes_is_neither_late_nor_over():
    dates = ({"date": "2026"}, {"date": "2025-03-02"}, {"date": "2024-06"}, DONE)
    found = events(with_dates(*dates))
    assert [each.date for each in found] == ["2024-01", "2024-06", "2025-03-02", "2026"]
    assert [each.date for each in coming(found)] == ["2025-03-02", "2026"]
    assert [each.months_late for each in events(with_dates({"date": "2024-01", "done_on": "2024-03-05"}))] == [2]


def test_a_group_carries_the_actions_that_name_it_and_what_these_hold():
    actions = ({"action": "axe", "group": "g1"}, {"action": "a", "parent": "axe"}, {"action": "b", "parent": "axe", "group": "g1|G2"},
               {"action": "c"})  # fmt: skip
    accounts = with_dates({"date": "2024", "group": "g1", "kind": "meeting"}, actions=actions, given=({"group": "g1"}, {"group": "g2"}))
    first, second = groups(accounts, plans(accounts), events(accounts))
    assert [action.id for action in first.actions] == ["a", "b"]
    assert [action.id for action in second.actions] == ["b"]
    assert (len(first.events), len(second.events), second.members_count) == (1, 0, None)


def test_shares_count_each_action_once():
    plan = one(
        {"action": "a", "authority": "Ville"},
        {"action": "b", "authority": "CIAS|Ville"},
        {"action": "c", "authority": "Ville|CIAS"},
        {"action": "d", "authority": "CIAS"},
        {"action": "e"},
        plan={"authority": "Ville | CIAS"},
    )
    assert [(share.authorities, [action.id for action in share.actions]) for share in shares(plan)] == [
        (("Ville",), ["a"]), (("CIAS",), ["d"]), (("Ville", "CIAS"), ["b", "c"]), ((), ["e"]),
    ]  # fmt: skip
    assert shares(one({"action": "a", "authority": "Ville"})) == ()


def test_services_count_each_action_once_and_take_that_of_what_they_are_part_of():
    plan = one(
        {"action": "axe", "service": "Voirie"},
        {"action": "a", "parent": "axe"},
        {"action": "b", "parent": "axe", "service": "Écoles"},
        {"action": "c", "parent": "axe"},
        {"action": "d"},
    )
    assert {name: [action.id for action in actions] for name, actions in services(plan).items()} == {
        "Voirie": ["a", "c"], "Écoles": ["b"], "": ["d"],
    }  # fmt: skip
    assert services(one({"action": "a", "service": "Voirie"}, {"action": "b"})) == {}
