"""What official documents print about themselves: ratios of the header, and totals to check the lines against."""

from . import OFFICIAL_PROVENANCE, Column, Table

PRINTED_FIGURES = Table(
    name="chiffres-imprimes",
    title="Chiffres imprimés dans les documents officiels",
    words="Les ratios et informations de l'en-tête des documents, tels qu'ils y sont écrits et lus comme nombres.",
    columns=(
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape."),
        Column("code", "code", "Code de l'information (PopTot, ValDepRFonc…)."),
        Column("text", "text", "Texte écrit dans le document."),
        Column("value", "number", "Le même, comme nombre ; un pourcentage reste en pour cent.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)

CONTROL_TOTALS = Table(
    name="totaux-de-controle",
    title="Totaux de contrôle",
    words="Les totaux que les documents officiels donnent à côté de leurs lignes : annexe de consolidation, partie du comptable d'un CFU.",
    columns=(
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape."),
        Column(
            "origin",
            "code",
            "consolidation : annexe DATA_CONSOLIDATION ; accountant : partie du comptable du CFU.",
            ("consolidation", "accountant"),
        ),
        Column("measure", "code", "real, order ou total (ordre compris, résultats reportés exclus).", ("real", "order", "total")),
        Column("section", "code", "F ou I.", ("F", "I")),
        Column("side", "code", "D ou R.", ("D", "R")),
        Column("executed_cents", "cents", "Total officiel, en euros."),
        *OFFICIAL_PROVENANCE,
    ),
)
