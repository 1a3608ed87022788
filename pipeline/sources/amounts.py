"""Numbers as official files write them: dot or comma, spaces of every kind, a percent or euro sign, a trailing blank.

What is wrong with one is told as a clause in French, which its reader puts after the file and the line.
"""

import re
from decimal import Decimal

# Ten thousand billion euros, in cents: no public account is larger, and sums of thousands of them fit in 64 bits.
LIMIT = 10**15
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']+")
# Bounded, because a hostile exponent is a number of a billion digits.
_NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,12})?|\.\d{1,12})(?:[eE][+-]?\d{1,2})?", re.ASCII)
# «12 34»: a space between digits that is not one of thousands, which makes two numbers.
_TWO = re.compile(r"\d[\s\u00a0\u202f\u2009']+(?!\d{3}(?!\d))\d")
# Where both marks stand, the first is that of thousands: «1.234,56», not «1.2,5».
_MARKED = re.compile(r"[+-]?\d{1,3}(?:\.(?:\d{3}\.)*\d{3},|,(?:\d{3},)*\d{3}\.)\d*", re.ASCII)
_DOUBLE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_COUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,9})(?:[.,]0{1,2})?", re.ASCII)


def to_cents(text: str) -> int:
    """An amount as integer cents, exactly: «2237963.13» → 223796313, «40 000,5 €» → 4000050.

    Raises:
        ValueError: when the text is not an amount, is finer than the cent, or is beyond any public account.
    """
    # What nearly all official amounts look like, by the million.
    if text[-3:-2] == "." and len(text) < 16 and text.isascii() and (digits := text[:-3] + text[-2:]).isdigit():
        return int(digits)
    try:
        if "%" in text:
            raise ValueError(text)
        cents = _decimal(text.replace("€", "")) * 100
    except ValueError:
        raise ValueError(f"« {_short(text)} » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)") from None
    if abs(cents) >= LIMIT:
        raise ValueError(f"« {_short(text)} » est plus grand que tout compte public")
    if cents != cents.to_integral_value():
        raise ValueError(f"« {_short(text)} » est plus fin que le centime")
    return int(cents)


def typed_cents(text: str) -> int:
    """The same of what somebody typed: «12.500 €», twelve euros and fifty cents or twelve thousand five hundred, is refused.

    Raises:
        ValueError: as `to_cents`, and when the text reads both ways.
    """
    if is_double(text.replace("€", "")):
        raise ValueError(
            f"« {_short(text)} » se lit de deux façons (milliers ou centimes) : écrivez-le sans point ni virgule, ou avec deux décimales"
        )
    return to_cents(text)


def is_double(text: str) -> bool:
    """Whether the one mark of a number may be that of thousands or of decimals: «1.100», «12,500»."""
    return _DOUBLE.fullmatch(_SPACES.sub("", text)) is not None


def to_decimal(text: str) -> Decimal:
    """A number with its decimals: «1 874,44» → 1874.44, «53,42 %» → 53.42 (a percentage stays in percent).

    Raises:
        ValueError: when the text is not a number, or is one that no page could write.
    """
    found = _decimal(text)
    if abs(found) >= LIMIT:
        raise ValueError(f"« {_short(text)} » est un trop grand nombre")
    return found


def _decimal(text: str) -> Decimal:
    cleaned = _SPACES.sub("", text).removesuffix("%").replace("\u2212", "-")
    if _TWO.search(text) or "," in cleaned and "." in cleaned and not _MARKED.fullmatch(cleaned):
        raise ValueError(f"« {_short(text)} » n'est pas un nombre")
    if "," in cleaned:
        # «1.234,56»: the last separator is the decimal one.
        cleaned = cleaned.replace(".", "").replace(",", ".") if cleaned.rfind(",") > cleaned.rfind(".") else cleaned.replace(",", "")
    if not _NUMBER.fullmatch(cleaned):
        raise ValueError(f"« {_short(text)} » n'est pas un nombre")
    return Decimal(cleaned)


def to_count(text: str) -> int:
    """A number of people or things: «112 864», «3.446», «990,00», «3 446 hab.» → an integer. Groups of three are thousands.

    Raises:
        ValueError: when the text is not a whole number.
    """
    cleaned = re.sub(r"hab(?:itants|\.)?$", "", _SPACES.sub("", text).lower())
    found = _COUNT.fullmatch(cleaned)
    if not found or _TWO.search(text):
        raise ValueError(f"« {_short(text)} » n'est pas un nombre entier")
    return int(re.sub(r"[.,]", "", found[1]))


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
