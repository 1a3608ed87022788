"""Where the associations that are helped can be found, and where contracts are carried out: a file that the town writes by hand.

Some associations are in the town's own buildings, some have their own address, one is known by its street, one by its district, one by a
position; one has an address that is nowhere, and some are not in the file.
"""

import csv
import io
from pathlib import Path

from .contracts import Signed
from .territory.files import position

FILE = Path("raw", "subventions", "lieux.csv")
LINE = f'placements = ["{FILE.as_posix()}"]\n'
COLUMNS = ("type", "identifiant", "adresse", "quartier", "longitude", "latitude", "projet", "commentaire")
SUBSIDY, CONTRACT = "subvention", "marche"
# Who, its address as it is written, its district.
KNOWN = (
    ("Étoile sportive ormevannaise", "Gymnase des Coteaux", ""),
    ("Judo club des Coteaux", "Gymnase des Coteaux", ""),
    ("Ormevanne handball", "gymnase Alice Milliat", ""),
    ("Club nautique d'Ormevanne", "Base nautique des Trois Ecluses", ""),
    ("Tennis club du Parc", "", "Le Parc"),
    ("Gymnastique volontaire", "Gymnase de Pique-Puce", ""),
    ("Harmonie de la Vanelle", "Conservatoire de musique Nadia Boulanger", ""),
    ("Chœur des Trois Écluses", "", "Les Trois Écluses"),
    ("Atelier théâtre du Moulin", "Théâtre du Moulin", ""),
    ("Ciné-club du Lavoir", "Cinéma Le Lavoir", ""),
    ("Maison des jeunes du Quai", "Maison des jeunes du Quai", ""),
    ("Éclaireurs de la Vanelle", "quai du Halage", ""),
    ("Ludothèque Pique-Puce", "Centre social de Pique-Puce", ""),
    ("Épicerie solidaire du Pont", "12 r. de la Loire", ""),
    ("Entraide ormevannaise", "Maison des associations", ""),
    ("Bricothèque de la Gare", "8 rue du 11 novembre 1918", ""),
    ("Crèche parentale Les Têtards", "Crèche Les Têtards", ""),
    ("Parents d'élèves des Tilleuls", "Groupe scolaire Les Tilleuls", ""),
    ("Comité des fêtes d'Ormevanne", "Salle des fêtes", ""),
    ("CENTRE COMMUNAL D'ACTION SOCIALE D'ORMEVANNE", "Centre communal d'action sociale", ""),
    ("Union des commerçants d'Ormevanne", "Halle du Vieux Marché", ""),
    # No street of the town has this name.
    ("Les Foulées de la Vanelle", "4 chemin de la Foulée", ""),
)  # fmt: skip
# Metres from the town hall: allotments on the bank, which have no address.
BY_POSITION = {"Les Jardins partagés du Halage": (-1690, 30)}
# Words of the contract, then where it is carried out.
CARRIED_OUT = {
    "Réfection de l'avenue de la Gare": "Avenue de la Gare", "Réfection de la rue de Verdun": "Rue de Verdun",
    "Trottoirs de la rue Gambetta": "Rue Gambetta", "Réfection de la rue des Moulins": "Rue des Moulins",
    "Réfection de la rue de la Poterne": "Rue de la Poterne", "Toit de l'école Victor Hugo": "École élémentaire Victor Hugo",
    "Fenêtres de l'école Marie Curie": "École élémentaire Marie Curie",
    "Sanitaires de l'école Simone Veil": "École élémentaire Simone Veil",
    "Chaudière de l'école des Trois Écluses": "École élémentaire des Trois Écluses",
    "Préau de la maternelle du Lavoir": "École maternelle du Lavoir", "Sol du gymnase de Pique-Puce": "Gymnase de Pique-Puce",
    "Éclairage du gymnase Alice Milliat": "Gymnase Alice Milliat", "Gardiennage de la piscine fermée": "Piscine municipale",
}  # fmt: skip
OF_DISTRICT = {"Jeux du parc des Trois Écluses": "Les Trois Écluses"}
OF_PROJECT = {
    "Étude de la place du Vieux Marché": "place-du-vieux-marche", "Étude de l'isolation de l'école George Sand": "isolation-george-sand",
}  # fmt: skip


def generate(folder: Path, signed: list[Signed]) -> list[Path]:
    """Write the file; nothing for a town that publishes no contracts."""
    if not signed:
        return []
    rows = [{"type": SUBSIDY, "identifiant": name, "adresse": place, "quartier": district} for name, place, district in KNOWN]
    for name, metres in BY_POSITION.items():
        longitude, latitude = position(metres)
        rows.append({"type": SUBSIDY, "identifiant": name, "longitude": longitude, "latitude": latitude, "commentaire": "les jardins"})
    for each in signed:
        for column, places in (("adresse", CARRIED_OUT), ("quartier", OF_DISTRICT), ("projet", OF_PROJECT)):
            if each.bought.purpose in places:
                rows.append({"type": CONTRACT, "identifiant": each.id, column: places[each.bought.purpose]})
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    return [path]
