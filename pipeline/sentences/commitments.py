"""Commitments of several years in words: what must be kept, whether it was, and what a voted budget foresees. No cause is ever given."""

from collections.abc import Sequence
from fractions import Fraction

from ..figures.commitments import BEYOND, HELD, LATER, MISSED, UNKNOWN, WITHIN, Commitment, Year
from ..formats import NBSP, Language, is_plural, round_half_up
from . import clauses

# A shape beside each state, so that it is told without its colour: full once the accounts are closed, hollow before.
MARKS = {HELD: "●", MISSED: "◆", WITHIN: "○", BEYOND: "◇", UNKNOWN: "·", LATER: "·"}
STATES = {
    HELD: "Tenu",
    MISSED: "Non tenu",
    WITHIN: "Prévu dans les bornes",
    BEYOND: "Prévu hors des bornes",
    UNKNOWN: "Non calculable",
    LATER: "Pas encore connu",
}
METHOD = (
    "Une année est jugée sur ses comptes exécutés, sans marge ni arrondi. Ce qu'un budget prévoit n'est que prévu : il ne compte ni comme "
    "tenu, ni comme non tenu."
)
# What a chart shows of a change from a year to the next: its title names the amount alone.
CHANGE = "Hausse (ou baisse, sous zéro) d'une année sur l'autre, en\u00a0%"
MOST_DECIMALS = 4


def marked(key: str) -> str:
    """«● Tenu»."""
    return f"{MARKS[key]} {STATES[key]}"


def written(value: Fraction, unit: str, language: Language, decimals: int = 1) -> str:
    """A value in its unit, written out: «15,2 millions d'euros», «7,5 années»."""
    if unit == "EUR":
        return language.amount(round_half_up(value.numerator * 100, value.denominator))
    number = language.number(value, decimals)
    if unit == "percent":
        return f"{number}{language.before_sign}%"
    plural = is_plural(value, decimals, language.code)
    if unit == "years":
        return f"{number}{NBSP}{'années' if plural else 'année'}"
    return f"{number}{NBSP}{'euros' if plural else 'euro'} par habitant"


def bound(value: Fraction, unit: str, language: Language) -> str:
    """A bound with no more decimals than it has: «15 millions d'euros», «7,5 années», «2 %»."""
    if unit != "EUR":
        places = next((each for each in range(MOST_DECIMALS) if (value * 10**each).denominator == 1), MOST_DECIMALS)
        return written(value, unit, language, places)
    cents = round_half_up(value.numerator * 100, value.denominator)
    scale = language.scale_of(cents)
    if not scale.plural:
        return language.amount(cents)
    exact = Fraction(cents, scale.cents)
    places = next((each for each in range(MOST_DECIMALS) if (exact * 10**each).denominator == 1), scale.decimals)
    return f"{language.quantity(cents, scale, places)} d'euros"


def edge(value: Fraction, unit: str, language: Language) -> str:
    """A bound that may be negative: «moins 2 %»."""
    return f"{'moins ' if value < 0 else ''}{bound(abs(value), unit, language)}"


def goal(found: Commitment, language: Language) -> str:
    """What must be kept, without a capital: «rester entre 15 millions d'euros et 25 millions d'euros chaque année»."""
    low, high = (None if each is None else edge(each, found.unit, language) for each in (found.low, found.high))
    if found.kind == "corridor":
        return f"rester entre {low} et {high} chaque année"
    if found.kind == "ceiling":
        return f"ne pas dépasser {high}"
    if found.kind == "floor":
        return f"ne pas descendre sous {low}"
    return f"{_change(found, language)}{f', à partir de {found.base_year}' if found.base_year else ''}"


def _change(found: Commitment, language: Language) -> str:
    low, high = (None if each is None else bound(abs(each), "percent", language) for each in (found.low, found.high))
    if low is not None and high is not None:
        if found.low == found.high:
            return f"{'augmenter' if found.low > 0 else 'baisser'} de {low} par an" if found.low else "ne pas bouger"
        return f"évoluer chaque année entre {'−' if found.low < 0 else '+'}{NBSP}{low} et {'−' if found.high < 0 else '+'}{NBSP}{high}"
    if high is not None:
        if not found.high:
            return "ne pas augmenter"
        return f"baisser d'au moins {high} par an" if found.high < 0 else f"ne pas augmenter de plus de {high} par an"
    if not found.low:
        return "ne pas baisser"
    return f"augmenter d'au moins {low} par an" if found.low > 0 else f"ne pas baisser de plus de {low} par an"


def verdict(found: Commitment) -> str:
    """«tenu 3 années sur 4», «tenu chaque année de 2021 à 2023», «on ne peut pas encore le dire»."""
    judged = [year.year for year in found.years if year.standing in (HELD, MISSED)]
    held = found.counts.get(HELD, 0)
    if not judged:
        return "on ne peut pas encore le dire"
    if len(judged) == 1:
        return f"{'tenu' if held else 'non tenu'} en {judged[0]}"
    is_whole = judged[-1] - judged[0] + 1 == len(judged)
    if held == len(judged):
        return f"tenu chaque année de {judged[0]} à {judged[-1]}" if is_whole else f"tenu les {held} années connues"
    if not held:
        return f"non tenu, de {judged[0]} à {judged[-1]}" if is_whole else f"non tenu les {len(judged)} années connues"
    return f"tenu {held} année{'s' if held > 1 else ''} sur {len(judged)}"


