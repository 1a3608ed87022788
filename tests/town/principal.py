"""The town's principal budget, year by year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import capital, guarantees, services, story
from .chance import Chance, apportion
from .closing import Books, balance, bring_forward, carry_in, close, loan_needed, open_credits
from .draft import Draft
from .exercise import Authorised, Exercise, lines_of, stage_of, voted_in_codes_of
from .loans import LENDERS, Loan, Payment, drawn, existing, pay
from .norms import nomenclature
from .place import Town

# Euros per inhabitant on the eve of the first year, and the overall result under which the town borrows more, as a share of its revenue.
OPENING_OPERATING, OPENING_CAPITAL, OPENING_DEBT, OPENING_WORKS = 262.0, -74.0, 962.0, 232.0
PRUDENCE = 0.024
UNSPREAD = "01"
# Everyday revenue less everyday spending in the first year of prices, in euros per inhabitant, and the tax that settles it.
USUAL_SAVINGS, TAXES = 159.4, "73111"
# Euros per inhabitant above which an amount moves little.
LARGE = 20
# Where what was voted beyond need waits: by account and function.
RESERVE = {("2315", "845"): 4, ("2111", "518"): 3, ("2313", "020"): 3, ("2128", "511"): 1, ("21312", "212"): 2, ("21314", "321"): 2}
# Councils authorise programmes in tens of thousands of euros.
TEN_THOUSAND_EUROS = 1_000_000


@dataclass(frozen=True)
class Lent:
    """What the water budget pays for the town's staff, in cents: the same in both budgets."""

    executed: int
    opened: int


