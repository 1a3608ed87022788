"""The taxes that an executed account says were voted: the base, the rate, the product of each."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed

DIRECT, INDIRECT = "D", "I"
TOTAL = "99"
# CodSousTypContrib of the official format (XSD CommunAnnexe); 99, the printed total, is no row of the table.
KINDS = {
    "01": "taxe d'habitation",
    "02": "taxe foncière sur les propriétés bâties",
    "03": "taxe foncière sur les propriétés non bâties",
    "04": "taxe professionnelle",
    "05": "taxe sur les produits pétroliers, part régionale",
    "06": "taxe sur les permis de conduire",
    "07": "taxe sur les certificats d'immatriculation",
    "08": "cotisation foncière des entreprises",
    "09": "taxe spéciale de consommation de produits pétroliers",
    "10": "taxe sur le transport public aérien et maritime",
    "11": "octroi de mer",
    "12": "droits sur les rhums et spiritueux",
    "13": "droit de francisation et de navigation",
    "14": "droit de passeport",
    "15": "droit de consommation sur les tabacs",
    "16": "taxe spéciale d'équipement",
    "17": "autre taxe dont l'assemblée module le taux",
    "18": "taxe des conseils d'architecture, d'urbanisme et d'environnement",
    "19": "taxe des espaces naturels sensibles",
    "20": "taxe de publicité foncière et droit d'enregistrement",
    "21": "taxe sur l'électricité",
    "22": "taxe sur les remontées mécaniques",
    "23": "taxe d'aménagement",
    "24": "taxe sur les produits pétroliers, majoration",
}

TAXES = Table(
    name="impots",
    title="Impôts votés",
    words="L'annexe de la fiscalité des comptes exécutés : un impôt par ligne, tel que le document l'écrit, sans la ligne de total. Le "
    "produit voté est ce que l'assemblée attend ; ce qui est reçu est dans les lignes budgétaires (compte 73111).",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("type", "code", "Type : D contribution directe, I indirecte.", (DIRECT, INDIRECT)),
        Column("tax", "code", f"Impôt : {listed(KINDS, ' ')}.", tuple(KINDS)),
        Column("label", "text", "Libellé, quand le document en donne un.", is_required=False),
        Column("base_cents", "cents", "Base notifiée par l'administration, en euros.", is_required=False),
        Column("rate_pct", "number", "Taux voté, en pour cent.", is_required=False),
        Column("product_cents", "cents", "Produit voté, en euros.", is_required=False),
        Column("rate_change_pct", "number", "Variation du taux en un an que le document imprime, en pour cent.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)
