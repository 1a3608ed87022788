"""The essential of a year in plain language: one idea a sentence, common words, no figure that is not explained.

Plain language («langage clair») is not «facile à lire et à comprendre» (FALC), which people with an intellectual disability proofread: no
text written by a program may say that it is.
"""

from ..figures.plans import Tally
from ..formats import NBSP, Language
from . import clauses
from .headings import Reporter

TITLE = "Les comptes de {year}, avec des mots simples."
LEAD = "Cette page dit l'essentiel. Les autres pages du site disent le détail."
HUNDRED = {
    "D": "Imaginez que toutes les dépenses de {year} font 100 euros. Voici à quoi ils servent.",
    "R": "Imaginez que toutes les recettes de {year} font 100 euros. Voici d'où ils viennent.",
}
ABOUT = (
    "Cette page est écrite en langage clair. Un programme l'écrit à partir des comptes.",
    "Elle n'a pas été relue par des personnes qui ont du mal à lire. Elle n'est donc pas en FALC, « facile à lire et à comprendre ».",
)
WORDS = {
    "Les dépenses": "L'argent qui est payé.",
    "Les recettes": "L'argent qui est reçu.",
    "Un impôt": "De l'argent que les habitants ou les entreprises doivent payer. Il sert à tout le monde.",
    "Une subvention ou une dotation": "De l'argent qui est donné, par l'État par exemple. Il n'est pas à rendre.",
    "Un emprunt": "De l'argent qui est prêté. Il faut le rendre petit à petit.",
    "Les intérêts": "Le prix d'un emprunt. On les paie en plus de l'argent à rendre.",
}


def money(
    who: Reporter, spent: int, received: int, set_aside: int, inhabitants: int | None, year: int, language: Language
) -> list[str]:  # fmt: skip
    """What was spent and received, what it is for one inhabitant, and what becomes of the difference. Amounts are those of headings: a side
    that is nothing, or less, is not told here. `set_aside` is what was received a year before already: it is in what is received, and makes
    no year richer."""
    pronoun = who.pronoun.capitalize()
    said = []
    if spent > 0:
        said.append(f"En {year}, {who.subject} a dépensé {language.amount(spent)}.")
        if share := clauses.each(spent, inhabitants, language, is_short=False):
            said.append(f"Partagé entre tous les habitants, cela fait {share} par personne.")
    if received > 0:
        said.append(
            f"{pronoun} a reçu {language.amount(received)}." if said else f"En {year}, {who.subject} a reçu {language.amount(received)}."
        )
    if received > 0 and set_aside > 0:
        said.append(f"Dans cette somme, {language.amount(set_aside)} étaient déjà là : {who.pronoun} les avait gardés de l'année d'avant.")
    if spent > 0 and received > 0:
        said += _difference(pronoun, received - max(set_aside, 0) - spent, set_aside > 0)
    return said


def _difference(pronoun: str, left: int, has_older: bool) -> list[str]:
    """What becomes of what is left, or is missing, once the money of an earlier year (`has_older`) is put apart."""
    if has_older:
        how = "autant" if not left else "plus d'argent" if left > 0 else "moins d'argent"
        said = [f"Sans cet argent, {pronoun.lower()} a reçu {how} que ce qui a été dépensé."]
    elif left:
        more = "reçu plus d'argent que ce qui a été dépensé" if left > 0 else "dépensé plus d'argent que ce qui a été reçu"
        said = [f"{pronoun} a {more}."]
    else:
        return []
    return [f"{said[0]} La différence compte pour l'année d'après."] if left else said


def euros(cents: int) -> str:
    """A part of 100 euros, in whole euros: «35 euros», «moins de 1 euro»."""
    whole = cents // 100
    return f"{whole}{NBSP}{'euro' if whole == 1 else 'euros'}" if whole else f"moins de 1{NBSP}euro"


def debt(who: Reporter, owed: int, repaid: int, replaced: int, interest: int, year: int, language: Language) -> list[str]:
    """What is owed at the end of the year, what was given back and what it cost. `owed` is not negative; `replaced` is what was given back
    with other loans, which the 100 euros above count."""
    pronoun = who.pronoun.capitalize()
    if owed:
        said = [
            f"{who.subject_capital} a emprunté de l'argent, cette année ou avant. {pronoun} le rend petit à petit.",
            f"À la fin de {year}, {who.pronoun} doit encore {language.amount(owed)}.",
        ]
    else:
        said = [f"À la fin de {year}, {who.subject} n'a plus d'argent à rendre."]
    if repaid > 0:
        said.append(f"En {year}, {who.pronoun} a rendu {language.amount(repaid)}.")
    if replaced > 0:
        said.append(f"{pronoun} a remplacé d'anciens emprunts par de nouveaux, pour {language.amount(replaced)}.")
    if interest > 0:
        said.append(f"{pronoun} a aussi payé {language.amount(interest)} d'intérêts et de frais. C'est le prix des emprunts.")
    return said


def promises(found: Tally, language: Language) -> list[str]:
    """How many actions of the plans are done and late, of those that were not given up."""
    said = [f"Dans les plans, il y a {_actions(found.counted, language)} à faire."]
    said.append(f"{_are(found.done, language)} déjà {'faite' if found.done < 2 else 'faites'}.")
    if found.late:
        said.append(f"{_are(found.late, language)} en retard.")
    return said


def _actions(number: int, language: Language) -> str:
    return f"{language.number(number)} {'action' if number < 2 else 'actions'}"


def _are(number: int, language: Language) -> str:
    """«Aucune n'est», «1 action est», «42 actions sont»."""
    if not number:
        return "Aucune n'est"
    return f"{_actions(number, language)} {'est' if number == 1 else 'sont'}"
