"""A ranking told in another measure than euros, in English."""

from fractions import Fraction

from ...formats import Language
from .proportion import CONSTANT

EUROS, INHABITANT, PERCENT, HUNDRED = "in euros", "per resident", "as a percentage", "in every €100"
NOT_COMPUTABLE = "cannot be computed"


def constant_label(base: int) -> str:
    """“in 2024 euros”."""
    return f"in {base} euros"


def each(text: str) -> str:
    """“€409 per resident”."""
    return f"{text} per resident"


def less_than_one(decimals: int) -> str:
    """What is told of an amount that whole euros, or cents, would show as nothing."""
    return "less than one cent" if decimals else "less than €1"


def on_hundred(euros: int, is_all: bool, language: Language) -> str:
    """“€17 in every €100”, from whole euros; `is_all` when a hundred is all of it."""
    if euros == 0:
        return "less than €1 in every €100"
    if euros == 100 and not is_all:
        return "more than €99 in every €100"
    return f"€{language.number(euros)} in every €100"


def percentage(thousandths: int, is_all: bool, language: Language) -> str:
    """“72.1%”, from whole thousandths; `is_all` when it is all of it."""
    if thousandths == 0:
        return f"less than {language.percent(Fraction(1, 1000))}"
    if thousandths == 1000:
        return language.percent(1, 0) if is_all else f"more than {language.percent(Fraction(999, 1000))}"
    return language.percent(Fraction(thousandths, 1000))


def nothing(is_whole: bool, language: Language) -> str:
    """A part that is nothing: “€0 in every €100”, “0%”."""
    return "€0 in every €100" if is_whole else language.percent(0, 0)


def changed_each(change: str) -> str:
    """“4.5% more than in 2021, per resident”; nothing of no change known."""
    return f"{change}, per resident" if change else ""


def changed_constant(change: str) -> str:
    """“1.2% less than in 2021, without the effect of prices”; nothing of no change known."""
    return f"{change}, {CONSTANT}" if change else ""


def divided(people: int, total: str, language: Language) -> str:
    """What the amounts of a ranking are once divided by the residents; `total` is all of them together (“€1,934”)."""
    return f"Amounts divided by the number of residents ({language.number(people)}). In all: {total} per resident."


def divided_each_year() -> str:
    """The same of one amount over years."""
    return "The amount of each year divided by the number of residents of that year."


def parted(done: str) -> str:
    """What the shares of a ranking are: of a hundred euros (“spent”), or of the amount of the page."""
    return f"The part of each item in every €100 {done}." if done else "The part of each item in the amount of this page."


def converted(year: int, base: int, rise: Fraction, total: str, language: Language) -> str:
    """What the amounts of a ranking are in the euros of another year; `total` is all of them together, in words."""
    return (
        f"By the price index, €1 of {year} was worth as much as €{language.number(rise, 2)} of {base}. In all: {total}. "
        f"Below each amount, that of {year}."
    )


def converted_each_year(base: int) -> str:
    """The same of one amount over years."""
    return f"The amount of each year converted to {base} euros, by the price index."


def already(base: int) -> str:
    """What is said of the year whose euros others are converted to."""
    return f"These amounts are in {base} euros already."
