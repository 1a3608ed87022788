"""What was voted against what was done, in English words. Nothing here says why."""

from ...formats import Language, round_half_up
from ..headings import Reporter
from . import clauses


def whole(done: int, voted: int, year: int, who: Reporter, language: Language) -> str:
    """“In 2024, the town spent 92.6% of what it had planned.”, for any amounts, `voted` above zero."""
    start = f"In {year}, {who.subject} spent"
    if done <= 0:
        return f"{start} nothing of what {who.pronoun} had planned."
    if done > voted:
        return f"{start} {more(done, voted, language)} than {who.pronoun} had planned."
    if done == voted:
        return f"{start} exactly what {who.pronoun} had planned."
    return f"{start} {clauses.share(done, voted, language)} of what {who.pronoun} had planned."


def part(name: str, verb: str, done: int, voted: int, language: Language) -> str:
    """The heading of a section: “To invest: 84.2% of what was planned was spent.”"""
    if voted <= 0:
        return f"{name}: {language.amount(done)} {verb}, nothing planned." if done > 0 else f"{name}: nothing was planned."
    if done <= 0:
        return f"{name}: nothing was {verb}."
    if done > voted:
        return f"{name}: {more(done, voted, language)} than planned."
    if done == voted:
        return f"{name}: exactly what was planned was {verb}."
    return f"{name}: {clauses.share(done, voted, language)} of what was planned was {verb}."


def more(done: int, voted: int, language: Language) -> str:
    """How far above what was voted: “3.1% more”, “€2.4 million more” when a percentage would not tell."""
    told = clauses.share(done - voted, voted, language) if done <= 2 * voted else language.amount(done - voted)
    return f"{told} more"


def difference(done: int, voted: int, verb: str, language: Language) -> str:
    """“Planned: €48.0 million. Spent: €44.2 million, €3.8 million less.” As displayed, the amounts add up."""
    scale = language.scale_of(max(abs(done), abs(voted)))
    shown = [round_half_up(cents, scale.step) * scale.step for cents in (voted, done)]
    gap = abs(shown[0] - shown[1])
    said = f"Planned: {language.amount(shown[0], scale)}. {verb.capitalize()}: {language.quantity(shown[1], scale)}"
    if done == voted:
        return f"{said}, the same."
    away = language.quantity(gap, scale) if gap else language.less_than(scale)
    return f"{said}, which is {away} {'less' if done < voted else 'more'}."
