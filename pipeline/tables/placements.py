"""Where what has no address in its own file is: the place of a beneficiary, of a contract, as the town says it."""

from . import PROVENANCE, Column, Table, listed
from .projects import PRECISIONS

# What may be placed, as the file writes it, and what identifies one.
SUBSIDY, CONTRACT = "subvention", "marche"
KINDS = {
    SUBSIDY: "le bénéficiaire d'une subvention, par son SIRET, son numéro RNA ou son nom exact",
    CONTRACT: "un marché, par son identifiant",
}

PLACEMENTS = Table(
    name="lieux",
    title="Lieux des subventions et des marchés",
    words="Où sont les bénéficiaires des subventions et où s'exécutent les marchés, quand la collectivité le dit. Les positions sont en "
    "degrés (WGS 84). Une position de précision « street » est le milieu de la rue.",
    columns=(
        Column("kind", "code", f"Ce qui est placé. {listed(KINDS)}.", tuple(KINDS)),
        Column("id", "code", "SIRET, numéro RNA ou nom du bénéficiaire ; identifiant du marché."),
        Column("place", "text", "Adresse ou lieu, tel que la collectivité l'écrit ; plusieurs sont séparés par « | ».", is_required=False),
        Column("district", "code", "Code du quartier ; à défaut, ce que la collectivité écrit.", is_required=False),
        Column("project", "code", "Identifiant du projet que cela sert.", is_required=False),
        Column(
            "precision",
            "code",
            f"Ce que marque la position. {listed(PRECISIONS)}.",
            tuple(PRECISIONS),
        ),
        Column("longitude", "number", "Longitude.", is_required=False),
        Column("latitude", "number", "Latitude.", is_required=False),
        Column("shape", "shape", "Plusieurs points, en GeoJSON.", is_required=False),
        *PROVENANCE,
    ),
)
