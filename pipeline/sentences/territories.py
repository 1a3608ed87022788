"""Portraits of territories in words: a value beside that of the whole, its place among the others, where something says what is better."""

from ..figures.territories import Line
from ..formats import Language
from . import clauses, indicators
from .results import part_of

COMPARED = {"above": "plus haut que l'ensemble", "below": "plus bas que l'ensemble", "same": "comme l'ensemble"}
METHOD = (
    "Une valeur n'est comparée à celle de l'ensemble que si les deux sont de la même date et qu'il s'agit d'un taux ou d'une moyenne. Un "
    "rang n'est donné que si la collectivité dit dans quel sens la valeur doit aller, et si chaque territoire a la sienne."
)


def compared(line: Line, language: Language) -> str:
    """«plus haut que l'ensemble, c'est mieux ; 2e sur 6», «12 % de l'ensemble»; empty where nothing can be said."""
    said = COMPARED.get(line.compared, "")
    if line.is_better is not None:
        said += ", c'est mieux" if line.is_better else ", c'est moins bien"
    if line.share is not None:
        said = f"{part_of(line.share, language)} de l'ensemble"
    return " ; ".join(filter(None, (said, rank(*line.rank) if line.rank else "")))


def rank(place: int, total: int) -> str:
    """«1er sur 6 territoires», the best first."""
    return f"{place}{'er' if place == 1 else 'e'} sur {total} territoires"


def whole(line: Line, language: Language) -> str:
    return indicators.written(line.whole.value, line.indicator.unit, language) if line.whole else ""


def value(line: Line, language: Language) -> str:
    """«18 % des logements (2022)»; that it is not known."""
    now = line.measure.current
    if now is None:
        return "aucune valeur connue"
    return f"{indicators.written(now.value, line.indicator.unit, language)} ({indicators.day(now.on)}){indicators.estimated(now)}"


def counted(lines: int, orientations: int, documents: int) -> str:
    """«3 indicateurs, 2 orientations et un document»."""
    parts = ((lines, "indicateur", "un"), (orientations, "orientation", "une"), (documents, "document", "un"))
    told = [f"{number} {noun}s" if number > 1 else f"{one} {noun}" for number, noun, one in parts if number]
    return clauses.listed(told)
