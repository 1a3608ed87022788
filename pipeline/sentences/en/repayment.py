"""The debt to come in English sentences: when half is paid back, when the last instalment falls, how far to believe the computation."""

from ...formats import Language
from . import clauses


def outlook(half_year: int, last_year: int, year: int) -> str:
    """“Without a new loan, half the debt would be repaid by the end of 2029, and all of it in 2047.”"""
    start = "Without a new loan,"
    if last_year == half_year:
        return f"{start} the whole debt would be repaid in {last_year}."
    when = "in" if half_year == year + 1 else "by the end of"
    return f"{start} half the debt would be repaid {when} {half_year}, and all of it in {last_year}."


def unknown() -> str:
    return "The document does not say when the larger part of the debt will be repaid."


def method() -> str:
    """What the computation is made of, and what it is not."""
    return (
        "This is our computation, not the contracts: the debt annex says of each loan what is still owed, for how long, and what was "
        "repaid in the year; here the capital of each goes on being repaid at the same pace. A loan that is new, renegotiated or repaid "
        "early changes it. Interest is not counted."
    )


def checked(announced: int, repaid: int, year: int, language: Language) -> str:
    """How the same computation, made a year before, compares with what the annex of `year` says was paid back."""
    scale = language.scale_together((announced, repaid))
    told, found = language.amount(announced, scale), language.amount(repaid, scale)
    start = f"Made on the annex for {year - 1}, the same computation gave {told} to repay in {year}"
    return f"{start}, and that is what the annex for {year} says." if told == found else f"{start}; the annex for {year} counts {found}."


def apart(count: int, cents: int, total: int, language: Language) -> str:
    """Loans that are not in the computation."""
    share = clauses.share(cents, total, language)
    part = f", {share} of the debt" if share else ""
    who = "One loan is not in it" if count == 1 else f"{language.number(count)} loans are not in it"
    which = "how long it has left, or says that it is over" if count == 1 else "how long they have left, or says that they are over"
    return f"{who}: the annex does not say {which}. That is {clauses.signed_amount(cents, language)}{part}."
