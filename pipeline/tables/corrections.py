"""What the town says of its official files where they are wrong: values corrected when they are read, differences explained as they are."""

from . import PROVENANCE, Column, Table, listed

STATUSES = {"applied": "appliquée", "reported": "appliquée, et signalée à qui tient le fichier"}

CORRECTIONS = Table(
    name="corrections",
    title="Corrections",
    words="Chaque valeur que la collectivité a corrigée en lisant ses fichiers, qui restent tels quels : ce qui y est écrit, ce qui est "
    "publié à la place, et pourquoi.",
    columns=(
        Column("table", "code", "Fichier de données où la valeur est publiée, sans son « .csv »."),
        Column("file", "text", "Fichier lu, où la valeur est fausse."),
        Column("row", "integer", "Ligne de ce fichier."),
        Column("line", "integer", "Numéro de la ligne dans lignes-budgetaires.csv, quand c'en est une.", is_required=False),
        Column("column", "code", "Colonne corrigée, telle que publiée. Vide quand toute la ligne est retirée.", is_required=False),
        Column("before", "text", "Ce que le fichier contient (un montant en euros) ; ou, d'une ligne retirée, ce qui la désigne.",
               is_required=False),
        Column("after", "text", "Ce qui est publié à la place. Vide quand la ligne est retirée.", is_required=False),
        Column("reason", "text", "Pourquoi."),
        Column("decided_by", "text", "Service qui l'a décidé. Jamais le nom d'une personne."),
        Column("decided_on", "date", "Quand."),
        Column("status", "code", f"Où elle en est. {listed(STATUSES)}.",
               tuple(STATUSES)),
        Column("budget", "code", "SIRET du budget de la ligne, quand elle en a un.", is_required=False),
        Column("of_year", "integer", "Année de la ligne, quand elle en a une.", is_required=False),
        Column("listed_in", "text", "Fichier qui demande la correction."),
        Column("listed_row", "integer", "Ligne de ce fichier."),
    ),
)  # fmt: skip

EXPLANATIONS = Table(
    name="ecarts-expliques",
    title="Écarts expliqués",
    words="Les écarts que les contrôles trouvent et que la collectivité explique. Ils sont montrés quand même.",
    columns=(
        Column("year", "year", "Exercice."),
        Column("budget", "code", "SIRET du budget ; vide pour le budget principal.", is_required=False),
        Column("check", "text", "Contrôle qui trouve l'écart : son identifiant ou son titre."),
        Column("difference_cents", "cents", "Écart expliqué, en euros : celui-là, au centime, et pas un autre."),
        Column("reason", "text", "L'explication."),
        Column("decided_by", "text", "Service qui la donne. Jamais le nom d'une personne."),
        Column("decided_on", "date", "Quand."),
        *PROVENANCE,
    ),
)
