"""The debt in sentences: how much, how many years, who lends, at which rate, until when, at what cost."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from ..formats import Language, is_plural
from . import clauses, measures
from .headings import Reporter


class Group(Protocol):
    """Loans that share something: words, and what is owed in cents."""

    label: str
    cents: int


def title(who: Reporter, cents: int, year: int, language: Language) -> str:
    if cents <= 0:
        return f"À la fin de {year}, {who.subject} ne doit rien à ses prêteurs."
    return f"À la fin de {year}, {who.subject} doit {language.amount(cents)}."


def years(value: float | None, before: float | None, limit: int | None, year: int, language: Language) -> str:
    """What the number of years means, where it stands against the alert of the law, and what it was."""
    if value is None:
        return f"L'épargne brute de {year} est nulle ou négative : aucun nombre d'années ne veut rien dire."
    said = ["C'est le temps qu'il faudrait si toute l'épargne brute y allait."]
    if limit is not None:
        where = "plus que" if value > limit else "moins que" if value < limit else "juste"
        said = [f"{said[0].removesuffix('.')} : {where} l'alerte de la loi, {limit}\u00a0ans."]
    if moved := measures.moved(value, before, "years", year - 1, language):
        said.append(clauses.sentence(moved))
    return " ".join(said)


def lenders(groups: Sequence[Group], total: int, language: Language) -> str:
    """«19 prêteurs ; le premier, la Caisse…, détient 24,1 % de la dette.»"""
    first = groups[0]
    if len(groups) == 1:
        return f"Un seul prêteur : {first.label}."
    return f"{len(groups)} prêteurs. Le premier, {first.label}, porte {clauses.share(first.cents, total, language)} de la dette."


def rates(groups: Sequence[Group], total: int, language: Language) -> str:
    """«67,0 % de la dette est à taux fixe.», from the largest kind."""
    first = groups[0]
    if len(groups) == 1:
        return f"Toute la dette est {first.label}." if first.label.startswith("à") else "Le document ne dit pas les taux."
    share = f"{clauses.share(first.cents, total, language)} de la dette"
    return f"{share} est {first.label}." if first.label.startswith("à") else f"Le document ne dit pas le taux de {share}."


def besides(who: Reporter, cents: int, language: Language) -> str:
    return f"C'est la dette du budget principal. {who.subject_capital} doit, en plus, {language.amount(cents)}."


def guaranteed(who: Reporter, count: int, language: Language) -> str:
    """What a guarantee is; the loans are others'."""
    if count == 1:
        return (
            f"Cet emprunt est celui d'un autre organisme. S'il ne pouvait plus payer, {who.subject} devrait le faire à sa place. Il ne "
            "fait pas partie de la dette."
        )
    return (
        f"Ces {language.number(count)} emprunts sont ceux d'autres organismes, des bailleurs sociaux surtout. S'ils ne pouvaient plus "
        f"payer, {who.subject} devrait le faire à leur place. Ils ne font pas partie de la dette."
    )


def replaced(cents: int, year: int, language: Language) -> str:
    """Loans paid back with new ones, which the annex writes twice."""
    return (
        f"En {year}, {language.amount(cents)} d'emprunts en ont remplacé d'autres, à de nouvelles conditions. L'annexe les écrit deux "
        "fois ; ils ne sont comptés qu'une fois ici."
    )


def cost(repaid: int, interest: int, owed_before: int | None, year: int, language: Language) -> tuple[str, str]:
    """A title and, when what was owed a year before is known, what hundred euros owed have cost."""
    scale = language.scale_together((repaid, interest))
    paid = (language.amount(repaid, scale), language.amount(interest, scale))
    heading = f"En {year}, {paid[0]} de capital remboursés et {paid[1]} d'intérêts et de frais."
    if not owed_before or owed_before <= 0 or interest <= 0:
        return heading, ""
    each = Fraction(100 * interest, owed_before)
    euros = f"{language.number(each, 2)} {'euros' if is_plural(each, 2, 'fr') else 'euro'}"
    return heading, f"C'est {euros} d'intérêts et de frais pour 100 euros dus au début de l'année."
