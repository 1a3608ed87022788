"""How agents are, in words: a measure, its last value and the one before. Who is withheld is said, never deduced."""

from collections.abc import Sequence

from ..figures.wellbeing import Cell, Measured
from ..formats import Language, slug
from . import indicators
from .clauses import listed

WITHHELD = "non montré"
SIGNS = ("%", "€")


def secrecy(floor: int, health_floor: int) -> str:
    """What is not shown, and why."""
    return (
        f"Personne ne doit pouvoir être reconnu. Les groupes de moins de {floor} agents ne sont pas montrés, ni ceux de moins de "
        f"{health_floor} quand il s'agit de santé (absences, accidents). Un autre groupe est caché avec eux quand le total permettrait de "
        "les retrouver. Ce sont des règles usuelles de la statistique publique ; ce qui est caché l'est aussi dans les données à "
        "télécharger."
    )


def told(measure: Measured, language: Language) -> str:
    """«Absences pour maladie : 18,2 jours par agent en 2024, contre 16 en 2023.» That it is not shown, when it is not.

    A unit that is a sign is said again: a bare number beside «88 %» would be read as something else.
    """
    if not measure.whole:
        return ""
    if not measure.shown:
        return f"{measure.name} : les agents sont trop peu nombreux pour que la valeur soit montrée."
    last, *before = measure.shown[::-1]
    now = measure.whole[last].value
    said = f"{measure.name} : {indicators.written(now, measure.unit, language)} en {last}"
    if not before:
        return f"{said}."
    then = measure.whole[before[0]].value
    if then == now:
        return f"{said}, comme en {before[0]}."
    sign = measure.unit.split(" ")[0]
    return f"{said}, contre {indicators.written(then, sign if sign in SIGNS else '', language)} en {before[0]}."


def label(measure: Measured) -> str:
    """«Formation (en jours)»; the name alone when it says its unit already."""
    return measure.name if slug(measure.unit) == slug(measure.name) else f"{measure.name} (en {measure.unit})"


def cell(found: Cell | None, language: Language) -> str | None:
    """A value, that it is withheld, or None when it is not given."""
    if found is None:
        return None
    return WITHHELD if found.value is None else indicators.number(found.value, language)


def notes(measures: Sequence[Measured], years: Sequence[int]) -> str:
    """What the town says of values of all agents, each note once after its years; its measure is named where there are several."""
    found: dict[tuple[str, str], list[int]] = {}
    for measure in measures:
        name = f"{measure.name}, " if len(measures) > 1 else ""
        for year in years:
            if (cell := measure.whole.get(year)) and cell.note:
                found.setdefault((name, cell.note.rstrip(". ")), []).append(year)
    return " ".join(f"{name}{listed([str(year) for year in told])} : {note}." for (name, note), told in found.items())
