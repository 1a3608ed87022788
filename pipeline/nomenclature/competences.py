"""Who does what: for each policy, what each kind of authority does in general law, with the text that says so.

Words only: no amount, no name. The law shares out; each place arranges it otherwise, so that a town's own table (sources/competences)
replaces what is written here.
"""

from dataclasses import dataclass
from functools import cache

from .chart import rows

# Kinds of authority in the order in which they are told, and how residents call them.
NAMES = {
    "commune": "La commune",
    "ccas": "Le CCAS",
    "cias": "Le CIAS",
    "caisse_des_ecoles": "La caisse des écoles",
    "epci": "L'intercommunalité",
    "syndicat": "Un syndicat",
    "departement": "Le département",
    "region": "La région",
    "etat": "L'État",
}


@dataclass(frozen=True)
class Competence:
    """What a kind of authority (a key of NAMES) does for a policy, in words, and the legal text, if any."""

    policy: str
    kind: str
    words: str
    source: str = ""
    words_en: str = ""


@cache
def default() -> tuple[Competence, ...]:
    """General law, in the order of the table."""
    return tuple(Competence(row["policy"], row["kind"], row["words_fr"], row["source"], row["words_en"]) for row in rows("competences.csv"))
