"""A budget's year as it will be written: what a file of any stage needs, whatever the budget."""

from collections.abc import Iterable
from dataclasses import dataclass

from .closing import Books
from .draft import Draft, Key, Line, in_codes_of, key_in_codes_of
from .loans import Payment
from .norms import LAST_CA_YEAR

STAGE_CODES = {"BP": "01", "DM": "02", "CA": "09", "CFU": "10"}
BUDGET_NAMES = {"P": "BUDGET PRINCIPAL", "A": "SERVICE DES EAUX"}


@dataclass(frozen=True)
class Authorised:
    """A programme authorisation at the end of a year, in cents: what was voted before it, and with it."""

    number: str
    label: str
    operation: str
    before: int
    total: int


@dataclass(frozen=True)
class Exercise:
    """One budget, one year, one stage. `kind` is P (principal) or A (annex); `lines` are in the codes of the year, amounts in cents.

    `voted_before` are the credits of last year in the codes of this one, for the column that recalls them; `books` what the year hands on.
    `authority` names another authority than the town, whose principal budget this is.
    The last three are for the annexes: `guaranteed` are the loans of others, `authorised` the programme authorisations, `past` the executed
    exercises of the same budget before this one, first to last.
    """

    kind: str
    year: int
    stage: str
    siret: str
    nomenclature: str
    people: int
    lines: tuple[Line, ...]
    payments: tuple[Payment, ...]
    books: Books
    voted_before: dict[Key, int]
    authority: str = ""
    guaranteed: tuple[Payment, ...] = ()
    authorised: tuple[Authorised, ...] = ()
    past: tuple["Exercise", ...] = ()

    @property
    def name(self) -> str:
        return self.authority.upper() or BUDGET_NAMES[self.kind]

    @property
    def is_executed(self) -> bool:
        return self.stage in ("CA", "CFU")

    def total(self, side: str, section: str, what: str = "executed") -> int:
        """Real and order together, results brought forward left out. `what` is «executed», «credits» or «carried_over»."""
        kept = (line for line in self.lines if line.side == side and line.section == section and not line.is_brought_forward)
        return sum(getattr(line, what) for line in kept)

    def real(self, side: str, section: str, what: str = "executed", natures: tuple[str, ...] = ("",)) -> int:
        """Real operations whose account starts with one of `natures`."""
        return sum(
            getattr(line, what)
            for line in self.lines
            if line.is_activity and line.side == side and line.section == section and line.nature.startswith(natures)
        )

    def spent_on(self, operation: str) -> int:
        """Executed spending of an equipment operation."""
        return sum(line.executed for line in self.lines if line.operation == operation and line.side == "D")


def stage_of(year: int, is_planned: bool) -> str:
    if is_planned:
        return "BP"
    return "CA" if year <= LAST_CA_YEAR else "CFU"


def ordered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Operating before capital, spending before revenue, real before order: how accounting software lists them."""
    return tuple(sorted(lines, key=lambda line: (line.section != "F", line.side, line.order, line.nature, line.function, line.operation)))


def lines_of(draft: Draft, year: int, inhabitants: int) -> tuple[Line, ...]:
    return ordered(in_codes_of(draft, year, inhabitants))


def voted_in_codes_of(voted: dict[Key, int], year: int, inhabitants: int) -> dict[Key, int]:
    """Credits by key of the model → by key of a year's files."""
    recalled: dict[Key, int] = {}
    for key, cents in voted.items():
        own = key_in_codes_of(key, year, inhabitants)
        recalled[own] = recalled.get(own, 0) + cents
    return recalled
