"""The common project of the town, its CCAS and its intercommunality: six steps over two years, thirty actions; who works on it, and when.
Tables only.
"""

from dataclasses import dataclass

from ..place import AGGLOMERATION, CCAS, NAME
from .deeds import AHEAD, DOING, DONE, DROPPED, LATE

PLAN = "plus-proche"
TITLE = "Plus proche : accueillir et aider ensemble"
MODEL = "Projet commun de plusieurs collectivités"
LEVELS = ("Étape", "Action")
START, END = "2024-01", "2025-12"
ABOUT = "Trois collectivités, un seul accueil : personne ne doit raconter trois fois sa vie à trois guichets."
TOWN, CARE, AROUND = NAME, CCAS, AGGLOMERATION
AUTHORITIES = (TOWN, CARE, AROUND)
ALL = " | ".join(AUTHORITIES)
STEPS = ("Écouter", "Rapprocher les accueils", "Former ensemble", "Partager les outils", "Aller vers les habitants", "Mesurer et décider")


@dataclass(frozen=True)
class Shared:
    """An action of the common project: its step (from 1), who acts, hours of work, direct spending in euros, and how far it
    is (from 0 to 1, -1 when nobody says)."""

    step: int
    name: str
    who: str
    status: str
    deadline: str
    done_on: str = ""
    hours: int = 0
    euros: float = 0
    group: str = ""
    is_first: bool = False
    news: str = ""
    progress: float = -1


