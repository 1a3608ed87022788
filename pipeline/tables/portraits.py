"""What is said of each territory beside its indicators: the orientations that it is given, the documents that concern it."""

from . import PROVENANCE, Column, Table, listed

KINDS = {"orientation": "ce qui est visé pour ce territoire", "document": "un document à lire"}

PORTRAITS = Table(
    name="territoires-portraits",
    title="Orientations et documents des territoires",
    words="Ce qui est visé pour chaque territoire, et les documents qui le concernent : une orientation ou un document par ligne.",
    columns=(
        Column("territory", "text", "Territoire, écrit comme dans les valeurs des indicateurs : nom ou code d'un quartier, ou commune."),
        Column("kind", "code", f"{listed(KINDS)}.", tuple(KINDS)),
        Column("title", "text", "L'orientation en quelques mots, ou le titre du document."),
        Column("words", "text", "Ce qu'il faut en savoir, en une phrase ou quelques-unes.", is_required=False),
        Column("address", "text", "Adresse du document : en https, ou celle d'un texte de ce site.", is_required=False),
        Column("on", "code", "Date : année, mois ou jour.", is_required=False),
        *PROVENANCE,
    ),
)
