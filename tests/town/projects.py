"""The lists of the town's projects, who pays for each and what each has cost, made of the accounts that the town writes.

The service that runs the participatory budget keeps its own list, in a workbook; the others share a CSV.
What an operation has cost is in the accounts alone; a project of the usual programme says itself which part of it it was.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from . import spreadsheet, xlsx
from .exercise import Exercise
from .norms import has_functions
from .place import Town
from .project_tables import FUNDERS, NAMED, PARTICIPATORY, PROJECTS, PROMISED, STOPPED, Told
from .territory.files import position

FOLDER = Path("raw", "projets")
# The years that the projects are about.
STORY = range(2020, 2025)
WORKBOOK = "budget-participatif.xlsx"
LINES = f"""\
projects = ["raw/projets/projets.csv", "raw/projets/{WORKBOOK}"]
project_funding = ["raw/projets/financements.csv"]
project_spending = ["raw/projets/depenses.csv"]
"""
HEADER = """
    identifiant nom politique fonction operation autorisation_programme marches phase debut_prevu fin_prevue debut_reel fin_reelle
    cout_prevu cout_vote cout_final description lieu quartier longitude latitude
""".split()
# The columns of the workbook, as that service calls them.
COLUMNS = {"identifiant": "Identifiant", "nom": "Nom", "operation": "Opération", "marches": "Marchés", "phase": "Phase",
           "fin_prevue": "Fin prévue", "fin_reelle": "Fin réelle", "cout_prevu": "Coût prévu", "cout_final": "Coût final",
           "description": "Description", "lieu": "Lieu", "quartier": "Quartier"}  # fmt: skip
AMOUNTS = ("cout_prevu", "cout_final")
NOTES = [["Budget participatif : les projets choisis par les habitants"], ["Les projets sont dans la feuille suivante, un par ligne."]]
USUAL_SIZE = 23_871
STEP = 5_000_00


def is_told(town: Town) -> bool:
    """A town that keeps functions and lives the years of the story."""
    return has_functions(town.inhabitants) and set(STORY) <= set(town.executed_years)


def generate(folder: Path, town: Town, exercises: Iterable[Exercise], contracts: Mapping[str, list[str]]) -> list[Path]:
    """Write the four files. `exercises` are those of the main budget, executed or planned, `contracts` the numbers of a project's."""
    if not is_told(town):
        return []
    years = {exercise.year: exercise for exercise in exercises}
    paid = {told.id: dict(paid_for(told, years)) for told in PROJECTS}
    rows = {told.id: _row(told, town, years, paid[told.id]) | {"marches": " | ".join(contracts.get(told.id, []))} for told in PROJECTS}
    texts = {
        "projets.csv": _csv(HEADER, (rows[told.id] for told in PROJECTS if told not in PARTICIPATORY)),
        "financements.csv": _csv(
            ["projet", "financeur", "prevu", "obtenu"], (row for told in PROJECTS for row in _funding(told, town, years))
        ),
        "depenses.csv": _csv(
            ["projet", "annee", "depense"],
            ((id_, year, spreadsheet.amount(cents)) for id_, amounts in paid.items() for year, cents in amounts.items()),
        ),
    }
    saved = spreadsheet.save(folder / FOLDER, texts)
    voted = [[_typed(name, rows[told.id].get(name, "")) for name in COLUMNS] for told in PARTICIPATORY]
    xlsx.write(folder / FOLDER / WORKBOOK, {"Lisez-moi": NOTES, "Projets": [list(COLUMNS.values()), *voted]})
    return [*saved, folder / FOLDER / WORKBOOK]


def _typed(name: str, text: str) -> str | float:
    """A cell of the workbook: amounts are numbers there."""
    return float(text.replace(",", ".")) if name in AMOUNTS and text else text


