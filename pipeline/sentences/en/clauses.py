"""Clauses that English sentences are made of: change, share, per resident. Without a capital or a full stop, or empty."""

from collections.abc import Sequence
from fractions import Fraction

from ...formats import Language
from ..clauses import BARELY, growth, is_level, sentence

__all__ = ["change", "growth", "is_level", "listed", "on_hundred", "per_inhabitant", "sentence", "share", "signed_amount", "trend"]


def change(now: int, before: int | None, year_before: int, language: Language) -> str:
    """“4.5% more than in 2021”, “the same as in 2021”, “compared with €84 in 2021”. Empty when there is nothing to compare with."""
    if before is None:
        return ""
    if now == before:
        return f"the same as in {year_before}"
    if before == 0:
        return f"compared with nothing in {year_before}"
    ratio = growth(now, before)
    if ratio is None:
        return f"compared with {signed_amount(before, language)} in {year_before}"
    if is_level(ratio):
        return f"about the same as in {year_before}"
    return f"{language.percent(abs(ratio))} {'more' if ratio > 0 else 'less'} than in {year_before}"


def trend(now: int, before: int | None, year_before: int, language: Language, subject: str = "The amount") -> str:
    """The same as a whole sentence: “The amount is up 4.5% compared with 2021.” Empty when there is nothing to compare with."""
    if before is None:
        return ""
    if now == before:
        return f"{subject} is the same as in {year_before}."
    if before == 0:
        return f"There was nothing in {year_before}."
    ratio = growth(now, before)
    if ratio is None:
        return f"{subject} was {signed_amount(before, language)} in {year_before}."
    if is_level(ratio):
        return f"{subject} is about the same as in {year_before}."
    return f"{subject} is {'up' if ratio > 0 else 'down'} {language.percent(abs(ratio))} compared with {year_before}."


def signed_amount(cents: int, language: Language) -> str:
    """An amount in a sentence, its sign in words: “minus €84”."""
    return f"minus {language.amount(-cents)}" if cents < 0 else language.amount(cents)


def share(part: int, total: int, language: Language) -> str:
    """“14.2%”, “less than 0.1%”, “100%” for all of it and nothing else. Empty when the total or the part is not positive."""
    if total <= 0 or part <= 0:
        return ""
    ratio = Fraction(part, total)
    if part == total:
        return language.percent(1, 0)
    if ratio < BARELY:
        return f"less than {language.percent(Fraction(1, 1000))}"
    if 1 - BARELY <= ratio < 1:
        return f"more than {language.percent(Fraction(999, 1000))}"
    return language.percent(ratio)


def on_hundred(part: int, total: int, language: Language) -> str:
    """“€17 in every €100 spent” without its last word: “€17 in every €100”, “less than €1 in every €100”."""
    if total <= 0 or part <= 0:
        return ""
    euros = Fraction(part * 100, total)
    if euros < Fraction(1, 2):
        return "less than €1 in every €100"
    if Fraction(199, 2) <= euros < 100:
        return "more than €99 in every €100"
    return f"€{language.number(euros)} in every €100"


def per_inhabitant(cents: int, inhabitants: int | None, language: Language, *, is_short: bool = False) -> str:
    """“€409 per resident”, short or not. Empty for nothing or without a population."""
    if not inhabitants or not cents:
        return ""
    return f"{each(cents, inhabitants, language)} per resident"


def each(cents: int, number: int | None, language: Language, *, is_short: bool = True) -> str:
    """What an amount is for one of so many: “€409”, “€0.42”, “less than one cent”. Empty for nothing or without a number."""
    if not number or not cents:
        return ""
    share = Fraction(cents, number * 100)
    if abs(share) < Fraction(5, 1000):
        return "less than one cent"
    return language.euros(share * 100, 0 if abs(share) >= 10 else 2)


def listed(names: Sequence[str], word: str = "and") -> str:
    """“A”, “A and B”, “A, B and C”; empty for nobody. `word` comes before the last."""
    return f"{', '.join(names[:-1])} {word} {names[-1]}" if len(names) > 1 else "".join(names)
