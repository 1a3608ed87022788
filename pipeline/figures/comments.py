"""Where each comment of the town belongs: the code that it names, found in the accounts of its year.

A code is an item of a breakdown («culture/bibliotheques»), a figure («gross_savings»), or a chapter, an account or a function: such a
comment stands on the lowest item that holds all the lines of that code. The same digits can be several of these («21»): then the town has
to say which («chapitre 21»).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os.path import commonprefix
from typing import NamedTuple

import pandas as pd

from ..accounts import Accounts
from . import catalogue
from .breakdown import Breakdown, by_nature, by_policy

FIGURE, SPENDING, NATURE, REVENUE = "figure", "spending", "nature", "revenue"
KINDS = {"chapitre": "chapter", "compte": "nature", "fonction": "function"}


class Place(NamedTuple):
    """A figure, or an item of a breakdown. `about` names a code that is less than the whole item: «Compte 60612, Énergie – électricité»."""

    shelf: str
    path: tuple[str, ...]
    about: str = ""


class Comment(NamedTuple):
    """A comment and where it stands. `text` has a line for each paragraph."""

    year: int
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Directory:
    """What a code may name in a year of the main budget: the items of its breakdowns, by shelf, its figures, the codes of its lines."""

    accounts: Accounts
    year: int
    trees: Mapping[str, Breakdown]
    figures: frozenset[str]

    def readings(self, code: str) -> dict[str, tuple[Place, ...]]:
        """All that a code may be: where each reading stands, by the unambiguous way to write it. Empty for an unknown code."""
        path = tuple(code.strip("/").split("/"))
        items = tuple(Place(shelf, path) for shelf, tree in self.trees.items() if self._holds(tree, path))
        if items:
            return {code: items}
        if code.replace("-", "_") in self.figures:
            return {code: (Place(FIGURE, (code.replace("-", "_"),)),)}
        return self._codes(code)

    def names(self) -> list[str]:
        """The items and figures that a comment may name, to answer an unknown one."""
        nodes = [node for tree in self.trees.values() for node in tree.root.walk() if self.year in node.cents]
        return sorted({"/".join(node.path) for node in nodes if len(node.path) in (1, 2)} | self.figures)

    def _holds(self, tree: Breakdown, path: tuple[str, ...]) -> bool:
        node = tree.root
        for depth in range(1, len(path) + 1):
            node = next((child for child in node.children if child.path == path[:depth]), None)
            if node is None:
                return False
        return self.year in node.cents

    def _codes(self, code: str) -> dict[str, tuple[Place, ...]]:
        """The readings as chapter, account and function; those that take the same lines are one."""
        word, _, digits = code.rpartition(" ")
        lines = self.accounts.of(self.accounts.main, self.year)
        lines = lines[lines["movement"] == "real"]
        found: dict[frozenset, tuple[str, tuple[Place, ...]]] = {}
        for kind, column in KINDS.items():
            if not digits.isdecimal() or word.lower() not in ("", kind):
                continue
            taken = lines[lines[column] == digits] if column == "chapter" else lines[lines[column].str.startswith(digits)]
            if len(taken):
                place = self._place(column, taken, f"{kind.capitalize()} {digits}{self._label(column, digits)}")
                found.setdefault(frozenset(taken["line"]), (f"{kind} {digits}", (place,)))
        return dict(found.values())

    def _place(self, column: str, taken: pd.DataFrame, about: str) -> Place:
        """The lowest item that holds all these lines, among spending when there is any."""
        has_spending = (taken["side"] == "D").any()
        shelf = REVENUE if not has_spending else SPENDING if column == "function" or NATURE not in self.trees else NATURE
        numbers = set(taken["line"])
        leaves = self.trees[shelf].leaves.items()
        holding = [tuple(path) for (year, *path), lines in leaves if year == self.year and numbers & {line.line for line in lines}]
        return Place(shelf, tuple(commonprefix(holding)), about)

    def _label(self, column: str, code: str) -> str:
        """«, Énergie – électricité», or empty when the chart has no name for the code."""
        chart = self.accounts.charts.get(self.accounts.chosen_documents(self.accounts.main, self.year)["nomenclature"].iloc[0], self.year)
        if column == "chapter":
            label = chart.chapters[code].label if code in chart.chapters else ""
        else:
            label = chart.functions.get(code, "") if column == "function" else chart.label(code)
        return f", {label}" if label else ""


def trees(accounts: Accounts) -> dict[str, Breakdown]:
    """The breakdowns of the main budget, as its pages show them."""
    nature, revenue = by_nature(accounts, accounts.main, "D"), by_policy(accounts, accounts.main, "R")
    if not accounts.has_functions(accounts.main):
        return {SPENDING: nature, REVENUE: revenue}
    return {SPENDING: by_policy(accounts, accounts.main, "D"), NATURE: nature, REVENUE: revenue}


def directories(accounts: Accounts, shown: Mapping[str, Breakdown], years: Iterable[int]) -> dict[int, Directory]:
    """What may be named in each of these years; a year without accounts has none."""
    known = {int(year) for year in years} & set(accounts.years())
    ids = {year: frozenset(catalogue.figures(accounts, accounts.main, year)) for year in sorted(known)}
    return {year: Directory(accounts, year, shown, figures) for year, figures in ids.items()}


def placed(accounts: Accounts, shown: Mapping[str, Breakdown]) -> list[Comment]:
    """The comments of the town, each where it belongs. What names nothing, or several things, was refused before: checks/known_comments."""
    known = directories(accounts, shown, accounts.comments["year"].unique())
    rows = accounts.comments.itertuples()
    return [Comment(int(row.year), row.text, next(iter(known[row.year].readings(row.code).values()))) for row in rows]
