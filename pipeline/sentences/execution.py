"""What was voted against what was done, in words. Nothing here says why: that is for the town's comments."""

from ..formats import Language, round_half_up
from . import clauses
from .headings import Reporter


def whole(done: int, voted: int, year: int, who: Reporter, language: Language) -> str:
    """«En 2024, la ville a dépensé 92,6 % de ce qu'elle avait prévu.», for any amounts, `voted` above zero."""
    start = f"En {year}, {who.subject}"
    if done <= 0:
        return f"{start} n'a rien dépensé de ce qu'{who.pronoun} avait prévu."
    if done > voted:
        return f"{start} a dépensé {more(done, voted, language)} qu'{who.pronoun} n'avait prévu."
    if done == voted:
        return f"{start} a dépensé exactement ce qu'{who.pronoun} avait prévu."
    return f"{start} a dépensé {clauses.share(done, voted, language)} de ce qu'{who.pronoun} avait prévu."


def part(name: str, verb: str, done: int, voted: int, language: Language) -> str:
    """The heading of a section: «Pour investir : 84,2 % de ce qui était prévu a été dépensé.»"""
    if voted <= 0:
        return f"{name} : {language.amount(done)} {verb}s, rien de prévu." if done > 0 else f"{name} : rien n'était prévu."
    if done <= 0:
        return f"{name} : rien n'a été {verb}."
    if done > voted:
        return f"{name} : {more(done, voted, language)} que ce qui était prévu."
    if done == voted:
        return f"{name} : ce qui était prévu a été {verb}, exactement."
    return f"{name} : {clauses.share(done, voted, language)} de ce qui était prévu a été {verb}."


def more(done: int, voted: int, language: Language) -> str:
    """How far above what was voted: «3,1 % de plus», «2,4 millions d'euros de plus» when a percentage would not tell."""
    told = clauses.share(done - voted, voted, language) if done <= 2 * voted else language.amount(done - voted)
    return f"{told} de plus"


def difference(done: int, voted: int, verb: str, language: Language) -> str:
    """«Prévu : 48,0 millions d'euros. Dépensé : 44,2 millions, soit 3,8 millions de moins.» As displayed, the amounts add up."""
    scale = language.scale_of(max(abs(done), abs(voted)))
    # Each amount as it is displayed elsewhere; the difference is that of what is displayed.
    shown = [round_half_up(cents, scale.step) * scale.step for cents in (voted, done)]
    gap = abs(shown[0] - shown[1])
    said = f"Prévu : {language.amount(shown[0], scale)}. {verb.capitalize()} : {language.quantity(shown[1], scale)}"
    if done == voted:
        return f"{said}, autant."
    away = language.quantity(gap, scale) if gap else language.less_than(scale)
    return f"{said}, soit {away} de {'moins' if done < voted else 'plus'}."
