"""Which lines a number adds up: declared once, it computes the sum, explains it in words, and links to the lines."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ..formats import capitalised

SECTIONS = {"F": "de fonctionnement", "I": "d'investissement"}
SIDES = {"D": "dépenses", "R": "recettes"}
MOVEMENTS = {"real": "réelles", "order": "d'ordre"}


@dataclass(frozen=True)
class Selector:
    """Lines of one side, by section, movement, chapters, accounts (prefixes), policy and sub-policy (`path`). Empty takes all.

    `measure` is the amount added: amount_cents (executed, or voted while nothing is) or carried_over_cents (restes à réaliser).
    """

    side: str
    section: str = ""
    movement: str = ""
    chapters: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    but_natures: tuple[str, ...] = ()
    measure: str = "amount_cents"
    path: tuple[str, ...] = ()
    path_words: str = ""

    def of(self, lines: pd.DataFrame) -> pd.DataFrame:
        """The lines that it takes."""
        return lines.iloc[_index(lines).places(self)]

    def total(self, lines: pd.DataFrame) -> int:
        """The sum in cents; a missing amount counts as nothing."""
        index = _index(lines)
        cents = index.cents(self.measure)
        return sum(cents[place] for place in index.places(self))

    def words(self) -> str:
        """What it adds, in French: «dépenses réelles de fonctionnement, chapitre 012»."""
        if self.movement == "brought_forward":
            return f"résultat reporté ({'excédent' if self.side == 'R' else 'déficit'}, compte {'002' if self.section == 'F' else '001'})"
        parts = [
            SIDES[self.side],
            MOVEMENTS.get(self.movement, "réelles et d'ordre"),
            SECTIONS[self.section] if self.section else "des deux sections",
        ]
        text = " ".join(parts)
        if self.measure == "carried_over_cents":
            text = f"restes à réaliser au 31 décembre, {text}"
        if self.chapters:
            text += f", {_listed('chapitre', self.chapters)}"
        if self.natures:
            text += f", {_listed('compte', self.natures)}"
        if self.but_natures:
            text += f", sauf {_listed('compte', self.but_natures)}"
        if self.path:
            text += f", « {self.path_words} »"
        return text

    def text(self) -> str:
        """The same for a machine: «side=D section=F movement=real chapter=012»."""
        pairs = [("side", self.side), ("section", self.section), ("movement", self.movement), ("chapter", "|".join(self.chapters)),
                 ("nature", "|".join(self.natures)), ("not_nature", "|".join(self.but_natures)), ("item", "/".join(self.path)),
                 ("measure", self.measure)]  # fmt: skip
        return " ".join(f"{name}={value}" for name, value in pairs if value)


@dataclass(frozen=True)
class Term:
    """A selector and whether it is added (1) or taken away (-1)."""

    sign: int
    selector: Selector


def total(terms: Sequence[Term], lines: pd.DataFrame) -> int:
    """The signed sum of terms, in cents."""
    return sum(term.sign * term.selector.total(lines) for term in terms)


def counted(terms: Sequence[Term], lines: pd.DataFrame) -> pd.Series:
    """What each line counts for in the signed sum, in cents, by line number. Lines that count for nothing are left out; the rest adds up
    to `total`."""
    index = _index(lines)
    sums: dict[int, int] = {}
    for term in terms:
        cents = index.cents(term.selector.measure)
        for place in index.places(term.selector):
            line = index.lines[place]
            sums[line] = sums.get(line, 0) + term.sign * cents[place]
    kept = {line: sums[line] for line in sorted(sums) if sums[line]}
    return pd.Series(kept.values(), index=pd.Index(kept, dtype="int64"), dtype="int64")


def words(terms: Sequence[Term]) -> str:
    """A formula in words: «recettes… − dépenses…»."""
    text = terms[0].selector.words()
    for term in terms[1:]:
        text += f" {'+' if term.sign > 0 else '−'} {term.selector.words()}"
    return capitalised(text) + "."


def _listed(noun: str, codes: tuple[str, ...]) -> str:
    if len(codes) == 1:
        return f"{noun} {codes[0]}"
    return f"{noun}s {', '.join(codes[:-1])} et {codes[-1]}"


class _Index:
    """The codes of a frame as plain lists, and what each selector takes of it: a report asks the same frame tens of thousands of times."""

    def __init__(self, lines: pd.DataFrame) -> None:
        self.frame = weakref.ref(lines)
        self.lines = lines["line"].tolist()
        self._codes: dict[str, list[str]] = {}
        self._cents: dict[str, list[int]] = {}
        self._taken: dict[Selector, list[int]] = {}

    def codes(self, column: str) -> list[str]:
        if column not in self._codes:
            self._codes[column] = self.frame()[column].tolist()
        return self._codes[column]

    def cents(self, measure: str) -> list[int]:
        if measure not in self._cents:
            self._cents[measure] = self.frame()[measure].fillna(0).astype("int64").tolist()
        return self._cents[measure]

    def places(self, selector: Selector) -> list[int]:
        """The positions of the lines that it takes, in order."""
        if selector not in self._taken:
            exact = {"side": selector.side}
            exact |= {name: code for name, code in (("section", selector.section), ("movement", selector.movement)) if code}
            exact |= dict(zip(("policy", "sub_policy"), selector.path, strict=False))
            places = list(range(len(self.lines)))
            for column, code in exact.items():
                codes = self.codes(column)
                places = [place for place in places if codes[place] == code]
            if selector.chapters:
                codes = self.codes("chapter")
                places = [place for place in places if codes[place] in selector.chapters]
            if selector.natures:
                codes = self.codes("nature")
                places = [place for place in places if codes[place].startswith(selector.natures)]
            if selector.but_natures:
                codes = self.codes("nature")
                places = [place for place in places if not codes[place].startswith(selector.but_natures)]
            self._taken[selector] = places
        return self._taken[selector]


_INDEXES: dict[int, _Index] = {}


def _index(lines: pd.DataFrame) -> _Index:
    """The index of a frame, made once while the frame lives; a frame that was indexed must not change."""
    key = id(lines)
    found = _INDEXES.get(key)
    if found is None or found.frame() is not lines:
        found = _INDEXES[key] = _Index(lines)
        weakref.finalize(lines, _INDEXES.pop, key, None).atexit = False
    return found
