"""What the town committed itself to keep over several years: bounds for a figure of its accounts, whole or of one policy."""

from . import PROVENANCE, Column, Table, listed

KINDS = {
    "corridor": "rester entre deux montants",
    "ceiling": "ne pas dépasser un plafond",
    "floor": "ne pas descendre sous un plancher",
    "change": "évoluer chaque année d'au moins, ou d'au plus, un pourcentage",
}
UNITS = {"EUR": "euros", "EUR/inhabitant": "euros par habitant", "percent": "%", "years": "années"}


COMMITMENTS = Table(
    name="engagements",
    title="Engagements financiers sur plusieurs années",
    words="Ce que la collectivité s'est engagée à tenir pendant plusieurs années, sur un chiffre de ses comptes : un engagement par ligne.",
    columns=(
        Column("commitment", "code", "Identifiant de l'engagement : il fait l'adresse de sa partie de la page."),
        Column("name", "text", "Nom de l'engagement."),
        Column("kind", "code", f"Sorte d'engagement. {listed(KINDS)}.", tuple(KINDS)),
        Column("figure", "text", "Chiffre tenu : un identifiant ou un nom de la page des chiffres clés.", is_required=False),
        Column("lines", "text", "À défaut de chiffre, les lignes additionnées, écrites comme dans chiffres.csv.", is_required=False),
        Column("policy", "code", "Politique à laquelle le chiffre est limité ; vide pour tout le budget.", is_required=False),
        Column("service", "text", "Direction ou service qui s'engage. Jamais le nom d'une personne.", is_required=False),
        Column("first_year", "year", "Première année de l'engagement."),
        Column("last_year", "year", "Dernière année."),
        Column("low", "number", "Borne basse, dans l'unité ; en % par an pour une évolution.", is_required=False),
        Column("high", "number", "Borne haute, de même.", is_required=False),
        Column("unit", "code", f"Unité des bornes ; vide pour celle du chiffre. {listed(UNITS)}.", tuple(UNITS), is_required=False),
        Column(
            "base_year",
            "integer",
            "Année de départ d'une évolution : chaque année est comparée à la trajectoire qui en part ; vide, à l'année d'avant.",
            is_required=False,
        ),
        Column("perimeter", "text", "Ce que le chiffre compte et ne compte pas, dans les mots de la collectivité.", is_required=False),
        Column("source", "text", "Où l'engagement est écrit : délibération, contrat.", is_required=False),
        Column("description", "text", "Ce que l'engagement veut obtenir.", is_required=False),
        *PROVENANCE,
    ),
)
