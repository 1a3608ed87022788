"""The price index of each year, which turns the euros of one year into those of another."""

from . import PROVENANCE, Column, Table

PRICES = Table(
    name="indice-des-prix",
    title="Indice des prix",
    words="L'indice qui tient compte de la hausse des prix : un montant de 2021, multiplié par l'indice de 2024 et divisé par celui de "
    "2021, est en euros de 2024.",
    columns=(
        Column("year", "year", "Année."),
        Column("index", "number", "Indice moyen de l'année ; seul le rapport de deux années compte."),
        Column("source", "text", "D'où il vient.", is_required=False),
        *PROVENANCE,
    ),
)
