"""The house numbers that a text says beside the name of a street: «12 bis», «entre le 12 et le 18», «n° 4 et 6»."""

from dataclasses import dataclass

from .words import ARTICLES, SUFFIXES, Word

LINKS = frozenset("et a au ou le les du n no numero numeros entre".split())


@dataclass(frozen=True)
class Number:
    value: int
    suffix: str = ""

    def __str__(self) -> str:
        return f"{self.value} {self.suffix}".strip()


def numbers_around(said: list[Word], start: int, end: int) -> list[Number]:
    """The numbers just before words `start` to `end`, else those just after; none when there are none."""
    first = start
    while first and (said[first - 1].text in LINKS | ARTICLES or _is_house(said, first - 1)):
        first -= 1
    before = _numbers(said[first:start])
    if before:
        return before
    last = end
    while last < len(said) and (said[last].text in LINKS or _is_house(said, last)):
        last += 1
    return _numbers(said[end:last])


def _is_house(said: list[Word], place: int) -> bool:
    """Whether a word is a number of at most four figures, or the suffix of one."""
    word = said[place]
    if word.is_number:
        return len(word.text) <= 4
    return word.text in SUFFIXES and place > 0 and said[place - 1].is_number


def _numbers(said: list[Word]) -> list[Number]:
    found = []
    for place, word in enumerate(said):
        if word.is_number:
            after = said[place + 1] if place + 1 < len(said) else None
            # «12 a 18» says a range, «12 a rue…» a suffix.
            is_range = place + 2 < len(said) and after is not None and after.text == "a" and said[place + 2].is_number
            suffix = after.text if after and after.text in SUFFIXES and not is_range else ""
            found.append(Number(int(word.text), suffix if suffix != "d" or after.is_capital else ""))
    return found
