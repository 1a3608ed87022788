"""The debt in English sentences: how much, how many years, who lends, at which rate, until when, at what cost."""

from collections.abc import Sequence
from fractions import Fraction

from ...formats import Language
from ..debt import Group
from ..headings import Reporter
from . import clauses, measures

# What the labels of rates start with, unlike that of loans whose rate is not given.
RATED = "at "


def title(who: Reporter, cents: int, year: int, language: Language) -> str:
    if cents <= 0:
        return f"At the end of {year}, {who.subject} owes nothing to its lenders."
    return f"At the end of {year}, {who.subject} owes {language.amount(cents)}."


def years(value: float | None, before: float | None, limit: int | None, year: int, language: Language) -> str:
    """What the number of years means, where it stands against the alert of the law, and what it was."""
    if value is None:
        return f"Gross savings in {year} are nil or negative: no number of years would mean anything."
    said = ["That is how long it would take if all gross savings went into it."]
    if limit is not None:
        where = "more than" if value > limit else "less than" if value < limit else "exactly"
        said = [f"{said[0].removesuffix('.')}: {where} the legal alert level, {limit} years."]
    if moved := measures.moved(value, before, "years", year - 1, language):
        said.append(clauses.sentence(moved))
    return " ".join(said)


def lenders(groups: Sequence[Group], total: int, language: Language) -> str:
    """“19 lenders. The largest, Caisse…, holds 24.1% of the debt.”"""
    first = groups[0]
    if len(groups) == 1:
        return f"A single lender: {first.label}."
    return f"{len(groups)} lenders. The largest, {first.label}, holds {clauses.share(first.cents, total, language)} of the debt."


def rates(groups: Sequence[Group], total: int, language: Language) -> str:
    """“67.0% of the debt is at a fixed rate.”, from the largest kind."""
    first = groups[0]
    is_known = first.label.startswith(RATED)
    if len(groups) == 1:
        return f"The whole debt is {first.label}." if is_known else "The document does not give the rates."
    share = f"{clauses.share(first.cents, total, language)} of the debt"
    return f"{clauses.sentence(f'{share} is {first.label}')}" if is_known else f"The document does not give the rate of {share}."


def besides(who: Reporter, cents: int, language: Language) -> str:
    return f"This is the debt of the main budget. {who.subject_capital} owes {language.amount(cents)} on top of it."


def guaranteed(who: Reporter, count: int, language: Language) -> str:
    """What a guarantee is; the loans are others'."""
    if count == 1:
        return (
            f"This loan is another body's. If that body could no longer pay, {who.subject} would have to pay in its place. It is not part "
            "of the debt."
        )
    return (
        f"These {language.number(count)} loans are those of other bodies, social landlords above all. If they could no longer pay, "
        f"{who.subject} would have to pay in their place. They are not part of the debt."
    )


def replaced(cents: int, year: int, language: Language) -> str:
    """Loans paid back with new ones, which the annex writes twice."""
    return (
        f"In {year}, {language.amount(cents)} of loans replaced others, on new terms. The annex writes them twice; they are counted once "
        "here."
    )


def cost(repaid: int, interest: int, owed_before: int | None, year: int, language: Language) -> tuple[str, str]:
    """A title and, when what was owed a year before is known, what hundred euros owed have cost."""
    scale = language.scale_together((repaid, interest))
    paid = (language.amount(repaid, scale), language.amount(interest, scale))
    heading = f"In {year}, {paid[0]} of capital repaid and {paid[1]} of interest and fees."
    if not owed_before or owed_before <= 0 or interest <= 0:
        return heading, ""
    each = language.euros(Fraction(10_000 * interest, owed_before))
    return heading, f"That is {each} of interest and fees for every €100 owed at the start of the year."
