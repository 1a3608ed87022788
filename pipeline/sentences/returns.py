"""Returns on investment in words: what it cost, what it brings in each year, when it has paid for itself."""

from fractions import Fraction

from ..figures.returns import Return
from ..formats import Language, is_plural, round_half_up

METHOD = (
    "Calcul simple : la dépense de départ divisée par le gain d'une année, une fois payé ce qu'il faut pour faire marcher l'outil. On "
    "suppose que le gain reste le même chaque année ; la hausse des prix n'est pas prise en compte."
)
BASES = {
    "measured": "Ce gain est constaté.",
    "estimated": "Ce gain est estimé : il n'est pas encore constaté.",
    "": "On ne sait pas si ce gain est constaté ou estimé.",
}


def heading(paid: int, total: int) -> str:
    """«2 dépenses sur 3 se remboursent par ce qu'elles rapportent.»"""
    if total == 1:
        return f"Cette dépense {'se rembourse' if paid else 'ne se rembourse pas'} par ce qu'elle rapporte."
    if not paid:
        return f"Aucune de ces {total} dépenses ne se rembourse par ce qu'elle rapporte."
    verb = "se remboursent par ce qu'elles rapportent" if paid > 1 else "se rembourse par ce qu'elle rapporte"
    if paid == total:
        return f"Ces {total} dépenses {verb}."
    return f"{paid} dépense{'s' if paid > 1 else ''} sur {total} {verb}."


def duration(years: Fraction, language: Language) -> str:
    """«2,5 ans», «7 mois», «moins d'un mois»."""
    if years < Fraction(1, 12):
        return "moins d'un mois"
    months = round_half_up((years * 12).numerator, (years * 12).denominator)
    if months < 12:
        return f"{months} mois"
    tenths = round_half_up((years * 10).numerator, (years * 10).denominator)
    places = 0 if tenths % 10 == 0 or years >= 10 else 1
    return f"{language.number(years, places)} an{'s' if is_plural(years, places, 'fr') else ''}"


def payback(found: Return, language: Language) -> str:
    """«2,5 ans», for a table; what there is instead."""
    if found.payback is None:
        return "jamais à ce rythme"
    return duration(found.payback, language) if found.payback else "dès le départ"


def told(found: Return, language: Language) -> list[str]:
    """What it cost, what it brings in each year, when it is paid back, what it brings in over its life."""
    said = [f"Dépense de départ : {language.amount(found.cost_cents)}." if found.cost_cents else "Rien n'a été dépensé au départ."]
    gain = f"Gain de chaque année : {language.amount(found.yearly_gain_cents)}"
    if found.yearly_cost_cents:
        cost = f"moins {language.amount(found.yearly_cost_cents)} pour le faire marcher"
        net = f"{'un gain' if found.net_cents > 0 else 'une perte'} de {language.amount(abs(found.net_cents))} par an"
        said.append(f"{gain}, {cost}, soit {net if found.net_cents else 'ni gain ni perte'}.")
    else:
        said.append(f"{gain}." if found.yearly_gain_cents else "Rien n'est gagné.")
    if found.payback is None:
        said.append("À ce rythme, la dépense de départ n'est jamais remboursée." if found.cost_cents else "")
    elif found.cost_cents:
        late = "" if found.is_paid_back else ", plus que le temps où cela doit servir"
        said.append(f"La dépense de départ est remboursée en {duration(found.payback, language)}{late}.")
    if found.balance_cents is not None and found.years:
        gains, costs = "ce qui est gagné", "ce qui est dépensé"
        kind = f"{gains} dépasse {costs} de" if found.balance_cents >= 0 else f"{costs} dépasse {gains} de"
        said.append(f"Sur les {duration(found.years, language)} où cela doit servir, {kind} {language.amount(abs(found.balance_cents))}.")
    said.append(BASES[found.basis])
    return [each for each in said if each]
