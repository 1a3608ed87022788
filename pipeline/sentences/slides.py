"""A ranking moved to another year in its place: what the year is, what it all makes, what to know before comparing."""

from ..formats import Language

NOTHING = "rien cette année-là"
UNKNOWN = "Cette année-là, ce calcul n'est pas possible."


def state(year: int, is_forecast: bool) -> str:
    """«2021, exécuté»."""
    return f"{year}, {'voté' if is_forecast else 'exécuté'}"


def total(done: str, cents: int, year: int, is_forecast: bool, language: Language) -> str:
    """All the items together; `done` is «dépensé» or «reçu»."""
    amount = f"moins {language.amount(-cents)}" if cents < 0 else language.amount(cents)
    return f"{'Prévu pour' if is_forecast else f'{done.capitalize()} en'} {year}, en tout : {amount}."


def order(year: int, shown: int | None) -> str:
    """Which items stand there, and in what order: those of the page's year, or the `shown` largest of them."""
    return f"Les {shown} postes montrés sont les premiers de {year}." if shown else f"Les postes restent dans l'ordre de {year}."


def page(year: int) -> str:
    """What leads to the same page of another year."""
    return f"La page de {year}"
