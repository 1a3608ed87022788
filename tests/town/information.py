"""What a budget prints about itself: population, legal ratios (CGCT R2313-1, D5217-17), means, in the spellings of real files."""

from dataclasses import dataclass
from fractions import Fraction

from .exercise import Exercise
from .norms import norm
from .story import MISPRINTED_SHARE

# Means of imaginary towns of the same size, 2021, and what they gain each year: euros per inhabitant, then per cent.
MEANS = {
    "DepRFonc": 1262, "ProdImpo": 702, "RecRFonc": 1461, "DepEq": 297, "EncDettePop": 1011, "DGFPop": 188,
    "DepPers": 60.2, "DepFoncRemDette": 93.1, "DepEqB": 20.3, "EncDetteRecFonc": 69.2, "EparRFonc": 13.4,
}  # fmt: skip
MEANS_GROWTH = 1.021


@dataclass(frozen=True)
class Spelling:
    """How a piece of software writes numbers: between thousands, decimal sign, before the per cent sign."""

    group: str
    point: str
    percent: str

    def number(self, value: Fraction, decimals: int = 2) -> str:
        scaled = round(abs(value) * 10**decimals)
        whole, rest = divmod(scaled, 10**decimals)
        text = f"{whole:,}".replace(",", self.group) + (f"{self.point}{rest:0{decimals}d}" if decimals else "")
        return f"-{text}" if value < 0 and scaled else text

    def per_cent(self, ratio: Fraction) -> str:
        return self.number(ratio * 100) + self.percent


SPELLINGS = (Spelling(" ", ",", "%"), Spelling(" ", ",", " %"), Spelling("", ".", " %"), Spelling("\u00a0", ",", ""))


@dataclass(frozen=True)
class Aggregates:
    """What the ratios are made of, in cents: executed, or voted when nothing is.

    Sales (775) are left out of revenue, refinancing (166) out of repayment, and works for third parties (45x) are equipment: so do real
    towns print them.
    """

    spending: int
    revenue: int
    staff: int
    taxes: int
    grant: int
    equipment: int
    repaid: int
    debt: int

    @property
    def savings(self) -> int:
        return self.revenue - self.spending


def aggregates(exercise: Exercise) -> Aggregates:
    what = "executed" if exercise.is_executed else "credits"
    m14 = norm(exercise.year) == "M14"

    def real(side: str, section: str, *natures: str) -> int:
        return exercise.real(side, section, what, natures or ("",))

    return Aggregates(
        spending=real("D", "F"),
        revenue=real("R", "F") - real("R", "F", "775"),
        staff=real("D", "F", "621", "631", "633", "64"),
        taxes=real("R", "F", "731" if m14 else "7311"),
        grant=real("R", "F", "741"),
        equipment=real("D", "I", "20", "21", "23", "45") - real("D", "I", "204"),
        repaid=real("D", "I", "16") - real("D", "I", "166"),
        debt=sum(payment.loan.owed for payment in exercise.payments),
    )


def information(exercise: Exercise) -> dict[str, str]:
    """The code and text of each printed figure, in file order. Neither a water budget nor an amendment prints ratios."""
    if exercise.kind == "A":
        return {"DtDelibAmort1An": "2009-06-18", "MtAmort1An": "500.00"}
    spelling, people = SPELLINGS[exercise.year % len(SPELLINGS)], exercise.people
    # The first account prints a population that its ratios do not divide by, as real ones do.
    is_misprinted = exercise.is_executed and not exercise.past
    printed = {
        "PopTot": spelling.number(Fraction(round(people * MISPRINTED_SHARE) if is_misprinted else people), 0),
        "NbResSec": spelling.number(Fraction(people // 97), 0),
        "EPCI": "Val de Vanelle",
    }
    if exercise.stage == "DM":
        return printed
    sums = aggregates(exercise)
    per_inhabitant = {
        "DepRFonc": sums.spending,
        "RecRFonc": sums.revenue,
        "DepEq": sums.equipment,
        "EncDettePop": sums.debt,
        "DGFPop": sums.grant,
    }
    shares = {
        "DepPers": Fraction(sums.staff, sums.spending),
        "DepFoncRemDette": Fraction(sums.spending + sums.repaid, sums.revenue),
        "DepEqB": Fraction(sums.equipment, sums.revenue),
        "EncDetteRecFonc": Fraction(sums.debt, sums.revenue),
    }
    # The M57 has no ratio of direct taxes and adds one of savings.
    if norm(exercise.year) == "M14":
        per_inhabitant["ProdImpo"] = sums.taxes
    else:
        shares["EparRFonc"] = Fraction(sums.savings, sums.revenue)
    for name, cents in per_inhabitant.items():
        printed[f"Val{name}"] = spelling.number(Fraction(cents, 100 * people))
        printed[f"MoyNat{name}"] = spelling.number(_mean(name, exercise.year))
    for name, ratio in shares.items():
        printed[f"Val{name}"] = spelling.per_cent(ratio)
        printed[f"MoyNat{name}"] = spelling.per_cent(_mean(name, exercise.year) / 100)
    return printed | {"LieuCommDoc": "Hôtel de ville", "SourceRatio": "Moyennes imaginaires, pour la démonstration"}


def _mean(name: str, year: int) -> Fraction:
    """Ratios in per cent keep their mean; means in euros grow."""
    mean = Fraction(str(MEANS[name]))
    return mean if mean < 100 else round(mean * Fraction(str(MEANS_GROWTH)) ** (year - 2021))
