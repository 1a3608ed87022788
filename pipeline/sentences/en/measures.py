"""Values that are not amounts, in English: a percentage, years, euros per resident, and what cannot be computed."""

from fractions import Fraction

from ...formats import NBSP, Language, is_plural
from ..measures import DECIMALS

NOT_COMPUTABLE = "cannot be computed"


def written(value: int | float | Fraction | None, unit: str, language: Language, decimals: int | None = None) -> str:
    """“9.1%”, “9.7 years”, “€1,889.56 per resident”, “cannot be computed”. A percentage is given in per cent (9.1), an amount in cents."""
    if value is None:
        return NOT_COMPUTABLE
    if unit == "EUR":
        return language.euros(int(value))
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    decimals = DECIMALS[unit] if decimals is None else decimals
    if unit == "percent":
        return language.percent(exact / 100, decimals if exact else 0)
    if unit == "years":
        return f"{language.number(exact, decimals)}{NBSP}{'years' if is_plural(exact, decimals, 'en') else 'year'}"
    return f"{language.euros(exact * 100, decimals)} per resident"


def moved(value: float | None, before: float | None, unit: str, year_before: int, language: Language) -> str:
    """“compared with 9.8% in 2021”, “as in 2021”. Empty when there is nothing to compare: a ratio's change is told by both values."""
    if value is None or before is None:
        return ""
    told = written(before, unit, language)
    return f"as in {year_before}" if told == written(value, unit, language) else f"compared with {told} in {year_before}"