ACTIONS = (
    Shared(1, "Interroger mille habitants sur leurs démarches", ALL, DONE, "2024-04", "2024-05", 420, 11_840.60, "ecoute", True),
    Shared(1, "Suivre quarante demandes du début à la fin", f"{TOWN} | {CARE}", DONE, "2024-05", "2024-05", 310, 0, "ecoute", True),
    Shared(1, "Recenser les guichets et leurs horaires", AROUND, DONE, "2024-03", "2024-03", 96, 0, "ecoute"),
    Shared(1, "Écouter les agents d'accueil", ALL, DONE, "2024-06", "2024-06", 180, 640.00, "ecoute"),
    Shared(1, "Dire aux habitants ce qui a été entendu", TOWN, DONE, "2024-07", "2024-09", 64, 2_115.35, "ecoute"),
    Shared(2, "Un accueil commun à Pique-Puce", ALL, DONE, "2024-09", "2024-10", 870, 38_420.18, "accueils", True,
           "Ouvert en octobre, dans la mairie annexe."),
    Shared(2, "Un accueil commun à la gare", f"{TOWN} | {AROUND}", LATE, "2024-12", "", 260, 6_980.00, "accueils", True,
           "Le bail du local n'est pas signé.", progress=0.4),
    Shared(2, "Les mêmes horaires partout, une soirée par semaine", ALL, DOING, "2025-03", "", 120, 0, "accueils", progress=0.5),
    Shared(2, "Un seul formulaire pour demander une aide", f"{CARE} | {AROUND}", DONE, "2024-11", "2024-11", 340, 1_260.00, "accueils"),
    Shared(2, "Une salle pour parler sans être entendu", CARE, DOING, "2025-02", "", 45, 9_312.74, "accueils", progress=0.8),
    Shared(3, "Former soixante agents à l'accueil social", ALL, DOING, "2025-06", "", 1_180, 14_400.00, "formation", True,
           "Trente-huit agents sont formés.", progress=0.63),
    Shared(3, "Échanger son poste une semaine", ALL, DONE, "2024-10", "2024-10", 560, 0, "formation"),
    Shared(3, "Un guide des aides, tenu à jour", CARE, DONE, "2024-06", "2024-07", 210, 870.00, "formation"),
    Shared(3, "Apprendre à écrire simplement", TOWN, DOING, "2025-04", "", 150, 3_250.00, "formation", progress=0.45),
    Shared(3, "Accueillir en langue des signes", AROUND, AHEAD, "2025-09", "", 0, 0, "formation"),
    Shared(4, "Un agenda commun des rendez-vous", ALL, DOING, "2025-03", "", 390, 17_660.00, "outils", True, progress=0.7),
    Shared(4, "Ne plus demander deux fois la même pièce", ALL, DOING, "2025-06", "", 430, 4_800.00, "outils", True,
           "L'accord avec les impôts est signé, celui avec la caisse d'allocations familiales est attendu.", progress=0.35),
    Shared(4, "Un annuaire partagé des agents", AROUND, DONE, "2024-05", "2024-05", 75, 0, "outils"),
    Shared(4, "Un seul numéro de téléphone pour les trois", ALL, DROPPED, "2024-12", "", 140, 2_040.00, "outils", False,
           "Trop cher : les standards sont reliés entre eux à la place."),
    Shared(4, "Relier les standards téléphoniques", f"{TOWN} | {AROUND}", DONE, "2024-12", "2024-12", 88, 5_490.00, "outils"),
    Shared(5, "Un bus d'accueil dans six communes", AROUND, DOING, "2025-05", "", 640, 52_310.44, "accueils", True, progress=0.6),
    Shared(5, "Passer chez les personnes de plus de 80 ans", CARE, DOING, "2025-12", "", 1_460, 2_700.00, "accueils", progress=0.25),
    Shared(5, "Une permanence au marché", TOWN, DONE, "2024-06", "2024-06", 130, 415.20, "accueils"),
    Shared(5, "Écrire à qui a droit à une aide et ne la demande pas", f"{CARE} | {AROUND}", LATE, "2024-11", "", 95, 0, "outils", False,
           "La règle sur les données personnelles demande une autre convention.", progress=0.3),
    Shared(5, "Des rendez-vous chez les médecins", CARE, AHEAD, "2025-09", "", 0, 0, "accueils"),
    Shared(6, "Compter les demandes et les délais de la même façon", ALL, DONE, "2024-09", "2024-09", 190, 0, "mesure"),
    Shared(6, "Demander leur avis à ceux qui sont venus", ALL, DOING, "2025-10", "", 60, 1_150.00, "mesure", progress=0.2),
    Shared(6, "Calculer ce que coûte un accueil", f"{TOWN} | {AROUND}", DOING, "2025-06", "", 110, 0, "mesure"),
    Shared(6, "Faire évaluer le projet par d'autres", ALL, AHEAD, "2025-11", "", 0, 0, "mesure"),
    Shared(6, "Décider de la suite", ALL, AHEAD, "2025-12", "", 0, 0, "mesure"),
)  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Those who work together. `members` are services; `count` is 0 when nobody counts them."""

    id: str
    name: str
    kind: str
    plan: str
    authorities: str
    service: str
    members: tuple[str, ...]
    count: int
    purpose: str
    expected: str
    start: str


_WORK, _NETWORK = "groupe de travail", "réseau de cadres"
GROUPS = (
    Group("ecoute", "Écouter les habitants", _WORK, PLAN, ALL, "Service de l'accueil et de l'état civil",
          ("Accueil de la mairie", "Action sociale", "Maison de l'agglomération"), 9, "Savoir ce que vivent ceux qui viennent.",
          "Un récit de quarante demandes.", "2024-01"),
    Group("accueils", "Un seul accueil", _WORK, PLAN, ALL, "Action sociale", ("Accueil de la mairie", "Direction des bâtiments",
          "Maison de l'agglomération"), 11, "Ouvrir des accueils communs.", "Trois lieux, les mêmes horaires.", "2024-03"),
    Group("formation", "Apprendre ensemble", _WORK, PLAN, ALL, "Direction des ressources humaines", ("Ressources humaines des trois "
          "collectivités",), 7, "Former les agents d'accueil aux mêmes gestes.", "Un parcours de cinq jours.", "2024-04"),
    Group("outils", "Outils communs", _WORK, PLAN, ALL, "Service informatique", ("Informatique de la ville", "Informatique de "
          "l'agglomération", "Protection des données"), 8, "Partager ce qui peut l'être, et rien d'autre.", "Un agenda, un dossier.",
          "2024-04"),
    Group("mesure", "Mesurer", _WORK, PLAN, ALL, "Contrôle de gestion", ("Finances", "Action sociale"), 5, "Compter de la même façon.",
          "Dix chiffres par trimestre.", "2024-05"),
    Group("cadres-energie", "Réseau énergie", _NETWORK, "mandat", "", "Direction des bâtiments", ("Direction de l'éducation",
          "Service des sports et de la jeunesse", "Direction des finances"), 12, "Baisser les consommations sans fermer de service.",
          "Un relevé par bâtiment, chaque mois.", "2022-09"),
    Group("cadres-projets", "Réseau des chefs de projet", _NETWORK, "mandat", "", "Direction générale des services",
          ("Direction de la voirie", "Direction des bâtiments", "Direction de l'urbanisme"), 16, "Partager les méthodes et les erreurs.",
          "Une fiche par chantier terminé : ce qui a coûté plus cher, et pourquoi.", "2021-03"),
    Group("cadres-accueil", "Réseau de l'accueil", _NETWORK, "mandat", "", "Service de l'accueil et de l'état civil",
          ("Médiathèque", "Service des sports et de la jeunesse", "Action sociale"), 14, "Répondre partout de la même façon.",
          "Une règle des délais, commune à tous les services.", "2021-11"),
)  # fmt: skip


@dataclass(frozen=True)
class Dated:
    """A date of the calendar, or several until `end`. `page` is the text of data/content that it leads to."""

    kind: str
    name: str
    plan: str
    on: str
    done_on: str = ""
    status: str = ""
    group: str = ""
    by: str = ""
    summary: str = ""
    page: str = ""
    end: str = ""


_STEP, _MEETING, _LETTER, _EVALUATION = "étape", "réunion", "lettre", "évaluation"
CALENDAR = (
    *(Dated(_STEP, f"Étape {rank} : {STEPS[rank - 1][0].lower()}{STEPS[rank - 1][1:]}", PLAN, on, done, status, end=end)
      for rank, on, end, done, status in (
          (1, "2024-01", "2024-07", "2024-09", "réalisée"), (2, "2024-03", "2025-06", "", "en cours"),
          (3, "2024-05", "2025-09", "", "en cours"), (4, "2024-05", "2025-06", "", "en cours"), (5, "2024-06", "2025-12", "", "en cours"),
          (6, "2024-09", "2025-12", "", "en cours"))),
    Dated(_LETTER, "Première lettre : ce que nous avons entendu", PLAN, "2024-09-16", page="lettre-2024-09",
          summary="Ce que mille habitants disent de leurs démarches."),
    Dated(_LETTER, "Deuxième lettre : un accueil ouvert, un autre en retard", PLAN, "2024-12-12", page="lettre-2024-12",
          summary="Où en sont les trente actions à la fin de la première année."),
    Dated(_MEETING, "Réunion publique à Pique-Puce", PLAN, "2024-10-08", "2024-10-08", "réalisée", group="accueils",
          summary="Soixante personnes ; beaucoup demandent une soirée d'ouverture."),
    Dated(_MEETING, "Comité des trois collectivités", PLAN, "2025-03-20", status="à venir"),
    Dated(_EVALUATION, "Évaluation du projet commun", PLAN, "2025-11", status="à venir", by="Université de Valcendre"),
    Dated(_MEETING, "Bilan annuel devant le conseil municipal", "mandat", "2023-12-14", "2023-12-14", "réalisée"),
    Dated(_EVALUATION, "Évaluation à mi-mandat", "mandat", "2023-06", "2023-09", "réalisée", by="Université de Valcendre",
          summary="Les actions avancent ; les chantiers sont promis trop tôt. L'évaluation demande de dire pourquoi chacun est en retard."),
    Dated(_MEETING, "Bilan annuel devant le conseil municipal", "mandat", "2024-12-12", "2024-12-12", "réalisée"),
    Dated(_MEETING, "Bilan de fin de mandat", "mandat", "2025-12", status="à venir"),
    Dated(_MEETING, "Réseau énergie : les relevés de l'hiver", "", "2025-04-03", status="à venir", group="cadres-energie"),
    Dated(_MEETING, "Réseau des chefs de projet : ce que l'école a appris", "", "2024-11-07", "2024-11-07", "réalisée",
          group="cadres-projets", summary="Payer des sondages du sol plus nombreux avant de promettre une date."),
    Dated(_MEETING, "Réseau de l'accueil : la règle des délais", "", "2025-01-16", status="à venir", group="cadres-accueil"),
)  # fmt: skip
