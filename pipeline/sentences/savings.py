"""Whether a town lives within its means, in sentences: an answer, then each step of the savings chain.

Amounts of one text share one unit. What is left at each step is rounded to the nearest; what a step takes is the difference of what is
shown before and after, so that readers who add find the same.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..formats import Language, Scale, round_half_up
from .headings import Reporter

# Whether savings repay the loans: they are below nothing, there is nothing to repay, they are enough, they are not.
NEGATIVE, ALONE, ENOUGH, SHORT = "negative", "alone", "enough", "short"


@dataclass(frozen=True)
class Chain:
    """The chain of a year, in cents.

    `own` is what may be invested without borrowing, `reserves` what was added to them (taken when negative).
    """

    revenue: int
    management: int
    gross: int
    net: int
    own: int
    invested: int
    borrowed: int
    reserves: int


@dataclass(frozen=True)
class Displayed:
    """A chain in the one unit of its text: what each amount is once rounded to it, in cents."""

    scale: Scale

    def shown(self, cents: int) -> int:
        return round_half_up(cents, self.scale.step) * self.scale.step

    def taken(self, before: int, after: int) -> int:
        """What a step takes, exact when it would be displayed as nothing."""
        return self.shown(before) - self.shown(after) or before - after

    def others(self, chain: Chain) -> int:
        """What remains of capital revenue, as it must be shown for the text to add up."""
        return self.shown(chain.reserves) - self.shown(chain.own) + self.shown(chain.invested) - self.shown(chain.borrowed)

    def amount(self, cents: int, language: Language, less_than: str) -> str:
        """An amount in words; what would be shown as nothing is told as less than the smallest that is."""
        if cents and not round_half_up(abs(cents), self.scale.step):
            return f"{less_than} {language.amount(self.scale.step, self.scale)}"
        return language.amount(cents, self.scale)


def displayed(chain: Chain, language: Language) -> Displayed:
    """The unit of what is left, not of the revenue: a village's interest in millions would be nothing."""
    return Displayed(language.scale_of(max(abs(chain.management), abs(chain.net))))


def verdict(gross: int, repaid: int) -> str:
    """What gross savings allow, beside the capital repaid in the year."""
    if gross < 0:
        return NEGATIVE
    if gross < repaid:
        return SHORT
    return ENOUGH if repaid > 0 else ALONE


def heading(gross: int, repaid: int, is_forecast: bool, who: Reporter) -> str:
    """What savings allow, as a title. A voted budget is prudent by construction: it is not judged."""
    if is_forecast:
        return "Ce que le budget prévoit."
    return {
        NEGATIVE: f"{who.subject_capital} a dépensé plus pour fonctionner qu'{who.pronoun} n'a reçu dans l'année.",
        ALONE: f"{who.subject_capital} épargne sur son fonctionnement.",
        ENOUGH: f"{who.subject_capital} épargne assez pour rembourser ses emprunts.",
        SHORT: f"{who.subject_capital} n'épargne pas assez pour rembourser ses emprunts de l'année.",
    }[verdict(gross, repaid)]


def question(who: Reporter) -> str:
    return f"{who.subject_capital} vit-{who.pronoun} selon ses moyens ?"


def answer(chain: Chain, year: int, language: Language) -> str:
    """One sentence that answers the question from the accounts alone."""
    found = verdict(chain.gross, chain.gross - chain.net)
    if found == NEGATIVE:
        more = language.amount(-chain.gross)
        return f"Non, pas en {year} : les services et les intérêts ont coûté {more} de plus que les recettes de l'année."
    if found == SHORT:
        missing = language.amount(-chain.net)
        return f"Pas entièrement en {year} : les recettes ont payé les services, mais il a manqué {missing} pour rembourser les emprunts."
    done = "payé les services et remboursé les emprunts" if found == ENOUGH else "payé les services"
    left = f"et il est resté {language.amount(chain.net)} pour investir" if chain.net else "sans rien laisser pour investir"
    return f"Oui en {year} : les recettes de l'année ont {done}, {left}."


def steps(chain: Chain, rate: str, who: Reporter, language: Language) -> tuple[str, ...]:
    """The chain told in order. `rate` is gross savings as a share of revenue, already written, or empty."""
    unit = displayed(chain, language)

    def told(cents: int) -> str:
        return unit.amount(cents, language, "moins de")

    def left(cents: int, name: str) -> str:
        return f"il reste {told(cents)}, {name}" if cents >= 0 else f"il manque {told(-cents)}, {name} est négative"

    def taken(before: int, after: int) -> str:
        return told(unit.taken(before, after))

    rated = f", soit {rate} des recettes" if rate and chain.gross > 0 else ""
    said = [
        f"Les recettes de l'année (impôts, dotations, tarifs) font {told(chain.revenue)}. Une fois payés les services "
        f"({taken(chain.revenue, chain.management)}), {left(chain.management, 'l’épargne de gestion')}.",
        f"Les intérêts des emprunts prennent {taken(chain.management, chain.gross)} : {left(chain.gross, 'l’épargne brute')}{rated}."
        if chain.management != chain.gross
        else f"Aucun intérêt n'est payé : l'épargne brute est la même{rated}.",
    ]
    if chain.gross != chain.net:
        said.append(f"Le capital rendu aux prêteurs prend {taken(chain.gross, chain.net)} : {left(chain.net, 'l’épargne nette')}.")
    added = unit.shown(chain.own) - unit.shown(chain.net)
    if chain.own > 0 and added <= 0:
        said.append(f"{who.subject_capital} peut donc investir {told(chain.own)} sans emprunter.")
    elif chain.own > 0:
        said.append(
            f"Avec {told(added)} de TVA remboursée, de taxe d'aménagement, de subventions reçues et de ventes, {who.subject} peut investir "
            f"{told(chain.own)} sans emprunter."
        )
    else:
        said.append(f"Même avec les recettes propres à l'investissement, {who.subject} ne peut rien investir sans emprunter.")
    said += _end(chain, unit.others(chain), who, told)
    return tuple(text.replace("’", "'") for text in said)


def _end(chain: Chain, others: int, who: Reporter, told: Callable[[int], str]) -> list[str]:
    """What was invested and with what money. `others` is what remains of capital revenue."""
    invested = (
        f"{who.subject_capital} a investi {told(chain.invested)}" if chain.invested > 0 else f"{who.subject_capital} n'a rien investi"
    )
    borrowed = f" et emprunté {told(chain.borrowed)}" if chain.borrowed > 0 else " sans emprunter" if chain.invested > 0 else ""
    also = (
        f", avec {told(others)} d'autres recettes"
        if others > 0
        else f", une fois payés {told(-others)} d'autres opérations"
        if others
        else ""
    )
    said = [f"{invested}{borrowed}{also}."]
    if chain.reserves:
        kept = "Ajouté aux réserves" if chain.reserves > 0 else "Pris sur les réserves des années précédentes"
        said.append(f"{kept} : {told(abs(chain.reserves))}.")
    return said
