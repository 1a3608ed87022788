"""What the OFGL publishes about other towns → the table of peers: records in JSON, one town a file, or an export of its site in CSV.

Only communes, and only the aggregates of the table; an export holds sixty. The rows of annex budgets are left out, because a town is
compared with its main budget. Nothing is computed but what a record leaves out: the inhabitants of a past year.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import round_half_up, slug
from ..tables.peers import AGGREGATES, PEERS, stratum
from . import text
from .amounts import LIMIT, to_cents, to_count, to_decimal

# The names of an export's columns, technical or in words, once made an address part.
COLUMNS = {
    "exer": r"exer|exercice",
    "com_name": r"com-name|nom(?:-\d{4})?-commune",
    "siren": r"siren|code-siren(?:-collectivite)?",
    "agregat": r"agregat",
    "montant": r"montant",
    "ptot": r"ptot|population-totale",
}
BUDGET = r"type-de-budget"
MAIN_BUDGET = "budget-principal"
BY_NAME = {slug(name): key for key, name in AGGREGATES.items()}
EXPORT_AGAIN = "Exportez de nouveau les communes depuis le site de l'OFGL."
# The key of an aggregate, its amount and its amount per inhabitant, in euros.
Amount = tuple[str, Fraction, Fraction]


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of peers; empty when the town gives none. A town, year, aggregate and perimeter given twice is a fault."""
    rows: dict[tuple, dict] = {}
    for path in town.files("peers"):
        shown = town.shown(path)
        try:
            content = text.decoded(path.read_bytes())
            found = list(_records(content, shown, findings) if content.lstrip()[:1] in ("{", "[") else _export(path, shown, findings))
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
            continue
        for row in found:
            key = (row["siren"], row["year"], row["aggregate"], row["perimeter"])
            if key in rows:
                what = f"{row['town']}, {row['year']} : « {AGGREGATES[row['aggregate']]} » est donné deux fois"
                findings.fault(what, file=shown, row=row["row"], remedy=f"Déjà lu dans {rows[key]['file']} : gardez un seul des deux.")
            rows.setdefault(key, row)
    ordered = [rows[key] for key in sorted(rows)]
    return PEERS.of_rows(ordered)


# --- records in JSON ---------------------------------------------------------------------------------------------------------------------


def _refuse(name: str) -> None:
    raise ValueError(name)


def _records(content: str, shown: str, findings: Findings) -> Iterator[dict]:
    """The rows of a town's record."""
    try:
        record = json.loads(content, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError):
        findings.fault("le fichier n'est pas lisible (du JSON est attendu)", file=shown, remedy="Téléchargez-le de nouveau.")
        return
    city = record.get("city") if isinstance(record, dict) else None
    series = city.get("series") if isinstance(city, dict) else None
    if not isinstance(series, dict) or not str(city.get("nom") or "").strip():
        what = "le fichier n'est pas celui d'une commune (« city », avec « nom » et « series », attendu)"
        findings.fault(what, file=shown)
        return
    siren = _siren(str(city.get("siren", "")), shown, None, findings)
    if not siren:
        return
    about = f"{record.get('source', '')} {record.get('perimeter_label_fr', '')}"
    perimeter = "consolidated" if "consolid" in about.lower() else "main"
    given = {city.get("latest_year"): city.get("population_latest")}
    for year, entries in _amounts(series, shown, findings).items():
        people = given[year] if type(given.get(year)) is int and given[year] > 0 else _people(entries)
        if not people:
            findings.fault(f"le nombre d'habitants de {year} n'est pas donné et ne se déduit d'aucun montant", file=shown)
            continue
        for key, amount, each in entries:
            yield {
                "town": str(city["nom"]).strip(), "siren": siren, "year": year, "population": people, "stratum": stratum(people),
                "perimeter": perimeter, "aggregate": key, "amount_cents": _cents(amount), "per_inhabitant_cents": _cents(each),
                "file": shown, "row": None,
            }  # fmt: skip


def _amounts(series: dict, shown: str, findings: Findings) -> dict[int, list[Amount]]:
    """By year, the amounts of the aggregates that are compared."""
    values: dict[int, list[Amount]] = {}
    for key in AGGREGATES:
        for entry in series.get(key) or ():
            numbers = [entry.get(name) for name in ("year", "montant", "eur_hab")] if isinstance(entry, dict) else [None]
            if not all(type(each) in (int, Decimal) for each in numbers) or not _is_possible(*numbers):
                what = f"« {key} » : une année, un montant (« montant ») et un montant par habitant (« eur_hab ») sont attendus"
                findings.fault(what, file=shown)
                continue
            values.setdefault(int(numbers[0]), []).append((key, Fraction(numbers[1]), Fraction(numbers[2])))
    if not values:
        findings.fault("aucun agrégat connu", file=shown, remedy=f"Agrégats connus : {known_names('', AGGREGATES)}.")
    return values


