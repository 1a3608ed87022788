"""The eleven ratios that the law asks for (CGCT R2313-1 and R2313-2; ten in M57, D5217-16 and D5217-17), and how towns depart from them.

What each ratio adds up is declared once, as a function of conventions: the law's own, or those that real documents are found to use.
Comparing with what a document prints (printed.py) is then trying the other conventions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from .loans import LoanSelector
from .quotient import Quotient
from .savings import revenue
from .selector import Selector, Term

FROM_INHABITANTS, ALL_FROM_INHABITANTS = 3500, 10000
NORMS = ("M57", "M14", "M52", "M71")
# Ratios that the M57 no longer asks for.
NOT_IN_M57 = ("ratio_02", "ratio_08")

SPENDING = Selector("D", "F", "real")
STAFF = Selector("D", "F", "real", chapters=("012",))
# Works done by the town's own staff become an asset: an order revenue, taken off what services cost and added to equipment.
OWN_WORKS = Selector("R", "F", "order", natures=("72",))
EQUIPMENT = Selector("D", "I", "real", natures=("20", "21", "22", "23", "45"), but_natures=("204",))
EQUIPMENT_ALONE = Selector("D", "I", "real", natures=("20", "21", "22", "23"), but_natures=("204",))
GRANTS_PAID = Selector("D", "I", "real", natures=("204",))
REPAID = Selector("D", "I", "real", chapters=("16",), but_natures=("166", "16449"))
REPAID_ALL = Selector("D", "I", "real", chapters=("16",))
STATE_GRANT, FLAT_GRANT = Selector("R", "F", "real", natures=("741",)), Selector("R", "F", "real", natures=("7411",))
# M14: 731 is direct taxes. M57: 731 is all local taxes, 7311 the direct ones.
TAXES = {"M14": Selector("R", "F", "real", natures=("731",)), "": Selector("R", "F", "real", natures=("7311",))}


@dataclass(frozen=True)
class Conventions:
    """What documents do differently from one another. The defaults are the law's; `asset_sales` is the town's setting."""

    asset_sales: bool = False
    own_works_in_staff_share: bool = False
    third_party_works: bool = True
    grants_paid: bool = False
    all_repayments: bool = False
    flat_grant_only: bool = False
    other_taxes: bool = False
    debt_in_january: bool = False


# «égal …»: what a document did, said for the value that departs from the one computed here.
WORDS = {
    "asset_sales": {True: "en comptant les ventes de biens (compte 775)", False: "sans compter les ventes de biens (compte 775)"},
    "own_works_in_staff_share": {True: "en retirant des dépenses les travaux en régie"},
    "third_party_works": {False: "sans les travaux pour le compte de tiers (comptes 45)"},
    "grants_paid": {True: "en ajoutant les subventions d'équipement versées (compte 204)"},
    "all_repayments": {True: "en comptant aussi les emprunts remplacés par d'autres et les lignes de trésorerie (comptes 166 et 16449)"},
    "flat_grant_only": {True: "en ne comptant que la dotation forfaitaire (compte 7411)"},
    "other_taxes": {True: "en prenant un autre périmètre d'impôts directs (compte {taxes})"},
    "debt_in_january": {True: "en prenant la dette du 1er janvier"},
}
OPTIONS = tuple(each.name for each in fields(Conventions))


@dataclass(frozen=True)
class Ratio:
    """One of the eleven: its official name, the code under which a document prints it (Val…, MoyNat…), and its quotient."""

    number: int
    official: str
    code: str
    quotient: Quotient


def ratios(conventions: Conventions, norm: str) -> tuple[Ratio, ...]:
    """The eleven, in the law's order. The eighth has no terms: the potentiel fiscal is computed by the State."""
    received = revenue(conventions.asset_sales)
    running = (Term(1, SPENDING), Term(-1, OWN_WORKS))
    equipment = (Term(1, EQUIPMENT if conventions.third_party_works else EQUIPMENT_ALONE), Term(1, OWN_WORKS))
    equipment += (Term(1, GRANTS_PAID),) if conventions.grants_paid else ()
    debt = (Term(1, LoanSelector("01")),)
    debt += (Term(1, LoanSelector("01", "capital_cents")),) if conventions.debt_in_january else ()
    repaid = Term(1, REPAID_ALL if conventions.all_repayments else REPAID)
    grant = FLAT_GRANT if conventions.flat_grant_only else STATE_GRANT
    staff_of = running if conventions.own_works_in_staff_share else (Term(1, SPENDING),)

    def each(number, official, code, label, meaning, unit, above, below=(), tone="neutral"):
        return Ratio(number, official, code, Quotient(f"ratio_{number:02d}", label, meaning, unit, tuple(above), tuple(below), tone))

    head, share = "EUR/inhabitant", "percent"
    return (
        each(1, "Dépenses réelles de fonctionnement / population", "DepRFonc", "Dépenses de fonctionnement par habitant",
             "Ce que coûtent dans l'année les services de tous les jours, rapporté à chaque habitant.", head, running, tone="spend"),
        each(2, "Produit des impositions directes / population", "ProdImpo", "Impôts directs par habitant",
             "Ce que les impôts directs (surtout la taxe foncière) rapportent dans l'année, rapporté à chaque habitant. Les entreprises en "
             "paient une partie.", head, (Term(1, _taxes(norm, conventions.other_taxes)),), tone="earn"),
        each(3, "Recettes réelles de fonctionnement / population", "RecRFonc", "Recettes de fonctionnement par habitant",
             "Ce qui revient chaque année (impôts, dotations, tarifs), rapporté à chaque habitant.", head, received, tone="earn"),
        each(4, "Dépenses d'équipement brut / population", "DepEq", "Dépenses d'équipement par habitant",
             "Ce qui est construit, réparé ou acheté pour durer, rapporté à chaque habitant.", head, equipment, tone="invest"),
        each(5, "Encours de dette / population", "EncDettePop", "Dette par habitant",
             "Ce qui reste à rembourser aux prêteurs au 31 décembre, rapporté à chaque habitant.", head, debt, tone="debt"),
        each(6, "Dotation globale de fonctionnement / population", "DGFPop", "Dotation de l'État par habitant",
             "La dotation globale de fonctionnement (DGF), principale aide de l'État, rapportée à chaque habitant.", head,
             (Term(1, grant),), tone="earn"),
        each(7, "Dépenses de personnel / dépenses réelles de fonctionnement", "DepPers", "Part du personnel dans les dépenses",
             "Sur 100 euros dépensés pour fonctionner, ce qui paie les agents.", share, (Term(1, STAFF),), staff_of, "spend"),
        each(8, "Coefficient de mobilisation du potentiel fiscal", "CoefMobPotFisc", "Mobilisation du potentiel fiscal",
             "Les impôts levés, comparés à ceux qui rentreraient avec les taux moyens du pays. L'État calcule ce potentiel : il ne se lit "
             "pas dans les comptes.", share, ()),
        each(9, "(Dépenses de fonctionnement + remboursement de la dette) / recettes réelles de fonctionnement", "DepFoncRemDette",
             "Part des recettes déjà engagée",
             "Sur 100 euros de recettes, ce que prennent les services et le capital des emprunts. Au-dessus de 100, il ne reste rien pour "
             "investir.", share, (*running, repaid), received, "debt"),
        each(10, "Dépenses d'équipement brut / recettes réelles de fonctionnement", "DepEqB", "Effort d'équipement",
             "Ce qui est construit, réparé ou acheté, comparé à 100 euros de recettes de fonctionnement.", share, equipment, received,
             "invest"),
        each(11, "Encours de dette / recettes réelles de fonctionnement", "EncDetteRecFonc", "Poids de la dette",
             "Ce qui reste à rembourser, comparé à 100 euros de recettes de fonctionnement d'une année.", share, debt, received, "debt"),
    )  # fmt: skip


def _taxes(norm: str, is_other: bool) -> Selector:
    own = TAXES.get(norm, TAXES[""])
    return next(each for each in TAXES.values() if each != own) if is_other else own


def words(option: str, chosen: bool, norm: str, said: Mapping[str, Mapping[bool, str]] = WORDS) -> str:
    """What a document did with an option, in French unless told in other words; empty when nobody is known to."""
    return said[option].get(chosen, "").format(taxes=_taxes(norm, True).natures[0])
