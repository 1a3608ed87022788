"""Ways of steering by what is measured, as the files that town halls would give: a balanced scorecard with its portfolio of projects, a
territorial reference, well-being at work, surveys and returns on investment. Written by rule, so that each total is known.

Each function writes its files and returns them by the key of [sources].
"""

from pathlib import Path

from tests.ways import write

FILES, PARTNERS = 100, ("État", "Région", "Département", "Europe")
DISTRICTS = ("Centre", "Gare", "Hauts", "Nord", "Rives", "Sud")
INDICATORS = "identifiant;nom;unite;sens;nature;periodicite;perspective;territoire;valeur_initiale;date_initiale;cible;date_cible"
VALUES = "indicateur;territoire;date;valeur"


def scorecard(folder: Path) -> dict[str, Path]:
    """Four perspectives of two or three indicators, one of them of the time to process a file, divided by four; a hundred projects of
    10,000 to 109,000 euros, of which partners pay four fifths: one euro of the town's own makes five."""
    rows = [
        "accueil;Attente au guichet;minutes;baisse;;mensuel;usagers;;12;2020;6;2024",
        "satisfaction;Usagers satisfaits;% des usagers;hausse;;annuel;usagers;;70;2020;90;2026",
        "epargne;Épargne brute;% des recettes;entre deux bornes;;annuel;finances;;;;;",
        "delai;Délai pour instruire un dossier;jours;baisse;;annuel;fonctionnement interne;;40;2020;10;2024",
        "dematerialise;Démarches en ligne;% des démarches;hausse;;annuel;fonctionnement interne;;20;2020;80;2023",
        "formation;Agents formés dans l'année;% des agents;hausse;;annuel;agents;;50;2020;60;2026",
        "absence;Absences;jours par agent;;;annuel;agents;;;;;",
    ]
    header = INDICATORS.replace(";nature;", ";borne_basse;borne_haute;nature;")
    rows = [row.replace(";entre deux bornes;", ";entre deux bornes;8;15;") if ";entre" in row else _with_bounds(row) for row in rows]
    values = [
        "accueil;;2023-12;9", "accueil;;2024-03;7", "satisfaction;;2023;74", "satisfaction;;2024;72", "epargne;;2023;6,5",
        "epargne;;2024;9", "delai;;2022;25", "delai;;2024;10", "dematerialise;;2024;60", "formation;;2024;56", "absence;;2024;17,5",
    ]  # fmt: skip
    projects = ["identifiant;nom;phase;cout_prevu"]
    funding = ["projet;financeur;prevu;obtenu"]
    for number in range(FILES):
        cost = 10_000 + 1000 * number
        projects.append(f"d{number};Dossier {number};{('travaux', 'termine')[number % 2]};{cost}")
        obtained = 8 * cost // 10 if number % 2 else ""
        funding.append(f"d{number};{PARTNERS[number % 4]};{8 * cost // 10};{obtained}")
    return {
        "indicators": write(folder, "indicateurs.csv", "\n".join([header, *rows]) + "\n"),
        "observations": write(folder, "valeurs.csv", "\n".join([VALUES, *values]) + "\n"),
        "projects": write(folder, "projets.csv", "\n".join(projects) + "\n"),
        "project_funding": write(folder, "financements.csv", "\n".join(funding) + "\n"),
    }


def _with_bounds(row: str) -> str:
    cells = row.split(";")
    return ";".join([*cells[:4], "", "", *cells[4:]])


def territories(folder: Path) -> dict[str, Path]:
    """Six districts: a rate that must rise, one without direction, a number; what is aimed at in two of them, and documents."""
    rows = [
        "bacheliers;Bacheliers;% des jeunes;hausse;;annuel;;;;;;",
        "loyer;Loyer;€ par mois;;taux;annuel;;;;;;",
        "arbres;Arbres plantés;arbres;hausse;nombre;annuel;;;;;;",
    ]
    values = ["bacheliers;;2024;60", "loyer;;2024;500", "arbres;;2024;210"]
    for number, name in enumerate(DISTRICTS):
        values += [
            f"bacheliers;{name};2024;{50 + 4 * number}",
            f"loyer;{name};2024;{450 + 20 * number}",
            f"arbres;{name};2024;{10 * (number + 1)}",
        ]
    said = [
        "territoire;genre;titre;texte;lien;date",
        "Nord;orientation;Désenclaver le quartier;Deux lignes de bus de plus.;;2024",
        "Nord;document;Le diagnostic;Ce qui a été constaté.;https://exemple.fr/nord.pdf;2023-06",
        "Sud;orientation;Planter;;;",
    ]
    return {
        "indicators": write(folder, "indicateurs.csv", "\n".join([INDICATORS, *rows]) + "\n"),
        "observations": write(folder, "valeurs.csv", "\n".join([VALUES, *values]) + "\n"),
        "portraits": write(folder, "portraits.csv", "\n".join(said) + "\n"),
    }


