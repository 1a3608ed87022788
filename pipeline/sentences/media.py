"""Pictures and articles in words: who made them and when, whose opinion they are."""

from .projects import day


def credit(who: str, licence: str, date: str) -> str:
    """«Dessin : Comptes clairs, licence CC BY 4.0, mars 2024.» What the maker wrote is kept as it is."""
    named = who if ":" in who or "©" in who else f"Crédit : {who}"
    under = licence if not licence or licence.lower().startswith("licence") else f"licence {licence}"
    return ", ".join(filter(None, (named.rstrip(" ."), under.rstrip(" ."), day(date)))) + "."


def in_pictures(count: int) -> str:
    return "En images" if count > 1 else "En image"


def source(outlet: str, date: str) -> str:
    """«La Gazette, 3 mars 2024»"""
    return f"{outlet}, {day(date)}"


def whose(has_others: bool) -> str:
    """What a reader knows before following a link; `has_others` when one leads out of the site."""
    said = "Chaque article n'engage que son journal."
    return f"{said} Un lien peut mener hors de ce site." if has_others else said


def articles(count: int) -> str:
    return f"{count} article{'s' if count > 1 else ''}"
