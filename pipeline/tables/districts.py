"""The districts of the town, and those of before: what each is called, who lives there, its boundary."""

from . import Column, Table

# Where a district is, as drawn in its file.
_DRAWN = (
    Column("longitude", "number", "Longitude d'un point à l'intérieur du quartier."),
    Column("latitude", "number", "Latitude de ce point."),
    Column("shape", "shape", "Contour, en GeoJSON, à dix centimètres près."),
    Column("file", "text", "Fichier lu."),
    Column("row", "integer", "Rang du quartier dans ce fichier, à partir de 1."),
)

DISTRICTS = Table(
    name="quartiers",
    title="Quartiers",
    words="Les quartiers de la commune, leur contour et leurs habitants. Les positions sont en degrés (WGS 84), longitude d'abord.",
    columns=(
        Column("district", "code", "Code du quartier ; à défaut, fait de son nom."),
        Column("name", "text", "Nom."),
        Column("former_name", "text", "Ancien nom, quand il en a changé.", is_required=False),
        Column("renamed_year", "integer", "Année de ce changement.", is_required=False),
        Column("population", "integer", "Habitants.", is_required=False),
        *_DRAWN,
    ),
)
FORMER_DISTRICTS = Table(
    name="anciens-quartiers",
    title="Anciens quartiers",
    words="Les quartiers dont les limites ou le nom ne valent plus, et la dernière année où ils valaient. Les positions sont en degrés "
    "(WGS 84), longitude d'abord.",
    columns=(
        Column("district", "code", "Code du quartier ; à défaut, fait de son nom."),
        Column("name", "text", "Nom."),
        Column("until_year", "year", "Dernière année où ce quartier valait, tel que dessiné ici."),
        Column("population", "integer", "Habitants, d'après ce fichier.", is_required=False),
        *_DRAWN,
    ),
)
