"""Requests of residents in words: what became of them, how long the closed ones took, how old the open ones are. No cause is given."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import floor

from ..figures.requests import Square, Tally
from ..formats import Language, round_half_up
from . import clauses
from .places import Parts
from .projects import day

# What became of a request: the mark beside it, of one, of several, and the heading of a column.
FATES = {
    "closed": ("●", "traité et clos", "traités et clos", "Traités et clos"),
    "refused": ("✕", "refusé", "refusés", "Refusés"),
    "passed_on": ("→", "transmis à un autre organisme", "transmis à un autre organisme", "Transmis"),
    "duplicate": ("◆", "déjà signalé par quelqu'un d'autre", "déjà signalés par quelqu'un d'autre", "Déjà signalés"),
    "taken_up": ("▲", "pris en charge mais pas encore clos", "pris en charge mais pas encore clos", "Pris en charge"),
    "received": ("○", "en attente de prise en charge", "en attente de prise en charge", "En attente"),
}
# What has waited for so many days is told in months.
MONTHS_FROM = 90
SQUARES = "Un endroit souvent signalé est un carré d'environ cent mètres de côté : son point en est le milieu."
UNSAID = {
    "category": "Catégorie non publiée",
    "service": "Service non précisé",
    "district": "Lieu non précisé",
    "channel": "Canal non précisé",
}
PRIVATE = (
    "Ce que chaque habitant a écrit, ses photos et ses coordonnées ne sont ni lus ni publiés ici. L'adresse du problème sert seulement à "
    "trouver le quartier et un carré d'environ cent mètres de côté, qui n'est publié que s'il compte au moins {least} signalements."
)
LAST_CHANGE = "Là où un fichier ne donne pas de jour de clôture, celui de la dernière mise à jour d'un signalement clos en tient lieu."


def count(number: int, language: Language) -> str:
    """«6 012 signalements»."""
    return f"{language.number(number)} signalement{'s' if number > 1 else ''}"


def marked(key: str) -> str:
    """«● Traités et clos»."""
    return f"{FATES[key][0]} {FATES[key][3]}"


def fates(found: Tally, language: Language) -> str:
    """«6 012 signalements : 5 000 traités et clos, 400 refusés et 612 en attente de prise en charge.»"""
    parts = [(number, words[1 + (number > 1)]) for key, words in FATES.items() if (number := found.by_status[key])]
    if not parts:
        return ""
    if len(parts) == 1:
        number, words = parts[0]
        return f"Un seul signalement, {words}." if number == 1 else f"{count(number, language)}, tous {words}."
    return f"{count(found.received, language)} : {clauses.listed([f'{language.number(number)} {words}' for number, words in parts])}."


def in_short(found: Tally, language: Language) -> str:
    """«3 000 signalements, 238 encore ouverts», for a link."""
    left = f"{language.number(found.open)} encore ouvert{'s' if found.open > 1 else ''}" if found.open else "aucun encore ouvert"
    return f"{count(found.received, language)}, {left}"


def period(first: str, last: date, language: Language) -> str:
    """«du 3 janvier 2022 au 31 décembre 2024», «le 3 janvier 2022»."""
    if first == last.isoformat():
        return f"le {day(first)}"
    return f"du {day(first)} au {language.on(last)}"


def days(number: Fraction | int, language: Language) -> str:
    """«6,5 jours», «un jour», «le jour même» for none."""
    value = Fraction(number)
    if value == 0:
        return "le jour même"
    if value == 1:
        return "un jour"
    return f"{language.number(value, 0 if value.denominator == 1 else 1)} jour{'s' if value >= 2 else ''}"


def within(number: Fraction | int, language: Language) -> str:
    """«en 6 jours ou moins», «le jour même»."""
    return days(number, language) if number == 0 else f"en {days(number, language)} ou moins"


def age(number: int, language: Language) -> str:
    """How long one waits: «12 jours», «environ 15 mois», «environ 3 ans»."""
    if number < MONTHS_FROM:
        return days(number, language)
    months = round_half_up(number * 12, 365)
    return f"environ {months} mois" if months < 24 else f"environ {round_half_up(number, 365)} ans"


def delays(found: Tally, language: Language) -> str:
    """How long the closed ones took; says so when too few say it."""
    known = len(found.delays)
    if found.median is None:
        if not known:
            return "Aucun signalement clos ne donne ses deux dates : les délais ne sont pas connus."
        one = "un seul signalement clos donne ses deux dates" if known == 1 else f"{known} signalements clos donnent leurs deux dates"
        return f"Les délais ne sont pas résumés : {one}, ce qui est trop peu."
    half, ninth = within(found.median, language), within(found.ninth, language)
    said = f"Au moins la moitié des signalements clos l'ont été {half}, et neuf sur dix {ninth}."
    without = found.closed - known
    counted = f"C'est compté en jours, de la réception à la clôture, sur {language.number(known)} signalements clos"
    if without:
        rest = "un autre n'y est pas, faute" if without == 1 else f"{language.number(without)} autres n'y sont pas, faute"
        return f"{said} {counted} ; {rest} de dates sûres."
    return f"{said} {counted}."


def ages(found: Tally, as_of: date, language: Language) -> str:
    """How long the open ones have waited; they are not among the delays."""
    when = language.on(as_of)
    if not found.ages:
        return f"Au {when}, aucun n'est encore ouvert."
    oldest = found.ages[-1]
    if len(found.ages) == 1:
        since = "il est arrivé ce jour-là" if oldest == 0 else f"il attend depuis {age(oldest, language)}"
        return f"Un signalement est encore ouvert au {when} et n'est pas dans ce délai : {since}."
    said = f"{count(len(found.ages), language)} sont encore ouverts au {when} et ne sont pas dans ce délai"
    if oldest == 0:
        return f"{said} : ils sont tous arrivés ce jour-là."
    if not found.median_age:
        return f"{said} : le plus ancien attend depuis {age(oldest, language)}."
    half = f"au moins la moitié attendent depuis {age(floor(found.median_age), language)} ou plus"
    return f"{said} : {half}, le plus ancien depuis {age(oldest, language)}."


def busiest(by_month: dict[str, tuple[int, int]], language: Language) -> str:
    """«Le mois le plus chargé est juin 2023 : 321 signalements reçus.»"""
    most = max(came for came, _ in by_month.values())
    months = [month for month, (came, _) in by_month.items() if came == most]
    received = f"{count(most, language)} reçu{'s' if most > 1 else ''}"
    if len(months) == 1:
        return f"Le mois le plus chargé est {day(months[0])} : {received}."
    return f"Les mois les plus chargés en ont {language.number(most)} chacun." if len(months) > 3 else (
        f"Les mois les plus chargés sont {clauses.listed([day(month) for month in months])} : {received} chacun.")  # fmt: skip


def where(located: int, total: int, language: Language, words: Parts) -> str:
    """How many are known to be in a district."""
    if located == total:
        return ""
    if not located:
        return f"Aucun signalement n'est situé dans un {words.one}."
    return f"{language.number(located)} sur {language.number(total)} {'est situé' if located == 1 else 'sont situés'} dans un {words.one}."


def in_district(found: Tally, as_of: date, language: Language) -> str:
    """What was reported in a district and what is still open."""
    when = language.on(as_of)
    if found.received == 1:
        state = "est encore" if found.open else "n'est plus"
        return f"Un signalement y a été fait ; il {state} ouvert au {when}."
    left = "aucun n'est encore ouvert" if not found.open else "un est encore ouvert" if found.open == 1 else (
        f"{language.number(found.open)} sont encore ouverts")  # fmt: skip
    return f"{count(found.received, language)} y ont été faits ; {left} au {when}."


def square(found: Square, street: str, language: Language) -> str:
    """What names a square on a map: «14 signalements autour de la voie « Rue des Lilas »»."""
    around = f" vers « {street} »" if street else " au même endroit"
    return f"{count(found.tally.received, language)}{around}"


def about(found: Square, language: Language) -> str:
    """«surtout : propreté (12) et éclairage (3), un encore ouvert, à cent mètres près»."""
    most: Sequence[tuple[str, int]] = found.categories.most_common(2)
    named = clauses.listed([f"{name} ({language.number(number)})" for name, number in most])
    left = found.tally.open
    still = "" if not left else "un encore ouvert" if left == 1 else f"{language.number(left)} encore ouverts"
    years = str(found.years[0]) if len(found.years) == 1 else f"de {found.years[0]} à {found.years[-1]}"
    return ", ".join(filter(None, (named, years, still, "à cent mètres près")))
