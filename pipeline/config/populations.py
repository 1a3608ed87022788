"""[population] and [denominators.x]: inhabitants by year, and what else amounts may be divided by."""

import re
from dataclasses import dataclass

from ..errors import Findings
from .values import known, text, written

KEYS = ("label", "plural", "items")


@dataclass(frozen=True)
class Denominator:
    """What amounts may be divided by: its key in the town's file, its words, and the items of spending that it makes sense for («» is all
    of it, «ecole-enfance/cantines» an item and what it holds)."""

    key: str
    singular: str
    plural: str
    items: tuple[str, ...]

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(filter(None, item.split("/"))) for item in self.items)


def by_year(raw: object, findings: Findings, column: str = "population") -> dict[int, int]:
    """Inhabitants by year, of the part of the file that `column` names."""
    if not isinstance(raw, dict):
        findings.fault(f"[{column}] attend des lignes « année = habitants »", file="town.toml")
        return {}
    population = {}
    for year, inhabitants in raw.items():
        # True is an integer in Python.
        if not re.fullmatch(r"\d{4}", year, re.ASCII) or type(inhabitants) is not int or not 0 < inhabitants < 10**9:
            what = f"« {year} = {written(inhabitants)} » n'est pas une année et un nombre d'habitants"
            findings.fault(what, file="town.toml", column=column, remedy="Écrivez par exemple 2024 = 23871.")
            continue
        population[int(year)] = inhabitants
    return population


def denominators(raw: dict, findings: Findings) -> dict[str, Denominator]:
    """What a population of the town's file is called, and what it divides, by its key."""
    given = raw.get("denominators", {})
    if not isinstance(given, dict) or not all(isinstance(entry, dict) for entry in given.values()):
        remedy = 'Écrivez par exemple [denominators.licencies], puis label = "licencié", plural = "licenciés", items = ["sport-jeunesse"].'
        findings.fault("« denominators » est une suite de parties [denominators.nom]", file="town.toml", remedy=remedy)
        return {}
    found = {}
    for key, entry in given.items():
        known(entry, "denominators", KEYS, findings)
        label, plural = (text(entry, name, findings, required=True) for name in ("label", "plural"))
        items = entry.get("items", [""])
        if not re.fullmatch(r"[a-z0-9_]+", key, re.ASCII):
            what = f"« {key} » n'est pas un nom de population (minuscules sans accent, chiffres et _ attendus)"
            findings.fault(what, file="town.toml", column="denominators")
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            remedy = 'Écrivez par exemple items = ["ecole-enfance/cantines"].'
            findings.fault(
                f"« {written(items)} » n'est pas une liste de postes", file="town.toml", column=f"denominators.{key}", remedy=remedy
            )
            items = []
        found[key] = Denominator(key, label, plural, tuple(items))
    return found
