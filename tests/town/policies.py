"""How the town calls its policies, and what it files elsewhere than the usual table: a short list, over ours."""

import csv
import io

from .norms import has_functions
from .place import Town

FILE = "policies.csv"
SETTINGS = f"""
# Les politiques comme la ville les appelle. Ce que sa table ne dit pas suit la table ordinaire.
[policies]
table = "{FILE}"
others = "usual"
"""
HEADER = ("nomenclature", "side", "section", "nature", "function", "policy", "sub_policy", "address", "about", "policy_en", "sub_policy_en")

SCHOOLS, SPORT, CULTURE, CARE = "École et petite enfance", "Sport et jeunesse", "Culture et patrimoine", "Solidarité et santé"
SAFETY, HALL = "Sécurité et secours", "Fonctionnement de la mairie"
STREETS, CLEAN, HOMES = "Rues, quais et jardins", "Propreté, rivière et nature", "Logement et quartiers"
LIFE, SHOPS, WATER = "Associations, fêtes et démarches", "Commerces et tourisme", "Service des eaux"

# Name, address (that of the usual policy), what it contains, and both in English.
NAMES = (
    (STREETS, "cadre-de-vie", "Les rues, les ponts et les quais de la Vanelle, l'éclairage, les parcs et les jardins : l'entretien de "
     "tous les jours et les travaux.", "Streets, quays and gardens"),
    (CLEAN, "environnement-proprete", "Le nettoyage des rues, l'hygiène, les eaux de pluie, les berges de la Vanelle et la nature en "
     "ville.", "Cleanliness, river and nature"),
    (HOMES, "logement-urbanisme", "L'aide au logement, les logements de la ville, l'aménagement des quartiers et les permis de "
     "construire.", "Housing and neighbourhoods"),
    (LIFE, "vie-locale", "L'aide aux associations qui n'est rattachée à aucun autre domaine, les fêtes, l'état civil, les élections et "
     "les cimetières.", "Associations, festivities and civil registry"),
    (SHOPS, "economie", "L'aide aux commerçants et aux entreprises, les marchés et le tourisme.", "Shops and tourism"),
    (WATER, "services-annexes", "L'eau du robinet : un budget à part, payé surtout par les abonnés.", "Water service"),
)  # fmt: skip
# What a function is for: its code in M14, its code in M57, and where the town files it.
RULES = (
    ("822", "845", STREETS, "Rues et quais", "Streets and quays"),
    ("12", "13", CLEAN, "Hygiène et salubrité", "Public hygiene"),
    ("811", "734", CLEAN, "Eaux de pluie", "Rainwater"),
    ("833", "76", CLEAN, "La Vanelle et ses berges", "The Vanelle and its banks"),
    # The M14 has one function for shops, the M57 two: the town follows them as one.
    ("91", "61", SHOPS, "Commerces et marchés", "Shops and markets"),
    ("94", "632", SHOPS, "Commerces et marchés", "Shops and markets"),
    ("95", "633", SHOPS, "Tourisme", "Tourism"),
    ("520", "420", CARE, "Service social", "Social services"),
    ("311", "311", CULTURE, "École de musique et ateliers d'artistes", "Music school and artists' workshops"),
)


def written(town: Town) -> str:
    """The table as CSV; empty for a small commune, whose accounts keep no functions."""
    if not has_functions(town.inhabitants):
        return ""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(HEADER)
    for name, address, about, english in NAMES:
        rows.writerow(("", "", "", "", "", name, "", address, about, english, ""))
    for m14, m57, name, sub_policy, english in RULES:
        for norm, function in (("M14", m14), ("M57", m57)):
            rows.writerow((norm, "D", "", "", function, name, sub_policy, "", "", "", english))
    return text.getvalue()
