"""Ways of steering that real local governments use, as the files that their town halls would give: contracts of actions, a common project
of several authorities, a strategic tree, a network of managers. Written by rule, so that each total is known.
"""

import json
from pathlib import Path

CONTRACTS, CONTRACT_ACTIONS = 12, 178
THEMES = ("Relation aux habitants", "Numérique", "Ressources", "Territoire")
SERVICES = ("Direction générale des services", "Direction du numérique", "Direction des finances")
SHARED_ACTIONS, SHARED_PRIORITIES, STEPS = 117, 29, 6
AUTHORITIES = ("Ville", "Agglomération", "CIAS")
AMBITIONS, POLICIES = 5, 14
WORKING_GROUPS, NETWORK_GROUPS = 10, 4
CHANNELS, MONTH_UNKNOWN = ("Courriel", "Démarche en ligne", "Accueil", "Téléphone"), "2023-08"
REPORTS = 200


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def contracts(folder: Path) -> tuple[Path, Path]:
    """Twelve contracts, 178 actions, four themes; a year later 96 are done, 12 of the others are past their deadline."""
    plans = (
        "identifiant;nom;modele;niveaux;debut;fin;description\n"
        "innovation;Innovation et performance;Contrats d'actions;Thème | Contrat | Action;2024;2026;Faire mieux avec les mêmes moyens.\n"
    )
    rows = [
        "identifiant;plan;parent;nom;service;statut;avancement;debut;echeance;realise_le;mis_a_jour_le;credits_prevus;credits_depenses;"
        "referent;theme"
    ]
    rows += [f"theme-{number};innovation;;{name};;;;;;;;;;;{name}" for number, name in enumerate(THEMES, 1)]
    for number in range(1, CONTRACTS + 1):
        rows.append(
            f"contrat-{number};innovation;theme-{(number - 1) % len(THEMES) + 1};Contrat {number};{SERVICES[number % 3]};;;;;;;;;"
            "Responsable de l'innovation;"
        )
    for number in range(1, CONTRACT_ACTIONS + 1):
        parent = f"contrat-{(number - 1) % CONTRACTS + 1}"
        if number <= 96:
            state = f"réalisé;;2024-01;2024-{number % 12 + 1:02d};2024-{number % 12 + 1:02d}"
        elif number <= 108:
            state = "en cours;60 %;2024-01;2024-10;"
        else:
            state = "en cours;45 %;2024-01;2025-12;"
        money = f"{number}000;{number}00" if number % 2 else ";"
        rows.append(f"a{number};innovation;{parent};Action {number};;{state};2024-12-31;{money};;")
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


def contract_dates(folder: Path) -> Path:
    """An evaluation from outside, a year after; one to come."""
    return write(
        folder,
        "calendrier.csv",
        "type;titre;plan;date;realise_le;organisme;resume;adresse\n"
        "évaluation;Évaluation à un an;innovation;2024-12;2024-12-15;Université de la région;La moitié des actions est faite ou presque.;"
        "https://evaluation.example/rapport\n"
        "évaluation;Évaluation finale;innovation;2026-12;;;;\n",
    )


def common(folder: Path) -> tuple[Path, Path]:
    """A town, its intercommunality and their CIAS: six steps, 117 actions of which 29 are priorities; hours and direct expenses."""
    plans = (
        "identifiant;nom;modele;collectivites;niveaux\n"
        f"commun;Projet commun;Projet de plusieurs collectivités;{' | '.join(AUTHORITIES)};Étape | Action\n"
    )
    rows = ["Étape;Nom;Plan;Collectivité;Priorité;Statut;Heures;Crédits dépensés;Mis à jour le;Groupe"]
    for number in range(SHARED_ACTIONS):
        who = AUTHORITIES[number % 3] if number % 10 else "Ville | Agglomération"
        priority = "oui" if number < SHARED_PRIORITIES else "non"
        state = ("Réalisé", "En cours", "À venir")[number % 3]
        means = f"{10 * number};{number},50"
        rows.append(
            f"Étape {number % STEPS + 1};Action commune {number + 1};commun;{who};{priority};{state};{means};31/12/2024;"
            f"G{number % WORKING_GROUPS + 1}"
        )
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


