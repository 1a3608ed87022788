"""What the town promised to do: its plans, and their actions as a tree of any depth (axis, objective, action…)."""

from . import PROVENANCE, Column, Table, listed

# Where an action stands, in the order in which residents are told.
STATUSES = {
    "late": "en retard",
    "doing": "en cours",
    "paused": "en pause ou bloquée",
    "study": "à l'étude",
    "planned": "à venir",
    "undecided": "à décider",
    "done": "réalisée",
    "abandoned": "abandonnée",
}
PRIORITIES = {"high": "élevée", "medium": "moyenne", "low": "basse"}
# What separates several values in one cell.
SEVERAL = "|"


PLANS = Table(
    name="plans",
    title="Plans",
    words="Ce que la collectivité s'est engagée à faire : un plan, un programme, un projet stratégique ou un contrat par ligne.",
    columns=(
        Column("plan", "code", "Identifiant du plan : il fait l'adresse de sa page."),
        Column("name", "text", "Nom du plan."),
        Column(
            "model", "text", "Sorte de plan, telle que la collectivité la nomme : contrats d'actions, plan de mandat.", is_required=False
        ),
        Column("authority", "text", "Qui le porte ; plusieurs collectivités sont séparées par « | ».", is_required=False),
        Column("levels", "text", "Nom de chaque niveau du plan, du plus large au plus fin, séparés par « | ».", is_required=False),
        Column("start", "code", "Début : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("end", "code", "Fin, de même.", is_required=False),
        Column("description", "text", "Ce que le plan veut obtenir, en une phrase ou quelques-unes.", is_required=False),
        *PROVENANCE,
    ),
)
ACTIONS = Table(
    name="actions",
    title="Actions des plans",
    words="Les actions des plans, et les axes ou objectifs qui les regroupent : un par ligne. « parent » dit de quoi chacun fait partie.",
    columns=(
        Column("action", "code", "Identifiant de l'action : il fait l'adresse de sa page."),
        Column("plan", "code", "Identifiant du plan."),
        Column("parent", "code", "Identifiant de ce dont elle fait partie ; vide au premier niveau.", is_required=False),
        Column("name", "text", "Nom de l'action, de l'axe ou de l'objectif."),
        Column("description", "text", "Ce qui est fait, en une phrase ou quelques-unes.", is_required=False),
        Column("purpose", "text", "À quoi elle sert : ce qu'elle doit obtenir.", is_required=False),
        Column("theme", "text", "Thème, le même d'un plan à l'autre et pour les indicateurs.", is_required=False),
        Column("authority", "text", "Collectivité qui agit, dans un plan commun ; plusieurs sont séparées par « | ».", is_required=False),
        Column("service", "text", "Service pilote. Jamais le nom d'une personne.", is_required=False),
        Column("referent", "text", "À qui s'adresser : une fonction ou un service. Jamais le nom d'une personne.", is_required=False),
        Column("partners", "text", "Partenaires.", is_required=False),
        Column("group", "code", "Identifiant du groupe de travail ; plusieurs sont séparés par « | ».", is_required=False),
        Column("priority", "code", f"Priorité. {listed(PRIORITIES)}.", tuple(PRIORITIES), is_required=False),
        Column("start", "code", "Début : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("deadline", "code", "Échéance, de même.", is_required=False),
        Column("done_on", "code", "Date de réalisation, de même.", is_required=False),
        Column("status", "code", f"Où en est l'action. {listed(STATUSES)}.", tuple(STATUSES), is_required=False),
        Column("progress", "number", "Avancement, de 0 à 1. Vide quand il n'est pas donné.", is_required=False),
        Column("news", "text", "Où en est l'action et pourquoi, dans les mots de la collectivité.", is_required=False),
        Column("updated_on", "code", "Date à laquelle tout cela était vrai.", is_required=False),
        Column("planned_cents", "cents", "Crédits prévus, en euros.", is_required=False),
        Column("spent_cents", "cents", "Crédits dépensés, en euros.", is_required=False),
        Column("hours", "number", "Temps de travail des agents, en heures.", is_required=False),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("function", "code", "Fonction de la nomenclature comptable.", is_required=False),
        Column("operation", "code", "Numéro de l'opération d'équipement, tel que dans les comptes.", is_required=False),
        Column("authorisation", "code", "Numéro de l'autorisation de programme.", is_required=False),
        Column("project", "code", "Identifiant du projet ; plusieurs sont séparés par « | ».", is_required=False),
        Column("district", "code", "Code du quartier ; plusieurs sont séparés par « | ».", is_required=False),
        Column("indicators", "code", "Identifiants des indicateurs, séparés par « | ».", is_required=False),
        *PROVENANCE,
    ),
)
