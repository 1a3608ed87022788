"""Whether a town lives within its means, in English: an answer, then each step of the savings chain, rounded as the French theme does."""

from collections.abc import Callable

from ...formats import Language
from ..headings import Reporter
from ..savings import ALONE, ENOUGH, NEGATIVE, SHORT, Chain, displayed, verdict


def heading(gross: int, repaid: int, is_forecast: bool, who: Reporter) -> str:
    """What savings allow, as a title. A voted budget is prudent by construction: it is not judged."""
    if is_forecast:
        return "What the budget plans."
    return {
        NEGATIVE: f"{who.subject_capital} spent more on running services than it received in the year.",
        ALONE: f"{who.subject_capital} saves on its everyday running.",
        ENOUGH: f"{who.subject_capital} saves enough to repay its loans.",
        SHORT: f"{who.subject_capital} does not save enough to repay its loans of the year.",
    }[verdict(gross, repaid)]


def question(who: Reporter) -> str:
    return f"Does {who.subject} live within its means?"


def answer(chain: Chain, year: int, language: Language) -> str:
    """One sentence that answers the question from the accounts alone."""
    found = verdict(chain.gross, chain.gross - chain.net)
    if found == NEGATIVE:
        more = language.amount(-chain.gross)
        return f"No, not in {year}: services and interest cost {more} more than the year's revenue."
    if found == SHORT:
        missing = language.amount(-chain.net)
        return f"Not entirely in {year}: revenue paid for the services, but {missing} was missing to repay the loans."
    done = "paid for the services and repaid the loans" if found == ENOUGH else "paid for the services"
    left = f"and left {language.amount(chain.net)} to invest" if chain.net else "leaving nothing to invest"
    return f"Yes in {year}: the year's revenue {done}, {left}."


def steps(chain: Chain, rate: str, who: Reporter, language: Language) -> tuple[str, ...]:
    """The chain told in order. `rate` is gross savings as a share of revenue, already written, or empty."""
    unit = displayed(chain, language)

    def told(cents: int) -> str:
        return unit.amount(cents, language, "less than")

    def left(cents: int, name: str) -> str:
        return f"{told(cents)} is left, known as {name}" if cents >= 0 else f"{told(-cents)} is missing, so {name} are negative"

    def taken(before: int, after: int) -> str:
        return told(unit.taken(before, after))

    rated = f", or {rate} of revenue" if rate and chain.gross > 0 else ""
    said = [
        f"The year's revenue (taxes, state grants, charges) comes to {told(chain.revenue)}. Once the services are paid for "
        f"({taken(chain.revenue, chain.management)}), {left(chain.management, 'management savings')}.",
        f"Interest on loans takes {taken(chain.management, chain.gross)}: {left(chain.gross, 'gross savings')}{rated}."
        if chain.management != chain.gross
        else f"No interest is paid: gross savings are the same{rated}.",
    ]
    if chain.gross != chain.net:
        said.append(f"Capital repaid to lenders takes {taken(chain.gross, chain.net)}: {left(chain.net, 'net savings')}.")
    added = unit.shown(chain.own) - unit.shown(chain.net)
    if chain.own > 0 and added <= 0:
        said.append(f"{who.subject_capital} can therefore invest {told(chain.own)} without borrowing.")
    elif chain.own > 0:
        said.append(
            f"With {told(added)} of refunded VAT, development tax, grants received and asset sales, {who.subject} can invest "
            f"{told(chain.own)} without borrowing."
        )
    else:
        said.append(f"Even with its own capital revenue, {who.subject} can invest nothing without borrowing.")
    return (*said, *_end(chain, unit.others(chain), who, told))


def _end(chain: Chain, others: int, who: Reporter, told: Callable[[int], str]) -> list[str]:
    """What was invested and with what money. `others` is what remains of capital revenue."""
    invested = f"{who.subject_capital} invested {told(chain.invested)}" if chain.invested > 0 else f"{who.subject_capital} invested nothing"
    borrowed = f" and borrowed {told(chain.borrowed)}" if chain.borrowed > 0 else " without borrowing" if chain.invested > 0 else ""
    also = (
        f", with {told(others)} of other revenue" if others > 0 else f", after {told(-others)} paid for other operations" if others else ""
    )
    said = [f"{invested}{borrowed}{also}."]
    if chain.reserves:
        kept = "Added to reserves" if chain.reserves > 0 else "Taken from the reserves of earlier years"
        said.append(f"{kept}: {told(abs(chain.reserves))}.")
    return said
