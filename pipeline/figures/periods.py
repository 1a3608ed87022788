"""Dates that are a year, a month or a day: the days that they cover, and how far apart two are."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date


def first_day(text: str) -> date:
    """«2024» → 1 January 2024; «2024-09» → the first of September."""
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """«2024» → 31 December 2024; «2024-09» → 30 September 2024."""
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def newest(texts: Iterable[str]) -> date | None:
    """The last day of the latest of these dates; None without any."""
    return max((last_day(text) for text in texts if text), default=None)


def months(first: date, last: date) -> int:
    """The whole months from one day to another, negative backwards. The last day of a month counts for its end."""
    if last < first:
        return -months(last, first)
    is_whole = last.day >= first.day or last.day == monthrange(last.year, last.month)[1]
    return 12 * (last.year - first.year) + last.month - first.month - (not is_whole)
