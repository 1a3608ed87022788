"""What the town builds: its projects, who pays for each, and what each has cost by year when the town says it itself."""

from . import PROVENANCE, Column, Table, listed

# Where a project stands, in the order in which residents are told.
PHASES = {
    "works": "en travaux",
    "study": "à l'étude",
    "planned": "décidé mais pas commencé",
    "delivered": "terminé",
    "abandoned": "abandonné",
}
# How a position is known, the finest first. Of «district», a position is that of its middle: it marks no place.
PRECISIONS = {
    "given": "donnée par la collectivité",
    "number": "l'adresse",
    "crossing": "un carrefour",
    "equipment": "un équipement",
    "place": "un lieu connu",
    "street": "la rue, sans numéro",
    "district": "le quartier seulement",
    "none": "aucune",
}

# What stands between several places, districts or contracts of one project.
SEVERAL = "|"


PROJECTS = Table(
    name="projets",
    title="Projets",
    words="Ce que la collectivité construit, répare ou étudie : un projet par ligne. Les positions sont en degrés (WGS 84). Une position "
    "de précision « district » n'est que le milieu d'un quartier : ce n'est pas le lieu du projet.",
    columns=(
        Column("project", "code", "Identifiant du projet, le même tous les ans : il fait l'adresse de sa page."),
        Column("name", "text", "Nom du projet."),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("theme", "text", "Thème, tel que la collectivité l'écrit.", is_required=False),
        Column("function", "code", "Fonction de la nomenclature comptable.", is_required=False),
        Column("operation", "code", "Numéro de l'opération d'équipement, tel que dans les comptes.", is_required=False),
        Column("authorisation", "code", "Numéro de l'autorisation de programme.", is_required=False),
        Column(
            "contracts",
            "code",
            "Identifiants des marchés passés pour ce projet, séparés par « | », tels qu'au fichier des marchés.",
            is_required=False,
        ),
        Column("phase", "code", f"Où en est le projet. {listed(PHASES)}.", tuple(PHASES), is_required=False),
        Column("start_planned", "code", "Début prévu : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("end_planned", "code", "Fin prévue, de même.", is_required=False),
        Column("start_actual", "code", "Début réel, de même.", is_required=False),
        Column("end_actual", "code", "Fin réelle, de même.", is_required=False),
        Column("cost_planned_cents", "cents", "Coût estimé au départ, toutes taxes comprises, en euros.", is_required=False),
        Column("cost_voted_cents", "cents", "Coût voté par l'assemblée, en euros.", is_required=False),
        Column("cost_final_cents", "cents", "Coût final, une fois tout payé, en euros.", is_required=False),
        Column("description", "text", "Ce qui est fait, en une phrase ou quelques-unes.", is_required=False),
        Column("place", "text", "Lieu, tel que la collectivité l'écrit ; plusieurs sont séparés par « | ».", is_required=False),
        Column(
            "district",
            "code",
            "Code du quartier, ou de plusieurs séparés par « | » ; à défaut, ce que la collectivité écrit.",
            is_required=False,
        ),
        Column("precision", "code", f"Ce que marque la position. {listed(PRECISIONS)}.", tuple(PRECISIONS)),
        Column("longitude", "number", "Longitude.", is_required=False),
        Column("latitude", "number", "Latitude.", is_required=False),
        Column("shape", "shape", "Forme, quand ce n'est pas un point, en GeoJSON.", is_required=False),
        Column("file", "text", "Fichier lu."),
        Column("row", "integer", "Ligne de ce fichier ; rang du projet, à partir de 1, dans un fichier JSON."),
    ),
)
PROJECT_FUNDING = Table(
    name="projets-financements",
    title="Plans de financement des projets",
    words="Qui paie chaque projet : un financeur par ligne. Ce qui n'est attribué à personne est payé par la collectivité.",
    columns=(
        Column("project", "code", "Identifiant du projet."),
        Column("funder", "text", "Financeur."),
        Column("is_own", "boolean", "Vrai quand c'est la collectivité elle-même : ses fonds, son emprunt."),
        Column("planned_cents", "cents", "Montant attendu, en euros.", is_required=False),
        Column("obtained_cents", "cents", "Montant obtenu, en euros.", is_required=False),
        *PROVENANCE,
    ),
)
PROJECT_SPENDING = Table(
    name="projets-depenses",
    title="Dépenses des projets, par année",
    words="Ce que la collectivité dit elle-même avoir payé pour chaque projet, année par année. Les dépenses d'un projet qui a son numéro "
    "d'opération se lisent dans les lignes budgétaires.",
    columns=(
        Column("project", "code", "Identifiant du projet."),
        Column("year", "year", "Année."),
        Column("spent_cents", "cents", "Payé dans l'année, en euros."),
        *PROVENANCE,
    ),
)
