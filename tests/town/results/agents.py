"""How agents are, by year and by group: absence, accidents, turnover, insurance, training, prevention. Tables, and their file.

Few work in sport: what is measured of their health must be withheld, and another branch with them.
"""

from collections.abc import Iterator
from pathlib import Path

from .. import spreadsheet
from ..chance import Chance, apportion
from ..place import Town
from .measured import INDICATORS
from .plans import FOLDER

LINES = """\
wellbeing = ["raw/resultats/agents.csv"]
"""
HEALTH = ("absence", "Jours d'absence pour raison de santé", "jours par agent")
TRAINING = ("formation", "Jours de formation", "jours par agent")
HEADER = ("annee", "theme", "mesure", "unite", "critere", "groupe", "effectif", "valeur", "note")
# Posts that are held, as the annex of the accounts counts them, by branch.
BRANCHES = {
    "administrative": (80, 81, 80, 82, 81, 82), "technique": (185, 183, 184, 184, 188, 181), "sociale": (60, 62, 62, 58, 63, 64),
    "animation": (59, 58, 58, 61, 57, 60), "culturelle": (23, 23, 24, 11, 12, 12), "police municipale": (11, 12, 13, 14, 12, 12),
    "sportive": (8, 8, 7, 7, 3, 3),
}  # fmt: skip
YEARS = range(2019, 2025)
BRANCH = "Filière"
# How the absence of each branch compares; then the groups of other criteria: their part of all, and how theirs does.
AGAINST = {"administrative": 0.82, "technique": 1.19, "sociale": 1.14, "animation": 0.86, "culturelle": 0.78, "police municipale": 0.93,
           "sportive": 1.02}  # fmt: skip
GROUPS = {
    "Sexe": {"femmes": (58, 1.06), "hommes": (42, 0.92)},
    "Âge": {"moins de 30 ans": (11, 0.71), "de 30 à 49 ans": (48, 0.92), "50 ans et plus": (41, 1.17)},
}  # fmt: skip
ABSENCE = {2019: 8.1, 2020: 10.4, 2021: 9.3, 2022: 9.9, 2023: 8.8, 2024: 8.4}
WHOLE = (
    ("accidents", "Accidents du travail avec arrêt", "accidents", {2019: 27, 2020: 19, 2021: 24, 2022: 29, 2023: 23, 2024: 18}),
    ("départs et arrivées", "Agents partis", "agents", {2019: 31, 2020: 22, 2021: 37, 2022: 52, 2023: 44, 2024: 41}),
    ("départs et arrivées", "Agents arrivés", "agents", {2019: 33, 2020: 23, 2021: 38, 2022: 41, 2023: 43, 2024: 39}),
    ("assurance", "Assurance du personnel", "€ par agent", {2019: 318, 2020: 326, 2021: 361, 2022: 402, 2023: 417, 2024: 409}),
    ("prévention", "Services dont les risques sont évalués depuis moins d'un an", "% des services",
     {2019: 35, 2020: 41, 2021: 52, 2022: 64, 2023: 79, 2024: 88}),
)  # fmt: skip
NOTES = {("Agents partis", 2022): "Treize agents de l'école de musique sont passés à l'agglomération.",
         ("Jours d'absence pour raison de santé", 2020): "Les jours d'isolement de la pandémie sont comptés."}  # fmt: skip


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the file."""
    return spreadsheet.save(folder / FOLDER, {"agents.csv": spreadsheet.table([HEADER, *_rows(town)])})


def _rows(town: Town) -> Iterator[tuple]:
    chance = Chance(town.seed)
    trained = next(each.values for each in INDICATORS if each.id == "jours-formation")
    for year in YEARS:
        people = {branch: held[year - YEARS[0]] for branch, held in BRANCHES.items()}
        agents = sum(people.values())
        yield _row(year, HEALTH, "", "", agents, ABSENCE[year])
        yield _row(year, TRAINING, "", "", agents, trained[str(year)])
        for branch, number in people.items():
            drawn = chance.around_one(0.07, "agents", year, branch)
            yield _row(year, HEALTH, BRANCH, branch, number, round(ABSENCE[year] * AGAINST[branch] * drawn, 1))
            yield _row(year, TRAINING, BRANCH, branch, number, round(trained[str(year)] * drawn * (2 - AGAINST[branch]), 1))
        for criterion, groups in GROUPS.items():
            numbers = apportion(agents, [part for part, _ in groups.values()])
            for (group, (_, against)), number in zip(groups.items(), numbers, strict=True):
                drawn = chance.around_one(0.04, "agents", year, criterion, group)
                yield _row(year, HEALTH, criterion, group, number, round(ABSENCE[year] * against * drawn, 1))
        for theme, measure, unit, values in WHOLE:
            yield _row(year, (theme, measure, unit), "", "", agents, values[year])


def _row(year: int, what: tuple[str, str, str], criterion: str, group: str, agents: int, value: float) -> tuple:
    said = NOTES.get((what[1], year), "") if not group else ""
    return year, *what, criterion, group, agents, f"{value:g}".replace(".", ","), said
