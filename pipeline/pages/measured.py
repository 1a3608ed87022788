"""How the amounts of a list of bars are rounded, told and drawn, the same on every page and in every language."""

from collections.abc import Sequence

from ..formats import Language, Scale, largest_remainder, round_half_up

# The largest items are told in headings too: what cannot be told apart may come first, then what the heading names.
HEADED = 2


def measured(cents: Sequence[int], language: Language, scale: Scale | None = None, *, headed: int = 0, adds_up: bool = True) -> list[str]:
    """Each amount in words, all in one unit: that of the largest, unless `scale` is given.

    Displayed amounts add up to the displayed total, unless they are no parts of it (`adds_up`): those of several years. An amount that
    would be shown as nothing is told as less than the smallest that is. `headed` is how many of the largest are told in headings as well.
    """
    scale = scale or language.scale_of(max(map(abs, cents), default=0))
    if adds_up:
        shown = largest_remainder(cents, scale.step, headed=headed)
    else:
        shown = [round_half_up(each, scale.step) * scale.step for each in cents]
    return [_told(exact, rounded, language, scale) for exact, rounded in zip(cents, shown, strict=True)]


def _told(exact: int, rounded: int, language: Language, scale: Scale) -> str:
    if rounded:
        return language.quantity(rounded, scale)
    return language.less_than(scale) if exact > 0 else language.quantity(exact)


def width(value: int, widest: int) -> float:
    """How wide a bar is, from 0 to 100; a negative value has none."""
    return round(100 * max(value, 0) / widest, 2) if widest > 0 else 0
