"""Projects that others help to pay, in words: what partners bring, what is left to pay, and how much each euro of one's own raises."""

from fractions import Fraction

from ..figures.portfolio import Portfolio
from ..formats import Language, largest_remainder, round_half_up
from .headings import Reporter

METHOD = (
    "Ce qu'apporte un partenaire est ce qui est attendu ; une fois le projet terminé et son coût final connu, ce qui est obtenu. "
    "Ce que {who} paie est le coût du projet (final, sinon voté, sinon estimé) moins ces apports. L'effet de levier est le coût des "
    "projets divisé par ce que {who} paie."
)


def title(found: Portfolio, who: Reporter, language: Language) -> str:
    """«Pour 1 euro payé par la ville, les partenaires de ses projets apportent 4,00 euros.»"""
    if found.leverage is None:
        return f"{projects(len(found.files))} avec l'aide {_of(len(found.partners))}."
    return f"Pour 1 euro payé par {who.subject}, les partenaires de ses projets apportent {_brought(found.leverage, language)}."


def projects(number: int) -> str:
    return f"{number} projet{'s' if number > 1 else ''}"


def partners(number: int) -> str:
    return f"{number} partenaires" if number > 1 else "un partenaire"


def _of(number: int) -> str:
    return f"de {partners(number)}" if number > 1 else "d'un partenaire"


def raised(found: Portfolio, language: Language) -> str:
    """What partners bring in all, and what of it is obtained."""
    several = len(found.files) > 1
    said = f"{projects(len(found.files))} {'reçoivent' if several else 'reçoit'} ou {'attendent' if several else 'attend'}"
    total = f"{language.amount(found.raised_cents)} {_of(len(found.partners))}"
    if not found.obtained_cents:
        return f"{said} {total} ; rien n'est dit de ce qui est déjà obtenu."
    if found.obtained_cents == found.raised_cents:
        return f"{said} {total} : tout est obtenu."
    scale = language.scale_together([found.obtained_cents, found.raised_cents])
    return f"{said} {total}, dont {language.amount(found.obtained_cents, scale)} déjà obtenus."


def leverage(found: Portfolio, who: Reporter, language: Language) -> list[str]:
    """What the projects cost, who pays, and the leverage that follows; which files are left out of it."""
    kept, left = len(found.priced), len(found.files) - len(found.priced)
    said = []
    if kept:
        brought = found.cost_cents - found.own_cents
        scale = language.scale_together([brought, found.own_cents], found.cost_cents)
        shown = largest_remainder([brought, found.own_cents], scale.step)
        which = f"Les {kept} projets dont on connaît le coût coûtent" if kept > 1 else "Le seul projet dont on connaît le coût coûte"
        own = f"le reste, {language.amount(shown[1], scale)}, est à la charge de" if found.own_cents else "il ne reste rien à payer pour"
        said.append(
            f"{which} {language.amount(sum(shown), scale)}. Les partenaires en apportent {language.amount(shown[0], scale)} ; "
            f"{own} {who.subject}."
        )
    if found.leverage is not None:
        whole = language.amount(round_half_up((found.leverage * 100).numerator, (found.leverage * 100).denominator))
        said.append(f"Pour 1 euro payé par {who.subject}, cela fait {whole} de projets : c'est l'effet de levier.")
    if left:
        verb, their = ("ne comptent pas", "leur") if left > 1 else ("ne compte pas", "son")
        said.append(f"{projects(left)} {verb} dans ce calcul : {their} coût n'est pas connu, ou les apports annoncés le dépassent.")
    if found.abandoned:
        told = "projets abandonnés sont laissés" if found.abandoned > 1 else "projet abandonné est laissé"
        said.append(f"{found.abandoned} {told} de côté.")
    return said


def _brought(found: Fraction, language: Language) -> str:
    """What others bring for one euro: never told as nothing."""
    exact = (found - 1) * 100
    cents = round_half_up(exact.numerator, exact.denominator)
    return language.amount(cents) if cents else "moins d'un centime"
