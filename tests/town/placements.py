"""Where the associations that are helped can be found: a file that the town writes by hand, as towns would, from what each told it.

Some are in the town's own buildings, some have their own address, one is known by its street, one by its district, and some by nothing.
"""

import csv
import io
from pathlib import Path

from .place import Town

FILE = Path("raw", "subventions", "lieux.csv")
LINE = f'placements = ["{FILE.as_posix()}"]\n'
COLUMNS = ("type", "identifiant", "adresse", "quartier", "projet")
# Who, its address as it is written, its district, the project that its grant serves.
KNOWN = (
    ("Étoile sportive ormevannaise", "Gymnase des Coteaux", "", ""),
    ("Judo club des Coteaux", "Gymnase des Coteaux", "", ""),
    ("Ormevanne handball", "gymnase Alice Milliat", "", ""),
    ("Club nautique d'Ormevanne", "Base nautique des Trois Ecluses", "", ""),
    ("Tennis club du Parc", "", "Le Parc", ""),
    ("Gymnastique volontaire", "Gymnase de Pique-Puce", "", ""),
    ("Harmonie de la Vanelle", "Conservatoire de musique Nadia Boulanger", "", ""),
    ("Chœur des Trois Écluses", "", "Les Trois Écluses", ""),
    ("Atelier théâtre du Moulin", "Théâtre du Moulin", "", ""),
    ("Ciné-club du Lavoir", "Cinéma Le Lavoir", "", ""),
    ("Maison des jeunes du Quai", "Maison des jeunes du Quai", "", ""),
    ("Éclaireurs de la Vanelle", "quai du Halage", "", ""),
    ("Ludothèque Pique-Puce", "Centre social de Pique-Puce", "", ""),
    ("Épicerie solidaire du Pont", "12 r. de la Loire", "", ""),
    ("Entraide ormevannaise", "Maison des associations", "", ""),
    ("Bricothèque de la Gare", "8 rue du 11 novembre 1918", "", ""),
    ("Crèche parentale Les Têtards", "Crèche Les Têtards", "", ""),
    ("Parents d'élèves des Tilleuls", "Groupe scolaire Les Tilleuls", "", ""),
    ("Comité des fêtes d'Ormevanne", "Salle des fêtes", "", ""),
    ("Les Jardins partagés du Halage", "Quai du Halage", "", ""),
    ("CENTRE COMMUNAL D'ACTION SOCIALE D'ORMEVANNE", "Centre communal d'action sociale", "", ""),
)  # fmt: skip


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the file in the town's folder; it names associations, which are the same whatever the size of the town."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(("subvention", *row) for row in KNOWN)
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    return [path]
