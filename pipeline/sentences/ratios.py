"""Legal ratios in sentences: whether they are those that the town printed, and what makes them equal when they are not."""

from collections.abc import Sequence

from ..figures.printed import CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED
from ..formats import Language
from .clauses import listed


def title(verdicts: Sequence[str], year: int) -> str:
    """What the comparison found, from the verdict of each printed ratio."""
    if not verdicts:
        return f"Les ratios légaux de {year}."
    equal = sum(verdict == EQUAL for verdict in verdicts)
    unknown = sum(verdict == UNEXPLAINED for verdict in verdicts)
    count = len(verdicts)
    if equal == count:
        return (
            f"Les {count} ratios imprimés en {year} sont retrouvés, jusqu'au dernier chiffre."
            if count > 1
            else f"Le ratio imprimé en {year} est retrouvé."
        )
    if not unknown:
        explained = count - equal
        rest = f"{explained} diffère{'nt' if explained > 1 else ''}, et l'on sait pourquoi"
        if equal == 0:
            return f"Aucun des ratios imprimés en {year} n'est retrouvé tel quel, et l'on sait pourquoi."
        return f"{_some(equal, year, count)} retrouvé{'s' if equal > 1 else ''} ; {rest}."
    if unknown == count:
        return f"Aucun des ratios imprimés en {year} n'est retrouvé, ni expliqué."
    rest = f"{unknown} restent inexpliqués" if unknown > 1 else "1 reste inexpliqué"
    known = count - unknown
    plural = "s" if known > 1 else ""
    return f"{_some(known, year, count)} retrouvé{plural} ou expliqué{plural} ; {rest}."


def _some(number: int, year: int, count: int) -> str:
    """«4 ratios imprimés en 2022 sur 10 sont», «1 ratio imprimé en 2022 sur 10 est»."""
    return f"{number} ratios imprimés en {year} sur {count} sont" if number > 1 else f"{number} ratio imprimé en {year} sur {count} est"


def duty(people: int | None, some_from: int, all_from: int, norm: str) -> str:
    """Which ratios the law asks of a town of this size."""
    size = "Dix ratios" if norm == "M57" else "Onze ratios"
    base = f"{size} que la loi fait imprimer en tête des comptes, les mêmes pour toutes les villes : ils permettent de comparer."
    if norm == "M57":
        base += " Les ratios 2 et 8, qu'elle ne demande plus, restent montrés."
    if people is None or people >= all_from:
        return base
    few = "cinq" if norm == "M57" else "six"
    if people >= some_from:
        return f"{base} À cette taille de commune, seuls les {few} premiers sont obligatoires."
    return f"{base} À cette taille de commune, aucun n'est obligatoire : ils sont donnés pour information."


def verdict(kind: str, population: int | None, departures: Sequence[str], language: Language) -> str:
    """One cell: «égal», «égal pour 112 712 habitants», «égal en comptant…», «écart inexpliqué». Empty when nothing is printed."""
    people = f" pour {language.number(population)} habitants" if population else ""
    return {
        EQUAL: "égal",
        POPULATION: f"égal{people}",
        CONVENTION: f"égal {listed(departures)}{',' if people else ''}{people}",
        ROUNDING: "égal à l'arrondi près",
        UNEXPLAINED: "écart inexpliqué",
    }.get(kind, "")


def population(numbers: Sequence[int], other: int, ours: int, origin: str, language: Language) -> str:
    """The cause that several ratios share: a number of inhabitants."""
    return (
        f"{_named(numbers)} deviennent ceux du document si l'on divise par {language.number(other)} habitants. Ici, on divise par "
        f"{language.number(ours)} ({origin}). Le document a donc, sans doute, calculé ses ratios avec une autre population."
    )


def cause(numbers: Sequence[int], departures: Sequence[str], population: int | None, language: Language) -> str:
    """The cause that ratios share: a convention, and a number of inhabitants when it takes both."""
    become = "devient celui du document" if len(numbers) == 1 else "deviennent ceux du document"
    people = f", avec {language.number(population)} habitants" if population else ""
    return f"{_named(numbers)} {become} {listed(departures)}{people}."


def rounding(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    verb = "diffère" if len(numbers) == 1 else "diffèrent"
    return f"{_named(numbers)} ne {verb} que par l'arrondi du dernier chiffre."


def unexplained(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    values = "la valeur imprimée" if len(numbers) == 1 else "les valeurs imprimées"
    return f"{_named(numbers)} : ni une autre population ni une convention connue ne donne {values}."


def _named(numbers: Sequence[int]) -> str:
    texts = [str(number) for number in numbers]
    return f"Le ratio {texts[0]}" if len(texts) == 1 else f"Les ratios {listed(texts)}"
