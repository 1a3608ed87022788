"""Indicators in words: a value and its unit, what it aims at, how far it is and how old. Missing is said, never told as zero."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from ..figures.indicators import Indicator, Measure, Value
from ..formats import NBSP, Language, capitalised, is_plural, round_half_up
from . import clauses
from .projects import day
from .results import part_of
from .results import when as on_date

MARKS = {
    "missed": "✕", "away": "▼", "behind": "◆", "short": "○", "on_track": "▲", "reached": "●", "no_target": "·", "no_value": "–",
}  # fmt: skip
# Where a value stands against its target: of one indicator, of several.
STANDINGS = {
    "missed": ("cible non atteinte à la date prévue", "n'ont pas atteint leur cible à la date prévue"),
    "away": ("s'éloigne de la cible", "s'éloignent de leur cible"),
    "behind": ("en retard sur la cible", "sont en retard sur leur cible"),
    "short": ("cible non atteinte à ce jour", "n'ont pas atteint leur cible à ce jour"),
    "on_track": ("en bonne voie", "sont en bonne voie"),
    "reached": ("cible atteinte", "ont atteint leur cible"),
    "no_target": ("sans cible", "n'ont pas de cible"),
    "no_value": ("sans valeur", "n'ont pas encore de valeur"),
}
SINGULARS = {
    "missed": "n'a pas atteint sa cible à la date prévue", "away": "s'éloigne de sa cible", "behind": "est en retard sur sa cible",
    "short": "n'a pas atteint sa cible à ce jour", "on_track": "est en bonne voie", "reached": "a atteint sa cible",
    "no_target": "n'a pas de cible", "no_value": "n'a pas encore de valeur",
}  # fmt: skip
UNSAID = "La source ne dit pas si la valeur doit augmenter ou baisser"
DEDUCED = {
    "up": f"{UNSAID} ; la cible étant plus haute que la valeur de départ, on comprend qu'elle doit augmenter.",
    "down": f"{UNSAID} ; la cible étant plus basse que la valeur de départ, on comprend qu'elle doit baisser.",
}
OTHERS = (
    "La source donne aussi des valeurs d'une autre durée, celles de chaque mois par exemple, quand l'indicateur porte sur une année. "
    "Elles ne se comparent ni à la valeur de départ ni à la cible."
)
DRAWN = (
    "Sur chaque ligne, le trait épais est la valeur et la zone claire, la cible. La barre part de la valeur de départ ; le trait fin dit "
    "où mènerait une progression régulière."
)
EVERY = {
    "month": "chaque mois", "quarter": "chaque trimestre", "half": "deux fois par an", "year": "chaque année",
    "two_years": "tous les deux ans", "three_years": "tous les trois ans",
}  # fmt: skip
# Nouns that end with the mark of a plural and are none.
INVARIABLE = ("mois", "fois", "temps", "poids", "prix", "indice")


def marked(key: str) -> str:
    """«● Cible atteinte»."""
    words = STANDINGS[key][0]
    return f"{MARKS[key]} {capitalised(words)}"


def told(key: str, count: int) -> str:
    """After a number: «ont atteint leur cible», «est en bonne voie»."""
    return STANDINGS[key][1] if count > 1 else SINGULARS[key]


def counts(by_standing: Mapping[str, int]) -> str:
    """«51 indicateurs : 14 ont atteint leur cible, 20 sont en retard sur leur cible et 15 n'ont pas de cible.»"""
    parts = [f"{count} {told(key, count)}" for key, count in by_standing.items() if count]
    total = sum(by_standing.values())
    if total == 1:
        return f"Un indicateur, qui {parts[0].partition(' ')[2]}."
    return f"{total} indicateurs : {clauses.listed(parts)}." if parts else ""


def number(value: Fraction, language: Language) -> str:
    """A number with the decimals that it has: two at most, four below one."""
    most = 2 if abs(value) >= 1 else 4
    return language.number(value, next((places for places in range(most) if (value * 10**places).denominator == 1), most))


