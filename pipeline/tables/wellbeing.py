"""How those who work for the authority are: absence, turnover, insurance, training, by year and by group. Counts, never people.

A group that is too small bears neither its number nor its value: nobody can be recognised.
"""

from . import PROVENANCE, Column, Table, listed

THEMES = {
    "absence": "absences",
    "accident": "accidents du travail et maladies professionnelles",
    "turnover": "départs et arrivées",
    "insurance": "assurance du personnel",
    "training": "formation",
    "prevention": "prévention des risques",
}
# What tells somebody's health, of which fewer may be known.
HEALTH = ("absence", "accident")
# Agents under which a group is not shown: 5, usual for published tables of persons; 11 for health, the rule of the national health data
# (no cell of fewer than 11 patients).
FLOOR, HEALTH_FLOOR = 5, 11

WELLBEING = Table(
    name="agents-mesures",
    title="Bien-être au travail et prévention",
    words="Absences, départs, assurance, formation, prévention : une mesure, une année et un groupe d'agents par ligne. Les groupes de "
    f"moins de {FLOOR} agents ({HEALTH_FLOOR} pour la santé) ne sont pas montrés, ni ceux qui permettraient de les déduire.",
    columns=(
        Column("year", "year", "Année."),
        Column("theme", "code", f"Thème. {listed(THEMES)}.", tuple(THEMES)),
        Column("measure", "text", "Ce qui est mesuré."),
        Column("unit", "text", "Unité, au pluriel : jours, % des agents, €."),
        Column(
            "criterion",
            "text",
            "Ce qui distingue les groupes : catégorie, sexe, âge ; vide pour tous les agents. Les groupes d'un critère ne sont pas "
            "des parties de ceux d'un autre : ils s'en déduiraient.",
            is_required=False,
        ),
        Column("group", "text", "Groupe ; vide pour tous les agents.", is_required=False),
        Column("agents", "integer", "Nombre d'agents du groupe ; vide quand il n'est pas montré.", is_required=False),
        Column("value", "number", "Valeur ; vide quand elle n'est pas montrée.", is_required=False),
        Column("is_withheld", "boolean", "Vrai quand le groupe est trop petit, ou permettrait d'en déduire un autre."),
        Column("note", "text", "Ce qu'il faut savoir de cette valeur.", is_required=False),
        *PROVENANCE,
    ),
)
