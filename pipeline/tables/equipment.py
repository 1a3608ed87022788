"""What the town keeps open to all: schools, gymnasiums, libraries, and where they stand."""

from . import PROVENANCE, Column, Table

EQUIPMENT = Table(
    name="equipements",
    title="Équipements",
    words="Les équipements collectifs publics : écoles, gymnases, bibliothèques… Les positions sont en degrés (WGS 84).",
    columns=(
        Column("equipment", "code", "Identifiant de l'équipement."),
        Column("theme", "text", "Famille d'équipements."),
        Column("type", "text", "Type d'équipement."),
        Column("name", "text", "Nom d'usage."),
        Column("street_address", "text", "Numéro et voie.", is_required=False),
        Column("town", "text", "Commune.", is_required=False),
        Column("siret", "code", "SIRET de l'organisme qui s'y trouve, quand le fichier le donne.", is_required=False),
        Column("longitude", "number", "Longitude. Vide quand la position n'est pas donnée.", is_required=False),
        Column("latitude", "number", "Latitude.", is_required=False),
        *PROVENANCE,
    ),
)
