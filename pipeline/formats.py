"""Numbers, amounts and dates in the reader's language, rounded so that what is displayed adds up.

Amounts come in integer cents and leave as text; nothing here knows what an amount is of. French typography follows CLDR (narrow no-break
space U+202F between thousands, decimal comma, no-break space U+00A0 before € and %), with words for large amounts because residents read
"9,0 M€" as milliards (Montreuil's user tests).
"""

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import pairwise

NBSP = "\u00a0"
NARROW = "\u202f"
MINUS = "\u2212"

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
LESS_THAN = {"fr": "moins de", "en": "less than"}


@dataclass(frozen=True)
class Scale:
    """The one unit of a view: how many cents it holds, how many decimals are shown, its words (singular, plural; empty for euros), and from
    which amount on it is used: below two million, one decimal of a million would be too coarse; below ten euros, cents count."""

    cents: int
    decimals: int
    singular: str
    plural: str
    from_cents: int = 0

    @property
    def step(self) -> int:
        """The smallest amount that it shows, in cents: what displayed amounts are multiples of."""
        return self.cents // 10**self.decimals


@dataclass(frozen=True)
class Language:
    """How one language writes numbers. Use `language("fr")`."""

    code: str
    group: str
    point: str
    before_sign: str
    scales: tuple[Scale, ...]

    def number(self, value: int | float | Fraction, decimals: int = 0) -> str:
        """A plain number, rounded half up: 1 234,5. A negative that rounds to zero loses its sign."""
        exact = value if isinstance(value, (int, Fraction)) else Fraction(value)
        scaled = round_half_up(exact.numerator * 10**decimals, exact.denominator)
        digits = f"{abs(scaled):0{decimals + 1}d}"
        whole, fraction = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
        text = f"{int(whole):,}".replace(",", self.group)
        if fraction:
            text += self.point + fraction
        return (MINUS + text) if scaled < 0 else text

    def euros(self, cents: int, decimals: int = 2) -> str:
        """An amount to the cent (or the euro): 1 234 567,50 €."""
        text = self.number(Fraction(cents, 100), decimals)
        return self._with_euro(text) if self.code == "en" else f"{text}{NBSP}€"

    def percent(self, ratio: float | Fraction, decimals: int = 1) -> str:
        """A ratio as a percentage: 0.091 → 9,1 %."""
        return f"{self.number(Fraction(ratio) * 100, decimals)}{self.before_sign}%"

    def rate(self, percent: float | Fraction) -> str:
        """A voted tax rate, given in per cent: 38.58 → 38,58 %, with a third decimal when it has one."""
        exact = Fraction(str(percent)) if isinstance(percent, float) else Fraction(percent)
        return self.percent(exact / 100, 2 if exact * 100 % 1 == 0 else 3)

    def signed(self, text: str, value: int | float | Fraction) -> str:
        """The text of an absolute value with the sign of `value` before it: + 3,1 millions, − 2 %; +€3.1 million."""
        sign = "+" if value > 0 else MINUS if value < 0 else ""
        return f"{sign}{'' if self.code == 'en' else NBSP}{text}" if sign else text

    def scale_of(self, cents: int) -> Scale:
        """The unit in which an amount of this size is told, once rounded: 999,97 millions are 1,00 milliard. Zero is told in euros."""
        for scale, finer in pairwise(self.scales):
            if round_half_up(abs(cents), finer.step) * finer.step >= scale.from_cents:
                return scale
        return self.scales[-1] if cents else self.scales[-2]

    def scale_together(self, cents: Sequence[int], whole: int | None = None) -> Scale:
        """One unit for amounts told side by side: that of the largest, or of the `whole` that they make, unless it would show one of them
        as nothing; that of the smallest then."""
        sizes = [abs(each) for each in cents if each]
        scale = self.scale_of(max(sizes, default=0) if whole is None else whole)
        return self.scale_of(min(sizes)) if sizes and min(sizes) < scale.step else scale

    def less_than(self, scale: Scale) -> str:
        """What is told of an amount that a unit would show as nothing: moins de 0,1 million; less than €0.1 million."""
        return f"{LESS_THAN[self.code]} {self.quantity(scale.step, scale)}"

    def quantity(self, cents: int, scale: Scale | None = None, decimals: int | None = None) -> str:
        """An amount in a unit written out, without « d'euros »: 263,4 millions; 712 000 €; 84 €. English has no such short form."""
        scale = scale or self.scale_of(cents)
        decimals = scale.decimals if decimals is None else decimals
        if not scale.plural:
            return self.euros(cents, decimals)
        value = Fraction(cents, scale.cents)
        word = scale.plural if is_plural(value, decimals, self.code) else scale.singular
        text = f"{self.number(value, decimals)}{NBSP}{word}"
        return self._with_euro(text) if self.code == "en" else text

    def amount(self, cents: int, scale: Scale | None = None) -> str:
        """An amount in words, for a sentence: 263,4 millions d'euros; 84 euros."""
        scale = scale or self.scale_of(cents)
        if self.code == "en":
            return self.quantity(cents, scale)
        if scale.plural:
            return f"{self.quantity(cents, scale)} d'euros"
        value = Fraction(cents, 100)
        return f"{self.number(value, scale.decimals)}{NBSP}{'euros' if is_plural(value, scale.decimals, 'fr') else 'euro'}"

    def on(self, day: date) -> str:
        """A date in full: 29 mars 2023, 1er mars 2023; 29 March 2023."""
        number = "1er" if self.code == "fr" and day.day == 1 else str(day.day)
        return f"{number} {MONTHS[self.code][day.month - 1]} {day.year}"

    def _with_euro(self, text: str) -> str:
        """The euro sign as English puts it: before the number, after its sign."""
        return f"{MINUS}€{text.removeprefix(MINUS)}" if text.startswith(MINUS) else f"€{text}"


