"""The plan of the mandate, «Ormevanne 2020-2026», as the town tells it at the end of 2024: four themes, twelve contracts. Tables only."""

from ..policies import CARE, CLEAN, CULTURE, HALL, HOMES, LIFE, SAFETY, SCHOOLS, SPORT, STREETS
from .deeds import AHEAD, DOING, DONE, DROPPED, LATE, OPEN, PAUSED, STUDY, Contract, Deed, Theme

PLAN = "mandat"
NAME = "Ormevanne 2020-2026"
MODEL = "Plan de mandat, en contrats d'actions"
LEVELS = ("Thème", "Contrat", "Action")
START, END = "2020-07", "2026-03"
ABOUT = (
    "Ce que le conseil municipal élu en 2020 s'est engagé à faire. Chaque contrat lie un service de la ville : des actions, des dates, des "
    "crédits."
)
# The day on which all this was true.
AS_OF = "2024-12-31"


_GROW = Theme("grandir", "Grandir à Ormevanne", (
    Contract("ecoles", "Des écoles où l'on apprend bien", "Rénover, rafraîchir, ouvrir les écoles sur leur quartier.",
             "Direction de l'éducation", "Responsable des bâtiments scolaires", SCHOOLS, (
        Deed("ecole-tilleuls", "Reconstruire l'école des Tilleuls", DONE, ("2021-02", "2024-03", "2024-09-02"),
             news="Ouverte à la rentrée de 2024, six mois après la date promise : le sol était moins solide que prévu.",
             projects=("ecole-les-tilleuls",), indicators=("classes-fraiches", "chauffage-ecoles"), districts=("Q4",), function="212",
             is_first=True),
        Deed("fenetres-toits-ecoles", "Changer les fenêtres et les toits de deux écoles", DONE, ("2023-07", "2024-08", "2024-09"),
             projects=("fenetres-jules-ferry", "toiture-jean-mace"), indicators=("chauffage-ecoles",), districts=("Q1", "Q2"),
             function="212"),
        Deed("isoler-george-sand", "Isoler l'école George Sand", AHEAD, ("2025-07", "2026-08", ""), projects=("isolation-george-sand",),
             indicators=("chauffage-ecoles",), districts=("Q3",), function="212",
             news="L'étude est commandée ; l'État et la région ont promis leur aide."),
        Deed("cours-plantees", "Planter trois cours d'école", DOING, ("2023-10", "2025-12", ""), 0, progress=35,
             projects=("bp-2024-cour-oasis",), indicators=("classes-fraiches",), districts=("Q1", "Q8"), function="212",
             news="La cour de Jules Ferry est commencée. Celle des Mésanges est à l'étude, la troisième reste à choisir."),
        Deed("dortoir-moulin", "Agrandir le dortoir de la maternelle du Moulin", DONE, ("2023-06", "2023-08", "2023-08"),
             projects=("dortoir-moulin",), districts=("Q2",), function="211"),
    )),
    Contract("cantines", "Bien manger à la cantine", "Des repas meilleurs, moins gaspillés, que chacun peut payer.",
             "Service de la restauration scolaire", "Responsable de la cuisine centrale", SCHOOLS, (
        Deed("bio-local", "Acheter plus de produits biologiques et locaux", LATE, ("2020-09", "2024-12", ""), 210, 0.71, 60,
             news="Les prix de 2022 et de 2023 ont obligé à réduire les achats les plus chers. Ils remontent depuis 2024.",
             indicators=("repas-bio",), function="281", is_first=True),
        Deed("moins-jeter", "Peser et réduire ce qui est jeté", DOING, ("2021-01", "2025-06", ""), 38, 0.8, 75,
             indicators=("repas-gaspilles",), function="281", news="Onze cantines sur treize pèsent leurs restes chaque semaine."),
        Deed("tarif-un-euro", "Un repas à un euro pour les familles modestes", DONE, ("2020-11", "2021-09", "2021-09"), 0,
             about="Le tarif dépend du revenu de la famille.", function="281", indicators=("repas-servis",)),
        Deed("menu-vegetarien", "Un menu sans viande deux fois par semaine", DONE, ("2021-09", "2022-09", "2023-01"), function="281"),
        Deed("cuisine-centrale", "Reconstruire la cuisine centrale", STUDY, ("2024-03", "2026-03", ""), 90, 0.22, 15, function="281",
             news="Le programme se prépare. Les travaux, s'ils sont décidés, viendront après 2026."),
    )),
    Contract("jeunesse", "Bouger, se retrouver", "Des lieux de sport et de rencontre ouverts à tous les âges.",
             "Service des sports et de la jeunesse", "Responsable des équipements sportifs", SPORT, (
        Deed("avenir-piscine", "Décider de l'avenir de la piscine", LATE, ("2023-06", "2024-09", ""), projects=("nouvelle-piscine",),
             progress=40, indicators=("piscine-entrees",), districts=("Q5",), function="323", is_first=True,
             news="L'étude a pris du retard : il a fallu refaire les relevés de la charpente. Rien n'est décidé."),
        Deed("nager-ailleurs", "Conduire les écoles dans une piscine voisine", DONE, ("2023-05", "2023-09", "2023-09"), 96, 0.93,
             function="323", policy=SPORT, news="Chaque classe de CM1 et de CM2 a dix séances par an."),
        Deed("gymnases", "Rénover deux gymnases", DONE, ("2023-04", "2024-09", "2024-08"),
             projects=("toiture-gymnase-coteaux", "vestiaires-milliat"), districts=("Q3", "Q6"), function="321"),
        Deed("maison-jeunes", "Agrandir la maison des jeunes du Quai", DROPPED, ("2020-09", "2022-12", ""),
             projects=("extension-maison-des-jeunes",), news="Le terrain voisin n'était plus à vendre.", districts=("Q1",),
             function="331"),
        Deed("ados-quartiers", "Des activités pour les adolescents dans chaque quartier", DOING, ("2021-06", "2025-08", ""), 145, 0.66, 70,
             indicators=("jeunes-inscrits",), function="331", news="Il reste deux quartiers sans animateur : Le Moulin et La Gare."),
    )),
))  # fmt: skip
_STREETS = Theme("rues", "Mieux vivre dans sa rue", (
    Contract("voirie", "Des rues pour tous", "Marcher, rouler, se garer sans danger.", "Direction de la voirie",
             "Responsable des travaux de voirie", STREETS, (
        Deed("quais", "Rendre les quais aux piétons", LATE, ("2020-03", "2024-06", ""), progress=68, projects=("quais-de-la-vanelle",),
             districts=("Q1", "Q5", "Q7"), function="845", is_first=True,
             news="Pour payer l'école sans dépasser le budget, la fin du chantier est reportée à 2025."),
        Deed("tannerie", "Refaire et planter la rue de la Tannerie", DOING, ("2024-02", "2025-03", ""), progress=80,
             projects=("rue-de-la-tannerie",), districts=("Q1",), function="845"),
        Deed("velo-ouest", "Une piste cyclable boulevard de l'Ouest", LATE, ("2024-04", "2024-10", ""), progress=55,
             projects=("piste-boulevard-de-l-ouest",), indicators=("pistes-cyclables",), districts=("Q2",), function="845",
             news="Un câble électrique à déplacer a arrêté le chantier pendant trois mois."),
        Deed("carrefours", "Calmer les carrefours dangereux", DONE, ("2024-01", "2024-12", "2024-10"), projects=("carrefour-des-moulins",),
             indicators=("blesses-route",), districts=("Q2",), function="845"),
        Deed("ville-30", "Toute la ville à 30 kilomètres à l'heure", DONE, ("2021-09", "2022-06", "2022-06"), 74, 1.0,
             indicators=("blesses-route",), function="845"),
        Deed("trottoirs", "Élargir les trottoirs de l'avenue du Lavoir", DONE, ("2023-03", "2023-06", "2023-06"),
             projects=("trottoirs-avenue-du-lavoir",), districts=("Q7",), function="845"),
    )),
    Contract("nature", "De l'ombre et de l'eau", "Rafraîchir la ville et garder l'eau de pluie.", "Service des espaces verts",
             "Responsable du patrimoine arboré", STREETS, (
        Deed("arbres", "Planter mille cinq cents arbres", DOING, ("2020-11", "2026-03", ""), 330, 0.74, progress=74,
             indicators=("arbres-plantes", "ombre"), function="511", is_first=True,
             news="Les arbres morts de la sécheresse de 2022 sont remplacés ; ils ne sont pas comptés deux fois."),
        Deed("clos-des-vignes", "Rouvrir le Clos des Vignes", AHEAD, ("2025-03", "2026-02", ""), projects=("clos-des-vignes",),
             districts=("Q3",), function="511"),
        Deed("pluie", "Garder l'eau de pluie dans dix rues", DOING, ("2022-01", "2025-12", ""), 190, 0.57, 50, indicators=("sols-ouverts",),
             policy=CLEAN, function="734", news="Cinq rues sont faites, dont la rue de la Garance."),
        Deed("jardin-lavoir", "Replanter le jardin du Lavoir", DONE, ("2023-10", "2023-12", "2023-12"), projects=("jardin-du-lavoir",),
             districts=("Q7",), function="511"),
        Deed("zero-pesticide", "Plus aucun pesticide, cimetières compris", DONE, ("2020-09", "2022-07", "2022-07"), 26, 1.0,
             function="511"),
    )),
    Contract("tranquillite", "Une ville propre et tranquille", "Nettoyer mieux, être présent, répondre vite.",
             "Service de la propreté et police municipale", "Responsable de la propreté", CLEAN, (
        Deed("note-proprete", "Noter la propreté de chaque quartier", DONE, ("2020-10", "2021-06", "2021-06"), 12, 1.0,
             indicators=("proprete",), function="7222", service="Service de la propreté"),
        Deed("signaler", "Signaler un problème depuis son téléphone", DONE, ("2021-03", "2022-01", "2022-01"), 58, 0.94,
             function="7222", service="Service de la propreté", news="Ouvert en janvier 2022."),
        Deed("depots", "Enlever les dépôts sauvages en deux jours", DOING, ("2022-01", "2025-12", ""), 84, 0.61, 65,
             function="7222", service="Service de la propreté"),
        Deed("equipe-soiree", "Une équipe de police municipale en soirée", DONE, ("2021-09", "2023-04", "2023-05"), 160, 0.97,
             policy=SAFETY, function="11", service="Police municipale"),
        Deed("cameras", "Installer trente caméras", DROPPED, ("2020-12", "2022-12", ""), 240, 0, policy=SAFETY, function="11",
             service="Police municipale", news="Le conseil municipal a préféré l'équipe de soirée."),
    )),
))  # fmt: skip
_SOBER = Theme("sobriete", "Dépenser moins, compter juste", (
    Contract("energie", "Consommer moins d'énergie", "Moins de gaz, moins d'électricité, et des bâtiments qui isolent.",
             "Direction des bâtiments", "Responsable de l'énergie", HALL, (
        Deed("lampes", "Changer l'éclairage des rues", DOING, ("2022-05", "2025-12", ""), progress=84, projects=("eclairage-public",),
             indicators=("lampes-diodes", "electricite"), policy=STREETS, function="512", is_first=True,
             news="Il reste les rues des Coteaux et de Pique-Puce : le matériel est commandé."),
        Deed("eteindre", "Éteindre une rue sur deux après minuit", DONE, ("2022-10", "2022-12", "2022-12"), 9, 1.0,
             indicators=("electricite",), policy=STREETS, function="512", news="Décidé pendant la hausse des prix, gardé depuis."),
        Deed("dix-neuf-degres", "Chauffer à 19 degrés, jamais plus", DONE, ("2022-10", "2022-11", "2022-11"),
             indicators=("chauffage-ecoles",), function="020"),
        Deed("hotel-de-ville", "Remplacer le chauffage de l'hôtel de ville", LATE, ("2024-05", "2024-10", ""), progress=70,
             projects=("chauffage-hotel-de-ville",), districts=("Q1",), function="020",
             news="La pompe à chaleur a été livrée en novembre, avec six semaines de retard."),
        Deed("solaire", "Des panneaux solaires sur quatre toits", DOING, ("2023-04", "2026-03", ""), 180, 0.18, 25, function="020",
             news="Le gymnase des Coteaux en porte ; trois toits sont à l'étude."),
    )),
    Contract("comptes", "Des comptes tenus et compris", "Payer à temps, emprunter prudemment, expliquer.", "Direction des finances",
             "Responsable du budget", HALL, (
        Deed("emprunt-fixe", "Remplacer un emprunt à taux variable", DONE, ("2023-06", "2023-12", "2023-10"), function="01",
             news="Le taux de l'ancien emprunt montait."),
        Deed("payer-en-25-jours", "Payer les entreprises en vingt-cinq jours", DONE, ("2021-01", "2024-06", "2024-03"), 22, 1.0,
             indicators=("delai-paiement",), function="020"),
        Deed("rapport-public", "Expliquer les comptes aux habitants", DONE, ("2022-09", "2024-06", "2024-06"), 6, 0.9, function="020",
             about="Ce rapport."),
        Deed("achats-groupes", "Acheter en groupe avec les communes voisines", DOING, ("2021-05", "2025-12", ""), 0, progress=60,
             indicators=("achats-groupes",), function="020", partners="Val de Vanelle Agglomération"),
        Deed("factures-usagers", "Payer en ligne la cantine et la crèche", DONE, ("2020-09", "2021-12", "2022-03"), 64, 1.0,
             indicators=("factures-payees",), function="020"),
    )),
    Contract("agents", "Bien travailler à la mairie", "Former, protéger, donner envie de rester.", "Direction des ressources humaines",
             "Responsable de la formation", HALL, (
        Deed("former", "Trois jours de formation par agent et par an", DOING, ("2021-01", "2025-12", ""), 320, 0.7, 80,
             indicators=("jours-formation",), function="020", is_first=True),
        Deed("apprentis", "Accueillir vingt apprentis", DONE, ("2021-09", "2024-09", "2024-09"), 410, 0.96, indicators=("apprentis",),
             function="020"),
        Deed("prevention", "Prévenir les accidents du travail", DOING, ("2022-03", "2025-06", ""), 75, 0.62, 60, function="020"),
        Deed("semaine-quatre-jours", "Essayer la semaine de quatre jours", OPEN, ("", "2025-06", ""), function="020",
             news="Les services consultés sont partagés. Le conseil municipal doit en décider."),
        Deed("recruter-vite", "Pourvoir un poste en trois mois", PAUSED, ("2022-09", "2025-03", ""), 30, 0.4, 35,
             indicators=("delai-postes",), function="020", news="Le logiciel choisi ne convenait pas ; un autre est cherché."),
    )),
))  # fmt: skip
_TOGETHER = Theme("ensemble", "Ensemble", (
    Contract("accueil", "Une mairie qui répond", "Un seul numéro, un délai connu, des démarches simples.",
             "Service de l'accueil et de l'état civil", "Responsable de l'accueil", HALL, (
        Deed("un-seul-numero", "Un seul numéro et un seul guichet", DONE, ("2021-09", "2022-09", "2022-10"), 85, 0.98,
             indicators=("appels-decroches",), function="020", is_first=True),
        Deed("repondre-15-jours", "Répondre aux courriers en quinze jours", DOING, ("2022-01", "2025-06", ""), progress=70,
             indicators=("delai-courriers",), function="020"),
        Deed("demarches-en-ligne", "Trente démarches en ligne", DOING, ("2021-01", "2025-12", ""), 120, 0.68, 73,
             indicators=("demarches-en-ligne",), function="020", news="Vingt-deux sont ouvertes. Aucune n'est seulement en ligne."),
        Deed("aidants-numeriques", "Aider qui n'a pas internet", DONE, ("2021-04", "2022-01", "2022-02"), 90, 0.9, function="420",
             policy=CARE, partners="Centres sociaux du Lavoir et de Pique-Puce", districts=("Q7", "Q8")),
        Deed("permis-en-ligne", "Demander un permis de construire en ligne", DONE, ("2021-03", "2022-01", "2022-01"), 18, 1.0,
             indicators=("delai-permis",), function="518", policy=STREETS, service="Direction de l'urbanisme"),
    )),
    Contract("decider", "Décider avec les habitants", "Consulter tôt, dire ce qui a été retenu, et pourquoi.",
             "Service de la vie associative", "Responsable de la participation", LIFE, (
        Deed("budget-participatif", "Un budget participatif chaque année", DOING, ("2021-01", "2026-03", ""), 0, progress=80,
             projects=tuple(f"bp-{each}" for each in (
                 "2021-jeux-coteaux", "2021-abri-velos-gare", "2021-bancs-ecluses", "2022-verger-moulin", "2022-fontaines-centre",
                 "2022-ping-pong-lavoir", "2023-basket-coteaux", "2023-boites-a-livres", "2023-ponton-ecluses", "2024-fresque-parc",
                 "2024-sentier-coteaux",
             )), indicators=("votants",), policy=STREETS, is_first=True),
        Deed("place-vieux-marche", "Repenser la place du Vieux Marché avec ceux qui y vivent", STUDY, ("2024-09", "2026-03", ""),
             progress=10,
             projects=("place-du-vieux-marche",), districts=("Q1",), policy=STREETS, function="845"),
        Deed("conseils-quartier", "Un conseil dans chacun des huit quartiers", DONE, ("2020-11", "2021-12", "2022-05"), 40, 0.85,
             function="024", news="Le dernier, au Lavoir, a attendu la fin de la pandémie."),
        Deed("vote-seize-ans", "Consulter les habitants dès seize ans", DONE, ("2021-02", "2021-06", "2021-06"), function="024",
             about="Au budget participatif, on vote même dès onze ans."),
        Deed("assemblee-tiree-au-sort", "Une assemblée d'habitants tirés au sort", AHEAD, ("2025-02", "2025-10", ""), 35, 0,
             function="024"),
    )),
    Contract("solidarite", "Ne laisser personne seul", "Aller vers ceux qui ne demandent rien.", "Centre communal d'action sociale",
             "Responsable de l'aide à domicile", CARE, (
        Deed("canicule", "Appeler les personnes fragiles quand il fait chaud", DONE, ("2020-12", "2021-06", "2021-06"), 14, 1.0,
             indicators=("personnes-appelees",), function="4238"),
        Deed("centre-social", "Rénover le centre social de Pique-Puce", STUDY, ("2024-06", "2026-03", ""), progress=5,
             projects=("centre-social-pique-puce",), districts=("Q8",), function="424"),
        Deed("logements-vides", "Remettre en location cinquante logements vides", DOING, ("2021-06", "2025-12", ""), 110, 0.34, 34,
             indicators=("logements-vides",), policy=HOMES, function="555", service="Direction de l'urbanisme",
             news="Dix-sept logements sont loués. Les propriétaires hésitent."),
        Deed("mediatheque-dimanche", "Ouvrir la médiathèque le dimanche", DONE, ("2021-09", "2022-10", "2022-10"), 130, 0.92,
             indicators=("inscrits-mediatheque",), policy=CULTURE, function="313", service="Médiathèque", districts=("Q1",)),
        Deed("mutuelle", "Une mutuelle pour les habitants", DROPPED, ("2021-01", "2022-06", ""), function="420",
             news="Aucun assureur n'a fait une offre moins chère que celles du marché."),
    )),
))  # fmt: skip
THEMES = (_GROW, _STREETS, _SOBER, _TOGETHER)
