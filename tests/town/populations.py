"""Pupils, households and places in the nursery of the town, made up, for a town that keeps functions and can tell schools apart."""

from pathlib import Path

from .chance import Chance
from .norms import has_functions
from .place import Town

FILE = Path("raw", "populations.csv")
LINE = 'populations = ["raw/populations.csv"]\n'
# For one inhabitant, and the source that the town would write.
SHARES = {
    "menages": (0.436, "recensement fictif"),
    "eleves": (0.0926, "rentrée scolaire, fictive"),
    "eleves_maternelle": (0.0338, "rentrée scolaire, fictive"),
    "eleves_elementaire": (0.0588, "rentrée scolaire, fictive"),
    "places_creche": (0.0051, "service de la petite enfance, fictif"),
}


def is_told(town: Town) -> bool:
    """Small communes keep no functions: nothing to divide."""
    return has_functions(town.inhabitants)


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the numbers of each executed year. All pupils are those of both schools."""
    if not is_told(town):
        return []
    chance, rows = Chance(town.seed), ["annee;population;nombre;source"]
    for year in town.executed_years:
        people = town.people(year)
        counts = {key: round(share * people * chance.around_one(0.01, "population", key, year)) for key, (share, _) in SHARES.items()}
        counts["eleves"] = counts["eleves_maternelle"] + counts["eleves_elementaire"]
        rows += [f"{year};{key};{counts[key]};{source}" for key, (_, source) in SHARES.items()]
    path = folder / FILE
    path.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    return [path]
