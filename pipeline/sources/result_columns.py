"""What files of plans, actions, indicators and values call their columns and their words: the template's first, then those of exports that
are known: «Territoires en Transitions» for plans of actions, the «Baromètre des résultats de l'action publique» for indicators.
"""

# Our name of each column → what files call it, as slugs. Columns that hold names of persons («Personne pilote») are never read.
PLANS = {
    "plan": ("identifiant", "id", "plan"),
    "name": ("nom", "titre"),
    "model": ("modele", "type"),
    "authority": ("collectivite", "collectivites"),
    "levels": ("niveaux",),
    "start": ("debut", "date-de-debut"),
    "end": ("fin", "date-de-fin"),
    "description": ("description", "objet"),
}
ACTIONS = {
    "action": ("identifiant", "id"),
    "plan": ("plan",),
    "parent": ("parent",),
    "name": ("nom", "titre", "action", "titre-de-la-fiche-action"),
    "description": ("description", "descriptif"),
    "purpose": ("finalite", "objectifs"),
    "theme": ("theme", "thematique", "thematiques"),
    "authority": ("collectivite", "collectivites", "structure-pilote"),
    "service": ("service", "service-pilote", "direction-ou-service-pilote", "service-departement-pole-pilote", "direction"),
    "referent": ("referent", "fonction-referente"),
    "partners": ("partenaires",),
    "group": ("groupe", "groupes", "groupe-de-travail"),
    "priority": ("priorite", "niveau-de-priorite"),
    "start": ("debut", "date-de-debut"),
    "deadline": ("echeance", "date-de-fin", "fin"),
    "done_on": ("realise-le", "date-de-realisation"),
    "status": ("statut", "etat"),
    "progress": ("avancement",),
    "news": ("point-d-etape", "commentaire"),
    "updated_on": ("mis-a-jour-le", "date-de-derniere-modification"),
    "planned": ("credits-prevus", "budget-previsionnel-total-ttc", "budget-previsionnel-total-ht", "budget-previsionnel-total"),
    "spent": ("credits-depenses",),
    "hours": ("heures",),
    "policy": ("politique",),
    "function": ("fonction",),
    "operation": ("operation", "numero-operation"),
    "authorisation": ("autorisation-programme", "ap"),
    "project": ("projet", "projets"),
    "district": ("quartier", "quartiers"),
    "indicators": ("indicateurs", "indicateurs-lies"),
    "is_restricted": ("confidentialite-de-la-fiche",),
}  # fmt: skip
INDICATORS = {
    "indicator": ("identifiant", "id", "id-indicateur"),
    "name": ("nom", "indicateur"),
    "definition": ("definition",),
    "formula": ("formule",),
    "unit": ("unite",),
    "direction": ("sens",),
    "nature": ("nature",),
    "low": ("borne-basse",),
    "high": ("borne-haute",),
    "periodicity": ("periodicite",),
    "perspective": ("perspective",),
    "theme": ("theme", "mesure"),
    "policy": ("politique",),
    "plan": ("plan",),
    "source": ("source",),
    "owner": ("service", "responsable"),
    "limits": ("limites",),
    "territory": ("territoire", "libelle-departement", "libelle-region"),
    "baseline": ("valeur-initiale",),
    "baseline_on": ("date-initiale", "date-valeur-initiale"),
    "target": ("cible",),
    "target_on": ("date-cible",),
    "current": ("valeur-actuelle",),
    "current_on": ("date-valeur-actuelle",),
}
OBSERVATIONS = {
    "indicator": ("id-indicateur", "indicateur", "identifiant"),
    "name": ("nom", "indicateur"),
    "territory": ("territoire", "libelle-departement", "libelle-region"),
    "on": ("date", "periode", "annee"),
    "value": ("valeur",),
    "is_estimate": ("estimation",),
    "note": ("note", "commentaire"),
}
GROUPS = {
    "group": ("identifiant", "id", "groupe"),
    "name": ("nom", "titre"),
    "kind": ("type", "sorte"),
    "plan": ("plan",),
    "authority": ("collectivite", "collectivites"),
    "service": ("service", "service-pilote", "animateur", "animation"),
    "members": ("membres", "services-membres"),
    "members_count": ("nombre-de-membres", "effectif"),
    "purpose": ("mission", "objet", "finalite"),
    "expected": ("attendu", "livrable", "livrables"),
    "start": ("debut", "date-de-debut"),
    "end": ("fin", "date-de-fin"),
}
EVENTS = {
    "kind": ("type", "nature"),
    "name": ("titre", "nom"),
    "plan": ("plan",),
    "group": ("groupe",),
    "action": ("action", "etape"),
    "date": ("date", "date-prevue", "debut"),
    "end": ("fin", "date-de-fin"),
    "done_on": ("realise-le", "date-de-realisation"),
    "status": ("statut", "etat"),
    "by": ("organisme", "auteur"),
    "summary": ("resume", "commentaire", "point-d-etape"),
    "address": ("adresse", "url", "lien", "document"),
}
# Columns of requests that hold what a resident wrote, a name or a way to reach somebody (description, media_url, email, phone) are never
# read; the address finds the district and goes no further. After the template, the names of Open311 GeoReport v2 and of its bulk files.
REQUESTS = {
    "request": ("identifiant", "id", "numero", "service-request-id"),
    "category": ("categorie", "type", "service-name"),
    "service": ("service", "service-charge", "direction", "agency-responsible"),
    "channel": ("canal", "origine", "source"),
    "status": ("statut", "etat", "status"),
    "received_on": ("recu-le", "date-de-reception", "date-de-creation", "date", "requested-datetime"),
    "taken_on": ("pris-en-charge-le", "date-de-prise-en-charge"),
    "ended_on": ("clos-le", "date-de-cloture", "traite-le", "closed-datetime", "closed-date", "closed-on"),
    "updated_on": ("mis-a-jour-le", "date-de-derniere-modification", "updated-datetime"),
    "address": ("adresse", "address"),
    "district": ("quartier",),
    "longitude": ("longitude", "long", "lon"),
    "latitude": ("latitude", "lat"),
}
CONTACTS = {
    "month": ("mois", "date"),
    "channel": ("canal",),
    "theme": ("theme", "motif"),
    "service": ("service", "direction"),
    "received": ("recus", "contacts", "nombre"),
    "in_time": ("repondus-dans-le-delai", "dans-le-delai"),
    "delay_days": ("delai-moyen-jours", "delai-moyen"),
    "target_days": ("delai-vise-jours", "delai-vise"),
    "target_share": ("part-visee",),
}
CONTACT_COSTS = {
    "year": ("annee",),
    "item": ("poste", "objet"),
    "funder": ("financeur",),
    "cost": ("montant", "cout"),
}
PORTRAITS = {
    "territory": ("territoire", "quartier", "commune"),
    "kind": ("genre", "type"),
    "title": ("titre", "nom"),
    "words": ("texte", "description"),
    "address": ("adresse", "lien", "url"),
    "on": ("date", "annee"),
}
WELLBEING = {
    "year": ("annee", "exercice"),
    "theme": ("theme",),
    "measure": ("mesure", "indicateur"),
    "unit": ("unite",),
    "criterion": ("critere",),
    "group": ("groupe",),
    "agents": ("agents", "effectif", "effectifs"),
    "value": ("valeur",),
    "note": ("note", "commentaire"),
}
SURVEYS = {
    "survey": ("identifiant", "id", "enquete"),
    "name": ("nom", "titre"),
    "people": ("public", "personnes"),
    "population": ("population",),
    "asked": ("interroges", "personnes-interrogees"),
    "answered": ("reponses", "repondants"),
    "mode": ("mode",),
    "start": ("debut",),
    "end": ("fin",),
    "organiser": ("organisateur", "realisation"),
    "policy": ("politique",),
    "plan": ("plan",),
    "limits": ("limites",),
}
SURVEY_ANSWERS = {
    "survey": ("enquete", "identifiant"),
    "question": ("question",),
    "answer": ("reponse",),
    "answers": ("nombre",),
    "base": ("repondants", "base"),
    "is_multiple": ("choix-multiple",),
}
RETURNS = {
    "return": ("identifiant", "id"),
    "name": ("nom", "titre"),
    "action": ("action",),
    "policy": ("politique",),
    "start": ("mise-en-service", "debut", "date"),
    "cost": ("cout",),
    "yearly_cost": ("cout-annuel",),
    "yearly_gain": ("gain-annuel",),
    "years": ("duree",),
    "basis": ("gain-constate-ou-estime", "nature"),
    "method": ("methode",),
}
# By key of [sources], the columns that a file must have.
NEEDED = {
    "plans": ("name",),
    "actions": ("name",),
    "indicators": ("name", "unit"),
    "observations": ("indicator", "on", "value"),
    "groups": ("name",),
    "events": ("name", "date"),
    "requests": ("status", "received_on"),
    "contacts": ("month", "received"),
    "contact_costs": ("year", "cost"),
    "portraits": ("territory", "kind", "title"),
    "wellbeing": ("year", "theme", "measure", "unit", "agents", "value"),
    "surveys": ("name", "answered"),
    "survey_answers": ("survey", "question", "answer", "answers"),
    "returns": ("name", "cost", "yearly_gain"),
}
# What files write, as slugs, the template's word first.
STATUS_WORDS = {
    "done": "realise realisee fait faite termine terminee acheve achevee done",
    "doing": "en-cours doing",
    "late": "en-retard late",
    "paused": "en-pause bloque bloquee suspendu suspendue paused",
    "study": "a-l-etude etude etudes study",
    "planned": "a-venir non-demarre non-demarree a-faire prevu prevue planned",
    "undecided": "a-discuter a-decider undecided",
    "abandoned": "abandonne abandonnee abandoned",
}
PRIORITY_WORDS = {
    "high": "elevee eleve haute prioritaire oui high",
    "medium": "moyenne moyen medium",
    "low": "basse bas faible low",
    "none": "non aucune",
}
EVENT_WORDS = {
    "step": "etape jalon step",
    "meeting": "reunion rencontre seance comite seminaire atelier formation meeting",
    "letter": "lettre bulletin letter",
    "evaluation": "evaluation audit bilan",
}
REQUEST_WORDS = {
    "received": "recu nouveau nouvelle ouvert ouverte en-attente a-traiter open received new submitted",
    "taken_up": "pris-en-charge en-cours affecte planifie programme acknowledged investigating in-progress action-scheduled assigned",
    "closed": "clos close cloture cloturee traite traitee resolu resolue termine terminee closed fixed resolved completed",
    "refused": "refuse refusee rejete rejetee sans-suite clos-sans-suite no-further-action rejected declined cancelled",
    "passed_on": "transmis transmise reoriente reorientee hors-competence not-councils-responsibility internal-referral referred",
    "duplicate": "doublon deja-signale duplicate",
}
YES_WORDS = {"yes": "oui vrai true 1 x", "no": "non faux false 0"}
DIRECTION_WORDS = {
    "up": "hausse augmenter up",
    "down": "baisse baisser diminuer down",
    "range": "entre-deux-bornes bornes range",
}
NATURE_WORDS = {"rate": "taux moyenne rate", "count": "nombre total somme count"}
PORTRAIT_WORDS = {"orientation": "orientation objectif", "document": "document lien"}
WELLBEING_WORDS = {
    "absence": "absence absences absenteisme",
    "accident": "accidents accident",
    "turnover": "departs-et-arrivees mouvements rotation turnover",
    "insurance": "assurance assurances",
    "training": "formation formations",
    "prevention": "prevention",
}
MODE_WORDS = {
    "random": "tirage-au-sort aleatoire echantillon-aleatoire random",
    "quota": "quotas quota methode-des-quotas",
    "everybody": "tous exhaustif recensement toute-la-population",
    "open": "ouvert libre volontaires consultation open",
}
BASIS_WORDS = {"measured": "constate mesure measured", "estimated": "estime prevu estimated"}
PERIOD_WORDS = {
    "month": "mois mensuel mensuelle month",
    "quarter": "trimestre trimestriel trimestrielle quarter",
    "half": "semestre semestriel semestrielle half",
    "year": "annee an annuel annuelle year",
    "two_years": "deux-ans tous-les-deux-ans bisannuel bisannuelle",
    "three_years": "trois-ans tous-les-trois-ans triennal triennale",
}
PERSPECTIVE_WORDS = {
    "users": "usagers habitants habitants-et-usagers citoyens clients",
    "finance": "finances finance",
    "process": "processus fonctionnement-interne processus-internes organisation",
    "learning": "agents agents-et-competences apprentissage ressources-humaines",
}
