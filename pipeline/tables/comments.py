"""What the town says of its own accounts: one sentence or a few on an item, a code or a figure, in a year."""

from . import PROVENANCE, Column, Table

COMMENTS = Table(
    name="commentaires",
    title="Commentaires de la collectivité",
    words="Ce que la collectivité dit elle-même de ses comptes : pourquoi un montant a changé, ou s'écarte de ce qui était prévu.",
    columns=(
        Column("year", "year", "Exercice."),
        Column(
            "code",
            "code",
            "De quoi il est question : une politique ou un poste (culture/bibliotheques), un chapitre, un compte, une fonction, ou un "
            "chiffre clé (gross_savings).",
        ),
        Column("text", "text", "Le commentaire."),
        *PROVENANCE,
    ),
)
