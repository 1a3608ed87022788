"""Our place among other towns, in sentences that judge nothing: more is neither better nor worse."""

from collections.abc import Sequence
from fractions import Fraction

from ..formats import NBSP, Language, Scale, is_plural, round_half_up
from .clauses import growth, is_level

ABOVE, BELOW, LEVEL = 1, -1, 0


def side(ours: int, median: Fraction) -> int:
    """Whether an amount in cents is above the median, below it, or as good as equal to it."""
    if ours == median or (median and is_level(Fraction(ours) / median - 1)):
        return LEVEL
    return ABOVE if ours > median else BELOW


def against_median(ours: int, median: Fraction, scale: Scale, language: Language) -> str:
    """«4,1 % de plus que la médiane», «à peu près la médiane», «pour une médiane de 120 € » where a percentage would mislead."""
    where = side(ours, median)
    if where == LEVEL:
        return "à peu près la médiane"
    ratio = growth(ours, median)
    if ratio is None:
        return f"pour une médiane de {amount(median, scale, language)}"
    return f"{language.percent(abs(ratio))} de {'plus' if where == ABOVE else 'moins'} que la médiane"


def amount(cents: int | Fraction, scale: Scale, language: Language) -> str:
    """An amount per inhabitant in the unit of its ranking: «1 384 €», «moins de 1 €»."""
    exact = Fraction(cents)
    rounded = round_half_up(exact.numerator, exact.denominator * scale.step) * scale.step
    if not rounded and exact > 0:
        return language.less_than(scale)
    return language.quantity(rounded, scale)


def title(name: str, cents: int, median: Fraction, scale: Scale, language: Language) -> str:
    """«Ormevanne : 1 384 € par habitant, 4,1 % de plus que la médiane.»"""
    return f"{name} : {amount(cents, scale, language)} par habitant, {against_median(cents, median, scale, language)}."


def place(rank: int, count: int, shared_by: int) -> str:
    """«le plus élevé des 9», «3e sur 9», «2e sur 9 à égalité», «le plus bas des 9»: a number alone would read as a prize."""
    if shared_by == 1 and rank in (1, count):
        return f"le plus {'élevé' if rank == 1 else 'bas'} des {count}"
    return f"{rank}{'er' if rank == 1 else 'e'} sur {count}{' à égalité' if shared_by > 1 else ''}"


def others(count: int) -> str:
    """Names the disclosure that holds the other towns of a ranking; there are always several."""
    return f"Les {count} autres communes, du montant le plus élevé au plus bas"


def overview(name: str, sides: Sequence[int]) -> str:
    """How often our amount is above, below and at the median."""
    count = len(sides)
    told: list[str] = []
    for first, then, which in (
        ("au-dessus de la médiane", "au-dessus", ABOVE),
        ("au-dessous de la médiane", "au-dessous", BELOW),
        ("au niveau de la médiane", "à son niveau", LEVEL),
    ):
        if number := sum(side == which for side in sides):
            told.append(f"{then if told else first} pour {number}")
    return (
        f"Sur {count} montant{'s' if count > 1 else ''} par habitant, {name} est {', '.join(told)}. "
        "Être au-dessus n'est ni mieux ni moins bien : cela dit où regarder."
    )


def other_kind(name: str) -> str:
    return f"Les données de l'OFGL lues ici sont celles de communes ; {name} n'en est pas une."


def page_title(name: str, count: int) -> str:
    return f"Est-ce beaucoup ? {name} à côté de {count} communes de taille proche."


def nobody(name: str) -> str:
    return f"À quoi comparer {name} ? Aucun groupe de communes de taille proche n'est donné."


def rule(fewest: int, factor: int) -> str:
    """What makes a town comparable, and why there must be several."""
    half = "de la moitié au double" if factor == 2 else f"de {factor} fois moins à {factor} fois plus"
    return (
        f"Une commune est comparable quand elle est dans la même tranche de population et qu'elle a {half} de ses habitants. Il en faut au "
        f"moins {fewest} pour qu'une médiane ait un sens : comparer des communes trop différentes tromperait."
    )


def band(code: str, language: Language) -> str:
    """A band in words: «20000-49999» → «de 20 000 à 49 999 habitants»."""
    lower, _, upper = code.partition("-")
    if not upper:
        return f"{language.number(int(lower))} habitants ou plus"
    return f"de {language.number(int(lower))} à {language.number(int(upper))} habitants"


def inhabitants(number: int, language: Language) -> str:
    """«24 100 habitants»: to the hundred for a town of thousands, as that of a past year is known to a few people."""
    shown = round_half_up(number, 100) * 100 if number >= 10_000 else number
    return f"{language.number(shown)}{NBSP}{'habitants' if is_plural(Fraction(shown), 0, 'fr') else 'habitant'}"
