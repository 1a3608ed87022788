"""The OFGL's own aggregates, computed from our lines: a second perimeter, for comparison with other towns and nothing else.

Formulas: found again to the euro on the executed M57 accounts of a large city. Operating spending is lower than the law's (DRF): what a
town hands on (014), what it is paid back (013) and provisions are taken off both sides, which leaves savings nearly the same.
"""

from dataclasses import dataclass

from .balance import Definition
from .loans import LoanSelector
from .quotient import Quotient
from .selector import Selector, Term

PROVED_ON = "M57"

_SPENT, _RECEIVED = Selector("D", "F", "real"), Selector("R", "F", "real")
_HANDED_ON = Selector("D", "F", "real", chapters=("014",))
_PAID_BACK = Selector("R", "F", "real", chapters=("013",))
_SPENDING = (
    Term(1, _SPENT),
    Term(-1, Selector("D", "F", "real", chapters=("014", "68"))),
    Term(-1, _PAID_BACK),
)
_REVENUE = (
    Term(1, _RECEIVED),
    Term(-1, _HANDED_ON),
    Term(-1, _PAID_BACK),
    Term(-1, Selector("R", "F", "real", natures=("775", "78"))),
)


@dataclass(frozen=True)
class Aggregate:
    """One aggregate: its key in the table of peers, its quotient per inhabitant, and what must be known before comparing it."""

    key: str
    quotient: Quotient
    caveat: str


def _one(key: str, id_: str, label: str, meaning: str, terms: tuple[Term, ...], tone: str, caveat: str = "") -> Aggregate:
    return Aggregate(key, Quotient(f"ofgl_{id_}", label, meaning, "EUR/inhabitant", terms, tone=tone), caveat)


AGGREGATES = (
    _one("depenses_fonctionnement", "operating_expenditure", "Dépenses de fonctionnement",
         "Ce que coûtent les services de tous les jours.", _SPENDING, "spend",
         "Une commune qui fait plus de choses elle-même dépense plus que celle qui les a confiées à son intercommunalité."),
    _one("recettes_fonctionnement", "operating_revenue", "Recettes de fonctionnement",
         "Ce qui revient chaque année : impôts, dotations, tarifs.", _REVENUE, "earn",
         "Les recettes dépendent aussi des entreprises et des habitants du territoire, que la commune ne choisit pas."),
    _one("epargne_brute", "gross_savings", "Épargne brute",
         "Ce qui reste des recettes une fois les services payés.",
         (*_REVENUE, *(Term(-term.sign, term.selector) for term in _SPENDING)), "earn"),
    _one("frais_personnel", "staff", "Frais de personnel", "Ce que coûtent les agents, remboursements déduits.",
         (Term(1, Selector("D", "F", "real", chapters=("012",))), Term(-1, _PAID_BACK)), "spend",
         "Une commune qui confie la cantine ou le nettoyage à une entreprise paie des achats, et non des salaires : les deux se lisent "
         "ensemble."),
    _one("achats_charges", "purchases", "Achats et charges externes",
         "L'énergie, les fournitures, l'entretien, les contrats.",
         (Term(1, Selector("D", "F", "real", chapters=("011",), but_natures=("635", "637"))),), "spend",
         "Une commune qui emploie ses propres agents achète moins : à lire avec les frais de personnel."),
    _one("concours_etat", "state_grants", "Concours de l'État", "Les dotations que l'État verse chaque année.",
         (Term(1, Selector("R", "F", "real", natures=("741", "743", "744", "746", "7483"))),), "earn",
         "L'État verse plus aux communes dont les habitants ont de faibles revenus ou qui ont peu d'entreprises."),
    _one("depenses_equipement", "equipment", "Dépenses d'équipement", "Ce qui est construit, réparé ou acheté pour durer.",
         (Term(1, Selector("D", "I", "real", natures=("20", "21", "23"), but_natures=("204",))),
          Term(-1, Selector("R", "I", "real", natures=("237", "238")))), "invest",
         "Une grande école ou une piscine suffit à faire monter ce montant une année, puis redescendre."),
    _one("encours_dette", "debt", "Encours de la dette", "Ce qui reste à rembourser aux prêteurs au 31 décembre.",
         (Term(1, LoanSelector("01")),), "debt",
         "Une dette a payé des équipements : elle se lit avec ce que la commune épargne chaque année pour la rendre."),
)  # fmt: skip


def definitions() -> tuple[Definition, ...]:
    """The amounts themselves, named so that nobody takes them for those of the law."""
    return tuple(
        Definition(quotient.id, f"{quotient.label}, périmètre OFGL", quotient.meaning, quotient.numerator, quotient.tone)
        for quotient in (each.quotient for each in AGGREGATES)
    )