def _scales(billions: tuple[str, str], millions: tuple[str, str]) -> tuple[Scale, ...]:
    """The units of a language, largest first, from its words (singular, plural)."""
    return (
        Scale(10**11, 2, *billions, from_cents=10**11),
        Scale(10**8, 1, *millions, from_cents=2 * 10**8),
        Scale(100, 0, "", "", from_cents=10 * 100),
        Scale(100, 2, "", ""),
    )


LANGUAGES = {
    "fr": Language("fr", NARROW, ",", NBSP, _scales(("milliard", "milliards"), ("million", "millions"))),
    "en": Language("en", ",", ".", "", _scales(("billion", "billion"), ("million", "million"))),
}


def language(code: str) -> Language:
    """The formats of a language, by its two-letter code."""
    return LANGUAGES[code]


def is_plural(value: Fraction, decimals: int, code: str) -> bool:
    """Whether the displayed value takes a plural noun: from 2 in French (1,9 million), anything but a bare 1 in English (1.0 years)."""
    shown = round_half_up(abs(value.numerator) * 10**decimals, value.denominator)
    return shown >= 2 * 10**decimals if code == "fr" else shown != 1 or decimals > 0


def round_half_up(numerator: int, denominator: int = 1) -> int:
    """The integer nearest to a quotient, halves away from zero: how people round, unlike Python's own."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return whole if numerator >= 0 else -whole


def largest_remainder(parts: Sequence[int], unit: int, total: int | None = None, headed: int = 0) -> list[int]:
    """Round integer parts to multiples of `unit` so that they add up to the rounded total.

    Each part moves by less than one unit. `total` defaults to the sum of the parts; give it when the displayed total is fixed elsewhere.
    `headed` is how many of the largest parts are told in headings as well: these are rounded to the nearest whenever the others can make up
    for it and are smaller by a unit or more, so that no order changes. Returns multiples of `unit`, in the order of the parts.

    Raises:
        ValueError: when the parts cannot reach `total` by rounding alone.
    """
    target = round_half_up(sum(parts) if total is None else total, unit)
    floors = [part // unit for part in parts]
    missing = target - sum(floors)
    if not 0 <= missing <= sum(part % unit != 0 for part in parts):
        raise ValueError(f"{list(parts)} cannot be rounded to multiples of {unit} that add up to {target * unit}")
    order = sorted((i for i in range(len(parts)) if parts[i] % unit), key=lambda i: (-(parts[i] % unit), i))
    by_size = sorted(range(len(parts)), key=lambda i: (-abs(parts[i]), i))
    told = [i for i, after in list(pairwise(by_size))[:headed] if i in order and abs(parts[i]) - abs(parts[after]) >= unit]
    up, down = ([i for i in told if (2 * (parts[i] % unit) >= unit) == is_up] for is_up in (True, False))
    for i in [*up, *(i for i in order if i not in told), *reversed(down)][:missing]:
        floors[i] += 1
    return [floor * unit for floor in floors]


def capitalised(text: str) -> str:
    """The text as a sentence begins: its first letter alone is changed."""
    return text[:1].upper() + text[1:]


_BEFORE = re.compile(r" (?=[:;?!»…](?:\s|$|[.,;)»]))|(?<=\S) (?=[%€])")


def typography(text: str) -> str:
    """French text with the no-break spaces that keep « : ; ? ! … % € » and guillemets on the line of their word."""
    return _BEFORE.sub(NBSP, text).replace("« ", f"«{NBSP}")


@cache
def slug(text: str) -> str:
    """A stable address part: « École et enfance » → ecole-et-enfance."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(kept.lower().split())


def free(part: str, taken: Container[str]) -> str:
    """An address part that nothing else has: `part`, or the first of part-2, part-3… that is not `taken`."""
    found, number = part, 1
    while found in taken:
        number += 1
        found = f"{part}-{number}"
    return found