def heading(found: Commitment) -> str:
    return f"{found.name.rstrip(' .')} : {verdict(found)}."


def lead(commitments: Sequence[Commitment]) -> str:
    """How many commitments were kept in each year that is known."""
    judged = [each for each in commitments if each.counts.get(HELD) or each.counts.get(MISSED)]
    kept = sum(not each.counts.get(MISSED) for each in judged)
    total = len(commitments)
    if not judged:
        return f"{_engagements(total)}, dont aucune année n'est encore connue."
    if len(judged) == total == 1:
        return f"Un engagement sur plusieurs années, {'tenu' if kept else 'qui n’a pas été tenu'} {_years(judged[0])}.".replace("’", "'")
    said = f"{_engagements(total)} : {kept if kept else 'aucun'} tenu{'s' if kept > 1 else ''} toutes les années connues"
    rest = len(judged) - kept
    parts = [f"{rest} non tenu{'s' if rest > 1 else ''} une année au moins"] if rest else []
    waiting = total - len(judged)
    parts += [f"{waiting} dont on ne sait rien encore"] if waiting else []
    return f"{', '.join([said, *parts])}."


def _years(found: Commitment) -> str:
    judged = found.counts.get(HELD, 0) + found.counts.get(MISSED, 0)
    if found.counts.get(MISSED):
        return "toutes les années" if found.counts.get(HELD) else "jusqu'ici"
    return "l'année connue" if judged == 1 else "chaque année connue"


def _engagements(number: int) -> str:
    return "Un engagement sur plusieurs années" if number == 1 else f"{number} engagements sur plusieurs années"


def what(found: Commitment, policy: str) -> str:
    """What is kept and from when to when: «De 2022 à 2026, le chiffre « Épargne brute »»."""
    first, last = found.years[0].year, found.years[-1].year
    when = f"En {first}" if first == last else f"De {first} à {last}"
    name = f"le chiffre « {found.label} »" if found.label else "le total de ces lignes"
    limited = f", pour la politique « {policy} »" if policy else ""
    return f"{when}, {name}{limited}"


def promise(found: Commitment, policy: str, language: Language) -> str:
    told = goal(found, language)
    must = f"ne doit pas {told.removeprefix('ne pas ')}" if told.startswith("ne pas ") else f"doit {told}"
    return f"{what(found, policy)} {must}."


def latest(found: Commitment, language: Language) -> str:
    """The last executed year against its bounds, in words. Empty when none is known."""
    judged = [year for year in found.years if year.standing in (HELD, MISSED)]
    if not judged:
        return ""
    last = judged[-1]
    return f"En {last.year} : {against(last, found.unit, language)}."


def against(year: Year, unit: str, language: Language) -> str:
    """«26,1 millions d'euros, 1,1 million d'euros au-dessus de la borne haute…»: the gap tells apart what rounds alike."""
    if year.high is not None and year.value > year.high:
        limit, side = year.high, f"au-dessus {'de la borne haute' if year.low is not None else 'du plafond'}"
    elif year.low is not None and year.value < year.low:
        limit, side = year.low, f"sous {'la borne basse' if year.high is not None else 'le plancher'}"
    else:
        inside = "entre les deux bornes"
        if year.low is None:
            inside = "juste au plafond" if year.value == year.high else "sous le plafond"
        elif year.high is None:
            inside = "au plancher" if year.value == year.low else "au-dessus du plancher"
        return f"{signed(year.value, unit, language)}, {inside}"
    gap = abs(year.value - limit)
    told = distance(gap, unit, language)
    return f"{signed(year.value, unit, language)}, {told} {side} ({edge(limit, unit, language)})"


def distance(gap: Fraction, unit: str, language: Language) -> str:
    """How far from a bound; points for a percentage. Small gaps keep the decimals that show them."""
    if unit == "EUR":
        return written(gap, unit, language)
    places = next((each for each in range(1, MOST_DECIMALS) if round_half_up(gap.numerator * 10**each, gap.denominator)), MOST_DECIMALS)
    if unit == "percent":
        return f"{language.number(gap, places)}{NBSP}point{'s' if is_plural(gap, places, language.code) else ''}"
    return written(gap, unit, language, places)


def signed(value: Fraction, unit: str, language: Language) -> str:
    return f"moins {written(-value, unit, language)}" if value < 0 else written(value, unit, language)


def foreseen(found: Commitment, language: Language) -> list[str]:
    """What voted budgets foresee, and until when the commitment runs."""
    said = []
    for year in found.years:
        if year.standing in (WITHIN, BEYOND):
            said.append(f"Le budget de {year.year} prévoit {against(year, found.unit, language)}.")
    if unknown := [year.year for year in found.years if year.standing == UNKNOWN]:
        is_whole = len(unknown) > 2 and unknown[-1] - unknown[0] + 1 == len(unknown)
        when = f"de {unknown[0]} à {unknown[-1]}" if is_whole else f"en {clauses.listed([str(year) for year in unknown])}"
        said.append(f"Les comptes ne permettent pas de le dire {when}.")
    if found.years[-1].standing == LATER:
        said.append(f"L'engagement va jusqu'à {found.years[-1].year}.")
    return said