def _row(told: Told, town: Town, years: dict[int, Exercise], paid: dict[int, int]) -> dict:
    first, voted, final = costs(told, town, years, paid)
    start, end, began, ended = told.when
    facts = {
        "identifiant": told.id, "nom": told.name, "politique": told.policy, "fonction": told.function, "operation": told.operation,
        "autorisation_programme": told.authorisation, "phase": told.phase, "debut_prevu": start, "fin_prevue": end, "debut_reel": began,
        "fin_reelle": ended, "cout_prevu": spreadsheet.amount(first),
        "cout_vote": spreadsheet.amount(voted), "cout_final": spreadsheet.amount(final),
        "description": told.about, "quartier": told.district,
    }  # fmt: skip
    if isinstance(told.place, str):
        return facts | {"lieu": told.place}
    longitude, latitude = position(told.place)
    return facts | {"longitude": longitude, "latitude": latitude}


def costs(told: Told, town: Town, years: dict[int, Exercise], paid: dict[int, int]) -> tuple[int | None, int | None, int | None]:
    """The first estimate, what was voted, the final cost. An operation with a programme authorisation has its amounts."""
    if not told.operation:
        estimate = round(told.cost * 1_000_00 * town.inhabitants / USUAL_SIZE / 1_000_00) * 1_000_00 or None
        return estimate, None, sum(paid.values()) if told.phase == "terminé" and paid else None
    if not told.district and not told.place and not told.authorisation and told.phase == "à l'étude":
        return None, None, None
    totals = [each.total for year in sorted(years) for each in years[year].authorised if each.operation == told.operation and each.total]
    spent = sum(exercise.spent_on(told.operation) for exercise in years.values() if exercise.is_executed)
    planned = _credits(years, told.operation, "D")
    if totals:
        return totals[0], totals[-1], None
    estimate = -(-(spent + planned) // STEP) * STEP
    return estimate, None, spent if told.phase == "terminé" and not planned else None


def _credits(years: dict[int, Exercise], operation: str, side: str) -> int:
    """What the planned year opens for an operation."""
    return sum(
        line.credits
        for exercise in years.values()
        if not exercise.is_executed
        for line in exercise.lines
        if line.operation == operation and line.side == side
    )


def paid_for(told: Told, years: dict[int, Exercise]) -> Iterator[tuple[int, int]]:
    """What a project of the usual programme has cost by year: its share of the lines of that account and function."""
    if told.paid and told.phase != STOPPED:
        nature, function, shares = told.paid
        for year, share in shares.items():
            lines = [line for line in years[year].lines if (line.nature, line.function, line.side) == (nature, function, "D")]
            yield year, round(sum(line.executed for line in lines if not line.operation and not line.order) * share)


def _funding(told: Told, town: Town, years: dict[int, Exercise]) -> Iterator[tuple[str, str, str, str]]:
    """What others promise and have paid: the grants of an operation, to the cent of the accounts; else shares of the estimate."""
    promised: dict[str, int] = {}
    obtained: dict[str, int] = {}
    for exercise in years.values() if told.operation else ():
        for line in exercise.lines:
            if (line.operation, line.side, line.nature[:2]) == (told.operation, "R", "13"):
                name = NAMED.get((line.operation, line.nature)) or FUNDERS[line.nature]
                obtained[name] = obtained.get(name, 0) + (line.executed if exercise.is_executed else 0)
                promised[name] = promised.get(name, 0) + (line.executed if exercise.is_executed else line.credits)
    estimate = costs(told, town, years, {})[0] or 0
    for name, (share, part) in PROMISED.get(told.id, {}).items():
        promised[name], obtained[name] = round(estimate * share), round(estimate * part)
    yield from ((told.id, name, spreadsheet.amount(cents), spreadsheet.amount(obtained[name])) for name, cents in promised.items() if cents)


def _csv(header: list[str], rows: Iterable) -> str:
    return spreadsheet.table([header, *([row.get(name, "") for name in header] if isinstance(row, dict) else row for row in rows)])
