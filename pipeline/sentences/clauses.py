"""Clauses that sentences are made of: change, share, per inhabitant. Each returns text without a capital or a full stop, or empty."""

from collections.abc import Sequence
from fractions import Fraction

from ..formats import NBSP, Language, capitalised, is_plural

# A ratio that would be displayed as «0,0 %», and what is left to a whole that would be displayed as «100,0 %».
BARELY = Fraction(5, 10000)
# Above this a percentage stops meaning anything: both amounts are given.
TELLING = Fraction(1)


def growth(now: int, before: int | Fraction) -> Fraction | None:
    """A change as a ratio, where a percentage tells it; None where the two amounts say more: nothing or less before, more than twice as
    much now, or all but nothing."""
    ratio = Fraction(now) / before - 1 if before > 0 else None
    return ratio if ratio is not None and BARELY - 1 < ratio <= TELLING else None


def is_level(ratio: Fraction) -> bool:
    """Whether a change would be displayed as nothing."""
    return abs(ratio) < BARELY


def change(now: int, before: int | None, year_before: int, language: Language) -> str:
    """«4,5 % de plus qu'en 2021», «autant qu'en 2021», «contre 84 euros en 2021». Empty when there is nothing to compare with."""
    if before is None:
        return ""
    if now == before:
        return f"autant qu'en {year_before}" if now else f"comme en {year_before}"
    if before == 0:
        return f"contre rien en {year_before}"
    if before < 0:
        return f"contre moins {language.amount(-before)} en {year_before}"
    ratio = growth(now, before)
    if ratio is None:
        return f"contre {language.amount(before)} en {year_before}"
    if is_level(ratio):
        return f"à peu près comme en {year_before}"
    return f"{language.percent(abs(ratio))} de {'plus' if ratio > 0 else 'moins'} qu'en {year_before}"


def trend(now: int, before: int | None, year_before: int, language: Language, subject: str = "Le montant") -> str:
    """The same as a whole sentence: «Le montant est en hausse de 4,5 % par rapport à 2021.» Empty when there is nothing to compare with.

    After «409 euros par habitant», a bare «4,5 % de plus» would be read of the inhabitant's share.
    """
    if before is None:
        return ""
    if now == before:
        return f"{subject} est le même qu'en {year_before}."
    if before == 0:
        return f"Il n'y avait rien en {year_before}."
    ratio = growth(now, before)
    if ratio is None:
        return f"{subject} était de {'moins ' if before < 0 else ''}{language.amount(abs(before))} en {year_before}."
    if is_level(ratio):
        return f"{subject} est à peu près le même qu'en {year_before}."
    return f"{subject} est en {'hausse' if ratio > 0 else 'baisse'} de {language.percent(abs(ratio))} par rapport à {year_before}."


def share(part: int, total: int, language: Language) -> str:
    """«14,2 %», «moins de 0,1 %», «100 %» for all of it and nothing else. Empty when the total or the part is not positive."""
    if total <= 0 or part <= 0:
        return ""
    ratio = Fraction(part, total)
    if part == total:
        return language.percent(1, 0)
    if ratio < BARELY:
        return f"moins de {language.percent(Fraction(1, 1000))}"
    if 1 - BARELY <= ratio < 1:
        return f"plus de {language.percent(Fraction(999, 1000))}"
    return language.percent(ratio)


def on_hundred(part: int, total: int, language: Language) -> str:
    """«17 € sur 100 dépensés» without its last word: «17 € sur 100», «moins de 1 € sur 100», «plus de 99 € sur 100»."""
    if total <= 0 or part <= 0:
        return ""
    euros = Fraction(part * 100, total)
    if euros < Fraction(1, 2):
        return f"moins de 1{NBSP}€ sur 100"
    if Fraction(199, 2) <= euros < 100:
        return f"plus de 99{NBSP}€ sur 100"
    return f"{language.number(euros)}{NBSP}€ sur 100"


def per_inhabitant(cents: int, inhabitants: int | None, language: Language, *, is_short: bool = False) -> str:
    """«409 euros par habitant», or «409 € par habitant» when short. Empty for nothing or without a population."""
    text = each(cents, inhabitants, language, is_short=is_short)
    return f"{text} par habitant" if text else ""


def each(cents: int, number: int | None, language: Language, *, is_short: bool = True) -> str:
    """What an amount is for one of so many: «409 €», «0,42 €», «moins d'un centime». Empty for nothing or without a number."""
    if not number or not cents:
        return ""
    share = Fraction(cents, number * 100)
    if abs(share) < Fraction(5, 1000):
        return "moins d'un centime"
    decimals = 0 if abs(share) >= 10 else 2
    unit = "€" if is_short else "euros" if is_plural(share, decimals, "fr") else "euro"
    return f"{language.number(share, decimals)}{NBSP}{unit}"


def sentence(*clauses: str) -> str:
    """One sentence from clauses, empty ones left out: capital, commas, full stop."""
    kept = [clause for clause in clauses if clause]
    if not kept:
        return ""
    text = ", ".join(kept)
    return f"{capitalised(text)}."


def listed(names: Sequence[str], word: str = "et") -> str:
    """«A», «A et B», «A, B et C»; empty for nobody. `word` comes before the last."""
    return f"{', '.join(names[:-1])} {word} {names[-1]}" if len(names) > 1 else "".join(names)
