"""A scorecard in words: how many indicators go well, which way each moved and since when. Better or worse is said only where the town says
what is aimed at."""

from fractions import Fraction

from ..figures.indicators import Indicator, Measure
from ..figures.scorecard import Trend, times
from ..formats import Language
from .projects import day

GOOD = "ont atteint leur cible ou sont en bonne voie"
METHOD = (
    "Un tableau de bord équilibré regarde de quatre côtés : ce que vivent les habitants et les usagers, les finances, le fonctionnement "
    "interne, les agents et leurs compétences. Une tendance compare la dernière valeur à celle d'avant ; « mieux » et « moins bien » ne "
    "sont dits que si l'on sait dans quel sens la valeur doit aller."
)
SENSES = {"up": "↗ Hausse", "down": "↘ Baisse", "level": "→ Pas de changement"}
BETTER = {True: ", c'est mieux", False: ", c'est moins bien", None: ""}
TWICE = 2
FRESH = "● à jour"


def heading(name: str, well: int, judged: int, total: int) -> str:
    """«Finances : 2 indicateurs sur 3 ont atteint leur cible ou sont en bonne voie.»"""
    if not total:
        return f"{name} : aucun indicateur."
    if not judged:
        return f"{name} : {total} indicateur{'s' if total > 1 else ''}, sans cible à laquelle {'les' if total > 1 else 'le'} comparer."
    if judged == 1:
        verb = "a atteint sa cible ou est en bonne voie" if well else "n'a pas atteint sa cible et n'est pas en bonne voie"
        return f"{name} : {'le seul indicateur' if total == 1 else 'le seul indicateur qui se compare à une cible'} {verb}."
    if well in (0, judged):
        who = f"les {judged} indicateurs" if well else f"aucun des {judged} indicateurs"
        verb = GOOD if well else "n'a atteint sa cible ou n'est en bonne voie"
        return f"{name} : {who}{' qui se comparent à une cible' if judged < total else ''} {verb}."
    verb = GOOD if well > 1 else "a atteint sa cible ou est en bonne voie"
    which = " qui se comparent à une cible" if judged < total else ""
    return f"{name} : {well} indicateur{'s' if well > 1 else ''} sur {judged}{which} {verb}."


def trend(found: Trend | None) -> str:
    """«↗ Hausse depuis 2022, c'est mieux». Empty without two values."""
    return f"{SENSES[found.sense]} depuis {_since(found.before.on)}{BETTER[found.is_better]}" if found else ""


def change(measure: Measure, language: Language) -> str:
    """«divisé par 4 depuis 2020»; empty unless the value has at least doubled or halved since its start."""
    ratio = times(measure)
    if ratio is None or Fraction(1, TWICE) < ratio < TWICE or not measure.baseline_on:
        return ""
    verb, factor = ("multiplié", ratio) if ratio > 1 else ("divisé", 1 / ratio)
    return f"{verb} par {language.number(factor, 0 if factor.denominator == 1 else 1)} depuis {_since(measure.baseline_on)}"


def freshness(indicator: Indicator) -> str:
    """Whether the last value is as new as its rhythm allows. Empty without a value."""
    if indicator.age is None:
        return ""
    if not indicator.periodicity:
        return "rythme non donné"
    return "◆ valeur plus récente attendue" if indicator.is_stale else FRESH


def _since(text: str) -> str:
    return f"le {day(text)}" if len(text) > len("2022-09") else day(text)
