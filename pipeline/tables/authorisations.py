"""What the assembly lets the authority commit over several years (AP and AE), and what was paid of it: one situation a year."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed

# CodTypAutori of the official format.
KINDS = {"P": "autorisation de programme (investissement)", "E": "autorisation d'engagement (fonctionnement)"}
# TypeChapitre of the official format: what the number in «chapter» is.
CHAPTER_KINDS = {"1": "chapitre par nature", "2": "opération pour le compte d'un tiers", "3": "opération d'équipement"}


AUTHORISATIONS = Table(
    name="autorisations-de-programme",
    title="Autorisations de programme et crédits de paiement",
    words="L'annexe des autorisations de programme (AP) et d'engagement (AE) des comptes exécutés : où en est chacune à la fin de l'année, "
    "une par ligne, ou une par chapitre qu'elle couvre. Ne les additionnez pas d'une année à l'autre.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("kind", "code", f"Sorte. {listed(KINDS)}.", tuple(KINDS)),
        Column("number", "code", "Numéro de l'autorisation.", is_required=False),
        Column("label", "text", "Libellé de l'autorisation.", is_required=False),
        Column("chapter", "code", "Chapitre ou opération dont elle paie les dépenses.", is_required=False),
        Column("chapter_kind", "code", f"Ce qu'est ce chapitre. {listed(CHAPTER_KINDS)}.", tuple(CHAPTER_KINDS), is_required=False),
        Column("voted_before_cents", "cents", "Montant voté avant l'exercice, révisions comprises, en euros.", is_required=False),
        Column("voted_cents", "cents", "Montant voté dans l'exercice : la création, ou une révision, en euros.", is_required=False),
        Column("paid_before_cents", "cents", "Crédits de paiement utilisés avant l'exercice, en euros.", is_required=False),
        Column("opened_cents", "cents", "Crédits de paiement ouverts pour l'exercice, en euros.", is_required=False),
        Column("paid_cents", "cents", "Crédits de paiement utilisés dans l'exercice, en euros.", is_required=False),
        Column("next_year_cents", "cents", "Crédits de paiement prévus pour l'exercice suivant, en euros.", is_required=False),
        Column("later_cents", "cents", "Crédits de paiement prévus au-delà, en euros.", is_required=False),
        Column("remaining_cents", "cents", "Ce qui reste à payer du montant voté, déduit de ces colonnes, en euros.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)
