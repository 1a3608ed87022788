"""The debt to come in sentences: when half is paid back, when the last instalment falls, and how far the computation is to be believed."""

from ..formats import Language
from . import clauses


def outlook(half_year: int, last_year: int, year: int) -> str:
    """«Sans nouvel emprunt, la moitié serait remboursée fin 2029, et tout en 2047.»"""
    start = "Sans nouvel emprunt,"
    if last_year == half_year:
        return f"{start} la dette serait remboursée en entier en {last_year}."
    when = "dès" if half_year == year + 1 else "fin"
    return f"{start} la moitié de la dette serait remboursée {when} {half_year}, et tout en {last_year}."


def unknown() -> str:
    return "Le document ne dit pas quand la plus grande part de la dette sera remboursée."


def method() -> str:
    """What the computation is made of, and what it is not."""
    return (
        "C'est notre calcul, pas les contrats : l'annexe de la dette dit de chaque emprunt ce qui reste dû, pour combien de temps et ce "
        "qui a été rendu dans l'année ; le capital de chacun continue ici d'être rendu au même rythme. Un emprunt nouveau, renégocié ou "
        "remboursé d'avance le change. Les intérêts n'y sont pas comptés."
    )


def checked(announced: int, repaid: int, year: int, language: Language) -> str:
    """How the same computation, made a year before, compares with what the annex of `year` says was paid back."""
    scale = language.scale_together((announced, repaid))
    told, found = language.amount(announced, scale), language.amount(repaid, scale)
    start = f"Fait sur l'annexe de {year - 1}, le même calcul annonçait {told} à rendre en {year}"
    return f"{start}, et c'est ce que dit l'annexe de {year}." if told == found else f"{start} ; l'annexe de {year} en compte {found}."


def apart(count: int, cents: int, total: int, language: Language) -> str:
    """Loans that are not in the computation."""
    share = clauses.share(cents, total, language)
    part = f", {share} de la dette" if share else ""
    who = "Un emprunt n'y est pas" if count == 1 else f"{language.number(count)} emprunts n'y sont pas"
    which = "sa durée restante, ou la dit finie" if count == 1 else "leur durée restante, ou la dit finie"
    return f"{who} : l'annexe ne dit pas {which}. C'est {language.amount(cents)}{part}."
