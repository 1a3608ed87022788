"""Every address of the town, one row each, and the places that are known by their name alone."""

from . import PROVENANCE, Column, Table

# What a position marks, the best first: of an address with several, one is kept.
POSITIONS = (
    "entrée", "bâtiment", "logement", "cage d'escalier", "parcelle", "délivrance postale", "service technique", "segment",
)  # fmt: skip
# The number that stands for a place without numbers (Base Adresse Locale).
NO_NUMBER = 99_999

ADDRESSES = Table(
    name="adresses",
    title="Adresses",
    words="Les adresses de la base adresse locale, une ligne par adresse. Les positions sont en degrés (WGS 84).",
    columns=(
        Column("address", "code", "Identifiant : la clé d'interopérabilité, ou l'identifiant de la base adresse nationale."),
        Column("number", "integer", "Numéro. Vide pour un lieu-dit.", is_required=False),
        Column("suffix", "code", "Suffixe du numéro : bis, ter, ou une lettre.", is_required=False),
        Column("street", "text", "Nom de la voie ou du lieu-dit."),
        Column("town_code", "code", "Code Insee de la commune.", is_required=False),
        Column("town", "text", "Nom de la commune.", is_required=False),
        Column("position", "code", "Ce que marque la position.", POSITIONS, is_required=False),
        Column("longitude", "number", "Longitude."),
        Column("latitude", "number", "Latitude."),
        *PROVENANCE,
    ),
)
