"""Templates of what stands beside the accounts: comments, populations, prices, who does what, decisions, projects, pictures, the press."""

from ..formats import slug
from ..nomenclature.competences import NAMES as AUTHORITIES
from ..sources import (
    address_decisions,
    comments,
    competences,
    decisions,
    holders,
    media,
    notice_rates,
    placements,
    population,
    populations,
    press,
    prices,
    project_columns,
    project_money,
    project_steps,
)
from ..tables.comments import COMMENTS
from ..tables.decisions import DECISIONS
from ..tables.media import MEDIA, PRESS, SUBJECTS
from ..tables.notice_rates import NOTICE_RATES
from ..tables.placements import KINDS as PLACED
from ..tables.populations import POPULATIONS
from ..tables.prices import PRICES
from ..tables.project_steps import PROJECT_STEPS
from ..tables.projects import PHASES, PROJECT_FUNDING, PROJECT_SPENDING, PROJECTS
from . import Template

_YEAR = {"annee": "year"}
_SUBJECT = {"sujet": "about_kind", "identifiant": "about"}
_SUBJECT_WORDS = {"sujet": "De quoi il est question.", "identifiant": "Lequel : l'identifiant du projet, la politique, le quartier ou "
                  "l'année. Vide pour l'accueil."}  # fmt: skip
_KNOWN_SUBJECTS = {kind: slug(words) for kind, words in SUBJECTS.items()}
_PLACE = {"longitude": "Longitude, en degrés.", "latitude": "Latitude, en degrés."}

