"""What the council of the demonstration decided, in its own words: its budgets, the school, the quays, the pool, the loans, what residents
chose. Tables only; the decisions on grants are made from the conventions, in `decisions`.
"""

from dataclasses import dataclass

BUDGET, TAX, LOAN, GRANT = "7.1", "7.2", "7.3", "7.5"
WORKS, DEAL, SALE, STAFF, COUNCIL, TOGETHER = "1.1", "1.4", "3.2", "4.1", "5.2", "5.7"
POLICE, SCHOOL, CARE, ROADS, PLANET, CULTURE, PEOPLE = "6.1", "8.1", "8.2", "8.3", "8.8", "8.9", "9.1"
MATTERS = {
    WORKS: "commande publique/marchés publics", DEAL: "commande publique/autres contrats", SALE: "domaine et patrimoine/aliénations",
    STAFF: "fonction publique/personnels titulaires et stagiaires", COUNCIL: "institutions et vie politique/fonctionnement des assemblées",
    TOGETHER: "institutions et vie politique/intercommunalité", POLICE: "libertés publiques et pouvoirs de police/police municipale",
    BUDGET: "finances locales/décisions budgétaires", TAX: "finances locales/fiscalité", LOAN: "finances locales/emprunts",
    GRANT: "finances locales/subventions", SCHOOL: "domaines de compétences par thèmes/enseignement",
    CARE: "domaines de compétences par thèmes/aide sociale", ROADS: "domaines de compétences par thèmes/voirie",
    PLANET: "domaines de compétences par thèmes/environnement", CULTURE: "domaines de compétences par thèmes/culture",
    PEOPLE: "autres domaines de compétences/autres domaines de compétences des communes",
}  # fmt: skip


@dataclass(frozen=True)
class Decided:
    """A decision: its day, its number in the year, its matter, its object; votes for, against, abstentions, empty when nobody wrote them;
    what it is about by column of the file; the year of the budget that it changes; the slug of its text."""

    day: str
    number: int
    matter: str
    object: str
    votes: tuple[int, int, int] | tuple[()]
    about: tuple[tuple[str, str], ...] = ()
    budget: str = ""
    text: str = ""


def _all(votes: int = 35) -> tuple[int, int, int]:
    return votes, 0, 0


def _project(id_: str, *actions: str) -> tuple[tuple[str, str], ...]:
    return ("PROJET", id_), *(("ACTION", each) for each in actions)


def _policy(label: str) -> tuple[tuple[str, str], ...]:
    return (("POLITIQUE", label),)


# The mayor leaves the room while the accounts that she kept are voted (CGCT art. L2121-14).
BUDGETS = tuple(
    each
    for year, votes, accounts, day in (
        (2019, (27, 8, 0), None, "2019-04-04"), (2020, (27, 5, 2), (26, 0, 8), "2020-04-02"), (2021, (28, 7, 0), (27, 0, 7), "2021-04-01"),
        (2022, (28, 0, 7), (27, 0, 7), "2022-04-07"), (2023, (27, 8, 0), (27, 5, 2), "2023-04-06"),
        (2024, (27, 6, 2), (26, 6, 2), "2024-04-04"), (2025, (27, 7, 1), (27, 0, 7), "2025-04-03"),
    )
    for each in (
        *([Decided(day, 30, BUDGET, f"Approbation du {'compte financier unique' if year == 2025 else 'compte administratif'} "
                   f"{year - 1} du budget principal", accounts, budget=str(year - 1))] if accounts else []),
        Decided(day, 32, BUDGET, f"Vote du budget primitif {year} du budget principal", votes, budget=str(year)),
    )
)  # fmt: skip

