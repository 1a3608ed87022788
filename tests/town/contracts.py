"""What the town signs, in amounts: each contract of the tables as a part, without tax, of what the accounts write for it.

Signed amounts cover less than the accounts: purchases under the threshold of publication are in no list. Written by `decp`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.nomenclature.cpv import category_of

from .chance import Chance
from .contract_rounds import ONE_YEAR, ROUNDS
from .contract_tables import STORY_CONTRACTS, Bought
from .exercise import Exercise
from .place import Town
from .project_tables import PROJECTS
from .projects import USUAL_SIZE, paid_for
from .suppliers import SOLE_TRADER

# Most of what a town buys bears a VAT of 20 % (CGI art. 278).
WITH_TAX = 1.2
LETTERS = {"works": "T", "supplies": "F", "services": "S"}
# Contracts that real lists hold too: somebody's name in what is bought, sold by a person in business alone.
PERSONAL = Bought(
    "Photographies des fêtes et des chantiers, par Mme Hermeline TROIS-ECLUSES", "79960000-1", "2020-10-12", 36, (SOLE_TRADER,), 0.17,
    natures=("6238",), offers=3,
)  # fmt: skip
BOUGHT = (*STORY_CONTRACTS, *ROUNDS, *ONE_YEAR, PERSONAL)


@dataclass(frozen=True)
class Change:
    """A modification of a contract: its number, day, the amount of the contract after it, and why."""

    number: int
    on: str
    cents: int
    why: str


@dataclass(frozen=True)
class Signed:
    """A contract as it is published. `offers` is None when nobody says."""

    id: str
    bought: Bought
    cents: int
    offers: int | None
    published_on: str
    changes: tuple[Change, ...]

    @property
    def category(self) -> str:
        return category_of(self.bought.cpv)


def signed(town: Town, exercises: Iterable[Exercise]) -> list[Signed]:
    """Every contract of the executed years, by date. `exercises` are those of the main budget, executed or planned."""
    years = {exercise.year: exercise for exercise in exercises}
    told = sorted((each for each in BOUGHT if int(each.on[:4]) in town.executed_years), key=lambda each: each.on)
    chance = Chance(town.seed)
    return [_signed(id_, each, _worth(each, town, years), chance) for id_, each in _numbered(told)]


def by_project(found: Iterable[Signed]) -> dict[str, list[str]]:
    """The numbers of the contracts of each project, by date."""
    numbers: dict[str, list[str]] = {}
    for each in found:
        if each.bought.project:
            numbers.setdefault(each.bought.project, []).append(each.id)
    return numbers


def _signed(id_: str, bought: Bought, cents: int, chance: Chance) -> Signed:
    changes, amount = [], cents
    for number, (on, share, why) in enumerate(bought.changes, 1):
        amount += round(cents * share)
        changes.append(Change(number, on, amount, why))
    drawn = 1 + int(6 * chance.share("offers", id_) ** 1.4)
    offers = None if bought.offers < 0 else bought.offers or drawn
    published = date.fromisoformat(bought.on) + timedelta(days=9 + int(45 * chance.share("published", id_)))
    return Signed(id_, bought, cents, offers, published.isoformat(), tuple(changes))


def _numbered(told: list[Bought]) -> Iterator[tuple[str, Bought]]:
    """«2022T003L02»: the year, what is bought, its rank in the year, the lot."""
    ranks: Counter[str] = Counter()
    purchases: dict[tuple[str, str], str] = {}
    for each in told:
        stem = (each.on, each.purpose.split(". Lot ")[0])
        if stem not in purchases:
            series = each.on[:4] + LETTERS[category_of(each.cpv)]
            ranks[series] += 1
            purchases[stem] = f"{series}{ranks[series]:03d}"
        yield purchases[stem] + (f"L{each.lot:02d}" if each.lot else ""), each


def _worth(bought: Bought, town: Town, years: dict[int, Exercise]) -> int:
    """Cents without tax: a maximum at the town's size, or the share of what the accounts write."""
    if bought.maximum:
        return round(bought.maximum * town.inhabitants / USUAL_SIZE / 10_000) * 10_000_00
    return round(_written(bought, years) * bought.share / WITH_TAX)


def _written(bought: Bought, years: dict[int, Exercise]) -> float:
    """What the accounts write, tax included: of an operation, of a project, or of its accounts while the contract lasts."""
    project = next((each for each in PROJECTS if each.id == bought.project), None)
    operation = bought.operation or (project.operation if project else "")
    if operation:
        return sum(_total(exercise, bought.natures, operation) for exercise in years.values())
    if project:
        return sum(cents for _, cents in paid_for(project, years))
    # Signed at the end of a year, it starts the next one.
    first = int(bought.on[:4]) + (bought.on[5:7] >= "11" and bought.months >= 24)
    lasts = bought.months / 12 if bought.months >= 24 else 1
    known = [_total(years[year], bought.natures) for year in range(first, first + round(lasts + 0.49)) if year in years]
    return sum(known) / len(known) * lasts


def _total(exercise: Exercise, natures: tuple[str, ...], operation: str = "") -> int:
    return sum(
        line.executed if exercise.is_executed else line.credits
        for line in exercise.lines
        if line.is_activity and line.side == "D" and line.operation == operation and line.nature.startswith(natures)
    )
