"""Ways of steering that real local governments use, as the files that their town halls would give: contracts of actions, a common
project of several authorities, a strategic tree, relations with citizens, incident reports. Written by rule, so that each total is known.
"""

import json
from pathlib import Path

CONTRACTS, CONTRACT_ACTIONS = 12, 178
THEMES = ("Relation aux habitants", "Numérique", "Ressources", "Territoire")
SHARED_ACTIONS, SHARED_PRIORITIES, STEPS = 117, 29, 6
AUTHORITIES = ("Ville", "Agglomération", "CIAS")
AMBITIONS, POLICIES = 5, 14
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
