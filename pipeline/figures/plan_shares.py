"""A plan by who acts: the actions of each authority alone and those that several share, and the actions of each service, each counted once.

The whole is the sum of the shares; what is shared is not divided between those who share it, because nothing says in which parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .plans import Action, Plan


@dataclass(frozen=True)
class Share:
    """Actions of the same authorities, by their names: one for its own, several for those that they share, none where nobody is named."""

    authorities: tuple[str, ...]
    actions: tuple[Action, ...]


def shares(plan: Plan) -> tuple[Share, ...]:
    """The actions of a common plan by who acts: each once, so that they add up to the whole. Empty for fewer than two authorities.

    The authorities alone come first, in the order of the plan's, then those together, then the actions of nobody in particular.
    """
    if not plan.by_authority:
        return ()
    order = list(plan.by_authority)
    found: dict[tuple[str, ...], list[Action]] = {}
    for action in plan.actions:
        found.setdefault(tuple(sorted(set(action.several("authority")), key=order.index)), []).append(action)
    keys = sorted(found, key=lambda names: (not names, len(names), [order.index(name) for name in names]))
    return tuple(Share(names, tuple(found[names])) for names in keys)


def services(plan: Plan) -> dict[str, tuple[Action, ...]]:
    """The actions by the service that leads each, that of what it is part of when it names none; each action once, those of nobody last,
    under an empty name. Empty when fewer than two services lead something."""
    found: dict[str, list[Action]] = {}
    for branch in plan.branches:
        for service, action in _led(branch, ""):
            found.setdefault(service, []).append(action)
    named = sorted((name for name in found if name), key=lambda name: (-len(found[name]), name))
    return {name: tuple(found[name]) for name in (*named, *([""] if "" in found else []))} if len(named) > 1 else {}


def _led(action: Action, above: str) -> Iterator[tuple[str, Action]]:
    service = action.text("service") or above
    if not action.children and not action.is_group:
        yield service, action
    for child in action.children:
        yield from _led(child, service)
