"""Which lines a number adds up: declared once, it computes the sum, explains it in words, and links to the lines."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

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
        kept = lines["side"] == self.side
        if self.section:
            kept &= lines["section"] == self.section
        if self.movement:
            kept &= lines["movement"] == self.movement
        if self.chapters:
            kept &= lines["chapter"].isin(self.chapters)
        if self.natures:
            kept &= lines["nature"].str.startswith(self.natures)
        if self.but_natures:
            kept &= ~lines["nature"].str.startswith(self.but_natures)
        for level, part in zip(("policy", "sub_policy"), self.path, strict=False):
            kept &= lines[level] == part
        return lines[kept]

    def total(self, lines: pd.DataFrame) -> int:
        """The sum in cents; a missing amount counts as nothing."""
        return int(self.of(lines)[self.measure].fillna(0).sum())

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
    parts = [
        term.sign * taken.set_index("line")[term.selector.measure].fillna(0) for term in terms if len(taken := term.selector.of(lines))
    ]
    if not parts:
        return pd.Series([], index=pd.Index([], dtype="int64"), dtype="int64")
    sums = pd.concat(parts).groupby(level=0, sort=True).sum().astype("int64")
    return sums[sums != 0]


def words(terms: Sequence[Term]) -> str:
    """A formula in words: «recettes… − dépenses…»."""
    text = terms[0].selector.words()
    for term in terms[1:]:
        text += f" {'+' if term.sign > 0 else '−'} {term.selector.words()}"
    return text[:1].upper() + text[1:] + "."


def _listed(noun: str, codes: tuple[str, ...]) -> str:
    if len(codes) == 1:
        return f"{noun} {codes[0]}"
    return f"{noun}s {', '.join(codes[:-1])} et {codes[-1]}"
