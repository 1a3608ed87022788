"""What the town pays of its equipment, and what others pay: grants received and the VAT that the State refunds.

Equipment less capital grants received (account 13) and FCTVA (10222), both in the year that they come in, which may be after the works.
The development tax (10226) is a tax of the town's: it is not taken away.
"""

from . import balance
from .balance import Definition
from .quotient import Quotient
from .selector import Selector, Term

GROSS = next(each for each in balance.definitions(False) if each.id == "equipment_expenditure").terms
FROM_OTHERS = (Term(1, Selector("R", "I", "real", natures=("13",))), Term(1, Selector("R", "I", "real", natures=("10222",))))
NET = Definition(
    "equipment_net_expenditure",
    "Dépenses d'équipement nettes",
    "Ce que la collectivité paie elle-même : les dépenses d'équipement, moins les subventions d'investissement (compte 13) et la TVA "
    "remboursée par l'État (FCTVA, compte 10222) reçues dans l'année. La taxe d'aménagement, qui est son impôt, n'est pas retirée.",
    (*GROSS, *(Term(-term.sign, term.selector) for term in FROM_OTHERS)),
    "invest",
    "I",
)


def paid_by_others() -> Quotient:
    return Quotient(
        "equipment_paid_by_others",
        "Part de l'équipement payée par d'autres",
        "Pour 100 euros de travaux et d'achats, ce qui arrive dans l'année en subventions et en TVA remboursée, parfois pour des travaux "
        "d'avant.",
        "percent",
        FROM_OTHERS,
        GROSS,
        "invest",
    )
