"""Loans of others that the town guarantees: it pays only if they do not, and so they are no debt of its own. Invented landlords."""

from .chance import Chance, apportion
from .loans import Loan

# Borrower, legal form, number of loans, weight, code of what is guaranteed (03 aided housing, 02 others).
BORROWERS = (
    ("HABITAT DE LA VANELLE", "Office public de l'habitat", 14, 68, "03"),
    ("FOYERS DES TROIS ECLUSES", "Société anonyme d'HLM", 6, 24, "03"),
    ("RESIDENCE DU HALAGE", "Association", 2, 8, "02"),
)
LEGAL_FORMS = {name: form for name, form, *_ in BORROWERS}
CODES = {name: code for name, *_, code in BORROWERS}
LENDER = "CAISSE PUBLIQUE DU LOGEMENT"
PLACES = ("Les Coteaux", "Le Halage", "Rives de Vanelle", "Cité des Tanneurs", "Le Moulin", "Le Clos du Lavoir", "Quai aux Laines")
# Euros per inhabitant guaranteed on the eve of the first year, and added by each new programme.
OPENING, PROGRAMME = 1_470.0, 96.0
PROGRAMME_EVERY = 2


def existing(inhabitants: int, first_year: int, chance: Chance) -> tuple[Loan, ...]:
    """What is guaranteed on the eve of the first year."""
    total = round(OPENING * 100 * inhabitants)
    loans: list[Loan] = []
    for (name, _, count, *_), part in zip(BORROWERS, apportion(total, [weight for *_, weight, _ in BORROWERS]), strict=True):
        weights = [0.2 + chance.share("guarantee", name, number) for number in range(count)]
        for number, owed in enumerate(apportion(part, weights)):
            age = 1 + int(chance.share("guarantee age", name, number) * 24)
            loans.append(_loan(name, number, first_year - 1 - age, owed, 35, chance))
    return tuple(loans)


def granted(year: int, first_year: int, people: int, chance: Chance) -> tuple[Loan, ...]:
    """The programme that the town starts to guarantee in a year, one every other year."""
    if (year - first_year) % PROGRAMME_EVERY:
        return ()
    amount = round(PROGRAMME * people * chance.around_one(0.3, "guarantee granted", year)) * 100
    return (_loan(BORROWERS[0][0], year, year, amount, 40, chance),)


def _loan(name: str, number: int, drawn: int, owed: int, years: int, chance: Chance) -> Loan:
    place = PLACES[int(chance.share("guarantee place", name, number) * len(PLACES))]
    return Loan(
        number="",
        lender=LENDER,
        purpose=f"{place} - {4 + int(chance.share('homes', name, number) * 60)} logements - CM {drawn}",
        drawn=drawn,
        # Housing loans grow little by little from what is known: what was borrowed is not what matters here.
        amount=round(owed * (1 + (0 if years > 35 else 0.018 * (drawn % 30)))),
        years=years,
        rate=60 + int(chance.share("guarantee rate", name, number) * 70),
        owed=owed,
        accrued_share=0.1 + chance.share("guarantee due", name, number) * 0.8,
        kind="V",
        profile="P",
        borrower=name,
    )
