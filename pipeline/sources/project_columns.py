"""What files of projects call their columns, phases and precisions: the template's words first, then those that other towns write."""

from collections.abc import Mapping

from ..errors import Findings, known_names
from ..formats import slug
from . import naming
from .naming import are_there

# Our name of each column → what files call it, as slugs; the template's name first, then Paris's.
NAMES = {
    "project": ("identifiant", "id", "identifiant-projet-gagnant"),
    "name": ("nom", "nom-projet", "titre", "titre-projet-gagnant", "name"),
    "policy": ("politique",),
    "theme": ("theme", "thematique"),
    "function": ("fonction",),
    "operation": ("operation", "numero-operation"),
    "authorisation": ("autorisation-programme", "ap"),
    "contracts": ("marches", "marche", "contrats"),
    "phase": ("phase", "avancement", "avancement-projet"),
    "start_planned": ("debut-prevu",),
    "end_planned": ("fin-prevue", "livraison-prev-projet"),
    "start_actual": ("debut-reel", "lancement-travaux-projet"),
    "end_actual": ("fin-reelle", "ouverture-projet"),
    "cost_planned": ("cout-prevu", "budget-global-projet-gagnant"),
    "cost_voted": ("cout-vote",),
    "cost_final": ("cout-final",),
    "description": ("description",),
    "place": ("lieu", "adresse", "geo-label", "adresse-projet-gagnant"),
    "district": ("quartier", "arrondissement", "arrondissement-projet-gagnant"),
    "precision": ("precision", "geo-source"),
    "longitude": ("longitude", "long", "lon"),
    "latitude": ("latitude", "lat"),
    "year": ("annee", "exercice", "year"),
    "spent": ("depense", "montant"),
}
DATES = ("start_planned", "end_planned", "start_actual", "end_actual")
COSTS = ("cost_planned", "cost_voted", "cost_final")
# What files write of a phase and of a precision, as slugs.
PHASE_WORDS = {
    "works": "en-travaux travaux chantier en-chantier en-cours livraison works",
    "study": "a-l-etude etude etudes en-etude conception study",
    "planned": "decide decide-mais-pas-commence vote a-venir programme non-demarre procedures planned",
    "delivered": "termine livre acheve realise fin delivered",
    "abandoned": "abandonne abandon annule abandoned",
}
PRECISION_WORDS = {
    "given": "exacte position given",
    "number": "adresse numero api-numero number",
    "crossing": "carrefour crossing",
    "equipment": "equipement equipment",
    "place": "lieu lieu-connu api-lieu knowledge place",
    "street": "rue voie api-rue street",
    "district": "quartier arrondissement centroid centroide district",
    "none": "aucune none",
}


def is_header(cells: list[str], said_by_town: Mapping[str, str]) -> bool:
    """Whether a row names the column that every list of projects must have."""
    wanted = said_by_town.get("name")
    return wanted in cells if wanted else any(slug(cell) in NAMES["name"] for cell in cells)


def columns(names: list[str], said_by_town: Mapping[str, str], shown: str, findings: Findings) -> dict[str, list[str]]:
    """Our name of each column → those of the file that may hold it, the best first; empty when a needed one is missing."""
    slugs = {slug(name): name for name in reversed(names)}
    found = {ours: [slugs[each] for each in theirs if each in slugs] for ours, theirs in NAMES.items()}
    is_whole = are_there(said_by_town, names, shown, "projects", findings)
    found |= {ours: [wanted] for ours, wanted in said_by_town.items() if wanted}
    if not found["name"]:
        remedy = f"Colonnes trouvées : {known_names('nom', filter(None, names))}. " if names else ""
        remedy += naming.remedy("projects")
        findings.fault("il manque la colonne « nom » d'une liste de projets", file=shown, row=1, remedy=remedy)
        is_whole = False
    return {ours: theirs for ours, theirs in found.items() if theirs} if is_whole else {}
