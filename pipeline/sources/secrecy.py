"""Which groups of people are too small to be shown, and which others would let a reader deduce them.

A group of fewer than `floor` people is withheld. What is withheld is the whole less what is shown: when that is one group alone, or fewer
than `floor` people, the smallest of the groups shown is withheld too, and so on.
"""

from collections.abc import Mapping

# What a file leaves out of its groups is the whole less all of them.
REST = ""


def withheld(people: Mapping[str, int], floor: int, whole: int | None = None, small: frozenset[str] = frozenset()) -> frozenset[str]:
    """The groups not to be shown, among all those that one criterion makes, by how many people each holds. An empty group hides nobody.

    `whole` is how many people there are, groups or not; `small` are groups withheld because what is counted in them is too small.
    """
    hidden = {group for group, count in people.items() if 0 < count < floor} | set(small)
    left_out = (whole or 0) - sum(people.values())
    if left_out > 0 and (hidden or left_out < floor):
        hidden.add(REST)
    size = {**people, REST: left_out}
    for _, group in sorted((count, group) for group, count in people.items() if count and group not in hidden):
        if not hidden or (len(hidden) > 1 and sum(size[each] for each in hidden) >= floor):
            break
        hidden.add(group)
    return frozenset(hidden - {REST})
