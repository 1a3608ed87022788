"""What a decision is about, without the name of a natural person: its object is free text, and some matters are about people.

As everywhere, a title announces a name (persons). Two things are of decisions alone: «Monsieur le Maire» is an office, which names nobody;
and where the matter is land, staff, appointments or social aid, a first name beside another word in capitals is somebody's.
"""

import re

from .beneficiaries import has_first_name
from .persons import before_title, names_one
from .projects import STREET_OF_ONE

# ACTES: 3 land and buildings, 4 staff, 5 institutions (who sits where), 8.2 social aid.
ABOUT_PEOPLE = ("3", "4", "5", "8.2")
_OFFICE = re.compile(
    r"\b(?:m\.|mr|mme|monsieur|madame)\s+(?:(?:le|la)\s+|l['’]\s*)"
    r"(?:maire|adjointe?|pr[ée]sidente?|vice-pr[ée]sidente?|pr[ée]f[eè]te?|sous-pr[ée]f[eè]te?|tr[ée]sori[eè]re?|comptable|receveu(?:r|se)|"
    r"directeur|directrice|conseill[eè]re?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What bears the name of somebody and is a place or a body.
_BEARERS = frozenset(
    "rue avenue boulevard place passage impasse allée allee square chemin quai cours pont rond-point parc jardin stade gymnase piscine "
    "école ecole groupe collège college lycée lycee crèche creche maternelle élémentaire elementaire primaire université universite "
    "médiathèque mediatheque bibliothèque bibliotheque théâtre theatre cinéma cinema musée musee conservatoire salle centre espace maison "
    "foyer résidence residence hôpital hopital clinique immeuble bâtiment batiment église eglise chapelle fondation association club "
    "société societe prix festival quartier cité cite complexe pôle pole tour villa domaine ferme château chateau".split()
)
# A name stands within so many words of what bears it: «groupe scolaire Jean Jaurès».
NEAR = 3


def without_names(text: str, matter_code: str) -> str:
    """The text, cut before the first name of a person; empty when it starts with one. Without a matter, any may be about people."""
    hidden = STREET_OF_ONE.sub(_blank, _OFFICE.sub(_office, text))
    cut = text
    if names_one(hidden):
        cut = text[: len(before_title(hidden))]
    if (not matter_code or matter_code.startswith(ABOUT_PEOPLE)) and (place := _of_somebody(cut)) is not None:
        cut = cut[:place]
    return cut if cut == text else cut.strip(" ,;:-–(")


def _blank(found: re.Match) -> str:
    return "#" * len(found[0])


def _office(found: re.Match) -> str:
    """An office, unless the name of who holds it follows."""
    following = _WORD.match(found.string, found.end() + 1)
    return found[0] if following and has_first_name(following[0]) else _blank(found)


def _of_somebody(text: str) -> int | None:
    """Where a first name beside another word in capitals starts, but for a place or a body that bears it."""
    words = list(_WORD.finditer(text))
    for rank, (first, second) in enumerate(zip(words, words[1:], strict=False)):
        is_pair = first[0][0].isupper() and second[0][0].isupper() and not text[first.end() : second.start()].strip(" ")
        if not is_pair or not (has_first_name(first[0]) or has_first_name(second[0])):
            continue
        before = {word[0].lower() for word in words[max(0, rank - NEAR) : rank + 1]}
        if not before & _BEARERS:
            return first.start()
    return None
