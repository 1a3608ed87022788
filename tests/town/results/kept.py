"""What the town must keep within for years, how the cost of some projects was made, what is aimed at in each district. Tables and files."""

from pathlib import Path

from .. import spreadsheet
from ..chance import apportion
from ..exercise import Exercise
from ..place import Town
from ..project_tables import PROJECTS
from ..projects import costs, paid_for
from .plans import FOLDER

LINES = """\
commitments = ["raw/resultats/engagements.csv"]
project_steps = ["raw/resultats/projets-etapes.csv"]
portraits = ["raw/resultats/portraits.csv"]
"""
_VOTE = "Délibération du 17 décembre 2020"
COMMITMENTS = (
    ("identifiant", "nom", "nature", "chiffre", "politique", "service", "debut", "fin", "bas", "haut", "unite", "annee_de_base",
         "perimetre",
     "source", "description"),
    ("investir", "Investir entre 6 et 12 millions d'euros par an", "fourchette", "equipment_expenditure", "", "Direction des finances",
         2021,
     2026, 6, 12, "M€", "", "Travaux et achats du budget principal, sans les aides aux travaux des autres.", _VOTE,
     "Entretenir ce qui existe chaque année, sans dépasser ce que la ville peut payer et suivre."),
    ("dette", "Pouvoir rembourser la dette en 7,5 années", "plafond", "debt_years", "", "Direction des finances", 2021, 2026, "", "7,5",
     "années", "", "Toute la dette du budget principal, si toute l'épargne d'une année servait à la rembourser.", _VOTE,
     "Garder de quoi emprunter pour l'école."),
    ("fonctionnement", "Augmenter les dépenses de fonctionnement de 2 % par an au plus", "évolution", "operating_expenditure", "",
     "Direction générale des services", 2023, 2026, "", 2, "%", "", "Dépenses réelles de fonctionnement, budget principal.",
     "Délibération du 15 décembre 2022", "Revenir à l'épargne d'avant la hausse de l'énergie."),
)  # fmt: skip
HOURLY = "34,20"
_DEFINITION, _PURCHASE, _WORKS, _AFTER = "définition", "achat", "réalisation", "suivi"
# Project, its steps: what, when, hours of work, shares of the estimate and of the final cost in thousandths, what was learnt.
STEPS = {
    "toiture-gymnase-coteaux": (
        (_DEFINITION, "2022-09", "2023-01", 62, 31, 28, "Monter sur le toit avant d'écrire le marché."),
        (_PURCHASE, "2023-01", "2023-03", 38, 4, 3, "Trois offres : la date des travaux, l'été, a fait peur."),
        (_WORKS, "2023-04", "2023-10", 145, 965, 969, "Des panneaux solaires en plus, décidés en cours de chantier."),
        (_AFTER, "2023-10", "2024-09", 21, 0, 0, "Une fuite reprise sans frais, pendant la garantie."),
    ),
    "vestiaires-milliat": (
        (_DEFINITION, "2023-06", "2023-11", 84, 42, 47, "Les clubs ont dessiné le plan avec la ville."),
        (_PURCHASE, "2023-11", "2024-01", 41, 5, 5, "Des modules préparés en atelier : moins cher que prévu."),
        (_WORKS, "2024-02", "2024-08", 96, 953, 948, "Fini pour la rentrée."),
    ),
    "fenetres-jules-ferry": (
        (_DEFINITION, "2022-11", "2023-02", 33, 20, 21, ""),
        (_PURCHASE, "2023-02", "2023-04", 29, 5, 4, "Acheter les fenêtres de deux écoles ensemble aurait coûté moins."),
        (_WORKS, "2023-07", "2023-08", 58, 975, 975, "Deux mois d'été suffisent pour soixante-deux fenêtres."),
    ),
    "toiture-jean-mace": (
        (_DEFINITION, "2023-12", "2024-03", 47, 36, 52, "L'amiante n'avait pas été cherchée partout."),
        (_PURCHASE, "2024-03", "2024-05", 30, 6, 5, ""),
        (_WORKS, "2024-07", "2024-09", 71, 958, 943, "Une semaine de retard à la rentrée."),
    ),
    "carrefour-des-moulins": (
        (_DEFINITION, "2024-01", "2024-05", 55, 70, 66, "Un essai avec des plots, pendant un mois, a changé le dessin."),
        (_WORKS, "2024-09", "2024-10", 64, 930, 934, ""),
    ),
    "climat-mediatheque": (
        (_DEFINITION, "2023-10", "2024-02", 26, 55, 51, "Mesurer la chaleur un été avant de choisir."),
        (_WORKS, "2024-05", "2024-06", 32, 945, 949, "Deux degrés de moins en juillet."),
        (_AFTER, "2024-07", "2024-12", 9, 0, 0, "Les stores se règlent mal : un réglage est prévu."),
    ),
}  # fmt: skip
PORTRAITS = (
    ("territoire", "genre", "titre", "texte", "adresse", "date"),
    ("Centre", "orientation", "Plus d'ombre, moins de voitures", "Planter les rues commerçantes, rendre la place du Vieux Marché à la "
         "marche.",
     "", "2023-06"),
    ("Centre", "document", "Rue de la Tannerie : trente-deux arbres et des avis partagés", "Ce que les commerçants en disent.",
     "gazette-tannerie-2024", "2024-11-19"),
    ("Le Moulin", "orientation", "Relier le quartier à vélo", "La piste du boulevard de l'Ouest, puis la rue des Moulins.", "", "2023-06"),
    ("Les Coteaux", "orientation", "Rapprocher les services", "Le gymnase et l'école George Sand comme lieux du quartier.", "", "2023-06"),
    ("Le Parc", "orientation", "Ouvrir l'école des Tilleuls sur le quartier", "La cour s'ouvre le samedi.", "", "2024-09"),
    ("Le Parc", "document", "L'école des Tilleuls, de la première étude à la rentrée", "", "l-ecole-des-tilleuls", ""),
    ("Les Trois Écluses", "orientation", "Vivre avec la rivière", "Des quais à pied, et des maisons prêtes pour les crues.", "", "2022-03"),
    ("Les Trois Écluses", "document", "La piscine : fermée, et après ?", "", "la-piscine", ""),
    ("La Gare", "orientation", "Plus d'arbres et des rues propres", "Le quartier le plus dense, l'un des moins plantés.", "", "2023-06"),
    ("Le Lavoir", "orientation", "Un centre social pour tous les âges", "Le jardin replanté, la permanence du numérique.", "", "2022-09"),
    ("Pique-Puce", "orientation", "Accueillir et soigner sur place", "L'accueil commun, puis la rénovation du centre social.", "",
         "2024-06"),
    ("Pique-Puce", "document", "Deuxième lettre du projet commun", "L'accueil commun est ouvert.", "lettre-2024-12", "2024-12-12"),
)  # fmt: skip


def generate(folder: Path, town: Town, years: dict[int, Exercise]) -> list[Path]:
    """Write the files. `years` are those of the main budget, executed or planned."""
    header = ("projet", "etape", "debut", "fin", "estimation", "cout_final", "heures", "cout_horaire", "enseignements")
    texts = {
        "engagements.csv": spreadsheet.table(COMMITMENTS),
        "projets-etapes.csv": spreadsheet.table([header, *_steps(town, years)]),
        "portraits.csv": spreadsheet.table(PORTRAITS),
    }
    return spreadsheet.save(folder / FOLDER, texts)


def _steps(town: Town, years: dict[int, Exercise]):
    """The steps of a project share its own estimate and final cost, to the cent."""
    projects = {project.id: project for project in PROJECTS}
    for id_, steps in STEPS.items():
        first, _, final = costs(projects[id_], town, years, dict(paid_for(projects[id_], years)))
        estimated, paid = (apportion(cents, [step[place] for step in steps]) for cents, place in ((first, 4), (final, 5)))
        for (what, start, end, hours, *_, lesson), before, after in zip(steps, estimated, paid, strict=True):
            yield id_, what, start, end, spreadsheet.amount(before), spreadsheet.amount(after), hours, HOURLY, lesson
