"""What explains the spending of each policy of the main budget, year by year."""

from . import Column, Table

POLICY_COVERAGE = Table(
    name="politiques-parts",
    title="Ce qui explique la dépense de chaque politique",
    words="La dépense réelle de chaque politique du budget principal, en parts qui font exactement le total, au centime : chaque ligne des "
    "comptes n'est comptée qu'une fois. Les montants signés des marchés n'y sont pas : ce ne sont pas des dépenses de l'année.",
    columns=(
        Column("policy", "code", "Politique (son code dans les adresses du site)."),
        Column("year", "year", "Exercice."),
        Column("operations_cents", "cents", "Lignes d'investissement qui portent le numéro d'opération d'un projet, en euros."),
        Column("staff_cents", "cents", "Personnel : fonctionnement, chapitre 012, en euros."),
        Column("grants_cents", "cents", "Subventions (comptes 657, 674, 204) dont une liste détaille le compte, en euros."),
        Column("unlisted_cents", "cents", "Autres subventions, en euros."),
        Column("debt_cents", "cents", "Emprunts : chapitres 66 et 16, en euros."),
        Column("declared_cents", "cents", "Ce que la collectivité déclare pour les projets sans opération dans les comptes, en euros."),
        Column("rest_cents", "cents", "Le reste ; négatif quand ce qui est déclaré dépasse ce qui reste, en euros."),
        Column("total_cents", "cents", "Total : la dépense réelle de la politique, en euros."),
    ),
)
