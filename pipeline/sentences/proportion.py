"""Much or little in a few labels and values: an amount on a hundred, and what it has become since another year."""

from fractions import Fraction

from ..formats import NBSP, Language
from .clauses import growth, is_level, on_hundred

# Said of a change once the rise of prices is taken off; never «à prix constants», which residents do not know.
CONSTANT = "sans l'effet des prix"


def hundred(part: int, total: int, language: Language) -> str:
    """«17 €», «moins de 1 €», «plus de 99 €»: what an amount is on a hundred euros of a total. Empty when either is not positive."""
    return on_hundred(part, total, language).removesuffix(" sur 100")


def moved(now: int, before: int, year_before: int, is_first: bool, language: Language) -> tuple[str, str]:
    """A change as a label and a value: («par rapport à 2023», «+ 3,1 %»), («depuis 2021», «à peu près autant»).

    Where a percentage would mislead, the amount of that year: («en 2021», «84 €»). `is_first` when it is the first year of a series.
    """
    return _moved(now, Fraction(before), year_before, "", f"en {year_before}", is_first, language)


def moved_in_constant_euros(
    now: int, before: int, rise: Fraction | None, year: int, year_before: int, is_first: bool, language: Language
) -> tuple[str, str] | None:
    """The same once the rise of prices is taken off; None without an index, without a change of prices, and where there was nothing."""
    if rise is None or rise == 1 or before <= 0:
        return None
    return _moved(now, before * rise, year_before, f", {CONSTANT}", f"en {year_before}, en euros de {year}", is_first, language)


def _moved(now: int, before: Fraction, year_before: int, suffix: str, then: str, is_first: bool, language: Language) -> tuple[str, str]:
    since = f"{f'depuis {year_before}' if is_first else f'par rapport à {year_before}'}{suffix}"
    if now == before:
        return since, "autant"
    if before == 0:
        return then, "rien"
    ratio = growth(now, before)
    if ratio is None:
        return then, language.quantity(round(before))
    if is_level(ratio):
        return since, f"à peu près{NBSP}autant"
    return since, language.signed(language.percent(abs(ratio)), ratio)
