"""The intercommunality around Ormevanne: many communes, their waste, buses and pool, and the taxes that it hands back to them."""

from . import story
from .beside import Beside, Row
from .exercise import Exercise
from .norms import section_of
from .place import AGGLOMERATION, AGGLOMERATION_SIRET, Town

# Inhabitants for one of Ormevanne's, and what it pays all communes for one euro paid to Ormevanne.
SIZE, ALL_COMMUNES = 2.63, 1.87
# Handed on: account that pays, accounts that the town receives it on.
HANDED_ON = {"739211": ("73211",), "739212": ("73212",), "2041412": ("13251",)}
# Account, side, function, euros per inhabitant of the intercommunality in 2021, price.
EVERYDAY = (
    ("64111", "D", "020", 41.0, "staff"),
    ("6453", "D", "020", 13.0, "staff"),
    ("62268", "D", "020", 6.0, "goods"),
    ("611", "D", "7222", 84.0, "goods"),
    ("64131", "D", "7222", 17.0, "staff"),
    ("65568", "D", "821", 71.0, "contributions"),
    ("60612", "D", "323", 9.0, "electricity"),
    ("64111", "D", "323", 16.0, "staff"),
    ("64111", "D", "313", 11.0, "staff"),
    ("65748", "D", "61", 7.0, "grants"),
    ("65568", "D", "76", 8.0, "contributions"),
    ("73133", "R", "7222", 112.0, "local_taxes"),
    ("70631", "R", "323", 6.0, "fees"),
    ("741124", "R", "01", 47.0, "state"),
)
WORKS = (("2313", "D", "323", 19.0), ("2151", "D", "845", 8.0), ("2188", "D", "7222", 6.0))
# Business taxes and the share of VAT are what makes revenue exceed spending by this share.
MARGIN_PER_CENT = 7


class Agglomeration(Beside):
    def __init__(self, town: Town) -> None:
        super().__init__(town, AGGLOMERATION_SIRET, AGGLOMERATION)

    def of(self, main: Exercise) -> Exercise:
        """Its year; the town's compensation and solidarity grant are a part of what it pays to all its communes."""
        year, people = main.year, round(main.people * SIZE)
        rows = []
        for nature, received in HANDED_ON.items():
            ours = sum(line.executed for line in main.lines if line.nature in received and line.side == "R")
            if ours:
                rows.append(Row(nature, "D", "01", round(ours * ALL_COMMUNES * self.chance.around_one(0.02, "agglomeration", nature))))
        for nature, side, function, euros, price in EVERYDAY:
            cents = euros * 100 * people * story.level(price, year) * self.chance.around_one(0.03, "agglomeration", year, nature, function)
            rows.append(Row(nature, side, function, round(cents)))
        operating = [row for row in rows if section_of(row.nature) == "F"]
        sums = {side: sum(row.cents for row in operating if row.side == side) for side in "DR"}
        lacking = sums["D"] * (100 + MARGIN_PER_CENT) // 100 - sums["R"]
        rows += [Row("73111", "R", "01", lacking * 2 // 3), Row("735", "R", "01", lacking - lacking * 2 // 3)]
        for nature, side, function, euros in WORKS:
            cents = euros * 100 * people * story.level("works", year) * self.chance.around_one(0.2, "agglomeration", year, nature)
            rows.append(Row(nature, side, function, round(cents)))
        return self.exercise(year, people, rows)
