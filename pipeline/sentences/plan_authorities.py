"""A plan of several authorities in words: what each does alone and with others. What is shared counts once in the whole."""

from collections.abc import Sequence

from ..formats import Language
from . import clauses
from .results import actions

ONCE = "Chaque action compte une seule fois : ce que plusieurs mènent ensemble a sa propre ligne et n'est pas partagé entre eux."
ELSEWHERE = "Les crédits ou les heures donnés pour un ensemble d'actions, et non pour chacune, n'y sont pas."


def who(names: Sequence[str], is_shared: bool = True) -> str:
    """«Ville, sans les autres», «Ville et CIAS ensemble», «Non précisé»; «Ville» where nothing is shared."""
    if not names:
        return "Non précisé"
    if len(names) == 1:
        return f"{names[0]}, sans les autres" if is_shared else names[0]
    return f"{clauses.listed(list(names))} ensemble"


def note(number: int, shared: int) -> str:
    """«47 actions, dont 12 avec d'autres»."""
    if not shared:
        return actions(number)
    if shared == number:
        return f"{actions(number)}, {'toutes ' if number > 1 else ''}avec d'autres"
    return f"{actions(number)}, dont {shared} avec d'autres"


def part(name: str, number: int, whole: int, shared: int, language: Language) -> str:
    """What an authority does of a plan: «Ville agit dans 47 des 117 actions, soit 40,2 % d'entre elles : 35 seule et 12 avec d'autres.»"""
    share = clauses.share(number, whole, language)
    if number == whole:
        told = f"{name} agit dans chacune des {whole} actions du plan" if whole > 1 else f"{name} agit dans la seule action du plan"
    else:
        told = f"{name} agit dans {number} des {whole} actions du plan, soit {share} d'entre elles"
    if not shared:
        return f"{told}, toujours sans les autres."
    if shared == number:
        return f"{told}, toujours avec d'autres." if number > 1 else f"{told}, avec d'autres."
    return f"{told} : {number - shared} sans les autres et {shared} avec d'autres."