def common_groups(folder: Path) -> tuple[Path, Path]:
    """Ten working groups; six steps over two years, of which two are done and one is late; a letter a year."""
    groups = ["identifiant;nom;plan;collectivite;animateur;nombre de membres;mission"]
    for number in range(1, WORKING_GROUPS + 1):
        lead = AUTHORITIES[number % 3]
        groups.append(f"G{number};Groupe {number};commun;{lead} | {AUTHORITIES[0]};Direction {number};{5 + number};Mission {number}.")
    dates = ["type;titre;plan;groupe;action;date;realise_le;resume;adresse"]
    for number in range(1, STEPS + 1):
        month = 4 * number - 2
        planned = f"{2024 + month // 12}-{month % 12 + 1:02d}"
        done = {1: planned, 2: "2024-10"}.get(number, "")
        why = {2: "Un avis manquait.", 3: "L'enquête n'est pas finie."}.get(number, "")
        dates.append(f"étape;Étape {number} close;commun;;commun-etape-{number};{planned};{done};{why};")
    dates += [f"lettre;Lettre du projet, {year};commun;;;{year}-12;;;lettre-{year}" for year in (2023, 2024)]
    dates.append("réunion;Réunion du groupe 1;;G1;;2025-02-03;;;")
    return write(folder, "groupes.csv", "\n".join(groups) + "\n"), write(folder, "calendrier.csv", "\n".join(dates) + "\n")


def tree(folder: Path) -> tuple[Path, Path]:
    """An emergency service: five ambitions, fourteen policies, each with two missions of an action and its two activities."""
    plans = (
        "identifiant;nom;modele;niveaux\nstrategie;Plan stratégique;Arbre stratégique;Ambition | Politique | Mission | Action | Activité\n"
    )
    rows = ["identifiant;parent;nom;service;avancement;credits_prevus;mis_a_jour_le;finalite"]
    rows += [f"am{number};;Ambition {number};;;;;" for number in range(1, AMBITIONS + 1)]
    for policy in range(1, POLICIES + 1):
        rows.append(f"po{policy};am{(policy - 1) % AMBITIONS + 1};Politique {policy};;;;;")
        for mission in (1, 2):
            key = f"{policy}-{mission}"
            rows.append(f"mi{key};po{policy};Mission {key};Groupement territorial;;;;Arriver plus vite ({key})")
            rows.append(f"ac{key};mi{key};Action {key};;;{1000 * policy};;")
            rows += [f"at{key}-{each};ac{key};Activité {key}-{each};;{(0, 100)[each % 2]};;2024-06;" for each in (1, 2)]
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


def stratum(folder: Path) -> tuple[Path, Path]:
    """What a service costs per inhabitant, beside the services of its stratum."""
    indicators = (
        "identifiant;nom;unite;sens;plan;source;valeur_initiale;date_initiale;cible;date_cible\n"
        "cout;Coût par habitant;euros par habitant;baisse;strategie;Statistiques des services;80;2022;76;2026\n"
    )
    values = (
        "indicateur;territoire;date;valeur\ncout;;2022;80\ncout;;2023;79\ncout;;2024;78\n"
        "cout;Services de la même strate;2023;82\ncout;Services de la même strate;2024;84\n"
    )
    return write(folder, "indicateurs.csv", indicators), write(folder, "valeurs.csv", values)


def network(folder: Path) -> tuple[Path, Path, Path, Path]:
    """Managers who work together: four groups, each with its mission sheet, three projects and a meeting a quarter."""
    plans = "identifiant;nom;modele;debut;fin\ncadres;Réseau des cadres;Réseau interne;2024;2025\n"
    groups = ["identifiant;nom;type;plan;animateur;membres;mission;attendu;debut;fin"]
    actions = ["identifiant;nom;service;statut;echeance;mis_a_jour_le;groupe"]
    dates = ["type;titre;groupe;date;fin"]
    for number in range(1, NETWORK_GROUPS + 1):
        groups.append(f"R{number};Réseau {number};Réseau;cadres;Direction {number};Finances | Écoles;Travailler mieux {number}.;Un guide;"
                      "2024-01;2025-06")  # fmt: skip
        for project in range(1, 4):
            state = ("réalisé", "en cours", "en cours")[project - 1]
            actions.append(f"R{number}P{project};Projet {number}-{project};Direction {number};{state};2024-{3 * project:02d};2024-09-30;"
                           f"R{number}{' | R1' if number == 2 and project == 1 else ''}")  # fmt: skip
        dates += [f"réunion;Réunion {quarter};R{number};2024-{3 * quarter:02d}-1{number};" for quarter in range(1, 5)]
    dates.append("réunion;Séminaire des cadres;;2024-11-28;2024-11-29")
    named = (("plans", plans), ("actions", actions), ("groupes", groups), ("calendrier", dates))
    return tuple(write(folder, f"{name}.csv", rows if isinstance(rows, str) else "\n".join(rows) + "\n") for name, rows in named)


