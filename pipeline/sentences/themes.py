"""Themes in words: how many actions and indicators each holds."""

from . import clauses
from .results import actions


def note(number: int, measured: int) -> str:
    """«12 actions et 3 indicateurs», «1 indicateur»."""
    told = [actions(number)] if number else []
    return clauses.listed([*told, *([f"{measured} indicateur{'s' if measured > 1 else ''}"] if measured else [])])
