"""Every line of every budget document, as voted and executed, with the file and line where it stands."""

from . import Column, Table

SECTIONS = ("F", "I")
SIDES = ("D", "R")
MOVEMENTS = ("real", "order", "brought_forward")
STAGES = ("BP", "DM", "BS", "CA", "CFU")

BUDGET_LINES = Table(
    name="lignes-budgetaires",
    title="Lignes budgétaires",
    words="Chaque ligne de chaque document budgétaire lu, avec les montants votés et exécutés. Les lignes calculées des fichiers sont "
    "écartées.",
    columns=(
        Column("line", "integer", "Numéro de la ligne dans ce fichier, à partir de 1."),
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget (principal ou annexe)."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : BP budget primitif, DM décision modificative, BS budget supplémentaire, CA compte administratif, "
               "CFU compte financier unique.", STAGES),  # fmt: skip
        Column("stage_number", "code", "Numéro de la décision modificative.", is_required=False),
        Column("nomenclature", "code", "Norme et déclinaison du plan de comptes, par exemple M57-M57_D."),
        Column("section", "code", "F fonctionnement, I investissement.", SECTIONS),
        Column("side", "code", "D dépense, R recette.", SIDES),
        Column("movement", "code", "real : avec un tiers ; order : écriture interne ; brought_forward : résultat reporté (001, 002).",
               MOVEMENTS),  # fmt: skip
        Column("chapter", "code", "Chapitre par nature."),
        Column("nature", "code", "Compte par nature."),
        Column("nature_label", "text", "Libellé officiel du compte.", is_required=False),
        Column("function", "code", "Fonction (à quoi sert la ligne). Vide sous 3 500 habitants et en M4.", is_required=False),
        Column("function_label", "text", "Libellé officiel de la fonction.", is_required=False),
        Column("operation", "code", "Numéro de l'opération d'équipement.", is_required=False),
        Column("operation_label", "text", "Nom de l'opération.", is_required=False),
        Column("voted_cents", "cents", "Crédits ouverts, en euros : voté, y compris les reports de l'année précédente.", is_required=False),
        Column("executed_cents", "cents", "Réalisé, en euros. Vide tant que rien n'est exécuté.", is_required=False),
        Column("carried_over_cents", "cents", "Restes à réaliser au 31 décembre, en euros.", is_required=False),
        Column("file", "text", "Fichier officiel lu."),
        Column("row", "integer", "Ligne de ce fichier où commence l'écriture."),
    ),
)  # fmt: skip
