"""Legal ratios in English sentences: whether they are those that the town printed, and what makes them equal when they are not."""

from collections.abc import Sequence

from ...figures.printed import CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED
from ...formats import Language
from .clauses import listed


def title(verdicts: Sequence[str], year: int) -> str:
    """What the comparison found, from the verdict of each printed ratio."""
    if not verdicts:
        return f"The legal ratios for {year}."
    equal = sum(verdict == EQUAL for verdict in verdicts)
    unknown = sum(verdict == UNEXPLAINED for verdict in verdicts)
    count = len(verdicts)
    if equal == count:
        if count == 1:
            return f"The ratio printed for {year} matches the one computed here."
        return f"The {count} ratios printed for {year} match those computed here, to the last digit."
    if not unknown:
        explained = count - equal
        if equal == 0:
            return f"None of the ratios printed for {year} matches as it stands, and the reason is known."
        return f"{_some(equal, year, count)}; {explained} differ{'' if explained > 1 else 's'}, and the reason is known."
    if unknown == count:
        return f"None of the ratios printed for {year} matches or is explained."
    known = count - unknown
    rest = f"{unknown} remain{'' if unknown > 1 else 's'} unexplained"
    return f"{_some(known, year, count)} or {'are' if known > 1 else 'is'} explained; {rest}."


def _some(number: int, year: int, count: int) -> str:
    """“4 of the 10 ratios printed for 2022 match”, “1 of the 10 ratios printed for 2022 matches”."""
    return f"{number} of the {count} ratios printed for {year} {'match' if number > 1 else 'matches'}"


def duty(people: int | None, some_from: int, all_from: int, norm: str) -> str:
    """Which ratios the law asks of a town of this size."""
    size = "Ten ratios" if norm == "M57" else "Eleven ratios"
    base = f"{size} that the law has printed at the head of the accounts, the same for all towns: they make it possible to compare."
    if norm == "M57":
        base += " Ratios 2 and 8, which it no longer asks for, are still shown."
    if people is None or people >= all_from:
        return base
    few = "five" if norm == "M57" else "six"
    if people >= some_from:
        return f"{base} For a commune of this size, only the first {few} are required."
    return f"{base} For a commune of this size, none is required: they are given for information."


def verdict(kind: str, population: int | None, departures: Sequence[str], language: Language) -> str:
    """One cell: “equal”, “equal for 112,712 residents”, “equal when…”, “difference not explained”. Empty when nothing is printed."""
    people = f" for {language.number(population)} residents" if population else ""
    return {
        EQUAL: "equal",
        POPULATION: f"equal{people}",
        CONVENTION: f"equal {listed(departures)}{',' if people else ''}{people}",
        ROUNDING: "equal but for rounding",
        UNEXPLAINED: "difference not explained",
    }.get(kind, "")


def population(numbers: Sequence[int], other: int, ours: int, origin: str, language: Language) -> str:
    """The cause that several ratios share: a number of inhabitants."""
    become = "becomes that of the document" if len(numbers) == 1 else "become those of the document"
    return (
        f"{_named(numbers)} {become} when divided by {language.number(other)} residents. Here, the number is {language.number(ours)} "
        f"({origin}). The document has therefore most likely computed its ratios with another population."
    )


def cause(numbers: Sequence[int], departures: Sequence[str], population: int | None, language: Language) -> str:
    """The cause that ratios share: a convention, and a number of inhabitants when it takes both."""
    become = "becomes that of the document" if len(numbers) == 1 else "become those of the document"
    people = f", with {language.number(population)} residents" if population else ""
    return f"{_named(numbers)} {become} {listed(departures)}{people}."


def rounding(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return f"{_named(numbers)} {'differs' if len(numbers) == 1 else 'differ'} only by the rounding of the last digit."


def unexplained(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    values = "the printed value" if len(numbers) == 1 else "the printed values"
    return f"{_named(numbers)}: neither another population nor a known convention gives {values}."


def _named(numbers: Sequence[int]) -> str:
    texts = [str(number) for number in numbers]
    return f"Ratio {texts[0]}" if len(texts) == 1 else f"Ratios {listed(texts)}"
