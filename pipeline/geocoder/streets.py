"""The streets, places and equipment of a town by their names. Finds what a text names; knows nothing of numbers in a street."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from .words import ALIKE, ARTICLES, SUFFIXES, TYPES, Word, allowed, edits, name_of, words


@dataclass(frozen=True)
class Named:
    """Something with a name: kind is street, place, equipment or district; `key` tells it from all others."""

    kind: str
    key: str
    name: str
    town: str = ""


@dataclass(frozen=True)
class Mention:
    """Things that a part of a text may name: words `start` to `end`, and how sure the name is (1 is exact)."""

    start: int
    end: int
    named: tuple[Named, ...]
    certainty: float


# What is said before the name of a district.
DISTRICT_WORDS = frozenset("quartier secteur zac cite zone".split())
PLACE_WORDS = frozenset("lieu dit lieudit hameau".split())
# Words that one may leave out of the name of an equipment.
SPARE = frozenset("elementaire maternelle primaire municipal municipale public publique intercommunal intercommunale communal".split())
# What names share to be offered instead of one that is not found: so many letters at the start of a word, so much of the whole.
START, NEAR_RATIO = 3, 0.5
ALIAS_CERTAINTY, TYPE_CERTAINTY, EDIT_COST = 0.95, 0.85, 0.07


def is_person(thing: Named) -> bool:
    """Whether a street has the name of somebody, first name and all: no article in it, no date, no saint."""
    spoken = [word.text for word in words(thing.name)]
    is_plain = not any(word in ARTICLES or word[0].isdecimal() for word in spoken)
    return is_plain and len(spoken) > 2 and spoken[0] in TYPES and spoken[1] not in ("saint", "sainte")


@dataclass
class Names:
    """An index of names, made once."""

    things: tuple[Named, ...]
    exact: dict[tuple[str, ...], list[Named]] = field(default_factory=lambda: defaultdict(list))
    aliases: dict[tuple[str, ...], list[Named]] = field(default_factory=lambda: defaultdict(list))
    cores: dict[str, list[tuple[str, Named]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for thing in self.things:
            name = name_of(thing.name)
            if not name:
                continue
            self.exact[name].append(thing)
            for alias in self._aliases(thing, name):
                if alias != name and thing not in self.aliases[alias]:
                    self.aliases[alias].append(thing)
            if thing.kind == "street" and name[0] in TYPES and len(name) > 1:
                self.cores["".join(name[1:])].append((name[0], thing))
        self._towns = {word for thing in self.things for word in name_of(thing.town)}
        self.longest = max(map(len, [*self.exact, *self.aliases]), default=0)

    def _aliases(self, thing: Named, name: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """Other ways to say a name: a person by the last name, by initials or last name first, a date without its year, an equipment
        without «municipal»."""
        if thing.kind == "equipment":
            yield tuple(word for word in name if word not in SPARE)
        if thing.kind == "street" and is_person(thing):
            yield (name[0], name[-1])
            yield (name[0], name[1][0], *name[2:])
            # The last name first, as registers write it.
            yield (name[0], *name[2:], name[1])
        if thing.kind == "street" and len(name) > 3 and name[-1].isdecimal():
            yield name[:-1]

    def mentioned(self, text: list[Word]) -> list[Mention]:
        """What a text names exactly, the longest names first, no two on the same words."""
        bare = [place for place, word in enumerate(text) if word.text not in ARTICLES]
        found: list[Mention] = []
        for length in range(min(self.longest, len(bare)), 0, -1):
            for first in range(len(bare) - length + 1):
                start, end = bare[first], bare[first + length - 1] + 1
                if any(start < mention.end and mention.start < end for mention in found):
                    continue
                key = tuple(text[place].text for place in bare[first : first + length])
                named, certainty = self.exact.get(key, ()), 1.0
                if not named:
                    # «Rue Moulin» is that of Jean Moulin, «rue du Moulin» is not.
                    has_article = end - start > length
                    goes_on = self._goes_on(text, end, is_sure=False)
                    named = [
                        each
                        for each in self.aliases.get(key, ())
                        if each.kind != "street" or not goes_on and not (has_article and is_person(each))
                    ]
                    certainty = ALIAS_CERTAINTY
                kept = tuple(each for each in named if self._is_said(each, text, start, end, bare, first))
                if kept:
                    found.append(Mention(start, end, kept, certainty))
        return sorted(found, key=lambda mention: mention.start)

    def _is_said(self, thing: Named, text: list[Word], start: int, end: int, bare: list[int], first: int) -> bool:
        """Whether a text that holds the words of a name means it, and not a longer name that the town does not have."""
        before = text[bare[first - 1]].text if first else ""
        is_one_word = len([word for word in text[start:end] if word.text not in ARTICLES]) == 1
        is_alone = all(self._is_beside(word) for word in (*text[:start], *text[end:]))
        if thing.kind == "street":
            return is_alone or not is_one_word and not self._goes_on(text, end)
        if before in TYPES or self._goes_on(text, end):
            return False
        if thing.kind == "district":
            return is_alone or before in DISTRICT_WORDS or text[start].text in DISTRICT_WORDS
        return is_alone or not is_one_word or thing.kind == "place" and before in PLACE_WORDS

    def _is_beside(self, word: Word) -> bool:
        """Whether a word names nothing by itself: a number and its suffix, an article, the town."""
        return word.is_number or word.text in SUFFIXES or word.text in ARTICLES or word.text in self._towns

    def _goes_on(self, text: list[Word], end: int, is_sure: bool = True) -> bool:
        """Whether a name seems longer than what was found: a capital follows, with nothing between, in a text that has small letters.

        When the name is not sure (misspelt, or said in another way), an article between and a text all in capitals change nothing.
        """
        if is_sure and all(word.is_shouted for word in text if not word.is_number):
            return False
        while not is_sure and end < len(text) and text[end].follows and text[end].text in ARTICLES:
            end += 1
        if end >= len(text):
            return False
        after = text[end]
        return after.follows and after.is_capital and not after.is_number and after.text not in TYPES and after.text not in self._towns

    def misspelt(self, text: list[Word]) -> Mention | None:
        """The street that a text most likely means, misspelt or under another type; several when several could be meant."""
        best: dict[str, tuple[float, Mention]] = {}
        for start, word in enumerate(text):
            kind = self._type(word)
            if not kind:
                continue
            bare = [place for place in range(start + 1, len(text)) if text[place].text not in ARTICLES]
            for length in range(1, min(self.longest, len(bare)) + 1):
                end = bare[length - 1] + 1
                if not self._goes_on(text, end, is_sure=False):
                    self._compare("".join(text[place].text for place in bare[:length]), kind, start, end, best)
        if not best:
            return None
        lowest = min(cost for cost, _ in best.values())
        kept = [mention for cost, mention in best.values() if cost < lowest + 1]
        several = tuple(named for mention in kept for named in mention.named)
        return kept[0] if len(kept) == 1 else Mention(kept[0].start, kept[0].end, several, 0.0)

    def near(self, text: list[Word], most: int) -> list[Named]:
        """The things with the names nearest to a text, whatever their kind, for somebody to choose from."""
        said = [word.text for word in text if word.text not in ARTICLES | TYPES and not word.is_number]
        found: list[tuple[float, str, Named]] = []
        for name, things in self.exact.items():
            core = [word for word in name if word not in TYPES]
            # Names that share the start of no word are not near, and comparing takes time.
            if {word[:START] for word in core} & {word[:START] for word in said}:
                ratio = SequenceMatcher(None, " ".join(core), " ".join(said), autojunk=False).ratio()
                found += [(-ratio, thing.name, thing) for thing in things]
        return [thing for ratio, _, thing in sorted(found, key=lambda each: each[:2]) if -ratio >= NEAR_RATIO][:most]

    def _type(self, word: Word) -> str:
        if word.text in TYPES:
            return word.text
        close = [kind for kind in TYPES if len(kind) > 4 and edits(word.text, kind, 1) == 1]
        return close[0] if len(close) == 1 else ""

    def _compare(self, said: str, kind: str, start: int, end: int, best: dict[str, tuple[float, Mention]]) -> None:
        digits = [letter for letter in said if letter.isdecimal()]
        for core, things in self.cores.items():
            most = allowed(len(core))
            if abs(len(core) - len(said)) > most or digits != [letter for letter in core if letter.isdecimal()]:
                continue
            cost = edits(said, core, most)
            # Two letters changed and another first one: «des Meuniers» is no «des Pruniers».
            if cost > most or cost > 1 and said[0] != core[0]:
                continue
            same = [thing for its, thing in things if its == kind]
            alike = [thing for its, thing in things if {its, kind} <= ALIKE] if cost <= 1 else []
            if not same and not alike:
                continue
            named = tuple(same or alike)
            certainty = (1 - EDIT_COST * cost) * (1 if same else TYPE_CERTAINTY)
            total = cost + (0 if same else 1.5)
            if named[0].name not in best or total < best[named[0].name][0]:
                best[named[0].name] = total, Mention(start, end, named, certainty)