TEMPLATES = (
    Template("population", population.COLUMNS, tuple(population.COLUMNS), {"annee": "2024", "habitants": "4830"}, name="population",
             title="Habitants", words={"annee": "Exercice.", "habitants": "Nombre d'habitants (population totale)."}),
    Template("comments", comments.NAMES, tuple(comments.NAMES), {"year": "2023", "code": "sport-jeunesse/piscines",
             "text": "La piscine a fermé au printemps."}, COMMENTS),
    Template("prices", prices.COLUMNS, prices.NEEDED, {"annee": "2024", "indice": "118,4", "source": "Insee"}, PRICES,
             called=_YEAR | {"indice": "index"}),
    Template("populations", populations.COLUMNS, populations.NEEDED, {"annee": "2024", "population": "menages", "nombre": "2115",
             "source": "recensement"}, POPULATIONS, called=_YEAR | {"nombre": "number"}),
    Template("notice_rates", notice_rates.COLUMNS, notice_rates.NEEDED, {"annee": "2024", "destinataire": "commune", "taxe": "foncière",
             "taux": "41,44", "frais": "3"}, NOTICE_RATES,
             called=_YEAR | {"destinataire": "receiver", "taxe": "tax", "taux": "rate", "frais": "fee"}),
    Template("competences", competences.COLUMNS, competences.NEEDED, {"politique": "Culture et patrimoine", "collectivite": "epci",
             "texte": "gère l'école de musique", "source": "statuts de la communauté"}, name="competences", title="Qui fait quoi",
             words={"politique": "Politique.", "collectivite": "Quelle sorte de collectivité agit.", "texte": "Ce qu'elle fait, en peu de "
                    "mots.", "source": "Le texte qui le dit."}, choices={"collectivite": {key: key for key in AUTHORITIES}}),
    Template("address_decisions", address_decisions.COLUMNS, ("texte",), {"texte": "Ancienne gare", "long": "2.95", "lat": "47.30"},
             name="lieux-decides", title="Lieux à décider", words={"texte": "Le lieu, tel que vos fichiers l'écrivent.",
             "adresse": "L'adresse ou l'équipement où il est.", "long": _PLACE["longitude"], "lat": _PLACE["latitude"]}),
    Template("placements", placements.COLUMNS, placements.NEEDED, {"type": "subvention", "identifiant": "99901001500014",
             "longitude": "2.95", "latitude": "47.30"}, name="lieux", title="Où sont les subventions et les marchés", words=_PLACE | {
             "type": "Subvention ou marché.", "identifiant": "SIRET, RNA ou nom de l'organisme ; numéro du marché.",
             "adresse": "Lieu ou adresse ; plusieurs sont séparés par « | ».", "quartier": "Nom ou code du quartier.",
             "projet": "Identifiant du projet."}, choices={"type": {key: key for key in PLACED}}),
    Template("holders", holders.COLUMNS, tuple(holders.COLUMNS), {"siret": "99907001900014", "nom": "Atelier du Halage"},
             name="marches-titulaires", title="Titulaires des marchés", words={"siret": "SIRET de l'entreprise.",
             "nom": "Son nom. Jamais celui d'une personne."}),
    Template("decisions", decisions.NAMES, decisions.NEEDED, {
        "authority": "Villeneuve", "authority_siret": "21990000100017", "decision": "2024-12", "date": "2024-04-04", "matter_code": "7.1",
        "matter": "finances locales/décisions budgétaires", "object": "Vote du budget primitif 2024", "budget_year": "2024",
        "budget_name": "Budget principal", "prefecture": "PREF099", "received_on": "2024-04-08", "members": "29", "voters": "28",
        "votes_for": "22", "votes_against": "5", "abstentions": "1", "address": "https://www.villeneuve.example/2024-12.pdf",
        "items": "culture", "projects": "ecole-du-parc", "actions": "refaire-l-ecole", "plans": "mandat"}, DECISIONS),
    Template("projects", project_columns.NAMES, ("name",), {
        "project": "ecole-du-parc", "name": "Refaire l'école du Parc", "policy": "École et petite enfance", "function": "212",
        "operation": "202101", "authorisation": "AP-2021-01", "contracts": "2022T001", "phase": "en travaux", "start_planned": "2023-03",
        "end_planned": "2025-06", "start_actual": "2023-04", "cost_planned": "1200000", "cost_voted": "1350000",
        "description": "Six classes et une cantine.", "place": "École du Parc", "district": "Centre", "precision": "adresse",
        "longitude": "2.95", "latitude": "47.30", "year": "2024", "spent": "410000"}, PROJECTS,
        words={"contracts": "Numéros des marchés publics du projet, séparés par « | ».", "precision": "Ce que marque la position.",
               "district": "Nom ou code du quartier ; plusieurs sont séparés par « | ».", "year": "Année de la dépense.",
               "spent": "Payé cette année-là, en euros."},
        choices={"phase": project_columns.PHASE_WORDS, "precision": project_columns.PRECISION_WORDS}, labels={"phase": PHASES}),
    Template("project_funding", project_money.FUNDING_COLUMNS, ("projet", "financeur"), {"projet": "ecole-du-parc", "financeur": "État",
             "prevu": "300000", "obtenu": "150000"}, PROJECT_FUNDING,
             called={"projet": "project", "financeur": "funder", "prevu": "planned", "obtenu": "obtained"}),
    Template("project_spending", project_money.SPENDING_COLUMNS, tuple(project_money.SPENDING_COLUMNS), {"projet": "ecole-du-parc",
             "annee": "2023", "depense": "250000,50"}, PROJECT_SPENDING, called=_YEAR | {"projet": "project", "depense": "spent"}),
    Template("project_steps", project_steps.NAMES, project_steps.NEEDED, {"project": "ecole-du-parc", "step": "achat", "start": "2023-01",
             "end": "2023-03", "estimate": "720", "final": "570,72", "hours": "38", "hourly": "34,20",
             "lesson": "Trois offres : la date des travaux a fait peur."}, PROJECT_STEPS, choices={"step": project_steps.STEP_WORDS}),
    Template("media", media.COLUMNS, media.NEEDED, {"fichier": "ecole.jpg", "alternative": "La cour de l'école, plantée de jeunes arbres.",
             "legende": "La cour, à la rentrée.", "credit": "Ville de Villeneuve", "licence": "Licence Ouverte 2.0", "date": "2024-09",
             "sujet": "projet", "identifiant": "ecole-du-parc"}, MEDIA, called={"legende": "caption", **_SUBJECT},
             words=_SUBJECT_WORDS | {"fichier": "Nom du fichier de l'image, à côté de cette liste."},
             choices={"sujet": _KNOWN_SUBJECTS}, labels={"sujet": SUBJECTS}),
    Template("press", press.COLUMNS, press.NEEDED, {"titre": "La rentrée dans l'école neuve", "journal": "La Gazette", "date": "2024-09-03",
             "adresse": "https://www.gazette.example/ecole", "resume": "Ce qu'en disent les familles.", "sujet": "projet",
             "identifiant": "ecole-du-parc"}, PRESS, words=_SUBJECT_WORDS, called={"titre": "title", "journal": "outlet",
             "adresse": "address", "resume": "summary", **_SUBJECT}, choices={"sujet": _KNOWN_SUBJECTS}, labels={"sujet": SUBJECTS}),
)  # fmt: skip
