"""Dates as precise as they are known: a year, a month, a day. Text in ISO order, so that two of the same precision compare as text."""

import re
from datetime import date

from ..formats import slug

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?", re.ASCII)
_MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
# «mars-21» may be the month of a year or a day of March: a month in words wants its whole year.
_WORDS = re.compile(r"(?:(\d{1,2})(?:er)?-)?([a-z]{3,})-(\d{4})", re.ASCII)
_FRENCH = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})", re.ASCII)


def to_date(text: str) -> str:
    """«2024» → 2024, «09/2024» → 2024-09, «2/9/2024» and «2024-09-02T00:00:00» → 2024-09-02; «2 sept. 2024» too.

    Raises:
        ValueError: when the text is no date from 1900 to 2199.
    """
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _FRENCH.fullmatch(text):
        day, month, year = found.groups()
    elif (found := _WORDS.fullmatch(slug(text))) and (named := _month(found[2])):
        day, month, year = found[1], named, found[3]
    else:
        raise _wrong(text)
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise _wrong(text) from None
    if not 1900 <= int(year) <= 2199:
        raise _wrong(text)
    return "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])


def _month(word: str) -> int:
    """The month that a word names or shortens («sept»), 0 for none or several («jui»)."""
    found = [place for place, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return found[0] if len(found) == 1 else 0


def is_year(text: str) -> bool:
    """Whether a text is four digits and nothing else."""
    return len(text) == 4 and text.isascii() and text.isdecimal()


def _wrong(text: str) -> ValueError:
    return ValueError(f"« {text} » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus)")
