"""What an amount over years becomes once the rise of prices is taken into account, as a second English sentence."""

from fractions import Fraction

from ...formats import Language
from ..clauses import growth, is_level


def real_change(now: int, before: int, rise: Fraction | None, first: int, last: int, language: Language) -> str:
    """“Allowing for rising prices, this is 3.1% less.” Amounts in cents of their own year; see the French theme for `rise`."""
    if rise is None or rise == 1 or now <= 0 or before <= 0:
        return ""
    worth = before * rise
    ratio = growth(now, worth)
    if ratio is None:
        return f"In {last} euros, it was {language.amount(round(worth))} in {first}."
    start = f"Allowing for {'rising' if rise > 1 else 'falling'} prices, this is"
    if is_level(ratio):
        return f"{start} about the same."
    return f"{start} {language.percent(abs(ratio))} {'more' if ratio > 0 else 'less'}."
