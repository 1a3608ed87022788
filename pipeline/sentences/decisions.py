"""Decisions of the council in words: who decides, and how each was voted. French only."""

from collections.abc import Mapping

from ..config import Town
from ..figures.decisions import ABSTAINED, OPPOSED, UNANIMOUS, UNKNOWN, Vote
from ..formats import Language, capitalised
from . import clauses

# Whoever else decides may be a board or a standing committee: nothing is said of it.
DECIDED = "Ce qui a été décidé"
MANNERS = {
    UNANIMOUS: ("votée à l'unanimité", "votées à l'unanimité"),
    ABSTAINED: ("votée avec des abstentions mais sans vote contre", "votées avec des abstentions mais sans vote contre"),
    OPPOSED: ("votée avec au moins un vote contre", "votées avec au moins un vote contre"),
    UNKNOWN: ("dont le vote n'est pas donné en entier", "dont le vote n'est pas donné en entier"),
}
HEADS = {
    UNANIMOUS: "À l'unanimité",
    ABSTAINED: "Avec des abstentions",
    OPPOSED: "Avec des votes contre",
    UNKNOWN: "Vote non donné en entier",
}
UNANIMITY = "À l'unanimité : tous ceux qui votent sont pour, et personne ne s'abstient."
ABSTENTION = "S'abstenir, c'est prendre part au vote sans dire ni oui ni non."
NOT_GIVEN = "non donné"


def heading(town: Town) -> str:
    """«Ce que le conseil municipal a décidé»"""
    return "Ce que le conseil municipal a décidé" if town.kind == "commune" else DECIDED


def meaning(town: Town) -> str:
    """What a «délibération» is, for who meets the word."""
    who = "du conseil municipal" if town.kind == "commune" else "de l'assemblée"
    return f"Une délibération est une décision {who}, prise par un vote."


def count(number: int, language: Language) -> str:
    return f"{language.number(number)} délibération{'s' if number > 1 else ''}"


def matter(given: str) -> str:
    """The wide matter of those that ACTES nests: «finances locales/fiscalité» → Finances locales."""
    words = given.partition("/")[0].strip()
    return capitalised(words)


def title(number: int, years: tuple[int, int], language: Language) -> str:
    """«42 délibérations, de 2019 à 2025.»"""
    first, last = years
    return f"{count(number, language)}, {f'en {last}' if first == last else f'de {first} à {last}'}."


def manners(found: Mapping[str, int], language: Language) -> str:
    """How decisions were voted: the parts add up to their number."""
    total = sum(found.values())
    if total == 1:
        return f"Celle-ci a été {_one(found)}." if not found[UNKNOWN] else "Le vote de celle-ci n'est pas donné en entier."
    if found[UNKNOWN] == total:
        return "Le vote d'aucune n'est donné en entier."
    whole = next((manner for manner, number in found.items() if number == total), "")
    if whole:
        return f"Toutes ont été {MANNERS[whole][1]}."
    parts = [f"{language.number(number)} {MANNERS[manner][number > 1]}" for manner, number in found.items() if number]
    return f"Sur {language.number(total)} : {clauses.listed(parts)}."


def _one(found: Mapping[str, int]) -> str:
    return next(MANNERS[manner][0] for manner, number in found.items() if number)


def vote(found: Vote, language: Language) -> str:
    """«33 votes : 26 pour, 5 contre, 2 abstentions», «33 votes, tous pour»; what is not given is said, never told as zero."""
    if found.manner == UNANIMOUS:
        return f"{_votes(found.total, language)}, tous pour" if found.total > 1 else "1 vote, pour"
    votes_for, against, abstentions = found.cast
    parts = [f"{language.number(votes_for)} pour"] if votes_for is not None else []
    parts += [f"{language.number(against)} contre"] if against else []
    parts += [f"{language.number(abstentions)} abstention{'s' if abstentions > 1 else ''}"] if abstentions else []
    if found.total is None:
        return f"{', '.join(parts)} ; le reste du vote n'est pas donné" if parts else NOT_GIVEN
    parts += [f"{language.number(found.rest)} non précisé{'s' if found.rest > 1 else ''}"] if found.rest else []
    return f"{_votes(found.total, language)} : {', '.join(parts)}"


def _votes(number: int, language: Language) -> str:
    return f"{language.number(number)} vote{'s' if number > 1 else ''}"
