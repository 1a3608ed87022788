"""How the cost of a project is made, step by step: what was estimated, what it came to, what was learnt."""

from . import PROVENANCE, Column, Table, listed

STEPS = {
    "definition": "définition du besoin",
    "purchase": "achat",
    "realisation": "réalisation",
    "after": "suivi après la livraison",
}

PROJECT_STEPS = Table(
    name="projets-etapes",
    title="Étapes et coûts des projets",
    words="Ce que chaque étape d'un projet devait coûter et a coûté, le travail des agents, ce qui en a été appris : une étape par ligne.",
    columns=(
        Column("project", "code", "Identifiant du projet."),
        Column("step", "code", f"Étape. {listed(STEPS)}.", tuple(STEPS)),
        Column("start", "code", "Début : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("end", "code", "Fin, de même.", is_required=False),
        Column("estimate_cents", "cents", "Coût estimé au départ, sans le travail des agents, en euros.", is_required=False),
        Column("final_cents", "cents", "Coût final, sans le travail des agents, en euros.", is_required=False),
        Column("hours", "number", "Travail des agents, en heures.", is_required=False),
        Column("hourly_cents", "cents", "Coût d'une heure de travail, tel que la collectivité le déclare, en euros.", is_required=False),
        Column("lesson", "text", "Ce qui en a été appris.", is_required=False),
        *PROVENANCE,
    ),
)
