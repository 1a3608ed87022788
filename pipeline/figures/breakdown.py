"""What an amount is made of, a level at a time: policy → sub-policy → family → lines, or family → account → lines.

Every real line of the side stands in exactly one leaf, so that each level adds up to the one above, to the cent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from ..accounts import Accounts, remembered
from ..nomenclature.policies import UNCLASSIFIED, families

MEASURES = ("amount_cents", "voted_cents", "carried_over_cents")
OTHER_FAMILY = ("autres", "Autres")


class Line(NamedTuple):
    """A line of an official file, as a leaf shows it. Amounts in cents, None when not given; `row` is its line in `file`."""

    line: int
    nature: str
    nature_label: str
    function: str
    function_label: str
    operation: str
    operation_label: str
    voted_cents: int | None
    executed_cents: int | None
    amount_cents: int
    file: str
    row: int


@dataclass
class Node:
    """One item of a breakdown over every year of a budget.

    `cents`, `voted`, `operating`, `capital` are by year; a year without the item is absent. `voted_in` and `carried_over` (still to be
    paid) are by section («F», «I») and year. `path` are address parts from the first level.
    """

    path: tuple[str, ...]
    label: str
    about: str = ""
    cents: dict[int, int] = field(default_factory=dict)
    voted: dict[int, int] = field(default_factory=dict)
    operating: dict[int, int] = field(default_factory=dict)
    capital: dict[int, int] = field(default_factory=dict)
    voted_in: dict[tuple[str, int], int] = field(default_factory=dict)
    carried_over: dict[tuple[str, int], int] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)

    def in_year(self, year: int) -> list["Node"]:
        """The items below that have lines this year, largest first."""
        return sorted((child for child in self.children if year in child.cents), key=lambda child: (-child.cents[year], child.label))

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Breakdown:
    """A tree of a budget's real lines of one side. `root` is everything; `depth` how many levels stand above the lines."""

    siret: str
    side: str
    root: Node
    levels: tuple[str, ...]
    leaves: dict[tuple, list[Line]]

    @property
    def depth(self) -> int:
        return len(self.levels)

    def lines(self, year: int, path: tuple[str, ...]) -> list[Line]:
        """The lines of a leaf in a year, largest first."""
        return self.leaves.get((year, *path), [])

    def lines_below(self, year: int, node: "Node") -> list[Line]:
        """The lines of an item and of everything below it."""
        return [line for leaf in node.walk() if not leaf.children for line in self.lines(year, leaf.path)]


@remembered
def by_policy(accounts: Accounts, siret: str, side: str) -> Breakdown:
    """Policy → sub-policy → family."""
    lines = _real(accounts, siret, side)
    policies = accounts.policies.policies
    lines["policy"] = lines["policy"].replace("", UNCLASSIFIED)
    # Without function nor family, a line has no sub-policy, and an address has no empty part.
    lines["sub_policy_label"] = lines["sub_policy_label"].where(lines["sub_policy"] != "", OTHER_FAMILY[1])
    lines["sub_policy"] = lines["sub_policy"].replace("", OTHER_FAMILY[0])
    names = {key: (policy.label, policy.about) for key, policy in policies.items()}
    sub_names = dict(zip(zip(lines["policy"], lines["sub_policy"], strict=True), lines["sub_policy_label"], strict=True))
    labels = (lambda path: names.get(path[0], (path[0], "")), lambda path: (sub_names[path[:2]], ""), _family_label)
    return _tree(siret, side, lines, ("policy", "sub_policy", "family"), labels)


@remembered
def by_nature(accounts: Accounts, siret: str, side: str) -> Breakdown:
    """Family → account of three digits."""
    lines = _real(accounts, siret, side)
    lines["account"] = lines["nature"].str[:3]
    names: dict[str, str] = {}
    for nomenclature, year, account in (
        lines[["nomenclature", "year", "account"]].drop_duplicates().sort_values("year").itertuples(index=False)
    ):
        names[account] = accounts.charts.get(nomenclature, int(year)).label(account) or f"Compte {account}"
    return _tree(siret, side, lines, ("family", "account"), (_family_label, lambda path: (names[path[1]], f"Compte {path[1]}")))


def _family_label(path: tuple[str, ...]) -> tuple[str, str]:
    found = families().get(path[-1])
    return (found.label, found.about) if found else (OTHER_FAMILY[1], "")


def _real(accounts: Accounts, siret: str, side: str) -> pd.DataFrame:
    lines = accounts.lines
    lines = lines[(lines["budget"] == siret) & (lines["side"] == side) & (lines["movement"] == "real")].copy()
    lines["family"] = lines["family"].replace("", OTHER_FAMILY[0])
    return lines


def _tree(siret: str, side: str, lines: pd.DataFrame, levels: tuple[str, ...], labels: tuple) -> Breakdown:
    """Sum once per level, then hang each level under the one above. Lines with nothing voted, executed or carried over are left out."""
    amounts = lines[list(MEASURES)].fillna(0)
    lines = lines[(amounts != 0).any(axis=1)]
    root = Node((), "")
    found: dict[tuple[str, ...], Node] = {(): root}
    for depth in range(len(levels) + 1):
        keys = list(levels[:depth])
        sums = lines.groupby([*keys, "year", "section"], sort=True)[list(MEASURES)].sum()
        for key, amount, voted, left in zip(sums.index, *(sums[name] for name in MEASURES), strict=True):
            *path, year, section = key
            path, year = tuple(path), int(year)
            node = found.get(path)
            if node is None:
                label, about = labels[depth - 1](path)
                node = found[path] = Node(path, label, about)
                found[path[:-1]].children.append(node)
            node.cents[year] = node.cents.get(year, 0) + int(amount)
            node.voted[year] = node.voted.get(year, 0) + int(voted)
            part = node.operating if section == "F" else node.capital
            part[year] = part.get(year, 0) + int(amount)
            node.voted_in[section, year], node.carried_over[section, year] = int(voted), int(left)
    return Breakdown(siret, side, root, levels, _leaves(lines, levels))


def _leaves(lines: pd.DataFrame, levels: tuple[str, ...]) -> dict[tuple, list[Line]]:
    """The lines by (year, *path), each leaf from its largest amount down."""
    ordered = lines.sort_values(["amount_cents", "line"], ascending=[False, True])
    columns = {name: ordered[name].astype(object).where(ordered[name].notna(), None) for name in Line._fields}
    found: dict[tuple, list[Line]] = {}
    for key, line in zip(
        ordered[["year", *levels]].itertuples(index=False, name=None), map(Line._make, zip(*columns.values(), strict=True)), strict=True
    ):
        found.setdefault(key, []).append(line)
    return found
