"""The contracts that come back every few years, and the purchases of one year that no story tells. Tables only.

Shares are of what the accounts write by year for accounts that start with `natures`; maximums are those of a town of the demonstration's
size.
"""

from .contract_tables import ADAPTED, DIRECT, OPEN, Bought

# The town's electricity and gas are bought through a syndicate, whose framework agreement each contract follows.
ENERGY_FRAMEWORK = "SYN-2019-ENERGIE"


def _framework(purpose: str, cpv: str, holder: str, yearly: int, days: tuple[str, ...], months: int = 48, **more) -> tuple[Bought, ...]:
    """A framework agreement signed again each time: its maximum is for the whole duration."""
    return tuple(Bought(purpose, cpv, day, months, (holder,), maximum=yearly * months // 12, **more) for day in days)


def _again(
    purpose: str, cpv: str, holder: str, natures: str, share: float, days: tuple[str, ...], months: int, **more
) -> tuple[Bought, ...]:
    """A contract signed again each time."""
    return tuple(Bought(purpose, cpv, day, months, (holder,), share, natures=tuple(natures.split()), **more) for day in days)


def _canteens() -> tuple[Bought, ...]:
    lots = (
        ("fruits et légumes", "15300000-1", "fruit", 230_000), ("viandes", "15110000-2", "meat", 240_000),
        ("pain", "15811000-6", "bread", 60_000), ("laitages", "15500000-3", "milk", 110_000),
        ("surgelés", "15896000-5", "frozen", 180_000), ("épicerie", "15800000-6", "grocery", 170_000),
    )  # fmt: skip
    return tuple(
        each
        for number, (what, cpv, holder, yearly) in enumerate(lots, 1)
        for each in _framework(f"Denrées pour les cantines. Lot {number} : {what}", cpv, holder, yearly, ("2019-07-22", "2023-07-17"),
                               procedure=OPEN, lot=number)
    )  # fmt: skip


def _insurance() -> tuple[Bought, ...]:
    lots = (("dommages aux biens", "66515000-3", "insure", 0.47, 1), ("responsabilité", "66516000-0", "insure_more", 0.13, 2),
            ("véhicules", "66514110-0", "insure", 0.19, 2), ("protection juridique", "66513100-0", "insure_more", 0.04, 1))  # fmt: skip
    return tuple(
        each
        for number, (what, cpv, holder, share, offers) in enumerate(lots, 1)
        for each in _again(f"Assurances. Lot {number} : {what}", cpv, holder, "6161", share, ("2019-11-25", "2023-11-27"), 48,
                           procedure=OPEN, offers=offers, lot=number)
    )  # fmt: skip


def _streets() -> tuple[Bought, ...]:
    lots = (("réparation des rues", "45233141-9", "roads", 450_000), ("enrobés", "45233222-1", "asphalt", 520_000),
            ("signalisation", "34992200-9", "signs", 140_000), ("éclairage et feux", "50232100-1", "lamps", 160_000))  # fmt: skip
    return tuple(
        each
        for number, (what, cpv, holder, yearly) in enumerate(lots, 1)
        for each in _framework(f"Entretien des rues. Lot {number} : {what}", cpv, holder, yearly, ("2020-03-02", "2024-03-04"),
                               procedure=OPEN, lot=number)
    )  # fmt: skip


ROUNDS = (
    *_canteens(),
    *_insurance(),
    *_streets(),
    *_again("Fourniture d'électricité", "09310000-5", "power", "60612", 0.93, ("2019-11-18", "2021-11-22", "2023-11-20"), 24,
            procedure=OPEN, of_framework=ENERGY_FRAMEWORK),
    *_again("Fourniture de gaz", "09123000-7", "gas", "60621", 0.95, ("2019-11-18", "2021-11-22", "2023-11-20"), 24, procedure=OPEN,
            of_framework=ENERGY_FRAMEWORK),
    *_again("Conduite et entretien des chaufferies", "50721000-5", "boilers", "6156", 0.19, ("2019-06-17", "2023-06-19"), 48,
            procedure=OPEN, offers=2),
    *_again("Entretien des ascenseurs", "50750000-7", "lift", "6156", 0.028, ("2020-09-14", "2023-09-11"), 36),
    *_again("Ménage des écoles. Lot 1 : classes", "90911200-8", "cleaning", "6283", 0.61, ("2020-06-29", "2024-06-24"), 48,
            procedure=OPEN, lot=1),
    *_again("Ménage des écoles. Lot 2 : vitres", "90911300-9", "glass", "6283", 0.12, ("2020-06-29", "2024-06-24"), 48, procedure=OPEN,
            lot=2),
    *_again("Logiciels de paie et de finances", "48443000-5", "software", "6156", 0.11, ("2019-03-11", "2023-03-06"), 48, procedure=DIRECT,
            offers=1),
    *_again("Téléphone et internet", "64210000-1", "phones", "6262", 0.82, ("2020-02-03", "2024-02-05"), 48),
    *_again("Location de copieurs", "30121100-4", "computers", "6135", 0.47, ("2021-03-22",), 48),
    *_again("Tonte et entretien des parcs. Lot 1 : pelouses", "77310000-6", "garden", "61521", 0.44, ("2019-02-11", "2022-02-14"), 36,
            lot=1),
    *_again("Tonte et entretien des parcs. Lot 2 : taille des arbres", "77211500-7", "trees", "61521", 0.24, ("2019-02-11", "2022-02-14"),
            36, lot=2),
    *_again("Impression du journal et des affiches", "79810000-5", "print", "6236", 0.63, ("2019-09-09", "2022-09-12"), 36),
    *_framework("Fournitures des écoles", "39162110-9", "school", 95_000, ("2020-04-27", "2024-04-22")),
    *_framework("Livres de la médiathèque", "22113000-5", "books", 45_000, ("2019-01-21", "2023-01-16")),
    *_framework("Cars pour les sorties des écoles et des centres de loisirs", "60172000-4", "bus", 120_000, ("2019-06-03", "2023-06-05")),
    *_framework("Son et lumière des fêtes et des spectacles", "92370000-5", "stage", 60_000, ("2021-05-10", "2024-05-06"), 36),
    *_framework("Conseil juridique", "79111000-5", "law", 40_000, ("2020-10-05", "2024-09-30"), lot=0, procedure=ADAPTED),
)  # fmt: skip

_STUDY, _ROAD, _SCHOOL, _CARS, _MACHINE, _COMPUTERS = "2031", "2151", "21312", "2182", "21571 215731", "2183"
# M14 has no account of its own for gymnasiums.
_HALL = "21318"
_YEARLY = (
    # What, CPV, who, accounts, share of the year, when, months.
    ("Étude d'un plan de circulation", "71311200-3", "studies", _STUDY, 0.46, "2019-04-15", 10),
    ("Diagnostic énergétique des bâtiments", "71314300-5", "control", _STUDY, 0.41, "2020-11-09", 12),
    ("Étude de la place du Vieux Marché", "71410000-5", "studies", _STUDY, 0.38, "2022-10-17", 14),
    ("Étude de l'isolation de l'école George Sand", "71314300-5", "engineers", _STUDY, 0.35, "2024-10-07", 9),
    ("Réfection de l'avenue de la Gare", "45233120-6", "roads", _ROAD, 0.31, "2019-03-18", 6),
    ("Réfection de la rue de Verdun", "45233120-6", "asphalt", _ROAD, 0.27, "2020-07-06", 5),
    ("Trottoirs de la rue Gambetta", "45233222-1", "roads", _ROAD, 0.29, "2021-04-12", 5),
    ("Réfection de la rue des Moulins", "45233120-6", "asphalt", _ROAD, 0.33, "2022-05-16", 5),
    ("Réfection de la rue de la Poterne", "45233120-6", "roads", _ROAD, 0.24, "2023-08-28", 4),
    ("Toit de l'école Victor Hugo", "45261210-9", "roof", _SCHOOL, 0.36, "2019-05-20", 4),
    ("Fenêtres de l'école Marie Curie", "45421132-8", "windows", _SCHOOL, 0.33, "2020-06-08", 4),
    ("Sanitaires de l'école Simone Veil", "45332400-7", "heating", _SCHOOL, 0.31, "2021-05-31", 4),
    ("Chaudière de l'école des Trois Écluses", "45331110-0", "boilers", _SCHOOL, 0.29, "2022-06-20", 3),
    ("Préau de la maternelle du Lavoir", "45214100-1", "frame", _SCHOOL, 0.21, "2024-05-27", 4),
    ("Sol du gymnase de Pique-Puce", "45432100-5", "sport", _HALL, 0.52, "2019-05-27", 3),
    ("Éclairage du gymnase Alice Milliat", "45316100-6", "electric", _HALL, 0.29, "2021-06-14", 3),
    ("Filets de protection du gymnase Alice Milliat", "37400000-2", "sport", _HALL, 0.21, "2022-09-05", 2),
    ("Deux camionnettes et une voiture électriques", "34144900-7", "cars", _CARS, 0.47, "2019-10-14", 5),
    ("Un camion-benne", "34142300-7", "trucks", _CARS, 0.58, "2020-09-28", 8),
    ("Trois voitures électriques", "34144900-7", "cars", _CARS, 0.44, "2021-10-11", 6),
    ("Une camionnette et un fourgon", "34136000-9", "cars", _CARS, 0.42, "2022-11-07", 9),
    ("Un camion-nacelle", "34142100-5", "trucks", _CARS, 0.56, "2023-10-02", 10),
    ("Quatre voitures électriques", "34144900-7", "cars", _CARS, 0.48, "2024-09-16", 7),
    ("Une balayeuse", "34144431-8", "trucks", _MACHINE, 0.81, "2020-05-04", 7),
    ("Une balayeuse et une laveuse", "34144431-8", "trucks", _MACHINE, 0.84, "2022-04-25", 8),
    ("Ordinateurs de la mairie", "30213000-5", "computers", _COMPUTERS, 0.43, "2019-09-30", 4),
    ("Ordinateurs et écrans des écoles", "30213000-5", "computers", _COMPUTERS, 0.39, "2021-09-20", 4),
    ("Serveurs et sauvegarde", "48820000-2", "network", _COMPUTERS, 0.37, "2022-03-28", 5),
    ("Ordinateurs de la mairie", "30213000-5", "computers", _COMPUTERS, 0.41, "2023-09-25", 4),
    ("Portail des familles : inscriptions et paiement", "48200000-0", "software", "2051", 0.53, "2020-12-07", 18),
    ("Logiciel des marchés et des travaux", "48000000-8", "software", "2051", 0.44, "2024-11-04", 12),
    ("Jeux du parc des Trois Écluses", "37535200-9", "play", "2128", 0.43, "2019-11-04", 6),
    ("Fours de la cuisine centrale", "39221000-7", "kitchen", "2188", 0.31, "2021-07-05", 3),
    ("Gardiennage de la piscine fermée", "79713000-5", "guard", "611", 0.067, "2023-05-02", 24),
)
ONE_YEAR = tuple(
    Bought(what, cpv, on, months, (holder,), share, natures=tuple(natures.split()))
    for what, cpv, holder, natures, share, on, months in _YEARLY
)  # fmt: skip
