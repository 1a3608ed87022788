"""What an action or a tool costs and what it brings in: its return on investment, as the town reckons it."""

from . import PROVENANCE, Column, Table

BASES = {"measured": "constaté", "estimated": "estimé"}

RETURNS = Table(
    name="retours-sur-investissement",
    title="Retours sur investissement",
    words="Ce que coûtent une action ou un outil et ce qu'ils rapportent ou évitent de dépenser chaque année. Un par ligne.",
    columns=(
        Column("return", "code", "Identifiant."),
        Column("name", "text", "Nom de l'action ou de l'outil."),
        Column("action", "code", "Identifiant de l'action d'un plan, quand il y en a une.", is_required=False),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("start", "code", "Mise en service : année, mois ou jour.", is_required=False),
        Column("cost_cents", "cents", "Dépense de départ, en euros."),
        Column("yearly_cost_cents", "cents", "Dépense de chaque année pour le faire marcher, en euros.", is_required=False),
        Column("yearly_gain_cents", "cents", "Ce qui est gagné ou n'est plus dépensé chaque année, en euros."),
        Column("years", "number", "Durée de vie attendue, en années.", is_required=False),
        Column(
            "basis", "code", f"Gain {' ou '.join(f'{words} ({code})' for code, words in BASES.items())}.", tuple(BASES), is_required=False
        ),
        Column("method", "text", "Comment le gain est calculé.", is_required=False),
        *PROVENANCE,
    ),
)
