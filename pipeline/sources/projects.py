"""What the town builds: a CSV, workbook, JSON or GeoJSON with one row a project → the table of projects.

Columns bear the names of the template (identifiant, nom, phase, lieu…), those that other towns are known to write, or those that town.toml
says. What a project has cost by year and who pays for it are in project_money. Where a text is, is found later (figures/projects): a row
without a position is kept.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.projects import PROJECT_SPENDING, PROJECTS, SEVERAL
from . import no_data, objects, project_columns, project_shapes
from .amounts import typed_cents
from .dates import is_year, to_date
from .naming import key_of
from .persons import before_title, names_one
from .positions import position
from .project_columns import COSTS, DATES, NAMES, PHASE_WORDS, PRECISION_WORDS
from .repeated import Repeated

# «42 rue Madame» and «école Madame» name a place.
STREET_OF_ONE = re.compile(
    r"\b(?:rue|avenue|boulevard|place|passage|impasse|all[ée]e|square|[ée]cole)\s+(?:de\s+)?(?:madame|mademoiselle|monsieur|mme)\b", re.I
)


@dataclass(frozen=True)
class Given:
    """What files of projects hold: the table of projects, and the spending that stands in the same rows."""

    projects: pd.DataFrame
    spending: pd.DataFrame


def read(town: Town, policies: Policies, findings: Findings) -> Given:
    """The projects in the order of the files; a project of a later file takes the place of the same one of an earlier file, whose spending
    of other years stays."""
    found: dict[str, dict] = {}
    spending: dict[tuple[str, int], dict] = {}
    for path in town.files("projects"):
        said = Repeated(town.shown(path))
        try:
            opened = objects.read(path, said.shown, "projet", lambda cells: project_columns.is_header(cells, town.project_columns))
            said = Repeated(opened.shown)
            columns = project_columns.columns(opened.names, town.project_columns, said.shown, findings)
            for row in _rows(opened.rows, columns, by_name(policies), said) if columns else ():
                first = found.get(row["project"])
                if first and first["file"] == said.shown:
                    what = f"« {row['project']} » est donné deux fois (déjà lu : ligne {first['row']})"
                    remedy = "Une ligne par projet : ses dépenses de plusieurs années se donnent dans project_spending."
                    said.fault("twice", what, row["row"], columns.get("project", columns["name"])[0], remedy)
                    continue
                found[row["project"]] = row
                if row["spent_cents"] is not None:
                    spending[row["project"], row["year"]] = row
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
        said.tell(findings)
    return Given(PROJECTS.of_rows(found.values()), PROJECT_SPENDING.of_rows(spending.values()))


def _rows(rows: Iterator[objects.Row], columns: dict[str, list[str]], policies: dict[str, str], said: Repeated) -> Iterator[dict]:
    for given in rows:
        if given.is_short:
            said.uneven(given.row)
            continue
        if no_data.is_one(given.cells.values(), given.row, said):
            continue
        cells = {ours: next((given.cells[name] for name in theirs if given.cells.get(name)), "") for ours, theirs in columns.items()}
        cells = dict.fromkeys(NAMES, "") | cells
        names = {ours: (columns.get(ours) or [NAMES[ours][0]])[0] for ours in NAMES}
        if row := _row(cells, names, given, policies, said):
            yield row


def _row(cells: dict[str, str], names: dict[str, str], given: objects.Row, policies: dict[str, str], said: Repeated) -> dict | None:
    def fault(kind: str, what: str, column: str, remedy: str = "") -> None:
        said.fault(kind, what, given.row, names[column], remedy)

    if not cells["name"]:
        fault("empty", "la case est vide", "name", "Donnez un nom au projet, ou retirez la ligne.")
        return None
    id_ = cells["project"] or slug(cells["name"])
    if not slug(id_):
        fault("id", f"« {id_} » n'a ni lettre ni chiffre", "project", "L'identifiant fait l'adresse de la page du projet.")
        return None
    for column in ("name", "description", "place"):
        if names_one(STREET_OF_ONE.sub("", cells[column])):
            hidden = "la fin n'est pas montrée" if column == "name" else "il n'est pas montré"
            what = f"le texte semble nommer une personne : {hidden}"
            said.warning("person", what, given.row, names[column], "Retirez ce nom du fichier.")
            cells[column] = (before_title(cells["name"]) or f"Projet {id_}") if column == "name" else ""
    # Paris writes 0 for what is in no arrondissement, or in several.
    cells["contracts"] = SEVERAL.join(dict.fromkeys(filter(None, map(str.strip, cells["contracts"].split(SEVERAL)))))
    cells["district"] = "" if cells["district"] == "0" else cells["district"]
    row = {column.name: cells.get(column.name, "") for column in PROJECTS.columns}
    row |= {"project": id_, "policy": policies.get(slug(cells["policy"]), ""), "file": said.shown, "row": given.row}
    if cells["policy"] and not row["policy"]:
        remedy = f"Politiques connues : {known_names(slug(cells['policy']), set(policies.values()))}."
        fault("policy", f"« {cells['policy']} » n'est pas une politique", "policy", remedy)
    row["phase"] = key_of(PHASE_WORDS, cells["phase"], lambda what, remedy: fault("phase", what, "phase", remedy))
    row |= {column: _date(cells[column], column, names, given.row, said) for column in DATES}
    _in_order(row, names, given.row, said)
    row |= {f"{column}_cents": _cents(cells[column], lambda what, c=column: fault("cents", what, c)) for column in COSTS}
    row["spent_cents"] = _cents(cells["spent"], lambda what: fault("cents", what, "spent"), is_free=True)
    row["year"] = _year(cells, row, fault)
    return row | _placed(cells, names, given, said)


def _date(text: str, column: str, names: Mapping[str, str], row: int, said: Repeated) -> str:
    if not any(letter.isdigit() for letter in text):
        if text:
            said.warning("no date", f"« {text} » n'est pas une date", row, names[column], "La date est tenue pour inconnue.")
        return ""
    try:
        return to_date(text)
    except ValueError as error:
        said.fault("date", str(error), row, names[column])
        return ""


def _in_order(row: dict, names: Mapping[str, str], number: int, said: Repeated) -> None:
    for start, end in (("start_planned", "end_planned"), ("start_actual", "end_actual")):
        known = min(len(row[start]), len(row[end]))
        if known and row[end][:known] < row[start][:known]:
            what = f"la fin ({row[end]}) est avant le début ({row[start]})"
            said.warning("order", what, number, names[end], "Vérifiez les deux dates : la page du projet les montre telles quelles.")


def _cents(text: str, fault, is_free: bool = False) -> int | None:
    """An amount, or None when there is none; a cost is not negative."""
    if not text:
        return None
    try:
        cents = typed_cents(text)
    except ValueError as error:
        fault(str(error))
        return None
    if cents < 0 and not is_free:
        fault(f"« {text} » est négatif, et un coût ne l'est pas")
        return None
    return cents


def _year(cells: Mapping[str, str], row: Mapping, fault) -> int | None:
    """The year of what was spent, which goes with it."""
    if row["spent_cents"] is None:
        return None
    if not is_year(cells["year"]):
        what = f"« {cells['year']} » n'est pas une année" if cells["year"] else "une dépense est donnée sans son année"
        fault("year", what, "year", "Écrivez l'année en quatre chiffres.")
        return 0
    return int(cells["year"])


def _placed(cells: Mapping[str, str], names: Mapping[str, str], given: objects.Row, said: Repeated) -> dict:
    """Position, shape and precision of a row; a precision to be found from its texts is «none» until then."""
    nowhere = {"longitude": None, "latitude": None, "shape": "", "precision": "none"}

    def unknown(what: str, remedy: str) -> None:
        said.fault("precision", what, given.row, names["precision"], remedy)

    precision = key_of(PRECISION_WORDS, cells["precision"], unknown)
    shape = ""
    if given.geometry is not None:
        try:
            where, shape = project_shapes.placed(given.geometry)
        except ValueError as error:
            said.fault("shape", str(error), given.row, "geometry", "Vérifiez la position, ou laissez-la vide.")
            return nowhere
    elif cells["longitude"] or cells["latitude"]:
        written = {"long": cells["longitude"], "lat": cells["latitude"]}
        where = position(written, {"long": names["longitude"], "lat": names["latitude"]}, given.row, said)
        if where is None:
            return nowhere
    else:
        return nowhere
    if precision == "none":
        said.warning("both", "la ligne a une position et dit n'en avoir aucune", given.row, names["precision"], "La position est ignorée.")
        return nowhere
    return {"longitude": where[0], "latitude": where[1], "shape": shape, "precision": precision or "given"}
