"""What figures, amounts compared and steps of a calculation are called in English: the words that figures themselves hold in French."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A question or noun phrase for residents, the accounting name, and what it means in one sentence."""

    title: str
    label: str
    meaning: str


# By figure id.
FIGURES = {
    "gross_savings": Words(
        "What is left once services are paid for",
        "gross savings",
        "What is left of the year's revenue once services and interest are paid for: it repays the debt first, then invests.",
    ),
    "equipment_expenditure": Words(
        "Built, repaired, bought",
        "capital equipment spending",
        "Works, land, buildings, equipment and studies paid for in the year (accounts 20 to 23, without grants paid to others).",
    ),
    "debt_repayment": Words(
        "Repaid to lenders",
        "capital repaid on loans",
        "The part of borrowed capital that was repaid in the year, without loans replaced by others.",
    ),
    "staff_expenditure": Words("Staff", "staff spending", "Pay and social contributions of the staff (chapter 012)."),
}


@dataclass(frozen=True)
class Compared:
    """An amount compared with other towns: its name, what it is, and what must be known before comparing it."""

    label: str
    meaning: str
    caveat: str = ""


# By key of the table of peers.
AGGREGATES = {
    "depenses_fonctionnement": Compared(
        "Operating spending",
        "What everyday services cost.",
        "A commune that does more itself spends more than one that has handed services over to its intermunicipal authority.",
    ),
    "recettes_fonctionnement": Compared(
        "Operating revenue",
        "What comes back every year: taxes, state grants, charges.",
        "Revenue also depends on the businesses and residents of the area, which the commune does not choose.",
    ),
    "epargne_brute": Compared("Gross savings", "What is left of revenue once services are paid for."),
    "frais_personnel": Compared(
        "Staff costs",
        "What staff cost, refunds deducted.",
        "A commune that hands school meals or cleaning over to a company pays for purchases, not salaries: read the two together.",
    ),
    "achats_charges": Compared(
        "Purchases and external costs",
        "Energy, supplies, upkeep, contracts.",
        "A commune that employs its own staff buys less: read it together with staff costs.",
    ),
    "concours_etat": Compared(
        "State grants",
        "What the State pays every year.",
        "The State pays more to communes whose residents have low incomes or that have few businesses.",
    ),
    "depenses_equipement": Compared(
        "Capital equipment spending",
        "What is built, repaired or bought to last.",
        "One large school or swimming pool is enough to push this amount up one year and down the next.",
    ),
    "encours_dette": Compared(
        "Outstanding debt",
        "What is still owed to lenders on 31 December.",
        "Debt has paid for facilities: read it together with what the commune saves each year to repay it.",
    ),
}

# By what the French page of the chain calls them (pages/health.py).
STEPS = {
    "Recettes de fonctionnement": "Operating revenue",
    "Recettes de fonctionnement, ventes de biens à part": "Operating revenue, without asset sales",
    "Dépenses de fonctionnement, sans les intérêts": "Operating spending, without interest",
    "= Épargne de gestion": "= Management savings",
    "Intérêts des emprunts": "Interest on loans",
    "= Épargne brute": "= Gross savings",
    "Capital rendu aux prêteurs": "Capital repaid to lenders",
    "= Épargne nette": "= Net savings",
    "TVA remboursée (FCTVA)": "VAT refunded by the State (FCTVA)",
    "Taxe d'aménagement": "Development tax",
    "Subventions d'investissement reçues": "Capital grants received",
    "Ventes de biens": "Asset sales",
    "= Autofinancement de l'investissement": "= What can be invested without borrowing",
    "Investissement, sans les emprunts": "Investment, without loan repayments",
    "Emprunts nouveaux": "New loans",
    "Emprunts remplacés et lignes de trésorerie, en net": "Loans replaced and cash facilities, net",
    "Autres recettes d'investissement": "Other capital revenue",
}

# By code of the debt annex, as `sentences.en.debt.rates` reads them.
RATES = {"F": "at a fixed rate", "V": "at a variable rate", "C": "at a complex rate", "": "rate not given"}

# By kind of document: how the source of a year's figures is called.
DOCUMENTS = {
    "CA": "administrative account (compte administratif)",
    "CFU": "single financial account (compte financier unique)",
}
VOTED = "voted budget"
