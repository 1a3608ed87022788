"""The contracts of a project in words: how many, for how much together. An amount that is signed is never told as spent."""

from collections.abc import Sequence

from ..formats import Language
from . import clauses


def in_short(count: int) -> str:
    """«14 marchés signés»; nothing for none."""
    return f"{count} marchés signés" if count > 1 else "un marché signé" * count


def heading(count: int, changes: int) -> str:
    """«3 marchés signés pour ce projet, avec 2 modifications.»"""
    many = "s" if count > 1 else ""
    changed = f", avec {'une' if changes == 1 else changes} modification{'s' if changes > 1 else ''}" if changes else ""
    return f"{count if many else 'Un'} marché{many} signé{many} pour ce projet{changed}."


def money(cents: int, added: int, has_frameworks: bool, language: Language) -> str:
    """What several contracts engage together and what their changes add, in cents; nothing when that is no amount."""
    if cents <= 0:
        return ""
    apart = ", hors accords-cadres" if has_frameworks else ""
    said = f"Ensemble{apart}, ils engagent {language.amount(cents)} hors taxes"
    if not added:
        return f"{said}."
    return f"{said} ; leurs modifications {'y ajoutent' if added > 0 else 'en retirent'} {language.amount(abs(added))}."


def note(has_frameworks: bool) -> str:
    """What signed amounts are not."""
    said = (
        "Les montants sont hors taxes, signés pour toute la durée de chaque marché. Ce ne sont pas des dépenses : ils ne s'ajoutent pas à "
        "ce qui a été payé."
    )
    return f"{said} Un accord-cadre n'a pas de montant ici : le sien n'est qu'un maximum." if has_frameworks else said


def unpublished(ids: Sequence[str]) -> str:
    """The contracts that a project names and that published data do not tell."""
    if len(ids) == 1:
        return f"Le marché {ids[0]} est cité pour ce projet, mais ne se trouve pas dans les données publiées."
    return f"Les marchés {clauses.listed(ids)} sont cités pour ce projet, mais ne se trouvent pas dans les données publiées."