OTHERS = (
    Decided("2019-12-12", 88, PEOPLE, "Règlement intérieur de la maison des jeunes du Quai", _all(33), _policy("Sport et jeunesse")),
    Decided("2020-02-06", 9, BUDGET, "Ouverture de l'autorisation de programme AP-2020-01 : quais de la Vanelle", (27, 0, 8),
            _project("quais-de-la-vanelle", "quais"), "2020"),
    # Voted in a school hall in the summer of a pandemic: nobody wrote how many were there.
    Decided("2020-07-02", 41, COUNCIL, "Délégations du conseil municipal à la maire", ()),
    Decided("2020-11-19", 79, PEOPLE, "Adoption du plan de mandat 2020-2026", (27, 0, 8), (("PLAN", "mandat"),)),
    Decided("2020-12-17", 86, BUDGET, "Engagements financiers 2021-2026 : investissement, dette, dépenses de fonctionnement", (27, 5, 3)),
    Decided("2021-02-04", 8, BUDGET, "Ouverture de l'autorisation de programme AP-2021-01 : reconstruction de l'école Les Tilleuls "
            "(12,7 millions d'euros)", (31, 0, 4), _project("ecole-les-tilleuls", "ecole-tilleuls"), "2021", "deliberation-2021-08"),
    Decided("2021-02-04", 10, PEOPLE, "Création d'un budget participatif et adoption de son règlement", _all(),
            (("ACTION", "budget-participatif"), ("ACTION", "vote-seize-ans"))),
    Decided("2021-06-24", 48, SCHOOL, "Tarifs de la restauration scolaire : un repas à un euro pour les familles modestes", (29, 0, 6),
            (("ACTION", "tarif-un-euro"), ("POLITIQUE", "École et petite enfance/Cantines"))),
    Decided("2021-06-24", 50, PEOPLE, "Budget participatif 2021 : projets choisis par les habitants", _all(),
            tuple(("PROJET", f"bp-2021-{each}") for each in ("jeux-coteaux", "abri-velos-gare", "bancs-ecluses"))),
    Decided("2021-09-30", 69, ROADS, "Limitation de la vitesse à 30 km/h dans toute la ville : programme et calendrier", (26, 8, 1),
            (("ACTION", "ville-30"),)),
    Decided("2021-12-16", 91, TOGETHER, "Transfert de l'école de musique à Val de Vanelle Agglomération au 1er janvier 2022", (27, 6, 2),
            _policy("Culture et patrimoine/École de musique et ateliers d'artistes")),
    Decided("2022-02-03", 9, WORKS, "Attribution des quatorze lots du marché de travaux de l'école Les Tilleuls", (31, 0, 4),
            _project("ecole-les-tilleuls")),
    Decided("2022-06-23", 47, CULTURE, "Ouverture de la médiathèque le dimanche à partir d'octobre", _all(34),
            (("ACTION", "mediatheque-dimanche"),)),
    Decided("2022-06-23", 51, PEOPLE, "Budget participatif 2022 : projets choisis par les habitants", _all(34),
            tuple(("PROJET", f"bp-2022-{each}") for each in ("verger-moulin", "fontaines-centre", "ping-pong-lavoir"))),
    Decided("2022-10-13", 72, PLANET, "Extinction d'une rue sur deux après minuit", (25, 7, 3),
            (("ACTION", "eteindre"), ("PROJET", "eclairage-public"))),
    # Votes by proxy, of which the number of those present knows nothing.
    Decided("2022-11-17", 81, BUDGET, "Décision modificative du budget principal : hausse des factures d'énergie", (28, 0, 7),
            _policy("Fonctionnement de la mairie"), "2022"),
    Decided("2022-12-15", 92, POLICE, "Abandon du programme de trente caméras et création d'une équipe de police municipale en soirée",
            (24, 9, 2), (("ACTION", "cameras"), ("ACTION", "equipe-soiree"))),
    Decided("2023-04-06", 35, TAX, "Taux des impôts directs locaux 2023 : taxe foncière sur les propriétés bâties de 36,90 % à 37,64 %",
            (26, 9, 0), (), "2023"),
    Decided("2023-05-11", 44, BUDGET, "Relèvement de l'autorisation de programme AP-2021-01 : école Les Tilleuls (14,1 millions d'euros)",
            (27, 6, 2), _project("ecole-les-tilleuls", "ecole-tilleuls"), "2023"),
    Decided("2023-06-22", 46, DEAL, "Convention avec une commune voisine pour accueillir les écoles dans sa piscine", _all(34),
            (("ACTION", "nager-ailleurs"), ("POLITIQUE", "Sport et jeunesse/Piscines"))),
    Decided("2023-06-22", 47, WORKS, "Lancement d'une étude : réparer la piscine du Parc ou en construire une autre", (29, 0, 5),
            _project("nouvelle-piscine", "avenir-piscine"), text="deliberation-2023-47"),
    Decided("2023-06-22", 49, PEOPLE, "Remboursement des abonnements de la piscine après sa fermeture", _all(34),
            _policy("Sport et jeunesse/Piscines")),
    Decided("2023-06-22", 52, PEOPLE, "Budget participatif 2023 : projets choisis par les habitants", _all(34),
            tuple(("PROJET", f"bp-2023-{each}") for each in ("basket-coteaux", "boites-a-livres", "ponton-ecluses"))),
    Decided("2023-09-28", 68, LOAN, "Remplacement d'un emprunt à taux variable par un emprunt à taux fixe de même montant", (28, 7, 0),
            (("ACTION", "emprunt-fixe"), ("POLITIQUE", "Remboursement de la dette")), "2023"),
    Decided("2023-10-12", 73, BUDGET, "Décision modificative n° 1 de 2023 du budget principal", (27, 6, 2), (), "2023"),
    Decided("2023-11-16", 82, BUDGET, "Ouverture de l'autorisation de programme AP-2023-01 : rue de la Tannerie", (30, 0, 5),
            _project("rue-de-la-tannerie", "tannerie"), "2023"),
    Decided("2023-12-14", 93, SALE, "Cession d'une parcelle communale de 42 m², rue de la Garance, à Monsieur Anselme Trompevent",
            _all(33)),
    Decided("2024-03-28", 28, ROADS, "Report à 2025 de la dernière partie des quais de la Vanelle", (26, 7, 2),
            _project("quais-de-la-vanelle", "quais")),
    Decided("2024-04-04", 36, BUDGET, "Relèvement de l'autorisation de programme AP-2021-01 : école Les Tilleuls (14,77 millions d'euros)",
            (26, 7, 2), _project("ecole-les-tilleuls", "ecole-tilleuls"), "2024"),
    Decided("2024-04-04", 37, LOAN, "Second emprunt pour l'école Les Tilleuls, à taux fixe, sur vingt ans", (27, 8, 0),
            (*_project("ecole-les-tilleuls"), ("POLITIQUE", "Remboursement de la dette")), "2024"),
    Decided("2024-06-20", 49, PEOPLE, "Budget participatif 2024 : projets choisis par les habitants", _all(),
            tuple(("PROJET", f"bp-2024-{each}") for each in ("cour-oasis", "fresque-parc", "sentier-coteaux"))),
    Decided("2024-06-20", 54, TOGETHER, "Adoption du projet commun « Plus proche » avec le CCAS et Val de Vanelle Agglomération",
            (33, 0, 2), (("PLAN", "plus-proche"),)),
    Decided("2024-10-10", 71, BUDGET, "Décision modificative n° 1 de 2024 du budget principal", (27, 6, 2), (), "2024"),
    Decided("2024-12-12", 90, STAFF, "Semaine de quatre jours : report de la décision après consultation des services", (20, 9, 6),
            (("ACTION", "semaine-quatre-jours"),)),
)  # fmt: skip
# The one whose file gives as present fewer than voted, and the person whom it names.
BY_PROXY, NAMED = "2022-11-17", "Anselme Trompevent"
