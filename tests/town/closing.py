"""How a budget and year is opened, balanced and closed: credits, results brought forward, transfer, loan, what is handed on.

The rules are the law's and hold for every budget: each section voted in balance (CGCT L1612-4), results taken over after the accounts are
voted (CGCT R2311-11 and following), so that the closing result of a year opens the next to the cent.
"""

from dataclasses import dataclass, field

from .chance import Chance, apportion
from .draft import Draft, Key, Line
from .loans import Loan

TEN_EUROS = 1_000
THOUSAND_EUROS = 100_000
# Share of the operating result that the town sets aside for capital spending even when it needs less.
SET_ASIDE = 0.62
# Most services spend what they were given; a few, each year others, leave up to this share of it.
SPARED, SPARING = 0.13, 5


@dataclass(frozen=True)
class Books:
    """What a budget hands on to the next year. Results and amounts in cents.

    `carried` is what remained to be paid or received, `voted` the credits, both by key. `works` is the capital spending that opens a refund
    of VAT. `accrued` is the interest accrued but not due at the end of the year.
    """

    operating_result: int
    capital_result: int
    loans: tuple[Loan, ...] = ()
    carried: dict[Key, Line] = field(default_factory=dict)
    voted: dict[Key, int] = field(default_factory=dict)
    works: int = 0
    accrued: int = 0

    def carried_total(self, side: str) -> int:
        return sum(line.carried_over for line in self.carried.values() if line.side == side)


def bring_forward(draft: Draft, books: Books, function: str) -> None:
    """Take over last year's results: 001, and the operating result split into 1068 (the need of the capital section first) and 002."""
    need = max(0, -(books.capital_result + books.carried_total("R") - books.carried_total("D")))
    reserve = max(0, min(books.operating_result, max(need, round(books.operating_result * SET_ASIDE))))
    rest = books.operating_result - reserve
    for nature, result in (("001", books.capital_result), ("002", rest)):
        if result:
            draft.add(nature, "R" if result > 0 else "D", function, abs(result), abs(result))
    if reserve:
        draft.add("1068", "R", function, reserve, reserve)


def carry_in(draft: Draft, books: Books) -> None:
    """What last year still owed is paid or received this year, nearly all of it, on top of the year's own programme."""
    for key, before in books.carried.items():
        nature, side, function, order, operation = key
        line = draft.get(*key)
        if line is None:
            paid = before.carried_over * 23 // 25
            line = draft.add(
                nature, side, function, paid, order=order, operation=operation, label=before.label, third_party=before.third_party
            )
        line.carried_in = before.carried_over


def open_credits(draft: Draft, chance: Chance, year: int, is_planned: bool) -> None:
    """Credits for every line that has none yet, in tens of euros as councils vote them, and what remains to be settled at the year's end.

    Operating spending is opened a little above what is spent and revenue a little below, as prudence asks; capital programmes are opened
    well above, because works are late. A planned year keeps the credits and has nothing executed.
    """
    for line in draft:
        luck = chance.share("opened", year, *line.key)
        if line.opened is None:
            spare = chance.share("spare", year, line.function) ** SPARING * SPARED
            line.opened = _credits(line, luck, spare) if line.executed + line.missed > 0 else 0
        line.opened = max(line.opened, _tens(line.carried_in))
        if is_planned:
            line.executed = 0
        elif line.section == "I" and line.is_activity and line.nature[:2] in ("13", "20", "21", "23"):
            left = line.opened - line.executed
            if left > THOUSAND_EUROS and chance.share("left", year, *line.key) < 0.7:
                line.carried_over = round(left * (0.2 + 0.6 * chance.share("owed", year, *line.key)))


def _credits(line: Line, luck: float, spare: float) -> int:
    if line.section == "F":
        return _tens((line.executed + line.missed) * (1.002 + 0.035 * luck + spare if line.side == "D" else 0.955 + 0.055 * luck))
    if line.nature.startswith("16"):
        return _tens(line.executed * 1.004)
    return _tens(line.executed * (1.04 + (0.5 if line.side == "D" or line.nature.startswith("13") else 0.2) * luck))


def _tens(cents: float) -> int:
    """Up to the next ten euros."""
    return -(-round(cents) // TEN_EUROS) * TEN_EUROS


def balance(draft: Draft, function: str, loan: int, reserve: dict[tuple[str, str], int]) -> None:
    """Vote each section in balance: what operating revenue leaves goes to capital (023 → 021), a loan covers the rest.

    `loan` is what was really borrowed; when it is more than needed the difference is opened on the `reserve` lines, by
    account and function, in proportion to their weights.

    Raises:
        ValueError: when operating credits cannot be balanced, because the tables of the model spend more than they earn.
    """
    _trim(draft, draft.credits("D", "F") - draft.credits("R", "F"))
    transfer = draft.credits("R", "F") - draft.credits("D", "F")
    if transfer < 0:
        raise ValueError(f"operating credits lack {-transfer} cents: the model spends more than it earns")
    draft.add("023", "D", function, 0, transfer, order="between")
    draft.add("021", "R", function, 0, transfer, order="between")
    need = draft.credits("D", "I") - draft.credits("R", "I")
    draft.add("1641", "R", function, loan, max(need, loan))
    if need < loan:
        for (nature, purpose), part in zip(reserve, apportion(loan - need, list(reserve.values())), strict=True):
            draft.add(nature, "D", purpose, 0, part)


def _trim(draft: Draft, lacking: int) -> None:
    """Give back operating credits that nobody needed, `lacking` cents in all when there is that much, in tens of euros."""
    lines = [line for line in draft if line.is_activity and line.side == "D" and line.section == "F" and line.credits > 0]
    # Of a budget not yet executed, what is needed is not known: a fifteenth of each line is given back at most.
    spare = [line.credits - (line.executed if line.executed > 0 else line.credits * 14 // 15) for line in lines]
    whole = sum(spare)
    for line, room in zip(lines, spare, strict=True):
        if lacking > 0 and room > 0:
            line.opened = line.credits - min(room // TEN_EUROS * TEN_EUROS, _tens(lacking * room / whole))


def loan_needed(draft: Draft, usual: int, floor: int) -> int:
    """What the year borrows, in thousands of euros: the usual loan, or more when the overall result would fall under the floor."""
    result = sum(draft.executed("R", section) - draft.executed("D", section) for section in "FI")
    result += draft.carried_over("R") - draft.carried_over("D")
    return -(-max(usual, floor - result) // THOUSAND_EUROS) * THOUSAND_EUROS


def close(draft: Draft, loans: tuple[Loan, ...], year: int) -> Books:
    """What the year hands on: its results (brought-forward lines included), what remains to be settled, its credits and works."""
    works = sum(line.executed for line in draft if line.is_activity and line.side == "D" and _is_works(line.nature))
    return Books(
        operating_result=draft.executed("R", "F") - draft.executed("D", "F"),
        capital_result=draft.executed("R", "I") - draft.executed("D", "I"),
        loans=loans,
        carried={line.key: line for line in draft if line.carried_over},
        voted={line.key: line.credits for line in draft},
        works=works,
        accrued=sum(loan.accrued_in(year) for loan in loans),
    )


def _is_works(nature: str) -> bool:
    return nature[:2] in ("20", "21", "23") and not nature.startswith("204")
