"""What amounts are divided by besides inhabitants: pupils, households, places in a nursery, as the town counts them."""

from . import PROVENANCE, Column, Table

POPULATIONS = Table(
    name="autres-populations",
    title="Autres populations",
    words="Les nombres par lesquels des montants sont divisés, en plus des habitants : élèves, ménages, places de crèche… tels que la "
    "collectivité les donne.",
    columns=(
        Column("year", "year", "Exercice."),
        Column("population", "code", "Ce qui est compté."),
        Column("number", "integer", "Combien il y en a."),
        Column("source", "text", "D'où vient ce nombre.", is_required=False),
        *PROVENANCE,
    ),
)
