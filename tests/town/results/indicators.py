"""The files of the indicators and of their values: the yearly ones and those by district as CSV, those of each month as a workbook."""

from collections.abc import Iterator
from pathlib import Path

from .. import spreadsheet, xlsx
from ..chance import Chance, apportion
from ..exercise import Exercise
from ..place import Town
from ..story import level
from .mandate import THEMES
from .measured import INDICATORS, MONTH, Made, Measured
from .plans import FOLDER

WORKBOOK = "valeurs-par-mois.xlsx"
LINES = f"""\
indicators = ["raw/resultats/indicateurs.csv"]
observations = ["raw/resultats/valeurs.csv", "raw/resultats/valeurs-par-quartier.csv", "raw/resultats/{WORKBOOK}"]
"""
HEADER = """
    identifiant nom definition formule unite sens borne_basse borne_haute periodicite perspective theme politique plan source service
    limites valeur_initiale date_initiale cible date_cible
""".split()
MONTHS = {"mois": 1, "trimestre": 3, "semestre": 6}
ELECTRICITY = "60612"
# What a megawatt-hour cost in the year of origin, tax included, in euros.
PRICE = 183.0


def generate(folder: Path, town: Town, years: dict[int, Exercise]) -> list[Path]:
    """Write the four files. `years` are those of the main budget, executed or planned."""
    values = {each.id: dict(values_of(each, town, years)) for each in INDICATORS}
    by_month = [each for each in INDICATORS if each.rhythm == MONTH]
    told = [
        (each.id, on, _number(value, each), "oui" if on in each.estimated else "", each.notes.get(on, ""))
        for each in INDICATORS if each not in by_month for on, value in values[each.id].items()
    ]  # fmt: skip
    apart = [
        (each.id, name, on, _number(value, each)) for each in INDICATORS for name, on, value in _by_district(each, values[each.id], town)
    ]
    texts = {
        "indicateurs.csv": spreadsheet.table([HEADER, *([row.get(name, "") for name in HEADER] for row in _rows(values))]),
        "valeurs.csv": spreadsheet.table([("indicateur", "date", "valeur", "estimation", "note"), *told]),
        "valeurs-par-quartier.csv": spreadsheet.table([("indicateur", "territoire", "date", "valeur"), *apart]),
    }
    saved = spreadsheet.save(folder / FOLDER, texts)
    rows = [[each.id, on, value, each.notes.get(on, "")] for each in by_month for on, value in values[each.id].items()]
    xlsx.write(folder / FOLDER / WORKBOOK, {"Valeurs": [["Indicateur", "Date", "Valeur", "Note"], *rows]})
    return [*saved, folder / FOLDER / WORKBOOK]


def values_of(each: Measured, town: Town, years: dict[int, Exercise]) -> Iterator[tuple[str, float]]:
    """The values of an indicator by date, oldest first."""
    if each.id == "electricite":
        yield from _bought(town, years)
    elif each.made is None:
        yield from each.values.items()
    else:
        yield from _made(each, each.made, Chance(town.seed))


def _made(each: Measured, made: Made, chance: Chance) -> Iterator[tuple[str, float]]:
    step = MONTHS[each.rhythm]
    for rank in range(_rank(made.first), _rank(made.last) + 1, step):
        year, month = divmod(rank, 12)
        on = f"{year}-{month + 1:02d}"
        if on in made.skipped:
            continue
        # A value covers the months up to its own.
        season = made.season[max(0, month - step + 1) : month + 1] if made.season else (1.0,)
        value = (
            _level(made, year + (month + 0.5) / 12) * sum(season) / len(season) * (1 + made.noise * chance.bell("measured", each.id, on))
        )
        # In a month without school nothing is served: no value, which is not zero.
        if value:
            yield on, round(value, each.digits)


def _level(made: Made, when: float) -> float:
    known = sorted(made.levels.items())
    if when <= known[0][0]:
        return known[0][1]
    for (start, low), (end, high) in zip(known, known[1:], strict=False):
        if when <= end:
            return low + (high - low) * (when - start) / (end - start)
    return known[-1][1]


def _bought(town: Town, years: dict[int, Exercise]) -> Iterator[tuple[str, float]]:
    """What the accounts pay for electricity, at its price."""
    for year in town.executed_years:
        cents = sum(line.executed for line in years[year].lines if line.nature == ELECTRICITY and line.side == "D")
        yield str(year), round(cents / 100 / PRICE / level("electricity", year))


def _by_district(each: Measured, values: dict[str, float], town: Town) -> Iterator[tuple[str, str, float]]:
    """Counts are shared out, and add up to the town's; the others stand around it."""
    chance = Chance(town.seed)
    for on in each.by_district:
        if each.unit == "personnes":
            weights = [part * chance.around_one(0.12, "measured", each.id, name, on) for name, part in each.apart.items()]
            yield from ((name, on, value) for name, value in zip(each.apart, apportion(round(values[on]), weights), strict=True))
            continue
        for name, far in each.apart.items():
            yield name, on, round(values[on] + far + 0.4 * chance.bell("measured", each.id, name, on), each.digits)


def _rows(values: dict[str, dict[str, float]]) -> Iterator[dict]:
    # The theme of the contract whose actions it follows.
    themes = {
        id_: theme.name
        for theme in THEMES for contract in theme.contracts for deed in contract.deeds for id_ in deed.indicators
    }  # fmt: skip
    for each in INDICATORS:
        row = {
            "identifiant": each.id, "nom": each.name, "definition": each.definition, "formule": each.formula, "unite": each.unit,
            "sens": each.way, "periodicite": each.rhythm, "perspective": each.view, "theme": themes.get(each.id, ""),
            "politique": each.policy, "plan": each.plan,
            "source": each.source or each.owner, "service": each.owner, "limites": each.limits,
        }  # fmt: skip
        if each.bounds:
            row |= {"borne_basse": each.bounds[0], "borne_haute": each.bounds[1]}
        if each.aim:
            start, target, when = each.aim
            row |= {"valeur_initiale": _number(values[each.id][start], each), "date_initiale": start, "cible": target, "date_cible": when}
        yield row


def _rank(month: str) -> int:
    year, number = map(int, month.split("-"))
    return 12 * year + number - 1


def _number(value: float, each: Measured) -> str:
    return f"{value:.{each.digits}f}".replace(".", ",")
