"""Values that are not amounts, in words: a percentage, years, euros per inhabitant, and what cannot be computed."""

from fractions import Fraction

from ..formats import NBSP, Language, is_plural

NOT_COMPUTABLE = "non calculable"
DECIMALS = {"percent": 1, "years": 1, "EUR/inhabitant": 2, "EUR/population": 2, "FTE": 1}


def written(value: int | float | Fraction | None, unit: str, language: Language, decimals: int | None = None) -> str:
    """«9,1 %», «9,7 ans», «1 889,56 € par habitant», «non calculable». A percentage is given in per cent (9.1), an amount in cents."""
    if value is None:
        return NOT_COMPUTABLE
    if unit == "EUR":
        return language.euros(int(value))
    if unit == "count":
        return language.number(int(value))
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    decimals = DECIMALS[unit] if decimals is None else decimals
    if unit == "FTE":
        return language.number(exact, decimals if exact.denominator > 1 else 0)
    if unit == "percent":
        return language.percent(exact / 100, decimals if exact else 0)
    number = language.number(exact, decimals)
    if unit == "years":
        return f"{number}{NBSP}{'ans' if is_plural(exact, decimals, 'fr') else 'an'}"
    # What it is divided by stands in the figure's name: «Cantines, par élève».
    return f"{number}{NBSP}€" if unit == "EUR/population" else f"{number}{NBSP}€ par habitant"


def moved(value: float | None, before: float | None, unit: str, year_before: int, language: Language) -> str:
    """«contre 9,8 % en 2021», «comme en 2021». Empty when there is nothing to compare: a ratio's change is told by both values."""
    if value is None or before is None:
        return ""
    told = written(before, unit, language)
    return f"comme en {year_before}" if told == written(value, unit, language) else f"contre {told} en {year_before}"
