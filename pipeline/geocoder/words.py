"""The words of an address, whoever writes it: no accents or capitals, abbreviations written out, articles apart. Knows no place."""

import re
from dataclasses import dataclass

from ..formats import slug

# Abbreviations of street names in French (those of La Poste's AFNOR XP Z 10-011, and those that people write).
ABBREVIATIONS = {
    short: whole
    for whole, shorts in {
        "allee": "all ale", "avenue": "av ave aven", "boulevard": "bd bld blvd boul bvd", "chemin": "che chem ch", "cours": "crs",
        "faubourg": "fg fbg", "impasse": "imp", "passage": "pas pass psg", "place": "pl", "promenade": "prom", "residence": "res",
        "route": "rte", "rue": "r", "ruelle": "rle", "sentier": "sen sent", "square": "sq", "venelle": "ven", "saint": "st",
        "sainte": "ste",
        "general": "gal gen gl", "marechal": "mal", "docteur": "dr", "professeur": "pr prof", "capitaine": "cne cpt", "commandant": "cdt",
        "colonel": "cl col", "president": "pdt", "grand": "gd", "grande": "gde", "vieux": "vx", "vieille": "vle",
    }.items()
    for short in shorts.split()
}  # fmt: skip
TYPES = frozenset(
    """allee avenue boulevard chemin cour cours esplanade faubourg impasse mail montee parvis passage place placette promenade quai
    residence rond route rue ruelle sente sentier square traverse venelle villa voie""".split()
)
# Kinds of street that people take for each other; an «impasse» is seldom the «rue» of the same name.
ALIKE = frozenset("rue avenue boulevard cours route".split())
ARTICLES = frozenset("de du des d la le les l au aux a en".split())
SUFFIXES = frozenset("bis ter quater quinquies a b c d e f".split())
_PIECE = re.compile(r"\d+(?=[a-z])|[^\W_]+", re.IGNORECASE)
_ORDINAL = re.compile(r"\d+(er|ere|e|eme|nd|nde)", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """A word of a text: as compared, whether it was written with a capital, whether only a blank or a hyphen stands before it, and whether
    it was written in capitals alone."""

    text: str
    is_capital: bool
    follows: bool
    is_shouted: bool = False

    @property
    def is_number(self) -> bool:
        return self.text.isdecimal()


def words(text: str) -> list[Word]:
    """The words of a text in order, articles included: «12bis Bd. St-Jacques» → 12, bis, boulevard, saint, jacques."""
    found: list[Word] = []
    end = 0
    for match in _pieces(text):
        start, written = match
        plain = slug(written)
        if not plain:
            continue
        follows = bool(found) and not re.search(r"[^\s\-'\u2019.]", text[end:start])
        found.append(Word(ABBREVIATIONS.get(plain, plain), written[0].isupper(), follows, written.isupper()))
        end = start + len(written)
    return found


def _pieces(text: str) -> list[tuple[int, str]]:
    pieces, place = [], 0
    while match := _PIECE.search(text, place):
        ordinal = _ORDINAL.match(text, match.start())
        written = ordinal[0] if ordinal and not text[ordinal.end() : ordinal.end() + 1].isalnum() else match[0]
        pieces.append((match.start(), written))
        place = match.start() + len(written)
    return pieces


def name_of(text: str) -> tuple[str, ...]:
    """The words by which a name is known, without articles: «Rue de l'Étape au Blé» → rue, etape, ble."""
    return tuple(word.text for word in words(text) if word.text not in ARTICLES)


def edits(one: str, other: str, most: int) -> int:
    """How many letters to change, add, remove or swap to make one text of the other; `most` + 1 when it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for up, letter in enumerate(one, 1):
        last, before, row = before, row, [up]
        for across, its in enumerate(other, 1):
            cost = min(before[across] + 1, row[-1] + 1, before[across - 1] + (letter != its))
            if up > 1 and across > 1 and letter == other[across - 2] and one[up - 2] == its:
                cost = min(cost, last[across - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def allowed(length: int) -> int:
    """How many edits leave a name of this length recognisable: short names are one letter from another."""
    return 0 if length < 5 else 1 if length < 10 else 2 if length < 16 else 3
