"""What an amount over years becomes once the rise of prices is taken into account, as a second sentence."""

from fractions import Fraction

from ..formats import Language
from .clauses import growth, is_level


def real_change(now: int, before: int, rise: Fraction | None, first: int, last: int, language: Language) -> str:
    """«En tenant compte de la hausse des prix, c'est 3,1 % de moins.» Amounts in cents of their own year.

    `rise` is what one euro of `first` has become in `last`. Empty when there is no index, when prices did not move, and for amounts that
    have no percentage.
    """
    if rise is None or rise == 1 or now <= 0 or before <= 0:
        return ""
    worth = before * rise
    ratio = growth(now, worth)
    if ratio is None:
        return f"En euros de {last}, c'était {language.amount(round(worth))} en {first}."
    start = f"En tenant compte de la {'hausse' if rise > 1 else 'baisse'} des prix, c'est"
    if is_level(ratio):
        return f"{start} à peu près autant."
    return f"{start} {language.percent(abs(ratio))} de {'plus' if ratio > 0 else 'moins'}."
