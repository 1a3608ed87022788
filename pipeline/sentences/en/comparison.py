"""Our place among other towns, in English sentences that judge nothing: more is neither better nor worse."""

from collections.abc import Sequence
from fractions import Fraction

from ...formats import NBSP, Language, Scale, is_plural, round_half_up
from ..clauses import growth
from ..comparison import ABOVE, BELOW, LEVEL, amount, side

__all__ = ["against_median", "amount", "band", "inhabitants", "nobody", "other_kind", "overview", "page_title", "place", "rule",
           "side", "title"]  # fmt: skip


def against_median(ours: int, median: Fraction, scale: Scale, language: Language) -> str:
    """“4.1% more than the median”, “about the median”, “against a median of €120” where a percentage would mislead."""
    where = side(ours, median)
    if where == LEVEL:
        return "about the median"
    ratio = growth(ours, median)
    if ratio is None:
        return f"against a median of {amount(median, scale, language)}"
    return f"{language.percent(abs(ratio))} {'more' if where == ABOVE else 'less'} than the median"


def title(name: str, cents: int, median: Fraction, scale: Scale, language: Language) -> str:
    """“Ormevanne: €1,384 per resident, 4.1% more than the median.”"""
    return f"{name}: {amount(cents, scale, language)} per resident, {against_median(cents, median, scale, language)}."


def place(rank: int, count: int, shared_by: int) -> str:
    """“the highest of the 9”, “3rd of 9”, “2nd of 9, shared”, “the lowest of the 9”: a number alone would read as a prize."""
    if shared_by == 1 and rank in (1, count):
        return f"the {'highest' if rank == 1 else 'lowest'} of the {count}"
    return f"{_ordinal(rank)} of {count}{', shared' if shared_by > 1 else ''}"


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def others(count: int) -> str:
    """Names the disclosure that holds the other towns of a ranking; there are always several."""
    return f"The {count} other communes, from the highest amount to the lowest"


def overview(name: str, sides: Sequence[int]) -> str:
    """How often our amount is above, below and at the median."""
    count = len(sides)
    told: list[str] = []
    for first, then, which in (
        ("above the median", "above it", ABOVE),
        ("below the median", "below it", BELOW),
        ("level with the median", "level with it", LEVEL),
    ):
        if number := sum(side == which for side in sides):
            told.append(f"{then if told else first} for {number}")
    return (
        f"Out of {count} amount{'s' if count > 1 else ''} per resident, {name} is {', '.join(told)}. "
        "Being above is neither better nor worse: it shows where to look."
    )


def other_kind(name: str) -> str:
    return f"The OFGL data read here are those of communes; {name} is not one."


def page_title(name: str, count: int) -> str:
    return f"Is it a lot? {name} beside {count} communes of similar size."


def nobody(name: str) -> str:
    return f"What can {name} be compared with? No group of communes of similar size is given."


def rule(fewest: int, factor: int) -> str:
    """What makes a town comparable, and why there must be several."""
    half = "half" if factor == 2 else f"1/{factor}"
    twice = "twice" if factor == 2 else f"{factor} times"
    return (
        f"A commune is comparable when it is in the same population band and has between {half} and {twice} as many residents. At least "
        f"{fewest} are needed for a median to mean something: comparing communes that differ too much would mislead."
    )


def band(code: str, language: Language) -> str:
    """A band in words: “20000-49999” → “20,000 to 49,999 residents”."""
    lower, _, upper = code.partition("-")
    if not upper:
        return f"{language.number(int(lower))} residents or more"
    return f"{language.number(int(lower))} to {language.number(int(upper))} residents"


def inhabitants(number: int, language: Language) -> str:
    """“24,100 residents”: to the hundred for a town of thousands, as that of a past year is known to a few people."""
    shown = round_half_up(number, 100) * 100 if number >= 10_000 else number
    return f"{language.number(shown)}{NBSP}{'residents' if is_plural(Fraction(shown), 0, 'en') else 'resident'}"
