"""Reading report.json back: its blocks, its links, every text that a reader meets, and the amounts that are displayed."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pipeline.formats import MINUS, NARROW, NBSP

UNITS = {
    "€": 100, "euro": 100, "euros": 100, "million": 10**8, "millions": 10**8, "milliard": 10**11, "milliards": 10**11, "billion": 10**11,
}  # fmt: skip
AMOUNT = re.compile(rf"({MINUS}?[\d{NARROW}]+(?:,\d+)?){NBSP}(€|euros?|millions?|milliards?)")
ENGLISH = re.compile(rf"({MINUS}?)€([\d,]+(?:\.\d+)?)(?:{NBSP}(million|billion))?")
# Fields that hold no words: addresses, keys, paths of a drawing.
NOT_READ = frozenset("href hrefs src csv address slug component kind tone layout anchor language alternate outline mark".split())
LESS = re.compile(r"^(?:moins de|less than) ")


def blocks(page: dict) -> Iterator[dict]:
    """The blocks of a page, in order."""
    yield from page["hero"]
    for section in page["sections"]:
        yield from section["blocks"]


def texts(value, where: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a value with the path that leads to it, addresses left out."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in NOT_READ:
                yield from texts(each, f"{where}.{name}")
    elif isinstance(value, list):
        is_link = len(value) == 2 and isinstance(value[1], str) and value[1].startswith("/")
        for number, each in enumerate(value[:1] if is_link else value):
            yield from texts(each, f"{where}[{number}]")


def links(value) -> Iterator[str]:
    """Every address that a value leads to."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name in ("href", "csv", "src", "ground") or (value.get("component"), name) == ("near", "things"):
                yield each
            elif value.get("component") == "near" and name in ("names", "numbers"):
                yield from each
            elif name == "hrefs":
                yield from filter(None, each)
            else:
                yield from links(each)
    elif isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], str) and value[1].startswith("/"):
            yield value[1]
        else:
            for each in value:
                yield from links(each)


def parts_of(text: str) -> tuple[str, str]:
    """The number and the unit of a displayed amount, in either language: («17.2», «millions»), («−1234», «€»)."""
    text = LESS.sub("", text)
    if found := ENGLISH.fullmatch(text):
        sign, number, unit = found.groups()
        return sign.replace(MINUS, "-") + number.replace(",", ""), unit or "€"
    number, unit = AMOUNT.fullmatch(text).groups()
    return number.replace(NARROW, "").replace(",", ".").replace(MINUS, "-"), unit


def displayed_cents(text: str) -> int:
    """A displayed amount in cents: «17,2 millions» → 1 720 000 000; «moins de 0,1 million» adds nothing."""
    if LESS.match(text):
        return 0
    number, unit = parts_of(text)
    return int(Fraction(number) * UNITS[unit])


def step_of(text: str) -> int:
    """The smallest amount that a displayed amount could tell apart, in cents: «17,2 millions» → a tenth of a million."""
    number, unit = parts_of(text)
    _, _, decimals = number.partition(".")
    return UNITS[unit] // 10 ** len(decimals)
