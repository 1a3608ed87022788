"""A ranking told in another measure than euros: what each choice is called, the words of an amount in it, and what it does."""

from fractions import Fraction

from ..formats import NBSP, Language
from .proportion import CONSTANT

EUROS, INHABITANT, PERCENT, HUNDRED = "en euros", "par habitant", "en pourcentage", "sur 100 €"
NOT_COMPUTABLE = "non calculable"


def constant_label(base: int) -> str:
    """«en euros de 2024»."""
    return f"en euros de {base}"


def each(text: str) -> str:
    """«409 € par habitant»."""
    return f"{text} par habitant"


def less_than_one(decimals: int) -> str:
    """What is told of an amount that whole euros, or cents, would show as nothing."""
    return "moins d'un centime" if decimals else f"moins de 1{NBSP}€"


def on_hundred(euros: int, is_all: bool, language: Language) -> str:
    """«17 € sur 100», from whole euros; `is_all` when a hundred is all of it."""
    if euros == 0:
        return f"moins de 1{NBSP}€ sur 100"
    if euros == 100 and not is_all:
        return f"plus de 99{NBSP}€ sur 100"
    return f"{language.number(euros)}{NBSP}€ sur 100"


def percentage(thousandths: int, is_all: bool, language: Language) -> str:
    """«72,1 %», from whole thousandths; `is_all` when it is all of it."""
    if thousandths == 0:
        return f"moins de {language.percent(Fraction(1, 1000))}"
    if thousandths == 1000:
        return language.percent(1, 0) if is_all else f"plus de {language.percent(Fraction(999, 1000))}"
    return language.percent(Fraction(thousandths, 1000))


def nothing(is_whole: bool, language: Language) -> str:
    """A part that is nothing: «0 € sur 100», «0 %»."""
    return f"0{NBSP}€ sur 100" if is_whole else language.percent(0, 0)


def changed_each(change: str) -> str:
    """«4,5 % de plus qu'en 2021, par habitant»; nothing of no change known."""
    return f"{change}, par habitant" if change else ""


def changed_constant(change: str) -> str:
    """«1,2 % de moins qu'en 2021, sans l'effet des prix»; nothing of no change known."""
    return f"{change}, {CONSTANT}" if change else ""


def divided(people: int, total: str, language: Language) -> str:
    """What the amounts of a ranking are once divided by the inhabitants; `total` is all of them together («1 934 €»)."""
    return f"Montants divisés par le nombre d'habitants ({language.number(people)}). En tout : {total} par habitant."


def divided_each_year() -> str:
    """The same of one amount over years."""
    return "Montant de chaque année divisé par le nombre d'habitants de cette année."


def parted(done: str) -> str:
    """What the shares of a ranking are: of a hundred euros («dépensés»), or of the amount of the page."""
    return f"Part de chaque poste sur 100{NBSP}€ {done}." if done else "Part de chaque poste dans le montant de cette page."


def converted(year: int, base: int, rise: Fraction, total: str, language: Language) -> str:
    """What the amounts of a ranking are in the euros of another year; `total` is all of them together, in words."""
    one = f"{language.number(rise, 2)}{NBSP}€"
    return (
        f"Selon l'indice des prix, 1{NBSP}€ de {year} valait autant que {one} de {base}. En tout : {total}. "
        f"Sous chaque montant, celui de {year}."
    )


def converted_each_year(base: int) -> str:
    """The same of one amount over years."""
    return f"Montant de chaque année converti en euros de {base}, selon l'indice des prix."


def already(base: int) -> str:
    """What is said of the year whose euros others are converted to."""
    return f"Ces montants sont déjà en euros de {base}."
