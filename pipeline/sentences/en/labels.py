"""What figures, amounts compared and steps of a calculation are called in English: the words that figures themselves hold in French."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A question or noun phrase for residents, the accounting name, and what it means in one sentence. `planned` is the phrase for a budget
    that is voted and not carried out yet, where it is another."""

    title: str
    label: str
    meaning: str
    planned: str = ""


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
        "Works, land, buildings, equipment and studies of the year (accounts 20 to 23, without grants paid to others).",
        "Works and purchases planned",
    ),
    "debt_repayment": Words(
        "Repaid to lenders",
        "capital repaid on loans",
        "The capital of loans that goes back to lenders in the year, and deposits given back, without loans replaced by others.",
        "To be repaid to lenders",
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

# By id: each legal ratio as residents read it, and what it means. Its official name is French.
RATIOS = {
    "ratio_01": ("Operating spending per resident", "What everyday services cost in the year, divided by the number of residents."),
    "ratio_02": (
        "Direct taxes per resident",
        "What direct taxes (property tax above all) bring in over the year, divided by the number of residents. Businesses pay part of it.",
    ),
    "ratio_03": (
        "Operating revenue per resident",
        "What comes back every year (taxes, state grants, charges), divided by the number of residents.",
    ),
    "ratio_04": (
        "Capital equipment spending per resident",
        "What is built, repaired or bought to last, divided by the number of residents.",
    ),
    "ratio_05": ("Debt per resident", "What is still owed to lenders on 31 December, divided by the number of residents."),
    "ratio_06": (
        "State grant per resident",
        "The general operating grant (DGF), the State's main support, divided by the number of residents.",
    ),
    "ratio_07": ("Staff as a share of spending", "Out of every €100 spent on running services, what pays the staff."),
    "ratio_08": (
        "Use of the tax potential",
        "Taxes levied, compared with what the country's average rates would bring in. The State computes this potential: it cannot be read "
        "in the accounts.",
    ),
    "ratio_09": (
        "Share of revenue already taken",
        "Out of every €100 of revenue, what services and the capital of loans take. Above 100, nothing is left to invest.",
    ),
    "ratio_10": (
        "Equipment effort",
        "What is built, repaired or bought, compared with €100 of operating revenue.",
    ),
    "ratio_11": ("Weight of the debt", "What is still owed, compared with €100 of one year's operating revenue."),
}  # fmt: skip

# What a document did for a ratio to be equal, by option of `figures.ratios.Conventions`: “equal …”.
DEPARTURES = {
    "asset_sales": {True: "when asset sales are counted (account 775)", False: "when asset sales are not counted (account 775)"},
    "own_works_in_staff_share": {True: "when works done by the staff itself are taken off spending"},
    "third_party_works": {False: "without works done for others (accounts 45)"},
    "grants_paid": {True: "when capital grants paid to others are added (account 204)"},
    "all_repayments": {True: "when loans replaced by others and cash facilities are counted too (accounts 166 and 16449)"},
    "flat_grant_only": {True: "when only the flat-rate grant is counted (account 7411)"},
    "other_taxes": {True: "when other direct taxes are taken (account {taxes})"},
    "debt_in_january": {True: "when the debt of 1 January is taken"},
}

# By kind of flow between public bodies: what it is called, and what it is where that does not go without saying.
STAFF, COSTS, GRANT = ("Staff lent", ""), ("Costs refunded", ""), ("Grant or contribution", "")
SERVICES, WORKS, OPERATING = (
    ("Shared services: staff and costs", ""),
    ("Support for works", ""),
    ("Grants and contributions, to operate", ""),
)
EQUALISATION = (
    "Equalisation fund (FPIC)",
    "A national fund takes from richer areas to give to those that are less so.",
)
FLOWS = {
    "ccas_grant": ("Grant to the welfare centre (CCAS)", ""),
    "ccas_staff": STAFF,
    "ccas_costs": COSTS,
    "ccas_lends": STAFF,
    "ccas_recharges": COSTS,
    "school_fund_grant": ("Grant to the schools fund (caisse des écoles)", ""),
    "compensation": (
        "Compensation paid to the commune (attribution de compensation)",
        "Business taxes that the intermunicipal authority collects in place of the commune, less the cost of the services it took over.",
    ),
    "negative_compensation": (
        "Compensation paid by the commune (attribution de compensation négative)",
        "What the commune pays when the services taken over by the intermunicipal authority cost more than the taxes handed over.",
    ),
    "solidarity": ("Solidarity grant", "Support from the intermunicipal authority to its communes."),
    "territorial_charges": (
        "Fund for territorial services",
        "In Greater Paris: what the commune pays to its territorial authority for the services that it runs.",
    ),
    "common_services": SERVICES,
    "lent_services": SERVICES,
    "grant_to_epci": GRANT,
    "grant_from_epci": GRANT,
    "works_from_epci": WORKS,
    "works_to_epci": WORKS,
    "fire_service": ("Contribution to the fire and rescue service", "The commune's share of its cost."),
    "joint_bodies": ("Contributions to joint authorities", "Those for energy, water, transport or archives, for example."),
    "equalisation_paid": EQUALISATION,
    "equalisation_received": EQUALISATION,
    "departement_grant": OPERATING,
    "departement_works": WORKS,
    "region_works": WORKS,
    "region_grant": OPERATING,
}

# By kind of authority of nomenclature/competences.
AUTHORITIES = {
    "commune": "The commune",
    "ccas": "The welfare centre (CCAS)",
    "cias": "The intermunicipal welfare centre (CIAS)",
    "caisse_des_ecoles": "The schools fund (caisse des écoles)",
    "epci": "The intermunicipal authority",
    "syndicat": "A joint authority",
    "departement": "The département",
    "region": "The region",
    "etat": "The State",
}
