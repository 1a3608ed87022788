"""What the town measures: each indicator, what it aims at, and its values or how they are made. Tables only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .mandate import CARE, CLEAN, CULTURE, HALL, HOMES, LIFE, SCHOOLS, SPORT, STREETS

UP, DOWN, BETWEEN = "hausse", "baisse", "bornes"
MONTH, QUARTER, HALF, YEAR, THREE_YEARS = "mois", "trimestre", "semestre", "année", "trois ans"
USERS, MONEY, PROCESS, STAFF = "usagers", "finances", "processus", "agents"
WATER = "Services payés par leurs usagers"
_SCHOOL_YEAR = (1.06, 0.92, 1.16, 0.86, 1.0, 1.12, 0.09, 0.0, 1.2, 0.98, 1.14, 0.86)
_SWIM = (0.93, 1.02, 1.1, 1.0, 1.05, 1.21, 1.34, 1.13, 0.72, 0.94, 0.99, 0.71)


@dataclass(frozen=True)
class Made:
    """How values are made: a level at some dates (year and part of it), a straight line between them, a season by month, and a noise.

    `first` and `last` are the months of the first and of the last value.
    """

    levels: Mapping[float, float]
    noise: float = 0.03
    season: tuple[float, ...] = ()
    first: str = "2019-01"
    last: str = "2024-12"
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """An indicator. `values` are given by date, or `made`; `aim` is the baseline's date, the target and its date; `notes` are by date.

    `apart` are how far each district is from the town, for what is measured by district, in the years of `by_district`.
    """

    id: str
    name: str
    unit: str
    policy: str
    owner: str
    definition: str
    way: str = ""
    rhythm: str = YEAR
    values: Mapping[str, float] = field(default_factory=dict)
    made: Made | None = None
    aim: tuple[str, float, str] | None = None
    bounds: tuple[float, float] | None = None
    digits: int = 0
    view: str = ""
    formula: str = ""
    source: str = ""
    limits: str = ""
    plan: str = "mandat"
    notes: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, float] = field(default_factory=dict)
    by_district: tuple[str, ...] = ()
    estimated: tuple[str, ...] = ()


def _years(first: int, *values: float) -> dict[str, float]:
    return {str(year): value for year, value in enumerate(values, first)}


def _apart(*parts: float) -> dict[str, float]:
    names = ("Centre", "Le Moulin", "Les Coteaux", "Le Parc", "Les Trois Écluses", "La Gare", "Le Lavoir", "Pique-Puce")
    return dict(zip(names, parts, strict=True))


_EDUCATION, _KITCHEN, _ROADS, _GREEN = ("Direction de l'éducation", "Service de la restauration scolaire", "Direction de la voirie",
                                        "Service des espaces verts")  # fmt: skip
_BUILDINGS, _FINANCE, _PEOPLE, _DESK = ("Direction des bâtiments", "Direction des finances", "Direction des ressources humaines",
                                        "Service de l'accueil et de l'état civil")  # fmt: skip

INDICATORS = (
    Measured("repas-bio", "Produits biologiques dans les cantines", "% des achats", SCHOOLS, _KITCHEN,
             "Part des achats de nourriture des cantines qui portent le label de l'agriculture biologique.", UP, YEAR,
             _years(2019, 11, 14, 18, 15, 16, 21), aim=("2020", 30, "2026"), view=USERS, formula="achats bio ÷ achats de nourriture",
             limits="Un produit local sans label n'est pas compté.", notes={"2022": "Les prix ont monté : les menus ont changé au "
             "printemps."}),
    Measured("repas-gaspilles", "Nourriture jetée à la cantine", "grammes par repas", SCHOOLS, _KITCHEN,
             "Ce qui revient des assiettes et ce qui n'a pas été servi, pesé une semaine par trimestre.", DOWN, QUARTER,
             made=Made({2021.0: 121, 2022.5: 112, 2024.9: 93}, 0.05, first="2021-03"), aim=("2021-03", 80, "2025-06"), view=PROCESS,
             limits="Onze cantines sur treize pèsent.", notes={"2021-03": "Six cantines seulement."}),
    Measured("repas-servis", "Repas servis dans les cantines", "repas", SCHOOLS, _KITCHEN, "Repas servis aux enfants des écoles.", "",
         MONTH,
             made=Made({2019.0: 24_100, 2020.15: 24_400, 2020.2: 12_000, 2020.45: 9_800, 2020.7: 23_100, 2021.3: 19_800, 2021.7: 24_600,
                        2024.9: 25_900}, 0.02, _SCHOOL_YEAR, skipped=("2020-04",)),
             notes={"2020-03": "Les écoles ferment le 16 mars."}),
    Measured("places-creche", "Places de crèche occupées", "% des heures", SCHOOLS, "Service de la petite enfance",
             "Heures de présence des enfants, rapportées aux heures ouvertes. Trop bas, des places manquent à d'autres ; trop haut, "
             "les équipes s'épuisent.", BETWEEN, QUARTER, made=Made({2019.0: 81, 2020.1: 80, 2020.4: 55, 2020.9: 74, 2022.0: 82,
             2023.5: 88, 2024.9: 91}, 0.02, (1.01,) * 6 + (0.95,) * 2 + (1.0,) * 4, "2019-03"), bounds=(75, 88), view=USERS,
             notes={"2020-06": "Crèches fermées une partie du trimestre."}),
    Measured("classes-fraiches", "Classes protégées de la chaleur", "% des classes", SCHOOLS, _EDUCATION,
             "Classes qui ont des stores, un toit isolé ou une cour plantée, et où il fait moins de 28 degrés en juin.", UP, YEAR,
             _years(2020, 12, 14, 17, 24, 41), aim=("2020", 60, "2026"), view=USERS,
             notes={"2024": "Les douze classes des Tilleuls comptent pour la première fois."}),
    Measured("chauffage-ecoles", "Énergie pour chauffer les écoles", "kWh par mètre carré", SCHOOLS, _BUILDINGS,
             "Gaz et électricité du chauffage des écoles, corrigés du froid de l'hiver, par mètre carré chauffé.", DOWN, YEAR,
             _years(2019, 148, 141, 146, 131, 124, 113), aim=("2019", 100, "2026"), view=PROCESS,
             source="Relevés des compteurs", limits="L'école des Tilleuls, pendant ses travaux, n'est comptée qu'à moitié."),
    Measured("jeunes-inscrits", "Jeunes inscrits aux activités", "jeunes", SPORT, "Service des sports et de la jeunesse",
             "Jeunes de 11 à 17 ans inscrits au moins un trimestre.", UP, YEAR, _years(2019, 512, 431, 447, 498, 541, 566),
             aim=("2019", 620, "2024"), view=USERS, limits="Une même personne n'est comptée qu'une fois."),
    Measured("piscine-entrees", "Entrées à la piscine", "entrées", SPORT, "Service des sports et de la jeunesse", "Passages aux caisses, "
             "classes comprises.", UP, MONTH, made=Made({2019.0: 7_900, 2020.1: 8_050, 2020.7: 5_100, 2021.2: 4_400, 2021.7: 6_900,
             2022.6: 7_600, 2023.4: 7_300}, 0.04, _SWIM, last="2023-04", skipped=("2020-04", "2020-05", "2020-11", "2020-12", "2021-01")),
             plan="", limits="La piscine est fermée depuis le printemps 2023 : il n'y a plus de valeur, ce qui n'est pas zéro.",
             notes={"2023-04": "Fermée le 20 du mois."}),
    Measured("pistes-cyclables", "Pistes cyclables", "kilomètres", STREETS, _ROADS, "Pistes séparées des voitures, dans chaque sens.", UP,
             YEAR, _years(2019, 9.2, 9.2, 10.1, 11.4, 11.4, 11.9), aim=("2020", 16, "2026"), digits=1, view=USERS),
    Measured("blesses-route", "Blessés sur les routes de la commune", "personnes", STREETS, _ROADS,
             "Personnes blessées ou tuées dans un accident que la police a relevé.", DOWN, YEAR, _years(2019, 31, 19, 27, 28, 22, 21),
             aim=("2019", 20, "2026"), view=USERS, source="Police nationale",
             limits="De si petits nombres varient d'une année à l'autre sans que rien n'ait changé.",
             notes={"2020": "Moins de trafic pendant la pandémie."}),
    Measured("arbres-plantes", "Arbres plantés depuis 2020", "arbres", STREETS, _GREEN, "Arbres plantés dans les rues, les parcs et les "
         "cours, "
             "ceux qui remplacent un arbre mort compris une seule fois.", UP, YEAR, _years(2020, 64, 301, 518, 807, 1_109),
             aim=("2020", 1_500, "2026"), view=USERS),
    Measured("ombre", "Sol à l'ombre des arbres", "% du sol", STREETS, _GREEN, "Part du sol que couvrent les feuilles, vue d'avion en été.",
             UP, THREE_YEARS, {"2019": 16.4, "2022": 16.9}, aim=("2019", 20, "2028"), digits=1, source="Photographies aériennes",
             apart=_apart(-7.2, 1.1, 4.8, 6.3, 5.0, -4.9, -1.4, 0.2), by_district=("2019", "2022"),
             limits="Un arbre planté hier ne fait pas encore d'ombre."),
    Measured("sols-ouverts", "Sols rendus à la pluie", "mètres carrés", CLEAN, _GREEN, "Surface de goudron ou de béton enlevée depuis "
         "2021.",
             UP, YEAR, _years(2021, 0, 1_150, 2_480, 5_630), aim=("2021", 9_000, "2026"), view=PROCESS),
    Measured("proprete", "Note de propreté des rues", "points sur 20", CLEAN, "Service de la propreté",
             "Moyenne des notes données par deux agents d'un autre service, sur les mêmes quarante rues.", UP, HALF,
             made=Made({2021.4: 11.4, 2022.5: 11.9, 2023.9: 12.6, 2024.9: 13.1}, 0.02, first="2021-06"), aim=("2021-06", 14, "2025-12"),
             digits=1, view=USERS, apart=_apart(-0.7, 0.5, 1.2, 1.6, 0.6, -1.4, -0.6, -0.3),
             by_district=("2021-12", "2022-12", "2023-12", "2024-12"), limits="Une note n'est pas un avis d'habitant."),
    Measured("electricite", "Électricité consommée par la ville", "MWh", HALL, _BUILDINGS,
             "Bâtiments, rues et feux. Un mégawattheure est ce que consomme un logement chauffé au gaz en quelques mois.", DOWN, YEAR,
             aim=("2019", 5_200, "2026"), view=MONEY, source="Factures"),
    Measured("lampes-diodes", "Rues éclairées par des diodes", "% des lampes", STREETS, _BUILDINGS, "Lampes à diodes parmi toutes celles "
         "des "
             "rues.", UP, YEAR, _years(2019, 4, 5, 7, 26, 58, 84), aim=("2021", 100, "2025"), view=PROCESS),
    Measured("eau-perdue", "Eau perdue dans les tuyaux", "% de l'eau", WATER, "Service des eaux",
             "Eau mise dans le réseau et qui n'arrive à aucun compteur.", DOWN, YEAR, _years(2019, 21.4, 20.8, 20.1, 19.6, 17.9, 16.6),
             aim=("2019", 15, "2026"), digits=1, view=PROCESS, formula="(eau produite − eau comptée) ÷ eau produite"),
    Measured("delai-courriers", "Délai de réponse aux courriers", "jours", HALL, _DESK, "Entre l'arrivée d'un courrier et la réponse.",
         DOWN,
             QUARTER, made=Made({2019.0: 19, 2020.5: 24, 2021.95: 21, 2022.0: 27, 2023.0: 24, 2024.9: 17}, 0.06, first="2019-03"),
             aim=("2022-03", 15, "2025-06"), view=PROCESS, limits="Jusqu'à 2021, le délai se comptait à partir de l'enregistrement, "
             "quelques "
             "jours après l'arrivée : les années d'avant et d'après ne se comparent pas.",
             notes={"2022-03": "Compté depuis le jour d'arrivée, et non plus depuis l'enregistrement."}),
    Measured("appels-decroches", "Appels auxquels la mairie répond", "% des appels", HALL, _DESK, "Appels décrochés, parmi ceux qui ont "
             "attendu plus de dix secondes.", UP, MONTH, made=Made({2022.0: 71, 2022.75: 70, 2023.0: 81, 2024.9: 88}, 0.02,
             (0.97, 1.0, 1.0, 1.01, 1.01, 1.01, 1.03, 1.04, 0.92, 0.98, 1.01, 1.0), "2022-01"), aim=("2022-01", 90, "2025-06"), view=USERS),
    Measured("demarches-en-ligne", "Démarches faites en ligne", "% des démarches", HALL, _DESK, "Démarches déposées sur le site, parmi "
         "celles "
             "qui peuvent l'être.", UP, QUARTER, made=Made({2019.0: 18, 2020.3: 24, 2020.6: 41, 2022.0: 45, 2024.9: 58}, 0.06,
             first="2019-03"), aim=("2020-12", 60, "2025-12"), view=PROCESS, limits="Faire en ligne n'est pas un but pour qui ne le peut "
             "pas."),
    Measured("delai-permis", "Délai pour un permis de construire", "jours", STREETS, "Direction de l'urbanisme", "Entre le dossier "
         "complet et "
             "la décision, pour la moitié des permis.", DOWN, YEAR, _years(2019, 56, 58, 63, 57, 59, 54), aim=("2020", 60, "2025"),
             view=PROCESS),
    Measured("votants", "Votants au budget participatif", "personnes", LIFE, "Service de la vie associative", "Habitants de plus de onze "
         "ans "
             "qui ont voté.", UP, YEAR, _years(2021, 1_206, 1_584, 1_933, 2_071), aim=("2021", 3_000, "2025"), view=USERS,
             apart=_apart(0.21, 0.09, 0.18, 0.11, 0.08, 0.14, 0.07, 0.12), by_district=("2021", "2022", "2023", "2024")),
    Measured("inscrits-mediatheque", "Inscrits à la médiathèque", "% des habitants", CULTURE, "Médiathèque", "Habitants qui ont emprunté "
         "au "
             "moins un document dans l'année.", UP, YEAR, _years(2019, 17.8, 13.9, 14.6, 16.2, 18.1, 18.7), aim=("2021", 20, "2025"),
             digits=1,
             view=USERS, apart=_apart(6.1, 1.2, 0.8, 2.4, -0.6, -2.2, -3.4, -4.1), by_district=("2019", "2022", "2024")),
    Measured("places-theatre", "Places occupées au théâtre", "% des places", CULTURE, "Service de la culture", "Places vendues ou "
         "offertes, "
             "parmi celles de la saison.", UP, YEAR, {"2019": 74, "2021": 58, "2022": 63, "2023": 72, "2024": 77}, aim=("2022", 75, "2024"),
             plan="", limits="La saison de 2020 a été interrompue : elle n'a pas de valeur."),
    Measured("familles-aidees", "Familles aidées par le CCAS", "familles", CARE, "Centre communal d'action sociale", "Familles qui ont "
         "reçu "
             "une aide d'urgence dans le trimestre.", "", QUARTER, made=Made({2019.0: 228, 2020.4: 312, 2021.5: 264, 2022.9: 331,
             2024.9: 318}, 0.05, (1.12,) * 3 + (0.95,) * 6 + (1.03,) * 3, "2019-03"), plan="",
             limits="Aider plus de familles n'est ni un succès ni un échec : il n'y a pas de cible."),
    Measured("personnes-appelees", "Personnes fragiles appelées en cas de canicule", "% des inscrits", CARE,
             "Centre communal d'action sociale", "Personnes du registre jointes au moins une fois par alerte.", UP, YEAR,
             _years(2020, 71, 88, 93, 96, 97), aim=("2020", 95, "2025"), view=USERS, limits="Seuls les inscrits au registre sont comptés."),
    Measured("logements-vides", "Logements vides depuis plus de deux ans", "logements", HOMES, "Direction de l'urbanisme",
             "Logements sans occupant depuis plus de deux ans au 1er janvier.", DOWN, YEAR, {"2019": 318, "2020": 327, "2021": 334},
             aim=("2019", 284, "2025"), source="Fichiers fonciers", limits="La source n'a plus été mise à jour : rien n'est connu après "
             "2021.",
             estimated=("2021",)),
    Measured("delai-paiement", "Délai de paiement des entreprises", "jours", HALL, _FINANCE, "Entre l'arrivée de la facture et le "
         "paiement. La "
             "loi donne trente jours.", DOWN, QUARTER, made=Made({2019.0: 31, 2020.5: 33, 2021.5: 29, 2022.8: 27, 2024.9: 23}, 0.04,
             first="2019-03"), aim=("2020-12", 25, "2024-12"), digits=1, view=MONEY),
    Measured("factures-payees", "Factures de cantine payées à temps", "% des factures", SCHOOLS, _FINANCE, "Factures de cantine, de "
         "crèche et "
             "d'accueil payées à la date prévue.", UP, YEAR, _years(2019, 84, 82, 85, 89, 88, 91), aim=("2020", 92, "2025"), view=MONEY,
             limits="Une facture impayée peut venir d'une erreur, d'un oubli ou d'un manque d'argent."),
    Measured("achats-groupes", "Achats faits avec d'autres communes", "% des achats", HALL, _FINANCE, "Part des achats passés dans un "
         "contrat "
             "commun à plusieurs collectivités.", UP, YEAR, _years(2020, 12, 14, 19, 22, 26), aim=("2020", 30, "2026"), view=MONEY),
    Measured("jours-formation", "Jours de formation par agent", "jours", HALL, _PEOPLE, "Jours de formation suivis dans l'année, par agent "
             "permanent.", UP, YEAR, _years(2019, 1.7, 0.8, 1.4, 2.0, 2.3, 2.4), aim=("2020", 3, "2025"), digits=1, view=STAFF),
    Measured("apprentis", "Apprentis", "apprentis", HALL, _PEOPLE, "Apprentis présents à la rentrée.", UP, YEAR,
             _years(2019, 7, 6, 9, 13, 17, 21), aim=("2020", 20, "2024"), view=STAFF),
    Measured("delai-postes", "Délai pour pourvoir un poste", "jours", HALL, _PEOPLE, "Entre la publication de l'annonce et l'arrivée.",
         DOWN,
             YEAR, _years(2020, 124, 131, 146, 138, 135), aim=("2020", 90, "2024"), view=STAFF),
    Measured("dechets", "Ordures ménagères", "kilogrammes par habitant", CLEAN, "Val de Vanelle Agglomération", "Ce qui est jeté sans être "
             "trié, dans toute l'agglomération.", DOWN, YEAR, _years(2019, 251, 256, 249, 238, 229, 224), aim=("2019", 210, "2026"),
             plan="",
             source="Val de Vanelle Agglomération"),
    Measured("demandes-une-fois", "Demandes réglées en une visite", "% des demandes", CARE, "Contrôle de gestion", "Demandes qui n'ont pas "
             "obligé à revenir, dans les accueils des trois collectivités.", UP, QUARTER,
             made=Made({2024.0: 46, 2024.9: 53}, 0.02, first="2024-03"), aim=("2024-03", 70, "2025-12"), view=USERS, plan="plus-proche"),
)  # fmt: skip