def written(value: Fraction, unit: str, language: Language) -> str:
    """«88 % des classes», «387 kilomètres», «1 (en classes)»: a unit is written in the plural, and nobody can make it singular."""
    text = number(value, language)
    return f"{text} (en {unit})" if is_bare(value, unit, language) else f"{text}{NBSP}{unit}".rstrip(NBSP)


def is_bare(value: Fraction, unit: str, language: Language) -> bool:
    """Whether a value takes a singular that its unit does not have."""
    noun = unit.partition(" ")[0]
    return noun.endswith(("s", "x")) and noun.lower() not in INVARIABLE and not is_plural(value, 4, language.code)


def at(text: str) -> str:
    """«en 2022», «en septembre 2022», «au 30 septembre 2022»."""
    return f"{'au' if len(text) > len('2022-09') else 'en'} {day(text)}"


def until(text: str) -> str:
    """«pour 2022», «pour le 30 septembre 2022»."""
    return f"pour {'le ' if len(text) > len('2022-09') else ''}{day(text)}"


def heading(indicator: Indicator, language: Language) -> str:
    """The name, the value that counts and its date."""
    current = indicator.main.current
    name = indicator.name.rstrip(" .")
    where = f", {indicator.main.territory}" if indicator.main.territory else ""
    if current is None:
        return f"{name}{where} : aucune valeur connue."
    return f"{name}{where} : {written(current.value, indicator.unit, language)} {at(current.on)}{estimated(current)}."


def estimated(value: Value) -> str:
    return " (estimation)" if value.is_estimate else ""


def moved(measure: Measure, unit: str, language: Language) -> str:
    """From the baseline to the current value. Empty when either is not known."""
    start, current = measure.aim.baseline, measure.current
    if start is None or current is None or not measure.baseline_on or measure.baseline_on == current.on:
        return ""
    if start == current.value:
        return f"La valeur est la même qu'au départ, {at(measure.baseline_on)} : {written(start, unit, language)}."
    verb = "a augmenté" if current.value > start else "a baissé"
    first = number(start, language) if is_bare(start, unit, language) else written(start, unit, language)
    last = written(current.value, unit, language)
    return f"La valeur {verb}, de {first} ({day(measure.baseline_on)}) à {last} ({day(current.on)})."


def from_to(measure: Measure, unit: str, language: Language) -> str:
    """The first and the last of two values or more, when nothing says where the indicator started."""
    first, last = measure.values[0], measure.values[-1]
    start = number(first.value, language) if is_bare(first.value, unit, language) else written(first.value, unit, language)
    return f"De {start} ({day(first.on)}) à {written(last.value, unit, language)} ({day(last.on)})."


def goal(measure: Measure, unit: str, language: Language) -> str:
    """«fixée à 407 kilomètres pour le 31 mars 2022», «de rester entre 3 et 5 jours». Empty without a target."""
    aim = measure.aim
    when = f" {until(measure.target_on)}" if measure.target_on else ""
    if aim.way == "range" and aim.low is not None and aim.high is not None:
        return f"d'être entre {number(aim.low, language)} et {written(aim.high, unit, language)}{when}"
    return f"de {written(aim.target, unit, language)}{when}" if aim.target is not None else ""


def aimed(measure: Measure, unit: str, language: Language) -> str:
    """The same as `goal` for a cell of a table: «407 kilomètres pour le 31 mars 2022»."""
    return goal(measure, unit, language).removeprefix("de ").removeprefix("d'être ")


