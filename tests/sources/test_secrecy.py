"""Small groups are withheld, and others with them, so that none is deduced."""

import pytest

from pipeline.sources.secrecy import withheld


@pytest.mark.parametrize(
    ("people", "floor", "whole", "hidden"),
    [
        ({"a": 40, "b": 30}, 5, 70, ""),
        # One alone is the whole less the others: the smallest of these goes with it.
        ({"a": 40, "b": 30, "c": 4}, 5, 74, "b c"),
        # Two that hold fewer than the floor together are not enough.
        ({"a": 40, "b": 30, "c": 2, "d": 1}, 5, 73, "b c d"),
        ({"a": 40, "b": 30, "c": 4, "d": 3}, 5, 77, "c d"),
        ({"a": 40, "b": 4}, 5, 44, "a b"),
        # The floor itself is enough.
        ({"a": 40, "b": 5}, 5, 45, ""),
        ({"a": 40, "b": 10}, 11, 50, "a b"),
        # An empty group hides nobody and helps nobody.
        ({"a": 40, "b": 0}, 5, 40, ""),
        ({"a": 40, "b": 0, "c": 3}, 5, 43, "a c"),
        # What the file leaves out is deduced as well.
        ({"a": 40, "b": 30}, 5, 72, "b"),
        ({"a": 40, "b": 30}, 5, 90, ""),
        ({"a": 40, "b": 4}, 5, 64, "b"),
        ({"a": 40, "b": 3}, 5, 44, "a b"),
        # Without the whole, somebody else may know it.
        ({"a": 40, "b": 30, "c": 4}, 5, None, "b c"),
        ({}, 5, 40, ""),
    ],
)
def test_what_is_withheld(people, floor, whole, hidden):
    assert withheld(people, floor, whole) == frozenset(hidden.split())


def test_a_group_in_which_few_things_are_counted_is_withheld_too():
    assert withheld({"a": 40, "b": 30, "c": 50}, 5, 120, frozenset("a")) == frozenset("ab")


def test_nobody_alone_is_ever_the_whole_less_what_is_shown():
    """Every way to part twelve people in four groups: what is hidden is nothing, or as many as the floor in two groups or more."""
    floor, checked = 5, 0
    for a in range(13):
        for b in range(13 - a):
            for c in range(13 - a - b):
                people = {"a": a, "b": b, "c": c, "d": 12 - a - b - c}
                hidden = withheld(people, floor, 12)
                held = [people[group] for group in hidden]
                assert all(count >= floor or not count for group, count in people.items() if group not in hidden)
                assert not hidden or sum(held) >= floor and len(held) > 1 or sorted(people.values()) == [0, 0, 0, 12]
                checked += 1
    assert checked == 455
