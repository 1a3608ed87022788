"""A year of another authority beside the town (its CCAS, its intercommunality), from a table of lines: executed, balanced, chained.

Smaller than the town's own model: no loan, credits opened as executed, what operating leaves goes to equipment.
"""

from dataclasses import dataclass, replace

from .chance import Chance
from .closing import Books, balance, bring_forward, carry_in, close, open_credits
from .draft import Draft
from .exercise import Exercise, lines_of, voted_in_codes_of
from .norms import nomenclature, norm
from .place import Town

RESERVE = {("2188", "020"): 1}
# Accounts of M57 whose M14 neighbours `norms` does not need for the town.
NATURE_IN_M14 = {"65133": "6561", "65134": "6562", "73133": "7331", "741124": "74124", "735": "7382", "65561": "65541"}


@dataclass(frozen=True)
class Row:
    """A line of the table: account and function of M57, side, cents of the year."""

    nature: str
    side: str
    function: str
    cents: int


class Beside:
    """Makes the exercises of one authority in order, each from the books of the one before."""

    def __init__(self, town: Town, siret: str, name: str) -> None:
        self.town, self.siret, self.name = town, siret, name
        self.chance = Chance(town.seed)
        self.books = Books(operating_result=0, capital_result=0)

    def exercise(self, year: int, people: int, rows: list[Row]) -> Exercise:
        """The year of these lines.

        Raises:
            ValueError: when the table spends more than it receives to operate.
        """
        before, draft = self.books, Draft()
        for row in rows:
            draft.add(row.nature, row.side, row.function, row.cents, row.cents)
        carry_in(draft, before)
        bring_forward(draft, before, "01")
        open_credits(draft, self.chance, year, False)
        balance(draft, "01", 0, RESERVE)
        self.books = close(draft, (), year)
        inhabitants = self.town.inhabitants
        lines = lines_of(draft, year, inhabitants)
        voted = voted_in_codes_of(before.voted, year, inhabitants)
        if norm(year) == "M14":
            lines = tuple(replace(line, nature=NATURE_IN_M14.get(line.nature, line.nature)) for line in lines)
        return Exercise(
            kind="P", year=year, stage="CA", siret=self.siret, nomenclature=nomenclature(year, inhabitants), people=people, lines=lines,
            payments=(), books=self.books, voted_before=voted, authority=self.name,
        )  # fmt: skip
