"""How well streets are found as people write them: each street of a town with a house number and one fault of each kind, drawn by chance.

What is found is right (the street and number meant), elsewhere (another: a false match), or left for somebody to decide. Streets that the
town does not have are asked for too. The same town and seed give the same result on any machine.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

import pandas as pd

from ..formats import slug
from ..sources.address_decisions import Decision
from . import Geocoder
from .words import ABBREVIATIONS, ARTICLES

LETTERS = "abcdefghijklmnopqrstuvwxyz"
HIDDEN_SHARE = 0.33
MISSING = "a street that the town does not have"


@dataclass(frozen=True)
class Result:
    """How many addresses were asked, and of these found right and found elsewhere."""

    asked: int
    right: int
    elsewhere: int


def tried(addresses: pd.DataFrame, equipment: pd.DataFrame, districts: pd.DataFrame, seed: int = 11) -> dict[str, Result]:
    """Results by kind of fault, then of streets taken away from the town. Tables are those of `pipeline.tables`."""
    decisions: Mapping[str, Decision] = {}
    geocoder = Geocoder(addresses, equipment, districts, decisions)
    houses = addresses[addresses["number"].notna()].drop_duplicates("street")
    chance = Random(seed)
    asked = [(f"{number}{suffix}", street, id_) for number, suffix, street, id_ in houses[COLUMNS].itertuples(index=False, name=None)]
    found = {}
    for name, spoil in SPOILS.items():
        results = []
        for number, street, id_ in asked:
            written = spoil(street, chance)
            if written and slug(written) != slug(street) or name in SAME:
                results.append((geocoder.locate(f"{number} {written}").id, id_))
        right = sum(its == meant for its, meant in results)
        found[name] = Result(len(results), right, sum(bool(its) for its, _ in results) - right)
    streets = [street for _, street, _ in asked]
    hidden = set(chance.sample(streets, round(HIDDEN_SHARE * len(streets))))
    without = Geocoder(addresses[~addresses["street"].isin(hidden)], equipment, districts, decisions)
    elsewhere = sum(without.locate(f"{number} {street}").precision != "none" for number, street, _ in asked if street in hidden)
    return found | {MISSING: Result(len(hidden), 0, elsewhere)}


# --- what people do to a name ------------------------------------------------------------------------------------------------------------


def _in_longest(change: Callable[[str, int, Random], str]) -> Callable[[str, Random], str]:
    """A change at some letter, but the first and the last, of the longest word."""

    def spoil(street: str, chance: Random) -> str:
        parts = street.split(" ")
        longest = max(range(len(parts)), key=lambda place: len(parts[place]))
        word = parts[longest]
        if len(word) < 4:
            return ""
        parts[longest] = change(word, chance.randrange(1, len(word) - 1), chance)
        return " ".join(parts)

    return spoil


def _abbreviated(street: str, _: Random) -> str:
    parts = street.split(" ")
    return " ".join(SHORT.get(slug(part), part) for part in parts)


def _without_articles(street: str, _: Random) -> str:
    return " ".join(part for part in street.replace("l'", "").replace("d'", "").split(" ") if slug(part) not in ARTICLES)


def _reordered(street: str, _: Random) -> str:
    """«Rue Moulin Jean»: the last two words, where neither is an article."""
    *first, one, other = street.split(" ") if street.count(" ") > 1 else ("", "", "")
    return " ".join([*first, other, one]) if first and {slug(one), slug(other)}.isdisjoint(ARTICLES | {""}) else ""


COLUMNS = ["number", "suffix", "street", "address"]
SHORT = {whole: short for short, whole in reversed(ABBREVIATIONS.items())}
SPOILS: dict[str, Callable[[str, Random], str]] = {
    "as it is": lambda street, _: street,
    "capitals, no accents": lambda street, _: slug(street).replace("-", " ").upper(),
    "one letter dropped": _in_longest(lambda word, at, _: word[:at] + word[at + 1 :]),
    "one letter doubled": _in_longest(lambda word, at, _: word[:at] + word[at] + word[at:]),
    "two letters swapped": _in_longest(lambda word, at, _: word[:at] + word[at + 1] + word[at] + word[at + 2 :]),
    "one letter replaced": _in_longest(lambda word, at, chance: word[:at] + chance.choice(LETTERS) + word[at + 1 :]),
    "abbreviated": _abbreviated,
    "articles lost": _without_articles,
    "words in another order": _reordered,
}
# What the two first do does not show in what is compared.
SAME = frozenset(list(SPOILS)[:2])
