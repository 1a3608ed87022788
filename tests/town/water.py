"""The town's annex budget for water, kept under M49: a public service that lives on its own revenue (CGCT L2224-1), without functions."""

from . import story
from .capital import Works
from .chance import Chance, apportion
from .closing import Books, balance, bring_forward, carry_in, close, loan_needed, open_credits
from .draft import Draft
from .exercise import Exercise, ordered, stage_of
from .loans import Payment, drawn, existing, pay
from .place import Town
from .principal import Lent

NOMENCLATURE = "M4-M49_D"
OPENING_OPERATING, OPENING_CAPITAL, OPENING_DEBT = 17.0, -3.1, 118.0
USUAL_LOAN = 7.0
PRUDENCE = 0.05
STAFF = "6215"
RESERVE = {("2315", ""): 1}

# Account, side, euros per inhabitant of 2021, price.
EVERYDAY = (
    ("605", "D", 15.2, "goods"),
    ("6061", "D", 7.3, "electricity"),
    ("6064", "D", 0.4, "goods"),
    ("6063", "D", 1.7, "goods"),
    ("6066", "D", 0.6, "gas"),
    ("6068", "D", 0.9, "goods"),
    ("611", "D", 7.9, "goods"),
    ("6135", "D", 0.5, "goods"),
    ("61528", "D", 4.6, "goods"),
    ("61551", "D", 0.4, "goods"),
    ("61558", "D", 1.1, "goods"),
    ("6156", "D", 2.3, "goods"),
    ("6161", "D", 0.7, "goods"),
    ("618", "D", 0.8, "goods"),
    ("6226", "D", 0.9, "goods"),
    ("6231", "D", 0.2, "goods"),
    ("6261", "D", 0.5, "goods"),
    ("6262", "D", 0.4, "goods"),
    ("637", "D", 4.9, "shared_taxes"),
    (STAFF, "D", 21.4, "staff"),
    ("6541", "D", 0.8, "goods"),
    ("673", "D", 0.6, "goods"),
    ("70111", "R", 83.0, "fees"),
    ("704", "R", 3.2, "fees"),
    ("7083", "R", 14.1, "fees"),
    ("7088", "R", 0.7, "fees"),
    ("752", "R", 1.3, "fees"),
    ("7588", "R", 0.2, "fees"),
    ("773", "R", 0.2, "fees"),
)

PROGRAMME = (
    Works("2031", "", 0.9, 0.8),
    Works("2051", "", 0.3),
    Works("2111", "", 0.2, 0.9),
    Works("21531", "", 5.8, 0.5),
    Works("2154", "", 1.1),
    Works("2182", "", 0.7, 0.8),
    Works("2183", "", 0.3),
    Works("2188", "", 0.3),
    Works("2315", "", 21.0, 0.4),
)
FUNDING = (Works("13111", "", 3.4, 0.8), Works("1313", "", 1.1, 0.8))
WEAR = {"2805": 4, "281531": 62, "28154": 14, "28182": 9, "28183": 6, "28188": 5}
WEAR_EUROS = 18.6
GRANTS_SPENT, GRANTS_SPENT_EUROS = "13911", 2.3
# What the loans of before the first year paid for.
FINANCED = ("Canalisations", "Station de pompage", "Réservoir d'eau")


class Water:
    """Makes the exercises of the water budget in order, each from the books of the one before."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.chance = Chance(town.seed)
        people = town.inhabitants
        self.books = Books(
            operating_result=round(OPENING_OPERATING * 100 * people * self.chance.around_one(0.1, "water", "operating")),
            capital_result=round(OPENING_CAPITAL * 100 * people * self.chance.around_one(0.1, "water", "capital")),
            loans=existing(round(OPENING_DEBT * 100 * people), 3, town.first_year, self.chance, "E", FINANCED),
        )

    def exercise(self, year: int, is_planned: bool) -> tuple[Exercise, Lent]:
        """The next year, and what it pays to the principal budget. A planned year is voted only, and must come last."""
        before = self.books
        draft = Draft()
        for nature, side, euros, price in EVERYDAY:
            own = self.chance.around_one(0.05, "water own", nature, side)
            draft.add(nature, side, "", self._cents(year, euros * own * story.level(price, year), 0.03, nature, side))
        for side, works in (("D", PROGRAMME), ("R", FUNDING)):
            for work in works:
                draft.add(work.nature, side, "", self._cents(year, work.euros * story.level("works", year), work.uneven, work.nature, side))
        self._internal(draft, year)
        payments = pay(before.loans, year)
        draft.add("1641", "D", "", sum(payment.capital for payment in payments))
        draft.add("66111", "D", "", sum(payment.interest for payment in payments))
        carry_in(draft, before)
        bring_forward(draft, before, "")
        lent = draft.get(STAFF, "D").executed
        open_credits(draft, self.chance, year, is_planned)
        loan = 0 if is_planned else loan_needed(draft, *self._loan_terms(draft, year))
        balance(draft, "", loan, RESERVE)
        loans = tuple(payment.loan for payment in payments if payment.loan.owed)
        if loan:
            new = drawn(year, loan, len(loans), self.chance, "E", "Renouvellement du réseau")
            loans += (new,)
            payments.append(Payment(new, 0, 0, 0))
        self.books = close(draft, loans, year)
        done = Exercise(
            kind="A",
            year=year,
            stage=stage_of(year, is_planned),
            siret=self.town.water_siret,
            nomenclature=NOMENCLATURE,
            people=self.town.people(year),
            lines=ordered(line for line in draft if line.executed or line.opened or line.carried_over),
            payments=tuple(payments),
            books=self.books,
            voted_before=before.voted,
        )
        return done, Lent(lent, draft.get(STAFF, "D").credits)

    def _cents(self, year: int, euros: float, uneven: float, *key: object) -> int:
        return round(euros * 100 * self.town.people(year) * self.chance.around_one(uneven, "water", year, *key))

    def _internal(self, draft: Draft, year: int) -> None:
        wear = self._cents(year, WEAR_EUROS * story.level("works", year), 0.02, "wear")
        draft.add("6811", "D", "", wear, wear, order="between")
        for nature, part in zip(WEAR, apportion(wear, list(WEAR.values())), strict=True):
            draft.add(nature, "R", "", part, part, order="between")
        spent = self._cents(year, GRANTS_SPENT_EUROS, 0.04, "grants spent")
        for nature, side in ((GRANTS_SPENT, "D"), ("777", "R")):
            draft.add(nature, side, "", spent, spent, order="between")

    def _loan_terms(self, draft: Draft, year: int) -> tuple[int, int]:
        usual = round(USUAL_LOAN * 100 * self.town.people(year))
        revenue = sum(line.executed for line in draft if line.is_activity and line.side == "R" and line.section == "F")
        return usual, round(revenue * PRUDENCE)
