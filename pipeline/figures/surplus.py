"""The surplus: what a year leaves in both sections, what is left once commitments are met, and what became of the year before's.

    closing result = operating result + capital result; the next year opens with it: 1068 + 002 + 001 (CGCT R2311-11)

Results of one section and commitments (restes à réaliser) are in balance.py. Treasury is another thing and is not in these accounts.
"""

from . import balance
from .balance import RESERVES, Definition
from .selector import Selector, Term

_OF_BALANCE = {each.id: each for each in balance.definitions(False)}


def _terms(*ids: str, sign: int = 1) -> tuple[Term, ...]:
    return tuple(Term(sign * term.sign, term.selector) for id_ in ids for term in _OF_BALANCE[id_].terms)


def _brought_forward(section: str) -> tuple[Term, ...]:
    return Term(1, Selector("R", section, "brought_forward")), Term(-1, Selector("D", section, "brought_forward"))


CLOSING = Definition(
    "closing_result", "Résultat de clôture",
    "Ce qui reste (ou manque) à la fin de l'année dans les deux sections ensemble, reports des années d'avant compris. On l'appelle "
    "l'excédent, ou le déficit.", _terms("operating_result", "capital_result"),
)  # fmt: skip
AFTER_COMMITMENTS = Definition(
    "result_after_commitments", "Résultat une fois réglé ce qui est engagé",
    "Le résultat de clôture, moins les dépenses d'investissement déjà commandées, plus les recettes d'investissement déjà promises.",
    (*_terms("operating_result", "capital_result", "carried_over_revenue"), *_terms("carried_over_expenditure", sign=-1)),
)  # fmt: skip
SET_ASIDE = Definition(
    "surplus_set_aside", "Excédent de l'année précédente mis de côté pour investir",
    "La part de l'excédent de fonctionnement de l'année précédente que les élus ont réservée à l'investissement (compte 1068).",
    (Term(1, RESERVES),), "invest", "I",
)  # fmt: skip
OPERATING_OPENING = Definition(
    "operating_brought_forward", "Report de fonctionnement de l'année précédente",
    "La part de l'excédent de fonctionnement de l'année précédente gardée pour les services, ou son déficit (compte 002).",
    _brought_forward("F"), "earn", "F",
)  # fmt: skip
CAPITAL_OPENING = Definition(
    "capital_brought_forward", "Report d'investissement de l'année précédente",
    "Le résultat d'investissement de l'année précédente, excédent ou déficit, tel qu'il ouvre l'année (compte 001).",
    _brought_forward("I"), "invest", "I",
)  # fmt: skip
OPENING = (SET_ASIDE, OPERATING_OPENING, CAPITAL_OPENING)