def _is_possible(year: int | Decimal, amount: int | Decimal, each: int | Decimal) -> bool:
    return year == int(year) and 1900 < year < 2200 and abs(amount) * 100 < LIMIT and abs(each) * 100 < LIMIT


def _people(entries: list[Amount]) -> int:
    """Inhabitants from the largest amount, whose rounding per inhabitant weighs least; 0 when there is none."""
    _, amount, each = max(entries, key=lambda entry: abs(entry[1]))
    return round_half_up((amount / each).numerator, (amount / each).denominator) if each and amount / each > 0 else 0


def _cents(euros: Fraction) -> int:
    return round_half_up(euros.numerator * 100, euros.denominator)


# --- export in CSV -----------------------------------------------------------------------------------------------------------------------


def _export(path: Path, shown: str, findings: Findings) -> Iterator[dict]:
    """The rows of an export, of the aggregates that are compared and of main or consolidated budgets."""
    rows = text.rows(path, shown)
    header_row, names = next(rows, (1, []))
    header = [slug(name) for name in names]
    places = {name: next((at for at, given in enumerate(header) if re.fullmatch(known, given)), None) for name, known in COLUMNS.items()}
    for name, place in places.items():
        if place is None:
            remedy = f"Colonnes trouvées : {known_names(name, filter(None, names))}." if names else EXPORT_AGAIN
            findings.fault(f"il manque la colonne « {name} »", file=shown, row=header_row, remedy=remedy)
    if None in places.values():
        return
    budget_at = next((at for at, given in enumerate(header) if re.fullmatch(BUDGET, given)), None)
    # Only the base of main and annex budgets apart says which budget a row is of.
    perimeter = "consolidated" if budget_at is None else "main"
    seen: set[str] = set()
    for row, cells in rows:
        if len(cells) < len(header):
            findings.fault(f"{len(cells)} cellules au lieu de {len(header)}", file=shown, row=row, remedy=EXPORT_AGAIN)
            continue
        given = {name: cells[place] for name, place in places.items()}
        seen.add(given["agregat"])
        key = BY_NAME.get(slug(given["agregat"]))
        if key is None or not given["montant"] or budget_at is not None and slug(cells[budget_at]) != MAIN_BUDGET:
            continue
        if found := _row(given, shown, row, findings):
            yield found | {"perimeter": perimeter, "aggregate": key, "file": shown, "row": row}
    if not any(slug(name) in BY_NAME for name in seen):
        what = f"aucun agrégat connu parmi {len(seen)}" if seen else "le fichier n'a aucune ligne après son en-tête"
        findings.fault(what, file=shown, remedy=f"Agrégats connus : {known_names('', AGGREGATES.values())}.")


def _row(given: dict[str, str], shown: str, row: int, findings: Findings) -> dict | None:
    """A row's town, year and amounts, or None and a fault."""
    year = re.fullmatch(r"(\d{4})(?:-\d\d-\d\d.*)?", given["exer"], re.ASCII)
    if not year:
        findings.fault(f"« {given['exer']} » n'est pas une année", file=shown, row=row, column="exer")
        return None
    siren = _siren(given["siren"], shown, row, findings)
    try:
        people = to_count(given["ptot"])
        # An export gives more decimals than there are cents.
        cents = to_cents(str(round(to_decimal(given["montant"]), 2)))
    except ValueError as error:
        findings.fault(str(error), file=shown, row=row, remedy=EXPORT_AGAIN)
        return None
    if not people:
        findings.fault("« 0 » n'est pas un nombre d'habitants", file=shown, row=row, column="ptot")
    if not siren or not people:
        return None
    return {
        "town": given["com_name"], "siren": siren, "year": int(year[1]), "population": people, "stratum": stratum(people),
        "amount_cents": cents, "per_inhabitant_cents": round_half_up(cents, people),
    }  # fmt: skip


def _siren(given: str, shown: str, row: int | None, findings: Findings) -> str:
    """Nine digits, or empty and a fault."""
    siren = "".join(given.split())
    if re.fullmatch(r"\d{9}", siren, re.ASCII):
        return siren
    findings.fault(f"« {given} » n'est pas un SIREN (neuf chiffres attendus)", file=shown, row=row, column="siren")
    return ""