def verdict(measure: Measure, unit: str, as_of: date | None, language: Language) -> list[str]:
    """Where the current value stands against the target, and by how much. Says so when nothing can be said."""
    key, aim, current = measure.standing, measure.aim, measure.current
    target = goal(measure, unit, language)
    if key == "no_value":
        return [*([f"La cible est {target}."] if target else []), "Aucune valeur n'est connue pour l'instant."]
    if key == "no_target":
        if target:
            return [f"La cible est {target}. On ne sait pas si la valeur doit augmenter ou baisser : rien n'est dit de sa progression."]
        return ["Aucune cible n'est donnée : rien ne permet ici de dire si cette valeur est bonne."]
    said = [f"La cible est {target} : {_met(measure, language)}"]
    if key == "behind" and (wanted := measure.expected) is not None:
        said.append(
            f"Avec une progression régulière, la valeur serait d'environ {written(_about(wanted), unit, language)} {at(current.on)}."
        )
    if key == "on_track":
        said.append("C'est au moins autant qu'avec une progression régulière jusqu'à la date de la cible.")
    if aim.baseline is None and key != "reached":
        said.append("La valeur de départ n'est pas connue : la part du chemin parcouru ne peut pas être calculée.")
    if not aim.direction and aim.way:
        said.append(DEDUCED[aim.way])
    if key not in ("reached", "missed") and aim.target_on and as_of and as_of >= aim.target_on:
        said.append("La date de la cible est passée, mais aucune valeur connue n'est de cette date.")
    return said


def _about(value: Fraction) -> Fraction:
    """A computed value with no more digits than it is worth: three."""
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return Fraction(round_half_up(value.numerator * 10**places, value.denominator), 10**places)


def _met(measure: Measure, language: Language) -> str:
    key, aim = measure.standing, measure.aim
    part = _part(measure.progress, language)
    if key == "reached":
        beyond = aim.way != "range" and measure.current.value != aim.target
        kept = " Elle l'était déjà au départ." if aim.was_met else ""
        return f"elle est atteinte{', et même dépassée' if beyond else ''}.{kept}"
    if key == "missed":
        return f"elle n'est pas atteinte.{f' {part}' if part else ''}"
    if key == "away":
        return "elle était atteinte au départ et ne l'est plus." if aim.was_met else "la valeur s'en est éloignée depuis le départ."
    if key == "short" and aim.way == "range":
        # It may have been between its bounds before: «pas encore» would be false.
        return f"la valeur est {'au-dessus' if aim.high is not None and measure.current.value > aim.high else 'en dessous'}."
    return f"elle n'est pas encore atteinte.{f' {part}' if part else ''}"


def _part(progress: Fraction | None, language: Language) -> str:
    """«83 % du chemin est fait depuis la valeur de départ.» Empty when that cannot be said."""
    if progress is None or progress in (0, 1):
        return ""
    if progress < 0:
        return "La valeur s'en est éloignée depuis le départ."
    told = part_of(progress, language)
    return f"{capitalised(told)} du chemin est fait depuis la valeur de départ."


def freshness(indicator: Indicator, language: Language) -> str:
    """How old the last value is when the data was drawn up, and whether a newer one was to be expected. Empty without a value."""
    if indicator.age is None:
        return ""
    every = EVERY.get(indicator.periodicity, "")
    age = f"avait {indicator.age} mois" if indicator.age else "avait moins d'un mois"
    said = f"Au {language.on(indicator.as_of)}, la dernière valeur {age}."
    if not every:
        return f"{said} Le rythme des mesures n'est pas donné."
    told = "une valeur plus récente était attendue" if indicator.is_stale else "cette valeur est à jour"
    return f"{said} L'indicateur est mesuré {every} : {told}."


def beside(indicator: Indicator, language: Language) -> str:
    """The value of the one other territory that the source gives at the same date: a service beside those of its stratum. Empty where there
    is none, or several: the page of the indicator lists them."""
    own, others = indicator.main, [measure for measure in indicator.measures if measure is not indicator.main]
    if len(others) != 1 or not own.current or own.territory:
        return ""
    other = next((value for value in others[0].values if value.on == own.current.on), None)
    if other is None:
        return ""
    here, there = (written(value.value, indicator.unit, language) for value in (own.current, other))
    return f"{indicator.name}, {on_date(other.on)} : {here} ; {others[0].territory} : {there}."
