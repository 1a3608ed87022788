"""What a reader may keep of a map: the facets of its places (what, which policy, which year, how far) and the circles of their amounts.

A facet of one answer is none. Draws nothing and knows no page: the theme makes the form, and without a script the list has everything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import sqrt

from ..formats import Language, capitalised, slug
from ..placed import KINDS, Placed
from ..report import Choice, Facet, Size
from ..sentences import projects as project_words
from ..tables.projects import PHASES

# The largest circle of a map, in pixels, and the smallest that is seen.
LARGEST, SMALLEST = 28.0, 2.0
# The circles of the legend: the largest round amount that a place reaches, then so many times less.
LEGEND = (1, 5, 25)


class Choices:
    """The facets of some places, in the order asked. `policies` are the names of the town's policies, by key, in their order."""

    def __init__(self, placed: Sequence[Placed], policies: Mapping[str, str]) -> None:
        phases = {key: capitalised(project_words.phase(key, 2)) for key in PHASES}
        years = sorted({year for each in placed for year in each.years}, reverse=True)
        asked = (
            ("quoi", "Quoi ?", KINDS, lambda each: (each.kind,)),
            ("politique", "Quelle politique ?", policies, lambda each: (each.policy,)),
            ("annee", "Quelle année ?", {year: str(year) for year in years}, lambda each: each.years),
            ("phase", "Où en est-ce ?", phases, lambda each: (each.phase,)),
        )
        self._asked = []
        facets = []
        for name, label, words, answers in asked:
            given = {answer for each in placed for answer in answers(each)}
            kept = [key for key in words if key in given]
            if len(kept) > 1:
                facets.append(Facet(name, label, tuple(Choice(words[key], slug(words[key])) for key in kept)))
                self._asked.append(({key: rank for rank, key in enumerate(kept)}, answers))
        self.facets = tuple(facets)

    def answers(self, each: Placed) -> tuple[tuple[int, ...], ...]:
        """The ranks of the options that a place fits, facet by facet."""
        return tuple(tuple(sorted(ranks[key] for key in set(answers(each)) if key in ranks)) for ranks, answers in self._asked)


def radius(cents: int | None, most: int, largest: float = LARGEST) -> float | None:
    """The circle of an amount whose area is in proportion, that of `most` being the largest; None when there is none to show."""
    return None if cents is None or most <= 0 else round(max(largest * sqrt(max(cents, 0) / most), SMALLEST), 1)


def sizes(most: int, language: Language) -> tuple[Size, ...]:
    """The legend of amounts up to `most` (cents): three round ones, the largest first; none when nothing costs anything."""
    if most < 100:
        return ()
    amounts = dict.fromkeys(_round_below(Fraction(most, 100 * part)) for part in LEGEND)
    return tuple(Size(radius(euros * 100, most), _said(euros * 100, language)) for euros in amounts if euros)


def _said(cents: int, language: Language) -> str:
    """A round amount in words, without the decimals that it does not have."""
    scale = language.scale_of(cents)
    return f"{language.quantity(cents, scale, 0)} d'euros" if scale.plural else language.amount(cents, replace(scale, decimals=0))


def _round_below(euros: Fraction) -> int:
    """The largest of 1, 2, 5, 10, 20, 50… that is not more; 0 below one."""
    power = 10 ** (len(str(int(euros))) - 1)
    return max((step * power for step in (1, 2, 5) if step * power <= euros), default=0)
