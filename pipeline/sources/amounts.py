"""Numbers as official files write them: dot or comma, spaces of every kind, a percent or euro sign, a trailing blank."""

import re
from decimal import Decimal, InvalidOperation

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']+")
_PLAIN = re.compile(r"-?\d+(?:\.\d{1,2})?")


def to_cents(text: str) -> int:
    """An amount as integer cents, exactly: «2237963.13» → 223796313, «40 000,5 €» → 4000050.

    Raises:
        ValueError: when the text is not an amount, or is finer than the cent.
    """
    if _PLAIN.fullmatch(text):
        whole, _, fraction = text.partition(".")
        cents = abs(int(whole)) * 100 + int((fraction + "00")[:2])
        return -cents if text.startswith("-") else cents
    value = to_decimal(text.replace("€", ""))
    cents = value * 100
    if cents != cents.to_integral_value():
        raise ValueError(f"« {text} » est plus fin que le centime")
    return int(cents)


def to_decimal(text: str) -> Decimal:
    """A number with its decimals: «1 874,44» → 1874.44, «53,42 %» → 53.42 (a percentage stays in percent).

    Raises:
        ValueError: when the text is not a number.
    """
    cleaned = _SPACES.sub("", text).removesuffix("%").replace("\u2212", "-")
    if "," in cleaned:
        # «1.234,56»: the last separator is the decimal one.
        cleaned = cleaned.replace(".", "").replace(",", ".") if cleaned.rfind(",") > cleaned.rfind(".") else cleaned.replace(",", "")
    try:
        value = Decimal(cleaned)
    except InvalidOperation:
        raise ValueError(f"« {text} » n'est pas un nombre") from None
    if not value.is_finite():
        raise ValueError(f"« {text} » n'est pas un nombre")
    return value
