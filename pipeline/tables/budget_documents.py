"""One row for each budget in each document read: what it is, and what its header prints."""

from . import Column, Table
from .budget_lines import STAGES

BUDGET_DOCUMENTS = Table(
    name="documents-budgetaires",
    title="Documents budgétaires",
    words="Les documents lus : un par budget, par exercice et par étape, avec le nombre de lignes gardées et de lignes calculées écartées.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("budget_name", "text", "Nom du budget."),
        Column("is_annex", "boolean", "Vrai pour un budget annexe."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape.", STAGES),
        Column("stage_number", "code", "Numéro de la décision modificative.", is_required=False),
        Column("nomenclature", "code", "Norme et déclinaison du plan de comptes."),
        Column("is_voted_by_function", "boolean", "Vrai quand le budget est voté par fonction."),
        Column("decided_on", "text", "Date du vote, telle qu'elle est écrite.", is_required=False),
        Column("printed_population", "integer", "Population écrite dans le document.", is_required=False),
        Column("lines", "integer", "Lignes gardées."),
        Column("calculated_lines", "integer", "Lignes calculées par le logiciel (totaux), écartées."),
        Column("file", "text", "Fichier officiel lu."),
        Column("sha256", "code", "Empreinte du fichier."),
    ),
)
