"""Who receives public money may be named when it is a body, never when it is a natural person: told from what a file says of each.

Real files need both halves. An official annex codes natural persons (P3), and also gives, as associations, what are plainly somebody's
surname and first name. So a name must look like a body's: by a word that bodies bear, by its grammar, by an identifier. Where that is not
known the beneficiary is withheld: an association hidden by mistake costs less than a person shown by mistake.
"""

import re
import unicodedata
from functools import cache

from ..errors import Findings
from ..nomenclature.chart import rows
from . import persons

NATURAL_PERSON = "P3"
# Written in place of a name by whoever anonymised a file.
_ANONYMISED = re.compile(r"anonymis|occult|non communicable|L311-[67]", re.IGNORECASE)
# What is added to a name to say which grant it is: «X - Investissement», «X (Subvention exceptionnelle)».
_ADDED = re.compile(r"\s+-\s.*$|\(.*?\)")
_ASSOCIATION = re.compile(r"\bass(?:o|oc|ociation)s?\b", re.IGNORECASE)
_TITLED = re.compile(r"(?:m\.? |mr|mme|mlle|monsieur|madame|mademoiselle|veuve|consorts|indivision)", re.IGNORECASE)
# Words that a surname or a first name is never followed or led by.
_GRAMMAR = frozenset(
    "a au aux avec chez co contre d dans des en entre et in l les on ou par pour qu que qui re rh s sans sous sur un une y &".split()
)
_ARTICLES = frozenset("le la de du".split())
_WORD = re.compile(r"[a-z0-9&]+")
PUBLIC_SIREN = ("1", "2")


def is_withheld(name: str, kind: str = "", siret: str = "", rna: str = "", place: str = "") -> bool:
    """Whether a beneficiary is not to be named.

    `kind` is a legal nature (P1 association… U6), `siret` and `rna` identifiers, as given; `place` is the town's name, which bodies of the
    place bear.
    """
    if kind == NATURAL_PERSON or not name.strip() or _ANONYMISED.search(name):
        return True
    if kind.startswith("U") or rna or siret.startswith(PUBLIC_SIREN):
        return False
    head = _words(_ADDED.sub(" ", name)) or _words(name)
    if _ASSOCIATION.search(name) and not _TITLED.match(name.strip()):
        return False
    if persons.names_one(name) or not head:
        return True
    if _has_body_word(head):
        return False
    has_first_name = any(word in _first_names() for word in head)
    if has_first_name and len(head) <= 4 and not _GRAMMAR.intersection(head):
        return True
    if siret:
        return False
    if _has_grammar(name, head) or _bears(head, place):
        return False
    # One word is an acronym or a name of fantasy for who says that it is an association; two or three may be somebody.
    return not kind or 2 <= len(head) <= 3


def is_doubtful(name: str, kind: str) -> bool:
    """Whether a withheld beneficiary may be a body after all: a name is given, and nothing says that it is a person's."""
    return bool(name.strip()) and kind != NATURAL_PERSON and not _ANONYMISED.search(name) and not persons.names_one(name)


def is_somebody(name: str) -> bool:
    """Whether a text where a service is expected is most likely a person: a title, or a first name among few words that no body bears."""
    words = _words(name)
    named = any(word in _first_names() for word in words) and len(words) <= 4
    return persons.names_one(name) or (named and not _GRAMMAR.intersection(words) and not _has_body_word(words))


def has_first_name(text: str) -> bool:
    """Whether one of the words of a text is a first name."""
    return any(word in _first_names() for word in _words(text))


def advise(lines: list[int], shown: str, findings: Findings) -> None:
    """Tell the finance team where bodies may have been withheld; never their names."""
    if not lines:
        return
    count = len(lines)
    where = ", ".join(map(str, lines[:5])) + ("…" if count > 5 else "")
    if count == 1:
        what = f"le bénéficiaire de la ligne {where} n'est pas nommé sur le site, car rien ne dit que c'est un organisme"
        remedy = "Si c'en est un, donnez son SIRET ou son numéro RNA là où ce fichier est produit."
    else:
        what = f"{count} bénéficiaires ne sont pas nommés sur le site, car rien ne dit que ce sont des organismes (lignes {where})"
        remedy = "Si c'en sont, donnez leur SIRET ou leur numéro RNA là où ce fichier est produit."
    findings.advise(what, file=shown, remedy=remedy)


def _bears(words: list[str], place: str) -> bool:
    """Whether a name holds the town's, longer words only: «JOUSSOUR MONTREUIL»."""
    return any(len(word) > 3 and word in words for word in _words(place))


def _has_grammar(name: str, words: list[str]) -> bool:
    """Digits, letters apart, an article in front or small words: what persons' names are not made of."""
    return (
        bool(_GRAMMAR.intersection(words))
        or any(len(word) == 1 or any(letter.isdigit() for letter in word) for word in words)
        or (words[0] in _ARTICLES and len(words) > 1)
        or bool(re.search(r"[!?/+.’']", name))
        or len(words) > 4
    )


def _has_body_word(words: list[str]) -> bool:
    whole, starts = _body_words()
    return any(word in whole or word.startswith(starts) for word in words)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe").lower())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


@cache
def _body_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that bodies bear, as whole words and as beginnings of words."""
    found = rows("organisation_words.csv")
    whole = frozenset(row["word"] for row in found if row["match"] == "whole")
    return whole, tuple(row["word"] for row in found if row["match"] == "start")


@cache
def _first_names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("first_names.csv"))
