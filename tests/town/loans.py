"""Loans: what is owed, what is paid back each year, what it costs. Equal shares of capital each year; cents throughout."""

from dataclasses import dataclass, replace

from .chance import Chance, apportion


@dataclass(frozen=True)
class Loan:
    """A loan at the end of a year. `rate` is in hundredths of a per cent, `owed` the capital not yet paid back.

    `accrued_share` is the part of a year between its due date and 31 December, which makes the interest accrued but not due (ICNE).
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
    is_variable: bool = False
    refinances: str = ""

    def repaid_in(self, year: int) -> int:
        """Capital due in a year; the first share falls in the year after the loan was drawn, the last one settles what rounding left."""
        if year <= self.drawn or not self.owed:
            return 0
        if year >= self.drawn + self.years:
            return self.owed
        return min(self.owed, self.amount // self.years)

    def interest_in(self, year: int) -> int:
        return round(self.owed * self.rate / 10_000) if year > self.drawn else 0

    def accrued_in(self, year: int) -> int:
        """Interest accrued but not due at the end of a year; none yet for a loan drawn in it."""
        return round(self.owed * self.rate / 10_000 * self.accrued_share) if year > self.drawn else 0


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


def existing(total: int, count: int, first_year: int, chance: Chance, letter: str) -> tuple[Loan, ...]:
    """The loans owed on the eve of the first year, `total` cents in all, each begun some years before."""
    weights = [0.25 + chance.share("loan", letter, number) for number in range(count)]
    loans = []
    for number, owed in enumerate(apportion(total, weights)):
        years = (15, 20, 20, 15, 25)[number % 5]
        age = 1 + int(chance.share("age", letter, number) * (years - 7))
        # What was borrowed follows from what is still owed, so that equal shares end on the last year.
        amount = owed * years // (years - age)
        loans.append(
            Loan(
                number=f"{letter}{first_year - 1 - age}-{number + 1:02d}",
                lender=LENDERS[number % len(LENDERS)],
                purpose=PURPOSES[number % len(PURPOSES)],
                drawn=first_year - 1 - age,
                amount=amount,
                years=years,
                rate=90 + int(chance.share("rate", letter, number) * 260),
                owed=owed,
                accrued_share=0.1 + chance.share("due", letter, number) * 0.8,
                is_variable=number % 4 == 1,
            )
        )
    return tuple(loans)


def drawn(year: int, amount: int, count: int, chance: Chance, letter: str, purpose: str = "Programme d'investissement") -> Loan:
    """A new loan. `count` numbers the loans of a budget, so that two of one year differ."""
    rate = {2022: 195, 2023: 372, 2024: 348}.get(year, 140)
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
    )


def pay(loans: tuple[Loan, ...], year: int) -> list[Payment]:
    """The year's instalment of every loan."""
    payments = []
    for loan in loans:
        capital = loan.repaid_in(year)
        payments.append(Payment(replace(loan, owed=loan.owed - capital), loan.owed, capital, loan.interest_in(year)))
    return payments
