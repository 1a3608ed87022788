"""Amounts per pupil, per household, per place in a nursery: which populations stand beside an item of spending, and the figures they make.

They are about the spending of the main budget. An item that the town's policies do not have is divided by nothing.
"""

from typing import NamedTuple

from ..accounts import Accounts, remembered
from ..config import Denominator
from ..nomenclature.populations import known
from .quotient import PER_POPULATION, Quotient
from .selector import Selector, Term

WHOLE = "Toutes les dépenses"


class Counted(NamedTuple):
    """How many of something there were in a year, and where the number comes from."""

    denominator: Denominator
    number: int
    source: str


@remembered
def counted(accounts: Accounts, year: int) -> dict[str, Counted]:
    """The populations given for a year, by key, in the order in which they are known."""
    table = accounts.populations
    rows = zip(table["year"], table["population"], table["number"], table["source"], table["file"], strict=True)
    given = {population: (int(number), source or file) for each, population, number, source, file in rows if each == year}
    return {key: Counted(each, *given[key]) for key, each in known(accounts.town).items() if key in given}


def beside(accounts: Accounts, path: tuple[str, ...], year: int) -> list[Counted]:
    """The populations that an item of spending is told by: those of the item and of what holds it, the nearest first."""
    found = []
    for each in counted(accounts, year).values():
        depths = [len(item) for item in each.denominator.paths if path[: len(item)] == item]
        if depths:
            found.append((-max(depths), each))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def figure_id(key: str, path: tuple[str, ...]) -> str:
    """per_eleves_ecole_enfance_cantines: what is divided comes after what it is divided by."""
    return "_".join(("per", key, *path)).replace("-", "_")


def quotients(accounts: Accounts, siret: str, year: int) -> tuple[Quotient, ...]:
    """A figure for each item that a population of the year is given for."""
    if siret != accounts.main:
        return ()
    found = []
    for key, each in counted(accounts, year).items():
        for path in each.denominator.paths:
            label = item_label(accounts, path, year)
            if label:
                selector = Selector("D", movement="real", path=path, path_words=label if path else "")
                found.append(
                    Quotient(
                        figure_id(key, path), f"{label}, par {each.denominator.singular}",
                        "Les dépenses de l'année, de fonctionnement et d'investissement, réparties entre les "
                        f"{each.denominator.plural}. C'est une moyenne, pas un tarif.",
                        PER_POPULATION, (Term(1, selector),), tone="spend", population=key, population_words=each.denominator.plural,
                    )
                )  # fmt: skip
    return tuple(found)


def item_label(accounts: Accounts, path: tuple[str, ...], year: int) -> str:
    """«École et petite enfance, cantines»; empty for an item that has no line in the year, or for a budget that keeps no functions."""
    if not path:
        return WHOLE
    lines = accounts.of(accounts.main, year)
    if not accounts.has_functions(accounts.main) or path[0] not in accounts.policies.policies or len(path) > 2:
        return ""
    taken = Selector("D", movement="real", path=path).of(lines)
    if taken.empty:
        return ""
    return accounts.policies.policies[path[0]].label if len(path) == 1 else str(taken["sub_policy_label"].iloc[0])