def relations(folder: Path) -> tuple[Path, Path]:
    """One contact centre, four channels, two years of which one month is not known; 1,170 k€ over five years, 70 % paid by others."""
    rows = ["mois;canal;recus;repondus_dans_le_delai;delai_moyen_jours;delai_vise_jours;part_visee"]
    for month in range(24):
        when = f"{2023 + month // 12}-{month % 12 + 1:02d}"
        if when != MONTH_UNKNOWN:
            rows += [f"{when};{name};{1000 * rank};{850 * rank};2,5;3;80 %" for rank, name in enumerate(CHANNELS, 1)]
    costs = ["annee;poste;financeur;montant"]
    for year in range(2020, 2025):
        costs += [f"{year};Centre de contact;;70 200", f"{year};Centre de contact;Région;100 000", f"{year};Démarches;État;63 800"]
    return write(folder, "contacts.csv", "\n".join(rows) + "\n"), write(folder, "couts.csv", "\n".join(costs) + "\n")


def reports(folder: Path) -> Path:
    """Two hundred requests as an Open311 server gives them: one in ten is open, the others were closed 0 to 19 days after they came."""
    found = []
    for number in range(REPORTS):
        is_open = number % 10 == 9
        came = f"2024-{number % 6 + 1:02d}-01T09:00:00+01:00"
        changed = f"2024-{number % 6 + 1:02d}-{number % 20 + 1:02d}T17:00:00+01:00"
        found.append({
            "service_request_id": str(number), "status": "open" if is_open else "closed", "status_notes": "Vu avec Mme Untel.",
            "service_name": ("Propreté", "Voirie", "Éclairage")[number % 3], "service_code": "001", "description": "Chez M. Untel, au 3.",
            "agency_responsible": "Cadre de vie", "requested_datetime": came, "updated_datetime": changed, "address": "12 rue de l'Étape",
            "lat": 47.0002, "long": 2.001, "media_url": "https://exemple.fr/photo.jpg",
        })  # fmt: skip
    return write(folder, "requests.json", json.dumps(found, ensure_ascii=False))


FRUGAL = 40


def frugal(folder: Path) -> tuple[Path, Path]:
    """Forty low-cost projects in four phases, all with their estimate and their final cost: five per cent saved overall."""
    projects = ["identifiant;nom;phase"] + [f"p{number};Projet {number};terminé" for number in range(1, FRUGAL + 1)]
    rows = ["projet;etape;estimation;cout_final;heures;cout_horaire;enseignements"]
    for number in range(1, FRUGAL + 1):
        rows.append(f"p{number};définition;1000;1000;10;40;")
        rows.append(f"p{number};achat;1000;{800 if number % 2 else 1000};5;40;Acheter à plusieurs.")
        # One in two costs a fifth less than estimated, the others a little more.
        rows.append(f"p{number};réalisation;17000;{14900 if number % 2 else 17300};;;")
        rows.append(f"p{number};suivi;1000;1000;;;")
    return write(folder, "projets.csv", "\n".join(projects) + "\n"), write(folder, "etapes.csv", "\n".join(rows) + "\n")


def multi_year(folder: Path) -> Path:
    """Investment within a corridor, debt repaid in time, spending down by two per cent a year, savings, a contract with a direction."""
    text = (
        "identifiant;nom;nature;chiffre;politique;service;debut;fin;bas;haut;unite;annee_de_base\n"
        "investir;Investir régulièrement;fourchette;equipment_expenditure;;;2022;2025;15;25;M€;\n"
        "depenser;Dépenser moins;évolution;operating_expenditure;;;2022;2024;;-2;%;2021\n"
        "epargner;Épargner;plancher;Épargne brute;;;2022;2024;3;;M€;\n"
        "culture;Contrat de la culture;plafond;operating_expenditure;culture;Direction de la culture;2022;2024;;9;M€;\n"
    )
    return write(folder, "engagements.csv", text)
