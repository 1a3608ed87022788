"""How agents are, year by year: each measure of all agents, then of the groups of each criterion. What is withheld has no value here."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..accounts import Accounts
from ..formats import slug
from ..tables.wellbeing import THEMES


@dataclass(frozen=True)
class Cell:
    """What is known of a group in a year: its value, None when it is withheld, and how many agents it has."""

    value: Fraction | None
    agents: int | None
    note: str


@dataclass(frozen=True)
class Criterion:
    """The groups that a criterion makes, in the order of the file: cells by year of each."""

    name: str
    groups: Mapping[str, Mapping[int, Cell]]

    @property
    def is_withheld(self) -> bool:
        return any(cell.value is None for cells in self.groups.values() for cell in cells.values())


@dataclass(frozen=True)
class Measured:
    """One thing measured: its unit, the cells of all agents by year, and its criteria."""

    name: str
    unit: str
    whole: Mapping[int, Cell]
    criteria: tuple[Criterion, ...]

    @property
    def shown(self) -> list[int]:
        """The years of which the value of all agents is known and shown."""
        return [year for year, cell in self.whole.items() if cell.value is not None]


@dataclass(frozen=True)
class Theme:
    """A theme (a key of THEMES) and what is measured in it."""

    key: str
    measures: tuple[Measured, ...]

    @property
    def years(self) -> tuple[int, ...]:
        kept = (
            cells for each in self.measures for cells in (each.whole, *(group for one in each.criteria for group in one.groups.values()))
        )
        return tuple(sorted({year for cells in kept for year in cells}))


def themes(accounts: Accounts) -> tuple[Theme, ...]:
    """Each theme that has a measure, in the order of THEMES; measures, criteria and groups in that of the files, years rising."""
    found: dict[str, dict[str, dict]] = {}
    for row in accounts.wellbeing.sort_values("year", kind="stable").itertuples():
        measure = found.setdefault(row.theme, {}).setdefault(slug(row.measure), {"name": row.measure, "unit": row.unit, "cells": {}})
        agents = None if pd.isna(row.agents) else int(row.agents)
        value = None if row.is_withheld else Fraction(str(row.value))
        groups = measure["cells"].setdefault(slug(row.criterion), (row.criterion, {}))[1]
        groups.setdefault(slug(row.group), (row.group, {}))[1][int(row.year)] = Cell(value, agents, row.note)
    return tuple(Theme(key, tuple(_measured(each) for each in found[key].values())) for key in THEMES if key in found)


def _measured(given: dict) -> Measured:
    cells = dict(given["cells"])
    whole = cells.pop("", ("", {}))[1].get("", ("", {}))[1]
    criteria = tuple(Criterion(name, dict(groups.values())) for name, groups in cells.values())
    return Measured(given["name"], given["unit"], whole, criteria)
