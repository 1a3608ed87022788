"""What is promised and measured on one theme, whatever the plan: its actions and its indicators, by the name that the files give."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..formats import slug
from .indicators import Indicator
from .plans import Action, Plan

BASE = "/resultats/themes/"


@dataclass(frozen=True)
class Theme:
    """A theme with the actions and the indicators that bear it."""

    name: str
    actions: tuple[Action, ...]
    indicators: tuple[Indicator, ...]

    @property
    def address(self) -> str:
        return f"{BASE}{slug(self.name)}/"


def themes(plans: Iterable[Plan], indicators: Iterable[Indicator]) -> tuple[Theme, ...]:
    """The themes of several actions or indicators, in the order of the alphabet: the page of a thing alone is its own. An action without
    a theme has that of what it is part of."""
    names: dict[str, str] = {}
    actions: dict[str, dict[str, Action]] = {}
    measured: dict[str, list[Indicator]] = {}
    for plan in plans:
        for node in plan.nodes:
            if key := slug(node.text("theme")):
                names.setdefault(key, node.text("theme"))
                # What it holds goes with it, but for what says another theme.
                for leaf in node.leaves:
                    if slug(leaf.text("theme")) in ("", key):
                        actions.setdefault(key, {})[leaf.id] = leaf
    for indicator in indicators:
        if key := slug(indicator.theme):
            names.setdefault(key, indicator.theme)
            measured.setdefault(key, []).append(indicator)
    kept = (Theme(names[key], tuple(actions.get(key, {}).values()), tuple(measured.get(key, ()))) for key in sorted(names))
    return tuple(theme for theme in kept if len(theme.actions) + len(theme.indicators) > 1)
