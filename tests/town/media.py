"""The pictures that the town gives with its report: which drawing shows what, its words, and what it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import drawings, spreadsheet
from .flat import Sheet
from .place import Town
from .policies import HALL, SCHOOLS, SPORT, STREETS
from .projects import is_told

FOLDER = Path("raw", "images")
FILE = "images.csv"
LINE = f'media = ["{FOLDER.as_posix()}/{FILE}"]\n'
HEADER = ("fichier", "alternative", "legende", "credit", "licence", "date", "sujet", "identifiant")
CREDIT, LICENCE = "Dessin : Comptes clairs", "Licence Ouverte 2.0"
PROJECT, POLICY, DISTRICT, YEAR, HOME = "projet", "politique", "quartier", "année", "accueil"


@dataclass(frozen=True)
class Shown:
    """A picture: its file, what draws it, what it shows for who does not see it, its caption, its date, and its subjects."""

    file: str
    draw: Callable[[Sheet], None]
    alternative: str
    caption: str
    date: str
    about: tuple[tuple[str, str], ...]


PICTURES = (
    Shown("ecole-avant.svg", drawings.school_before, "Une longue école grise à toit plat, derrière une cour de goudron.",
          "L'école des Tilleuls avant les travaux.", "2021", ((PROJECT, "ecole-les-tilleuls"),)),
    Shown("ecole-chantier.svg", drawings.school_works, "Une grue, la charpente d'une école neuve sur de profondes fondations ; à côté, "
          "la moitié de l'ancienne école.", "Le chantier : la moitié de l'ancienne école sert encore.", "2023",
          ((PROJECT, "ecole-les-tilleuls"), (YEAR, "2023"))),
    Shown("ecole-apres.svg", drawings.school_after, "Une école aux toits de bois en pente, avec de grandes fenêtres ; des enfants jouent "
          "dans une cour plantée d'arbres.", "L'école des Tilleuls à la rentrée.", "2024-09",
          ((PROJECT, "ecole-les-tilleuls"), (POLICY, SCHOOLS), (DISTRICT, "Q4"), (YEAR, "2024"))),
    Shown("piscine.svg", drawings.pool, "Une piscine au toit arrondi et fissuré, un bassin vide, une grille où l'on lit « fermée ».",
          "La piscine, fermée depuis le printemps 2023.", "2023",
          ((PROJECT, "nouvelle-piscine"), (POLICY, SPORT), (DISTRICT, "Q5"))),
    Shown("quais.svg", drawings.quay, "Un quai de pierre au bord de la rivière : des arbres, des piétons, une personne à vélo, un bateau.",
          "Le quai du Halage, après la première partie des travaux.", "2023-06", ((PROJECT, "quais-de-la-vanelle"), (HOME, ""))),
    Shown("rue-de-la-tannerie.svg", drawings.street, "Une rue commerçante sans voitures, avec de larges trottoirs et deux rangs de jeunes "
          "arbres.", "La rue de la Tannerie, plantée.", "2024-11",
          ((PROJECT, "rue-de-la-tannerie"), (POLICY, STREETS))),
    Shown("halle.svg", drawings.market, "Une halle de fer et de verre, des étals de fruits sous des toiles rayées.", "La halle du Vieux "
          "Marché.", "2022", ((PROJECT, "place-du-vieux-marche"), (DISTRICT, "Q1"))),
    Shown("hotel-de-ville.svg", drawings.town_hall, "L'hôtel de ville et son horloge, au bout d'une allée fleurie.", "L'hôtel de ville.",
          "2022", ((PROJECT, "chauffage-hotel-de-ville"), (POLICY, HALL))),
)  # fmt: skip


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the list and the drawings beside it."""
    if not is_told(town):
        return []
    rows: list[tuple] = [HEADER]
    texts = {}
    for each in PICTURES:
        sheet = Sheet()
        each.draw(sheet)
        texts[each.file] = sheet.written(each.caption.rstrip("."))
        same = (each.file, each.alternative, each.caption, CREDIT, LICENCE, each.date)
        rows += [(*same, *about) for about in each.about]
    texts[FILE] = spreadsheet.table(rows)
    return spreadsheet.save(folder / FOLDER, texts)
