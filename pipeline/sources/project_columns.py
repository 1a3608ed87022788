"""What files of projects call their columns, phases and precisions: the template's words first, then those that other towns write."""

from collections.abc import Callable, Mapping

from ..errors import Findings, known_names
from ..formats import slug

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
TEMPLATE = "Le modèle du README donne les noms attendus ; [projects.columns] dans town.toml dit les vôtres."


def columns(names: list[str], said_by_town: Mapping[str, str], shown: str, findings: Findings) -> dict[str, list[str]]:
    """Our name of each column → those of the file that may hold it, the best first; empty when a needed one is missing."""
    slugs = {slug(name): name for name in reversed(names)}
    found = {ours: [slugs[each] for each in theirs if each in slugs] for ours, theirs in NAMES.items()}
    is_whole = True
    for ours, wanted in said_by_town.items():
        if wanted and wanted not in names:
            remedy = f"Colonnes de {shown} : {known_names(wanted, filter(None, names))}."
            findings.fault(f"la colonne « {wanted} » n'existe pas", file="town.toml", column=f"projects.columns.{ours}", remedy=remedy)
            is_whole = False
        found[ours] = [wanted] if wanted else found[ours]
    if not found["name"]:
        known = f"Colonnes trouvées : {known_names('nom', filter(None, names))}. " if names else ""
        findings.fault("il manque la colonne « nom » d'une liste de projets", file=shown, row=1, remedy=known + TEMPLATE)
        is_whole = False
    return {ours: theirs for ours, theirs in found.items() if theirs} if is_whole else {}


def key_of(words: Mapping[str, str], text: str, fault: Callable[[str, str], None]) -> str:
    """The key of a list of words; empty for nothing and for what is unknown, which is told."""
    found = next((key for key, known in words.items() if slug(text) in known.split()), "") if text else ""
    if text and not found:
        fault(f"« {text} » est inconnu", f"Valeurs connues : {known_names(slug(text), [known.split()[0] for known in words.values()])}.")
    return found
