"""The savings chain: what the year's revenue pays once services run, then interest, then the capital of loans, then investment.

    management savings − interest = gross savings (balance.py) − capital repaid = net savings + own capital revenue = own funding

Definitions: CGCT D5217-17 and the usual reading of local accounts. Amounts to borrow or to take from reserves close the chain.
"""

from dataclasses import replace

from .balance import SALES, Definition, definitions
from .quotient import Quotient
from .selector import Selector, Term

FINANCIAL = Selector("D", "F", "real", chapters=("66",))
INTEREST = Selector("D", "F", "real", natures=("661",))
# VAT refunded (FCTVA), development tax, grants received: capital revenue that is nobody's to be paid back.
OWN_CAPITAL = Selector("R", "I", "real", natures=("10222", "10226", "13"))
CAPITAL_BUT_DEBT = Selector("D", "I", "real", but_natures=("16",))
# Deposits that tenants leave (165) are in chapter 16, but nobody borrowed them.
BORROWED = Selector("R", "I", "real", natures=("16",), but_natures=("165", "166", "16449"))
OTHER_CAPITAL = (
    Term(1, Selector("R", "I", "real", but_natures=("1068", "10222", "10226", "13", "16"))),
    Term(1, Selector("R", "I", "real", natures=("165",))),
)
REPLACED = (Term(1, Selector("R", "I", "real", natures=("166", "16449"))), Term(-1, Selector("D", "I", "real", natures=("166", "16449"))))


def revenue(asset_sales_in_savings: bool) -> tuple[Term, ...]:
    """Operating revenue as the town's savings count it: with or without what it sold (account 775)."""
    received = (Term(1, Selector("R", "F", "real")),)
    return received if asset_sales_in_savings else (*received, Term(-1, replace(SALES, section="F")))


def chain(asset_sales_in_savings: bool) -> tuple[Definition, ...]:
    """The sums of this theme, in the order of the chain."""
    known = {definition.id: definition for definition in definitions(asset_sales_in_savings)}
    gross = known["gross_savings"].terms
    net = (*gross, *(Term(-term.sign, term.selector) for term in known["debt_repayment"].terms))
    own = (*net, Term(1, OWN_CAPITAL)) if asset_sales_in_savings else (*net, Term(1, OWN_CAPITAL), Term(1, SALES))
    return (
        Definition("interest", "Intérêts et frais financiers",
                   "Le prix de l'argent emprunté : les intérêts des emprunts et les frais des prêteurs (chapitre 66).",
                   (Term(1, FINANCIAL),), "debt", "F"),
        Definition("management_savings", "Épargne de gestion",
                   "Ce qui reste des recettes de l'année une fois les services payés, avant les intérêts des emprunts (compte 661).",
                   (*gross, Term(1, INTEREST)), "earn", "F"),
        Definition("net_savings", "Épargne nette",
                   "Ce qui reste de l'épargne brute une fois rendue aux prêteurs la part de capital de l'année : de quoi investir.",
                   net, "earn"),
        Definition("own_funding", "Autofinancement de l'investissement",
                   "Ce que la collectivité peut investir sans emprunter : l'épargne nette, la TVA que l'État rembourse (FCTVA), la taxe "
                   "d'aménagement, les subventions reçues" + ("." if asset_sales_in_savings else " et le prix des biens vendus."),
                   own, "invest"),
    )  # fmt: skip


def savings_rate(asset_sales_in_savings: bool) -> Quotient:
    gross = next(each for each in definitions(asset_sales_in_savings) if each.id == "gross_savings")
    return Quotient(
        "savings_rate",
        "Taux d'épargne brute",
        "Sur 100 euros de recettes de fonctionnement, ce qui reste une fois les services et les intérêts payés.",
        "percent",
        gross.terms,
        revenue(asset_sales_in_savings),
        "earn",
    )
