"""What people answered when they were asked, and what an action costs and brings in. Tables, and their files.

The first survey is of people drawn by lot; the second is open to all and stands for nobody; the third asks every agent.
"""

from pathlib import Path

from .. import spreadsheet
from ..place import Town
from ..policies import HALL, STREETS
from .plans import FOLDER

LINES = """\
surveys = ["raw/resultats/enquetes.csv"]
survey_answers = ["raw/resultats/enquetes-reponses.csv"]
returns = ["raw/resultats/retours.csv"]
"""
SURVEYS = (
    ("identifiant", "nom", "public", "population", "interroges", "reponses", "mode", "debut", "fin", "organisateur", "politique", "plan",
     "limites"),
    ("demarches-2024", "Vos démarches", "adultes d'Ormevanne", 19_312, 3_000, 1_043, "tirage au sort", "2024-02-05", "2024-04-12",
     "Université de Valcendre", HALL, "plus-proche",
     "Par courrier, en français : ceux qui ne le lisent pas ont moins répondu."),
    ("ma-ville-2023", "Ma ville et moi", "habitants", "", "", 1_867, "ouvert", "2023-10-02", "2023-11-05",
     "Service de la vie associative", STREETS, "mandat",
     "Répondait qui voulait, en ligne ; le Centre et Le Parc ont beaucoup répondu, Pique-Puce très peu."),
    ("agents-2024", "Travailler à la mairie", "agents de la ville", 404, 404, 271, "tous", "2024-05-13", "2024-06-07",
     "Direction des ressources humaines", HALL, "mandat", "Les agents sans messagerie ont moins répondu."),
)  # fmt: skip
# Survey, question, how many answered it, whether several answers were possible, and the answers.
QUESTIONS = (
    ("demarches-2024", "Savez-vous à qui vous adresser pour une démarche ?", 1_021, False,
     (("Toujours", 214), ("Souvent", 331), ("Rarement", 352), ("Jamais", 124))),
    ("demarches-2024", "Qu'est-ce qui vous gêne dans vos démarches ?", 1_008, True,
     (("Ne pas savoir à qui m'adresser", 487), ("Devoir revenir pour une pièce", 421), ("Les horaires", 366),
      ("Faire en ligne", 243), ("Ne pas comprendre les mots", 198), ("Rien", 147))),
    ("demarches-2024", "Comment avez-vous fait votre dernière démarche ?", 1_030, False,
     (("Au guichet", 438), ("En ligne", 391), ("Par téléphone", 142), ("Par courrier", 59))),
    ("demarches-2024", "Êtes-vous satisfait de l'accueil de la mairie ?", 1_017, False,
     (("Très satisfait", 193), ("Plutôt satisfait", 501), ("Plutôt pas satisfait", 236), ("Pas du tout satisfait", 87))),
    ("ma-ville-2023", "Êtes-vous satisfait de la propreté des rues ?", 1_842, False,
     (("Très satisfait", 118), ("Plutôt satisfait", 702), ("Plutôt pas satisfait", 689), ("Pas du tout satisfait", 333))),
    ("ma-ville-2023", "Quelles sont vos trois priorités ?", 1_851, True,
     (("Rouvrir une piscine", 934), ("Des rues plus propres", 811), ("Plus d'arbres", 742), ("Circuler à vélo", 655),
      ("Se garer", 598), ("Des écoles rénovées", 571), ("La tranquillité le soir", 409))),
    ("agents-2024", "Conseilleriez-vous à un ami de travailler ici ?", 268, False,
     (("Oui, sûrement", 64), ("Oui, sans doute", 117), ("Sans doute pas", 60), ("Sûrement pas", 27))),
    ("agents-2024", "Avez-vous ce qu'il faut pour bien travailler ?", 265, False,
     (("Toujours", 44), ("Souvent", 125), ("Rarement", 76), ("Jamais", 20))),
)  # fmt: skip
RETURNS = (
    ("identifiant", "nom", "action", "politique", "mise_en_service", "cout", "cout_annuel", "gain_annuel", "duree",
     "gain_constate_ou_estime", "methode"),
    ("eteindre-la-nuit", "Éteindre une rue sur deux après minuit", "eteindre", STREETS, "2022-12", 9_000, 0,
     46_300, 10, "constaté", "Électricité des rues en 2023, au prix de 2023, comparée à celle qu'auraient consommée les mêmes lampes."),
    ("paiement-en-ligne", "Payer en ligne la cantine et la crèche", "factures-usagers", HALL, "2022-03", 64_000,
     7_800, 21_500, 8, "constaté", "Heures de caisse et relances qui n'ont plus lieu, au coût d'une heure d'agent."),
    ("panneaux-coteaux", "Les panneaux solaires du gymnase des Coteaux", "solaire", "Sport et jeunesse", "2023-10", 58_400, 900, 6_150, 25,
     "estimé", "Production attendue, au prix de l'électricité de 2024."),
    ("standards-relies", "Relier les standards téléphoniques", "relier-les-standards-telephoniques", HALL,
     "2024-12", 5_490, 3_100, 2_400, 5, "estimé", "Appels qui n'ont plus à être repris. Le but est le service : l'argent ne revient pas."),
)  # fmt: skip


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the files."""
    answers = [("enquete", "question", "reponse", "nombre", "repondants", "choix_multiple")]
    for survey, question, base, is_multiple, given in QUESTIONS:
        answers += [(survey, question, answer, number, base, "oui" if is_multiple else "non") for answer, number in given]
    texts = {
        "enquetes.csv": spreadsheet.table(SURVEYS),
        "enquetes-reponses.csv": spreadsheet.table(answers),
        "retours.csv": spreadsheet.table(RETURNS),
    }
    return spreadsheet.save(folder / FOLDER, texts)
