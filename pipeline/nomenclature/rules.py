"""Rules from a line's codes to a target, by prefix: the longest account wins, then the longest function, then a given section or side.

The same mechanism serves the default policies, the families of nature and a town's own table.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Which lines (prefixes; empty takes all) and what they become. `row` is its line in its file."""

    side: str
    section: str
    nature: str
    function: str
    target: tuple[str, ...]
    row: int = 0


class Rules:
    """Rules looked up by code. `is_exact` compares whole codes instead of prefixes, as a town's own list of accounts does."""

    def __init__(self, rules: Iterable[Rule], is_exact: bool = False):
        self.rules = tuple(rules)
        self.is_exact = is_exact
        self._index: dict[tuple[str, str, str, str], list[Rule]] = {}
        for rule in self.rules:
            self._index.setdefault((rule.nature, rule.function, rule.section, rule.side), []).append(rule)
        self._natures = sorted({len(rule.nature) for rule in self.rules}, reverse=True)
        self._functions = sorted({len(rule.function) for rule in self.rules}, reverse=True)

    def take(self, side: str, section: str, nature: str, function: str) -> Rule | None:
        """The rule that takes a line, or None."""
        best = self._best(side, section, nature, function)
        return best[0] if best else None

    def conflicts(self) -> list[tuple[Rule, Rule]]:
        """Pairs of rules with the same codes and different targets: which one wins would be chance."""
        found = []
        for same in self._index.values():
            found += [(same[0], other) for other in same[1:] if other.target != same[0].target]
        return found

    def _best(self, side: str, section: str, nature: str, function: str) -> list[Rule]:
        natures = [nature] if self.is_exact else [nature[:n] for n in self._natures if n <= len(nature)]
        functions = [function] if self.is_exact else [function[:n] for n in self._functions if n <= len(function)]
        for nature_code in natures:
            for function_code in functions:
                for section_code, side_code in ((section, side), ("", side), (section, ""), ("", "")):
                    found = self._index.get((nature_code, function_code, section_code, side_code))
                    if found:
                        return found
        return []
