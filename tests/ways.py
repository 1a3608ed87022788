"""Three ways of steering that real local governments use, as the files that their town halls would give: contracts of actions, a common
project of several authorities, a strategic tree. Written by rule, so that each total is known.
"""

from pathlib import Path

CONTRACTS, CONTRACT_ACTIONS = 12, 178
THEMES = ("Relation aux habitants", "Numérique", "Ressources", "Territoire")
SHARED_ACTIONS, SHARED_PRIORITIES, STEPS = 117, 29, 6
AUTHORITIES = ("Ville", "Agglomération", "CIAS")
AMBITIONS, POLICIES = 5, 14


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
    rows = ["identifiant;plan;parent;nom;service;statut;avancement;debut;echeance;realise_le;mis_a_jour_le;credits_prevus;credits_depenses"]
    rows += [f"theme-{number};innovation;;{name};;;;;;;;;" for number, name in enumerate(THEMES, 1)]
    for number in range(1, CONTRACTS + 1):
        rows.append(f"contrat-{number};innovation;theme-{(number - 1) % len(THEMES) + 1};Contrat {number};;;;;;;;;")
    for number in range(1, CONTRACT_ACTIONS + 1):
        parent = f"contrat-{(number - 1) % CONTRACTS + 1}"
        if number <= 96:
            state = f"réalisé;;2024-01;2024-{number % 12 + 1:02d};2024-{number % 12 + 1:02d}"
        elif number <= 108:
            state = "en cours;60 %;2024-01;2024-10;"
        else:
            state = "en cours;45 %;2024-01;2025-12;"
        money = f"{number}000;{number}00" if number % 2 else ";"
        rows.append(f"a{number};innovation;{parent};Action {number};Direction générale des services;{state};2024-12-31;{money}")
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


def common(folder: Path) -> tuple[Path, Path]:
    """A town, its intercommunality and their CIAS: six steps, 117 actions of which 29 are priorities; hours and direct expenses."""
    plans = (
        "identifiant;nom;modele;collectivites;niveaux\n"
        f"commun;Projet commun;Projet de plusieurs collectivités;{' | '.join(AUTHORITIES)};Étape | Action\n"
    )
    rows = ["Étape;Nom;Plan;Collectivité;Priorité;Statut;Heures;Crédits dépensés;Mis à jour le"]
    for number in range(SHARED_ACTIONS):
        who = AUTHORITIES[number % 3] if number % 10 else "Ville | Agglomération"
        priority = "oui" if number < SHARED_PRIORITIES else "non"
        state = ("Réalisé", "En cours", "À venir")[number % 3]
        means = f"{10 * number};{number},50"
        rows.append(f"Étape {number % STEPS + 1};Action commune {number + 1};commun;{who};{priority};{state};{means};31/12/2024")
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


def tree(folder: Path) -> tuple[Path, Path]:
    """An emergency service: five ambitions, fourteen policies, each with two missions of an action and its two activities."""
    plans = (
        "identifiant;nom;modele;niveaux\nstrategie;Plan stratégique;Arbre stratégique;Ambition | Politique | Mission | Action | Activité\n"
    )
    rows = ["identifiant;parent;nom;service;avancement;credits_prevus;mis_a_jour_le"]
    rows += [f"am{number};;Ambition {number};;;;" for number in range(1, AMBITIONS + 1)]
    for policy in range(1, POLICIES + 1):
        rows.append(f"po{policy};am{(policy - 1) % AMBITIONS + 1};Politique {policy};;;;")
        for mission in (1, 2):
            key = f"{policy}-{mission}"
            rows.append(f"mi{key};po{policy};Mission {key};Groupement territorial;;;")
            rows.append(f"ac{key};mi{key};Action {key};;;{1000 * policy};")
            rows += [f"at{key}-{each};ac{key};Activité {key}-{each};;{(0, 100)[each % 2]};;2024-06" for each in (1, 2)]
    return write(folder, "plans.csv", plans), write(folder, "actions.csv", "\n".join(rows) + "\n")


FRUGAL, SAVED_PCT = 40, 5


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
