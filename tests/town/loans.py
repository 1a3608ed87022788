"""Loans: what is owed, what is paid back each year, what it costs. Integer cents; rates in hundredths of a per cent.

Capital is counted by year, whatever the number of instalments in it: in equal shares, in equal instalments of capital and interest
together, or all at the end. Interest follows the instalments.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from .chance import Chance, apportion
from .story import index_in

# Part of a year's capital that is repaid, on average over the year, before interest is counted; and instalments in a year.
EARLY = {"A": Fraction(0), "S": Fraction(1, 4), "I": Fraction(3, 8)}
INSTALMENTS = {"A": 1, "S": 2, "I": 4}


@dataclass(frozen=True)
class Loan:
    """A loan at the end of a year. `rate` is that of a fixed loan or the margin of a variable one, `owed` the capital not yet paid back.

    `accrued_share` is the part of a year between its last due date and 31 December, which makes the interest accrued but not due (ICNE).
    `profile` is C (equal capital), P (equal instalments) or F (all at the end), `period` A, S or I (every year, half-year, quarter), `kind`
    F, V or C (fixed, variable, structured), `risk` the class of the Gissler charter: the codes of the official format. `borrower` is empty
    for the town's own loans, else who owes what the town guarantees.
    """

    number: str
    lender: str
    purpose: str
    drawn: int
    amount: int
    years: int
    rate: int
    owed: int
    accrued_share: float
    kind: str = "F"
    profile: str = "C"
    period: str = "A"
    risk: str = "1A"
    refinances: str = ""
    borrower: str = ""

    @property
    def is_variable(self) -> bool:
        return self.kind == "V"

    @property
    def since_due(self) -> float:
        """The part of a year between the last due date and 31 December."""
        return self.accrued_share / INSTALMENTS[self.period]

    def left(self, year: int) -> float:
        """Years left at the end of a year, as annexes count them: to the last due date."""
        return max(0.0, self.drawn + self.years - year - self.since_due) if self.owed else 0.0

    def repaid_in(self, year: int) -> int:
        """Capital due in a year; the first share falls in the year after the loan was drawn, the last one settles what rounding left."""
        left = self.drawn + self.years - year + 1
        if year <= self.drawn or not self.owed:
            return 0
        if left <= 1:
            return self.owed
        if self.profile == "F":
            return 0
        if self.profile == "P" and self.rate:
            return round(self.owed * Fraction(self.rate, 10_000) / (_growth(self.rate, left) - 1))
        return min(self.owed, self.amount // self.years)

    def rate_in(self, year: int) -> int:
        return max(0, self.rate + index_in(year)) if self.is_variable else self.rate

    def interest_in(self, year: int) -> int:
        """What the year costs. To be asked of the loan as it stood at the end of the year before."""
        base = self.owed - EARLY[self.period] * self.repaid_in(year)
        return round(base * self.rate_in(year) / 10_000) if year > self.drawn else 0

    def accrued_in(self, year: int) -> int:
        """Interest accrued but not due at the end of a year; none yet for a loan drawn in it."""
        return round(self.owed * self.rate_in(year) / 10_000 * self.since_due) if year > self.drawn else 0


@dataclass(frozen=True)
class Payment:
    """A loan in a year: as it stands at the end, and the capital and interest paid."""

    loan: Loan
    owed_before: int
    capital: int
    interest: int


LENDERS = (
    "CREDIT DU MARTIN-PECHEUR",
    "CAISSE DES TROIS ECLUSES",
    "MUTUELLE DU VIEUX MOULIN",
    "BANQUE DU HERON CENDRE",
    "COMPTOIR DES BATELIERS DE LA VANELLE",
)
PURPOSES = (
    "Programme d'investissement",
    "Voirie et réseaux",
    "Gymnase des Coteaux",
    "Crèche du Bord de l'eau",
    "Rénovation thermique des écoles",
    "Médiathèque",
    "Acquisitions foncières",
    "Programme d'investissement",
    "Éclairage public",
)
# Kind of rate, profile, period and class of the loans that the town had before its first year.
SHAPES = (
    ("F", "C", "A", "1A"),
    ("V", "P", "I", "1A"),
    ("F", "P", "S", "1A"),
    ("F", "C", "I", "1A"),
    ("C", "P", "A", "1B"),
    ("V", "P", "A", "1A"),
    ("F", "C", "S", "1A"),
    ("F", "F", "A", "1A"),
    ("F", "P", "A", "1A"),
)
# A loan that is repaid all at once is younger and smaller than the others.
YOUNG, SMALL = 3, 0.3


def existing(
    total: int, count: int, first_year: int, chance: Chance, letter: str, purposes: tuple[str, ...] = PURPOSES
) -> tuple[Loan, ...]:
    """The loans owed on the eve of the first year, `total` cents in all, each begun some years before."""
    weights = [_weight(number, chance, letter) for number in range(count)]
    loans = []
    for number, owed in enumerate(apportion(total, weights)):
        kind, profile, period, risk = SHAPES[number % len(SHAPES)]
        years = (15, 20, 20, 15, 25)[number % 5]
        age = YOUNG if profile == "F" else 1 + int(chance.share("age", letter, number) * (years - 7))
        rate = (35 if kind == "V" else 90) + int(chance.share("rate", letter, number) * (60 if kind == "V" else 260))
        loans.append(
            Loan(
                number=f"{letter}{first_year - 1 - age}-{number + 1:02d}",
                lender=LENDERS[number % len(LENDERS)],
                purpose=purposes[number % len(purposes)],
                drawn=first_year - 1 - age,
                amount=_borrowed(owed, years, age, rate, profile),
                years=years,
                rate=rate,
                owed=owed,
                accrued_share=0.1 + chance.share("due", letter, number) * 0.8,
                kind=kind,
                profile=profile,
                period=period,
                risk=risk,
            )
        )
    return tuple(loans)


def drawn(year: int, amount: int, count: int, chance: Chance, letter: str, purpose: str = "Programme d'investissement") -> Loan:
    """A new loan. `count` numbers the loans of a budget, so that two of one year differ."""
    rate = {2019: 128, 2020: 84, 2021: 91, 2022: 195, 2023: 372, 2024: 348}.get(year, 140)
    return Loan(
        number=f"{letter}{year}-{count + 1:02d}",
        lender=LENDERS[(year + count) % len(LENDERS)],
        purpose=purpose,
        drawn=year,
        amount=amount,
        years=20,
        rate=rate,
        owed=amount,
        accrued_share=0.1 + chance.share("due", letter, year, count) * 0.8,
        profile="PC"[year % 2],
        period="AIS"[year % 3],
    )


def pay(loans: tuple[Loan, ...], year: int) -> list[Payment]:
    """The year's instalments of every loan."""
    payments = []
    for loan in loans:
        capital = loan.repaid_in(year)
        payments.append(Payment(replace(loan, owed=loan.owed - capital), loan.owed, capital, loan.interest_in(year)))
    return payments


def _weight(number: int, chance: Chance, letter: str) -> float:
    return (0.25 + chance.share("loan", letter, number)) * (SMALL if SHAPES[number % len(SHAPES)][1] == "F" else 1)


def _borrowed(owed: int, years: int, age: int, rate: int, profile: str) -> int:
    """What was borrowed, from what is still owed after `age` years, so that the last year settles it."""
    if profile == "F":
        return owed
    if profile == "P":
        return round(owed * (1 - 1 / _growth(rate, years)) / (1 - 1 / _growth(rate, years - age)))
    return owed * years // (years - age)


def _growth(rate: int, years: int) -> Fraction:
    """What a euro becomes at a rate, exactly: powers of floats may differ between systems."""
    return (1 + Fraction(rate, 10_000)) ** years
