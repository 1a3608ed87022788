"""The conventions of grants that the town publishes (SCDL Subventions), as a spreadsheet saved in Windows-1252 holds them.

They are those that the annex of the accounts gives to associations and companies, from the threshold of the law on, with a few smaller ones
that the town adds.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from .annex_grants import ASSOCIATIONS, COMPANIES, given, in_kind, to_companies, to_persons
from .chance import Chance, apportion
from .decided import TWICE_NAME, TWICE_PURPOSE, TWICE_YEAR
from .exercise import Exercise
from .place import Town
from .projects import is_told
from .suppliers import body
from .xml_writer import euros

FOLDER = Path("raw", "subventions")
FILE = "conventions.csv"
LINE = f'subsidies = ["{FOLDER.as_posix()}/{FILE}"]\n'
HEADER = """
    nomAttribuant idAttribuant dateConvention referenceDecision nomBeneficiaire idBeneficiaire rnaBeneficiaire objet montant nature
    conditionsVersement datesPeriodeVersement idRAE notificationUE pourcentageSubvention dispositifAide
""".split()
# What the law asks to publish (décret 2001-495, art. 1), and which smaller ones the town adds.
THRESHOLD = 23_000_00
SMALLER = ("Rivière vivante", "Les Amis du Héron", "Bricothèque de la Gare", "Parents d'élèves des Tilleuls")
# Signed in spring, then added to in autumn: two rows of one body.
IN_TWO, PARTS = "Étoile sportive ormevannaise", [88.0, 12.0]
# The person whom the file names once, and the year when it does.
PERSON_YEAR = 2024
# Until then, days stand on both sides of an underscore.
UNDERSCORE_UNTIL = 2020
NAMES = [*(name for listed in ASSOCIATIONS.values() for name in listed), *COMPANIES]
# Bodies without employees have a number of association only, which somebody wrote in the column of the other.
VOLUNTARY = ("Les Foulées de la Vanelle", "Ormevanne en mémoire", "Les Amis du Héron", "Rivière vivante", "Gymnastique volontaire")
PURPOSES = {"Crèche parentale Les Têtards": "Accueil des jeunes enfants", "Maison des jeunes du Quai": "Animation pour les 11-17 ans",
            "Ludothèque Pique-Puce": "Prêt de jeux et animations", "Épicerie solidaire du Pont": "Aide alimentaire",
            "Rivière vivante": "Nettoyage des berges", "Les Amis du Héron": "Comptage des oiseaux",
            "Halles de la Vanelle (SCOP)": "Animation du marché couvert"}  # fmt: skip
# By month of the convention, the first number that its decision may have.
FIRST_NUMBERS = {2: 2, 3: 20, 9: 60}
USUAL_PURPOSE = "Fonctionnement de l'année"


def generate(folder: Path, town: Town, exercises: Iterable[Exercise]) -> list[Path]:
    """Write the file. `exercises` are those of the main budget, executed or planned."""
    if not is_told(town):
        return []
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER, delimiter=";", restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_typed(exercises, town))
    path = folder / FOLDER / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out.getvalue().encode("cp1252"))
    return [path]


def repeated(town: Town, exercises: Iterable[Exercise]) -> list[int]:
    """The lines of the file, its header being the first, that repeat the one before."""
    rows = _typed(exercises, town) if is_told(town) else []
    return [number for number, (before, row) in enumerate(pairwise(rows), 3) if row == before | {"objet": TWICE_PURPOSE}]


def _typed(exercises: Iterable[Exercise], town: Town) -> list[dict[str, object]]:
    """The rows of every year, one of them typed again in other words."""
    rows = []
    for exercise in (each for each in exercises if each.is_executed):
        for row in _rows(exercise, town, Chance(town.seed)):
            rows.append(row)
            if (exercise.year, row["nomBeneficiaire"]) == (TWICE_YEAR, TWICE_NAME):
                rows.append(row | {"objet": TWICE_PURPOSE})
    return rows


def identifiers(name: str) -> tuple[str, str]:
    """The SIRET and the RNA of an association or a cooperative; only one of them for some. Neither exists."""
    number = NAMES.index(name) + 1
    rna = "" if name in COMPANIES else f"W99{1000 + number * 37:07d}"
    return "" if name in VOLUNTARY else body(1_000 + number), rna


def number_voted(year: int, month: int, chance: Chance) -> int:
    """The number of the decision behind the conventions of a month: the council numbers as the year goes."""
    return FIRST_NUMBERS[month] + int(5 * chance.share("vote", year, month))


def reference(year: int, number: int) -> str:
    return f"DEL {year}-{number:02d}"


def _rows(exercise: Exercise, town: Town, chance: Chance) -> Iterator[dict[str, object]]:
    for name, cents in (given(exercise, chance) | to_companies(exercise)).items():
        if cents >= THRESHOLD or name in SMALLER:
            parts = apportion(cents, PARTS) if name == IN_TWO else [cents]
            for number, part in enumerate(parts):
                yield _row(exercise.year, town, name, part, chance, number)
    for name, what, cents in in_kind(exercise, chance):
        yield _row(exercise.year, town, name, cents, chance, 0) | {
            "objet": what,
            "nature": "aide en nature",
            "conditionsVersement": "unique",
        }
    if exercise.year == PERSON_YEAR:
        name, cents = next(iter(to_persons(exercise).items()))
        yield _row(exercise.year, town, name, cents, chance, 0) | {"objet": "Bourse au permis de conduire", "conditionsVersement": "unique"}


def _row(year: int, town: Town, name: str, cents: int, chance: Chance, number: int) -> dict[str, object]:
    month, day = (9, 23) if number else (2 + int(2 * chance.share("month", name)), 3 + int(24 * chance.share("day", name, year)))
    siret, rna = identifiers(name) if name in NAMES else ("", "")
    between = "_" if year <= UNDERSCORE_UNTIL else "/"
    return {
        "nomAttribuant": town.name, "idAttribuant": town.siret, "dateConvention": f"{year}-{month:02d}-{day:02d}",
        "referenceDecision": reference(year, number_voted(year, month, chance)), "nomBeneficiaire": name,
        "idBeneficiaire": siret or rna, "rnaBeneficiaire": rna if siret else "",
        "objet": "Avenant : tournoi et déplacements" if number else PURPOSES.get(name, USUAL_PURPOSE),
        "montant": euros(cents).replace(".", ","), "nature": "aide en numéraire",
        "conditionsVersement": "échelonné" if cents >= THRESHOLD else "unique",
        "datesPeriodeVersement": f"{year}-{month + 1:02d}-15{between}{year}-12-15", "notificationUE": "non",
    }  # fmt: skip
