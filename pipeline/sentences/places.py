"""What is said of places: how many there are, who lives in a district, what it was called, what has no place on the map."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..formats import Language

# A share of fewer people than this says more of chance than of the district.
FEWEST = 100
# What a layer of the map holds, one and several.
KINDS = {"equipment": ("équipement public", "équipements publics"), "projects": ("projet", "projets")}


@dataclass(frozen=True)
class Parts:
    """What the parts of a territory are called: «quartier» in a commune, «secteur» where a part may be a commune."""

    one: str
    many: str

    @property
    def one_capital(self) -> str:
        return self.one.capitalize()

    @property
    def many_capital(self) -> str:
        return self.many.capitalize()


def parts(kind: str) -> Parts:
    """The words for an authority of that kind (`config.KINDS`)."""
    return Parts("quartier", "quartiers") if kind == "commune" else Parts("secteur", "secteurs")


def count(number: int, one: str, many: str, language: Language) -> str:
    """«8 quartiers», «un quartier», «aucun quartier»."""
    if number == 0:
        return f"aucun {one}"
    return f"un {one}" if number == 1 else f"{language.number(number)} {many}"


def mark(sign: str) -> str:
    """«repère B»; empty when a name is on the map itself."""
    return f"repère {sign}" if sign else ""


def counts(by_kind: Mapping[str, int], language: Language) -> str:
    """«48 équipements publics», each kind that there is, the last after «et»; empty for nothing."""
    said = [count(number, *KINDS[kind], language) for kind, number in by_kind.items() if number]
    return " et ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def question(name: str, has_people: bool, has_things: bool, words: Parts) -> str:
    """The heading of a district's page: it asks what the page answers."""
    asked = [*(["qui y vit"] if has_people else []), *(["qu'y trouve-t-on"] if has_things else [])]
    return f"{name} : {', '.join(asked) or f'où est ce {words.one}'} ?"


def inhabitants(people: int, of_all: int | None, how_many: int, words: Parts, language: Language) -> str:
    """«4 203 personnes y vivent, soit 17,3 % des habitants des 8 quartiers.» `of_all` is None when one of them is not known."""
    if people == 0:
        return "Personne n'y habite."
    said = "Une personne y vit" if people == 1 else f"{language.number(people)} personnes y vivent"
    if of_all and how_many > 1 and people >= FEWEST:
        said += f", soit {language.percent(Fraction(people, of_all))} des habitants des {how_many} {words.many}"
    return f"{said}."


def renamed(former: str, year: int | None, words: Parts) -> str:
    """«Ce quartier s'appelait « Zone des Tanneries » avant 2022.» Empty when it always had its name."""
    if not former:
        return ""
    return f"Ce {words.one} s'appelait {f'« {former} » avant {year}' if year else f'autrefois « {former} »'}."


def shown(number: int, without_point: int, words: Parts) -> str:
    """Whether the map holds all that the list holds."""
    if without_point:
        return "La liste les dit tous ; la carte montre ceux dont la place exacte est connue."
    return "Il est sur la carte et dans la liste." if number == 1 else f"Chacun est sur la carte, et dans la liste de son {words.one}."


def unplaced(number: int) -> str:
    """What the list holds and the map does not; empty when it shows all."""
    if not number:
        return ""
    if number == 1:
        return "Un lieu de la liste n'a pas de point sur la carte : sa place exacte n'est pas connue."
    return f"{number} lieux de la liste n'ont pas de point sur la carte : leur place exacte n'est pas connue."
