"""Who sells to the town: companies that do not exist, under numbers that nobody can bear. Tables only.

Names are made of the places of the town. The last figure of a SIREN is a check (Luhn's), and here it is always wrong.
"""

# Names by the key that contracts use; the order gives the numbers, so that a new one comes last.
COMPANIES = {
    "architect": "Atelier d'architecture du Halage", "engineers": "Vanelle Ingénierie", "control": "Bureau de contrôle des Coteaux",
    "safety": "Prévention Chantiers Ormevanne", "ground": "Sols et Sondages du Val",
    "builder": "Bâtisseurs de la Vanelle", "earth": "Terrassements Pique-Puce", "frame": "Charpentes des Trois-Écluses",
    "roof": "Toitures ormevannaises", "facade": "Façades du Moulin", "windows": "Menuiseries du Halage", "metal": "Serrurerie du Lavoir",
    "plaster": "Plâtres et Cloisons de Brumesault", "joiner": "Ébénistes de la Poterne", "floors": "Sols et Parquets Garance",
    "paint": "Peintures de la Tannerie", "heating": "Chaleur et Ventilation du Val", "electric": "Électricité des Teinturiers",
    "lift": "Ascenseurs Valcendre", "kitchen": "Grandes Cuisines de l'Écluse", "garden": "Paysages du Héron",
    "roads": "Vanelle Travaux publics", "asphalt": "Enrobés de Courtelonde", "stone": "Pavages et Berges",
    "lamps": "Lumières de la Vanelle",
    "signs": "Signalisation de Fontargence", "pool": "Études aquatiques de Marsevigne", "divers": "Charpentes et Structures Expertise",
    "fruit": "Maraîchers du Val de Vanelle (coopérative)", "meat": "Viandes de Hautefraye", "bread": "Fournil du Vieux-Marché",
    "milk": "Laiterie des Trois-Écluses", "frozen": "Froid et Saveurs du Val", "grocery": "Épicerie centrale de Pierrelune",
    "cleaning": "Netteté Vanelle", "glass": "Vitres claires Ormevanne",
    "power": "Énergies du Val (société coopérative)", "gas": "Gaz et Réseaux de Vauxbrune", "boilers": "Chauffe Services Orsemond",
    "insure": "Mutuelle des Beffrois", "insure_more": "Assurances du Pont-Levis", "software": "Logiciels du Beffroi",
    "network": "Réseaux du Halage", "computers": "Informatique Lavoir Services", "phones": "Télécoms de la Vanelle",
    "cars": "Garage des Aiguilleurs", "trucks": "Véhicules industriels de Valcendre", "school": "Papeterie des Écoliers",
    "books": "Librairie de l'Horloge", "print": "Imprimerie de la Garance", "stage": "Scènes et Sons du Moulin", "bus": "Cars des Coteaux",
    "play": "Jeux et Jardins de Brumesault", "trees": "Pépinières du Clos-des-Vignes", "studies": "Villes et Rives Conseil",
    "law": "Cabinet des Halles", "market": "Marchés et Halles du Val", "furniture": "Mobilier scolaire d'Ambreloire",
    "sport": "Terrains et Stades de la Vanelle", "bells": "Clochers et Patrimoine", "locks": "Pontons et Écluses", "guard": "Veille du Val",
}  # fmt: skip
# A sole trader, whose name the former format writes; the town names it nowhere. Nobody bears that name.
SOLE_TRADER, SOLE_TRADER_NAME = "sole trader", "Mme Hermeline TROIS-ECLUSES"
# Companies that the town forgot in its list of names.
UNNAMED = ("guard", "locks")
_NUMBERS = {key: place for place, key in enumerate((*COMPANIES, SOLE_TRADER), 1)}


def siret(key: str) -> str:
    """A number of the right length that no company can have."""
    return body(7_000 + _NUMBERS[key])


def body(number: int) -> str:
    """The SIRET of an invented body, from a number of four figures: the check figure of its SIREN is five off."""
    stem = f"9990{number:04d}"
    return f"{stem}{(_check(stem) + 5) % 10}00014"


def _check(stem: str) -> int:
    doubled = [int(figure) * (2 if place % 2 else 1) for place, figure in enumerate(stem)]
    return -sum(value - 9 if value > 9 else value for value in doubled) % 10
