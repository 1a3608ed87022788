"""The CCAS of Ormevanne: a public body of its own that lives on the town's grant and helps its inhabitants."""

from . import story
from .beside import Beside, Row
from .chance import apportion
from .exercise import Exercise
from .place import CCAS, CCAS_SIRET, Town

GRANT = ("657362", "657363")
# What it receives besides the grant, in hundredths of it: from the département, from those it serves.
OTHER_REVENUE = {("7473", "424"): 21, ("7066", "4238"): 33, ("7478222", "420"): 6}
# How what it spends to operate splits, in per cent.
SPENDING = {
    ("64111", "420"): 19, ("64131", "4238"): 22, ("6453", "420"): 7, ("6451", "4238"): 6, ("60623", "4238"): 17, ("60632", "4238"): 4,
    ("6068", "420"): 3, ("62268", "424"): 2, ("65133", "424"): 7, ("65134", "424"): 10, ("6288", "420"): 3,
}  # fmt: skip
SPENT_PER_CENT, EQUIPMENT_PER_CENT = 97, 2


class Ccas(Beside):
    def __init__(self, town: Town) -> None:
        super().__init__(town, CCAS_SIRET, CCAS)

    def of(self, main: Exercise) -> Exercise:
        """Its year, whose grant is what the town's lines pay."""
        year = main.year
        grant = sum(line.executed for line in main.lines if line.nature in GRANT and line.side == "D")
        moved = {
            place: round(grant * part / 100 * self.chance.around_one(0.06, "ccas", year, *place)) for place, part in OTHER_REVENUE.items()
        }
        revenue = grant + sum(moved.values())
        rows = [Row("74741", "R", "420", grant), *(Row(nature, "R", function, cents) for (nature, function), cents in moved.items())]
        weights = [part * self.chance.around_one(0.05, "ccas", year, *place) for place, part in SPENDING.items()]
        spent = apportion(revenue * SPENT_PER_CENT // 100, weights)
        rows += [Row(nature, "D", function, cents) for (nature, function), cents in zip(SPENDING, spent, strict=True)]
        equipment = revenue * EQUIPMENT_PER_CENT // 100 * 7 // round(7 * story.level("works", story.ORIGIN))
        rows.append(Row("21848", "D", "4238", equipment))
        return self.exercise(year, main.people, rows)
