"""A common plan by who acts: the actions of each authority alone and those that several share, each counted once.

The whole is the sum of the shares; what is shared is not divided between those who share it, because nothing says in which parts.
"""

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
