"""Contacts with residents in words: how many, answered in time or not, at what cost and who pays. A month not known is said."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ..figures.contacts import Cost, Told
from ..formats import Language, round_half_up
from . import clauses
from .projects import day
from .requests import days

UNSAID = {"channel": "Canal non précisé", "theme": "Thème non précisé", "service": "Service non précisé"}


def count(number: int, language: Language) -> str:
    return f"{language.number(number)} contact{'s' if number > 1 else ''}"


def received(number: int, months: Sequence[str], language: Language) -> str:
    """«45 210 contacts de janvier à décembre 2024.»"""
    if len(months) == 1:
        return f"{count(number, language)} en {day(months[0])}."
    said = f"{count(number, language)} {since(months[0])} à {day(months[-1])}"
    between = 12 * (int(months[-1][:4]) - int(months[0][:4])) + int(months[-1][5:]) - int(months[0][5:]) + 1
    if between == len(months):
        return f"{said}."
    without = between - len(months)
    return f"{said}, sans {'un mois dont les chiffres manquent' if without == 1 else f'{without} mois dont les chiffres manquent'}."


def since(month: str) -> str:
    """«de mars 2024», «d'avril 2024»."""
    text = day(month)
    return f"d'{text}" if text[0] in "ao" else f"de {text}"


def missing(months: Sequence[str]) -> str:
    """What is said of months that no file tells; empty for none."""
    if not months:
        return ""
    if len(months) > 4:
        return f"Le nombre de contacts de {len(months)} mois n'est pas connu : la courbe s'y interrompt."
    plural = "ces mois" if len(months) > 1 else "ce mois"
    return f"Aucun chiffre pour {clauses.listed([day(month) for month in months])} : la courbe s'interrompt à {plural}."


def partial(lacking: Mapping[str, Sequence[str]]) -> str:
    """What is said of months of which a channel alone is not told: their total would be too low. Empty for none."""
    if not lacking:
        return ""
    if len(lacking) > 4:
        return f"Dans {len(lacking)} mois, un canal au moins n'est pas connu : leur total n'est pas donné."
    told = [f"{day(month)} ({clauses.listed([name or UNSAID['channel'].lower() for name in names])})" for month, names in lacking.items()]
    total = "leur total n'est pas donné" if len(lacking) > 1 else "son total n'est pas donné"
    return f"Un canal au moins manque pour {clauses.listed(told)} : {total}."


def in_time(found: Told, target: Fraction | None, target_days: Fraction | None, language: Language) -> str:
    """The share answered in time, and the target; says so when it is not known."""
    if found.share is None:
        return "La part des réponses données dans le délai visé n'est pas connue."
    share = language.percent(found.share)
    aimed = f"dans le délai visé{f', {days(target_days, language)},' if target_days else ''}"
    said = f"{share} des contacts ont reçu une réponse {aimed}".rstrip(",")
    if found.known < found.received:
        asked = f"On sait si la réponse est venue à temps pour {count(found.known, language)} sur {language.number(found.received)}"
        said = f"{asked} : {share} ont reçu une réponse {aimed}".rstrip(",")
    if target is None:
        return f"{said}. Aucun objectif n'est donné."
    # What is told as equal is equal.
    is_met = found.share >= target or language.percent(target) == share
    aim = language.percent(target, 0 if (target * 100).denominator == 1 else 1)
    state = "est" if is_met else "n'est pas"
    return f"{said}. L'objectif de {aim} {state} atteint."


def delay(found: Told, language: Language) -> str:
    if found.delay_days is None:
        return ""
    number = Fraction(round_half_up(found.delay_days.numerator * 10, found.delay_days.denominator), 10)
    who = "" if found.timed == found.received else ", là où le délai est donné"
    return f"En moyenne{who}, la réponse {'arrive le jour même' if number == 0 else f'prend {days(number, language)}'}."


def cost(found: Cost, who: str, language: Language) -> str:
    """What it costs over how many years, and what others pay of it."""
    years = list(found.by_year)
    has_gap = years[-1] - years[0] >= len(years)
    when = f"en {clauses.listed([str(year) for year in years])}" if has_gap or len(years) == 1 else f"de {years[0]} à {years[-1]}"
    said = f"{language.amount(found.total)} {when}"
    if found.others == 0:
        return f"{said}, payés en entier par {who}."
    funders = [name for name in found.by_funder if name]
    named = f" ({clauses.listed(funders)})" if len(funders) < 4 else ""
    if found.own == 0:
        return f"{said}, payés en entier par d'autres{named}."
    share = clauses.share(found.others, found.total, language)
    return f"{said}, dont {language.amount(found.others)} ({share}) payés par d'autres{named}."


def extremes(by_month: dict[str, int], language: Language) -> str:
    """«Entre 2 310 contacts (août 2023) et 4 812 (septembre 2024) par mois.» The first month of each when several have as many."""
    least, most = min(by_month, key=by_month.get), max(by_month, key=by_month.get)
    if by_month[least] == by_month[most]:
        return f"{count(by_month[most], language)} chaque mois connu."
    return f"Entre {count(by_month[least], language)} ({day(least)}) et {language.number(by_month[most])} ({day(most)}) par mois."


def lowest(shares: dict[str, Fraction | None], language: Language) -> str:
    """The lowest and the highest monthly share."""
    known = {month: share for month, share in shares.items() if share is not None}
    least, most = min(known, key=known.get), max(known, key=known.get)
    if language.percent(known[least]) == language.percent(known[most]):
        return f"{language.percent(known[most])} des réponses dans le délai, chaque mois connu."
    low, high = (f"{language.percent(known[month])} ({day(month)})" for month in (least, most))
    return f"Entre {low} et {high} des réponses dans le délai."
