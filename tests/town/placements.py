"""Where beneficiaries have their premises and where contracts are carried out, as the town wrote it down. Most are found, some are not."""

import csv
import io
from pathlib import Path

from .contracts import Signed
from .place import Town
from .territory.files import position

FOLDER = Path("raw", "territoire")
FILE = "lieux.csv"
LINE = f'placements = ["{FOLDER.as_posix()}/{FILE}"]\n'
HEADER = ("type", "identifiant", "adresse", "quartier", "longitude", "latitude", "projet", "commentaire")
SUBSIDY, CONTRACT = "subvention", "marche"
# Body, address or name of an equipment.
PREMISES = {
    "Comité des fêtes d'Ormevanne": "Maison des associations", "Parents d'élèves des Tilleuls": "Groupe scolaire Les Tilleuls",
    "Harmonie de la Vanelle": "Conservatoire de musique Nadia Boulanger",
    "Chœur des Trois Écluses": "18 rue de la Loire", "Atelier théâtre du Moulin": "Théâtre du Moulin",
    "Ciné-club du Lavoir": "Cinéma Le Lavoir", "Club nautique d'Ormevanne": "Base nautique des Trois Écluses",
    "Étoile sportive ormevannaise": "Stade de la Vanelle", "Judo club des Coteaux": "Gymnase des Coteaux",
    "Ormevanne handball": "Gymnase Alice Milliat", "Maison des jeunes du Quai": "22, r. des Jacobins",
    "Ludothèque Pique-Puce": "Mairie annexe de Pique-Puce", "Épicerie solidaire du Pont": "12 rue Gambetta",
    "Crèche parentale Les Têtards": "Crèche Les Têtards", "Union des commerçants d'Ormevanne": "Halle du Vieux Marché",
}  # fmt: skip
# Somebody's home is nobody's business: the district says enough.
BY_DISTRICT = {"Tennis club du Parc": "Le Parc", "Relais des assistantes maternelles": "Les Coteaux"}
# No street of the town has this name.
NOT_FOUND = {"Les Foulées de la Vanelle": "4 chemin de la Foulée"}
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


def generate(folder: Path, town: Town, signed: list[Signed]) -> list[Path]:
    """Write the file; nothing for a town that publishes no contracts."""
    if not signed:
        return []
    rows = [{"type": SUBSIDY, "identifiant": name, "adresse": place} for name, place in (PREMISES | NOT_FOUND).items()]
    rows += [{"type": SUBSIDY, "identifiant": name, "quartier": district} for name, district in BY_DISTRICT.items()]
    for name, metres in BY_POSITION.items():
        longitude, latitude = position(metres)
        rows.append(
            {"type": SUBSIDY, "identifiant": name, "longitude": longitude, "latitude": latitude, "commentaire": "jardins de la berge"}
        )
    for each in signed:
        purpose = each.bought.purpose
        for column, places in (("adresse", CARRIED_OUT), ("quartier", OF_DISTRICT), ("projet", OF_PROJECT)):
            if purpose in places:
                rows.append({"type": CONTRACT, "identifiant": each.id, column: places[purpose]})
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path = folder / FOLDER / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    return [path]
