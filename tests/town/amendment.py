"""The first amendment (décision modificative) of the year under way: a few credits moved, each section still in balance."""

from dataclasses import replace

from .chance import Chance
from .closing import TEN_EUROS
from .draft import Line, key_in_codes_of
from .exercise import Exercise, ordered
from .place import Town

# Account, side, function, operation, euros per inhabitant added to what was voted.
CHANGES = (
    ("60612", "D", "211", "", 1.9),
    ("615231", "D", "845", "", 1.1),
    ("64131", "D", "331", "", -0.8),
    ("65748", "D", "326", "", 0.4),
    ("73123", "R", "01", "", 1.8),
    ("2313", "D", "212", "202201", 7.6),
    ("2151", "D", "845", "", -3.1),
    ("21838", "D", "020", "", 0.7),
)
# The last change of each section is what balances it.
BALANCING = (("74718", "R", "020", ""), ("13462", "R", "212", "202201"))


def amendment(budget: Exercise, town: Town, chance: Chance) -> Exercise:
    """What the amendment adds or takes away; `opened` of a line is the change."""
    known = {line.key: line for line in budget.lines}

    def changed(nature: str, side: str, function: str, operation: str, cents: int) -> Line:
        key = key_in_codes_of((nature, side, function, "", operation), budget.year, town.inhabitants)
        line = known.get(key) or Line(key[0], side, key[2], operation=operation)
        return replace(line, opened=cents, carried_in=0)

    lines: list[Line] = []
    for *codes, euros in CHANGES:
        cents = euros * 100 * town.people(budget.year) * chance.around_one(0.3, "amendment", *codes)
        lines.append(changed(*codes, round(cents) // TEN_EUROS * TEN_EUROS))
    for codes in BALANCING:
        balancing = changed(*codes, 0)
        section = [line for line in lines if line.section == balancing.section]
        lacking = sum(line.credits if line.side == "D" else -line.credits for line in section)
        lines.append(replace(balancing, opened=lacking))
    voted = {line.key: line.credits for line in budget.lines}
    return replace(budget, stage="DM", lines=ordered(lines), voted_before=voted)
