"""Templates of results: plans and actions, indicators, requests and contacts, agents, surveys, returns, commitments."""

from ..sources import commitments
from ..sources import result_columns as known
from ..tables.commitments import COMMITMENTS
from ..tables.contacts import CONTACT_COSTS, CONTACTS
from ..tables.groups import EVENTS, GROUPS
from ..tables.groups import KINDS as EVENT_KINDS
from ..tables.indicators import INDICATORS, OBSERVATIONS, TARGETS
from ..tables.plans import ACTIONS, PLANS, PRIORITIES, STATUSES
from ..tables.portraits import PORTRAITS
from ..tables.requests import REQUESTS
from ..tables.returns import BASES, RETURNS
from ..tables.surveys import SURVEY_ANSWERS, SURVEYS
from ..tables.wellbeing import WELLBEING
from . import Template

NEEDED = known.NEEDED
_CURRENT = {"current": "Valeur la plus récente, quand aucun fichier de valeurs n'est donné.", "current_on": "Date de cette valeur."}
_TARGET_WORDS = {column.name: column.words for column in TARGETS.columns}

TEMPLATES = (
    Template("plans", known.PLANS, NEEDED["plans"], {
        "plan": "mandat", "name": "Plan de mandat", "model": "Plan de mandat", "authority": "Villeneuve", "levels": "Thème | Action",
        "start": "2020-07", "end": "2026-03", "description": "Ce que le conseil élu en 2020 s'est engagé à faire."}, PLANS),
    Template("actions", known.ACTIONS, NEEDED["actions"], {
        "action": "refaire-l-ecole", "plan": "mandat", "name": "Refaire l'école du Parc", "description": "Six classes et une cantine.",
        "purpose": "Que chaque enfant ait une place", "theme": "Grandir", "authority": "Villeneuve", "service": "Service des écoles",
        "referent": "Responsable des bâtiments", "partners": "Éducation nationale", "group": "ecoles", "priority": "élevée",
        "start": "2023-04", "deadline": "2025-06", "status": "en cours", "progress": "60 %", "news": "Le gros œuvre est fini.",
        "updated_on": "2024-12-31", "planned": "1350000", "spent": "660000", "hours": "420", "policy": "École et petite enfance",
        "function": "212", "operation": "202101", "authorisation": "AP-2021-01", "project": "ecole-du-parc", "district": "Centre",
        "indicators": "places-ecole"}, ACTIONS,
        words={"is_restricted": "oui pour une fiche confidentielle, qui n'est pas montrée."},
        choices={"priority": known.PRIORITY_WORDS, "status": known.STATUS_WORDS},
        labels={"priority": PRIORITIES | {"none": "aucune"}, "status": STATUSES}),
    Template("groups", known.GROUPS, NEEDED["groups"], {
        "group": "ecoles", "name": "Écoles", "kind": "groupe de travail", "plan": "mandat", "authority": "Villeneuve",
        "service": "Service des écoles", "members": "Bâtiments | Cantines", "members_count": "8", "purpose": "Suivre les travaux.",
        "expected": "Un point par trimestre.", "start": "2023-01", "end": "2025-06"}, GROUPS),
    Template("events", known.EVENTS, NEEDED["events"], {
        "kind": "réunion", "name": "Point sur le chantier", "plan": "mandat", "group": "ecoles", "action": "refaire-l-ecole",
        "date": "2024-06-12", "done_on": "2024-06-12", "status": "réalisée", "by": "Service des écoles",
        "summary": "Le chantier a un mois de retard."}, EVENTS,
        choices={"kind": known.EVENT_WORDS, "status": known.STATUS_WORDS}, labels={"kind": EVENT_KINDS, "status": STATUSES}),
    Template("indicators", known.INDICATORS, NEEDED["indicators"], {
        "indicator": "places-ecole", "name": "Places en école", "definition": "Places ouvertes à la rentrée.", "formula": "Classes × 25",
        "unit": "places", "direction": "hausse", "nature": "nombre", "periodicity": "année", "perspective": "usagers",
        "theme": "Grandir", "policy": "École et petite enfance", "plan": "mandat", "source": "Service des écoles",
        "owner": "Service des écoles", "limits": "Ne dit pas où elles sont.", "baseline": "900", "baseline_on": "2020", "target": "1050",
        "target_on": "2025"}, INDICATORS, words=_CURRENT | {name: _TARGET_WORDS[name] for name in
        ("territory", "baseline", "baseline_on", "target", "target_on")},
        choices={"direction": known.DIRECTION_WORDS, "nature": known.NATURE_WORDS, "periodicity": known.PERIOD_WORDS,
                 "perspective": known.PERSPECTIVE_WORDS}),
    Template("observations", known.OBSERVATIONS, NEEDED["observations"], {
        "indicator": "places-ecole", "on": "2024-09", "value": "980", "is_estimate": "non", "note": "Une classe a ouvert en janvier."},
        OBSERVATIONS, words={"name": "Nom de l'indicateur, à défaut de son identifiant."}, choices={"is_estimate": known.YES_WORDS}),
    Template("requests", known.REQUESTS, NEEDED["requests"], {
        "request": "2024-00001", "category": "Éclairage", "service": "Service de la voirie", "channel": "téléphone", "status": "clos",
        "received_on": "2024-03-01", "taken_on": "2024-03-02", "ended_on": "2024-03-09", "updated_on": "2024-03-09",
        "longitude": "2.95", "latitude": "47.30"}, REQUESTS,
        words={"updated_on": "Jour du dernier changement.", "address": "Adresse : elle sert à trouver le quartier, et n'est pas publiée."},
        choices={"status": known.REQUEST_WORDS}),
    Template("contacts", known.CONTACTS, NEEDED["contacts"], {
        "month": "2024-09", "channel": "téléphone", "theme": "état civil", "service": "Accueil", "received": "530", "in_time": "480",
        "delay_days": "2,5", "target_days": "5", "target_share": "90 %"}, CONTACTS),
    Template("contact_costs", known.CONTACT_COSTS, NEEDED["contact_costs"], {
        "year": "2024", "item": "Centre de contact", "funder": "État", "cost": "53500"}, CONTACT_COSTS),
    Template("portraits", known.PORTRAITS, NEEDED["portraits"], {
        "territory": "Centre", "kind": "orientation", "title": "Plus d'ombre", "words": "Planter les places.", "on": "2024",
        "address": "https://www.villeneuve.example/centre.pdf"}, PORTRAITS, choices={"kind": known.PORTRAIT_WORDS}),
    Template("wellbeing", known.WELLBEING, NEEDED["wellbeing"], {
        "year": "2024", "theme": "formation", "measure": "Jours de formation", "unit": "jours par agent", "criterion": "Catégorie",
        "group": "Catégorie C", "agents": "126", "value": "1,7", "note": "Hors saisonniers."}, WELLBEING,
        choices={"theme": known.WELLBEING_WORDS}),
    Template("surveys", known.SURVEYS, NEEDED["surveys"], {
        "survey": "accueil-2024", "name": "L'accueil à la mairie", "people": "habitants", "population": "4830", "asked": "1000",
        "answered": "412", "mode": "tirage au sort", "start": "2024-03-01", "end": "2024-03-31", "organiser": "Service de l'accueil",
        "policy": "Fonctionnement de la mairie", "plan": "mandat", "limits": "Les moins de 18 ans n'ont pas été interrogés."}, SURVEYS,
        choices={"mode": known.MODE_WORDS}),
    Template("survey_answers", known.SURVEY_ANSWERS, NEEDED["survey_answers"], {
        "survey": "accueil-2024", "question": "Avez-vous été bien reçu ?", "answer": "Oui", "answers": "331", "base": "410",
        "is_multiple": "non"}, SURVEY_ANSWERS, choices={"is_multiple": known.YES_WORDS}),
    Template("returns", known.RETURNS, NEEDED["returns"], {
        "return": "paiement-en-ligne", "name": "Payer la cantine en ligne", "action": "refaire-l-ecole",
        "policy": "Fonctionnement de la mairie", "start": "2022-03", "cost": "64000", "yearly_cost": "7800", "yearly_gain": "21500",
        "years": "8", "basis": "constaté", "method": "Heures de caisse qui n'ont plus lieu."}, RETURNS,
        choices={"basis": known.BASIS_WORDS}, labels={"basis": BASES}),
    Template("commitments", commitments.NAMES, commitments.NEEDED, {
        "commitment": "dette", "name": "Pouvoir rembourser la dette en 7,5 années", "kind": "plafond", "figure": "debt_years",
        "service": "Direction des finances", "first_year": "2021", "last_year": "2026", "high": "7,5", "unit": "années",
        "perimeter": "Toute la dette du budget principal.", "source": "Délibération du 17 décembre 2020"}, COMMITMENTS,
        choices={"kind": commitments.KIND_WORDS, "unit": commitments.UNIT_WORDS}),
)  # fmt: skip