def wellbeing(folder: Path) -> dict[str, Path]:
    """Three years of 354 agents: absences by category (of which the smallest holds 7), training by sex, insurance, departures."""
    rows = ["annee;theme;indicateur;unite;critere;groupe;effectif;valeur"]
    for year in (2022, 2023, 2024):
        rows.append(f"{year};absences;Absences pour maladie;jours;;;354;{7000 + 100 * (year - 2020)}")
        for group, agents, days in (("A", 40, 500), ("B", 107, 1900), ("C", 200, 4800), ("Hors catégorie", 7, 90)):
            rows.append(f"{year};absences;Absences pour maladie;jours;catégorie;{group};{agents};{days + year - 2022}")
        rows.append(f"{year};formation;Jours de formation;jours;;;354;700")
        rows += [f"{year};formation;Jours de formation;jours;sexe;{sex};177;350" for sex in ("Femmes", "Hommes")]
        rows.append(f"{year};assurance;Coût de l'assurance;€ par agent;;;354;{410 + year - 2022}")
        rows.append(f"{year};departs et arrivees;Départs;départs;;;354;21")
        rows += [f"{year};departs et arrivees;Départs;départs;catégorie;{group};{agents};{number}"
                 for group, agents, number in (("A", 40, 3), ("B", 107, 6), ("C", 200, 12))]  # fmt: skip
    return {"wellbeing": write(folder, "agents.csv", "\n".join(rows) + "\n")}


def surveys(folder: Path) -> dict[str, Path]:
    """One random sample, one open consultation, one of few agents; two tools that pay and one that never does."""
    lists = (
        "identifiant;nom;public;population;interroges;reponses;mode;debut;fin;organisateur;limites\n"
        "cadre;Cadre de vie;habitants de 18 ans et plus;20000;4000;1200;tirage au sort;2024-03;2024-05;Service des études;Ni les enfants.\n"
        "parc;Quel parc ?;;;;640;ouvert;2024-09;;;\n"
        "midi;Pause de midi;agents de la mairie;60;60;24;tous;2023;;;\n"
    )
    answers = (
        "enquete;question;reponse;nombre;repondants;choix_multiple\n"
        "cadre;Êtes-vous satisfait de votre cadre de vie ?;Oui;720;;\n"
        "cadre;Êtes-vous satisfait de votre cadre de vie ?;Non;440;;\n"
        "cadre;Êtes-vous satisfait de votre cadre de vie ?;Ne sait pas;40;;\n"
        "cadre;Que faut-il améliorer ?;La propreté;600;1150;oui\n"
        "cadre;Que faut-il améliorer ?;Le bruit;590;1150;oui\n"
        "cadre;Que faut-il améliorer ?;Rien;2;1150;oui\n"
        "parc;Où faut-il un parc ?;Au nord;400;;\n"
        "parc;Où faut-il un parc ?;Au sud;240;;\n"
        "midi;La pause est-elle assez longue ?;Oui;14;;\n"
        "midi;La pause est-elle assez longue ?;Non;10;;\n"
    )
    returns = (
        "identifiant;nom;mise_en_service;cout;cout_annuel;gain_annuel;duree;gain_constate_ou_estime;methode\n"
        "led;Éclairage en LED;2022;400000;0;160000;15;constaté;Factures de 2021 moins celles de 2023.\n"
        "tri;Logiciel de tri;2023-06;30000;12000;72000;5;estimé;\n"
        "borne;Bornes;2021;50000;9000;4000;;;\n"
    )
    return {
        "surveys": write(folder, "enquetes.csv", lists),
        "survey_answers": write(folder, "reponses.csv", answers),
        "returns": write(folder, "retours.csv", returns),
    }
