"""Much or little in a few English labels and values: an amount on a hundred, and what it has become since another year."""

from fractions import Fraction

from ...formats import Language
from ..clauses import growth, is_level
from .clauses import on_hundred

# Said of a change once the rise of prices is taken off.
CONSTANT = "without the effect of prices"


def hundred(part: int, total: int, language: Language) -> str:
    """“€17”, “less than €1”, “more than €99”: what an amount is on a hundred euros of a total. Empty when either is not positive."""
    return on_hundred(part, total, language).removesuffix(" in every €100")


def moved(now: int, before: int, year_before: int, is_first: bool, language: Language) -> tuple[str, str]:
    """A change as a label and a value: (“compared with 2023”, “+3.1%”), (“since 2021”, “about the same”).

    Where a percentage would mislead, the amount of that year: (“in 2021”, “€84”). `is_first` when it is the first year of a series.
    """
    return _moved(now, Fraction(before), year_before, "", f"in {year_before}", is_first, language)


def moved_in_constant_euros(
    now: int, before: int, rise: Fraction | None, year: int, year_before: int, is_first: bool, language: Language
) -> tuple[str, str] | None:
    """The same once the rise of prices is taken off; None without an index, without a change of prices, and where there was nothing."""
    if rise is None or rise == 1 or before <= 0:
        return None
    return _moved(now, before * rise, year_before, f", {CONSTANT}", f"in {year_before}, in {year} euros", is_first, language)


def _moved(now: int, before: Fraction, year_before: int, suffix: str, then: str, is_first: bool, language: Language) -> tuple[str, str]:
    since = f"{f'since {year_before}' if is_first else f'compared with {year_before}'}{suffix}"
    if now == before:
        return since, "the same"
    if before == 0:
        return then, "nothing"
    ratio = growth(now, before)
    if ratio is None:
        return then, language.quantity(round(before))
    if is_level(ratio):
        return since, "about the same"
    return since, language.signed(language.percent(abs(ratio)), ratio)