class Principal:
    """Makes the exercises of the principal budget in order, each from the books of the one before."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.chance = Chance(town.seed)
        self.effort = 0.0
        self.books = Books(
            operating_result=self._once(OPENING_OPERATING, "opening", "operating"),
            capital_result=self._once(OPENING_CAPITAL, "opening", "capital"),
            loans=existing(self._once(OPENING_DEBT, "opening", "debt"), 9, town.first_year, self.chance, "V"),
            works=self._once(OPENING_WORKS, "opening", "works"),
        )
        self.guaranteed = guarantees.existing(town.inhabitants, town.first_year, self.chance)
        # What chance makes dear or cheap in a town, its taxes pay for: every seed lives within its means.
        left = sum((1 if side == "R" else -1) * euros for _, side, _, euros in self._everyday(story.ORIGIN))
        self.effort = USUAL_SAVINGS - left

    def exercise(self, year: int, is_planned: bool, lent: Lent) -> Exercise:
        """The next year. A planned one is voted only, and must come last."""
        before = self.books
        draft = Draft()
        for nature, side, function, euros in self._everyday(year):
            self._add(draft, year, nature, side, function, euros)
        draft.add(services.LENT_STAFF[0], "R", services.LENT_STAFF[1], lent.executed, lent.opened)
        self._programme(draft, year)
        self._internal(draft, year)
        payments = self._debt(draft, year)
        carry_in(draft, before)
        bring_forward(draft, before, UNSPREAD)
        open_credits(draft, self.chance, year, is_planned)
        loan = 0 if is_planned else loan_needed(draft, *self._loan_terms(draft, year))
        balance(draft, UNSPREAD, loan, RESERVE)
        loans = tuple(payment.loan for payment in payments if payment.loan.owed)
        if loan:
            purpose = "Groupe scolaire Les Tilleuls" if year in story.SCHOOL_LOAN_YEARS else "Programme d'investissement"
            new = drawn(year, loan, len(loans), self.chance, "V", purpose)
            loans += (new,)
            payments.append(Payment(new, 0, 0, 0))
        self.books = close(draft, loans, year)
        inhabitants = self.town.inhabitants
        return Exercise(
            kind="P",
            year=year,
            stage=stage_of(year, is_planned),
            siret=self.town.siret,
            nomenclature=nomenclature(year, inhabitants),
            people=self.town.people(year),
            lines=lines_of(draft, year, inhabitants),
            payments=tuple(payments),
            books=self.books,
            voted_before=voted_in_codes_of(before.voted, year, inhabitants),
            guaranteed=self._guaranteed(year),
            authorised=tuple(self._authorised(year)),
        )

    def _everyday(self, year: int) -> Iterator[tuple[str, str, str, float]]:
        """The everyday lines at this town's own size, which chance draws once and for all."""
        for nature, side, function, euros, price in _ordinary(year, self.chance):
            own = 0.04 if euros > LARGE else 0.22
            euros *= self.chance.around_one(own, "own", nature, side, function)
            yield nature, side, function, (euros + (self.effort if nature == TAXES else 0.0)) * price

    def _once(self, euros: float, *key: object) -> int:
        return round(euros * 100 * self.town.inhabitants * self.chance.around_one(0.05, *key))

    def _cents(self, year: int, euros: float, uneven: float, *key: object) -> int:
        return round(euros * 100 * self.town.people(year) * self.chance.around_one(uneven, year, *key))

    def _add(self, draft: Draft, year: int, nature: str, side: str, function: str, euros: float) -> None:
        """An everyday line and its small change of the year, smaller still for large amounts."""
        yearly = 0.009 if euros > LARGE else 0.055
        done, voted = (
            self._cents(year, euros * share(nature, function, side, year), yearly, nature, side, function)
            for share in (story.activity, story.expected)
        )
        draft.add(nature, side, function, done, missed=voted - done)

    def _programme(self, draft: Draft, year: int) -> None:
        """Capital spending and who pays for it: operations, the usual programme, taxes and refunds that come with building."""
        price = story.level("works", year)
        usual = price * story.WORKS_PACE.get(year, 1.0)
        for operation in capital.OPERATIONS:
            for side, plan in (("D", operation.spending), ("R", operation.funding)):
                for (nature, function), years in plan.items():
                    if year not in years:
                        continue
                    key = (nature, function, operation.number)
                    executed = self._of_operation(year, years[year], *key)
                    opened = operation.opened.get((nature, function), {}).get(year)
                    opened = opened and self._cents(year, opened * price, 0.0, *key) // 1000 * 1000
                    draft.add(nature, side, function, executed, opened, operation=operation.number, label=operation.label)
        for side, works in (("D", capital.PROGRAMME), ("R", capital.FUNDING)):
            for work in works:
                draft.add(work.nature, side, work.function, self._cents(year, work.euros * usual, work.uneven, work.nature, work.function))
        refund = round(self.books.works * capital.REFUNDED_SHARE * capital.REFUND_RATE)
        draft.add("10222", "R", UNSPREAD, refund)
        deposits = capital.DEPOSITS
        for side in "DR":
            draft.add(deposits.nature, side, deposits.function, self._cents(year, deposits.euros, deposits.uneven, "deposit", side))
        self._third_party(draft, year)

    def _of_operation(self, year: int, euros: float, *key: str) -> int:
        return self._cents(year, euros * story.level("works", year), 0.03, *key)

    def _guaranteed(self, year: int) -> tuple[Payment, ...]:
        """The loans of others in a year, those newly guaranteed included; theirs move on for the next."""
        new = guarantees.granted(year, self.town.first_year, self.town.people(year), self.chance)
        payments = [*pay(self.guaranteed, year), *(Payment(loan, 0, 0, 0) for loan in new)]
        self.guaranteed = tuple(payment.loan for payment in payments if payment.loan.owed)
        return tuple(payments)

    def _authorised(self, year: int) -> Iterator[Authorised]:
        for programme in capital.AUTHORISATIONS:
            operation = programme.operation
            cost = sum(
                self._of_operation(planned, euros, *key, operation.number)
                for key, years in operation.spending.items()
                for planned, euros in years.items()
            )
            before, total = (-(-round(cost * programme.voted_by(by)) // TEN_THOUSAND_EUROS) * TEN_THOUSAND_EUROS for by in (year - 1, year))
            if total and year <= max(planned for years in operation.spending.values() for planned in years):
                yield Authorised(programme.number, programme.label, operation.number, before, total)

    def _third_party(self, draft: Draft, year: int) -> None:
        work = capital.THIRD_PARTY
        spent = self._cents(year, work.euros, work.uneven, work.nature)
        label = " ".join(filter(None, (capital.THIRD_PARTY_LABEL, capital.THIRD_PARTY_OWNER.get(year))))
        names = {"third_party": capital.THIRD_PARTY_NUMBER, "label": label}
        draft.add(work.nature, "D", work.function, spent, **names)
        draft.add(work.nature[:-1] + "2", "R", work.function, spent * 3 // 4, **names)

    def _internal(self, draft: Draft, year: int) -> None:
        """Order operations, the same amount on both sides: wear, grants brought into revenue, a sale, studies that became works."""
        price = story.level("works", year)
        wear = self._cents(year, capital.WEAR_EUROS * price, 0.02, "wear")
        draft.add("6811", "D", UNSPREAD, wear, wear, order="between")
        for nature, part in zip(capital.WEAR, apportion(wear, list(capital.WEAR.values())), strict=True):
            draft.add(nature, "R", UNSPREAD, part, part, order="between")
        spent = self._cents(year, capital.GRANTS_SPENT_EUROS, 0.04, "grants spent")
        draft.add("777", "R", UNSPREAD, spent, spent, order="between")
        for nature, part in zip(capital.GRANTS_SPENT, apportion(spent, list(capital.GRANTS_SPENT.values())), strict=True):
            draft.add(nature, "D", UNSPREAD, part, part, order="between")
        studies = self._cents(year, capital.STUDIES_TURNED_WORKS, 0.4, "studies")
        for nature, side in (("2313", "D"), ("2031", "R")):
            draft.add(nature, side, "020", studies, studies, order="within")
        self._sale(draft, year)

    def _sale(self, draft: Draft, year: int) -> None:
        """A sale is opened on 024 in capital and executed on 775 in operating; 675, 6761 and 192 then bring it back to capital."""
        sale = capital.SALE
        price = self._cents(year, sale.euros, sale.uneven, "sale")
        book_value = round(price * capital.BOOK_VALUE)
        draft.add("024", "R", sale.function, 0, price // 1000 * 1000)
        draft.add("775", "R", sale.function, price, 0)
        for nature, amount in (("675", book_value), ("6761", price - book_value)):
            draft.add(nature, "D", sale.function, amount, 0, order="between")
        for nature, amount in ((sale.nature, book_value), ("192", price - book_value)):
            draft.add(nature, "R", sale.function, amount, 0, order="between")

    def _debt(self, draft: Draft, year: int) -> list[Payment]:
        payments = pay(self.books.loans, year)
        draft.add("1641", "D", UNSPREAD, sum(payment.capital for payment in payments))
        draft.add("66111", "D", UNSPREAD, sum(payment.interest for payment in payments))
        if year == story.REFINANCING_YEAR:
            payments = self._refinanced(draft, year, payments)
        accrued = sum(payment.loan.accrued_in(year) for payment in payments) - self.books.accrued
        if self.books.accrued:
            draft.add("66112", "D", UNSPREAD, accrued)
        return payments

    def _refinanced(self, draft: Draft, year: int, payments: list[Payment]) -> list[Payment]:
        """The largest loan at a variable rate is paid back with another at a fixed one: the same amount on both sides, the same debt."""
        old = max((payment.loan for payment in payments if payment.loan.is_variable), key=lambda loan: loan.owed)
        for side in "DR":
            draft.add("166", side, UNSPREAD, old.owed, -(-old.owed // 1000) * 1000)
        new = Loan(
            number=f"V{year}-R1", lender=LENDERS[3], purpose=f"Refinancement du contrat {old.number}", drawn=year, amount=old.owed,
            years=15, rate=318, owed=old.owed, accrued_share=0.45, profile="P", period="S", refinances=old.number,
        )  # fmt: skip
        paid = [replace(payment, loan=replace(old, owed=0)) if payment.loan is old else payment for payment in payments]
        return [*paid, Payment(new, 0, 0, 0)]

    def _loan_terms(self, draft: Draft, year: int) -> tuple[int, int]:
        """The usual loan of the year and the overall result under which more is borrowed."""
        usual = round(story.LOANS.get(year, story.USUAL_LOAN) * 100 * self.town.people(year))
        revenue = sum(line.executed for line in draft if line.is_activity and line.side == "R" and line.section == "F")
        return usual, round(revenue * PRUDENCE)


def _ordinary(year: int, chance: Chance) -> Iterator[tuple[str, str, str, float, float]]:
    """Account, side, function, euros per inhabitant at the prices of 2021 and price of everything that is neither capital nor debt."""
    for service in services.SERVICES:
        for nature, euros in _shared_out(service.staff, services.STAFF, service.function, chance):
            yield nature, "D", service.function, euros, story.level("staff", year)
        for nature, euros in _shared_out(service.purchases, services.PURCHASES[service.buys], service.function, chance):
            yield nature, "D", service.function, euros, story.level(services.PRICE_OF.get(nature, "goods"), year)
    for side, lines in (("D", services.OTHER_SPENDING), ("R", services.REVENUE)):
        for nature, function, euros, price in lines:
            if nature == story.RESIDENCE_TAX_AID and year > story.LAST_RESIDENCE_TAX_YEAR:
                continue
            cut = story.COMPENSATION_CUT if nature == story.COMPENSATION and year >= story.TRANSFER_YEAR else 0
            yield nature, side, function, euros - cut, story.level(price, year)
    yield from ((*line, 1.0) for line in story.ONE_OFFS.get(year, ()))


def _shared_out(euros: float, parts: dict[str, float], function: str, chance: Chance) -> Iterator[tuple[str, float]]:
    """Split an amount over accounts, each service a little differently; what would be too small joins the first account."""
    weights = {nature: share * chance.around_one(0.3, "weight", function, nature) for nature, share in parts.items()}
    whole = sum(weights.values())
    shares = {nature: euros * weight / whole for nature, weight in weights.items()}
    small = [nature for nature in list(shares)[1:] if shares[nature] < services.SMALLEST]
    first = next(iter(shares))
    shares[first] += sum(shares.pop(nature) for nature in small)
    yield from ((nature, share) for nature, share in shares.items() if share)
