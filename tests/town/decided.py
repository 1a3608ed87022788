"""What the town decided of its own files: values to read otherwise, and the one difference of its accounts explained.

The files themselves hold what is wrong: the function that `miskeyed` gives a line, the grant written twice (`conventions`), the total
printed too early (`annexes`).
"""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from .exercise import Exercise
from .norms import has_functions
from .place import Town
from .projects import is_told

CORRECTIONS, EXPLANATIONS = "corrections.csv", "ecarts.csv"
ACCOUNTS = "raw/budget/{year}_CA_ville.xml"
CONVENTIONS = "raw/subventions/conventions.csv"
# The maintenance of the stadiums, booked that year on leisure centres: two figures changed places.
KEYED_YEAR, KEYED_NATURE, RIGHT_FUNCTION, WRONG_FUNCTION = 2021, "6156", "412", "421"
# A convention that was typed twice, one row after the other, under another purpose.
TWICE_YEAR, TWICE_NAME, TWICE_PURPOSE = 2022, "Judo club des Coteaux", "Subvention annuelle"
# The consolidation annex was printed before the last invoice was booked.
PRINTED_YEAR, PRINTED_TOO_EARLY = 2022, 4_318_27
HEADER = "table fichier ligne repere colonne valeur_lue valeur_voulue motif service date statut".split()


def function_keyed(exercise: Exercise, nature: str, function: str) -> str:
    """The function that the file gives a line: that of the line, but for the one keyed wrong."""
    is_there = exercise.kind == "P" and not exercise.authority and exercise.stage == "CA" and exercise.year == KEYED_YEAR
    return WRONG_FUNCTION if is_there and (nature, function) == (KEYED_NATURE, RIGHT_FUNCTION) else function


def missing_in_print(exercise: Exercise, side: str, section: str) -> int:
    """What the printed total lacks, in cents."""
    is_there = exercise.kind == "P" and exercise.stage == "CA" and exercise.year == PRINTED_YEAR
    return PRINTED_TOO_EARLY if is_there and (side, section) == ("D", "F") else 0


def is_keyed_wrong(town: Town) -> bool:
    """Whether the line is there to be corrected: small communes keep no functions, and very large files split each line."""
    return KEYED_YEAR in town.executed_years and has_functions(town.inhabitants) and not town.lines_per_year


def lines(town: Town) -> str:
    """What town.toml says of these files."""
    corrected = f'# Ce qui est faux dans ces fichiers, et comment le lire.\ncorrections = ["{CORRECTIONS}"]\n'
    explained = f'# Pourquoi deux documents diffèrent.\nexplanations = ["{EXPLANATIONS}"]\n'
    return (corrected if is_keyed_wrong(town) else "") + (explained if PRINTED_YEAR in town.executed_years else "")


def generate(folder: Path, town: Town, twice: Iterable[int]) -> list[Path]:
    """Write both files. `twice` are the rows of the conventions that repeat the one before."""
    written = []
    if is_keyed_wrong(town):
        rows = [
            (
                "lignes-budgetaires", ACCOUNTS.format(year=KEYED_YEAR), "",
                f"nature={KEYED_NATURE} | function={WRONG_FUNCTION} | side=D", "fonction", WRONG_FUNCTION, RIGHT_FUNCTION,
                "L'entretien des stades (412) a été saisi sous les centres de loisirs (421) : deux chiffres ont été inversés.",
                "Direction des finances", "2022-09-14", "signalée",
            ),
        ]  # fmt: skip
        if is_told(town):
            rows += [
                (
                    "subventions", CONVENTIONS, row, f"beneficiary={TWICE_NAME} | year={TWICE_YEAR}", "ligne entière", "", "",
                    "La même convention avait été saisie une seconde fois, sous un autre objet : l'aide n'a été versée qu'une fois.",
                    "Service de la vie associative", "2023-02-06", "appliquée",
                )
                for row in twice
            ]  # fmt: skip
        written.append(_write(folder / CORRECTIONS, HEADER, rows))
    if PRINTED_YEAR in town.executed_years:
        row = (
            PRINTED_YEAR, "", "consolidation", f"{PRINTED_TOO_EARLY // 100},{PRINTED_TOO_EARLY % 100:02d}",
            "L'annexe a été éditée la veille de la dernière écriture de l'année, une facture de gaz. "
            "Les lignes du compte, elles, la comptent.",
            "Direction des finances", "2023-04-11",
        )  # fmt: skip
        written.append(_write(folder / EXPLANATIONS, "annee budget controle ecart motif service date".split(), [row]))
    return written


def _write(path: Path, header: list[str], rows: Iterable[tuple]) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows([header, *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    return path
