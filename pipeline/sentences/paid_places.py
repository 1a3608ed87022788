"""The year's projects, or grants, on the home page: how much for how many, what a circle of the map is, what is not on it."""

from dataclasses import dataclass

from ..formats import Language
from .headings import Reporter


@dataclass(frozen=True)
class Words:
    """What a circle is, in words."""

    one: str
    many: str
    this: str


KINDS = {"projects": Words("projet", "projets", "ce projet"), "subsidies": Words("organisme", "organismes", "cet organisme")}


def projects(who: Reporter, cents: int, number: int, year: int, language: Language) -> str:
    """«En 2024, la ville a payé 9,1 millions d'euros pour 27 projets.» `cents` is positive."""
    return f"En {year}, {who.subject} a payé {language.amount(cents)} pour {_number(number, language)} projet{'s' if number > 1 else ''}."


def subsidies(who: Reporter, cents: int, number: int, year: int, language: Language) -> str:
    """«En 2024, la ville a versé 1,2 million d'euros à 12 organismes dont le lieu est connu.»"""
    whom = f"{_number(number, language)} organisme{'s' if number > 1 else ''} dont le lieu est connu"
    return f"En {year}, {who.subject} a versé {language.amount(cents)} à {whom}."


def _number(number: int, language: Language) -> str:
    return "un" if number == 1 else language.number(number)


def circles(drawn: int, known: int, is_by_street: bool, words: Words, year: int, language: Language) -> str:
    """What a circle is: `drawn` are on the map out of `known` that have one place."""
    if known == 1:
        said = [f"Le cercle dit où se trouve {words.this}."]
    else:
        said = [f"Chaque cercle est un {words.one} ; sa surface dit combien a été payé pour lui en {year}."]
    if drawn < known:
        said.append(f"Seuls les {drawn} plus gros montants sont dessinés, sur {language.number(known)}.")
    if is_by_street:
        said.append("Quand seule la rue est connue, le cercle est au milieu de la rue.")
    return " ".join(said)


def unplaced(number: int, words: Words, language: Language) -> str:
    """How many have no circle; empty for none."""
    if not number:
        return ""
    who = f"Un autre {words.one} n'est" if number == 1 else f"{language.number(number)} autres {words.many} ne sont"
    return f"{who} pas sur la carte, faute d'un lieu précis et unique sur le territoire."


def others(number: int, words: Words, language: Language) -> str:
    """The title of the rest of a list: «Les 24 autres projets», «Un autre projet»."""
    return f"Un autre {words.one}" if number == 1 else f"Les {language.number(number)} autres {words.many}"


def following(number: int, words: Words) -> str:
    """The title of a part of the rest, when not all of it is listed."""
    return f"Les {number} {words.many} suivants"
