"""What an invented newspaper writes of the town: the list of its articles, which are texts of data/content written by hand."""

from dataclasses import dataclass
from pathlib import Path

from . import spreadsheet
from .media import POLICY, PROJECT, YEAR
from .place import NAME, Town
from .policies import SCHOOLS, SPORT, STREETS
from .projects import is_told

FOLDER = Path("raw", "presse")
FILE = "presse.csv"
LINE = f'press = ["{FOLDER.as_posix()}/{FILE}"]\n'
HEADER = ("titre", "journal", "date", "adresse", "resume", "sujet", "identifiant")
OUTLET = "La Gazette de la Vanelle (journal inventé)"


@dataclass(frozen=True)
class Article:
    """An article: the slug of its text, its title, its date, what it is about in the town's words, and its subjects."""

    slug: str
    title: str
    date: str
    summary: str
    about: tuple[tuple[str, str], ...]


ARTICLES = (
    Article("gazette-ecole-2021", "Les Tilleuls : l'école sera reconstruite sur place", "2021-02-09",
            "Le conseil municipal autorise le programme, le plus cher de la décennie.", ((PROJECT, "ecole-les-tilleuls"),)),
    Article("gazette-energie-2022", "Électricité : un million d'euros de plus à trouver", "2022-11-29",
            "La facture de la ville augmente de plus des quatre cinquièmes en un an.", ((PROJECT, "eclairage-public"), (POLICY, STREETS),
                                                                             (YEAR, "2022"))),
    Article("gazette-piscine-2023", "La piscine ferme, la charpente inquiète", "2023-04-21",
            "Un contrôle trouve la charpente dangereuse ; les scolaires iront nager ailleurs.", ((PROJECT, "nouvelle-piscine"),
                                                                                              (POLICY, SPORT))),
    Article("gazette-ecole-2023", "Sous l'école des Tilleuls, un sol trop mou", "2023-05-16",
            "Les fondations doivent descendre plus bas : le programme augmente.", ((PROJECT, "ecole-les-tilleuls"), (POLICY, SCHOOLS),
                                                                                (YEAR, "2023"))),
    Article("gazette-emprunt-2023", "La ville échange un emprunt contre un autre", "2023-10-10",
            "Un taux fixe remplace un taux qui montait.", ((YEAR, "2023"), (POLICY, "Remboursement de la dette"))),
    Article("gazette-quais-2024", "Quais de la Vanelle : la suite attendra", "2024-03-26",
            "Pour payer l'école, la fin du chantier est reportée.", ((PROJECT, "quais-de-la-vanelle"),)),
    Article("gazette-rentree-2024", "Les Tilleuls : première rentrée dans l'école neuve", "2024-09-03",
            "Douze classes, une cantine, une cour plantée, et ce qu'en disent les familles.", ((PROJECT, "ecole-les-tilleuls"),
                                                                                            (POLICY, SCHOOLS), (YEAR, "2024"))),
    Article("gazette-tannerie-2024", "Rue de la Tannerie : trente-deux arbres et des avis partagés", "2024-11-19",
            "Commerçants et riverains jugent la rue refaite.", ((PROJECT, "rue-de-la-tannerie"), (POLICY, STREETS))),
)  # fmt: skip


def is_printed(town: Town) -> bool:
    """The texts are those of the demonstration alone."""
    return is_told(town) and town.name == NAME


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the list of the articles."""
    if not is_printed(town):
        return []
    rows = [(each.title, OUTLET, each.date, each.slug, each.summary, *about) for each in ARTICLES for about in each.about]
    return spreadsheet.save(folder / FOLDER, {FILE: spreadsheet.table([HEADER, *rows])})
