"""What the town keeps open to all: schools, gymnasiums, library… each at the address nearest to where it is wanted.

The first two figures of a code are those of the theme, as in the national list; the others are made up.
"""

from collections.abc import Iterator

from .addresses import NO_NUMBER, Address
from .shapes import Point, apart

ADMINISTRATION, SOCIAL, SPORT = "Equipement administratif", "Equipement social et d'animation", "Equipement sportif et de loisirs"
TEACHING, WORSHIP, CULTURE, MOVING = "Equipement d'enseignement", "Equipement cultuel", "Equipement culturel", "Equipement de mobilité"
CARE, OTHER = "Equipement sanitaire", "Autre équipement"

# Theme, code, type, name, wanted place.
WANTED: tuple[tuple[str, str, str, str, Point], ...] = (
    (ADMINISTRATION, "01010401", "Mairie", "Hôtel de ville", (-40, 110)),
    (ADMINISTRATION, "01010402", "Mairie annexe", "Mairie annexe de Pique-Puce", (280, -1380)),
    (ADMINISTRATION, "01010403", "Centre technique municipal", "Centre technique municipal", (1330, -840)),
    (ADMINISTRATION, "01020101", "Police municipale", "Poste de police municipale", (60, 60)),
    (TEACHING, "06010101", "École maternelle", "École maternelle du Moulin", (-1280, 330)),
    (TEACHING, "06010101", "École maternelle", "École maternelle des Coteaux", (130, 1120)),
    (TEACHING, "06010101", "École maternelle", "École maternelle Pauline Kergomard", (240, 380)),
    (TEACHING, "06010101", "École maternelle", "École maternelle du Lavoir", (-1010, -660)),
    (TEACHING, "06010101", "École maternelle", "École maternelle Les Mésanges", (-760, -1500)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire Jules Ferry", (-260, 330)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire Victor Hugo", (560, 470)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire Jean Macé", (-1500, 100)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire George Sand", (-220, 1250)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire des Trois Écluses", (1520, 520)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire Marie Curie", (480, -480)),
    (TEACHING, "06010201", "École élémentaire", "École élémentaire Simone Veil", (120, -1240)),
    (TEACHING, "06010301", "Groupe scolaire", "Groupe scolaire Les Tilleuls", (1010, 1000)),
    (TEACHING, "06020101", "Collège", "Collège Louise Michel", (1200, -480)),
    (TEACHING, "06020201", "Lycée", "Lycée Sophie Germain", (-420, -620)),
    (SOCIAL, "04010101", "Crèche", "Crèche du Bord de l'Eau", (1330, 430)),
    (SOCIAL, "04010101", "Crèche", "Crèche Les Têtards", (-660, 310)),
    (SOCIAL, "04010101", "Crèche", "Crèche de la Gare", (190, -760)),
    (SOCIAL, "04010201", "Centre social", "Centre social de Pique-Puce", (370, -1280)),
    (SOCIAL, "04010201", "Centre social", "Centre social du Lavoir", (-1220, -800)),
    (SOCIAL, "04010301", "Maison des jeunes", "Maison des jeunes du Quai", (-320, -40)),
    (SOCIAL, "04010401", "Résidence autonomie", "Résidence autonomie Les Glycines", (-90, 960)),
    (SOCIAL, "04010501", "Centre communal d'action sociale", "Centre communal d'action sociale", (120, 150)),
    (SOCIAL, "04010601", "Maison des associations", "Maison des associations", (330, 120)),
    (SPORT, "05010101", "Piscine", "Piscine municipale", (1610, 400)),
    (SPORT, "05010201", "Gymnase", "Gymnase des Coteaux", (300, 1340)),
    (SPORT, "05010201", "Gymnase", "Gymnase Alice Milliat", (700, -600)),
    (SPORT, "05010201", "Gymnase", "Gymnase de Pique-Puce", (560, -1390)),
    (SPORT, "05010301", "Stade", "Stade de la Vanelle", (1730, 430)),
    (SPORT, "05010301", "Terrain de grands jeux", "Plaine de jeux de Pique-Puce", (560, -1480)),
    (SPORT, "05010401", "Base nautique", "Base nautique des Trois Écluses", (1420, 200)),
    (CULTURE, "08010101", "Médiathèque", "Médiathèque Olympe de Gouges", (200, 240)),
    (CULTURE, "08010201", "Conservatoire", "Conservatoire de musique Nadia Boulanger", (-330, 200)),
    (CULTURE, "08010301", "Théâtre", "Théâtre du Moulin", (-1130, 80)),
    (CULTURE, "08010401", "Cinéma", "Cinéma Le Lavoir", (-900, -560)),
    (CULTURE, "08010501", "Musée", "Musée de la Tannerie", (350, -60)),
    (CULTURE, "08010601", "Salle des fêtes", "Salle des fêtes", (-560, 480)),
    (WORSHIP, "07010101", "Église", "Église Saint-Nicolas", (-120, -20)),
    (MOVING, "09010101", "Gare", "Gare d'Ormevanne", (60, -880)),
    (MOVING, "09010201", "Parc de stationnement", "Parking du Halage", (-250, -250)),
    (CARE, "03010101", "Centre de santé", "Centre municipal de santé", (520, -760)),
    (OTHER, "10010101", "Cimetière", "Cimetière des Coteaux", (160, 1410)),
    (OTHER, "10010201", "Marché couvert", "Halle du Vieux Marché", (90, 250)),
    (OTHER, "10010301", "Déchetterie", "Déchetterie de Pique-Puce", (980, -1250)),
)


def placed(addresses: list[Address]) -> Iterator[tuple[str, str, str, str, str, Address]]:
    """Theme, code, type, name, identifier within the code, and the address of each; no address twice."""
    free = [address for address in addresses if address.number != NO_NUMBER and not address.suffix]
    counts: dict[str, int] = {}
    for theme, code, kind, name, wanted in WANTED:
        address = min(free, key=lambda each, wanted=wanted: apart(each.point, wanted))
        free.remove(address)
        counts[code] = counts.get(code, 0) + 1
        yield theme, code, kind, name, f"{counts[code]:03d}", address
