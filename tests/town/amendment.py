"""The first amendment (décision modificative) of a year, a few credits moved with each section still in balance, and the budget before it.

The credits of an executed account are those of the budget and of its amendments together: the first budget is what is left without them.
"""

from dataclasses import dataclass, replace

from .chance import Chance
from .closing import TEN_EUROS
from .draft import Key, Line, key_in_codes_of
from .exercise import Exercise, ordered
from .place import Town
from .story import REFINANCING_YEAR

# Account, side, function, operation, euros per inhabitant added to what was voted.
Change = tuple[str, str, str, str, float]
USUAL: tuple[Change, ...] = (
    ("60612", "D", "211", "", 1.9),
    ("615231", "D", "845", "", 1.1),
    ("64131", "D", "331", "", -0.8),
    ("65748", "D", "326", "", 0.4),
    ("73123", "R", "01", "", 1.8),
    ("2151", "D", "845", "", -3.1),
    ("21838", "D", "020", "", 0.7),
)
CHANGES: dict[int, tuple[Change, ...]] = {
    # The ground of the school: works dearer than voted, roads put off, and a pool that no longer heats its water.
    2023: (
        ("60612", "D", "323", "", -1.6),
        ("60621", "D", "323", "", -1.2),
        ("70631", "R", "323", "", -1.4),
        ("60612", "D", "211", "", -1.3),
        ("73123", "R", "01", "", -6.2),
        ("73111", "R", "01", "", 5.1),
        ("2313", "D", "212", "202101", 38.4),
        ("2031", "D", "323", "202301", 2.4),
        ("2151", "D", "845", "", -9.7),
    ),
    2024: (
        ("60612", "D", "020", "", -0.7),
        ("64111", "D", "281", "", 1.3),
        ("73123", "R", "01", "", -3.4),
        ("73111", "R", "01", "", 2.2),
        ("2313", "D", "212", "202101", 21.5),
        ("21841", "D", "212", "202101", 1.8),
        ("2315", "D", "845", "202001", -8.6),
    ),
    2025: (*USUAL, ("2313", "D", "212", "202101", 7.6)),
}
# The last change of each section is what balances it.
BALANCING = (("74718", "R", "020", ""), ("1641", "R", "01", ""))
# Of credits that are in an executed account, an amendment adds at most this share.
MOST = 0.6


@dataclass(frozen=True)
class _Voted:
    """The credits that an amendment may move: by key, in the codes of the year."""

    budget: Exercise
    town: Town

    def line(self, nature: str, side: str, function: str, operation: str) -> Line | None:
        key = key_in_codes_of((nature, side, function, "", operation), self.budget.year, self.town.inhabitants)
        return next((line for line in self.budget.lines if line.key == key), None)


def amendment(budget: Exercise, town: Town, chance: Chance) -> Exercise:
    """What the amendment adds or takes away; `opened` of a line is the change.

    `budget` is a voted budget, or an executed account whose credits hold the amendment already.
    """
    voted = _Voted(budget, town)
    lines: dict[Key, Line] = {}

    def change(line: Line, cents: int) -> None:
        same = lines.get(line.key)
        lines[line.key] = replace(same or line, opened=(same.credits if same else 0) + cents, executed=0, carried_in=0, carried_over=0)

    for *codes, euros in CHANGES.get(budget.year, USUAL):
        line = voted.line(*codes)
        if line:
            cents = euros * 100 * town.people(budget.year) * chance.around_one(0.3, "amendment", *codes)
            most = (line.credits - line.carried_in) * MOST
            change(line, round(min(cents, most)) // TEN_EUROS * TEN_EUROS)
    if budget.year == REFINANCING_YEAR and budget.is_executed:
        for side in "DR":
            line = voted.line("166", side, "01", "")
            if line:
                change(line, line.credits)
    for codes in BALANCING:
        line = voted.line(*codes)
        if line:
            section = [moved for moved in lines.values() if moved.section == line.section]
            change(line, sum(moved.credits if moved.side == "D" else -moved.credits for moved in section))
    return replace(budget, stage="DM", lines=ordered(lines.values()), voted_before={line.key: line.credits for line in budget.lines})


def before_amendment(account: Exercise, amended: Exercise | None = None) -> Exercise:
    """The budget that was first voted for a year since executed: without its amendment, without what was done or borrowed."""
    moved = {line.key: line.credits for line in amended.lines} if amended else {}
    lines = (replace(line, opened=line.credits - moved.get(line.key, 0), executed=0, carried_over=0) for line in account.lines)
    payments = (
        replace(payment, loan=replace(payment.loan, owed=payment.owed_before - payment.capital))
        for payment in account.payments
        if payment.loan.drawn < account.year
    )
    return replace(account, stage="BP", lines=ordered(line for line in lines if line.credits), payments=tuple(payments))
